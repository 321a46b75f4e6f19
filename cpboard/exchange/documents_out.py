"""Word documents with tables: landscape, real headings, rows that stay whole."""

import io

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from .shapes_out import Heading, Lines, Shaded, Table, Text, in_words, writable

LANGUAGE = "en-GB"
FONT, ACCENT, INK = "Arial", "5B2A6E", "1A1A1A"
LINE_COLOUR = "D0CCC4"
SIZES = {"Normal": 10, "Title": 20, "Heading 1": 14, "Heading 2": 10.5}
# A row that no page could hold has to break, or it would be cut off.
LETTERS_OF_A_PAGE = 2_500


def write_document(title: str, blocks: list) -> bytes:
    """Headings, paragraphs and tables, in this order, under the title.

    ``blocks`` are Heading, Text and Table. Rows do not break over pages, headings
    of tables come again on each page, title and language are set.
    """
    document = docx.Document()
    set_up(document, title)
    document.add_paragraph(writable(title), style="Title")
    for block in blocks:
        if isinstance(block, Heading):
            document.add_heading(one_paragraph(block.text), level=block.level)
        elif isinstance(block, Text):
            write_paragraph(document, block)
        else:
            write_table(document, block)
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def one_paragraph(text: str) -> str:
    """The text on one line."""
    return " ".join(writable(text).split())


def set_up(document, title: str):
    """A4 landscape, the house's type, title, language and page numbers."""
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(1.5)
    properties = document.core_properties
    properties.title = one_paragraph(title)[:255]
    properties.language, properties.author = LANGUAGE, "cpboard"
    properties.comments = ""
    for name, size in SIZES.items():
        set_style(document.styles[name], size, is_heading=name != "Normal")
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), LANGUAGE)
    document.styles["Normal"].paragraph_format.space_after = Pt(4)
    number_pages(section.footer.paragraphs[0], one_paragraph(title))


def set_style(style, size: float, *, is_heading: bool):
    """The house's type for a style of Word's own."""
    style.font.size, style.font.name = Pt(size), FONT
    style.font.color.rgb = RGBColor.from_string(ACCENT if is_heading else INK)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    # Word's own styles name their theme's fonts, which would win.
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for name in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(name), FONT)
    border = style.element.find(f"{qn('w:pPr')}/{qn('w:pBdr')}")
    if border is not None:
        border.getparent().remove(border)


def number_pages(paragraph, title: str):
    """The title and "Page 2 of 9" at the foot of each page."""
    paragraph.add_run(f"{title}, page ").font.size = Pt(8)
    add_field(paragraph, "PAGE")
    paragraph.add_run(" of ").font.size = Pt(8)
    add_field(paragraph, "NUMPAGES")


def add_field(paragraph, name: str):
    """A number that Word counts."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), name)
    run = paragraph.add_run("1")
    run.font.size = Pt(8)
    field.append(run._r)
    paragraph._p.append(field)


def write_paragraph(document, block: Text):
    """A paragraph a line, the first with its lead."""
    for number, line in enumerate(writable(block.text).split("\n")):
        paragraph = document.add_paragraph()
        if number == 0 and block.lead:
            run = paragraph.add_run(str(block.lead))
            run.bold = True
            shade_run(run, block.lead)
            paragraph.add_run(" ")
        paragraph.add_run(line)


def write_table(document, table: Table):
    """A table whose heading row is real and comes again on each page."""
    made = document.add_table(rows=1, cols=len(table.columns), style="Table Grid")
    made.alignment, made.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    describe(made, table.name)
    head = made.rows[0]
    mark_row(head, "w:tblHeader", "w:cantSplit")
    for cell, column in zip(head.cells, table.columns, strict=True):
        write_cell(cell, Lines((column.heading,), frozenset({column.heading})))
        shade(cell, ACCENT)
        for run in cell.paragraphs[0].runs:
            run.font.color.rgb = RGBColor(255, 255, 255)
    for row in table.rows:
        write_row(made.add_row(), row)
    if not table.rows:
        cells = made.add_row().cells
        write_cell(cells[0].merge(cells[-1]), table.nothing)
    for place, column in enumerate(table.columns):
        made.columns[place].width = Cm(column.width)
        for cell in made.column_cells(place):
            cell.width = Cm(column.width)


def write_row(made, row: tuple):
    """One row, kept on one page if a page can hold it."""
    if max(len(in_words(value)) for value in row) < LETTERS_OF_A_PAGE:
        mark_row(made, "w:cantSplit")
    # The row's own list: asking the table for each cell again is slow.
    for cell, value in zip(made.cells, row, strict=True):
        write_cell(cell, value)


def write_cell(cell, value):
    """A paragraph a line, small; labels are bold, a rating stands on its colour."""
    lines = value if isinstance(value, Lines) else Lines((in_words(value),))
    if isinstance(value, Shaded):
        lines = Lines((value.text,), frozenset({value.text}), value)
    texts = [part for line in lines.lines for part in writable(line).split("\n")]
    for number, text in enumerate(texts):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_after = Pt(1)
        run = paragraph.add_run(text)
        run.font.size = Pt(8.5)
        run.bold = text in lines.labels or None
        if lines.shaded and number == 0:
            run.bold = True
            shade_run(run, lines.shaded)


def shade_run(run, shaded):
    """The colour behind the words and theirs, where a rating is told."""
    if not isinstance(shaded, Shaded):
        return
    colour = OxmlElement("w:shd")
    colour.set(qn("w:val"), "clear")
    colour.set(qn("w:fill"), shaded.fill)
    run._r.get_or_add_rPr().append(colour)
    run.font.color.rgb = RGBColor.from_string(shaded.ink)


def shade(cell, fill: str):
    """The colour of a whole cell."""
    colour = OxmlElement("w:shd")
    colour.set(qn("w:val"), "clear")
    colour.set(qn("w:fill"), fill)
    cell._tc.get_or_add_tcPr().append(colour)


def mark_row(row, *marks: str):
    """Set marks of a row, such as that it comes again on each page."""
    properties = row._tr.get_or_add_trPr()
    # Word wants them in the order of its schema.
    for mark in sorted(marks):
        properties.append(OxmlElement(mark))


def describe(table, name: str):
    """What a reader who does not see it hears of the table; light lines."""
    properties = table._tbl.tblPr
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), one_paragraph(name)[:250])
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        line = OxmlElement(f"w:{side}")
        for key, value in (("val", "single"), ("sz", "4"), ("color", LINE_COLOUR)):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    properties.find(qn("w:tblLook")).addprevious(borders)
    properties.append(caption)
