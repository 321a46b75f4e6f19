"""What a rating means beside the facts: overdue, proposed, stale.

Pure functions over anything that has a rating, a due date and its precision:
an action read as at a moment, or a progress update. Declared rating and
derived flags are apart, and colour never stands alone.
"""

from dataclasses import dataclass
from datetime import date

from cpboard.exchange.dates import display_date
from strategy.models import ENDED, Precision, Rating, Standing, Strategy

# The order in which counts and keys are shown: what needs the board first.
ORDER = [Rating.RED, Rating.AMBER, Rating.GREEN, Rating.BLUE, Rating.NOT_RATED]
# What the states beside the colours mean, for the key.
STANDINGS_MEAN = {
    Standing.NOT_STARTED: "Nobody has begun it yet.",
    Standing.ON_HOLD: "Work has stopped for now; its due date stays.",
    Standing.WITHDRAWN: "The council no longer means to do it. Not counted.",
    Standing.SUPERSEDED: "Another action has taken its place. Not counted.",
}


def days_overdue(said, on: date) -> int:
    """Whole days past the due date; 0 when not overdue.

    Overdue = due before the as-at date and neither Blue nor withdrawn; due today is
    not overdue.
    "Ongoing" actions have a review date and go stale, not overdue.
    """
    if said.due_on is None or said.due_on >= on:
        return 0
    if said.rating == Rating.BLUE or said.due_precision == Precision.ONGOING:
        return 0
    if said.standing in ENDED:
        return 0
    return (on - said.due_on).days


def days_late(said) -> int:
    """Days between due and completed for a Blue that was completed late."""
    if not said.completed_on or not said.due_on:
        return 0
    if said.due_precision == Precision.ONGOING:
        return 0
    return max(0, (said.completed_on - said.due_on).days)


def is_stale(said, on: date) -> bool:
    """Whether an ongoing action's review date has passed."""
    return (
        said.due_precision == Precision.ONGOING
        and said.rating != Rating.BLUE
        and said.standing not in ENDED
        and said.due_on is not None
        and said.due_on < on
    )


def taken_by(said) -> list:
    """The actions that took the place of a superseded one, as far as they are public.

    Lists fetch them first (``Action.replacements``); else each action asks.
    """
    if said.standing != Standing.SUPERSEDED or not hasattr(said, "replaced_by"):
        return []
    plan = said.objective.strategy_id
    return [
        action
        for action in said.replaced_by.all()
        if action.objective.strategy_id == plan
        or action.objective.strategy.state != Strategy.State.DRAFT
    ]


def standing_words(said) -> list[str]:
    """The state beside the colour as a chip says it; none where work is under way."""
    if said.standing == Standing.UNDER_WAY:
        return []
    words = Standing(said.standing).label.lower()
    if others := taken_by(said):
        words += " by " + " and ".join(called(action) for action in others)
    return [words]


def called(action) -> str:
    """An action in the middle of a sentence: "action 12"."""
    return f"action {action.ref}" if action.ref else "an action without a ref"


def less_than_asked(said) -> list[str]:
    """What a rating asks for and a file did not give; a form always does."""
    words = []
    if said.rating == Rating.BLUE:
        if not said.completed_on:
            words.append("no completion date given")
        if not said.evidence:
            words.append("no evidence given")
    elif said.rating in (Rating.RED, Rating.AMBER):
        if not said.reason:
            words.append("no reason given")
        if not said.next_steps:
            words.append("no next step given")
    return words


def flags(said, on: date, first_due_on: date | None = None) -> list[str]:
    """The words that stand beside the rating, the state first, then the worst."""
    words = standing_words(said)
    if said.standing in ENDED:
        return words
    if days := days_overdue(said, on):
        words.append(f"overdue {days} day{'' if days == 1 else 's'}")
    if is_stale(said, on):
        words.append("review date passed")
    if said.is_proposed:
        words.append("proposed, not confirmed yet")
    if days := days_late(said):
        words.append(f"completed {days} day{'' if days == 1 else 's'} late")
    if is_redated(said, first_due_on):
        words.append("re-dated")
    return words + less_than_asked(said)


def is_redated(said, first_due_on: date | None) -> bool:
    """Whether it is due on another day than the first, or on none any more.

    The next review of what was ongoing from the first is no re-dating.
    """
    first_precision = getattr(said, "first_due_precision", None)
    if said.due_precision == first_precision == Precision.ONGOING:
        return False
    return first_due_on is not None and said.due_on != first_due_on


def due_in_words(said) -> str:
    """When it is due, in house form: "30 June 2021", "January 2022", "Ongoing"."""
    return display_date(said.due_on, said.due_precision, said.due_words)


def due_sentence(said) -> str:
    """When it is due as a sentence: "Due 30 June 2021.", "No due date." """
    words = due_in_words(said)
    if said.due_precision == Precision.ONGOING:
        return f"{words}."
    if said.due_on is None:
        return f"No due date: {said.due_words}." if said.due_words else "No due date."
    return f"Due {words}."


def first_due_in_words(action) -> str:
    """The date that never changes, where an action as at a moment moved from it."""
    if not is_redated(action, action.first_due_on):
        return ""
    return display_date(action.first_due_on, action.first_due_precision)


def sentence(said, on: date) -> str:
    """Rating and flags as words: "Green, overdue 50 days"; "Withdrawn" has none."""
    if said.standing in ENDED:
        return ", ".join(flags(said, on)).capitalize()
    return ", ".join([Rating(said.rating).label, *flags(said, on)])


@dataclass(frozen=True)
class Count:
    """How many actions have a rating, for the bar and its words."""

    rating: str
    label: str
    count: int
    share: float  # of all actions, 0 to 100


def counts(numbers: dict) -> list[Count]:
    """Counts by rating in the house order; never an average colour.

    ``numbers``: rating value to how many. Every rating has a row, also 0.
    """
    total = sum(numbers.values())
    return [
        Count(
            rating=rating.value,
            label=rating.label,
            count=numbers.get(rating.value, 0),
            share=100 * numbers.get(rating.value, 0) / total if total else 0,
        )
        for rating in ORDER
    ]


@dataclass(frozen=True)
class Apart:
    """How many actions are out of the plan for good, and why."""

    standing: str
    label: str  # "withdrawn", after its count
    count: int


def apart(numbers: dict) -> list[Apart]:
    """Counts of withdrawn and superseded actions, where there are any.

    ``numbers``: standing to how many. They are never counted by rating.
    """
    return [
        Apart(standing.value, standing.label.lower(), numbers[standing.value])
        for standing in ENDED
        if numbers.get(standing.value)
    ]
