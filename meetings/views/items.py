"""Pages of agenda items: add, edit, move, remove."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from meetings.agenda import add_item, move_item, remove_item, save_item
from meetings.forms.items import ItemForm, OffForm
from meetings.models import AgendaItem, Meeting
from meetings.off_agenda import OffError, put_back, take_off, what_became, why_not_off
from meetings.views.meetings import get_meeting


def get_item(request, pk):
    """The item, if the person may know of its meeting."""
    items = AgendaItem.objects.select_related("meeting__board").filter(
        meeting__in=Meeting.objects.visible_to(request.user)
    )
    return get_object_or_404(items, pk=pk)


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_meeting", raise_exception=True)
def item_create(request, slug, day):
    meeting = get_meeting(request, slug, day)
    form = ItemForm(request.POST or None, instance=AgendaItem(meeting=meeting))
    if request.method == "POST" and form.is_valid():
        item = add_item(item=form.save(commit=False))
        messages.success(
            request,
            f"{item.spoken_name()} is on the agenda. {what_next(item)}",
        )
        return redirect(item)
    context = {"form": form, "meeting": meeting, "item": None}
    return render(request, "meetings/item_edit.html", context)


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_meeting", raise_exception=True)
def item_edit(request, pk):
    item = get_item(request, pk)
    if item.publications.exists():
        return refuse(request, item)
    form = ItemForm(request.POST or None, instance=get_item(request, pk))
    if request.method == "POST" and form.is_valid():
        saved = save_item(item=form.save(commit=False))
        if saved is None:
            return refuse(request, item)
        messages.success(request, f"{saved.spoken_name()} is saved.")
        return redirect(saved)
    context = {"form": form, "meeting": item.meeting, "item": item}
    return render(request, "meetings/item_edit.html", context)


@require_POST
@permission_required("meetings.change_meeting", raise_exception=True)
def item_move(request, pk):
    item = get_item(request, pk)
    before = item.spoken_name()
    if move_item(item=item, up=request.POST.get("to") == "up"):
        item.refresh_from_db()
        now = f"is now item {item.label}" if item.label else "has moved"
        messages.success(request, f"{before} {now}.")
    else:
        messages.info(request, f"{before} cannot move further.")
    return redirect(item)


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_meeting", raise_exception=True)
def item_remove(request, pk):
    item = get_item(request, pk)
    if item.publications.exists():
        return refuse(request, item)
    if request.method == "POST":
        remove_item(item=item)
        messages.success(
            request,
            f"“{item.title}” is off the agenda. If you need it, add it again.",
        )
        return redirect(item.meeting)
    papers = item.papers.count()
    context = {"item": item, "meeting": item.meeting, "papers": papers}
    return render(request, "meetings/item_remove.html", context)


def what_next(item):
    """The sentence that follows a new item."""
    if item.is_heading():
        return "Add the items that belong under it."
    return "Add its papers, or the next item."


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_meeting", raise_exception=True)
def item_take_off(request, pk):
    """A published item is withdrawn or deferred: it keeps its number and says why."""
    item = get_item(request, pk)
    form = OffForm(request.POST or None, instance=get_item(request, pk))
    if sentence := why_not_off(item):
        messages.info(request, sentence)
        return redirect(item)
    if request.method == "POST" and form.is_valid():
        off = take_off(item=item, **form.cleaned_data)
        messages.success(request, what_became(off))
        return redirect(item)
    context = {"form": form, "item": item, "meeting": item.meeting}
    return render(request, "meetings/item_take_off.html", context)


@require_POST
@permission_required("meetings.change_meeting", raise_exception=True)
def item_put_back(request, pk):
    """What was withdrawn or deferred is taken up after all."""
    item = get_item(request, pk)
    try:
        put_back(item=item)
    except OffError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, f"{item.spoken_name()} stands again.")
    return redirect(item)


def refuse(request, item):
    """Say why a published item stays as it is."""
    messages.error(
        request,
        f"{item.spoken_name()} has been published: it keeps its number and its words. "
        "You can add papers to it, or an item at the end, for a supplement.",
    )
    return redirect(item)
