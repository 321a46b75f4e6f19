"""Tables out of Word, Excel and CSV files."""

from datetime import date, datetime, time, timedelta

import docx
import openpyxl
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from openpyxl.styles import Color, PatternFill

from cpboard.exchange.grids import read_grids

from .files import archive, document, parts_of, saved, texts, workbook

EVENING = datetime.fromisoformat("2021-07-31 17:00")
PLAIN = "Ref;Action\r\n1;Ask, and ask again – gently\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_csv_is_read_in_every_encoding_and_separator(encoding, separator):
    text = PLAIN.replace(";", separator).replace(
        "Ask, and ask again – gently", '"Ask, and ask again – gently"'
    )

    (grid,) = read_grids(text.encode(encoding), "plan.csv")

    assert texts(grid) == [["Ref", "Action"], ["1", "Ask, and ask again – gently"]]


def test_a_csv_counts_its_records_as_excel_counts_rows():
    data = b'Ref,Action\n\n1,"two\nlines"\n2,b\n'

    (grid,) = read_grids(data)

    assert [row.number for row in grid.rows] == [1, 3, 4]
    assert texts(grid)[1] == ["1", "two\nlines"]


def test_excels_separator_hint_is_not_a_row():
    (grid,) = read_grids(b"sep=;\nRef;Action\n1;a,b,c\n")

    assert [row.number for row in grid.rows] == [1, 2]
    assert texts(grid) == [["Ref", "Action"], ["1", "a,b,c"]]


def test_a_quotation_inside_a_field_made_by_hand_is_kept():
    (grid,) = read_grids(b'1,"Show us" survey,x\n2,b,y\n')

    assert texts(grid) == [["1", "Show us survey", "x"], ["2", "b", "y"]]


def test_html_remnants_go_and_words_stay():
    data = b"<p><b>A &amp;amp; B</b>&nbsp;</p><p>under <5 days</p>,R&D;,<18s\n"

    (grid,) = read_grids(data)

    assert texts(grid) == [["A & B\nunder <5 days", "R&D;", "<18s"]]


def test_excel_values_look_as_a_person_sees_them():
    row = [34, 0.85, 1.1, 12.5, 1234567, True, EVENING, time(9, 30)]
    data = workbook([row], {"B1": "0%", "C1": "0.00", "E1": "#,##0"})

    (grid,) = read_grids(data)

    assert texts(grid) == [
        ["34", "85%", "1.10", "12.5", "1,234,567", "TRUE", "31/07/2021 17:00", "09:30"]
    ]


@pytest.mark.parametrize(
    ("number_format", "shown"),
    [
        ("dd/mm/yyyy", "03/09/2021"),
        ("mm/dd/yy", "03/09/2021"),
        ("d-mmm", "03/09/2021"),
        ("mmm-yy", "Sep-21"),
        ("mmmm yyyy", "September 2021"),
        ("[$-809]mmmm yyyy;@", "September 2021"),
    ],
)
def test_excel_dates_are_days_unless_the_sheet_shows_a_month(number_format, shown):
    data = workbook([["By when"], [date(2021, 9, 3)]], {"A2": number_format})

    (grid,) = read_grids(data)

    assert texts(grid)[1] == [shown]


def test_excel_rows_keep_their_numbers_and_columns():
    book = openpyxl.Workbook()
    book.active["C4"] = "Action"
    book.active["D6"] = "Lead"

    (grid,) = read_grids(saved(book))

    assert [row.number for row in grid.rows] == [4, 6]
    assert texts(grid) == [["", "", "Action", ""], ["", "", "", "Lead"]]


def test_excel_merges_give_their_words_once_with_span_and_reach():
    book = openpyxl.Workbook()
    book.active.append(["Across", None, "x"])
    book.active.append(["Down", "b", "c"])
    book.active.append([None, "d", "e"])
    book.active.merge_cells("A1:B1")
    book.active.merge_cells("A2:A3")

    (grid,) = read_grids(saved(book))

    assert [(c.text, c.span) for c in grid.rows[0].cells] == [
        ("Across", 2),
        ("", 0),
        ("x", 1),
    ]
    assert [row.cells[0].is_below for row in grid.rows] == [False, False, True]


def test_excel_fills_are_found_by_value_index_and_theme():
    book = openpyxl.Workbook()
    book.active.append(["a", "b", "c", "d"])
    book.active["A1"].fill = PatternFill("solid", "FF00B050")
    book.active["B1"].fill = PatternFill("solid", Color(indexed=2))
    book.active["C1"].fill = PatternFill("solid", Color(theme=6, tint=-0.25))

    (grid,) = read_grids(saved(book))

    assert [cell.fill for cell in grid.rows[0].cells] == [
        "00B050",
        "FF0000",
        "77933C",
        None,
    ]


def test_hidden_sheets_are_marked():
    book = openpyxl.Workbook()
    book.active.append(["seen"])
    hidden = book.create_sheet("Lists")
    hidden.append(["unseen"])
    hidden.sheet_state = "hidden"

    grids = read_grids(saved(book))

    assert [(g.name, g.is_hidden) for g in grids] == [("Sheet", False), ("Lists", True)]


def test_word_tables_know_their_heading_and_the_lines_above():
    made = docx.Document()
    made.add_heading("Our plan", 0)
    made.add_heading("Being heard", 1)
    made.add_paragraph("We listen.")
    made.add_table(rows=1, cols=1).cell(0, 0).text = "Action"
    made.add_table(rows=1, cols=1).cell(0, 0).text = "Lead"

    first, second = read_grids(saved(made))

    assert first.name == "Being heard"
    assert first.above == (("Our plan", 1), ("Being heard", 1), ("We listen.", 0))
    assert (second.name, second.above) == ("", ())


def test_word_keeps_breaks_and_leaves_out_what_does_not_show():
    text = "soft\u00ad hy\u00adphen\tand\u00a0space\nnext\n\nlast\u200b"

    (grid,) = read_grids(document([[text]]))

    assert texts(grid) == [["soft hyphen and space\nnext\nlast"]]


def test_word_revisions_show_as_accepted():
    made = docx.Document()
    paragraph = made.add_table(rows=1, cols=1).cell(0, 0).paragraphs[0]
    for tag, text in (("w:ins", "put in"), ("w:del", "taken out"), ("w:moveTo", " m")):
        mark, run, words = (OxmlElement(name) for name in (tag, "w:r", "w:t"))
        words.text = text
        run.append(words)
        mark.append(run)
        paragraph._p.append(mark)

    (grid,) = read_grids(saved(made))

    assert texts(grid) == [["put in m"]]


def test_word_counts_numbered_paragraphs_as_it_shows_them():
    made = docx.Document()
    table = made.add_table(rows=3, cols=2)
    for row in table.rows:
        row.cells[0].paragraphs[0].style = "List Number"
        row.cells[1].text = "do"

    (grid,) = read_grids(saved(made))

    assert [row[0] for row in texts(grid)] == ["1.", "2.", "3."]


def test_word_tables_inside_cells_are_not_lost():
    made = docx.Document()
    cell = made.add_table(rows=1, cols=2).cell(0, 0)
    cell.text = "before"
    inner = cell.add_table(rows=2, cols=2)
    inner.cell(0, 0).text, inner.cell(1, 1).text = "one", "four"

    (grid,) = read_grids(saved(made))

    assert texts(grid) == [["before\none\nfour", ""]]


def test_word_rows_indented_by_a_gap_keep_their_columns():
    made = docx.Document()
    table = made.add_table(rows=2, cols=3)
    for place, text in enumerate("abc"):
        table.cell(0, place).text = text
    row = table.rows[1]._tr
    table.cell(1, 2).text = "c2"
    row.remove(row.tc_lst[0])
    gap = OxmlElement("w:gridBefore")
    gap.set(qn("w:val"), "1")
    row.get_or_add_trPr().append(gap)

    (grid,) = read_grids(saved(made))

    assert texts(grid) == [["a", "b", "c"], ["", "", "c2"]]


def test_the_content_decides_not_the_name(tmp_path):
    path = tmp_path / "plan.csv"
    path.write_bytes(workbook([["Action"]]))

    (grid,) = read_grids(path, "plan.csv")

    assert (grid.name, texts(grid)) == ("Sheet", [["Action"]])


def test_word_counts_letters_and_levels_and_leaves_bullets():
    made = docx.Document()
    numbering = made.part.numbering_part.element
    shape = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">'
        '<w:lvl w:ilvl="0"><w:start w:val="2"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="upperLetter"/>'
        '<w:lvlText w:val="%1.%2"/></w:lvl>'
        '<w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>'
        "</w:abstractNum>"
    )
    numbering.insert(0, shape)
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'
        )
    )
    depths = [0, 1, 1, 2, 0, 1]
    table = made.add_table(rows=len(depths), cols=1)
    for row, depth in zip(table.rows, depths, strict=True):
        paragraph = row.cells[0].paragraphs[0]
        paragraph.text = "x"
        paragraph._p.get_or_add_pPr().append(
            parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/>'
                '<w:numId w:val="90"/></w:numPr>'
            )
        )

    (grid,) = read_grids(saved(made))

    assert [row[0] for row in texts(grid)] == [
        "2 x",
        "2.A x",
        "2.B x",
        "x",
        "3 x",
        "3.A x",
    ]


def test_word_rows_deleted_inside_a_table_in_a_cell_are_left_out():
    made = docx.Document()
    inner = made.add_table(rows=1, cols=2).cell(0, 0).add_table(rows=2, cols=1)
    inner.cell(0, 0).text, inner.cell(1, 0).text = "stays", "goes"
    inner.rows[1]._tr.get_or_add_trPr().append(OxmlElement("w:del"))

    (grid,) = read_grids(saved(made))

    assert texts(grid) == [["stays", ""]]


def test_excel_lengths_of_time_and_fills_without_a_theme_are_read():
    book = openpyxl.Workbook()
    book.active.append([timedelta(hours=30)])
    book.active["A1"].fill = PatternFill("solid", Color(theme=6))
    parts = parts_of(saved(book))
    parts = {name: part for name, part in parts.items() if "theme" not in name}

    (grid,) = read_grids(archive(parts))

    assert grid.rows[0].cells == (("1 day, 6:00:00", None, 1, False),)


def test_a_hint_without_any_row_after_it_has_no_table():
    (grid,) = read_grids(b"sep=;\n")

    assert grid.rows == ()
