"""What became of a follow-up, told from its history and the notes on the way."""

from dataclasses import dataclass
from datetime import datetime

from cpboard.exchange.dates import long_date
from meetings.models import FollowUp
from meetings.notes import due_in_words

MOST = 100


@dataclass(frozen=True)
class Event:
    """Something that happened: when, by whom, in sentences."""

    at: datetime
    who: str
    sentences: list[str]


def history_of(follow_up: FollowUp) -> list[Event]:
    """What was changed, newest first; two queries. The first row says nothing new."""
    rows = list(follow_up.history.select_related("history_user")[:MOST])
    people = {
        row.pk: str(row)
        for row in FollowUp._meta.get_field("owner").related_model.objects.filter(
            pk__in={row.owner_id for row in rows if row.owner_id}
        )
    }
    events = []
    for row, before in zip(rows, rows[1:], strict=False):
        sentences = what_changed(row, before, people)
        if sentences:
            by = row.history_user
            events.append(Event(row.history_date, str(by) if by else "", sentences))
    return events


def what_changed(row, before, people) -> list[str]:
    """The differences between two states of it, in sentences."""
    said = []
    if row.state != before.state:
        said.append(f"{FollowUp.State(row.state).label}.")
    if (row.due_on, row.due_words) != (before.due_on, before.due_words):
        said.append(f"Due {due_in_words(row)}; before: {due_in_words(before)}.")
    was, now = who(before, people), who(row, people)
    if was != now:
        said.append(f"Who does it: {now}; before: {was}.")
    if row.history_change_reason:
        said.append(row.history_change_reason)
    return said


def who(row, people) -> str:
    """Who did it then."""
    return people.get(row.owner_id) or row.owner_words or "nobody was named"


def closed_by(follow_up: FollowUp) -> str:
    """How the board closed it, in a sentence; "" where it is not closed."""
    if follow_up.state != FollowUp.State.DONE:
        return ""
    if clause := follow_up.closed_in:
        day = long_date(clause.resolution.minute.minutes.meeting.meets_on)
        return f"Closed by the board on {day}: {clause}"
    if meeting := follow_up.noted_at:
        return f"The board noted it at its meeting on {long_date(meeting.meets_on)}."
    return "Closed by the clerk."
