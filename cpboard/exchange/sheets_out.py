"""Excel workbooks to be read, filtered and printed, in which nothing runs."""

import io
import math
from datetime import date

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from .shapes_out import (
    RUN_BY_SPREADSHEETS,
    Shaded,
    Table,
    UnwritableTable,
    in_words,
    writable,
)

MOST_LETTERS = 32_767
ACCENT, INK, MUTED = "5B2A6E", "1A1A1A", "505A5F"
FONT = "Arial"
# Excel counts widths in letters of its own font and heights in points.
LETTERS_PER_CM = 4.6
# Letters of the rows, and what stands empty at the sides of a cell.
SMALL_LETTERS_PER_CM, GAP = 6.3, 0.5
LINE, MOST_HEIGHT = 12.5, 409
THIN, STRONG = Side(style="thin", color="D0CCC4"), Side(style="medium", color=ACCENT)
WRAPPED = Alignment(wrap_text=True, vertical="top", horizontal="left", indent=1)
MIDDLE = Alignment(wrap_text=True, vertical="center", horizontal="left", indent=1)
BODY = Font(name=FONT, size=9, color=INK)


def write_workbook(title: str, lines: list[str], tables: list[Table]) -> bytes:
    """One sheet a table, each with the title, the lines and a frozen heading row.

    Words stay words: what begins with ``= + - @`` is marked as text, so that it is
    shown and never run. Raises UnwritableTable where a cell is longer than Excel
    holds.
    """
    book = Workbook()
    book.remove(book.active)
    book.properties.title = title
    book.properties.creator = "cpboard"
    for table in tables:
        write_sheet(book.create_sheet(table.name), title, lines, table)
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


def write_sheet(sheet, title: str, lines: list[str], table: Table):
    """Title, lines, headings and rows of one sheet."""
    for number, text in enumerate([title, *lines], 1):
        cell = sheet.cell(number, 1)
        put(cell, text)
        size = {"size": 16, "bold": True} if number == 1 else {"size": 10}
        cell.font = Font(name=FONT, color=ACCENT if number == 1 else MUTED, **size)
    top = len(lines) + 3
    for place, column in enumerate(table.columns, 1):
        write_heading(sheet.cell(top, place), column.heading)
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = column.width * LETTERS_PER_CM
    groups = table.groups or (None,) * len(table.rows)
    before = None
    for number, (row, group) in enumerate(zip(table.rows, groups, strict=True), 1):
        is_first = group != before
        before = group
        for place, value in enumerate(row, 1):
            write_cell(sheet.cell(top + number, place), value, is_first=is_first)
        sheet.row_dimensions[top + number].height = height_of(row, table.columns)
    set_up(sheet, table, top)


def set_up(sheet, table: Table, top: int):
    """Frozen headings, filters, and print: landscape, as wide as the page.

    The columns for the screen only, which stand last, are not printed.
    """
    last = get_column_letter(len(table.columns))
    sheet.freeze_panes = f"A{top + 1}"
    sheet.auto_filter.ref = f"A{top}:{last}{top + max(len(table.rows), 1)}"
    sheet.row_dimensions[top].height = 2 * LINE + 4
    printed = [column for column in table.columns if not column.is_screen_only]
    if len(printed) < len(table.columns):
        end = get_column_letter(len(printed))
        sheet.print_area = f"A1:{end}{top + max(len(table.rows), 1)}"
    sheet.print_title_rows = f"{top}:{top}"
    sheet.sheet_view.showGridLines = False
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.oddFooter.left.text = sheet.title.replace("&", "&&")
    sheet.oddFooter.right.text = "Page &P of &N"


def write_heading(cell: Cell, heading: str):
    """A heading on the house's colour."""
    put(cell, heading)
    cell.font = Font(name=FONT, size=9, bold=True, color="FFFFFF")
    cell.fill = PatternFill("solid", fgColor=ACCENT)
    cell.alignment = MIDDLE


def write_cell(cell: Cell, value, *, is_first: bool):
    """One cell of the table; ``is_first`` in its group draws a strong line above."""
    put(cell, value)
    cell.font = BODY
    cell.alignment = WRAPPED
    cell.border = Border(top=STRONG if is_first else None, bottom=THIN)
    if isinstance(value, Shaded):
        cell.font = Font(name=FONT, size=9, bold=True, color=value.ink)
        cell.fill = PatternFill("solid", fgColor=value.fill)


def put(cell: Cell, value):
    """Put a value into a cell: a day as a day, a number as one, all else as words."""
    if isinstance(value, date):
        cell.value, cell.number_format = value, "d mmm yyyy"
        return
    if isinstance(value, int):
        cell.value = value
        return
    text = in_words(value)
    if len(text) > MOST_LETTERS:
        raise UnwritableTable(
            f"A cell of this plan has {len(text):,} letters and Excel holds "
            f"{MOST_LETTERS:,}: take the Word or the CSV file."
        )
    if text:
        cell.value = text
        # openpyxl takes "=1+1" for a formula and "#N/A" for an error.
        cell.data_type = "s"
        cell.quotePrefix = text.startswith(tuple(RUN_BY_SPREADSHEETS))


def height_of(row: tuple, columns) -> float:
    """Points that the row needs: Excel fits no height to words it did not wrap."""
    most = 1
    for value, column in zip(row, columns, strict=True):
        letters = max((column.width - GAP) * SMALL_LETTERS_PER_CM, 1)
        lines = writable(in_words(value)).split("\n")
        most = max(most, sum(math.ceil(max(len(x), 1) / letters) for x in lines))
    return min(most * LINE + 4, MOST_HEIGHT)
