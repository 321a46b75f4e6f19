"""Due dates ahead: what is overdue, and what falls due in each of twelve months."""

import calendar
from dataclasses import dataclass, field
from datetime import date

from strategy import rating
from strategy.models import ENDED, Action, Rating
from strategy.slippage import is_dated

MONTHS = 12


@dataclass(frozen=True)
class Stretch:
    """Overdue, one month, or later, and the actions that are due in it."""

    label: str
    actions: list[Action] = field(default_factory=list)


@dataclass(frozen=True)
class Ahead:
    """What is not complete, by when it is due."""

    overdue: Stretch
    months: list[Stretch]
    later: Stretch
    undated: Stretch

    @property
    def stretches(self):
        """All of them in order; those after the months only where they have any."""
        rest = [each for each in (self.later, self.undated) if each.actions]
        return [self.overdue, *self.months, *rest]

    @property
    def due_in_months(self):
        """How many fall due in the twelve months."""
        return sum(len(month.actions) for month in self.months)


def months_from(day: date) -> list[tuple[int, int]]:
    """The day's month and the eleven after it, as (year, month)."""
    start = day.year * 12 + day.month - 1
    return [divmod(number, 12) for number in range(start, start + MONTHS)]


def due_ahead(actions: list[Action], on: date) -> Ahead:
    """The actions that are not complete by when they are due, as at a day.

    ``actions`` are read as at the day. The month of the day counts what is due in
    the rest of it. Withdrawn and superseded ones are due no more.
    """
    months = {
        (year, month): Stretch(f"{calendar.month_name[month + 1]} {year}")
        for year, month in months_from(on)
    }
    ahead = Ahead(
        overdue=Stretch("Overdue"),
        months=list(months.values()),
        later=Stretch("Later"),
        undated=Stretch("No date"),
    )
    for action in sorted(actions, key=by_rating):
        if action.rating == Rating.BLUE or action.standing in ENDED:
            continue
        if not is_dated(action):
            ahead.undated.actions.append(action)
        elif action.due_on < on:
            ahead.overdue.actions.append(action)
        else:
            month = (action.due_on.year, action.due_on.month - 1)
            months.get(month, ahead.later).actions.append(action)
    return ahead


def by_rating(action):
    """What needs the board first stands first, then the order of the plan."""
    return rating.ORDER.index(action.rating)
