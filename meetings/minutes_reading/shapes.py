"""What is read out of minutes. Every word of the text stands in it, in order."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Remark:
    """Something odd, the line where it stands (0: the whole text), and its words."""

    line: int
    words: str
    message: str

    def as_json(self) -> dict:
        """The keys that scripts rely on."""
        return {"line": self.line, "words": self.words, "message": self.message}


@dataclass(frozen=True)
class ReadAttendee:
    """Somebody named in the minutes, in the group they were named in."""

    group: str
    name: str
    words: str

    def as_json(self) -> dict:
        """The keys that scripts rely on."""
        return {"group": self.group, "name": self.name, "words": self.words}


@dataclass(frozen=True)
class ReadClause:
    """One thing decided, its number as printed, and what hangs below it."""

    number: str
    text: str
    clauses: tuple["ReadClause", ...] = ()

    def pieces(self) -> Iterator[str]:
        """Its words in order."""
        yield from (self.number, self.text)
        for clause in self.clauses:
            yield from clause.pieces()

    def as_json(self) -> dict:
        """The keys that scripts rely on."""
        return {
            "number": self.number,
            "text": self.text,
            "clauses": [clause.as_json() for clause in self.clauses],
        }


@dataclass(frozen=True)
class ReadResolution:
    """A decision: the words that open it ("Resolved:"), its clauses, its reason."""

    opening: str
    clauses: tuple[ReadClause, ...] = ()
    reason_label: str = ""
    reason: str = ""
    mover: str = ""
    seconder: str = ""

    def pieces(self) -> Iterator[str]:
        """Its words in order."""
        yield self.opening
        for clause in self.clauses:
            yield from clause.pieces()
        yield from (self.reason_label, self.reason)

    def as_json(self) -> list[dict]:
        """A row for each thing decided, each with the reason that they share."""
        shared = {
            "reason": self.reason,
            "opening": self.opening,
            "mover": self.mover,
            "seconder": self.seconder,
        }
        return [clause.as_json() | shared for clause in self.clauses]


@dataclass(frozen=True)
class ReadMinute:
    """A stretch of the minutes: a heading, what was said, what was decided.

    Text behind a decision is a minute of its own without a heading. ``asked`` is
    what the board was asked to do, where the text quotes it. The text of an
    attendance list stands in a minute that says so (``is_attendance``).
    """

    line: int
    number: str = ""
    heading: str = ""
    asked: str = ""
    mark: str = ""
    text: str = ""
    resolution: ReadResolution | None = None
    is_attendance: bool = False

    def pieces(self) -> Iterator[str]:
        """Its words in order."""
        yield from (self.number, self.heading, self.asked, self.mark, self.text)
        if self.resolution:
            yield from self.resolution.pieces()

    def as_json(self) -> dict:
        """The keys that scripts rely on."""
        return {
            "number": self.number,
            "heading": self.heading,
            "asked": self.asked,
            "text": self.text,
        }


@dataclass(frozen=True)
class Mark:
    """Words that only say what comes next: "Agenda item", "Supporting documents:"."""

    line: int
    words: str

    def pieces(self) -> Iterator[str]:
        """Its words."""
        yield self.words


@dataclass(frozen=True)
class ReadMinutes:
    """All that was read of the minutes of a meeting."""

    parts: tuple[ReadMinute | Mark, ...]
    attendance: tuple[ReadAttendee, ...]
    warnings: tuple[Remark, ...]

    @property
    def items(self) -> list[ReadMinute]:
        """The minutes in order, lists of names and mere marks left out."""
        return [m for m in self.minutes if not m.is_attendance]

    @property
    def minutes(self) -> list[ReadMinute]:
        """The minutes in order, those that list who was there among them."""
        return [part for part in self.parts if isinstance(part, ReadMinute)]

    @property
    def marks(self) -> list[str]:
        """What was taken for the marks of a page and is not shown as minutes."""
        marks = [m.words if isinstance(m, Mark) else m.mark for m in self.parts]
        return [words for words in marks if words]

    @property
    def resolutions(self) -> list[ReadResolution]:
        """The decisions in order."""
        return [minute.resolution for minute in self.items if minute.resolution]

    def letters(self) -> str:
        """Every letter and sign in order, spaces aside: the text, and nothing more."""
        pieces = (piece for part in self.parts for piece in part.pieces())
        return "".join("".join(piece.split()) for piece in pieces)

    def as_json(self) -> dict:
        """The keys that scripts rely on."""
        return {
            "attendance": [attendee.as_json() for attendee in self.attendance],
            "items": [minute.as_json() for minute in self.items],
            "resolutions": [row for r in self.resolutions for row in r.as_json()],
            "warnings": [warning.as_json() for warning in self.warnings],
        }
