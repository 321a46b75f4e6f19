"""Tables out of Word, Excel and CSV files, decided by content, not by name."""

from .documents import read_document
from .opening import SAVE_AS, broken, open_parts, read_bytes, refuse_other_kinds
from .separated import read_separated
from .shapes import Cell, Grid, Paragraph, Row, UnreadableFile
from .sheets import read_workbook

__all__ = ["Cell", "Grid", "Paragraph", "Row", "UnreadableFile", "read_grids"]


def read_grids(file, name: str = "") -> list[Grid]:
    """All tables of a file, in its order, hidden sheets marked as such.

    ``file`` is bytes, a path or an open binary file; ``name`` is only used for
    the name of a CSV's one grid. Raises UnreadableFile, with one sentence that
    says what to do, for everything that cannot be read.
    """
    data = read_bytes(file)
    refuse_other_kinds(data)
    if not data.startswith(b"PK"):
        return [read_separated(data, name)]
    parts = open_parts(data)
    try:
        grids = reader_for(parts)(parts)
    except (UnreadableFile, KeyboardInterrupt, SystemExit, MemoryError):
        raise
    # Damaged files make three libraries raise what they like, and calamine's
    # panics are not even an Exception: whatever the bytes, no traceback.
    except BaseException as error:
        raise broken() from error
    if not any(grid.rows for grid in grids):
        raise UnreadableFile(
            "This file has no table: put the plan into a table with a heading row."
        )
    return grids


def reader_for(parts: dict[str, bytes]):
    """The function that reads this kind of Office file."""
    if "xl/workbook.bin" in parts:
        raise UnreadableFile(
            "This is a binary Excel file (.xlsb): open it in Excel, save it as .xlsx."
        )
    if any(part.startswith("xl/") for part in parts):
        return read_workbook
    if any(part.startswith("word/") for part in parts):
        return read_document
    if "content.xml" in parts:
        raise UnreadableFile(
            "This is an OpenDocument file: save it as .xlsx or .docx and send that."
        )
    raise UnreadableFile(f"This is not a Word or Excel file: {SAVE_AS}.")
