"""The lines of minutes, each with its number in the list and what it opens."""

import re
from dataclasses import dataclass

from cpboard.exchange.words import INVISIBLE

from .numbers import Marker, marker_of

# Marks of the page that minutes were copied from, and of its parts.
MARKS = {
    "agenda item",
    "minutes",
    "supporting documents",
    "additional documents",
    "feedback",
    # A link of the website's own, not of the minutes.
    "back to the top of the page",
}


@dataclass(frozen=True)
class Line:
    """A line that has words: its place, its marker and the words behind it."""

    number: int
    words: str
    marker: Marker | None
    body: str
    after_gap: bool
    before_gap: bool

    @property
    def printed(self) -> str:
        """The marker as printed."""
        return self.marker.printed if self.marker else ""

    @property
    def mark(self) -> str:
        """Which mark of a page the line is; "" where it is none."""
        plain = self.words.casefold().rstrip(":").rstrip()
        return plain if plain in MARKS else ""


def plain_text(text: str) -> str:
    """The text without signs that nobody sees and no database keeps."""
    return INVISIBLE.sub("", text)


def lines_of(text: str) -> list[Line]:
    """The lines that have words. A marker alone takes the next line's words."""
    rows = [" ".join(row.split()) for row in text.splitlines()]
    found: list[Line] = []
    waiting, gap = None, True
    for place, row in enumerate(rows):
        is_last = place + 1 == len(rows) or not rows[place + 1]
        if not row:
            gap = True
            continue
        if waiting and not marker_of(row):
            found[-1] = line_from(
                waiting.number, f"{waiting.words} {row}", waiting.after_gap, is_last
            )
            waiting = None
        else:
            found.append(line_from(place + 1, row, gap, is_last))
            waiting = found[-1] if found[-1].marker and not found[-1].body else None
        gap = False
    return found


def line_from(number: int, words: str, after_gap: bool, before_gap: bool) -> Line:
    """One line, split into its marker and the words behind it."""
    marker = marker_of(words)
    body = words[len(marker.printed) :].lstrip() if marker else words
    return Line(number, words, marker, body, after_gap, before_gap)


NAME = r"[^,;:()]{2,80}?"
MOVED = re.compile(
    rf"\b(?:moved|proposed)(?: by|:)? (?P<mover>{NAME}),?;? (?:and )?"
    rf"seconded(?: by|:)? (?P<seconder>[^,;:().]{{2,80}})",
    re.IGNORECASE,
)


def movers_in(text: str) -> tuple[str, str]:
    """Who moved and who seconded, where the words name both; else "", ""."""
    match = MOVED.search(text[:2000])
    if not match:
        return "", ""
    return match["mover"].strip(), match["seconder"].strip()
