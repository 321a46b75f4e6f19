"""The slippage ledger: every due date an action ever had, and how far it moved.

A promise has a due date; ongoing work has a review date, which moves on with each
review and slips nothing. So a move is from one date to another, or away from a date:
to none, or to "ongoing". All of it is read from the update log.
"""

from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from statistics import median

from strategy.models import ENDED, Action, Precision, ProgressUpdate
from strategy.progress import PlanAsAt, end_of
from strategy.rating import due_in_words


@dataclass(frozen=True)
class Move:
    """One time that a due date moved: from when to when, by whom, and why."""

    at: datetime
    by: object  # Person or None
    old: str
    new: str
    days: int | None  # signed; None where one of the two is no date
    in_words: str  # "74 days later"
    why: str
    agreed_on: date | None  # the meeting that agreed it


@dataclass(frozen=True)
class Slip:
    """An action whose due date moved, with its first date and all moves since."""

    action: Action
    first: ProgressUpdate
    last: ProgressUpdate
    moves: list[Move]

    @property
    def days(self):
        """From the first due date to the present one; None where it has none."""
        return days_between(self.first, self.last)

    @property
    def first_due(self):
        """The date that never changes, in words."""
        return due_in_words(self.first)

    @property
    def now_due(self):
        """When it is due now, in words."""
        return due_in_words(self.last)

    @property
    def in_words(self):
        """How far it has moved in all."""
        return in_words(self.first, self.last)


def is_dated(said) -> bool:
    """Whether it promises a date: ongoing work has a day of review instead."""
    return said.due_on is not None and said.due_precision != Precision.ONGOING


def days_between(old, new) -> int | None:
    """Days from one due date to the next, signed; None where one is no date."""
    if not is_dated(old) or not is_dated(new):
        return None
    return (new.due_on - old.due_on).days


def in_words(old, new) -> str:
    """How far one due date is from the next: "74 days later", "no date any more"."""
    days = days_between(old, new)
    if days is None:
        return "a date again" if is_dated(new) else "no date any more"
    if days == 0:
        return "the same day"
    plural = "" if abs(days) == 1 else "s"
    return f"{abs(days)} day{plural} {'later' if days > 0 else 'earlier'}"


def moves_of(updates: list[ProgressUpdate]) -> list[Move]:
    """How the due date moved in the updates of one action, oldest first."""
    dated = [said for said in updates if is_dated(said)]
    if not dated:
        return []
    since = updates[updates.index(dated[0]) :]
    return [
        Move(
            at=new.made_at,
            by=new.author,
            old=due_in_words(old),
            new=due_in_words(new),
            days=days_between(old, new),
            in_words=in_words(old, new),
            why=new.redate_reason,
            agreed_on=new.redate_agreed_on,
        )
        for old, new in pairwise(since)
        if is_moved(old, new)
    ]


def is_moved(old, new) -> bool:
    """Whether a date became another, was given up, or came back."""
    if not is_dated(old) and not is_dated(new):
        return False
    return is_dated(old) != is_dated(new) or old.due_on != new.due_on


def slip_of(action: Action, updates: list[ProgressUpdate]) -> Slip | None:
    """The action's slip, from its updates oldest first; None where it never moved."""
    moves = moves_of(updates)
    if not moves:
        return None
    first = next(said for said in updates if is_dated(said))
    return Slip(action, first, updates[-1], moves)


def log_of(strategies, on: date) -> dict[int, list[ProgressUpdate]]:
    """What was said of every action of the strategies up to the day, oldest first.

    Action pk -> updates, in one query.
    """
    updates = ProgressUpdate.objects.filter(
        action__objective__strategy__in=strategies, made_at__lte=end_of(on)
    ).select_related("author")
    found = {}
    for said in updates.order_by("made_at", "pk"):
        found.setdefault(said.action_id, []).append(said)
    return found


@dataclass(frozen=True)
class Ledger:
    """All slips of a plan as at a day, the worst first."""

    plan: PlanAsAt
    total: int
    slips: list[Slip]

    @property
    def sentence(self):
        """What the ledger says in one sentence."""
        return sentence(self.slips, self.total)


def ledger(plan: PlanAsAt, actions: list[Action]) -> Ledger:
    """Every slip among the actions still in the plan, as at its day; one query."""
    actions = [action for action in actions if action.standing not in ENDED]
    log = log_of([plan.strategy], plan.on)
    found = [slip_of(action, log.get(action.pk, [])) for action in actions]
    slips = sorted(filter(None, found), key=how_bad, reverse=True)
    return Ledger(plan, len(actions), slips)


def how_bad(slip: Slip):
    """What has no date any more is worst, then what moved furthest and most often."""
    return slip.days is None, slip.days or 0, len(slip.moves)


def sentence(slips: list[Slip], total: int) -> str:
    """How many moved, how far and how often, in one sentence.

    "9 of 50 actions were re-dated, by 74 days in the middle case; 3 more than once."
    """
    of_all = f"of {total} action{'' if total == 1 else 's'}"
    if not slips:
        return f"None {of_all} was re-dated."
    words = f"{len(slips)} {of_all} {'was' if len(slips) == 1 else 'were'} re-dated"
    if days := [slip.days for slip in slips if slip.days is not None]:
        words += middle_in_words(days)
    if often := sum(len(slip.moves) > 1 for slip in slips):
        words += f"; {often} more than once"
    if gone := len(slips) - len(days):
        words += f"; {gone} {'has' if gone == 1 else 'have'} no date any more"
    return f"{words}."


def middle_in_words(days: list[int]) -> str:
    """How far, in the middle case where there are several: ", by 74 days"."""
    middle = round(median(days))
    plural = "" if abs(middle) == 1 else "s"
    case = " in the middle case" if len(days) > 1 else ""
    if middle < 0:
        return f", brought forward by {-middle} day{plural}{case}"
    return f", by {middle} day{plural}{case}"
