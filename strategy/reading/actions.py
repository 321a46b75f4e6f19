"""Actions out of their rows: lead, dates, rating, and the words of all columns."""

from functools import cache

from cpboard.exchange.dates import ReadDate, read_date
from cpboard.exchange.shapes import Cell
from cpboard.exchange.words import one_line

from .leads import Leads, key_of
from .ratings import LABELS, has_own_fill, rating_of_fill, rating_of_word
from .rows import Draft, cell_at, filled
from .shapes import NO_DATE, Problems, ReadAction, ReadLead

TEXTS = ("activity", "where_now", "evidence")
LEADS = ("lead", "agency", "officer")


class ActionReader:
    """Reads the actions of one plan; leads are read with the whole plan in view."""

    def __init__(self, rows, problems: Problems, rating_words, known_agencies, *, keep):
        self.problems = problems
        self.keep = keep
        self.headings = {}
        cells = [row.cell(name).text for row in rows for name in LEADS]
        leads = Leads((text for text in cells if text), known_agencies)
        # A plan says the same few leads, dates and ratings over and over.
        self.read_lead = cache(leads.read)
        self.read_date = cache(read_date)
        self.rating_of_word = cache(lambda words: rating_of_word(words, rating_words))

    def read(self, row: Draft) -> ReadAction:
        """One action, with a warning for whatever is odd about it."""
        columns = row.columns
        self.headings[row.table, row.row] = columns
        texts = {name: row.cell(name).text for name in TEXTS}
        other = self.other_columns(row)
        for further in row.more:
            self.add_row(row, further.cells, texts, other)
        rating, words = self.rating(row)
        action = ReadAction(
            row=row.row,
            table=row.table,
            ref=row.words("ref").rstrip(".):").strip(),
            activity=texts["activity"],
            where_now=texts["where_now"],
            evidence=texts["evidence"],
            lead=self.lead(row),
            due=self.date(row, "due"),
            revised_due=self.date(row, "revised_due"),
            completed=self.date(row, "completed"),
            rating=rating,
            rating_words=words,
            other=tuple(other),
        )
        if not action.activity:
            message = "This action has no activity, only the rest of its row."
            self.problems.warn(row, columns.heading("activity"), "", message)
        return action

    def other_columns(self, row: Draft) -> list[tuple[str, str]]:
        """Heading and text of what has no field, also beyond the headings."""
        used = set(row.columns.places.values())
        headings = row.columns.headings
        found = []
        for place, cell in filled(row):
            if place in used:
                continue
            heading = headings[place] if place < len(headings) else ""
            if not heading:
                message = "This column has no heading; its words are kept."
                self.problems.warn(row, "", one_line(cell.text), message)
            found.append((heading or "Column without heading", cell.text))
        return found

    def add_row(self, row: Draft, cells: tuple[Cell, ...], texts, other):
        """Put a further row's words to the action: texts go on, the rest is kept."""
        names = {place: name for name, place in row.columns.places.items()}
        for place, cell in enumerate(cells):
            name = names.get(place)
            same = name is not None and cell.text == row.cell(name).text
            if not cell.text or name == "objective" or same:
                continue
            if name in texts:
                texts[name] = f"{texts[name]}\n{cell.text}".strip()
                continue
            headings = row.columns.headings
            heading = headings[place] if place < len(headings) else ""
            other.append((heading or "Column without heading", cell.text))
            if name is not None:
                message = f"A further row of the action in row {row.row}; words kept."
                self.problems.warn(row, heading, one_line(cell.text), message)

    def lead(self, row: Draft) -> ReadLead:
        """Agencies, posts and people of the lead columns together."""
        found = []
        for name in LEADS:
            words = row.words(name)
            if not words:
                continue
            lead, remark = self.read_lead(row.cell(name).text)
            heading = row.columns.heading(name)
            told = name == "officer" or "officer" in heading.casefold()
            if lead.people and not told and not (lead.agencies or lead.posts):
                remark = f"Read as a person's name: {lead.people[0]}."
            if remark:
                self.problems.warn(row, heading, words, remark)
            found.append(lead)
        has_column = any(name in row.columns.places for name in LEADS)
        if not found and has_column:
            name = next(name for name in LEADS if name in row.columns.places)
            message = "No lead is named."
            self.problems.warn(row, row.columns.heading(name), "", message)
        return combined(found)

    def date(self, row: Draft, name: str) -> ReadDate:
        """One of the row's dates; of the empty ones only a due date is odd."""
        if name not in row.columns.places:
            return NO_DATE
        read = self.read_date(row.cell(name).text)
        heading = row.columns.heading(name)
        if read.warning:
            self.problems.warn(row, heading, read.words, read.warning)
        elif not read.words and name == "due":
            self.problems.warn(row, heading, "", "No due date.")
        return read

    def rating(self, row: Draft) -> tuple[str, str]:
        """The rating and the file's words for it where they say more than its name."""
        if "rating" not in row.columns.places:
            return "not_rated", ""
        words, heading = row.words("rating"), row.columns.heading("rating")
        cell = row.cell("rating")
        place = row.columns.places["activity"]
        own_fill = has_own_fill(cell, cell_at(row.cells, place))
        coloured = rating_of_fill(cell.fill) if own_fill else None
        if not words:
            return self.rating_without_word(row, heading, coloured)
        rating = self.rating_of_word(words)
        if rating is None:
            return self.unknown_rating(row, heading, words)
        plain = key_of(words) == LABELS[rating].casefold()
        if rating == "not_rated":
            message = "Says nothing of how well it goes: not rated, and the words kept."
            self.problems.warn(row, heading, words, message)
        elif coloured and coloured != rating:
            message = (
                f"The cell is coloured {LABELS[coloured].lower()}; the word counts: "
                f"read as {LABELS[rating]}."
            )
            self.problems.warn(row, heading, words, message)
        return rating, "" if plain else words

    def rating_without_word(self, row: Draft, heading: str, coloured: str | None):
        """The rating of an empty cell: its colour, else not rated."""
        if coloured:
            message = f"No word: read as {LABELS[coloured]} from the cell's colour."
            self.problems.warn(row, heading, "", message)
            return coloured, ""
        self.problems.warn(row, heading, "", "No rating: read as not rated.")
        return "not_rated", ""

    def unknown_rating(self, row: Draft, heading: str, words: str) -> tuple[str, str]:
        """A word that no table knows: an error, unless the user chose to keep it."""
        if self.keep:
            message = "Not a known rating: read as not rated, and the words kept."
            self.problems.warn(row, heading, words, message)
        else:
            message = (
                "Not a known rating: write Blue, Red, Amber, Green or nothing, "
                'or choose "not rated, keep the word".'
            )
            self.problems.error(row, heading, words, message)
        return "not_rated", words


def combined(leads: list[ReadLead]) -> ReadLead:
    """Several lead columns as one lead."""
    if len(leads) == 1:
        return leads[0]
    return ReadLead(
        "; ".join(lead.words for lead in leads),
        tuple(dict.fromkeys(name for lead in leads for name in lead.agencies)),
        tuple(dict.fromkeys(name for lead in leads for name in lead.posts)),
        tuple(dict.fromkeys(name for lead in leads for name in lead.people)),
    )
