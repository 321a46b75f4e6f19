"""What changed in a plan between two moments: two readings of it, side by side.

Only what differs between the two is named. An action that went Red and came back to
Green in between is as it was; its own page tells the way.
"""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby

from django.db.models import F, OuterRef, Q, Subquery
from django.utils import timezone

from cpboard.exchange.dates import long_date
from strategy import objectives
from strategy.differences import (
    Change,
    Kind,
    differences,
    reworded_objectives,
    without_names,
)
from strategy.models import ProgressUpdate
from strategy.naming import sees_names
from strategy.progress import PlanAsAt, end_of

# So many changes are shown at once; more wait until they are asked for.
SHORT = 20


@dataclass(frozen=True)
class Changed:
    """An action as it reads now, with its changes of one kind."""

    action: ProgressUpdate  # its last update: action_id, ref, activity
    changes: list[Change]


@dataclass(frozen=True)
class Changes:
    """All that changed in a plan between the ends of two days."""

    since: date
    on: date
    # The day of the plan's first entry, where ``since`` lies before it.
    counted_from: date | None
    groups: dict[Kind, list[Changed]]  # in the order of Kind, none of them empty
    objectives: list  # (objective, [Change]) for each that was reworded

    @property
    def total(self) -> int:
        """How many changes there are; an action counts once for each kind."""
        return sum(map(len, self.groups.values())) + len(self.objectives)

    @property
    def is_short(self) -> bool:
        """Whether all of it can stand above the plan without hiding it."""
        return self.total <= SHORT

    def summary(self) -> str:
        """What changed in numbers: "2 added, 3 re-rated", "no changes"."""
        parts = [f"{len(rows)} {kind}" for kind, rows in self.groups.items()]
        if number := len(self.objectives):
            parts.append(f"{number} objective{'' if number == 1 else 's'} reworded")
        return ", ".join(parts) or "no changes"

    def sentence(self) -> str:
        """The summary with its day: "Since 1 September 2026: 2 added." """
        return f"Since {long_date(self.since)}: {self.summary()}."

    @cached_property
    def by_action(self) -> dict[int, list[Kind]]:
        """What happened to each action that changed: its pk -> kinds in order."""
        found = {}
        for kind, rows in self.groups.items():
            for row in rows:
                found.setdefault(row.action.action_id, []).append(kind)
        return found

    def of_action(self, pk: int) -> str:
        """What happened to one action: "re-rated, newly overdue", or ""."""
        return ", ".join(self.by_action.get(pk, []))


def changes_asked_for(plan: PlanAsAt, dates, user) -> Changes | None:
    """What a reader's two days ask for; None where no day to compare with is given."""
    since = dates.since_day()
    return since and changes_since(plan, since, has_names=sees_names(user))


def changes_since(plan: PlanAsAt, since: date, *, has_names: bool) -> Changes:
    """What is otherwise in the plan than at the end of an earlier day; one query.

    A day before the plan's first entry is read as that entry, as on its page.
    ``has_names`` says whether the reader may see who the lead officers are.
    """
    start = end_of(since)
    is_before = plan.entered_at is not None and start < plan.entered_at
    if is_before:
        start = plan.entered_at
    words = objectives.as_at(plan.records, start), plan.objectives
    groups = {kind: [] for kind in Kind}
    for told in told_between(plan, start):
        found = list(differences(told, since, plan.on, words))
        if not has_names:
            found = without_names(found)
        for kind, changes in groupby(found, key=lambda change: change.kind):
            groups[kind].append(Changed(told[-1], list(changes)))
    return Changes(
        since=since,
        on=plan.on,
        counted_from=timezone.localdate(plan.entered_at) if is_before else None,
        groups={kind: rows for kind, rows in groups.items() if rows},
        objectives=reworded_objectives(*words),
    )


def told_between(plan: PlanAsAt, start) -> list[list]:
    """Each action's updates: what held at the start or None, then what followed.

    In the order of the plan, each with ``lead_name`` beside it.
    """
    log = ProgressUpdate.objects.filter(
        action__objective__strategy=plan.strategy, made_at__lte=plan.moment
    )
    earlier = ProgressUpdate.objects.filter(
        action=OuterRef("action"), made_at__lte=start
    )
    held = earlier.order_by("-made_at", "-pk").values("pk")[:1]
    log = (
        log.filter(Q(made_at__gt=start) | Q(pk=Subquery(held)))
        .annotate(lead_name=F("lead_officer__name"), position=F("action__position"))
        .defer("where_now", "evidence", "next_steps", "rating_words")
        .order_by("action", "made_at", "pk")
    )
    actions = [list(told) for _, told in groupby(log, key=lambda said: said.action_id)]
    actions.sort(key=lambda told: place_in_plan(told[-1], plan.objectives))
    return [told if told[0].made_at <= start else [None, *told] for told in actions]


def place_in_plan(said, objectives_now) -> tuple:
    """By which actions are sorted."""
    return objectives_now[said.objective_id].number, said.position, said.action_id
