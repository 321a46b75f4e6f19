"""An evening under way for tests: seats, items, who is here."""

from datetime import timedelta

from django.utils import timezone

from meetings import evening as steps
from meetings.models import Attendance, Minute
from meetings.roll import Place, seats_of
from meetings.room import evening_of
from tests.meetings.makers import (
    make_board,
    make_clerk,
    make_item,
    make_meeting,
    make_publication,
    make_seat,
)
from tests.people.makers import make_person

NAMES = ["Ash Chair", "Birch Vice", "Cedar Member", "Dale Member", "Elm Member"]
ROLES = ["chair", "vice_chair", "member", "member", "member"]


def make_board_evening(*, items=3, members=5, quorum=3, meets_on=None, **board):
    """A meeting today with an agenda in time, before its evening has begun."""
    board = make_board(quorum=quorum, **board)
    for name, role in list(zip(NAMES, ROLES, strict=True))[:members]:
        make_seat(board=board, person=make_person(name=name), role=role)
    meeting = make_meeting(board=board, meets_on=meets_on or timezone.localdate())
    for number in range(1, items + 1):
        make_item(meeting=meeting, title=f"Thing {number}", asked="Please agree.")
    long_ago = timezone.now() - timedelta(days=30)
    make_publication(meeting=meeting, published_at=long_ago)
    return meeting


def begin(meeting, *, absent=(), remote=(), **more):
    """Begin the evening with everybody but those named; gives the evening."""
    places = [
        Place(
            seat,
            "absent" if seat.person.name in absent else "present",
            is_remote=seat.person.name in remote,
        )
        for seat in seats_of(meeting)
    ]
    steps.begin(meeting=meeting, places=places, author=make_clerk(), **more)
    return again(meeting)


def make_evening(*, absent=(), remote=(), **fields):
    """An evening that has begun, everybody present but those named."""
    return begin(make_board_evening(**fields), absent=absent, remote=remote)


def again(meeting):
    """The evening as the database has it now."""
    return evening_of(type(meeting).objects.select_related("board").get(pk=meeting.pk))


def somebody(evening, name):
    """The attendance of the name."""
    return Attendance.objects.get(minutes=evening.minutes, name=name)


def at_item(evening, number):
    """The minute of the item, which the board takes now."""
    return steps.take_item(minute=evening.row(number))


def row(evening, number):
    """The minute of the item as it stands in the database."""
    return Minute.objects.get(minutes=evening.minutes, item__number=number)


def below(meeting, rest=""):
    """An address of the evening."""
    return f"{meeting.get_absolute_url()}evening/{rest}"


def roll(meeting, **marks):
    """What the list sends: everybody present but those marked otherwise."""
    sent = {}
    for seat in seats_of(meeting):
        first = seat.person.name.split()[0].lower()
        sent[f"seat_{seat.pk}"] = marks.get(first, "present")
    return sent
