"""Running times of an agenda: when each item begins, and whether all of it fits."""

from dataclasses import dataclass
from datetime import time

from meetings.models import AgendaItem, Meeting
from meetings.words import time_in_words


@dataclass(frozen=True)
class Timed:
    """An item with when it begins and ends; it ends unknown without its minutes."""

    item: AgendaItem
    begins: time | None
    ends: time | None

    @property
    def words(self) -> str:
        """ "5.00pm to 5.10pm", "from 5.10pm", or "" where it is not taken."""
        if self.begins is None:
            return ""
        if self.ends is None:
            return f"from {time_in_words(self.begins)}"
        return f"{time_in_words(self.begins)} to {time_in_words(self.ends)}"


@dataclass(frozen=True)
class Fit:
    """What the items take against what the meeting has, in sentences."""

    says: str
    is_over: bool


def is_taken(item: AgendaItem) -> bool:
    """Whether the item takes time: no heading, neither withdrawn nor deferred."""
    return not item.is_heading() and item.state == AgendaItem.State.STANDS


def running_times(items, begins: time) -> list[Timed]:
    """When each item begins and ends, one after the other from the meeting's start.

    Those without minutes count as none: what follows begins when they do.
    """
    found, now = [], begins
    for item in items:
        if not is_taken(item):
            found.append(Timed(item, None, None))
            continue
        ends = later(now, item.minutes_allotted) if item.minutes_allotted else None
        found.append(Timed(item, now, ends))
        now = ends or now
    return found


def later(moment: time, minutes: int) -> time:
    """The time of day so many minutes later."""
    hours, rest = divmod(moment.hour * 60 + moment.minute + minutes, 60)
    return time(hours % 24, rest)


def minutes_between(first: time, last: time) -> int:
    """The minutes from one time of day to a later one."""
    return (last.hour - first.hour) * 60 + last.minute - first.minute


def length_in_words(minutes: int) -> str:
    """A length as people say it: "25 minutes", "1 hour", "2 hours 5 minutes"."""
    hours, rest = divmod(minutes, 60)
    parts = []
    if hours:
        parts.append(f"{hours} hour{'s' if hours > 1 else ''}")
    if rest or not hours:
        parts.append(f"{rest} minute{'' if rest == 1 else 's'}")
    return " ".join(parts)


def fit(meeting: Meeting, items) -> Fit:
    """What the items take, whether it fits the meeting, and what has no time yet."""
    taken = [item for item in items if is_taken(item)]
    total = sum(item.minutes_allotted or 0 for item in taken)
    if not total:
        return Fit("No item has its minutes yet.", is_over=False)
    ends = time_in_words(later(meeting.meets_at, total))
    said = [f"The items take {length_in_words(total)}, until {ends}."]
    over = 0
    if meeting.closes_at:
        over = total - minutes_between(meeting.meets_at, meeting.closes_at)
        said.append(against(over, time_in_words(meeting.closes_at)))
    if without := sum(not item.minutes_allotted for item in taken):
        said.append(
            f"{without} item{' has' if without == 1 else 's have'} no time yet."
        )
    return Fit(" ".join(said), is_over=over > 0)


def against(over: int, closes: str) -> str:
    """How the sum stands against the end: so many minutes too long, or left."""
    if over > 0:
        return (
            f"That is {length_in_words(over)} too long: the meeting is to end at "
            f"{closes}."
        )
    if over == 0:
        return f"That is just what the meeting has: it is to end at {closes}."
    return f"That leaves {length_in_words(-over)}: the meeting is to end at {closes}."
