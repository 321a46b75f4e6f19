"""The page of an item at the meeting: everything on it, and finding what it is of."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from meetings.evening import EveningError, refuse_evening
from meetings.forms.evening import (
    ChairForm,
    InterestForm,
    MovementForm,
    TimesForm,
    UrgencyForm,
)
from meetings.forms.motions import ExclusionForm, MotionForm, RewordForm, VoteForm
from meetings.models import AgendaItem, Attendance, Minute
from meetings.motions import first_words, recommended_to, text_of
from meetings.room import evening_of, is_to_be_taken, is_under_way, warning_of
from meetings.urgency import refusal
from meetings.views.meetings import get_meeting

IN_ROOM = [Attendance.Group.PRESENT, Attendance.Group.IN_ATTENDANCE]


def get_evening(request, slug, day):
    """The meeting and its evening; None for the evening before it has begun."""
    meeting = get_meeting(request, slug, day)
    return meeting, evening_of(meeting)


def get_row(request, slug, day, number):
    """The evening and one item of it, unless it is exempt and not for the person."""
    _, evening = get_evening(request, slug, day)
    row = evening.row(number) if evening else None
    if row is None or is_closed_to(request.user, row):
        raise Http404("This evening has no such item.")
    return evening, row


def is_closed_to(user, row):
    """Whether the item's minutes are exempt, and the person may not read such."""
    return row.is_exempt and not user.has_perm("meetings.view_exempt")


def may_go_on(request, meeting):
    """Whether the evening can be noted; else the reason is told."""
    try:
        refuse_evening(meeting)
    except EveningError as error:
        messages.error(request, str(error))
        return False
    return True


def address_of(evening, row):
    """Where the page of an item is."""
    meeting = evening.meeting
    arguments = [meeting.board.slug, meeting.meets_on, row.item.number]
    return reverse("evening_item", args=arguments)


def show(request, evening, row, bound=None, **more):
    """The page; ``bound`` has forms with what was typed, by name and motion."""
    bound = bound or {}
    count, chair = evening.count(row), evening.chair(row)
    refused = refusal(row.item)
    forms = forms_of(evening, row, count, chair, refused) | bound
    context = {
        "meeting": evening.meeting,
        "board": evening.meeting.board,
        "evening": evening,
        "row": row,
        "item": row.item,
        "count": count,
        "chair": chair,
        "refused": refused,
        "warning": warning_of(evening, row),
        "is_under_way": is_under_way(row),
        "may_decide": count.is_quorate and not refused,
        "lines": lines_of(request.user, evening, row),
        "following": following(evening, row),
        "motions": motions_of(row, count, bound),
        "forms": forms,
        "form": next(iter(bound.values()), None),
        "people": people_of(count),
        "theirs": None,
    } | more
    return render(request, "meetings/evening_item.html", context)


def lines_of(user, evening, row):
    """The items down the side, each with what it stands at."""
    return [
        {
            "row": each,
            "address": address_of(evening, each),
            "is_open": each.pk == row.pk,
            "is_under_way": is_under_way(each),
            "is_closed": is_closed_to(user, each),
            "state": each.item.get_state_display().lower()
            if each.item.state != AgendaItem.State.STANDS
            else "",
        }
        for each in evening.rows
    ]


def following(evening, row):
    """The next item to be taken, looked for behind this one first."""
    places = sorted(evening.rows, key=lambda each: each.position <= row.position)
    waiting = [each for each in places if is_to_be_taken(each) and each.pk != row.pk]
    return waiting[0] if waiting else None


def people_of(count):
    """Everybody by where they are: in the room with a vote, without, and away."""
    there = [each for each in count.present if each.is_there]
    groups = [
        ("Here, with a vote", [each for each in there if each.counts]),
        ("Here, without a vote", [each for each in there if not each.counts]),
        ("Not here", [each for each in count.present if not each.is_there]),
    ]
    return [(title, people) for title, people in groups if people]


def forms_of(evening, row, count, chair, refused):
    """Every form of the page that is not about a motion, empty."""
    everybody = Attendance.objects.filter(minutes=evening.minutes)
    here = everybody.filter(group__in=IN_ROOM)
    entitled = count.entitled
    times = {
        "began": row.began_at and timezone.localtime(row.began_at).time(),
        "ended": row.ended_at and timezone.localtime(row.ended_at).time(),
    }
    forms = {
        "times": TimesForm(auto_id="times_%s", initial=times),
        "movement": MovementForm(auto_id="movement_%s", people=everybody),
        "interest": InterestForm(auto_id="interest_%s", people=here),
        "chair": ChairForm(auto_id="chair_%s", people=those(entitled)),
        "motion": MotionForm(
            auto_id="motion_%s",
            people=entitled,
            initial={"text": first_words(recommended_to(row))},
        ),
        "exclude": exclusion_form(evening, row, entitled),
    }
    if refused:
        forms["urgency"] = urgency_form(row.item, chair)
    return forms


def those(attendance):
    """The rows of these people, for a form to choose from."""
    return Attendance.objects.filter(pk__in=[each.pk for each in attendance])


def urgency_form(item, chair, data=None):
    """Why a late item cannot wait, found by whoever chairs."""
    chairs = [chair.person_id] if chair and chair.person_id else []
    return UrgencyForm(data, auto_id="urgency_%s", instance=item, chairs=chairs)


def exclusion_form(evening, row, people, data=None):
    """The exclusion of the public, with the items that have exempt papers."""
    later = [each for each in evening.rows if each.position >= row.position]
    exempt = [each for each in later if each.item.papers.all()]
    found = {p for each in exempt for p in paragraphs_of(each)}
    return ExclusionForm(
        data,
        auto_id="exclude_%s",
        people=people,
        rows=Minute.objects.filter(pk__in=[each.pk for each in later]).select_related(
            "item"
        ),
        initial={"covers": exempt, "paragraphs": sorted(found)},
    )


def paragraphs_of(row):
    """The paragraphs that the item's exempt papers name."""
    papers = row.item.papers.all()
    return {p.strip() for each in papers for p in each.exempt_paragraphs.split(",")}


def motions_of(row, count, bound):
    """The item's motions in order, each that is open with its forms."""
    return [
        {
            "motion": motion,
            "text": text_of(motion),
            "forms": motion_forms(motion, count, bound) if motion.is_open() else None,
        }
        for motion in row.resolutions.all()
    ]


def motion_forms(motion, count, bound):
    """What can be done with an open motion."""
    people, text = count.entitled, {"text": text_of(motion)}
    found = {
        "vote": VoteForm(auto_id=f"vote_{motion.pk}_%s", people=people),
        "amend": MotionForm(
            auto_id=f"amend_{motion.pk}_%s", people=people, initial=text
        ),
        "reword": RewordForm(auto_id=f"reword_{motion.pk}_%s", initial=text),
    }
    return {name: bound.get((name, motion.pk), form) for name, form in found.items()}
