"""A plan's file laid beside the plan: what saving it would change, row by row.

A file is compared with what it said the last time, not only with the plan: a
cell that the file left alone keeps what officers have said since. So the same
file brought in twice changes nothing, and a newer one changes what it changed.
"""

import hashlib
from collections import defaultdict
from dataclasses import dataclass, field

from django.utils import timezone

from strategy.models import Action, ProgressUpdate, Rating, Strategy
from strategy.reading import PlanFile, ReadAction

# What a row says of its action's progress: fields of ProgressUpdate.
SAID = ["rating", "rating_words", "where_now", "evidence", "due_on", "due_precision"]
SAID += ["due_words", "completed_on"]
# What a row says of the action itself: fields of Action.
WORDED = ["ref", "activity", "lead_words", "other"]
# What a reader of the preview is told of, and in which words.
SHOWN = {
    "objective": "Objective",
    "ref": "Ref",
    "activity": "Activity",
    "lead_words": "Lead",
    "due_words": "Due",
    "where_now": "Where are we now?",
    "evidence": "Evidence",
    "rating": "Rating",
    "rating_words": "The file's word",
}


@dataclass(frozen=True)
class Change:
    """One row of the file beside the plan."""

    read: ReadAction
    objective_number: int
    kind: str  # "created", "updated" or "unchanged"
    action: Action | None = None
    changed: dict = field(default_factory=dict)  # field -> (old, new)

    def shown(self) -> list[tuple]:
        """What a reader is told: (what, old, new)."""
        rows = []
        for name, (old, new) in self.changed.items():
            if name == "rating":
                old, new = Rating(old).label, Rating(new).label
            if name in SHOWN:
                rows.append((SHOWN[name], old, new))
        return rows


@dataclass(frozen=True)
class Comparison:
    """A file beside a plan: every row's change, and what only the plan has."""

    changes: list[Change]
    objectives_changed: list[str]
    missing: list[Action]

    def of(self, kind: str) -> list[Change]:
        """The changes of one kind."""
        return [change for change in self.changes if change.kind == kind]

    @property
    def created(self) -> list[Change]:
        """Rows that become new actions."""
        return self.of("created")

    @property
    def updated(self) -> list[Change]:
        """Rows that change an action."""
        return self.of("updated")

    @property
    def unchanged(self) -> list[Change]:
        """Rows that say what the plan says."""
        return self.of("unchanged")

    @property
    def changes_nothing(self) -> bool:
        """Whether saving the file would write nothing."""
        return not (self.created or self.updated or self.objectives_changed)

    def digest(self) -> str:
        """A mark that differs when what would be saved differs."""
        told = repr(
            [(c.read.row, c.kind, sorted(c.changed.items())) for c in self.changes]
        )
        return hashlib.sha256(told.encode()).hexdigest()


def said_by(read: ReadAction) -> dict:
    """The row's words as fields of ProgressUpdate."""
    is_blue = read.rating == Rating.BLUE
    return {
        "rating": read.rating,
        "rating_words": read.rating_words,
        "where_now": read.where_now,
        "evidence": read.evidence,
        "completed_on": read.completed.on if is_blue else None,
    } | due_fields(read.due_now)


def due_fields(due) -> dict:
    """A date as read from a file as fields of ProgressUpdate."""
    return {
        "due_on": due.on,
        "due_precision": str(due.precision),
        "due_words": due.words,
    }


def worded_by(read: ReadAction) -> dict:
    """The row's words as fields of Action."""
    return {
        "ref": read.ref,
        "activity": read.activity,
        "lead_words": read.lead.words,
        "other": [list(pair) for pair in read.other],
    }


def pair_up(rows: list[ReadAction], actions: list[Action]) -> dict[int, Action]:
    """Find each row's action: place of the row in ``rows`` -> action.

    Same ref and words first, then the same ref in order, then the same words
    under another ref. A ref used twice thus keeps its two actions apart.
    """
    found, free = {}, list(actions)
    marks = [
        lambda thing: (thing.ref, thing.activity),
        lambda thing: thing.ref or None,
        lambda thing: thing.activity,
    ]
    for mark in marks:
        waiting = defaultdict(list)
        for action in free:
            waiting[mark(action)].append(action)
        for place, row in enumerate(rows):
            if place not in found and mark(row) and waiting[mark(row)]:
                found[place] = waiting[mark(row)].pop(0)
                free.remove(found[place])
    return found


def compare(plan: PlanFile, strategy: Strategy | None) -> Comparison:
    """Lay a file beside a plan; without a strategy every row is new."""
    actions = current_actions(strategy) if strategy else []
    before = last_imported(actions)
    placed = [(o.number, read) for o in plan.objectives for read in o.actions]
    pairs = pair_up([read for _, read in placed], actions)
    changes = []
    for place, (number, read) in enumerate(placed):
        action = pairs.get(place)
        changed = differences(read, number, action, before) if action else {}
        kind = "updated" if changed else "unchanged" if action else "created"
        changes.append(Change(read, number, kind, action, changed))
    paired = {action.pk for action in pairs.values()}
    return Comparison(
        changes=changes,
        objectives_changed=changed_objectives(plan, strategy),
        missing=[action for action in actions if action.pk not in paired],
    )


def current_actions(strategy: Strategy) -> list[Action]:
    """The plan's actions as they stand now, in the order of the plan."""
    return list(
        Action.objects.filter(objective__strategy=strategy)
        .as_at(timezone.now())
        .select_related("objective")
    )


def last_imported(actions: list[Action]) -> dict[int, ProgressUpdate]:
    """What a file said of each action the last time: pk of action -> update."""
    updates = ProgressUpdate.objects.filter(
        action__in=actions, source=ProgressUpdate.Source.IMPORT
    ).order_by("made_at", "pk")
    return {update.action_id: update for update in updates}


def differences(read, number, action, before) -> dict:
    """What the row changes in its action: field -> (old, new)."""
    told_before = before.get(action.pk)
    changed = {}
    if action.objective.number != number:
        changed["objective"] = (action.objective.number, number)
    for name, new in worded_by(read).items():
        if new != getattr(action, name):
            changed[name] = (getattr(action, name), new)
    for name, new in said_by(read).items():
        now = getattr(action, name)
        is_news = told_before is None or new != getattr(told_before, name)
        if is_news and new != now:
            changed[name] = (now, new)
    return changed


def changed_objectives(plan: PlanFile, strategy: Strategy | None) -> list[str]:
    """Which objectives the file adds or rewords, in words."""
    known = {o.number: o for o in strategy.objectives.all()} if strategy else {}
    words = []
    for read in plan.objectives:
        objective = known.get(read.number)
        if objective is None:
            words.append(f"Objective {read.number} is new: {read.title}")
        elif told(objective) != told(read):
            words.append(f"Objective {read.number} is reworded: {read.title}")
    return words


def told(objective) -> tuple:
    """The words of an objective, of a file or of a plan."""
    return (objective.title, objective.statement, objective.how)
