"""Bringing minutes in by command, from text and from Word."""

import json
import zipfile
from io import BytesIO, StringIO

import docx
import pytest
from django.core.management import CommandError, call_command
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from cpboard.exchange.shapes import MAX_BYTES, UnreadableFile
from meetings.minutes_reading import read_minutes
from meetings.minutes_reading.files import MOST_LETTERS, text_of_file
from meetings.models import Minutes
from tests.meetings.makers import make_board, make_meeting
from tests.meetings.minutes_files import DAY, SAMPLES, decided, sample

pytestmark = pytest.mark.django_db

NESTED = SAMPLES / "nested.txt"


def told(*arguments):
    """What the command prints."""
    printed = StringIO()
    call_command("import_minutes", *map(str, arguments), stdout=printed)
    return printed.getvalue()


def york():
    """A board that met on the day of the samples."""
    board = make_board(name="Board", slug="york")
    make_meeting(board=board, meets_on=DAY, state="held")
    return board


def test_json_is_one_object_with_the_keys_of_the_design():
    found = json.loads(told(NESTED, "--json"))

    assert list(found) == ["attendance", "items", "resolutions", "warnings"]
    assert [row["number"] for row in found["resolutions"]] == ["1)", "2)"]
    assert found["resolutions"][0]["clauses"] == [
        {"number": "a)", "text": "the number of homes;", "clauses": []},
        {"number": "b)", "text": "the waiting times; and", "clauses": []},
    ]
    assert {"reason", "opening"} < set(found["resolutions"][0])
    assert Minutes.objects.count() == 0


def test_minutes_are_saved_for_the_meeting_that_is_named():
    york()

    words = told(NESTED, "--board", "york", "--meeting", "2025-03-04")

    assert words.splitlines() == [
        "1) a) the number of homes; (manager, no date)",
        "1) b) the waiting times; and (manager, no date)",
        "2) That the report be noted. (nothing to do)",
        "0 names, 2 decisions. Saved as draft minutes of the Board, 4 March 2025.",
    ]
    assert Minutes.objects.get().meeting.meets_on == DAY


def test_a_dry_run_saves_nothing():
    york()

    words = told(NESTED, "--meeting", "2025-03-04", "--dry-run")

    assert words.splitlines()[-1] == "0 names, 2 decisions. Nothing was saved."
    assert Minutes.objects.count() == 0


def test_a_dry_run_needs_no_meeting():
    york()

    assert told(NESTED, "--board", "york", "--dry-run").endswith("was saved.\n")


def test_the_day_may_stand_in_the_text(tmp_path):
    york()
    file = tmp_path / "minutes.txt"
    file.write_text("Held on 4th March 2025\n\nResolved:\n\n(iii) That it be so.\n")

    words = told(file, "--board", "york")

    assert words.splitlines()[0] == (
        "line 5: “(iii) That it be so.” The list begins with (iii)."
    )
    assert Minutes.objects.count() == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--board", "leeds"], "There is no board leeds. Known: york."),
        (["--board", "york"], "Name the day of the meeting: --meeting 2021-01-19."),
        (["--meeting", "2025"], "2025 is not a day: 2021-01-19."),
        (
            ["--meeting", "2025-03-05"],
            "Board has no meeting on 5 March 2025: set it up first.",
        ),
    ],
)
def test_half_a_name_is_refused_with_a_sentence(arguments, sentence):
    york()

    with pytest.raises(CommandError) as refusal:
        told(NESTED, *arguments)

    assert str(refusal.value) == f"{NESTED}: {sentence}"


def test_two_boards_must_be_told_apart():
    york()
    make_board(slug="leeds")

    with pytest.raises(CommandError, match="Name the board: --board. Known: "):
        told(NESTED, "--meeting", "2025-03-04")


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        told(tmp_path / "none.txt")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "has no words"),
        (b"a" * (MOST_LETTERS + 1), "far longer than the minutes"),
        (b" " * (MAX_BYTES + 1), "larger than"),
        (b"%PDF-1.7", "neither Word"),
        (b"a\0b", "neither Word"),
        (b"PK\x03\x04 cut short", "damaged|cut short"),
    ],
)
def test_what_is_no_minutes_is_refused(data, sentence):
    with pytest.raises(UnreadableFile, match=sentence):
        text_of_file(data)


@pytest.mark.parametrize("code", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_the_codes_that_programmes_write(code):
    assert text_of_file("Resolved – that".encode(code)) == "Resolved – that"


def document(*, kind):
    """A Word file with a list that Word numbers itself, a table and a nested list."""
    word = docx.Document()
    numbering = word.part.numbering_part.element
    # Before the lists that the template has: the order is part of the format.
    numbering.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">'
            f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            '<w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum>'
        ),
    )
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/></w:num>'
        )
    )
    word.add_heading("Homes for care leavers")
    word.add_paragraph("Resolved:")
    for words in ["That one be.", "That two be."]:
        properties = word.add_paragraph(words)._p.get_or_add_pPr()
        properties.append(
            parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/>'
                '<w:numId w:val="91"/></w:numPr>'
            )
        )
    row = word.add_table(1, 2).rows[0]
    row.cells[0].text, row.cells[1].text = "Ash", "Chair"
    file = BytesIO()
    word.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("kind", "numbers"),
    [
        ("lowerRoman", ["(i)", "(ii)"]),
        ("upperRoman", ["(I)", "(II)"]),
        ("lowerLetter", ["(a)", "(b)"]),
        ("bullet", ["•", "•"]),
    ],
)
def test_word_counts_and_its_numbers_are_read(kind, numbers):
    text = text_of_file(document(kind=kind))

    read = read_minutes(text)
    assert [row[0] for row in decided(read)] == numbers
    assert [row[1] for row in decided(read)] == ["That one be.", "That two be."]
    assert read.items[0].heading == "Homes for care leavers"
    assert read.letters().endswith("AshChair")


def test_a_workbook_is_no_minutes(tmp_path):
    from openpyxl import Workbook

    file = BytesIO()
    Workbook().save(file)

    with pytest.raises(UnreadableFile, match="not a Word document"):
        text_of_file(file.getvalue())


def test_a_word_file_whose_inside_is_broken_is_refused():
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("word/document.xml", "no XML")

    with pytest.raises(UnreadableFile, match="cannot be opened"):
        text_of_file(file.getvalue())


def test_a_sample_is_the_same_from_file_and_paste():
    assert text_of_file((SAMPLES / "roman.txt").read_bytes()) == sample("roman")
