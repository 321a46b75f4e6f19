"""What a table in a file looks like once it is read: grid, row, cell."""

from dataclasses import dataclass
from typing import NamedTuple

MAX_BYTES = 25 * 2**20
MAX_UNPACKED_BYTES = 40 * 2**20
MAX_PARTS = 2_000
MAX_ROWS = 20_000
MAX_COLUMNS = 200
MAX_CELLS = 400_000
MAX_LETTERS = 50_000_000


class UnreadableFile(Exception):
    """A file that cannot be read; the message is one sentence that says what to do."""


class Cell(NamedTuple):
    """One place of a grid.

    ``text`` plain, one line feed between paragraphs. ``fill`` six capital hex
    digits or None. ``span`` how many columns the cell covers; 0 where a wider
    cell on its left covers this place. ``is_below`` where the cell above reaches
    down into this place; its text then stands above only.
    """

    text: str = ""
    fill: str | None = None
    span: int = 1
    is_below: bool = False


EMPTY = Cell()


class Row(NamedTuple):
    """One row, with its number as a person sees it in the file."""

    number: int
    cells: tuple[Cell, ...]


class Paragraph(NamedTuple):
    """A line of a Word document outside its tables; level 0 is not a heading.

    Level 1 is the document's title or its highest heading.
    """

    text: str
    level: int = 0


@dataclass(frozen=True)
class Grid:
    """One table or sheet.

    ``name`` is the sheet's name, or the nearest heading above a Word table.
    ``above`` are the paragraphs between the table before and this one.
    ``is_hidden`` is true of sheets that Excel does not show.
    """

    name: str
    rows: tuple[Row, ...]
    above: tuple[Paragraph, ...] = ()
    is_hidden: bool = False


class Budget:
    """Counts rows, cells and letters over a whole file and refuses too much."""

    def __init__(self):
        self.rows = 0
        self.cells = 0
        self.letters = 0

    def read(self, letters: int):
        """Take so many letters; raises UnreadableFile past the limit."""
        self.letters += letters
        if self.letters > MAX_LETTERS:
            raise UnreadableFile(
                "This file has far more words than a plan: copy the plan into a new "
                "file and send that."
            )

    def spend(self, columns: int, rows: int = 1):
        """Take rows of so many columns; raises UnreadableFile past the limits."""
        self.rows += rows
        self.cells += columns * rows
        if columns > MAX_COLUMNS:
            raise UnreadableFile(
                f"A table in this file is more than {MAX_COLUMNS} columns wide: "
                "delete what stands far to the right of the plan and save it again."
            )
        if self.rows > MAX_ROWS or self.cells > MAX_CELLS:
            raise UnreadableFile(
                f"This file has more than {MAX_ROWS:,} rows or {MAX_CELLS:,} cells: "
                "delete what is not the plan and save it again."
            )
