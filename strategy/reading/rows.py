"""Rows of one table, told apart: headings, objectives, actions, what goes on."""

import re
from dataclasses import dataclass, field

from cpboard.exchange.shapes import EMPTY, Cell, Row
from cpboard.exchange.words import one_line

from .headers import Columns
from .objectives import KINDS, is_how, is_labelled
from .shapes import Place

# Each sign fits in one way only: tried in several, thirty signs took minutes.
REF = re.compile(r"(?:[A-Za-z]{0,4}[ .-]?)?\d\w*(?:[.\-/]\w+)*[.)]?|[A-Za-z]\d*[.)]?")
SHORT_LABEL = re.compile(
    rf"(?:{KINDS})s?\s*(?:no\.?)?\s*\w{{0,4}}[.:)]?", re.IGNORECASE
)


@dataclass
class Draft(Place):
    """An action while its rows are gathered. ``columns`` are those of its table."""

    columns: Columns
    cells: tuple[Cell, ...]
    more: list[Row] = field(default_factory=list)

    def cell(self, name: str) -> Cell:
        """The first row's cell of a field, empty without such a column."""
        return cell_at(self.cells, self.columns.places.get(name))

    def words(self, name: str) -> str:
        """The field's text on one line."""
        return one_line(self.cell(name).text)


def cell_at(cells: tuple[Cell, ...], place: int | None) -> Cell:
    """The cell of a column, empty where the row is shorter."""
    return EMPTY if place is None or place >= len(cells) else cells[place]


def filled(row: Row) -> list[tuple[int, Cell]]:
    """The row's cells that have words of their own, with their columns."""
    return [(p, cell) for p, cell in enumerate(row.cells) if cell.text]


def full_width_text(row: Row, columns: Columns | None) -> str:
    """The words of a row that is one line across the table, else "".

    Merged cells, or one filled cell where an action would have several; a short
    number or label may stand before it. Exports repeat merged words in each cell.
    """
    cells = filled(row)
    texts = [cell.text for _, cell in cells]
    if not texts:
        return ""
    if len(texts) > 2 and len(set(texts)) == 1:
        return texts[0]
    width = columns.width if columns else len(row.cells)
    if len(texts) > 2 or (len(texts) == 2 and not is_label_cell(texts[0])):
        return ""
    place, cell = cells[-1]
    across = cell.span * 2 >= width and cell.span > 1
    if len(texts) == 2:
        beside = place == cells[0][0] + 1 and SHORT_LABEL.fullmatch(texts[0].strip())
        separator = ": " if beside else " "
        return separator.join(texts) if across or beside else ""
    if across or columns is None:
        return texts[0]
    return texts[0] if is_lone_heading(place, texts[0], columns) else ""


def is_label_cell(text: str) -> bool:
    """Whether a cell only numbers what stands beside it: "3", "Priority 2"."""
    return bool(REF.fullmatch(text) or SHORT_LABEL.fullmatch(text.strip()))


def is_lone_heading(place: int, text: str, columns: Columns) -> bool:
    """Whether the one filled, unmerged cell of a row is a line across the table."""
    if place == columns.places.get("objective"):
        return False
    if place == columns.places.get("ref"):
        return not REF.fullmatch(text)
    if is_how(text) or (is_labelled(text) and place <= columns.places["activity"]):
        return True
    # With a column for objectives, a row with nothing but its activity is an action.
    return place == 0 and "objective" not in columns.places


def goes_on(row: Row, columns: Columns) -> bool:
    """Whether the row belongs to the action above: merged with it, or nameless."""
    activity = cell_at(row.cells, columns.places["activity"])
    if activity.is_below:
        return True
    ref = cell_at(row.cells, columns.places.get("ref"))
    return not activity.text and not ref.text
