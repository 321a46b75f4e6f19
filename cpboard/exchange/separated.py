"""CSV files, whatever wrote them."""

import csv
import io
import re
from collections import Counter
from itertools import islice

from .opening import SAVE_AS
from .shapes import EMPTY, Budget, Cell, Grid, Row, UnreadableFile
from .words import ENTITY, clean_text

SEPARATORS = ",;\t"
# Shorter than the longest field that the csv module reads.
SAMPLE = 100_000
CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_separated(data: bytes, name: str = "") -> Grid:
    """One grid of a comma, semicolon or tab separated file.

    A row's number is the record's, blank lines counted, as Excel would show it.
    """
    text, separator = without_hint(decoded(data))
    separator = separator or likely_separator(text)
    rows = [
        (number, record)
        for number, record in enumerate(records(text, separator), 1)
        if any(field and not field.isspace() for field in record)
    ]
    width = max((len(record) for _, record in rows), default=0)
    return Grid(name, tuple(Row(n, cells(record, width)) for n, record in rows))


def decoded(data: bytes) -> str:
    """UTF-8 or UTF-16 by its mark, else UTF-8 if it is that, else cp1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        text = data.decode("utf-16", "replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            # Five bytes mean nothing in cp1252; a mark in their place loses no word.
            text = data.decode("cp1252", "replace")
    if CONTROL.search(text):
        raise UnreadableFile(f"This is not a Word, Excel or CSV file: {SAVE_AS}.")
    return text


def without_hint(text: str) -> tuple[str, str]:
    """Take off Excel's first line "sep=;", which it does not count as a row."""
    first, _, rest = text.partition("\n")
    hint = first.strip().lower()
    if hint.startswith("sep=") and hint[4:] in {",", ";", ""}:
        return rest, hint[4:] or "\t"
    return text, ""


def records(text: str, separator: str) -> list[list[str]]:
    """Records of fields; raises UnreadableFile where a quotation is never closed."""
    try:
        return read_records(text, separator, strict=True)
    except csv.Error as error:
        unclosed = "end of data" in str(error) or "limit" in str(error)
    if not unclosed:
        # Made by hand: a quotation inside a field that is not one as a whole.
        return read_records(text, separator, strict=False)
    raise UnreadableFile(
        "A quotation mark in this file is opened and never closed, so its rows "
        "cannot be told apart: mend it and send it again."
    )


def read_records(text: str, separator: str, *, strict: bool) -> list[list[str]]:
    """All records, counted against the limits as they come."""
    budget, read = Budget(), []
    source = io.StringIO(text, newline="")
    for record in csv.reader(source, delimiter=separator, strict=strict):
        budget.spend(len(record) or 1)
        read.append(record)
    return read


def likely_separator(text: str) -> str:
    """The separator that gives the most records of one and the same width."""
    # The semicolon of "&nbsp;" parts nothing.
    text = ENTITY.sub("", text)
    return max(SEPARATORS, key=lambda separator: evenness(text, separator))


def evenness(text: str, separator: str) -> float:
    """Columns that the usual record has, times the share of records like it."""
    reader = csv.reader(io.StringIO(text[:SAMPLE], newline=""), delimiter=separator)
    widths = Counter(len(record) for record in islice(reader, 200) if record)
    usual = max(
        widths.items(), key=lambda item: (item[0] - 1) * item[1], default=(1, 1)
    )
    return (usual[0] - 1) * usual[1] / max(widths.total(), 1)


def cells(record: list[str], width: int) -> tuple[Cell, ...]:
    """The record's cells, filled up to the width of the grid."""
    texts = (clean_text(field) for field in record)
    read = tuple(Cell(text) if text else EMPTY for text in texts)
    return read + (EMPTY,) * (width - len(read))
