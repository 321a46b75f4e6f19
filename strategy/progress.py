"""The plan as at a date.

Everything is read from the update log: the plan as at a moment is each
action's last update before it. Nothing here writes.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import (
    Case,
    Count,
    F,
    Max,
    Min,
    PositiveSmallIntegerField,
    Q,
    Value,
    When,
)
from django.utils import timezone

from strategy import objectives, rating
from strategy.models import (
    ENDED,
    Action,
    Objective,
    ProgressUpdate,
    Rating,
    Strategy,
)

# The order of the plan as at a moment, on pages and paper.
IN_PLAN = ["number_then", "position", "pk"]


@dataclass(frozen=True)
class PlanAsAt:
    """A strategy's actions as at a day, with the counts of the whole plan."""

    strategy: Strategy
    on: date
    # The day of the first entry, where ``on`` lies before it: the log cannot
    # say how things stood then, so the first entry is shown, and said to be.
    shown_from: date | None
    moment: datetime  # the last one whose words are shown
    entered_at: datetime | None  # its first entry; None for an empty plan
    last_updated: datetime | None  # up to the day; None for an empty plan
    actions: object  # queryset of Action, read as at the moment
    objectives: dict  # pk -> Objective in its words of the moment
    records: dict  # pk -> all that is on record of the objective's words
    counts: list  # by rating, of the actions still in the plan
    overdue: int
    apart: list  # withdrawn and superseded ones, counted for themselves

    @property
    def total(self):
        """How many actions the plan has, without those taken out of it."""
        return sum(count.count for count in self.counts)

    @property
    def listed(self):
        """How many rows the plan shows: those taken out of it too."""
        return self.total + sum(count.count for count in self.apart)

    def objective_of(self, action) -> Objective:
        """The objective that the action stood under, in its words of then."""
        return self.objectives.get(action.objective_then, action.objective)


def end_of(day: date) -> datetime:
    """The last moment of the day, in the council's time zone."""
    midnight = datetime.combine(day + timedelta(days=1), time.min)
    return timezone.make_aware(midnight) - timedelta(microseconds=1)


def plan_as_at(strategy: Strategy, on: date) -> PlanAsAt:
    """Read the plan as at the end of a day; lateness is judged on that day.

    A day before the plan's first entry shows the first entry. A day ahead
    shows today's words with the lateness they will have then.
    """
    return plan_at(strategy, end_of(on), on)


def plan_at(strategy: Strategy, moment: datetime, on: date) -> PlanAsAt:
    """Read the plan as it was at a moment, with the lateness of a day.

    Each action also has ``number_then``, the number of the objective it stood
    under, for the order of the plan.
    """
    log = ProgressUpdate.objects.filter(action__objective__strategy=strategy)
    told = log.aggregate(
        first=Min("made_at"), last=Max("made_at", filter=Q(made_at__lte=moment))
    )
    is_before = told["first"] is not None and moment < told["first"]
    if is_before:
        moment = told["first"]
    records = objectives.records(strategy)
    objectives_then = objectives.as_at(records, moment)
    actions = (
        Action.objects.filter(objective__strategy=strategy)
        .as_at(moment)
        .annotate(number_then=number_of(objectives_then))
        .order_by(*IN_PLAN)
        .select_related("objective__strategy")
        .prefetch_related("agencies")
    )
    numbers = counted(grouped(actions, on))
    if numbers["apart"]:
        actions = actions.prefetch_related(Action.replacements())
    return PlanAsAt(
        strategy=strategy,
        on=on,
        shown_from=timezone.localdate(told["first"]) if is_before else None,
        moment=moment,
        entered_at=told["first"],
        last_updated=told["last"],
        actions=actions,
        objectives=objectives_then,
        records=records,
        **numbers,
    )


def grouped(actions, on: date, *by: str):
    """Rows of how many actions, and how many late, by rating and standing."""
    return (
        actions.order_by()
        .values("rating", "standing", *by)
        .annotate(count=Count("pk"), late=Count("pk", filter=Action.is_late(on)))
    )


def counted(rows) -> dict:
    """The rows of ``grouped`` as counts: by rating, overdue, and those apart."""
    ratings, standings, overdue = Counter(), Counter(), 0
    for row in rows:
        standings[row["standing"]] += row["count"]
        overdue += row["late"]
        if row["standing"] not in ENDED:
            ratings[row["rating"]] += row["count"]
    return {
        "counts": rating.counts(ratings),
        "overdue": overdue,
        "apart": rating.apart(standings),
    }


def number_of(objectives_then: dict) -> Case:
    """The number that an action's objective had; two may have changed places since."""
    return Case(
        *[
            When(objective_then=pk, then=Value(objective.number))
            for pk, objective in objectives_then.items()
        ],
        default=F("objective__number"),
        output_field=PositiveSmallIntegerField(),
    )


def last_updated(strategy: Strategy) -> datetime | None:
    """When the plan was last written to."""
    log = ProgressUpdate.objects.filter(action__objective__strategy=strategy)
    return log.aggregate(last=Max("made_at"))["last"]


def needs_words(person, on: date, *, within_days: int = 90):
    """The person's actions that want words: overdue, Red, or silent too long.

    A queryset of Action read as at now, the oldest due date first.
    """
    silent = on - timedelta(days=within_days)
    return (
        Action.objects.led_by(person)
        .as_at(timezone.now())
        .exclude(rating=Rating.BLUE)
        .in_the_plan()
        .filter(Action.is_late(on) | Q(rating=Rating.RED) | Q(said_on__lte=silent))
        .select_related("objective__strategy")
        .order_by(F("due_on").asc(nulls_last=True), "pk")
    )


@dataclass(frozen=True)
class Summary:
    """A strategy with its counts, for a list of plans."""

    strategy: Strategy
    counts: list
    overdue: int
    apart: list

    @property
    def total(self):
        """How many actions the plan has, without those taken out of it."""
        return sum(count.count for count in self.counts)


def summaries(strategies, on: date) -> list[Summary]:
    """Each strategy with its counts by rating as at now; two queries in all."""
    strategies = list(strategies)
    actions = Action.objects.filter(objective__strategy__in=strategies)
    found = {}
    for row in grouped(actions.as_at(timezone.now()), on, "objective__strategy"):
        found.setdefault(row["objective__strategy"], []).append(row)
    return [
        Summary(strategy=strategy, **counted(found.get(strategy.pk, [])))
        for strategy in strategies
    ]
