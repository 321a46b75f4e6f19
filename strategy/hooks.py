"""What the floors above tell the plan, without the plan importing them.

An app above adds its function when it is ready (``AppConfig.ready``); with none
added, the plan does without.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class BoardDay:
    """A day on which the board met, or will meet."""

    on: date
    words: str  # "the board last met", as a link says it
    url: str = ""


# today, user -> days that a reader may want to compare the plan with, newest first.
board_days: list[Callable[[date, object], list[BoardDay]]] = []
# actions read as at a day, that day, user -> action pk -> sentences on indicators that
# are off target beside it; none for a user who may not see figures.
off_target: list[Callable[[list, date, object], dict[int, list[str]]]] = []


def days_of_the_board(today: date, user) -> list[BoardDay]:
    """All days that the floors above know of, the newest first."""
    found = [day for told in board_days for day in told(today, user)]
    return sorted(found, key=lambda day: day.on, reverse=True)


def indicators_off_target(actions: list, on: date, user) -> dict[int, list[str]]:
    """Action pk -> what the measures beside it say, a sentence each.

    Figures are internal: each app tells the user only what they may see.
    """
    found = {}
    for told in off_target:
        for pk, sentences in told(actions, on, user).items():
            found.setdefault(pk, []).extend(sentences)
    return found
