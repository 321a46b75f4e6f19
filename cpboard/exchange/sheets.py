"""Excel workbooks: values by calamine, fills and merges by one pass over the XML."""

import io
import posixpath
import re
from datetime import date, datetime, time
from typing import NamedTuple

from lxml import etree
from openpyxl.utils import range_boundaries
from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from .fills import Style, styles
from .opening import broken, packed, parse
from .shapes import EMPTY, MAX_COLUMNS, Budget, Cell, Grid, Row, UnreadableFile
from .words import clean_text

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
MAX_MERGES = 20_000
MAX_STYLED = 800_000
PLAIN_NUMBER = re.compile(r"(#,##)?(0+)(\.0+)?(%?)(_\))?")


class Layout(NamedTuple):
    """What calamine does not tell of a sheet.

    ``styles`` maps (row, column), counted from 0, to the index of a cell style;
    ``merges`` are (first column, first row, last column, last row), from 0.
    """

    styles: dict[tuple[int, int], int]
    merges: list[tuple[int, int, int, int]]


def read_workbook(parts: dict[str, bytes]) -> list[Grid]:
    """One grid a sheet. ``parts`` are the file's parts as ``open_parts`` gives them."""
    paths = sheet_paths(parts)
    budget = Budget()
    # Before calamine sees a sheet: it makes room for the whole used area at once.
    lengths = shared_lengths(parts)
    layouts = {name: scan(parts[path], lengths, budget) for name, path in paths.items()}
    known = styles(parts)
    workbook = CalamineWorkbook.from_filelike(packed(parts))
    grids = []
    for sheet in workbook.sheets_metadata:
        if sheet.typ == SheetTypeEnum.WorkSheet and sheet.name in layouts:
            values = workbook.get_sheet_by_name(sheet.name)
            rows = read_rows(values, layouts[sheet.name], known)
            hidden = sheet.visible != SheetVisibleEnum.Visible
            grids.append(Grid(clean_text(sheet.name), tuple(rows), is_hidden=hidden))
    return grids


def sheet_paths(parts: dict[str, bytes]) -> dict[str, str]:
    """The name of each sheet to the path of its part."""
    main = next(name for name in parts if name.endswith("xl/workbook.xml"))
    folder = posixpath.dirname(main)
    links = parse(parts[f"{folder}/_rels/workbook.xml.rels"])
    targets = {link.get("Id"): link.get("Target") for link in links}
    paths = {}
    for sheet in parse(parts[main]).iter(f"{MAIN}sheet", f"{STRICT}sheet"):
        link = next(v for k, v in sheet.attrib.items() if k.endswith("}id"))
        target = posixpath.normpath(posixpath.join(folder, targets[link]))
        target = target.lstrip("/")
        if sheet.get("name") in paths:
            raise broken()
        if target in parts:
            paths[sheet.get("name")] = target
    return paths


def scan(part: bytes, lengths: list[int], budget: Budget) -> Layout:
    """Cell styles and merges of a sheet; raises UnreadableFile past the limits.

    ``lengths`` are those of the shared strings, which a cell names by number: few
    bytes can stand for a great many letters.
    """
    found, merges = {}, []
    row = column = last_row = last_column = -1
    # Any namespace: calamine does not look at it, so neither may the limits.
    for event, element in walk(part, "row", "c", "mergeCell"):
        kind = element.tag.rpartition("}")[2]
        if event == "start" and kind == "row":
            row, column = int(element.get("r", row + 2)) - 1, -1
        elif event == "start" and kind == "c":
            row, column = position(element.get("r"), row, column + 1)
        elif kind == "c":
            if style := element.get("s"):
                found[row, column] = int(style)
            if len(element):
                last_row, last_column = max(last_row, row), max(last_column, column)
                budget.read(letters_of(element, lengths))
        elif kind == "mergeCell" and event == "end":
            merges.append(merged(element.get("ref")))
        elif kind == "row":
            element.clear()
        if len(merges) > MAX_MERGES or len(found) > MAX_STYLED:
            raise UnreadableFile(
                "This sheet has more merged or coloured cells than a plan: "
                "copy the plan into a new file and send that."
            )
    budget.spend(last_column + 1, last_row + 1)
    return Layout(found, merges)


def walk(part: bytes, *names: str):
    """Start and end of the elements of these names, in whatever namespace."""
    return etree.iterparse(
        io.BytesIO(part),
        events=("start", "end"),
        tag=[f"{{*}}{name}" for name in names],
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
    )


def shared_lengths(parts: dict[str, bytes]) -> list[int]:
    """How many letters each shared string has."""
    part = next(
        (p for name, p in parts.items() if name.endswith("sharedStrings.xml")), b""
    )
    if not part:
        return []
    strings = parse(part).iter("{*}si")
    return [sum(len(text) for text in string.itertext()) for string in strings]


def letters_of(cell, lengths: list[int]) -> int:
    """How many letters of a shared string a cell stands for, 0 for other cells."""
    if cell.get("t") != "s":
        return 0
    index = int(cell[-1].text or 0)
    return lengths[index] if 0 <= index < len(lengths) else 0


def position(ref: str | None, row: int, column: int) -> tuple[int, int]:
    """Row and column, from 0, of "B3"; without a ref the place comes from counting."""
    if ref is None:
        return row, column
    first_column, first_row, _, _ = range_boundaries(ref)
    return first_row - 1, first_column - 1


def merged(ref: str) -> tuple[int, int, int, int]:
    """The corners of "B3:D4", from 0."""
    return tuple(corner - 1 for corner in range_boundaries(ref))


def read_rows(sheet, layout: Layout, known: list[Style]) -> list[Row]:
    """Rows that have any words, numbered as Excel numbers them."""
    if sheet.start is None:
        return []
    top, left = sheet.start
    values = sheet.to_python(skip_empty_area=True)
    width = left + max(len(row) for row in values)
    spans, below = merged_places(layout.merges, top + len(values), width)
    plain, rows = Style(None, ""), []
    for row, line in enumerate(values, top):
        cells, empty = [EMPTY] * left, True
        for column, value in enumerate(line, left):
            place = row, column
            index = layout.styles.get(place)
            style = known[index] if index and index < len(known) else plain
            text = "" if value == "" else shown(value, style.number_format)
            empty = empty and not text
            span, is_below = spans.get(place, 1), place in below
            if text or style.fill or span != 1 or is_below:
                cells.append(Cell(text, style.fill, span, is_below))
            else:
                cells.append(EMPTY)
        if left and spans:
            cells[:left] = [
                Cell("", None, spans.get((row, column), 1), (row, column) in below)
                for column in range(left)
            ]
        if not empty:
            rows.append(Row(row + 1, tuple(cells)))
    return rows


def merged_places(merges, height: int, width: int):
    """Spans by place, 0 where covered from the left, and places covered from above."""
    spans, below, budget = {}, set(), Budget()
    for first_column, first_row, last_column, last_row in merges:
        last_column = min(last_column, MAX_COLUMNS - 1)
        for row in range(first_row, min(last_row + 1, height)):
            covered = range(first_column, last_column + 1)
            budget.spend(len(covered))
            spans.update({(row, column): 0 for column in covered})
            spans[row, first_column] = min(len(covered), max(width - first_column, 1))
            if row > first_row:
                below.update((row, column) for column in covered)
    return spans, below


def shown(value, number_format: str) -> str:
    """A value as a person sees it in the sheet; days always as dd/mm/yyyy.

    A date that the sheet shows as month and year only stays so: its day was
    never written by anybody.
    """
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime | date):
        return shown_date(value, number_format)
    if isinstance(value, float | int):
        return shown_number(value, number_format)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    # What is left is a length of time.
    return str(value)


def shown_date(value: date, number_format: str) -> str:
    """dd/mm/yyyy, with the time where there is one; "Jan-22" where no day shows."""
    pattern = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", number_format.split(";")[0]).lower()
    if "m" in pattern and "y" in pattern and "d" not in pattern:
        return f"{value:%b-%y}" if "yyy" not in pattern else f"{value:%B %Y}"
    if isinstance(value, datetime) and value.time() != time(0):
        return f"{value:%d/%m/%Y %H:%M}"
    return f"{value:%d/%m/%Y}"


def shown_number(value: float, number_format: str) -> str:
    """34 for 34.0, 85% for 0.85 shown as a percentage, 1.10 where it shows so."""
    first = number_format.split(";")[0]
    if pattern := PLAIN_NUMBER.fullmatch(first):
        comma, whole, decimals, percent, _ = pattern.groups()
        places = len(decimals or ".") - 1
        value = value * 100 if percent else value
        width = len(whole) + (places + 1 if places else 0)
        text = f"{value:0{width}{',' if comma else ''}.{places}f}"
        return f"{text}{percent}"
    return f"{value:.0f}" if value == int(value) else f"{value:.10g}"
