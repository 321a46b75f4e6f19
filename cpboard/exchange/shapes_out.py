"""What goes out as a file: tables with headings, whatever writes them."""

import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from .words import INVISIBLE, LINE_BREAK

# What makes a spreadsheet run a cell instead of showing it (OWASP: CSV injection).
RUN_BY_SPREADSHEETS = "=+-@"


class UnwritableTable(Exception):
    """A table that this kind of file cannot hold; the message says what to do."""


class Shaded(NamedTuple):
    """A text on a colour: six hex digits of the fill and of the ink."""

    text: str
    fill: str
    ink: str

    def __str__(self):
        return self.text


class Lines(NamedTuple):
    """Several lines of a cell; the lines named in ``labels`` stand out."""

    lines: tuple[str, ...]
    labels: frozenset[str] = frozenset()
    shaded: Shaded | None = None

    def __str__(self):
        return "\n".join(self.lines)


@dataclass(frozen=True)
class Column:
    """A heading, and how wide its column is, in centimetres."""

    heading: str
    width: float
    is_screen_only: bool = False


@dataclass(frozen=True)
class Table:
    """Rows of cells (words, whole numbers, days, Shaded or Lines) under headings.

    ``groups`` gives each row's group: a line is drawn where it changes.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple, ...]
    groups: tuple = ()
    nothing: str = "Nothing here yet."


class Heading(NamedTuple):
    """A heading of a document."""

    text: str
    level: int


class Text(NamedTuple):
    """A paragraph of a document; ``lead`` begins it in bold or on a colour."""

    text: str
    lead: str | Shaded = ""


def writable(text: str) -> str:
    """The text without signs that no file can hold, its line breaks all alike."""
    return INVISIBLE.sub("", LINE_BREAK.sub("\n", text)).strip()


def in_words(value) -> str:
    """A cell as plain words; days as the British write them."""
    if value is None:
        return ""
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else writable(str(value))


# An apostrophe of the words themselves is doubled, so that one can be taken off.
TO_GUARD = re.compile(rf"'*[{re.escape(RUN_BY_SPREADSHEETS)}]")
GUARDED = re.compile(rf"'+[{re.escape(RUN_BY_SPREADSHEETS)}]")


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would run it.

    ``unguarded`` takes exactly that apostrophe off again.
    """
    return f"'{text}" if TO_GUARD.match(text) else text


def unguarded(text: str) -> str:
    """The words of a cell that ``guarded`` wrote."""
    return text[1:] if GUARDED.match(text) else text
