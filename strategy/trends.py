"""Ratings over time: how the plan stood at the end of each month, from the log."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from cpboard.charts import ENDED as OUT
from strategy.models import ENDED, ProgressUpdate, Strategy
from strategy.progress import end_of

# Two years: as far back as a chart can show months that the eye tells apart.
MOST_MONTHS = 24


@dataclass(frozen=True)
class Standing:
    """How many actions had each rating at the end of a day; ``ended`` apart."""

    on: date
    counts: dict

    @property
    def total(self):
        """How many actions the plan had then, without those that ended."""
        return sum(self.counts.values()) - self.counts.get(OUT, 0)

    @property
    def has_ended(self):
        """Whether some were withdrawn or superseded by then."""
        return OUT in self.counts

    @property
    def troubled(self):
        """How many were Red or Amber."""
        return self.counts.get("red", 0) + self.counts.get("amber", 0)


def counted_as(said) -> str:
    """The rating under which it is counted, or that it ended."""
    return OUT if said.standing in ENDED else said.rating


def month_ends(first: date, last: date) -> list[date]:
    """The last days of the months from one day on, and the day ``last`` itself."""
    days, day = [last], last.replace(day=1) - timedelta(days=1)
    while day >= first and len(days) < MOST_MONTHS + 1:
        days.insert(0, day)
        day = day.replace(day=1) - timedelta(days=1)
    return days


def ratings_over_time(strategy: Strategy, on: date) -> list[Standing]:
    """How the plan stood at the end of each month up to the day; one query.

    Empty where nothing had been entered by then.
    """
    updates = list(
        ProgressUpdate.objects.filter(
            action__objective__strategy=strategy, made_at__lte=end_of(on)
        )
        .order_by("made_at", "pk")
        .only("action_id", "made_at", "rating", "standing")
    )
    if not updates:
        return []
    first = timezone.localdate(updates[0].made_at)
    return list(replayed(updates, month_ends(first, on)))


def replayed(updates, days: list[date]):
    """The standing at the end of each day, from the updates oldest first."""
    state, waiting = {}, iter(updates)
    said = next(waiting, None)
    for day in days:
        moment: datetime = end_of(day)
        while said is not None and said.made_at <= moment:
            state[said.action_id] = counted_as(said)
            said = next(waiting, None)
        counts = {}
        for rating in state.values():
            counts[rating] = counts.get(rating, 0) + 1
        yield Standing(day, counts)
