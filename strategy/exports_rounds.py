"""An update round as a spreadsheet: every action with what was said of it."""

import csv
from io import BytesIO, StringIO

from django.http import HttpResponse
from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from strategy import rating
from strategy.models import Rating, UpdateRound
from strategy.rounds import Asked, RoundAsItStands, as_it_stands

# Column, its width in a spreadsheet.
COLUMNS = [
    ("Objective", 30),
    ("Ref", 8),
    ("Activity", 45),
    ("Lead", 28),
    ("Lead officer", 22),
    ("In this round", 18),
    ("Said by", 22),
    ("Said on", 18),
    ("Rating", 12),
    ("Due", 20),
    ("Where are we now?", 60),
    ("Evidence", 40),
    ("Why this rating?", 40),
    ("What happens next?", 40),
    ("Why the date moved", 40),
]
# Spreadsheets run what begins with one of these, also behind a tab or a new line.
RUNS = ("=", "+", "-", "@", "\t", "\r", "\n")
NO_CELL_HOLDS = dict.fromkeys([*range(9), 11, 12, *range(14, 32)])
LONGEST_CELL = 32_767


def plain(words) -> str:
    """The words without what no cell can hold."""
    return str(words or "").translate(NO_CELL_HOLDS)


def harmless(words: str) -> str:
    """The words as a CSV field that no spreadsheet runs: an apostrophe before them."""
    return f"'{words}" if words.startswith(RUNS) else words


def cells(row: Asked) -> list[str]:
    """What the round says of one action, in the order of COLUMNS."""
    action, said = row.action, row.answer
    told = [
        str(action.objective),
        action.ref_then,
        action.activity_then,
        action.lead_words_then,
        row.lead,
        row.state,
    ]
    if said is None:
        told += [""] * 9
    else:
        told += [
            said.author,
            f"{timezone.localtime(said.made_at):%d/%m/%Y %H:%M}",
            Rating(said.rating).label,
            rating.due_in_words(said),
            said.where_now,
            said.evidence,
            said.reason,
            said.next_steps,
            said.redate_reason,
        ]
    return [plain(words) for words in told]


def as_csv(stands: RoundAsItStands) -> bytes:
    """The round as CSV, with the mark by which Excel knows UTF-8."""
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(name for name, _ in COLUMNS)
    writer.writerows(map(harmless, cells(row)) for row in stands.rows)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def as_xlsx(stands: RoundAsItStands) -> bytes:
    """The round as a workbook: the head stays in sight, every cell is text."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Update round")
    sheet.freeze_panes = "A2"
    for place, (_, width) in enumerate(COLUMNS, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    head = [text_cell(sheet, name) for name, _ in COLUMNS]
    for cell in head:
        cell.font = Font(bold=True)
    sheet.append(head)
    for row in stands.rows:
        sheet.append([text_cell(sheet, words) for words in cells(row)])
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def text_cell(sheet, words):
    """A cell whose words are words, whatever they look like and however edited."""
    cell = WriteOnlyCell(sheet, value=words[:LONGEST_CELL])
    cell.data_type = "s"
    cell.quotePrefix = words.startswith(RUNS)
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def export(round: UpdateRound, ending: str) -> HttpResponse:
    """The round as a file to take away: "csv" or "xlsx"."""
    stands = as_it_stands(round)
    name = f"{round.strategy.slug}-round-{round.due_on:%Y-%m-%d}.{ending}"
    return HttpResponse(
        as_csv(stands) if ending == "csv" else as_xlsx(stands),
        content_type="text/csv; charset=utf-8" if ending == "csv" else WORKBOOK,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
