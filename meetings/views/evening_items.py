"""What is noted at an item: taking it, times, who comes and goes, interests."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from meetings import evening as steps
from meetings.evening import EveningError
from meetings.evening_clock import moment_of
from meetings.forms.evening import (
    ChairForm,
    InterestForm,
    MovementForm,
    TimesForm,
)
from meetings.models import Attendance, Interest, Movement
from meetings.urgency import refusal
from meetings.views.evening_page import (
    IN_ROOM,
    address_of,
    get_row,
    is_closed_to,
    show,
    those,
    urgency_form,
)
from meetings.votes import VoteRefused

may_note = permission_required("meetings.change_meeting", raise_exception=True)


def typed(request, evening, row, name, form, step, key=None):
    """Take the step that a form asks for; else the page with what was typed."""
    if form.is_valid():
        try:
            step(form.cleaned_data)
        except (EveningError, VoteRefused) as error:
            form.add_error(None, str(error))
        else:
            return redirect(address_of(evening, row))
    return show(request, evening, row, {key or name: form})


@require_POST
@may_note
def evening_take(request, slug, day, number):
    """Go on to this item; the one before it ends."""
    evening, row = get_row(request, slug, day, number)
    try:
        steps.take_item(minute=row)
    except EveningError as error:
        messages.error(request, str(error))
    return redirect(address_of(evening, row))


@require_POST
@may_note
def evening_times(request, slug, day, number):
    """Correct when an item began and ended."""
    evening, row = get_row(request, slug, day, number)
    form = TimesForm(request.POST, auto_id="times_%s")

    def step(data):
        began = moment_of(evening.meeting, data["began"])
        ended = moment_of(evening.meeting, data["ended"])
        steps.correct_times(minute=row, began_at=began, ended_at=ended)

    return typed(request, evening, row, "times", form, step)


@require_POST
@may_note
def evening_move(request, slug, day, number):
    """Somebody arrives or leaves at this item."""
    evening, row = get_row(request, slug, day, number)
    everybody = Attendance.objects.filter(minutes=evening.minutes)
    form = MovementForm(request.POST, auto_id="movement_%s", people=everybody)

    def step(data):
        at = moment_of(evening.meeting, data["at"])
        steps.move(minute=row, attendance=data["attendance"], way=data["way"], at=at)

    return typed(request, evening, row, "movement", form, step)


@require_POST
@may_note
def evening_interest(request, slug, day, number):
    """Somebody declares an interest in this item."""
    evening, row = get_row(request, slug, day, number)
    here = Attendance.objects.filter(minutes=evening.minutes, group__in=IN_ROOM)
    form = InterestForm(
        request.POST,
        auto_id="interest_%s",
        people=here,
        instance=Interest(minute=row),
    )

    def step(data):
        interest = steps.declare(interest=form.save(commit=False))
        if not interest.is_registered:
            messages.info(
                request,
                f"{interest.attendance.name} has to tell the monitoring officer of "
                "this interest within 28 days (Localism Act 2011, s.31).",
            )

    return typed(request, evening, row, "interest", form, step)


@require_POST
@may_note
def evening_chair(request, slug, day, number):
    """Somebody else takes the chair for this item."""
    evening, row = get_row(request, slug, day, number)
    people = those(evening.count(row).entitled)
    form = ChairForm(request.POST, auto_id="chair_%s", people=people)

    def step(data):
        steps.choose_chair(minute=row, attendance=data["attendance"])

    return typed(request, evening, row, "chair", form, step)


@require_POST
@may_note
def evening_urgency(request, slug, day, number):
    """The reason why a late item cannot wait."""
    evening, row = get_row(request, slug, day, number)
    if not refusal(row.item):
        return redirect(address_of(evening, row))
    form = urgency_form(row.item, evening.chair(row), request.POST)

    def step(data):
        at = moment_of(evening.meeting, data["at"])
        steps.note_urgency(item=form.save(commit=False), at=at)

    return typed(request, evening, row, "urgency", form, step)


@require_POST
@may_note
def movement_remove(request, pk):
    """Take back an arrival or a leaving."""
    return remove(request, Movement, pk)


@require_POST
@may_note
def interest_remove(request, pk):
    """Take back a declaration of interest."""
    return remove(request, Interest, pk)


def remove(request, model, pk):
    """Take back what was noted by mistake."""
    found = model.objects.select_related(
        "attendance", "minute__item", "minute__minutes__meeting__board"
    )
    noted = get_object_or_404(found, pk=pk)
    if is_closed_to(request.user, noted.minute) or noted.minute.item is None:
        raise Http404("Nothing of the kind is noted.")
    meeting, number = noted.minute.minutes.meeting, noted.minute.item.number
    try:
        steps.take_back(noted=noted)
    except EveningError as error:
        messages.error(request, str(error))
        return redirect(meeting)
    messages.success(request, f"Taken back: {noted.attendance.name}.")
    return redirect("evening_item", meeting.board.slug, meeting.meets_on, number)
