"""The works of the plan: its page, its paper, reading it, writing it."""

import csv
import io
import tempfile
from datetime import date
from pathlib import Path

import docx
import openpyxl
from django.conf import settings
from django.db import connection
from django.template.loader import render_to_string
from django.test import Client
from django.test.utils import CaptureQueriesContext
from python_calamine import CalamineWorkbook

from cpboard.exchange.shapes_out import in_words
from strategy import exporting, exporting_flat, exporting_paper, importing
from strategy.models import Action, ProgressUpdate, Rating, Strategy
from strategy.papers import SHEETS, TEMPLATE, plan_context, plan_paper
from tests.bench.measuring import row, seconds, seconds_elsewhere
from tests.people.makers import make_agency
from tests.strategy.makers import make_objective, make_strategy

DAY = date(2031, 1, 19)
WORDS = "We meet every child each month and write down what they tell us. "
RATED = [Rating.GREEN, Rating.RED, Rating.AMBER, Rating.GREEN, Rating.NOT_RATED]
BARE_WEASYPRINT = """
import sys, time
import weasyprint
html, sheets, base = open(sys.argv[1]).read(), sys.argv[2].split(), sys.argv[3]
html = html.replace("print:", f"file://{base}/")
begun = time.process_time()
weasyprint.HTML(string=html).write_pdf(
    stylesheets=[weasyprint.CSS(filename=f"{base}/{name}") for name in sheets],
    pdf_variant="pdf/ua-1", dpi=150,
)
print(time.process_time() - begun)
"""


def make_plan(size):
    """A plan of so many actions under ten objectives, with words of usual length."""
    found = Strategy.objects.filter(slug=f"plan-{size}").first()
    if found:
        return found
    strategy = make_strategy(slug=f"plan-{size}", title=f"A plan of {size}")
    objectives = [
        make_objective(strategy=strategy, statement=WORDS * 2, how=WORDS * 3)
        for _ in range(10)
    ]
    actions = Action.objects.bulk_create(
        Action(
            objective=objectives[number * 10 // size],
            position=number,
            ref=str(number + 1),
            activity=WORDS * (1 + number % 3),
            lead_words="Care Service",
        )
        for number in range(size)
    )
    ProgressUpdate.objects.bulk_create(
        ProgressUpdate(
            action=action,
            source="import",
            rating=RATED[number % len(RATED)],
            where_now=WORDS * (number % 5),
            evidence=WORDS * (number % 2),
            due_on=date(2031, 1 + number % 12, 15),
            due_precision="day",
            **action.wording(),
        )
        for number, action in enumerate(actions)
    )
    agency = make_agency(f"Care Service {size}")
    agency.actions.set(actions)
    return strategy


def plan_page():
    """The page at 500 actions beside the page at 50: time and queries."""
    client, times, queries = Client(), {}, {}
    for size in (50, 500):
        address = make_plan(size).get_absolute_url()
        times[size] = seconds(lambda address=address: client.get(address), runs=15)
        with CaptureQueriesContext(
            connection,
        ) as caught:
            client.get(address)
        queries[size] = len(caught)
    yield row("plan page beside 50 actions", "500 actions", times[500], times[50])
    yield row(
        "queries of that page", "500 actions", queries[500], queries[50], unit="queries"
    )


def plan_pdf():
    """The delivery plan as PDF beside bare WeasyPrint over the same HTML."""
    for size in (50, 500):
        strategy = make_plan(size)
        ours = seconds(lambda s=strategy: plan_paper(s, DAY), runs=1, warm=0)
        html = render_to_string(TEMPLATE, plan_context(strategy, DAY, with_names=False))
        with tempfile.NamedTemporaryFile("w", suffix=".html") as file:
            file.write(html)
            file.flush()
            sheets = Path(settings.BASE_DIR, "static", "print")
            floor = seconds_elsewhere(
                BARE_WEASYPRINT, file.name, " ".join(SHEETS), sheets
            )
        yield row("delivery plan as PDF", f"{size} actions", ours, floor)


def plan_reading():
    """A workbook of 5,000 actions read as a plan, beside its bare values."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(["Ref", "Action", "Where are we now?", "Lead", "By when", "BRAG"])
    for number in range(5000):
        sheet.append([number, WORDS, WORDS * 2, "Care Service", "30/06/31", "Green"])
    saved = io.BytesIO()
    book.save(saved)
    data = saved.getvalue()
    yield row(
        "reading an Excel plan",
        "5,000 rows",
        seconds(lambda: importing.read_file(io.BytesIO(data), "plan.xlsx"), runs=3),
        seconds(lambda: bare_values(data), runs=3),
        openpyxl=seconds(lambda: openpyxl_values(data), runs=1, warm=0),
    )


def bare_values(data):
    """Nothing but the values, by calamine."""
    CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()


def openpyxl_values(data):
    """Nothing but the values, by openpyxl."""
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    list(book.active.iter_rows(values_only=True))


def plan_exports():
    """500 actions written in each format, beside the bare library's same table."""
    strategy = make_plan(500)
    export = exporting.gather(strategy, DAY, with_names=True)
    sheet = exporting_flat.sheet_of(export)
    leads = exporting_paper.WordsOfLeads(export)
    papers = [
        exporting_paper.table_of(export, objective, leads)
        for objective in export.objectives
    ]
    floors = {
        "csv": lambda: bare_csv(exporting_flat.records_of(export)),
        "xlsx": lambda: bare_xlsx(sheet),
        "docx": lambda: bare_docx(papers),
    }
    for kind, bare in floors.items():
        ours = seconds(
            lambda kind=kind: exporting.export_plan(
                strategy, kind, DAY, with_names=True
            ),
            runs=3,
        )
        yield row(f"plan as .{kind}", "500 actions", ours, seconds(bare, runs=3))


def bare_csv(table):
    """The cells by the csv module."""
    writer = csv.writer(io.StringIO())
    writer.writerows([in_words(value) for value in line] for line in table.rows)


def bare_xlsx(table):
    """The cells by openpyxl, without any style."""
    book = openpyxl.Workbook()
    for line in table.rows:
        book.active.append([in_words(value) for value in line])
    book.save(io.BytesIO())


def bare_docx(tables):
    """The cells by python-docx, without any style."""
    document = docx.Document()
    for table in tables:
        made = document.add_table(rows=0, cols=len(table.columns))
        for line in table.rows:
            for cell, value in zip(made.add_row().cells, line, strict=True):
                cell.text = in_words(value)
    document.save(io.BytesIO())


WORKS = {
    "page": plan_page,
    "exports": plan_exports,
    "reading": plan_reading,
    "pdf": plan_pdf,
}
