"""Terms of reference as people paste them, read into numbered paragraphs."""

import re
from dataclasses import dataclass

from cpboard.exchange.words import INVISIBLE
from meetings.minutes_reading.numbers import Marker, marker_of

HEADING, TEXT, POINT = "heading", "text", "point"
# A heading is a few words; a column is about so wide where lines were broken by hand.
LONGEST_HEADING, WIDEST_COLUMN = 80, 120
ENDS = ".:;!?,-"
HASHES = re.compile(r"#{1,6}\s+")
BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
SLANTED = re.compile(r"(?<!\*)\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?!\*)")


@dataclass
class ReadParagraph:
    """A heading, a paragraph or a point, its number as printed and its words."""

    kind: str
    number: str
    text: str


@dataclass(frozen=True)
class Line:
    """A line with words, whether it was marked as a heading, and the gaps around it."""

    words: str
    marker: Marker | None
    is_marked: bool
    after_gap: bool
    before_gap: bool

    @property
    def number(self) -> str:
        """Its number as printed; bullets count nothing."""
        return self.marker.printed if self.marker and not self.marker.is_bullet else ""

    @property
    def body(self) -> str:
        """The words behind the number or bullet."""
        start = len(self.marker.printed) if self.marker else 0
        return self.words[start:].strip()

    @property
    def is_counted(self) -> bool:
        """Whether its number is that of a section: "4.", not "4.1" or "(a)"."""
        return bool(self.marker) and bool(re.fullmatch(r"[0-9]+[.)]", self.number))


def read_terms(text: str) -> list[ReadParagraph]:
    """The paragraphs of the terms in order; every word of the text stands in one.

    Only marks of layout go: "#" before a heading, stars around bold words, bullets.
    A number alone on its line takes the next line's words. A line that goes on in the
    middle of a sentence belongs to the paragraph before it.
    """
    lines = lines_of(text)
    width = max((len(line.words) for line in lines), default=0)
    found: list[ReadParagraph] = []
    for place, line in enumerate(lines):
        before = lines[place - 1] if place else None
        following = lines[place + 1] if place + 1 < len(lines) else None
        if before and goes_on(line, before, found[-1], width):
            found[-1].text = f"{found[-1].text} {line.words}".strip()
        else:
            kind = kind_of(line, following)
            found.append(ReadParagraph(kind, line.number, line.body))
    return found


def lines_of(text: str) -> list[Line]:
    """The lines that have words, without their marks of layout."""
    rows = [" ".join(row.split()) for row in INVISIBLE.sub("", text).splitlines()]
    found = []
    for place, row in enumerate(rows):
        words = plain(HASHES.sub("", row, count=1)) if row else ""
        if words:
            gaps = place == 0 or not rows[place - 1], not "".join(rows[place + 1 :][:1])
            is_marked = bool(HASHES.match(row))
            found.append(Line(words, marker_of(words), is_marked, *gaps))
    return found


def plain(words: str) -> str:
    """The words without the stars that make them bold or slanted."""
    return SLANTED.sub(r"\1", BOLD.sub(r"\2", words)).strip()


def goes_on(line: Line, before: Line, last: ReadParagraph, width: int) -> bool:
    """Whether the line continues the paragraph before it."""
    if line.marker or line.is_marked:
        return False
    if not last.text:
        return True
    if last.kind == HEADING:
        return False
    is_open = last.text[-1] not in ENDS
    if line.after_gap:
        return is_open and line.words[0].islower()
    is_column = width <= WIDEST_COLUMN and len(before.words) >= 0.75 * width
    return is_open or is_column


def kind_of(line: Line, following: Line | None) -> str:
    """What a line that begins something begins."""
    if line.is_marked:
        return HEADING
    if line.marker and line.marker.is_bullet:
        return POINT
    body = line.body or (following.words if following else "")
    is_short = 0 < len(body) <= LONGEST_HEADING and body[-1] not in ENDS
    if line.is_counted:
        heads = is_short and following is not None and not following.is_counted
        return HEADING if heads else POINT
    if line.number:
        return TEXT if "." in line.number.strip(".") else POINT
    stands_alone = line.after_gap and line.before_gap
    begins = line.words[0].isupper() and following is not None
    return HEADING if is_short and stands_alone and begins else TEXT
