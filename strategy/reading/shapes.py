"""What a plan's file says, before anything of it is saved."""

from collections import Counter
from dataclasses import asdict, dataclass, field
from datetime import date

from cpboard.exchange.dates import Precision, ReadDate

# The values of a rating; those of the model and of the commands' JSON.
RATINGS = ("blue", "red", "amber", "green", "not_rated")
NO_DATE = ReadDate(None, Precision.UNKNOWN, "")


@dataclass(frozen=True)
class Problem:
    """Something odd in the file: where, the words found, what was made of it.

    ``row`` is the number a person sees (0 for the file as a whole), ``column`` the
    heading as the file has it, ``table`` the sheet or the heading above the table.
    """

    row: int
    column: str
    value: str
    message: str
    table: str = ""

    def as_json(self) -> dict:
        """The four keys that the commands print."""
        said = asdict(self)
        return {key: said[key] for key in ("row", "column", "value", "message")}


@dataclass(frozen=True)
class ReadLead:
    """Who leads, as far as the words say it; the words are always kept whole."""

    words: str = ""
    agencies: tuple[str, ...] = ()
    posts: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReadAction:
    """One action: a row of the plan and the rows that go on with it.

    ``rating`` is one of RATINGS; ``rating_words`` the file's own words where they
    are not simply the rating's name. ``due`` is the first due date where the file
    has a revised one beside it, then in ``revised_due``. ``other`` has heading and
    text of the columns that have no field, as the file has them.

    What stands last is told by our own files alone: None where a file does not say
    it. ``is_nameless`` where the names of officers were left out of its leads.
    """

    row: int
    table: str
    ref: str
    activity: str
    where_now: str = ""
    evidence: str = ""
    lead: ReadLead = ReadLead()
    due: ReadDate = NO_DATE
    revised_due: ReadDate = NO_DATE
    completed: ReadDate = NO_DATE
    rating: str = "not_rated"
    rating_words: str = ""
    other: tuple[tuple[str, str], ...] = ()
    reason: str | None = None
    next_steps: str | None = None
    standing: str | None = None
    agencies: tuple[str, ...] | None = None
    officer: str | None = None
    is_nameless: bool = False

    @property
    def due_now(self) -> ReadDate:
        """The due date that holds: the revised one where there is one."""
        return self.revised_due if self.revised_due.words else self.due

    def days_overdue(self, as_at: date) -> int:
        """Whole days past the due date that holds; 0 if not overdue."""
        due = self.due_now
        if (
            due.on is None
            or due.precision == Precision.ONGOING
            or self.rating == "blue"
        ):
            return 0
        return max(0, (as_at - due.on).days)


@dataclass(frozen=True)
class ReadObjective:
    """One objective; ``number`` is unique in the plan and the file's own if it can.

    ``is_title_only`` where the file says nothing of its statement and how.
    """

    row: int
    table: str
    number: int
    title: str
    statement: str = ""
    how: str = ""
    actions: tuple[ReadAction, ...] = ()
    is_title_only: bool = False


@dataclass(frozen=True)
class PlanFile:
    """Everything a file says of a plan. Errors forbid saving, warnings do not.

    ``notes`` are the lines above the tables that are neither title nor plan.
    """

    title: str
    objectives: tuple[ReadObjective, ...] = ()
    warnings: tuple[Problem, ...] = ()
    errors: tuple[Problem, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def actions(self) -> tuple[ReadAction, ...]:
        """All actions in the order of the plan."""
        return tuple(a for objective in self.objectives for a in objective.actions)

    def counts(self) -> dict[str, int]:
        """How many actions have each rating, none left out."""
        counted = Counter(action.rating for action in self.actions)
        return {rating: counted[rating] for rating in RATINGS}


@dataclass
class Place:
    """Where in the file something stands, for problems."""

    row: int
    table: str


@dataclass
class Problems:
    """Warnings and errors as they are found."""

    warnings: list[Problem] = field(default_factory=list)
    errors: list[Problem] = field(default_factory=list)

    def warn(self, place, column: str, value: str, message: str):
        """Note something odd. ``place`` is anything with row and table."""
        found = Problem(place.row, column, value, message, place.table)
        self.warnings.append(found)

    def error(self, place, column: str, value: str, message: str):
        """Note what must be mended before anything is saved."""
        self.errors.append(Problem(place.row, column, value, message, place.table))
