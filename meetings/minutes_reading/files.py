"""The text of minutes out of a file: Word with its numbers, or plain text."""

import codecs

import docx
from docx.oxml.ns import qn

from cpboard.exchange.documents import (
    ROW,
    P,
    blocks,
    cell_text,
    paragraph_text,
    parts_of,
)
from cpboard.exchange.numbering import Level, Numbers
from cpboard.exchange.opening import open_parts, packed
from cpboard.exchange.shapes import MAX_BYTES, UnreadableFile
from cpboard.exchange.words import clean_text

from .numbers import ONES, TENS

CELL = qn("w:tc")
SEND = "Send a Word document (.docx) or a text file (.txt), or paste the text."
# Minutes of a day's meeting have some 60,000; far more is another kind of file.
MOST_LETTERS = 500_000


def text_of_file(data: bytes) -> str:
    """The text of a .docx or text file, by its bytes.

    Raises UnreadableFile with a sentence that says what to do.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableFile(f"This file is larger than {MAX_BYTES // 2**20} MB.")
    text = document_text(data) if data.startswith(b"PK") else plain_file(data)
    if not text.strip():
        raise UnreadableFile(f"This file has no words that can be read. {SEND}")
    if len(text) > MOST_LETTERS:
        raise UnreadableFile(
            "This text is far longer than the minutes of a meeting: bring it in "
            "meeting by meeting."
        )
    return text


def plain_file(data: bytes) -> str:
    """The text of a file without a format of its own."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace")
    if b"\0" in data or data.startswith((b"%PDF", b"{\\rtf", b"\xd0\xcf\x11\xe0")):
        raise UnreadableFile(f"This is neither Word (.docx) nor plain text. {SEND}")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def document_text(data: bytes) -> str:
    """Paragraphs and tables of a Word document in order, a line each."""
    try:
        parts = open_parts(data)
        if not any(name.startswith("word/") for name in parts):
            raise UnreadableFile(f"This is not a Word document. {SEND}")
        document = docx.Document(packed(parts))
        return "\n".join(lines_in(document.element.body, MinuteNumbers(document)))
    except (UnreadableFile, KeyboardInterrupt, SystemExit, MemoryError):
        raise
    # A damaged file makes libraries raise what they like.
    except Exception as error:
        raise UnreadableFile(
            "This document cannot be opened: open it in Word, save it again and send "
            "that, or paste its text."
        ) from error


def lines_in(body, numbers):
    """Each paragraph with an empty line behind it, each row of a table as a line."""
    for block in blocks(body):
        if block.tag == P:
            yield clean_text(paragraph_text(block, numbers))
        else:
            for row in parts_of(block, ROW):
                cells = (cell_text(cell, numbers) for cell in parts_of(row, CELL))
                yield " ".join(cell for cell in cells if cell)
        yield ""


class MinuteNumbers(Numbers):
    """Word's numbers with what minutes need besides: Roman ones and bullets."""

    def written(self, place, level: Level, counts: dict[int, int]) -> str:
        """The number as Word prints it; every bullet as one sign."""
        count = counts[place[1]]
        if level.kind == "bullet":
            return "•"
        if level.kind in {"lowerRoman", "upperRoman"} and 0 < count < 100:
            roman = TENS[count // 10] + ONES[count % 10]
            roman = roman.upper() if level.kind == "upperRoman" else roman
            return level.pattern.replace(f"%{place[1] + 1}", roman)
        return super().written(place, level, counts)
