"""The board's meetings as a calendar file (RFC 5545), for anybody's own calendar."""

from datetime import UTC, datetime, time
from datetime import date as date_type

from django.utils import timezone

from meetings.models import Board, Meeting

MOST_OCTETS = 75


def calendar_of(board: Board, address, now: datetime) -> str:
    """The public meetings of the board from today on, cancelled ones as such.

    ``address`` makes a whole address of a path. Nothing but what the public page says:
    day, time, place.
    """
    meetings = Meeting.objects.public().filter(board=board).select_related("board")
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//cpboard//meetings//EN",
        f"X-WR-CALNAME:{escaped(board.name)}",
    ]
    for meeting in meetings.upcoming():
        lines += event(meeting, address(meeting.get_absolute_url()), now)
    return "".join(f"{folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def event(meeting: Meeting, url: str, now: datetime) -> list[str]:
    """One meeting, its start and end as moments that no time zone can shift."""
    found = [
        "BEGIN:VEVENT",
        f"UID:{url}",
        f"DTSTAMP:{stamp(now)}",
        f"DTSTART:{stamp(moment(meeting.meets_on, meeting.meets_at))}",
    ]
    if meeting.closes_at:
        ends = moment(meeting.meets_on, meeting.closes_at)
        found.append(f"DTEND:{stamp(ends)}")
    is_cancelled = meeting.state == Meeting.State.CANCELLED
    return [
        *found,
        f"SUMMARY:{escaped(meeting.board.name)}",
        f"LOCATION:{escaped(meeting.venue)}",
        f"URL:{url}",
        f"STATUS:{'CANCELLED' if is_cancelled else 'CONFIRMED'}",
        "END:VEVENT",
    ]


def moment(day: date_type, clock: time) -> datetime:
    """The day and the clock on the wall as a moment."""
    return timezone.make_aware(datetime.combine(day, clock))


def stamp(moment: datetime) -> str:
    """A moment as calendars write it: 20310107T170000Z."""
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def escaped(words: str) -> str:
    """Words without what a calendar file takes for its own."""
    for sign in "\\;,":
        words = words.replace(sign, f"\\{sign}")
    return "\\n".join(words.splitlines())


def folded(line: str) -> str:
    """A long line over several, none cut within a letter."""
    parts, part = [], ""
    for letter in line:
        if len(f"{part}{letter}".encode()) > MOST_OCTETS:
            parts.append(part)
            part = " "
        part += letter
    return "\r\n".join([*parts, part])
