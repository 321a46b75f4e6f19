"""Rows of an evening for tests of minutes: who was there, what was noted, decided."""

from datetime import datetime, time

from django.utils import timezone

from meetings.models import (
    Attendance,
    Clause,
    Interest,
    Minute,
    Minutes,
    Movement,
    Resolution,
)
from tests.meetings.makers import make_item, make_meeting, make_seat
from tests.meetings.minutes_files import DAY
from tests.people.makers import make_person


def at(clock):
    """A moment of the evening: "17:20"."""
    moment = datetime.combine(DAY, time.fromisoformat(clock))
    return timezone.make_aware(moment)


def make_evening(*, meeting=None, **fields):
    """Draft minutes out of an evening, without a text that they came from."""
    meeting = meeting or make_meeting(meets_on=DAY, state="held")
    return Minutes.objects.create(meeting=meeting, **fields)


def make_minute(*, minutes=None, item=None, **fields):
    """The next minute, of an item unless there is to be none."""
    minutes = minutes or make_evening()
    fields.setdefault("position", minutes.rows.count() + 1)
    if item is None and "heading" not in fields:
        item = make_item(meeting=minutes.meeting)
    return Minute.objects.create(minutes=minutes, item=item, **fields)


def make_exempt_minute(**fields):
    """A minute that is not for publication."""
    fields = {"is_exempt": True, "exempt_paragraphs": "3"} | fields
    return make_minute(**fields)


def make_present(*, minutes, name="Councillor Ash", role="member", **fields):
    """Somebody present with a seat on the board."""
    fields.setdefault("group", "present")
    if "membership" not in fields:
        person = make_person(name=name)
        board = minutes.meeting.board
        fields["membership"] = make_seat(board=board, person=person, role=role)
    return Attendance.objects.create(
        minutes=minutes, name=name, position=minutes.attendance.count() + 1, **fields
    )


def make_movement(*, attendance, minute, way="leaves", clock="17:20"):
    """Somebody arriving or leaving at an item."""
    return Movement.objects.create(
        attendance=attendance, minute=minute, way=way, at=at(clock)
    )


def make_interest(*, attendance, minute, **fields):
    """A pecuniary interest in an item, for which its owner leaves."""
    fields = {"kind": "pecuniary", "nature": "he owns it", "leaves": True} | fields
    return Interest.objects.create(attendance=attendance, minute=minute, **fields)


def make_resolution(*, minute=None, clauses=("That it be done.",), **fields):
    """A decision with its clauses, carried unless it says otherwise."""
    minute = minute or make_minute()
    fields = {"opening": "Resolved:"} | fields
    fields.setdefault("position", minute.resolutions.count() + 1)
    resolution = Resolution.objects.create(minute=minute, **fields)
    for place, text in enumerate(clauses, start=1):
        Clause.objects.create(resolution=resolution, position=place, text=text)
    return resolution
