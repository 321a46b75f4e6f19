"""Actions of our own files: all that an export says, and nothing guessed."""

from dataclasses import replace

from cpboard.exchange.words import one_line

from .actions import ActionReader
from .layout import BETWEEN, NAMELESS, NO_DATE, STANDINGS
from .ratings import plain_word
from .rows import Draft
from .shapes import ReadAction


def read_own_action(reader: ActionReader, row: Draft) -> ReadAction:
    """The action with the fields that only our own files have."""
    read = reader.read(row)
    places = row.columns.places
    told = {
        name: row.cell(name).text for name in ("reason", "next_steps") if name in places
    }
    if "agencies" in places:
        names = one_line(row.cell("agencies").text).split(BETWEEN)
        told["agencies"] = tuple(name.strip() for name in names if name.strip())
    if "officer_told" in places:
        told["officer"] = row.words("officer_told")
    if "standing" in places:
        told["standing"] = standing(reader, row)
    return replace(
        read,
        ref=row.words("ref"),
        rating_words=own_word(reader, row, read),
        is_nameless=row.columns.heading("lead") == NAMELESS,
        **told,
        **due_dates(reader, row, read),
    )


def own_word(reader: ActionReader, row: Draft, read: ReadAction) -> str:
    """The plan's own word for the rating; one for another rating is out of date."""
    words = row.words("rating_words")
    if read.rating_words or not words:
        return read.rating_words
    means = reader.rating_of_word(words)
    return words if means in (None, read.rating) else ""


def due_dates(reader: ActionReader, row: Draft, read: ReadAction) -> dict:
    """The first due date and the one that holds, where the date was moved."""
    due = read.due
    if due.words == NO_DATE:
        due = due._replace(warning="")
    first = reader.read_date(row.cell("first_due").text)
    if not first.words:
        return {"due": due}
    moved = due if due.words else due._replace(words=NO_DATE)
    return {"due": first, "revised_due": moved}


def standing(reader: ActionReader, row: Draft) -> str | None:
    """Whether the action is worked on; None, with a warning, for unknown words."""
    words = row.words("standing")
    values = {plain_word(label): value for value, label in STANDINGS.items()}
    found = values.get(plain_word(words)) if words else "under_way"
    if found is None:
        known = ", ".join(STANDINGS.values())
        message = f"Not a known state, so it stays as it is. Known are: {known}."
        reader.problems.warn(row, row.columns.heading("standing"), words, message)
    return found
