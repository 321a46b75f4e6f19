"""The clock of an evening: what "now" is, and which moment a typed time means."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from meetings.models import Meeting

# No meeting goes on for longer.
LONGEST = timedelta(hours=12)


def begins(meeting: Meeting) -> datetime:
    """When the meeting is to begin, or began, whichever is earlier; to the minute."""
    planned = on_its_day(meeting, meeting.meets_at)
    began = meeting.began_at or planned
    return min(began.replace(second=0, microsecond=0), planned)


def on_its_day(meeting: Meeting, clock: time) -> datetime:
    """A time of the meeting's own day."""
    return timezone.make_aware(datetime.combine(meeting.meets_on, clock))


def is_going_on(meeting: Meeting, moment: datetime) -> bool:
    """Whether the moment can be one of the evening: its day, and the night after."""
    over = on_its_day(meeting, time.max)
    return moment <= max(over, on_its_day(meeting, meeting.meets_at) + LONGEST)


def now_of(meeting: Meeting, noted=()) -> datetime:
    """The moment at which something is noted now.

    Where an evening is noted on a later day the clock stands at what was noted last,
    so that nothing seems to have happened the day after.
    """
    now = timezone.now()
    if is_going_on(meeting, now):
        return now
    return max([begins(meeting), *noted])


def moment_of(meeting: Meeting, told: time | None) -> datetime | None:
    """The moment that a typed time means; None where it is empty.

    A time before the beginning is one after midnight, as far as a meeting can last.
    """
    if told is None:
        return None
    moment = on_its_day(meeting, told)
    began = begins(meeting)
    following = moment + timedelta(days=1)
    if moment < began and following - began <= LONGEST:
        return following
    return moment
