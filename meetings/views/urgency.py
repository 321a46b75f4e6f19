"""Recording why an item that came too late cannot wait."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from meetings.exclusion import add_exclusion
from meetings.forms.clock import UrgentForm
from meetings.urgency import ReasonStays, is_late, is_settled, record
from meetings.views.items import get_item
from meetings.views.meetings import get_meeting


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_meeting", raise_exception=True)
def item_urgent(request, pk):
    """The reason, who was in the chair, and when (LAW: N4)."""
    item = get_item(request, pk)
    if is_settled(item.meeting) or not (item.urgent_reason or is_late(item)):
        return nothing_to_record(request, item)
    form = UrgentForm(request.POST or None, item=item)
    if request.method == "POST" and form.is_valid():
        try:
            record(item=item, **form.cleaned_data)
        except ReasonStays as error:
            messages.error(request, str(error))
            return redirect(item)
        messages.success(
            request,
            f"The board may decide on item {item.label}. The reason stands with it, "
            "for everybody to read.",
        )
        return redirect(item)
    context = {"form": form, "item": item, "meeting": item.meeting}
    return render(request, "meetings/item_urgent.html", context)


def nothing_to_record(request, item):
    """Say why no reason is asked for."""
    words = f"Item {item.label} came in time: no reason is needed."
    if is_settled(item.meeting):
        words = (
            "The minutes of this meeting have been approved: the reason stays as it is."
        )
    messages.info(request, words)
    return redirect(item)


@require_POST
@permission_required("meetings.change_meeting", raise_exception=True)
def exclusion_add(request, slug, day):
    """Put the item that excludes the public before the exempt ones (LAW: E2)."""
    meeting = get_meeting(request, slug, day)
    if add_exclusion(meeting=meeting):
        messages.success(
            request,
            "The agenda asks the board to exclude the public. Read the words and "
            "change them where needed.",
        )
    else:
        messages.info(request, "There is nothing to add, or no place for it.")
    return redirect(f"{meeting.get_absolute_url()}#agenda")
