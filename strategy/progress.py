"""The plan as at a date, and what was said of an action over time.

Everything is read from the update log: the plan as at a moment is each
action's last update before it. Nothing here writes but ``record_update``
and ``confirm_completion``.
"""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from django.db import transaction
from django.db.models import Count, F, Max, Min, Q
from django.utils import timezone

from strategy import rating
from strategy.models import Action, ProgressUpdate, Rating, Strategy


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
    counts: list
    overdue: int

    @property
    def total(self):
        """How many actions the plan has."""
        return sum(count.count for count in self.counts)


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
    numbers = list(
        actions.order_by()
        .values("rating")
        .annotate(count=Count("pk"), late=Count("pk", filter=Action.is_late(on)))
    )
    return PlanAsAt(
        strategy=strategy,
        on=on,
        shown_from=timezone.localdate(told["first"]) if is_before else None,
        last_updated=told["last"],
        actions=actions,
        counts=rating.counts({row["rating"]: row["count"] for row in numbers}),
        overdue=sum(row["late"] for row in numbers),
    )


@dataclass(frozen=True)
class Event:
    """One entry of an action's history, with what it changed: old to new."""

    at: datetime
    by: object  # Person or None
    title: str
    changes: list  # (what, old, new)
    words: list = field(default_factory=list)  # (what, words); what is "" for progress
    update: ProgressUpdate | None = None


# What an update says in words, and what readers call it.
SAID = {
    "where_now": "",
    "evidence": "Evidence",
    "reason": "Why",
    "next_steps": "Next",
    "redate_reason": "Why the date moved",
    "rating_words": "The file's word",
}


def _update_events(action):
    """The update log as events, oldest first; what was said before is not repeated."""
    updates = action.updates.select_related("author").order_by("made_at", "pk")
    for earlier, update in pairwise([None, *updates]):
        words = [
            (what, getattr(update, name))
            for name, what in SAID.items()
            if getattr(update, name) not in ("", getattr(earlier, name, ""))
        ]
        changes = _changes_between(earlier, update) if earlier else []
        title = _title_of(earlier, update)
        yield Event(update.made_at, update.author, title, changes, words, update)


def _changes_between(earlier, update):
    """Rating and due date, where they changed: (what, old, new)."""
    told = [
        ("Rating", earlier.get_rating_display(), update.get_rating_display()),
        ("Due", rating.due_in_words(earlier), rating.due_in_words(update)),
    ]
    return [(what, old, new) for what, old, new in told if old != new]


def _title_of(earlier, update):
    """What happened, in a few words."""
    label = update.get_rating_display()
    if earlier is None:
        return f"Entered the plan, {label}"
    if earlier.is_proposed and update.rating == Rating.BLUE and not update.is_proposed:
        return "Completion confirmed"
    if update.is_proposed and not earlier.is_proposed:
        return "Proposed as complete"
    return f"Rated {label}" if earlier.rating != update.rating else f"Still {label}"


# What of the row itself may change, and what readers call it.
WORDED = {
    "objective": "Objective",
    "ref": "Ref",
    "activity": "Activity",
    "lead_words": "Lead",
    "lead_officer": "Lead officer",
}


def _rewording_events(action):
    """Changes of the row's own words as events, oldest first."""
    records = action.history.select_related("history_user", "objective", "lead_officer")
    records = records.order_by("history_date", "history_id")
    for earlier, record in pairwise(records):
        changes = [
            (label, getattr(earlier, name), getattr(record, name))
            for name, label in WORDED.items()
            if getattr(earlier, name) != getattr(record, name)
        ]
        if changes:
            at, by = record.history_date, record.history_user
            yield Event(at, by, "The plan's words changed", changes)


def history(action: Action) -> list[Event]:
    """All that was ever said of an action or changed in it, newest first."""
    events = [*_update_events(action), *_rewording_events(action)]
    return sorted(events, key=lambda event: event.at, reverse=True)


def is_proposal(action: Action, author, rating: str) -> bool:
    """Whether the rating is a Blue that the plan owner still has to confirm."""
    owner = action.objective.strategy.owner
    return rating == Rating.BLUE and (owner is None or owner != author)


def can_be_confirmed(said) -> bool:
    """Whether a proposed Blue has what Blue needs: its day and evidence."""
    return bool(said.is_proposed and said.completed_on and said.evidence)


@transaction.atomic
def record_update(*, action: Action, author, **said) -> ProgressUpdate:
    """Append what the author said of the action to the log.

    ``said`` names fields of ProgressUpdate; a due date not named stays as it
    was. Blue is proposed unless the author owns the plan. Two updates in one
    moment stay in order: the later one is put a microsecond on.
    """
    latest = action.updates.select_for_update().latest()
    for name in ("due_on", "due_precision", "due_words"):
        said.setdefault(name, getattr(latest, name))
    said.setdefault("is_proposed", is_proposal(action, author, said["rating"]))
    moment = max(timezone.now(), latest.made_at + timedelta(microseconds=1))
    return ProgressUpdate.objects.create(
        action=action, author=author, made_at=moment, **said
    )


def confirm_completion(*, action: Action, author) -> ProgressUpdate | None:
    """The plan owner says that it is done: the proposed Blue becomes Blue.

    Returns None where there is nothing to confirm, not any more or not yet: a
    file's Blue may come without the day or the evidence.
    """
    latest = action.updates.latest()
    if not can_be_confirmed(latest):
        return None
    return record_update(
        action=action,
        author=author,
        rating=Rating.BLUE,
        where_now=latest.where_now,
        evidence=latest.evidence,
        reason=latest.reason,
        next_steps=latest.next_steps,
        completed_on=latest.completed_on,
        is_proposed=False,
    )


def last_updated(strategy: Strategy) -> datetime | None:
    """When the plan was last written to."""
    log = ProgressUpdate.objects.filter(action__objective__strategy=strategy)
    return log.aggregate(last=Max("made_at"))["last"]


def needs_words(person, on: date, *, within_days: int = 90):
    """The person's actions that want words: overdue, Red, or silent too long.

    A queryset of Action read as at now, the oldest due date first.
    """
    silent = end_of(on - timedelta(days=within_days))
    return (
        Action.objects.led_by(person)
        .as_at(timezone.now())
        .exclude(rating=Rating.BLUE)
        .filter(Action.is_late(on) | Q(rating=Rating.RED) | Q(made_at__lte=silent))
        .select_related("objective__strategy")
        .order_by(F("due_on").asc(nulls_last=True), "pk")
    )


@dataclass(frozen=True)
class Summary:
    """A strategy with its counts, for a list of plans."""

    strategy: Strategy
    counts: list
    overdue: int

    @property
    def total(self):
        """How many actions the plan has."""
        return sum(count.count for count in self.counts)


def summaries(strategies, on: date) -> list[Summary]:
    """Each strategy with its counts by rating as at now; two queries in all."""
    strategies = list(strategies)
    numbers = (
        Action.objects.filter(objective__strategy__in=strategies)
        .as_at(timezone.now())
        .order_by()
        .values("objective__strategy", "rating")
        .annotate(count=Count("pk"), late=Count("pk", filter=Action.is_late(on)))
    )
    found = {}
    for row in numbers:
        found.setdefault(row["objective__strategy"], []).append(row)
    return [
        Summary(
            strategy=strategy,
            counts=rating.counts(
                {row["rating"]: row["count"] for row in found.get(strategy.pk, [])}
            ),
            overdue=sum(row["late"] for row in found.get(strategy.pk, [])),
        )
        for strategy in strategies
    ]
