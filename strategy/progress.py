"""The plan as at a date.

Everything is read from the update log: the plan as at a moment is each
action's last update before it. Nothing here writes.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Count, F, Max, Min, Q
from django.utils import timezone

from strategy import rating
from strategy.models import ENDED, Action, ProgressUpdate, Rating, Strategy


@dataclass(frozen=True)
class PlanAsAt:
    """A strategy's actions as at a day, with the counts of the whole plan."""

    strategy: Strategy
    on: date
    # The day of the first entry, where ``on`` lies before it: the log cannot
    # say how things stood then, so the first entry is shown, and said to be.
    shown_from: date | None
    last_updated: datetime | None  # up to the day; None for an empty plan
    actions: object  # queryset of Action, read as at the moment
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


def end_of(day: date) -> datetime:
    """The last moment of the day, in the council's time zone."""
    midnight = datetime.combine(day + timedelta(days=1), time.min)
    return timezone.make_aware(midnight) - timedelta(microseconds=1)


def plan_as_at(strategy: Strategy, on: date) -> PlanAsAt:
    """Read the plan as at the end of a day; lateness is judged on that day.

    A day before the plan's first entry shows the first entry. A day ahead
    shows today's words with the lateness they will have then.
    """
    moment = end_of(on)
    log = ProgressUpdate.objects.filter(action__objective__strategy=strategy)
    told = log.aggregate(
        first=Min("made_at"), last=Max("made_at", filter=Q(made_at__lte=moment))
    )
    is_before = told["first"] is not None and moment < told["first"]
    actions = (
        Action.objects.filter(objective__strategy=strategy)
        .as_at(told["first"] if is_before else moment)
        .select_related("objective__strategy", "lead_officer")
        .prefetch_related("agencies")
    )
    numbers = counted(grouped(actions, on))
    if numbers["apart"]:
        actions = actions.prefetch_related(Action.replacements())
    return PlanAsAt(
        strategy=strategy,
        on=on,
        shown_from=timezone.localdate(told["first"]) if is_before else None,
        last_updated=told["last"],
        actions=actions,
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
