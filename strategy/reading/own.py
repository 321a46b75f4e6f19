"""Files that we wrote ourselves, read back to the letter.

The reader of other councils' plans has to guess; a file in our own layout says
which cell is what. It is known by its headings alone, so it may be changed, added
to and saved by any programme.
"""

import re
from dataclasses import dataclass, field, replace

from cpboard.exchange.shapes import Cell, Grid, Paragraph, Row
from cpboard.exchange.shapes_out import unguarded
from cpboard.exchange.words import one_line

from . import own_cells
from .headers import Columns
from .layout import FLAT, HOW, LAYOUTS, MARKS, MEANS, NAMELESS, RATINGS
from .rows import Draft, cell_at
from .shapes import Place

NUMBERED = re.compile(r"(?P<number>\d{1,5})\.\s*(?P<title>.*)", re.DOTALL)
HEADED = re.compile(r"Objective (?P<number>\d{1,5}):\s*(?P<title>.*)", re.DOTALL)
# A title and a few lines may stand above the headings.
MOST_ABOVE = 10
# What says nothing of an action itself.
ABOUT_THE_ROW = {"objective", "statement", "how", "plan", "as_at", "flags"}


@dataclass
class Objective(Place):
    """An objective as our files tell it; None where the file does not tell."""

    number: int | None
    title: str
    statement: str | None = None
    how: str | None = None
    actions: list[Draft] = field(default_factory=list)


@dataclass(frozen=True)
class OwnTable:
    """A table in our layout: its kind, its columns, and the rows below them."""

    kind: str
    grid: Grid
    columns: Columns
    above: tuple[Row, ...]
    rows: tuple[Row, ...]


def own_table(grid: Grid) -> OwnTable | None:
    """The table, if its headings are ours."""
    for place, row in enumerate(grid.rows[:MOST_ABOVE]):
        headings = [one_line(unguarded(cell.text)) for cell in row.cells]
        known = [FLAT["lead"] if text == NAMELESS else text for text in headings]
        for kind, marks in MARKS.items():
            if marks <= set(known):
                places = {
                    name: known.index(heading)
                    for name, heading in LAYOUTS[kind].items()
                    if heading in known
                }
                columns = Columns(row.number, places, tuple(headings))
                above, below = grid.rows[:place], grid.rows[place + 1 :]
                return OwnTable(kind, grid, columns, above, below)
    return None


def own_tables(grids: list[Grid]) -> list[OwnTable]:
    """The file's tables in our layout; none where its plan is not in it."""
    shown = [grid for grid in grids if not grid.is_hidden]
    found = [table for grid in shown if (table := own_table(grid))]
    return found if any(table.kind != "objectives" for table in found) else []


class OwnFile:
    """The objectives and actions of a file in our own layout."""

    def __init__(self, tables: list[OwnTable]):
        self.title = ""
        self.objectives: list[Objective] = []
        self.part = ""
        self.current = None
        for table in tables:
            read = {"flat": self.read_flat, "paper": self.read_paper}
            read.get(table.kind, self.read_objectives)(table)

    def read_flat(self, table: OwnTable):
        """A sheet or CSV: each row names its objective."""
        if table.above:
            self.title = self.title or cell_at(table.above[0].cells, 0).text
        # CSV alone says these in each row, and guards what a spreadsheet would run.
        is_csv = "statement" in table.columns.places
        for row in table.rows:
            cells = row.cells
            if is_csv:
                cells = tuple(c._replace(text=unguarded(c.text)) for c in cells)
            draft = Draft(row.number, table.grid.name, table.columns, cells)
            self.title = self.title or draft.words("plan")
            self.take_objective(draft, NUMBERED, is_csv=is_csv)
            used = {table.columns.places.get(name) for name in ABOUT_THE_ROW}
            if any(c.text for n, c in enumerate(cells) if n not in used):
                self.add(draft)

    def take_objective(self, draft: Draft, pattern, *, is_csv: bool):
        """Go to the objective that a row names; without a name, stay with the last."""
        text = draft.cell("objective").text
        if not text:
            return
        number, title = numbered(text, pattern)
        self.go_to(draft, number, title)
        if is_csv and self.current.statement is None:
            self.current.statement = draft.cell("statement").text
            self.current.how = draft.cell("how").text

    def go_to(self, place: Place, number: int | None, title: str):
        """The objective of that number, or of that title, made where it is new."""
        for known in self.objectives:
            same = known.number == number if number is not None else True
            if same and (number is not None or known.title == title):
                self.current = known
                return
        self.current = Objective(place.row, place.table, number, title)
        self.objectives.append(self.current)

    def read_objectives(self, table: OwnTable):
        """The sheet of objectives: what each means, and those without actions."""
        for row in table.rows:
            draft = Draft(row.number, table.grid.name, table.columns, row.cells)
            digits = draft.words("number")
            number = int(digits) if re.fullmatch(r"[0-9]{1,5}", digits) else None
            title = draft.cell("objective").text
            if number is None and not title:
                continue
            self.go_to(draft, number, title)
            self.current.statement = draft.cell("statement").text
            self.current.how = draft.cell("how").text

    def read_paper(self, table: OwnTable):
        """A Word table: its objective stands in the heading above it."""
        above = list(table.grid.above)
        if above and not self.title:
            self.title = above.pop(0).text
        for paragraph in above:
            self.read_paragraph(paragraph, Place(0, table.grid.name))
        for row in table.rows:
            is_remark = row.cells[0].span == len(row.cells)
            if not is_remark:
                self.add(flattened(row, table))

    def read_paragraph(self, paragraph: Paragraph, place: Place):
        """A heading begins an objective or a part of it; the rest goes on with it."""
        text = paragraph.text
        if paragraph.level == 1 and text != RATINGS:
            self.go_to(place, *numbered(text, HEADED))
            self.part = ""
            self.current.statement = self.current.how = ""
        elif paragraph.level:
            self.part = {MEANS: "statement", HOW: "how"}.get(text, "")
        elif self.current and self.part:
            told = f"{getattr(self.current, self.part)}\n{text}".strip()
            setattr(self.current, self.part, told)

    def add(self, draft: Draft):
        """Put an action under the objective that holds."""
        if self.current is None:
            self.go_to(draft, None, "")
        self.current.actions.append(draft)

    def number_the_rest(self):
        """Objectives without a number follow after the last."""
        following = max((o.number or 0 for o in self.objectives), default=0)
        for objective in self.objectives:
            if objective.number is None:
                following += 1
                objective.number = following


def numbered(text: str, pattern) -> tuple[int | None, str]:
    """Number and title of an objective's words; None where they have no number."""
    match = pattern.fullmatch(text)
    return (int(match["number"]), match["title"]) if match else (None, text)


def flattened(row: Row, table: OwnTable) -> Draft:
    """A row of a Word table as one of the other layout, a field a cell."""
    columns = table.columns
    own = Draft(row.number, table.grid.name, columns, row.cells)
    told = {name: own.cell(name).text for name in ("ref", "activity", "evidence")}
    told |= own_cells.progress_of(own.cell("progress").text)
    told |= own_cells.leads_of(own.cell("leads").text)
    told |= own_cells.dates_of(own.cell("dates").text)
    told |= own_cells.state_of(own.cell("state").text)
    told = {name: text for name, text in told.items() if text is not None}
    others = own_cells.others_of(own.cell("others").text)
    used = set(columns.places.values())
    others += [
        (columns.headings[place], cell.text)
        for place, cell in enumerate(row.cells)
        if cell.text and place not in used
    ]
    lead = (
        columns.headings[columns.places["leads"]] if "leads" in columns.places else ""
    )
    headings = [lead if name == "lead" else FLAT[name] for name in told]
    flat = replace(
        columns,
        places={name: place for place, name in enumerate(told)},
        headings=(*headings, *(heading for heading, _ in others)),
    )
    cells = [Cell(text) for text in (*told.values(), *(text for _, text in others))]
    return replace(own, columns=flat, cells=tuple(cells), more=[])
