"""Files that cannot be read: one sentence each that says what to do."""

import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cpboard.exchange.grids import UnreadableFile, read_grids
from cpboard.exchange.opening import OLE

from .files import archive, document, parts_of, with_part, workbook

BOOK = workbook([["Ref", "Action", "Lead"], [1, "Ask", "Youth Team"]])
PAPER = document([["Ref", "Action"], ["1", "Ask"]])
SHEET = "xl/worksheets/sheet1.xml"


def ole(stream: str) -> bytes:
    """The beginning of an old Office file that holds a stream of this name."""
    return OLE + bytes(504) + stream.encode("utf-16-le")


def locked() -> bytes:
    """A zip whose entries say that they are encrypted."""
    data = bytearray(archive({"xl/workbook.xml": "x"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "begins"),
    [
        (b"", "This file is empty"),
        (b"\xef\xbb\xbf \r\n", "This file is empty"),
        (b"%PDF-1.7 ...", "This is a PDF"),
        (b"\x89PNG\r\n\x1a\n....", "This is a picture"),
        (b"\xff\xd8\xff\xe0....", "This is a picture"),
        (b"{\\rtf1 plan}", "This is a rich text file"),
        (b"<html><table></table></html>", "This is a web page"),
        (ole("EncryptedPackage"), "This file is protected by a password"),
        (ole("WordDocument"), "This is an old Word file"),
        (ole("Workbook"), "This is an old Excel file"),
        (ole("Something"), "This is a file of an old Office programme"),
        (locked(), "This file is protected by a password"),
        (archive({"content.xml": "<a/>"}), "This is an OpenDocument file"),
        (archive({"photo.jpg": "x"}), "This is not a Word or Excel file"),
        (archive({"xl/workbook.bin": "x"}), "This is a binary Excel file"),
        (b"PK", "This file is damaged"),
        (BOOK[: len(BOOK) // 2], "This file is damaged"),
        (bytes(range(256)), "This is not a Word, Excel or CSV file"),
        (b'1,"never closed\n2,b\n', "A quotation mark"),
        (b"a" * (25 * 2**20 + 1), "This file is larger than 25 MB"),
        (workbook([]), "This file has no table"),
        (document([["", ""]]), "This file has no table"),
    ],
)
def test_each_kind_of_unreadable_file_has_its_own_sentence(data, begins):
    with pytest.raises(UnreadableFile) as refusal:
        read_grids(io.BytesIO(data), "plan.xlsx")

    message = str(refusal.value)
    assert message.startswith(begins)
    assert message.endswith(".")
    assert "\n" not in message


def test_what_unpacks_to_too_much_is_refused_whatever_sizes_it_claims():
    bomb = archive({**parts_of(BOOK), "xl/big.xml": bytes(41 * 2**20)})

    with pytest.raises(UnreadableFile, match="unpacks to far more than a plan"):
        read_grids(bomb)


def test_a_lying_size_in_the_archive_is_damage():
    data = bytearray(archive({**parts_of(BOOK), "xl/big.xml": bytes(2**20)}))
    place = data.rindex(b"xl/big.xml") - 46
    data[place + 24 : place + 28] = (10).to_bytes(4, "little")

    with pytest.raises(UnreadableFile, match="damaged"):
        read_grids(bytes(data))


def test_a_cell_at_the_far_end_of_a_sheet_is_refused_before_room_is_made():
    far = b'<row r="1048576"><c r="XFD1048576" t="n"><v>1</v></c></row></sheetData>'
    data = with_part(BOOK, SHEET, b"</sheetData>", far)

    with pytest.raises(UnreadableFile, match="more than 200 columns wide"):
        read_grids(data)


def test_a_far_cell_hidden_in_another_namespace_is_refused_too():
    far = (
        b'<x:row xmlns:x="urn:x" r="1048576"><x:c r="B1048576"><x:v>1</x:v></x:c>'
        b"</x:row></sheetData>"
    )
    data = with_part(BOOK, SHEET, b"</sheetData>", far)

    with pytest.raises(UnreadableFile, match="more than 20,000 rows"):
        read_grids(data)


def test_one_long_text_named_by_many_cells_is_refused():
    parts = parts_of(BOOK)
    cells = b"".join(b'<row><c t="s"><v>0</v></c></row>' for _ in range(2_000))
    long = b"<si><t>" + b"a" * 30_000 + b"</t></si>"
    parts["xl/sharedStrings.xml"] = (
        b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        + long
        + b"</sst>"
    )
    parts[SHEET] = parts[SHEET].replace(b"</sheetData>", cells + b"</sheetData>")

    with pytest.raises(UnreadableFile, match="far more words than a plan"):
        read_grids(archive(parts))


@pytest.mark.parametrize(
    ("data", "part", "root"),
    [
        (BOOK, "xl/workbook.xml", b"<workbook"),
        (PAPER, "word/document.xml", b"<w:document"),
    ],
)
def test_entities_are_refused(data, part, root):
    evil = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + root
    data = with_part(data, part, root, evil)

    with pytest.raises(UnreadableFile, match="parts that Word and Excel never write"):
        read_grids(data)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_entities_are_refused_in_another_encoding_too(encoding):
    evil = (
        '<?xml version="1.0" encoding="utf-16"?>'
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
    )
    data = archive({"word/document.xml": evil.encode(encoding)})

    with pytest.raises(UnreadableFile, match="parts that Word and Excel never write"):
        read_grids(data)


def test_a_table_of_absurd_width_is_refused():
    wide = b'<w:tcPr><w:gridSpan w:val="999999999"/>'
    data = with_part(PAPER, "word/document.xml", b"<w:tcPr>", wide)

    with pytest.raises(UnreadableFile, match="more than 200 columns wide"):
        read_grids(data)


def test_too_many_rows_are_refused():
    with pytest.raises(UnreadableFile, match="more than 20,000 rows"):
        read_grids(b"a,b\n" * 20_001)


def read_or_refuse(data: bytes):
    """Read; refusing is the only other thing that may happen."""
    try:
        return read_grids(data, "plan")
    except UnreadableFile:
        return None


@settings(deadline=None)
@given(st.binary(max_size=400), st.sampled_from([b"", b"PK\x03\x04", OLE, b"\xff\xfe"]))
def test_any_bytes_are_read_or_refused(data, start):
    read_or_refuse(start + data)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.sampled_from([BOOK, PAPER]), st.data())
def test_files_cut_short_or_scratched_are_read_or_refused(whole, data):
    scratched = bytearray(whole[: data.draw(st.integers(0, len(whole)))])
    for _ in range(data.draw(st.integers(0, 8))):
        if scratched:
            place = data.draw(st.integers(0, len(scratched) - 1))
            scratched[place] = data.draw(st.integers(0, 255))

    read_or_refuse(bytes(scratched))


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.sampled_from([BOOK, PAPER]), st.data())
def test_parts_scratched_inside_a_whole_archive_are_read_or_refused(whole, data):
    parts = parts_of(whole)
    name = data.draw(st.sampled_from(sorted(n for n in parts if n.endswith("l"))))
    part = bytearray(parts[name])
    for _ in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.integers(0, len(part) - 1))
        part[place] = data.draw(st.sampled_from(b'019<>"/=azAZ'))

    read_or_refuse(archive({**parts, name: bytes(part)}))


@pytest.mark.parametrize("whole", [BOOK, PAPER])
def test_a_file_without_any_one_of_its_parts_is_read_or_refused(whole):
    parts = parts_of(whole)

    for name in parts:
        read_or_refuse(archive({n: part for n, part in parts.items() if n != name}))
        read_or_refuse(archive({**parts, name: b""}))


def test_the_refusal_does_not_depend_on_the_zip_module_raising_its_own_error():
    data = bytearray(BOOK)
    data[data.rindex(b"PK\x05\x06") + 16] ^= 0xFF

    assert zipfile.is_zipfile(io.BytesIO(bytes(data)))
    read_or_refuse(bytes(data))


def test_an_archive_of_very_many_parts_is_refused():
    with pytest.raises(UnreadableFile, match="unpacks to far more than a plan"):
        read_grids(archive({f"word/{n}": "" for n in range(2_001)}))


def test_two_sheets_of_one_name_are_damage():
    sheet = b'<sheet xmlns:r="urn:r" name="Sheet" sheetId="9" r:id="rId1"/></sheets>'
    data = with_part(BOOK, "xl/workbook.xml", b"</sheets>", sheet)

    with pytest.raises(UnreadableFile, match="damaged"):
        read_grids(data)


def test_a_sheet_of_very_many_merges_is_refused():
    merges = b"<mergeCells>" + b'<mergeCell ref="A1:B2"/>' * 20_001 + b"</mergeCells>"
    data = with_part(BOOK, SHEET, b"</sheetData>", b"</sheetData>" + merges)

    with pytest.raises(UnreadableFile, match="more merged or coloured cells"):
        read_grids(data)


def test_merges_laid_over_each_other_many_times_are_refused():
    merge = b'<mergeCell ref="A1:XFD1048576"/>'
    rows = b"".join(b"<row><c><v>1</v></c></row>" for _ in range(500))
    end = rows + b"</sheetData><mergeCells>" + merge * 9 + b"</mergeCells>"
    data = with_part(BOOK, SHEET, b"</sheetData>", end)

    with pytest.raises(UnreadableFile, match="400,000 cells"):
        read_grids(data)
