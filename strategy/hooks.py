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


@dataclass(frozen=True)
class AskedFor:
    """Something that a board asked for and tied to an action."""

    words: str
    meeting: str  # "Corporate Parenting Board, 4 March 2025"
    stands: str  # "open, due 3 June 2025"; "" for those who may not know
    url: str


@dataclass(frozen=True)
class Waiting:
    """Something besides a round that waits for a person, as their mail says it.

    ``called_on``: the latest day up to now on which it reminds.
    """

    words: str
    due_on: date
    called_on: date
    url: str


# action, user -> what the boards asked for that the user may know of, newest first.
asked_for: list[Callable[[object, object], list[AskedFor]]] = []
# the day -> person -> what waits for them and has called by then.
waiting: list[Callable[[date], dict[object, list[Waiting]]]] = []
# today, user -> days that a reader may want to compare the plan with, newest first.
board_days: list[Callable[[date, object], list[BoardDay]]] = []
# actions read as at a day, that day, user -> action pk -> sentences on indicators that
# are off target beside it; none for a user who may not see figures.
off_target: list[Callable[[list, date, object], dict[int, list[str]]]] = []


def days_of_the_board(today: date, user) -> list[BoardDay]:
    """All days that the floors above know of, the newest first."""
    found = [day for told in board_days for day in told(today, user)]
    return sorted(found, key=lambda day: day.on, reverse=True)


def asked_of_action(action, user) -> list[AskedFor]:
    """What the boards asked for and tied to the action, as the user may know it."""
    return [each for told in asked_for for each in told(action, user)]


def waiting_for_people(on: date) -> dict:
    """Person -> what waits for them besides rounds, as at the day."""
    found = {}
    for told in waiting:
        for person, things in told(on).items():
            found.setdefault(person, []).extend(things)
    return found


def indicators_off_target(actions: list, on: date, user) -> dict[int, list[str]]:
    """Action pk -> what the measures beside it say, a sentence each.

    Figures are internal: each app tells the user only what they may see.
    """
    found = {}
    for told in off_target:
        for pk, sentences in told(actions, on, user).items():
            found.setdefault(pk, []).extend(sentences)
    return found
