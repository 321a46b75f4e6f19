"""What a file is, by its bytes, and a safe copy of its parts."""

import io
import re
import zipfile

from lxml import etree

from .shapes import MAX_BYTES, MAX_PARTS, MAX_UNPACKED_BYTES, UnreadableFile

OLE = bytes.fromhex("D0CF11E0A1B11AE1")
SAVE_AS = "save the plan as Excel (.xlsx), Word (.docx) or CSV and send that"
PICTURES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"II*\0",
    b"MM\0*",
    b"RIFF",
)


def read_bytes(file) -> bytes:
    """The bytes of an open binary file, a path or bytes; refuses too many."""
    if isinstance(file, bytes | bytearray | memoryview):
        data = bytes(file)
    elif hasattr(file, "read"):
        file.seek(0)
        data = file.read(MAX_BYTES + 1)
    else:
        with open(file, "rb") as opened:
            data = opened.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UnreadableFile(
            f"This file is larger than {MAX_BYTES // 2**20} MB: "
            "take out its pictures and save it again."
        )
    return data


def refuse_other_kinds(data: bytes):
    """Raise UnreadableFile for what is plainly no .xlsx, .docx or CSV."""
    if not data.strip(b"\0 \t\r\n\f\v\xef\xbb\xbf\xff\xfe"):
        raise UnreadableFile("This file is empty: choose the file that has the plan.")
    if data.startswith(OLE):
        raise UnreadableFile(old_office_message(data))
    if b"%PDF-" in data[:1024]:
        raise UnreadableFile(
            "This is a PDF: send the Word, Excel or CSV file that it was made from."
        )
    if data.startswith(PICTURES) or data[4:12] in {b"ftypheic", b"ftypmif1"}:
        raise UnreadableFile(f"This is a picture: {SAVE_AS}.")
    if data.startswith(b"{\\rtf"):
        raise UnreadableFile(
            "This is a rich text file (.rtf): open it in Word and save it as .docx."
        )
    start = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<?xml")):
        raise UnreadableFile(
            "This is a web page or XML file, whatever its name says: "
            "open it in Excel or Word and save it as .xlsx or .docx."
        )


def old_office_message(data: bytes) -> str:
    """What to do about a file in the format that Office used before 2007."""
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "This file is protected by a password: take the password off, save it."
    if "WordDocument".encode("utf-16-le") in data:
        return "This is an old Word file (.doc): open it in Word and save it as .docx."
    if any(name.encode("utf-16-le") in data for name in ("Workbook", "Book")):
        return (
            "This is an old Excel file (.xls): open it in Excel and save it as .xlsx."
        )
    return f"This is a file of an old Office programme: {SAVE_AS}."


def open_parts(data: bytes) -> dict[str, bytes]:
    """The XML parts of an Office file by name, read within limits.

    Other parts (pictures, macros) are named but empty. Raises UnreadableFile
    for archives that are cut short, locked, too large, or something else.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return read_parts(archive)
    except UnreadableFile:
        raise
    # A mangled archive makes zipfile raise nearly anything.
    except Exception as error:
        raise broken() from error


def broken() -> UnreadableFile:
    """The refusal for a file whose inside does not hold together."""
    return UnreadableFile(
        "This file is damaged or was cut short on its way: "
        "open it in Word or Excel, save it again and send that."
    )


def read_parts(archive: zipfile.ZipFile) -> dict[str, bytes]:
    """Unpack within limits; sizes that the archive claims are not believed."""
    entries = archive.infolist()
    if len(entries) > MAX_PARTS:
        raise too_large()
    if any(entry.flag_bits & 1 for entry in entries):
        raise UnreadableFile(
            "This file is protected by a password: take the password off, save it."
        )
    parts, left = {}, MAX_UNPACKED_BYTES
    for entry in entries:
        parts[entry.filename] = b""
        if entry.filename.lower().endswith((".xml", ".rels")):
            with archive.open(entry) as part:
                parts[entry.filename] = part.read(left + 1)
            left -= len(parts[entry.filename])
        if left < 0:
            raise too_large()
    refuse_entities(parts)
    return parts


def too_large() -> UnreadableFile:
    """The refusal for what unpacks to far more than a plan."""
    return UnreadableFile(
        "This file unpacks to far more than a plan: copy the plan into a new file, "
        "without pictures and empty rows, and send that."
    )


def refuse_entities(parts: dict[str, bytes]):
    """Office never writes a document type; only a harmful file has one."""
    # A part of another encoding would hide it; Office writes UTF-8 alone.
    if any(
        b"<!DOCTYPE" in part or b"<!ENTITY" in part or not is_utf8(part)
        for part in parts.values()
    ):
        raise UnreadableFile(
            "This file has parts that Word and Excel never write: "
            "copy the plan into a new file and send that."
        )


def is_utf8(part: bytes) -> bool:
    """Whether a part is UTF-8, by its bytes and by what it says of itself."""
    try:
        start = part.decode()[:200]
    except UnicodeDecodeError:
        return False
    said = re.match(r"\ufeff?<\?xml[^>]*\bencoding\s*=\s*[\"']([^\"']*)", start)
    plain = said is None or said[1].lower() in {"utf-8", "us-ascii"}
    return plain and "\0" not in start


def packed(parts: dict[str, bytes]) -> io.BytesIO:
    """The parts as a fresh archive, whose sizes are true."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name), part)
    stream.seek(0)
    return stream


def parse(part: bytes):
    """The tree of a part, without entities, network or huge nodes."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(part, parser)
