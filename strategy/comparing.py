"""A plan's file laid beside the plan: what saving it would change, row by row.

A file is compared with what it said the last time, not only with the plan: a
cell that the file left alone keeps what officers have said since. So the same
file brought in twice changes nothing, and a newer one changes what it changed.
"""

import hashlib
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date

from django.utils import timezone

from strategy.models import Action, Precision, Rating, Strategy
from strategy.reading import PlanFile, ReadAction

# Fields that one cell of the file fills together, its own words last.
RATING = ("rating", "rating_words")
DUE = ("due_on", "due_precision", "due_words")
WORDED_CELLS = [("ref",), ("activity",), ("lead_words",), ("other",)]
SAID_CELLS = [("where_now",), ("evidence",), ("completed_on",), RATING, DUE]
CELLS = [("objective",), *WORDED_CELLS, *SAID_CELLS]
# What a row says of the action itself, and what of its progress.
WORDED = [name for cell in WORDED_CELLS for name in cell]
SAID = [name for cell in SAID_CELLS for name in cell]
# What a reader of the preview is told of, and in which words.
SHOWN = {
    "objective": "Objective",
    "ref": "Ref",
    "activity": "Activity",
    "lead_words": "Lead",
    "other": "Other columns",
    "where_now": "Where we are now",
    "evidence": "Evidence",
    "completed_on": "Completed",
    "rating": "Rating",
    "rating_words": "The file's word",
    "due_words": "Due",
}


@dataclass(frozen=True)
class Change:
    """One row of the file beside the plan."""

    read: ReadAction
    position: int
    words: dict  # all that the row says, as fields of our models
    kind: str  # "created", "updated" or "unchanged"
    action: Action | None = None
    changed: dict = field(default_factory=dict)  # field -> (old, new)

    def news(self, names) -> dict:
        """Which of these fields the row sets, all of them for a new action."""
        if self.action is None:
            return {name: self.words[name] for name in names}
        return {name: self.changed[name][1] for name in names if name in self.changed}

    def shown(self) -> list[tuple]:
        """What a reader is told: (what, old, new)."""
        return [
            (SHOWN[name], shown_as(name, old), shown_as(name, new))
            for name, (old, new) in self.changed.items()
            if name in SHOWN and old != new and (new or name != "rating_words")
        ]


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
        """Whether saving the file would change nothing that a reader sees."""
        return not (self.created or self.updated or self.objectives_changed)

    def digest(self) -> str:
        """A mark that differs when what would be saved differs."""
        rows = [
            (change.read.row, change.action and change.action.pk, change.changed)
            for change in self.changes
        ]
        told = repr((rows, self.objectives_changed))
        return hashlib.sha256(told.encode()).hexdigest()


def shown_as(name: str, value) -> str:
    """A field's value as the preview prints it."""
    if name == "rating":
        return Rating(value).label
    if name == "other":
        return "; ".join(f"{heading}: {text}" for heading, text in value)
    return "" if value is None else str(value)


def words_of(read: ReadAction, number: int) -> dict:
    """All that a row says, as fields of Action and ProgressUpdate."""
    is_blue = read.rating == Rating.BLUE
    return {
        "objective": number,
        "ref": read.ref,
        "activity": read.activity,
        "lead_words": read.lead.words,
        "other": [list(pair) for pair in read.other],
        "where_now": read.where_now,
        "evidence": read.evidence,
        "completed_on": read.completed.on if is_blue else None,
        "rating": read.rating,
        "rating_words": read.rating_words,
    } | due_fields(read.due_now)


def due_fields(due) -> dict:
    """A date as read from a file as fields of ProgressUpdate."""
    return {
        "due_on": due.on,
        "due_precision": str(due.precision),
        "due_words": due.words,
    }


def words_now(action: Action) -> dict:
    """What the plan says of an action read as at now, in the same fields."""
    return {"objective": action.objective.number} | {
        name: getattr(action, name) for name in [*WORDED, *SAID]
    }


def as_kept(words: dict) -> dict:
    """A row's words as JSON keeps them in ``Action.file_words``."""
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in words.items()
    }


def meaning(words: dict, cell: tuple) -> list:
    """What a cell says, however it is written: "G" and "Green" are one.

    The words of a rating or a date count only where they gave no sense.
    """
    values = [words.get(name) for name in cell]
    if cell == RATING and values[0] != Rating.NOT_RATED:
        return values[:-1]
    if cell == DUE and values[:2] != [None, Precision.UNKNOWN]:
        return values[:-1]
    return values


def differences(words: dict, action: Action) -> dict:
    """What the row changes in its action: field -> (old, new)."""
    now = words_now(action)
    told, told_now, told_before = as_kept(words), as_kept(now), action.file_words
    changed = {}
    for cell in CELLS:
        means = meaning(told, cell)
        is_news = not told_before or means != meaning(told_before, cell)
        if is_news and means != meaning(told_now, cell):
            changed |= {name: (now[name], words[name]) for name in cell}
    rating = changed["rating"][1] if "rating" in changed else now["rating"]
    if rating != Rating.BLUE:
        # Only what is complete has a day of completion.
        changed.pop("completed_on", None)
    return changed


def pair_up(rows: list[dict], actions: list[Action]) -> dict[int, Action]:
    """Find each row's action: place of the row in ``rows`` -> action.

    ``rows`` are the words of each row. The same activity finds itself first, so
    that a plan counted anew keeps its actions, then the same ref; both under the
    same objective before any. What is used twice is paired in its order.
    """
    uses = Counter(words["ref"] for words in rows)

    def only_ref(words):
        """A ref that tells one row of the whole file from all others."""
        return words["ref"] if uses[words["ref"]] == 1 else ""

    found, free = {}, actions
    for mark in (mark_of_row, mark_of_activity, activity_of, mark_of_ref, only_ref):
        waiting = defaultdict(list)
        for action in reversed(free):
            waiting[mark(words_now(action))].append(action)
        for place, words in enumerate(rows):
            if place not in found and mark(words) and waiting[mark(words)]:
                found[place] = waiting[mark(words)].pop()
        taken = {action.pk for action in found.values()}
        free = [action for action in free if action.pk not in taken]
    return found


def activity_of(words: dict) -> str:
    """The activity without capitals and odd spaces, to find it again."""
    return " ".join(words["activity"].casefold().split())


def mark_of_activity(words: dict) -> tuple | None:
    """An activity under its objective."""
    return activity_of(words) and (words["objective"], activity_of(words))


def mark_of_ref(words: dict) -> tuple | None:
    """A ref under its objective."""
    return words["ref"] and (words["objective"], words["ref"])


def mark_of_row(words: dict) -> tuple:
    """All by which a row is known."""
    return (words["objective"], words["ref"], activity_of(words))


def compare(plan: PlanFile, strategy: Strategy | None) -> Comparison:
    """Lay a file beside a plan; without a strategy every row is new."""
    actions = current_actions(strategy) if strategy else []
    reads = [(o.number, read) for o in plan.objectives for read in o.actions]
    rows = [words_of(read, number) for number, read in reads]
    pairs = pair_up(rows, actions)
    changes = []
    for place, words in enumerate(rows):
        action = pairs.get(place)
        changed = differences(words, action) if action else {}
        kind = "updated" if changed else "unchanged" if action else "created"
        changes.append(Change(reads[place][1], place + 1, words, kind, action, changed))
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
        .select_related("objective", "lead_officer")
    )


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
