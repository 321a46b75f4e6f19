"""All tables of a file as one plan: objectives with their rows, in order."""

import re

from cpboard.exchange.shapes import Grid, Paragraph, Row
from cpboard.exchange.words import one_line

from . import rows
from .columns import is_level_column, with_latest, with_ref
from .headers import Columns, plain_heading, read_header
from .objectives import Draft, is_how, is_key, is_labelled
from .shapes import Place, Problems

PLAN_WORDS = re.compile(
    r"\b(?:plan|strategy|pledge|promise|guarantee|covenant|framework|priorities)\b",
    re.IGNORECASE,
)
NO_NAME = re.compile(
    r"(?:sheet|table) ?\d*|.*\b(?:plan|actions?|strategy|data|master|current)\b.*",
    re.IGNORECASE,
)
LONGEST_LINE = 200


class Gatherer:
    """Walks through the tables and keeps what belongs together."""

    def __init__(self, problems: Problems):
        self.problems = problems
        self.title = ""
        self.notes = []
        self.objectives = []
        self.current = None
        self.columns = None
        self.by_key = {}

    def gather(self, grids: list[Grid]):
        """Read all tables; what is no plan is a warning."""
        shown = [grid for grid in grids if not grid.is_hidden]
        for grid in grids:
            if grid.is_hidden and grid.rows:
                message = "This sheet is hidden, so it was left out."
                self.problems.warn(Place(0, grid.name), "", grid.name, message)
        several = len(shown) > 1
        for number, grid in enumerate(shown):
            self.read_grid(
                grid, shown[number + 1 :], is_first=number == 0, several=several
            )

    def read_grid(
        self, grid: Grid, later: list[Grid], *, is_first: bool, several: bool
    ):
        """One table: what stands above it, its headings, then row by row."""
        start = self.find_header(grid)
        if start is None and not self.fits_before(grid):
            self.leave_out(grid)
            return
        self.current = None if start is not None else self.current
        begin = start or 0
        leading = self.paragraph_texts(grid, later, is_first=is_first)
        leading += self.lines_above(grid, begin)
        if start is None:
            message = "No heading row here: read with the headings of the table before."
            self.problems.warn(Place(grid.rows[0].number, grid.name), "", "", message)
        body = list(grid.rows[begin:])
        self.start_objective(grid, leading, body, several=several)
        self.read_body(grid, body)

    def find_header(self, grid: Grid) -> int | None:
        """The index of the first heading row."""
        for place, row in enumerate(grid.rows):
            below = grid.rows[place + 1] if place + 1 < len(grid.rows) else None
            if not rows.full_width_text(row, None) and read_header(row, below):
                return place
        return None

    def fits_before(self, grid: Grid) -> bool:
        """Whether a table without headings goes on with the one before."""
        if self.columns is None or not grid.rows:
            return False
        return len(grid.rows[0].cells) == len(self.columns.headings)

    def leave_out(self, grid: Grid):
        """A table that is no plan: one warning with its first words."""
        if not grid.rows:
            return
        first = " | ".join(cell.text for _, cell in rows.filled(grid.rows[0]))
        message = (
            f"This table (rows: {len(grid.rows)}) has no headings of a plan, such "
            "as Action, Lead and By when, so it was left out."
        )
        place = Place(grid.rows[0].number, grid.name)
        self.problems.warn(place, "", one_line(first)[:LONGEST_LINE], message)

    def paragraph_texts(self, grid: Grid, later: list[Grid], *, is_first) -> list[str]:
        """Lines above a Word table that name its objective; the title is taken off."""
        above = list(grid.above)
        if is_first and above:
            title = self.title_paragraph(above, later)
            if title is not None:
                self.title = title.text
                above = above[above.index(title) + 1 :]
        above = [p for p in above if p.text != self.title and not is_key(p.text)]
        start = heading_start(above)
        return [] if start is None else [p.text for p in above[start:]]

    def title_paragraph(self, above: list[Paragraph], later: list[Grid]):
        """The paragraph that is the whole document's title, or None."""
        headings = [p for p in above if p.level] or above[:1]
        first = headings[0]
        if is_labelled(first.text):
            return None
        rivals = {p.level for grid in later for p in grid.above}
        is_only = len(headings) == 1 and (first.level or len(above) == 1)
        if is_only and first.level in rivals and not PLAN_WORDS.search(first.text):
            return None
        return first

    def lines_above(self, grid: Grid, begin: int) -> list[str]:
        """Title rows above the headings: the title, objective lines, and notes."""
        texts, lines = [], []
        for row in grid.rows[:begin]:
            words = dict.fromkeys(cell.text for _, cell in rows.filled(row))
            lines.append(one_line(" ".join(words)))
        titles = [line for line in lines if not is_labelled(line) and not is_how(line)]
        if not self.title and titles:
            named = [line for line in titles if PLAN_WORDS.search(line)]
            self.title = (named or titles)[0]
        for line in lines:
            if is_labelled(line) or (texts and line != self.title):
                texts.append(line)
            elif line != self.title and line not in self.notes:
                self.notes.append(line)
        return texts

    def start_objective(self, grid: Grid, leading: list[str], body, *, several: bool):
        """Open the objective that stands above the table, if its rows name none."""
        columns = self.columns_at(body)
        if columns and "objective" in columns.places:
            self.notes += [text for text in leading if text not in self.notes]
            return
        first = next((r for r in body if not read_header(r)), None)
        own = first is not None and rows.full_width_text(first, columns)
        if (
            own
            and not (leading and is_how(own))
            and not is_labelled("".join(leading[:1]))
        ):
            self.notes += [text for text in leading if text not in self.notes]
            return
        if not leading and several and not own and grid.name and not grid.above:
            leading = [] if NO_NAME.fullmatch(grid.name) else [grid.name]
        for text in leading:
            self.add_line(Place(0, grid.name), text)

    def columns_at(self, body: list[Row]) -> Columns | None:
        """The columns that the first row of the body sets, or those that hold."""
        found = read_header(body[0], body[1] if len(body) > 1 else None)
        return found[0] if found else self.columns

    def read_body(self, grid: Grid, body: list[Row]):
        """Headings, objective lines, actions and their further rows."""
        skip = False
        for place, row in enumerate(body):
            if skip:
                skip = False
                continue
            below = body[place + 1] if place + 1 < len(body) else None
            line = rows.full_width_text(row, self.columns)
            found = None if line else read_header(row, below)
            if found:
                self.take_header(grid, found[0], body[place + 1 :])
                skip = found[1]
            elif line:
                self.take_line(Place(row.number, grid.name), line)
            else:
                self.take_row(grid, row)

    def take_header(self, grid: Grid, columns: Columns, body: list[Row]):
        """Set the columns; warn once of those that have no field."""
        columns = with_latest(with_ref(columns, body), body)
        place = columns.places.get("objective")
        if place is not None and is_level_column(body, place):
            columns.places.pop("objective")
            columns = Columns(**{**vars(columns), "extra": (*columns.extra, place)})
        known = self.columns.headings if self.columns else ()
        self.columns = columns
        where = Place(columns.row, grid.name)
        if columns.headings == known:
            return
        for chosen, other in columns.doubled:
            heading = columns.headings[other]
            message = f'Kept beside "{columns.headings[chosen]}", which was read.'
            self.problems.warn(where, heading, heading, message)
        for other in columns.unknown:
            heading = columns.headings[other]
            message = "No field of the plan is like this column; its words are kept."
            self.problems.warn(where, heading, heading, message)
        for name, words in (
            ("due", "due dates"),
            ("rating", "ratings"),
            ("lead", "leads"),
        ):
            own = {"lead", "officer", "agency"} if name == "lead" else {name}
            if not own & set(columns.places):
                self.problems.warn(where, "", "", f"There is no column for {words}.")

    def take_line(self, place: Place, line: str):
        """A line across the table: part of an objective, the title again, or a key."""
        if one_line(line) == self.title:
            return
        if is_key(line):
            message = "Explains the ratings; it is not part of the plan."
            self.problems.warn(place, "", one_line(line)[:LONGEST_LINE], message)
        elif self.columns and "objective" in self.columns.places:
            message = (
                "This line is not an action; the objectives have their own column."
            )
            self.problems.warn(place, "", one_line(line)[:LONGEST_LINE], message)
        else:
            self.add_line(place, line)

    def add_line(self, place: Place, line: str):
        """Give a line to the objective whose lines are being read, or to a new one."""
        begins = self.current is None or self.current.actions or is_labelled(line)
        # "How will we achieve this" never begins an objective.
        if begins and not (self.current and is_how(line)):
            self.open(Draft(place.row, place.table))
        self.current.texts.append(line)

    def open(self, draft: Draft):
        """A further objective."""
        self.objectives.append(draft)
        self.current = draft

    def take_row(self, grid: Grid, row: Row):
        """An action, or more of the one above."""
        cells = rows.filled(row)
        if not cells:
            return
        self.take_objective_cell(grid, row)
        last = (
            self.current.actions[-1] if self.current and self.current.actions else None
        )
        is_new_objective = len(cells) == 1 and cells[0][0] == self.columns.places.get(
            "objective"
        )
        if is_new_objective:
            return
        if rows.goes_on(row, self.columns):
            if last is not None:
                last.more.append(row)
                self.warn_more(grid, row, last)
                return
            words = " | ".join(one_line(cell.text) for _, cell in cells)
            message = "This row has neither ref nor activity; it was not understood."
            self.problems.warn(Place(row.number, grid.name), "", words, message)
            return
        if self.current is None:
            self.open(Draft(row.number, grid.name))
        action = rows.Draft(row.number, grid.name, self.columns, row.cells)
        self.current.actions.append(action)

    def warn_more(self, grid: Grid, row: Row, last: rows.Draft):
        """Say of an unmerged row that it was read as more of the one above."""
        activity = rows.cell_at(row.cells, self.columns.places["activity"])
        if not activity.is_below:
            words = " | ".join(one_line(cell.text) for _, cell in rows.filled(row))
            message = f"Has neither ref nor activity: read as more of row {last.row}."
            self.problems.warn(Place(row.number, grid.name), "", words, message)

    def take_objective_cell(self, grid: Grid, row: Row):
        """Open or return to the objective that the row's own cell names."""
        cell = rows.cell_at(row.cells, self.columns.places.get("objective"))
        if not cell.text:
            return
        key = plain_heading(cell.text)
        if key not in self.by_key:
            draft = Draft(row.number, grid.name, texts=[cell.text], key=key)
            self.by_key[key] = draft
            self.objectives.append(draft)
        self.current = self.by_key[key]


def heading_start(above: list[Paragraph]) -> int | None:
    """Where the lines about the next table begin: its label, heading, or last line."""
    labelled = [n for n, p in enumerate(above) if is_labelled(p.text)]
    headings = [n for n, p in enumerate(above) if p.level]
    if labelled or headings:
        return (labelled or headings)[-1]
    if above and len(above[-1].text) <= LONGEST_LINE and above[-1].text[-1] not in ".;":
        return len(above) - 1
    return None
