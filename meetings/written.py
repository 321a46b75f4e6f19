"""Minutes as they are read: composed once, shown on page and paper, kept as they were.

What is approved or published is kept in this form (``as_json``), so that renaming
somebody afterwards changes no minutes.
"""

from copy import deepcopy
from dataclasses import asdict, dataclass, field, fields

from meetings.words import paragraphs_in_words


@dataclass
class WrittenClause:
    """One thing decided, with its number as printed; ``depth`` 0 for the outermost."""

    pk: int
    number: str
    text: str
    depth: int = 0
    # What follows from it and what came back, for pages; never kept.
    followed_up = None
    answers = ()

    def spoken(self) -> str:
        """Number and words in one line."""
        return f"{self.number} {self.text}".strip()


@dataclass
class WrittenResolution:
    """What was put to the board, and what became of it.

    ``became`` is "" for a decision. ``vote`` and ``moved`` are sentences.
    """

    pk: int
    opening: str
    became: str = ""
    moved: str = ""
    reason: str = ""
    recommended: str = ""
    vote: list[str] = field(default_factory=list)
    clauses: list[WrittenClause] = field(default_factory=list)

    def words(self) -> str:
        """Its clauses, a line each."""
        return "\n".join(clause.spoken() for clause in self.clauses)


@dataclass
class WrittenMinute:
    """One minute: sentences composed from rows stand before and after its text."""

    pk: int
    number: str = ""
    heading: str = ""
    item_id: int | None = None
    item_title: str = ""
    asked: str = ""
    # What everybody reads, of an exempt minute too.
    in_public: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    text: str = ""
    after: list[str] = field(default_factory=list)
    resolutions: list[WrittenResolution] = field(default_factory=list)
    is_attendance: bool = False
    is_exempt: bool = False
    exempt_paragraphs: str = ""
    public_summary: str = ""

    def exempt_words(self) -> str:
        """By what right it is private; "" where it is not."""
        if not self.is_exempt:
            return ""
        which = paragraphs_in_words(self.exempt_paragraphs)
        law = "Schedule 12A to the Local Government Act 1972"
        return f"Not for publication: exempt under {which} of {law}."

    def for_public(self) -> "WrittenMinute":
        """Itself, or what the public reads instead: made from an allow-list.

        The heading is the published item's, as one of its own may say too much.
        """
        if not self.is_exempt:
            return self
        return WrittenMinute(
            pk=self.pk,
            number=self.number,
            heading=self.item_title or "Exempt business",
            item_id=self.item_id,
            in_public=self.in_public,
            text=self.public_summary,
            is_exempt=True,
            exempt_paragraphs=self.exempt_paragraphs,
        )


@dataclass
class Written:
    """The minutes of a meeting as they are read.

    ``standing`` says how far they are; ``groups``: who was there, (title, lines).
    """

    board: str
    day: str
    time: str
    venue: str
    is_draft: bool = True
    standing: list[str] = field(default_factory=list)
    groups: list[tuple[str, list[str]]] = field(default_factory=list)
    head: list[str] = field(default_factory=list)
    minutes: list[WrittenMinute] = field(default_factory=list)
    closing: str = ""
    corrections: list[str] = field(default_factory=list)
    signed: str = ""

    def as_json(self) -> dict:
        """All of it as plain values, the same before and after they are stored."""
        return asdict(self) | {"groups": [[*group] for group in self.groups]}

    def for_public(self) -> "Written":
        """A copy in which exempt minutes are what the public reads instead."""
        public = deepcopy(self)
        public.minutes = [minute.for_public() for minute in self.minutes]
        return public

    def has_exempt(self) -> bool:
        """Whether the public reads less than all of it."""
        return any(minute.is_exempt for minute in self.minutes)

    def said(self) -> list[WrittenMinute]:
        """The minutes without the text of the list of names."""
        return [minute for minute in self.minutes if not minute.is_attendance]

    def lists(self) -> list[WrittenMinute]:
        """The text of the list of names, where minutes were brought in with one."""
        return [minute for minute in self.minutes if minute.is_attendance]


def from_json(kept: dict) -> Written:
    """What ``as_json`` gave, as it was; fields that came later have their defaults."""
    written = made(Written, kept)
    written.groups = [(title, people) for title, people in written.groups]
    written.minutes = [made(WrittenMinute, row) for row in written.minutes]
    for minute in written.minutes:
        minute.resolutions = [
            made(WrittenResolution, row) for row in minute.resolutions
        ]
        for resolution in minute.resolutions:
            rows = resolution.clauses
            resolution.clauses = [made(WrittenClause, row) for row in rows]
    return written


def made(kind, values: dict):
    """A dataclass out of those values that it knows."""
    known = {each.name for each in fields(kind)}
    return kind(**{name: value for name, value in values.items() if name in known})
