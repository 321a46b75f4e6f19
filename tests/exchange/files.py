"""Files made in a test: small workbooks, documents and archives."""

import io
import zipfile

import docx
import openpyxl


def workbook(rows, number_formats=None) -> bytes:
    """An .xlsx of one sheet; number formats by cell name."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for cell, number_format in (number_formats or {}).items():
        book.active[cell].number_format = number_format
    return saved(book)


def document(rows, above=()) -> bytes:
    """A .docx with paragraphs and one table."""
    made = docx.Document()
    for text in above:
        made.add_paragraph(text)
    table = made.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    return saved(made)


def saved(made) -> bytes:
    """The bytes of a workbook or document."""
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def archive(parts: dict) -> bytes:
    """A zip of parts by name."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return stream.getvalue()


def parts_of(data: bytes) -> dict:
    """The parts of a zip by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def with_part(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The archive with words of one part replaced; the words must be there."""
    parts = parts_of(data)
    assert old in parts[name]
    return archive({**parts, name: parts[name].replace(old, new)})


def texts(grid) -> list:
    """The texts of a grid, row by row."""
    return [[cell.text for cell in row.cells] for row in grid.rows]
