"""Writes tests/samples/plans: plans in our own words with the oddities of real ones.

Run from the checkout: python tests/samples/make_plans.py
"""

import copy
import csv
from datetime import date
from pathlib import Path

import docx
import openpyxl
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from openpyxl.styles import Color, PatternFill

PLANS = Path(__file__).parent / "plans"
GREEN, AMBER, RED, BLUE = "00B050", "FFC000", "FF0000", "0070C0"
FILLS = {"Green": GREEN, "Amber": AMBER, "Red": RED, "Blue": BLUE}

# One plan in the layout that councils share most: lines across the table carry the
# objectives, in each split that we know, and the rows have the usual slips.
NORTH_TITLE = "Northmoor corporate parenting delivery plan"
NORTH_HEADINGS = [
    "Ref",
    "Activity",
    "Where Are We Now?",
    "Evidence",
    "Lead Agency and Lead Officer",
    "By When",
    "BRAG",
]
NORTH = [
    ["Objective 1 – Every child in our care is heard, and what they say changes us."],
    ["'To make sure that children choose how, when and where they talk to us'."],
    ["How will we Achieve this:"],
    ["'We will go to them, and we will ask again.. We report back each term'"],
    ["1", "Give each child the 'First Days' box on day one.", "", "", "Care Service",
     "30/06/21", "Green"],
    ["2", "Let children chair their own reviews", "Six have tried it",
     "Review notes", "Participation, Review and Complaints Service", "31/07//2021",
     "Green"],
    ["3", "Talk about life online", "", "", "All partners", "30/12/21", ""],
    ["4", "Run the yearly 'How Is It' survey", "", "", "Rights Team", "Ongoing",
     "Green"],
    ["Objective 2 - Children stay safely at home 'To help families early enough that "
     "no court is needed'"],
    ["How will we Achieve this: 'We will train our workers so that families can stay "
     "together wherever that is safe."],
    ["5", "Adopt one way of working with families", "Training has begun.", "",
     "Head of Safety and Practice Audit", "31/03/22", "Green"],
    ["6", "More family meetings before court", "", "", "Care Service (Tess Okoro)",
     "30/11/20", "Green"],
    ["7", "Bring children home who can come home", "Panel meets monthly.", "",
     "Care Service", "31/12/20", "Blue"],
    ["Objective 3 - Care leavers have a real 'Northmoor Offer' 'To see that everyone "
     "who leaves our care has people, money and a place to turn to'."],
    ["How will we Achieve this:The Offer is rewritten twice a year with the forum "
     "(Still Ours)."],
    ["8", "Count the rooms we will need in three years", "", "Room count",
     "Care Service and Health", "30/09/21", "Green"],
    ["9", "Publish the offer", "Complete", "It is on the website",
     "Care Service, Mel Ortega", "31/12/20", "Blue"],
    ["9", "Mend the road from child to adult services", "", "",
     "Care service and Adult Care", "Jan-22", "Green"],
    ["Objective 4 – Learning goes well 'Children reach what they can reach, and those "
     "behind catch up'. Schools and carers use the learning plan How will we Achieve "
     "this: 'We will make each child's learning plan a tool that people open.'"],
    ["10", "Show what the learning plan changes", "", "", "Health and Care Service",
     "31/12//2021", "Green"],
    ["11", "More two-year-olds in nursery", "", "", "Care Service and Education.",
     "30/04/22", ""],
    ["Objective 5 - Homes that last 'To find homes near friends'."],
    ["How will we Achieve this. 'We will look ahead'. 'We will also ask our partner's "
     "- housing and health - to plan with us' ."],
    ["12", "A new plan for homes", "Signed off", "", "Care Service", "31/12/20", ""],
]  # fmt: skip


def write_north():
    """The same plan three times: CSV, Excel and Word."""
    with open(PLANS / "north.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(NORTH_HEADINGS)
        for row in NORTH:
            texts = row + [""] * (7 - len(row))
            # What an export from a web editor leaves behind.
            if row[0].startswith("Objective 3"):
                texts[0] = f"<p><b>{row[0]}</b>&nbsp;</p>"
            writer.writerow(texts)
    write_north_workbook()
    write_north_document()


def write_north_workbook():
    """Numbers as numbers, objectives merged across, ratings coloured."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Delivery Plan"
    sheet.append([NORTH_TITLE])
    sheet.merge_cells("A1:G1")
    sheet.append([])
    sheet.append(NORTH_HEADINGS)
    for row in NORTH:
        values = [int(row[0]), *row[1:]] if len(row) > 1 else row
        sheet.append([value or None for value in values])
        number = sheet.max_row
        if len(row) == 1:
            sheet.merge_cells(f"A{number}:G{number}")
        elif row[6]:
            sheet.cell(number, 7).fill = PatternFill("solid", FILLS[row[6]])
    book.save(PLANS / "north.xlsx")


def write_north_document():
    """The same in Word, with soft hyphens and odd spaces."""
    document = docx.Document()
    document.add_heading(NORTH_TITLE, 1)
    table = document.add_table(rows=0, cols=7)
    fill_row(table, NORTH_HEADINGS)
    for row in NORTH:
        cells = table.add_row().cells
        if len(row) == 1:
            cells[0].merge(cells[6]).text = row[0].replace("wherever", "wher\u00adever")
            continue
        for cell, text in zip(cells, row, strict=True):
            cell.text = text.replace("Care Service", "Care\u00a0Service")
        if row[6]:
            shade(cells[6], FILLS[row[6]])
    document.save(str(PLANS / "north.docx"))


def write_priorities():
    """Excel: merged first column, two heading rows, real dates, colours, no words."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Plan 2026"
    sheet["B2"] = "Corporate parenting strategy: action plan"
    sheet["B3"] = "Last updated"
    sheet["C3"] = date(2026, 1, 12)
    headings = ["Priority", "No.", "What will we do?", "Progress", None, "Who?",
                "When?", "Take-up", "Cost (£)"]  # fmt: skip
    for column, heading in enumerate(headings, 2):
        sheet.cell(5, column, heading)
    sheet["E6"], sheet["F6"] = "Update", "RAG"
    sheet.merge_cells("E5:F5")
    for column in "BCDGHIJ":
        sheet.merge_cells(f"{column}5:{column}6")
    rows = [
        ["Priority 1: Somewhere to call home", 1.1, "Recruit twelve foster carers",
         "Five so far", GREEN, "Fostering Team", date(2026, 3, 31), 0.42, 1500],
        [None, 1.2, "Open two shared flats", "Lease signed", AMBER,
         "Housing;\nLeaving Care Team", date(2026, 9, 1), None, None],
        [None, 1.3, "Keep brothers and sisters together", None, None, "Fostering Team",
         "Ongoing", 0.9, None],
        ["Priority 2: Feeling well", 2.1, "A nurse at the drop-in", "Started", RED,
         "Health Trust (Dr Ada Lund)", date(2026, 6, 30), None, None],
        [None, 2.2, "Teach carers to spot low mood", "Done", BLUE, "Health Trust",
         date(2026, 1, 15), 1, 300],
    ]  # fmt: skip
    for number, row in enumerate(rows, 7):
        for column, value in enumerate(row, 2):
            if column != 6:
                sheet.cell(number, column, value)
        if row[4]:
            sheet.cell(number, 6).fill = PatternFill("solid", row[4])
        sheet.cell(number, 9).number_format = "0%"
        sheet.cell(number, 8).number_format = "dd/mm/yyyy"
    # Excel turned "Sep-26" into a day and shows the month: nobody wrote the day.
    sheet["H8"].number_format = "mmm-yy"
    # A theme colour with a tint, as the palette of Excel gives it: a light green.
    sheet["F9"].fill = PatternFill("solid", Color(theme=6, tint=0.4))
    sheet.merge_cells("B7:B9")
    sheet.merge_cells("B10:B11")
    lists = book.create_sheet("Lists")
    lists.sheet_state = "hidden"
    lists.append(["Action", "Lead", "RAG"])
    lists.append(["Blue", "Red", "Green"])
    guide = book.create_sheet("How to use")
    guide.append(["Fill in one row a month", "and save"])
    book.save(PLANS / "priorities.xlsx")


def write_sheets():
    """Excel: one sheet an objective, named by it; letters, and one wrong word."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in {
        "Being heard": [["1", "Monthly forum", "Youth Team", "31.03.26", "G"],
                        ["2", "Answer every letter", "Youth Team", "31.02.26", "A"]],
        "Being ready": [["1", "Savings for each child", "Finance", "30.06.26", "B"],
                        ["2", "Driving lessons", "Finance", "30.06.26", "Lilac"]],
    }.items():  # fmt: skip
        sheet = book.create_sheet(name)
        sheet.append(["No", "Action", "Responsible", "Timescale", "B/R/A/G"])
        for row in rows:
            sheet.append(row)
    book.save(PLANS / "sheets.xlsx")


def write_headings():
    """Word: a heading and lines above each table, and most of what Word can do."""
    document = docx.Document()
    document.add_heading("Our guarantee to children in our care", 0)
    document.add_paragraph("Agreed by the board in March.")
    document.add_heading("Promise 1: We know you", 1)
    document.add_paragraph("You will have one worker who stays.")
    document.add_paragraph("How we will do this:")
    document.add_paragraph("By keeping caseloads small.")
    table = document.add_table(rows=0, cols=5)
    fill_row(table, ["", "Action", "Milestones", "Lead", "Status"])
    for number, row in enumerate(
        [["", "Ask each child about their worker", "Draft questions", "Rights Team",
          "On track"],
         ["", "", "Ask fifty children", "Rights Team", ""],
         ["", "Cut the number of changes", "", "Care Service", "Behind schedule"]]
    ):  # fmt: skip
        cells = fill_row(table, row)
        if number != 1:
            cells[0].paragraphs[0].style = "List Number"
    table.cell(1, 1).merge(table.cell(2, 1))
    table.cell(1, 0).merge(table.cell(2, 0))
    revise(table.cell(3, 1).paragraphs[0])
    wrap_in_control(table.cell(3, 3))
    document.add_heading("Promise 2: We stay in touch", 1)
    table = document.add_table(rows=0, cols=5)
    fill_row(table, ["", "Action", "Milestones", "Lead", "Status"])
    cells = fill_row(table, ["", "Ring every care leaver once a month", "", "", ""])
    cells[0].paragraphs[0].style = "List Number"
    inner = cells[2].add_table(rows=1, cols=2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "May", "half of them"
    cells[3].text = "Leaving Care Team\nVirtual School"
    shade(cells[4], AMBER)
    document.add_paragraph()
    # The table goes on after a page break, without its headings.
    table = document.add_table(rows=0, cols=5)
    fill_row(table, ["9", "Send a card on birthdays", "", "Rights Team", "Complete"])
    deleted = table.add_row()
    deleted.cells[1].text = "Taken out by a reviewer"
    properties = deleted._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:del"))
    document.save(str(PLANS / "headings.docx"))


def write_framed():
    """Word: the plan inside a table of one cell, objectives in a merged column."""
    document = docx.Document()
    document.add_paragraph("Pledge action plan")
    frame = document.add_table(rows=1, cols=1).cell(0, 0)
    table = frame.add_table(rows=0, cols=4)
    fill_row(table, ["Theme", "Pledge", "Responsible officer", "RAG"])
    fill_row(table, ["Home", "A key of your own", "Rob Sandhu", "Amber"])
    fill_row(table, ["", "Say goodbye properly", "Una Reid / Care Service", "Green"])
    fill_row(
        table, ["School", "A laptop that works", "Head of the Virtual School", "R"]
    )
    table.cell(1, 0).merge(table.cell(2, 0))
    document.save(str(PLANS / "framed.docx"))


def fill_row(table, texts):
    """Add a row of texts; gives its cells."""
    cells = table.add_row().cells
    for cell, text in zip(cells, texts, strict=True):
        cell.text = text
    return cells


def shade(cell, colour):
    """Fill a cell's background."""
    shading = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="{colour}"/>')
    cell._tc.get_or_add_tcPr().append(shading)


def revise(paragraph):
    """Add words that a reviewer put in, and words that one took out."""
    run = paragraph.runs[0]._r
    for tag, text in (("w:ins", " of worker"), ("w:del", " by half")):
        mark = OxmlElement(tag)
        other = copy.deepcopy(run)
        other.find(qn("w:t")).text = text
        other.find(qn("w:t")).set(qn("xml:space"), "preserve")
        mark.append(other)
        paragraph._p.append(mark)


def wrap_in_control(cell):
    """Put a cell's paragraph into a content control, as drop-down lists do."""
    paragraph = cell.paragraphs[0]._p
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
    paragraph.addprevious(control)
    control[0].append(paragraph)


if __name__ == "__main__":
    write_north()
    write_priorities()
    write_sheets()
    write_headings()
    write_framed()
