"""Pages of the evening: beginning it, the item that is open, ending it."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cpboard.keys import is_key
from meetings import evening as steps
from meetings import exclusions
from meetings.evening import EveningError, NotesDiffer
from meetings.forms.evening import NotesForm, RollForm
from meetings.room import missing
from meetings.views.evening_answers import saved, unsaved
from meetings.views.evening_page import (
    address_of,
    get_evening,
    get_row,
    may_go_on,
    show,
)

may_note = permission_required("meetings.change_meeting", raise_exception=True)


@require_GET
@may_note
def evening_open(request, slug, day):
    """The way in: the item that the board is at, or first who is here."""
    meeting, evening = get_evening(request, slug, day)
    if not may_go_on(request, meeting):
        return redirect(meeting)
    if evening:
        return redirect(first_page(meeting))
    return redirect("evening_roll", slug, day)


@require_http_methods(["GET", "POST"])
@may_note
def evening_roll(request, slug, day):
    """Who is here: begins the evening, and corrects the list while it goes on."""
    meeting, evening = get_evening(request, slug, day)
    if not may_go_on(request, meeting):
        return redirect(meeting)
    rows = evening.attendance if evening else ()
    form = RollForm(
        request.POST or None,
        meeting=meeting,
        rows=rows,
        all_here="all" in request.GET,
    )
    sent = request.method == "POST" and form.is_valid()
    if sent and save_roll(request.user, meeting, form):
        return redirect(first_page(meeting))
    context = {"form": form, "meeting": meeting, "evening": evening}
    return render(request, "meetings/evening_roll.html", context)


def save_roll(user, meeting, form):
    """Whether the list is saved; else the form says why not."""
    data = form.cleaned_data
    roll = {
        "places": data["places"],
        "others": data["people"],
        "chair": data["chair"],
    }
    try:
        steps.begin(meeting=meeting, author=user, **roll)
    except EveningError as error:
        form.add_error(None, str(error))
        return False
    return True


def first_page(meeting):
    """The item that the board is at, else the first."""
    evening = steps.evening_of(meeting.__class__.objects.get(pk=meeting.pk))
    row = evening.current or next(iter(evening.rows), None)
    return address_of(evening, row) if row else meeting


@require_GET
@may_note
def evening_item(request, slug, day, number):
    """The evening at one item, the page that a clerk writes on."""
    evening, row = get_row(request, slug, day, number)
    if not may_go_on(request, evening.meeting):
        return redirect(evening.meeting)
    return show(request, evening, row)


@require_POST
@may_note
def evening_notes(request, slug, day, number):
    """Save the notes, asked by the page's script or by its button."""
    evening, row = get_row(request, slug, day, number)
    form = NotesForm(request.POST)
    if not form.is_valid():
        words = " ".join(e for errors in form.errors.values() for e in errors)
        return unsaved(request, evening, row, words)
    try:
        row = steps.save_notes(minute=row, **form.cleaned_data)
    except NotesDiffer as differ:
        return unsaved(request, evening, row, "", differ)
    except EveningError as error:
        return unsaved(request, evening, row, str(error))
    return saved(request, evening, row)


@require_POST
@may_note
def evening_new_items(request, slug, day):
    """Take up items that came onto the agenda after the evening began."""
    meeting, _ = get_evening(request, slug, day)
    return step(request, meeting, lambda: steps.add_new_items(meeting=meeting))


@require_POST
@may_note
def evening_readmit(request, slug, day):
    """The public comes back into the room."""
    meeting, _ = get_evening(request, slug, day)
    return step(
        request,
        meeting,
        lambda: exclusions.readmit(meeting=meeting),
        "The public is back. What is minuted from now on is public again.",
    )


def step(request, meeting, taken, done=""):
    """Take a step and go back to the page that asked for it."""
    try:
        taken()
    except EveningError as error:
        messages.error(request, str(error))
        return redirect(meeting)
    if done:
        messages.success(request, done)
    _, evening = get_evening(request, meeting.board.slug, meeting.meets_on)
    at = request.POST.get("at", "")
    row = evening.row(int(at) if is_key(at) else 0) or evening.current
    return redirect(address_of(evening, row) if row else meeting)


@require_http_methods(["GET", "POST"])
@may_note
def evening_end(request, slug, day):
    """End the evening, with what is not settled yet; or go on after all."""
    meeting, evening = get_evening(request, slug, day)
    if evening is None or not may_go_on(request, meeting):
        return redirect(meeting)
    if request.method == "POST" and "go_on" in request.POST:
        steps.go_on(meeting=meeting)
        messages.success(request, "The evening goes on.")
        return redirect(first_page(meeting))
    if request.method == "POST":
        ended = timezone.localtime(steps.end(meeting=meeting).ended_at)
        messages.success(
            request, f"The evening ended at {ended:%H.%M}. Now the minutes."
        )
        return redirect("minutes_write", slug, day)
    context = {
        "meeting": meeting,
        "evening": evening,
        "missing": missing(evening),
        "back": first_page(meeting),
    }
    return render(request, "meetings/evening_end.html", context)
