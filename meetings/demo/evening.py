"""The demo's evening: the second board's last meeting, noted while it went on."""

from datetime import date, time

from meetings import evening, motions
from meetings.models import Interest, Meeting, Movement, Resolution
from meetings.roll import Place, seats_of
from meetings.room import evening_of
from meetings.votes import Tally

from .boards import SCRUTINY
from .days import at
from .people import person

MOTION = """\
That the committee:
(i) looks next into how long young people wait for a first home of their own; and
(ii) asks the executive member to bring
(a) the number of those who wait; and
(b) what the longest wait was."""
NOTES = """\
Desmond Fairweather answered three questions that members had sent in.
Ellie Burdock asked for homes near college. Agreed to hear two care leavers."""


def load_evening(today: date):
    """One evening from its beginning to its end, with a motion put to the vote."""
    held = Meeting.objects.filter(board__slug=SCRUTINY, meets_on__lt=today)
    meeting = held.select_related("board").get()
    begin(meeting)
    meeting.refresh_from_db()
    declarations, questions, urgent = evening_of(meeting).rows
    take(declarations, time(14, 2))
    take(questions, time(14, 6))
    declare(questions)
    ask(questions)
    take(urgent, time(14, 48))
    leave(urgent)
    evening.end(meeting=meeting, at=at(meeting.meets_on, time(14, 55)))


def begin(meeting):
    """Everybody is there; one of them joins remotely."""
    ellie = person("Ellie Burdock")
    evening.begin(
        meeting=meeting,
        places=[
            Place(seat, "present", is_remote=seat.person == ellie)
            for seat in seats_of(meeting)
        ],
        others=[
            ("Desmond Fairweather", "executive member for children"),
            ("Eleri Quill", "democracy officer"),
        ],
        author=person("Eleri Quill"),
        at=at(meeting.meets_on, time(14, 1)),
    )


def take(minute, clock):
    """The committee comes to an item."""
    evening.take_item(minute=minute, at=at(minute.minutes.meeting.meets_on, clock))


def attendance_of(minute, name):
    """Somebody of the evening."""
    return minute.minutes.attendance.get(name=name)


def declare(minute):
    """An interest that lets its member take part."""
    interest = Interest(
        attendance=attendance_of(minute, "Rhys Underhill"),
        minute=minute,
        kind=Interest.Kind.OTHER,
        nature="A governor of Larkmoor College",
        leaves=False,
    )
    evening.declare(interest=interest)


def ask(minute):
    """Notes, and a motion that is carried by a show of hands."""
    evening.save_notes(minute=minute, notes=NOTES, revision=0)
    motion = motions.put_motion(
        minute=minute, text=MOTION, mover="Fatima Goldcrest", seconder="Joan Silverdale"
    )
    tally = Tally(Resolution.Method.HANDS, votes_for=2, votes_against=1)
    decided_at = at(minute.minutes.meeting.meets_on, time(14, 44))
    motions.decide(motion=motion, tally=tally, at=decided_at)


def leave(minute):
    """A member leaves before the end."""
    evening.move(
        minute=minute,
        attendance=attendance_of(minute, "Joan Silverdale"),
        way=Movement.Way.LEAVES,
        at=at(minute.minutes.meeting.meets_on, time(14, 50)),
    )
