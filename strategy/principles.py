"""Which of the seven principles a plan serves, and which it leaves out.

A gap is shown, never a block (LAW: the children). An action serves the principles
that are ticked for itself and for its objective.
"""

from dataclasses import dataclass
from datetime import date

from django.db.models import Min, Prefetch, Q
from django.utils import timezone

from cpboard.exchange.dates import long_date
from strategy import rating
from strategy.models import (
    ENDED,
    Action,
    Objective,
    Principle,
    ProgressUpdate,
    Strategy,
)
from strategy.progress import PlanAsAt, plan_as_at

APRIL = 4


@dataclass(frozen=True)
class Year:
    """A council's year, from April to March; called by the year it begins in."""

    first: int

    @property
    def words(self) -> str:
        """The year as councils write it: 2026/27."""
        return f"{self.first}/{(self.first + 1) % 100:02}"

    @property
    def starts_on(self) -> date:
        """Its first day."""
        return date(self.first, APRIL, 1)

    @property
    def ends_on(self) -> date:
        """Its last day."""
        return date(self.first + 1, APRIL - 1, 31)


def year_of(day: date) -> Year:
    """The council's year that the day lies in."""
    return Year(day.year if day.month >= APRIL else day.year - 1)


@dataclass(frozen=True)
class Served:
    """A principle with what of the plan serves it."""

    principle: Principle
    objectives: list[Objective]
    actions: list[Action]
    counts: list

    @property
    def is_gap(self) -> bool:
        """Whether nothing of the plan serves it."""
        return not self.actions


@dataclass(frozen=True)
class Coverage:
    """The seven principles in one year of a plan."""

    plan: PlanAsAt
    year: Year
    rows: list[Served]

    @property
    def gaps(self) -> list[Principle]:
        """Those that nothing serves."""
        return [row.principle for row in self.rows if row.is_gap]

    @property
    def as_at_words(self) -> str:
        """The day whose state is shown."""
        return long_date(self.plan.on)


def coverage(strategy: Strategy, year: Year, today: date) -> Coverage:
    """Each principle with the objectives and actions of that year.

    Read as at the year's end, or today while it runs. What was complete before the
    year began, or out of the plan by its end, served nobody in it.
    """
    plan = plan_as_at(strategy, min(year.ends_on, today))
    is_of_the_year = (
        Q(completed_on=None) | Q(completed_on__gte=year.starts_on) | Q(is_proposed=True)
    )
    actions = list(
        plan.actions.exclude(standing__in=ENDED)
        .filter(is_of_the_year)
        .prefetch_related(
            "principles", Prefetch("objective__principles", Principle.objects.all())
        )
        .order_by("objective__number", "position", "pk")
    )
    rows = [served(principle, actions) for principle in Principle.objects.all()]
    return Coverage(plan=plan, year=year, rows=rows)


def served(principle: Principle, actions: list[Action]) -> Served:
    """What of these actions serves the principle, itself or by its objective."""
    by_objective, found, numbers = {}, [], {}
    for action in actions:
        if principle in action.objective.principles.all():
            by_objective[action.objective.pk] = action.objective
        elif principle not in action.principles.all():
            continue
        found.append(action)
        numbers[action.rating] = numbers.get(action.rating, 0) + 1
    return Served(principle, [*by_objective.values()], found, rating.counts(numbers))


def years_of(strategy: Strategy, today: date) -> list[Year]:
    """The council years from the plan's beginning to today's, the newest first."""
    log = ProgressUpdate.objects.filter(action__objective__strategy=strategy)
    begun = log.aggregate(at=Min("made_at"))["at"]
    first = year_of(timezone.localdate(begun) if begun else today).first
    return [Year(number) for number in range(year_of(today).first, first - 1, -1)]
