"""Files that we write: nothing in them runs, and they read, filter and print well."""

import csv
import io
from datetime import date

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

from cpboard.exchange.documents_out import write_document
from cpboard.exchange.separated_out import write_separated
from cpboard.exchange.shapes_out import (
    Column,
    Heading,
    Lines,
    Shaded,
    Table,
    Text,
    UnwritableTable,
    guarded,
    unguarded,
)
from cpboard.exchange.sheets_out import write_workbook

RUNS = ["=1+1", "+44", "-5", "@lead", "\t=1+1", "\r\n+1", '=cmd|"/c calc"!A1']
GREEN = Shaded("Green", "1B6E3C", "FFFFFF")


def table(*rows, headings=("Ref", "Activity"), **more):
    """A table of two columns with these rows."""
    columns = [Column(heading, 4) for heading in headings]
    return Table("Plan", tuple(columns), rows, **more)


def workbook(*tables):
    """The written workbook, opened."""
    data = write_workbook("Our plan", ["As at today."], list(tables))
    return openpyxl.load_workbook(io.BytesIO(data))


def document(*blocks):
    """The written document, opened."""
    return docx.Document(io.BytesIO(write_document("Our plan", list(blocks))))


@pytest.mark.parametrize("words", RUNS)
def test_no_cell_of_a_workbook_runs(words):
    cell = workbook(table((words, "Ask")))["Plan"]["A5"]

    assert (cell.data_type, cell.value) == ("s", words.strip())
    assert cell.quotePrefix is True


@pytest.mark.parametrize("heading", ["=1+1", "@lead"])
def test_no_heading_and_no_title_of_a_workbook_runs(heading):
    data = write_workbook(heading, [heading], [table(headings=(heading, "Ask"))])

    sheet = openpyxl.load_workbook(io.BytesIO(data))["Plan"]

    cells = [sheet[place] for place in ("A1", "A2", "A4")]
    assert [(cell.data_type, cell.value) for cell in cells] == [("s", heading)] * 3


@pytest.mark.parametrize("words", RUNS)
def test_no_cell_of_a_csv_runs_whatever_stands_before_its_first_word(words):
    data = write_separated(table((words, "Ask"), headings=(words, "Activity")))

    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    assert [row[0] for row in rows] == [f"'{words.strip()}"] * 2


@pytest.mark.parametrize("words", ["=1", "'=1", "''-1", "'plain'", "plain", "", "'"])
def test_what_is_guarded_comes_back_to_the_letter(words):
    assert unguarded(guarded(words)) == words


def test_a_csv_has_its_mark_british_days_and_every_line_break():
    data = write_separated(table((date(2031, 1, 9), "One\r\ntwo"), (GREEN, None)))

    assert data.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))) == [
        ["Ref", "Activity"],
        ["09/01/2031", "One\ntwo"],
        ["Green", ""],
    ]


def test_a_sheet_is_set_up_to_be_read_filtered_and_printed():
    extra = Table("More", (Column("A", 3), Column("B", 3, True)), (("x", "y"),))
    book = workbook(table(("1", "Ask"), ("2", "Answer")), extra)

    sheet = book["Plan"]
    assert (sheet["A1"].value, sheet["A2"].value) == ("Our plan", "As at today.")
    assert [cell.value for cell in sheet[4]] == ["Ref", "Activity"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A5", "A4:B6")
    setup = sheet.sheet_properties.pageSetUpPr
    assert sheet.print_title_rows == "$4:$4"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == (
        "landscape",
        1,
    )
    assert (sheet.page_setup.fitToHeight, setup.fitToPage) == (0, True)
    assert sheet["B5"].alignment.wrap_text is True
    assert book["More"].print_area == "'More'!$A$1:$A$5"
    assert book.properties.title == "Our plan"


def test_a_rating_has_its_word_on_its_colour_and_a_day_is_a_day():
    sheet = workbook(table((GREEN, date(2031, 1, 9)), (7, "#N/A")))["Plan"]

    assert (sheet["A5"].value, sheet["A5"].fill.fgColor.rgb) == ("Green", "001B6E3C")
    assert sheet["A5"].font.color.rgb == "00FFFFFF"
    assert sheet["B5"].value.date() == date(2031, 1, 9)
    assert (sheet["A6"].value, sheet["B6"].value) == (7, "#N/A")
    assert sheet["B6"].data_type == "s"


def test_a_line_is_drawn_where_the_group_changes():
    rows = (("1", "a"), ("2", "b"), ("3", "c"))
    sheet = workbook(table(*rows, groups=(1, 1, 2)))["Plan"]

    lines = [sheet[place].border.top for place in ("A5", "A6", "A7")]
    assert [line and line.style for line in lines] == ["medium", None, "medium"]


def test_more_letters_than_a_cell_of_excel_holds_are_refused_not_cut():
    with pytest.raises(UnwritableTable) as refusal:
        workbook(table(("1", "a" * 32_768)))

    assert str(refusal.value) == (
        "A cell of this plan has 32,768 letters and Excel holds 32,767: take the Word "
        "or the CSV file."
    )


def test_a_document_is_landscape_and_says_its_title_and_language():
    made = document(Heading("Part one", 1), Text("Words\nmore", "Note:"), table())

    section = made.sections[0]
    assert section.page_width > section.page_height
    assert (made.core_properties.title, made.core_properties.language) == (
        "Our plan",
        "en-GB",
    )
    languages = {
        lang.get(qn("w:val")) for lang in made.styles.element.iter(qn("w:lang"))
    }
    assert languages == {"en-GB"}
    assert [(p.style.name, p.text) for p in made.paragraphs] == [
        ("Title", "Our plan"),
        ("Heading 1", "Part one"),
        ("Normal", "Note: Words"),
        ("Normal", "more"),
    ]
    assert "PAGE" in section.footer._element.xml


def test_headings_of_a_word_table_come_again_and_rows_stay_whole():
    lines = Lines(("Green", "overdue"), shaded=GREEN)
    made = document(table(("1", lines), ("2", "a" * 2_600))).tables[0]

    properties = [row._tr.trPr for row in made.rows]
    assert properties[0].find(qn("w:tblHeader")) is not None
    whole = [
        p is not None and p.find(qn("w:cantSplit")) is not None for p in properties
    ]
    # The last is longer than a page.
    assert whole == [True, True, False]
    assert made.cell(1, 1).text == "Green\noverdue"
    shading = made.cell(1, 1).paragraphs[0].runs[0]._r.rPr.find(qn("w:shd"))
    assert shading.get(qn("w:fill")) == "1B6E3C"
    caption = made._tbl.tblPr.find(qn("w:tblCaption"))
    assert caption.get(qn("w:val")) == "Plan"


def test_a_word_table_without_rows_says_so_across():
    made = document(table(nothing="No actions yet.")).tables[0]

    assert [cell.text for cell in made.rows[1].cells] == ["No actions yet."] * 2
