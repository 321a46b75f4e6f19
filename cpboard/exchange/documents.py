"""Word documents: opened by python-docx, their tables read from the XML."""

import re
from collections.abc import Iterator

import docx
from docx.oxml.ns import qn

from .numbering import Numbers, style_of
from .opening import packed
from .shapes import EMPTY, MAX_COLUMNS, Budget, Cell, Grid, Paragraph, Row
from .words import clean_text, one_line

# Named once: putting a namespace to a name for each cell costs a second in 5,000 rows.
P, TABLE, ROW, CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
TEXT, SYMBOL = qn("w:t"), qn("w:sym")
VAL, CHAR, FILL = qn("w:val"), qn("w:char"), qn("w:fill")
DELETED = f"{qn('w:trPr')}/{qn('w:del')}"
BEFORE = f"{qn('w:trPr')}/{qn('w:gridBefore')}"
PROPERTIES, SPAN = qn("w:tcPr"), qn("w:gridSpan")
MERGE, SHADING = qn("w:vMerge"), qn("w:shd")
HEX = re.compile("[0-9A-Fa-f]{6}")
# Left out: what a reviewer deleted or moved away, and the older of two drawings.
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
GONE = {qn("w:del"), qn("w:moveFrom"), f"{{{COMPATIBILITY}}}Fallback"}
# Properties hold no words.
GONE |= {qn(f"w:{name}") for name in ("pPr", "rPr", "tcPr", "trPr", "tblPr", "sectPr")}
SIGNS = {
    qn("w:tab"): " ",
    qn("w:ptab"): " ",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
# Wingdings that plans use for ticks and crosses, by the font's own code.
SYMBOLS = {"F0FC": "✓", "F0FE": "✓", "F0FB": "✗", "F0FD": "✗", "F0B7": "•"}


def read_document(parts: dict[str, bytes]) -> list[Grid]:
    """One grid a table. ``parts`` are the file's parts as ``open_parts`` gives them."""
    document = docx.Document(packed(parts))
    levels = heading_levels(document)
    numbers, budget = Numbers(document), Budget()
    grids, above = [], []
    for block in blocks(document.element.body):
        if block.tag == P:
            text = one_line(clean_text(paragraph_text(block, numbers)))
            if text:
                above.append(Paragraph(text, levels.get(style_of(block), 0)))
            continue
        rows = read_table(block, numbers, budget)
        if rows:
            grids.append(Grid(nearest_heading(above), tuple(rows), tuple(above)))
            above = []
    return grids


def heading_levels(document) -> dict[str | None, int]:
    """Style ids of titles and headings to their level, 1 to 9."""
    levels = {}
    for style in document.styles:
        name = (style.name or "").lower()
        if name == "title":
            levels[style.style_id] = 1
        elif name.startswith("heading ") and name[8:].isdigit():
            levels[style.style_id] = int(name[8:])
    return levels


def nearest_heading(above: list[Paragraph]) -> str:
    """The last heading above a table, else the last line there."""
    headings = [paragraph.text for paragraph in above if paragraph.level]
    return (headings or [paragraph.text for paragraph in above] or [""])[-1]


def blocks(parent) -> Iterator:
    """Paragraphs and tables in order, also those inside content controls."""
    for child in parent:
        if child.tag in {P, TABLE}:
            yield child
        elif isinstance(child.tag, str) and child.tag not in GONE:
            yield from blocks(child)


def parts_of(parent, tag: str) -> Iterator:
    """Rows of a table or cells of a row, also inside controls and revisions."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag not in GONE and child.tag not in {ROW, CELL}:
            yield from parts_of(child, tag)


def read_table(table, numbers: Numbers, budget: Budget) -> list[Row]:
    """Rows that have any words; a frame round one table is looked through."""
    inner = framed_table(table)
    if inner is not None:
        return read_table(inner, numbers, budget)
    rows, reaching = [], {}
    for number, row in enumerate(parts_of(table, ROW), 1):
        if is_deleted(row):
            continue
        cells = read_row(row, numbers, reaching)
        budget.spend(len(cells))
        if any(cell.text for cell in cells):
            rows.append((number, cells))
    width = max((len(cells) for _, cells in rows), default=0)
    return [Row(n, tuple(cells + [EMPTY] * (width - len(cells)))) for n, cells in rows]


def framed_table(table):
    """The table inside a table of one cell with no words of its own, or None."""
    cells = [c for row in parts_of(table, ROW) for c in parts_of(row, CELL)]
    if len(cells) != 1:
        return None
    inner = [block for block in blocks(cells[0]) if block.tag == TABLE]
    return inner[0] if len(inner) == 1 else None


def is_deleted(row) -> bool:
    """Whether a reviewer deleted the whole row."""
    return row.find(DELETED) is not None


def number_of(property_element, default: int) -> int:
    """A whole number in the properties of a row or cell, kept within bounds."""
    value = "" if property_element is None else property_element.get(VAL, "")
    return min(int(value), MAX_COLUMNS + 1) if value.isdigit() else default


def read_row(row, numbers: Numbers, reaching: dict[int, bool]) -> list[Cell]:
    """The cells of a row by place. ``reaching``: columns merged down from above."""
    cells = [EMPTY] * number_of(row.find(BEFORE), 0)
    for place in parts_of(row, CELL):
        properties = place.find(PROPERTIES)
        found = {} if properties is None else {child.tag: child for child in properties}
        span = max(number_of(found.get(SPAN), 1), 1)
        merge = found.get(MERGE)
        is_below = (
            merge is not None
            and merge.get(VAL, "continue") == "continue"
            and reaching.get(len(cells), False)
        )
        reaching[len(cells)] = merge is not None
        fill = fill_of(found.get(SHADING))
        cells.append(Cell(cell_text(place, numbers), fill, span, is_below))
        cells += [Cell("", fill, 0, is_below)] * (span - 1)
    return cells


def fill_of(shading) -> str | None:
    """Six capital hex digits of a cell's shading; None without one."""
    fill = "" if shading is None else shading.get(FILL, "")
    return fill.upper() if HEX.fullmatch(fill) else None


def cell_text(place, numbers: Numbers) -> str:
    """The words of a cell, a table inside it row by row."""
    texts = []
    for block in blocks(place):
        if block.tag == P:
            texts.append(paragraph_text(block, numbers))
            continue
        for row in parts_of(block, ROW):
            if not is_deleted(row):
                inner = (cell_text(c, numbers) for c in parts_of(row, CELL))
                texts.append(" ".join(text for text in inner if text))
    return clean_text("\n".join(texts))


def paragraph_text(paragraph, numbers: Numbers) -> str:
    """The paragraph's words with the number that Word puts before it."""
    number = numbers.next_for(paragraph)
    text = "".join(pieces(paragraph))
    return f"{number} {text}" if number else text


def pieces(parent) -> Iterator[str]:
    """The texts of runs in order, without what is deleted."""
    for child in parent:
        if child.tag == TEXT:
            yield child.text or ""
        elif child.tag in SIGNS:
            yield SIGNS[child.tag]
        elif child.tag == SYMBOL:
            yield SYMBOLS.get(child.get(CHAR, "").upper(), " ")
        elif child.tag == P:
            # A text box: its words stand beside those of its paragraph.
            yield f"\n{''.join(pieces(child))}\n"
        elif isinstance(child.tag, str) and child.tag not in GONE:
            yield from pieces(child)
