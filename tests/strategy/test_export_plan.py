"""The plan as a file: from its page and from the command line, as at any day."""

import csv
import io
import json
from datetime import UTC, date, datetime, timedelta
from io import StringIO
from pathlib import Path

import docx
import openpyxl
import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from cpboard.pdf.turns import MOST_WAITING, PLACES
from strategy import exporting
from strategy.models import Action
from tests.people.makers import make_agency, make_person
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)
from tests.strategy.round_trip import KINDS

pytestmark = pytest.mark.django_db

THEN = datetime(2026, 1, 10, 12, tzinfo=UTC)


@pytest.fixture
def strategy():
    """A public plan whose one action was moved, rated and reworded since January."""
    strategy = make_strategy(slug="plan", title="Our plan", green_means="Going well.")
    objective = make_objective(
        strategy=strategy, title="Heard", statement="We listen.", how="By asking."
    )
    said = {"made_at": THEN, "due_on": date(2026, 3, 1)}
    action = make_action(
        objective=objective,
        activity="Ask each child",
        lead_words="Care (Ada Lund)",
        agencies=[make_agency("Care")],
        said=said,
    )
    action.activity = "Ask every child"
    action.save()
    make_update(
        action=action,
        rating="red",
        due_on=date(2026, 6, 30),
        due_precision="month",
        made_at=THEN + timedelta(days=100),
    )
    return strategy


def records(client, query=""):
    """The rows of the CSV, by heading."""
    data = client.get(f"/plans/plan/plan.csv{query}").content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(data)))


@pytest.mark.usefixtures("strategy")
def test_a_file_tells_of_the_day_shown(client):
    then = records(client, "?as_at=2026-01-31")[0]
    later = records(client, "?as_at=2026-07-10")[0]

    told = ["Activity", "Rating", "Due", "First due", "Beside the rating", "As at"]
    assert [then[name] for name in told] == [
        "Ask each child",
        "Green",
        "01/03/2026",
        "",
        "",
        "31/01/2026",
    ]
    assert [later[name] for name in told] == [
        "Ask every child",
        "Red",
        "June 2026",
        "01/03/2026",
        "overdue 10 days; re-dated",
        "10/07/2026",
    ]


@pytest.mark.usefixtures("strategy")
def test_a_day_before_the_plan_says_that_its_first_entry_is_shown(client):
    data = client.get("/plans/plan/plan.xlsx?as_at=2025-01-01").content

    sheet = openpyxl.load_workbook(io.BytesIO(data))["Plan"]
    assert sheet["A3"].value == (
        "First entered on 10 January 2026: the first entry is shown, with lateness as "
        "it was on the day."
    )


@pytest.mark.usefixtures("strategy")
@pytest.mark.parametrize("kind", KINDS)
def test_a_file_is_sent_under_the_name_of_plan_and_day(client, kind):
    response = client.get(f"/plans/plan/plan.{kind}?as_at=2026-01-31")

    assert response["Content-Type"] == exporting.FORMATS[kind][0]
    assert response["Content-Disposition"] == (
        f'attachment; filename="plan-2026-01-31.{kind}"'
    )


def test_a_workbook_has_the_plan_its_objectives_and_what_ratings_mean(client, strategy):
    data = client.get("/plans/plan/plan.xlsx?as_at=2026-01-31").content

    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["Plan", "Objectives", "Ratings"]
    assert book["Plan"]["A2"].value == (
        "As at 31 January 2026: 1 action, 0 Red, 0 Amber, 1 Green, 0 Blue, 0 Not "
        "rated; 0 overdue."
    )
    assert [cell.value for cell in book["Objectives"][5]] == [
        1,
        "Heard",
        "We listen.",
        "By asking.",
    ]
    meanings = {row[0].value: row[1].value for row in book["Ratings"].iter_rows(5)}
    assert meanings["Green"] == "Going well."


@pytest.mark.usefixtures("strategy")
def test_a_document_has_a_heading_and_a_table_for_each_objective(client):
    data = client.get("/plans/plan/plan.docx?as_at=2026-07-10").content

    made = docx.Document(io.BytesIO(data))
    headings = [p.text for p in made.paragraphs if p.style.name.startswith("Heading")]
    assert headings == [
        "What the ratings mean",
        "Objective 1: Heard",
        "What this means",
        "How we will achieve it",
    ]
    assert [cell.text for cell in made.tables[0].rows[1].cells] == [
        "1",
        "Ask every child",
        "Why this rating:\nThe post is empty.\nWhat happens next:\nWe recruit in May.",
        "",
        "Care",
        "June 2026\nFirst due: 1 March 2026",
        "Red\noverdue 10 days; re-dated",
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_a_draft_is_no_file_of_the_publics(client, sign_in, kind):
    make_strategy(slug="plan", state="draft")

    public = client.get(f"/plans/plan/plan.{kind}").status_code
    officer = sign_in(make_person("Officer")).get(f"/plans/plan/plan.{kind}")

    assert (public, officer.status_code) == (404, 200)


@pytest.mark.usefixtures("strategy")
def test_the_page_has_a_way_to_each_file_as_at_the_day_shown(client):
    page = client.get("/plans/plan/?as_at=2026-01-31").text

    for kind in ("pdf", *KINDS):
        assert f'href="/plans/plan/plan.{kind}?as_at=2026-01-31"' in page


@pytest.mark.usefixtures("strategy")
def test_a_cell_too_long_for_excel_is_refused_with_a_way_on(client):
    Action.objects.get().updates.create(
        **Action.objects.get().wording(),
        rating="green",
        where_now="a" * 32_768,
        redate_reason="Late.",
    )

    response = client.get("/plans/plan/plan.xlsx")

    assert response.status_code == 409
    assert "Excel holds 32,767" in response.text
    assert 'href="/plans/plan/plan.docx' in response.text


@pytest.mark.usefixtures("strategy")
def test_a_busy_press_asks_to_come_back(client):
    for _ in range(MOST_WAITING):
        PLACES.acquire()
    try:
        response = client.get("/plans/plan/plan.xlsx")
    finally:
        for _ in range(MOST_WAITING):
            PLACES.release()

    assert response.status_code == 503


@pytest.mark.parametrize("rows", [1, 30])
def test_a_file_costs_as_many_queries_however_long_the_plan(
    rows, django_assert_num_queries
):
    objective = make_objective()
    for _ in range(rows):
        make_action(objective=objective, lead_words="Care")

    with django_assert_num_queries(7):
        exporting.export_plan(
            objective.strategy, "docx", timezone.localdate(), with_names=True
        )


def export(*arguments, **options):
    """The command's output."""
    output = StringIO()
    call_command("export_plan", *arguments, stdout=output, **options)
    return output.getvalue()


@pytest.mark.usefixtures("strategy")
@pytest.mark.parametrize("kind", [*KINDS, "pdf"])
def test_the_command_writes_each_kind_and_says_where_and_how_many(tmp_path, kind):
    out = tmp_path / f"plan.{kind}"

    told = export("plan", format=kind, out=out, as_at="31/01/2026", json=True)

    assert json.loads(told) == {"path": str(out), "actions": 1}
    assert out.stat().st_size > 100


@pytest.mark.usefixtures("strategy")
def test_the_command_says_it_in_words_and_leaves_names_out_where_asked(tmp_path):
    out, named = tmp_path / "plan.csv", tmp_path / "named.csv"

    told = export("plan", "--without-names", format="csv", out=out)
    export("plan", format="csv", out=named)

    assert told == f"{out}: actions: 1.\n"
    names = ["Ada Lund" in path.read_text("utf-8") for path in (out, named)]
    assert names == [False, True]


@pytest.mark.parametrize(
    ("slug", "options", "message"),
    [
        ("none", {}, "There is no plan with the slug none."),
        ("plan", {"as_at": "soon"}, "soon is not a day such as 2021-01-19."),
        (
            "plan",
            {"out": "no/such/folder"},
            "no/such/folder: No such file or directory.",
        ),
    ],
)
@pytest.mark.usefixtures("strategy")
def test_the_command_refuses_in_a_sentence(tmp_path, slug, options, message):
    options = {"format": "csv", "out": tmp_path / "x"} | options
    options["out"] = Path(options["out"])

    with pytest.raises(CommandError) as refusal:
        export(slug, **options)

    assert str(refusal.value) == message


def test_an_objective_that_was_deleted_is_in_no_file(client, strategy):
    objective = make_objective(strategy=strategy, number=2, title="Told by mistake")
    objective.delete()
    make_objective(strategy=strategy, number=2, title="A home")

    data = client.get("/plans/plan/plan.xlsx").content
    book = openpyxl.load_workbook(io.BytesIO(data))

    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    assert ("Told by mistake" in cells, "A home" in cells) == (False, True)


def test_an_objective_that_came_later_is_in_no_file_of_a_day_before(client, strategy):
    make_objective(strategy=strategy, number=2, title="A home")

    data = client.get("/plans/plan/plan.xlsx?as_at=2026-01-31").content
    book = openpyxl.load_workbook(io.BytesIO(data))

    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    assert ("Heard" in cells, "A home" in cells) == (True, False)


def test_columns_that_nobody_knows_are_for_people_who_have_signed_in(
    client, sign_in, strategy
):
    action = Action.objects.get()
    action.other = [["Sponsor", "Jo Doe"]]
    action.save()

    public = client.get("/plans/plan/plan.csv").text
    member = sign_in(make_person("Member")).get("/plans/plan/plan.csv").text

    assert ("Jo Doe" in public, "Jo Doe" in member) == (False, True)
