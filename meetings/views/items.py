"""Pages of agenda items: add, edit, move, remove."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from meetings.agenda import add_item, move_item, remove_item
from meetings.forms.meetings import ItemForm
from meetings.models import AgendaItem, Meeting
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
            f"Item {item.label} is on the agenda. Add its papers, or the next item.",
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
        form.save()
        messages.success(request, f"Item {item.label} is saved.")
        return redirect(item)
    context = {"form": form, "meeting": item.meeting, "item": item}
    return render(request, "meetings/item_edit.html", context)


@require_POST
@permission_required("meetings.change_meeting", raise_exception=True)
def item_move(request, pk):
    item = get_item(request, pk)
    before = item.label
    if move_item(item=item, up=request.POST.get("to") == "up"):
        item.refresh_from_db()
        messages.success(request, f"Item {before} is now item {item.label}.")
    else:
        messages.info(request, f"Item {before} cannot move further.")
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


def refuse(request, item):
    """Say why a published item stays as it is."""
    messages.error(
        request,
        f"Item {item.label} has been published: it keeps its number and its words. "
        "You can add papers to it, or an item at the end, for a supplement.",
    )
    return redirect(item)
