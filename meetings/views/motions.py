"""What the board decides: putting a motion, amending, deciding, withdrawing it."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from meetings import exclusions
from meetings import motions as steps
from meetings.evening import EveningError
from meetings.forms.motions import MotionForm, RewordForm, VoteForm
from meetings.models import Resolution
from meetings.views.evening_items import typed
from meetings.views.evening_page import (
    address_of,
    exclusion_form,
    get_evening,
    get_row,
    is_closed_to,
)

may_note = permission_required("meetings.change_meeting", raise_exception=True)


@require_POST
@may_note
def evening_motion(request, slug, day, number):
    """Put a motion; with the one button it is agreed at once."""
    evening, row = get_row(request, slug, day, number)
    people = evening.count(row).entitled
    form = MotionForm(request.POST, auto_id="motion_%s", people=people)

    def step(data):
        steps.put(minute=row, is_agreed="agreed" in request.POST, **data)

    return typed(request, evening, row, "motion", form, step)


@require_POST
@may_note
def evening_exclude(request, slug, day, number):
    """Put the exclusion of the public; with the one button it is agreed at once."""
    evening, row = get_row(request, slug, day, number)
    form = exclusion_form(evening, row, evening.count(row).entitled, request.POST)

    def step(data):
        data["paragraphs"] = ", ".join(data["paragraphs"])
        data["covers"] = list(data["covers"])
        exclusions.put_exclusion(minute=row, is_agreed="agreed" in request.POST, **data)

    return typed(request, evening, row, "exclude", form, step)


def get_motion(request, pk):
    """A motion of an evening with its item, unless it is not for the person."""
    found = Resolution.objects.select_related("minute__minutes__meeting__board")
    motion = get_object_or_404(found, pk=pk)
    meeting = motion.minute.minutes.meeting
    _, evening = get_evening(request, meeting.board.slug, meeting.meets_on)
    rows = evening.rows if evening else []
    row = next((row for row in rows if row.pk == motion.minute_id), None)
    if row is None or is_closed_to(request.user, row):
        raise Http404("No such motion was put this evening.")
    return motion, evening, row


@require_POST
@may_note
def motion_decide(request, pk):
    """How the board decided: by assent, by hands or by name."""
    motion, evening, row = get_motion(request, pk)
    people = evening.count(row).entitled
    form = VoteForm(request.POST, auto_id=f"vote_{pk}_%s", people=people)

    def step(data):
        steps.decide(motion=motion, tally=form.tally())

    return typed(request, evening, row, "vote", form, step, key=("vote", pk))


@require_POST
@may_note
def motion_amend(request, pk):
    """Put an amendment to an open motion."""
    motion, evening, row = get_motion(request, pk)
    people = evening.count(row).entitled
    form = MotionForm(request.POST, auto_id=f"amend_{pk}_%s", people=people)

    def step(data):
        is_agreed = "agreed" in request.POST
        steps.put(minute=row, amends=motion, is_agreed=is_agreed, **data)

    return typed(request, evening, row, "amend", form, step, key=("amend", pk))


@require_POST
@may_note
def motion_reword(request, pk):
    """Change the words of an open motion."""
    motion, evening, row = get_motion(request, pk)
    form = RewordForm(request.POST, auto_id=f"reword_{pk}_%s")

    def step(data):
        steps.reword(motion=motion, **data)

    return typed(request, evening, row, "reword", form, step, key=("reword", pk))


@require_POST
@may_note
def motion_withdraw(request, pk):
    """Its mover withdraws a motion."""
    return change(request, pk, steps.withdraw, "The motion is withdrawn.")


@require_POST
@may_note
def motion_reopen(request, pk):
    """Take a decision back, so that it can be put right."""
    return change(request, pk, steps.reopen, "The motion is open again.")


def change(request, pk, step, done):
    """Take a step that needs no more than a button."""
    motion, evening, row = get_motion(request, pk)
    try:
        step(motion=motion)
    except EveningError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, done)
    return redirect(address_of(evening, row))
