"""Pages of an agenda as a whole: putting it together, and the chair's copy."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_http_methods

from cpboard.exchange.dates import long_date
from cpboard.pdf.turns import printed
from meetings.chairs_copy import chairs_copy_paper
from meetings.drafts import is_agenda_out
from meetings.models import Meeting
from meetings.putting_together import chosen_of, offers_for, preview, put_together
from meetings.timings import fit, running_times
from meetings.views.meetings import get_meeting


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_meeting", raise_exception=True)
def agenda_put_together(request, slug, day):
    """Offers for the agenda, shown first; saving puts the chosen ones on it."""
    meeting = get_meeting(request, slug, day)
    if not meeting.can_be_cancelled() or is_agenda_out(meeting):
        messages.info(
            request, "This agenda is out, or over. Add an item at the end instead."
        )
        return redirect(meeting)
    today = timezone.localdate()
    offers = offers_for(meeting, today)
    keys = set(request.POST.getlist("take"))
    if request.method == "POST" and "preview" not in request.POST:
        count = put_together(meeting=meeting, keys=keys, today=today)
        messages.success(request, what_came(count))
        return redirect(f"{meeting.get_absolute_url()}#agenda")
    if request.method == "GET":
        keys = set(offers.first_choice())
    items = preview(meeting, chosen_of(offers, keys))
    context = {
        "meeting": meeting,
        "groups": groups_of(offers, keys),
        "items": items,
        "fit": fit(meeting, items),
    }
    return render(request, "meetings/agenda_put_together.html", context)


def groups_of(offers, keys):
    """The offers by where they come from, each with whether it is ticked."""
    last = offers.last_meeting
    named = [
        ("From the work plan", offers.planned),
        ("On every agenda", offers.standing),
        ("Waiting for a meeting", offers.waiting),
        (f"From the agenda of {long_date(last.meets_on)}" if last else "", offers.last),
    ]
    return [
        (title, [(offer, offer.key in keys) for offer in found])
        for title, found in named
        if found
    ]


def what_came(count):
    """What became of the agenda, in a sentence."""
    if count == 0:
        return "Nothing new was chosen: the agenda is as it was."
    things = "One item is" if count == 1 else f"{count} items are"
    return f"{things} put on the agenda. Now add the papers."


def get_agenda(request, slug, day):
    """The meeting for its chair and those who prepare it; 404 for an unknown one."""
    found = Meeting.objects.select_related("board")
    meeting = get_object_or_404(found, board__slug=slug, meets_on=day)
    if not request.user.has_perm("meetings.view_chairs_copy", meeting):
        get_meeting(request, slug, day)
        raise PermissionDenied
    return meeting


@require_GET
@cache_control(private=True, no_store=True)
def chairs_copy(request, slug, day):
    """The chair's copy of the agenda, with notes and times."""
    meeting = get_agenda(request, slug, day)
    items = list(meeting.items.order_by("number"))
    context = {
        "meeting": meeting,
        "board": meeting.board,
        "timed": running_times(items, meeting.meets_at),
        "fit": fit(meeting, items),
    }
    return render(request, "meetings/chairs_copy.html", context)


@require_GET
@cache_control(private=True, no_store=True)
def chairs_copy_pdf(request, slug, day):
    """The same to print."""
    meeting = get_agenda(request, slug, day)
    name = f"{meeting.board.slug}-{meeting.meets_on}-chairs-copy.pdf"
    return printed(request, name, lambda: chairs_copy_paper(meeting))
