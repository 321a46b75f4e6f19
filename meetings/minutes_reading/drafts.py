"""Minutes and decisions while their lines still come in."""

from dataclasses import dataclass, field

from .lines import Line, movers_in
from .numbers import OpenList, place
from .shapes import ReadClause, ReadMinute, ReadResolution


@dataclass
class Words:
    """Lines of text; a gap before a line is kept as an empty line."""

    lines: list[str] = field(default_factory=list)

    def add(self, words: str, *, after_gap: bool = False):
        """One more line."""
        self.lines += ["", words] if after_gap and self.lines else [words]

    def __str__(self):
        return "\n".join(self.lines)


@dataclass
class DraftClause:
    """A clause with its words so far."""

    number: str
    words: Words
    clauses: list["DraftClause"] = field(default_factory=list)
    is_action: bool = False

    def finished(self) -> ReadClause:
        """The clause and those below it; as deep as the kinds of number there are."""
        below = tuple(clause.finished() for clause in self.clauses)
        return ReadClause(self.number, str(self.words), below)


@dataclass
class DraftResolution:
    """A decision with its clauses so far."""

    opening: Words
    clauses: list[DraftClause] = field(default_factory=list)
    lists: list[OpenList] = field(default_factory=list)
    path: list[DraftClause] = field(default_factory=list)
    label: str = ""
    reason: Words | None = None

    def add_clause(self, line: Line, following: Line | None) -> str:
        """A clause with a number; gives a sentence where the number is odd."""
        self.fold_into_opening()
        after = following.marker if following else None
        depth, told = place(line.marker, self.lists, after)
        del self.path[depth:]
        self.append(DraftClause(line.printed, Words([line.body] if line.body else [])))
        return told

    def add_plain(self, words: str):
        """A clause without a number."""
        self.lists, self.path = [], []
        self.append(DraftClause("", Words([words])))

    def add_action(self, words: str):
        """ "Action: the Clerk to write" is asked for below its clause."""
        if self.path and self.path[-1].is_action:
            self.path.pop()
        self.append(DraftClause("", Words([words]), is_action=True))

    def append(self, clause: DraftClause):
        """Hang the clause below the last of the path and go on from it."""
        below = self.path[-1].clauses if self.path else self.clauses
        below.append(clause)
        self.path.append(clause)

    def fold_into_opening(self):
        """ "RESOLVED that the Board" before a list is part of what opens it."""
        first = self.clauses[0] if len(self.clauses) == 1 else None
        if first and not (first.number or first.clauses or first.is_action):
            words = self.clauses[0].words
            if not str(words).endswith((".", ";")):
                self.opening.lines += words.lines
                self.clauses, self.path = [], []

    def go_on(self, words: str, *, after_gap: bool):
        """More words of whatever came last: the reason, or a clause."""
        last = self.path[-1].words if self.reason is None else self.reason
        last.add(words, after_gap=after_gap)

    def finished(self, above: str) -> ReadResolution:
        """The decision; ``above`` is the last paragraph before it."""
        clauses = tuple(clause.finished() for clause in self.clauses)
        texts = " ".join([above, str(self.opening), *(c.text for c in clauses[:1])])
        mover, seconder = movers_in(texts)
        return ReadResolution(
            opening=str(self.opening),
            clauses=clauses,
            reason_label=self.label,
            reason=str(self.reason or ""),
            mover=mover,
            seconder=seconder,
        )


@dataclass
class DraftMinute:
    """A minute with its words so far."""

    line: int
    number: str = ""
    heading: str = ""
    asked: str = ""
    mark: str = ""
    text: Words = field(default_factory=Words)
    resolution: DraftResolution | None = None
    is_attendance: bool = False
    is_copied: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether nothing stands under the heading yet."""
        return not (self.text.lines or self.resolution or self.asked or self.mark)

    def finished(self) -> ReadMinute:
        """The minute as it was read."""
        text = str(self.text)
        above = text.rsplit("\n\n", 1)[-1][-600:]
        return ReadMinute(
            line=self.line,
            number=self.number,
            heading=self.heading,
            asked=self.asked,
            mark=self.mark,
            text=text,
            resolution=self.resolution.finished(above) if self.resolution else None,
            is_attendance=self.is_attendance,
        )
