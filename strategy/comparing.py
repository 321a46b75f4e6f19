"""A plan's file laid beside the plan: what saving it would change, row by row.

A file is compared with what it said the last time, not only with the plan: a
cell that the file left alone keeps what officers have said since. So the same
file brought in twice changes nothing, and a newer one changes what it changed.
"""

import hashlib
from dataclasses import dataclass, field
from datetime import date

from django.utils import timezone

from cpboard.exchange.words import clean_text, one_line
from strategy.models import Action, Objective, Precision, Rating, Standing, Strategy
from strategy.naming import without_names
from strategy.pairing import pair_up
from strategy.reading import PlanFile, ReadAction, ReadObjective
from strategy.reading.layout import NO_DATE

# Fields that one cell of the file fills together, its own words last.
RATING = ("rating", "rating_words")
DUE = ("due_on", "due_precision", "due_words")
WORDED_CELLS = [("ref",), ("activity",), ("lead_words",), ("other",)]
SAID_CELLS = [("where_now",), ("evidence",), ("completed_on",), RATING, DUE]
# What only our own files tell: of progress, and of who leads.
TOLD = ["reason", "next_steps", "standing"]
LEADS = ["agencies", "officer"]
CELLS = [("objective",), *WORDED_CELLS, *SAID_CELLS]
CELLS += [(name,) for name in (*TOLD, *LEADS)]
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
    "reason": "Why this rating",
    "next_steps": "What happens next",
    "standing": "State",
    "agencies": "Lead agencies",
    "officer": "Lead officer",
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
            return {name: self.words[name] for name in names if name in self.words}
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
    if name == "standing":
        return Standing(value).label
    if name == "agencies":
        return ", ".join(value)
    if name == "other":
        return "; ".join(f"{heading}: {text}" for heading, text in value)
    return "" if value is None else str(value)


def words_of(read: ReadAction, number: int) -> dict:
    """All that a row says, as fields of Action and ProgressUpdate."""
    is_blue = read.rating == Rating.BLUE
    told = {name: getattr(read, name) for name in (*TOLD, *LEADS)}
    if read.agencies is not None:
        told["agencies"] = list(read.agencies)
    told = {name: value for name, value in told.items() if value is not None}
    return (
        told
        | {
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
        }
        | due_fields(read.due_now)
    )


def due_fields(due) -> dict:
    """A date as read from a file as fields of ProgressUpdate."""
    return {
        "due_on": due.on,
        "due_precision": str(due.precision),
        "due_words": "" if due.words == NO_DATE else due.words,
    }


def words_now(action: Action) -> dict:
    """What the plan says of an action read as at now, in the same fields."""
    return {
        "objective": action.objective.number,
        "agencies": [agency.name for agency in action.agencies.all()],
        "officer": action.lead_officer.name if action.lead_officer else "",
    } | {name: getattr(action, name) for name in [*WORDED, *SAID, *TOLD]}


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
    values = [sorted(v) if isinstance(v, list) else v for v in values]
    if cell == RATING and values[0] != Rating.NOT_RATED:
        return values[:-1]
    if cell == DUE and values[:2] != [None, Precision.UNKNOWN]:
        return values[:-1]
    return values


def as_a_file_says(words: dict) -> dict:
    """Words as they come back from a file: without odd spaces and empty lines."""
    return {name: clean(value) for name, value in words.items()}


def clean(value):
    """A value with all its texts as files are read."""
    if isinstance(value, list):
        return [clean(part) for part in value]
    return clean_text(value) if isinstance(value, str) else value


def differences(words: dict, action: Action) -> dict:
    """What the row changes in its action: field -> (old, new).

    What a file cannot tell, such as an empty line between two others, is no change.
    """
    now = words_now(action)
    told, told_now, told_before = as_kept(words), as_kept(now), action.file_words
    in_a_file = as_a_file_says(told_now)
    changed = {}
    for cell in CELLS:
        if cell[0] not in words:
            continue
        means = meaning(told, cell)
        is_news = not told_before or means != meaning(told_before, cell)
        known = (meaning(told_now, cell), meaning(in_a_file, cell))
        if is_news and means not in known:
            changed |= {name: (now[name], words[name]) for name in cell}
    rating = changed["rating"][1] if "rating" in changed else now["rating"]
    if rating != Rating.BLUE:
        # Only what is complete has a day of completion.
        changed.pop("completed_on", None)
    return changed


def compare(plan: PlanFile, strategy: Strategy | None) -> Comparison:
    """Lay a file beside a plan; without a strategy every row is new."""
    actions = current_actions(strategy) if strategy else []
    reads = [(o.number, read) for o in plan.objectives for read in o.actions]
    rows = [words_of(read, number) for number, read in reads]
    pairs = pair_up(rows, actions, words_now)
    changes = []
    for place, words in enumerate(rows):
        action = pairs.get(place)
        if action and reads[place][1].is_nameless:
            keep_names(words, action)
        changed = differences(words, action) if action else {}
        kind = "updated" if changed else "unchanged" if action else "created"
        changes.append(Change(reads[place][1], place + 1, words, kind, action, changed))
    paired = {action.pk for action in pairs.values()}
    return Comparison(
        changes=changes,
        objectives_changed=changed_objectives(plan, strategy),
        missing=[action for action in actions if action.pk not in paired],
    )


def keep_names(words: dict, action: Action):
    """Leads of a file without names stay with their names, where it agrees."""
    if clean_text(without_names(action, action.lead_words)) == words["lead_words"]:
        words["lead_words"] = action.lead_words


def current_actions(strategy: Strategy) -> list[Action]:
    """The plan's actions as they stand now, in the order of the plan."""
    return list(
        Action.objects.filter(objective__strategy=strategy)
        .as_at(timezone.now())
        .select_related("objective", "lead_officer")
        .prefetch_related("agencies")
    )


def changed_objectives(plan: PlanFile, strategy: Strategy | None) -> list[str]:
    """Which objectives the file adds or rewords, in words."""
    known = {o.number: o for o in strategy.objectives.all()} if strategy else {}
    words = []
    for read in plan.objectives:
        objective = known.get(read.number)
        if objective is None:
            words.append(f"Objective {read.number} is new: {read.title}")
        elif is_reworded(objective, read):
            words.append(f"Objective {read.number} is reworded: {read.title}")
    return words


def told(objective) -> tuple:
    """The words of an objective, of a file or of a plan."""
    return (objective.title, objective.statement, objective.how)


def is_reworded(objective: Objective, read: ReadObjective) -> bool:
    """Whether the file words the objective otherwise than the plan does."""
    words = [clean_text(text) for text in told(objective)]
    words[0] = one_line(words[0])
    new = [one_line(read.title), read.statement, read.how]
    if read.is_title_only:
        words, new = words[:1], new[:1]
    return told(objective) != told(read) and words != new
