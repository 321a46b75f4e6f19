"""A round as a spreadsheet: each action, what was said, and nothing that runs."""

import csv
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from tests.people.makers import make_person
from tests.strategy.makers import make_update
from tests.strategy.round_makers import day, make_asked, make_plan, make_round

pytestmark = pytest.mark.django_db
RUNS = ["=1+1", "+44 1632", "-5 per cent", "@SUM(A1)", "\t=1+1"]


@pytest.fixture
def round():
    """A round that runs in a plan with an owner."""
    return make_round(strategy=make_plan(slug="promise").strategy, due=7)


def answered(round, **said):
    """An action with an answer in the round."""
    lead = make_person("Officer", name="Ali Lead")
    action = make_asked(round=round, lead=lead, lead_words="Housing (Ali Lead)")
    make_update(action=action, round=round, author=lead, **said)
    return action


def as_csv(client, round):
    """The rows of the file, a dict each."""
    response = client.get(f"/rounds/{round.pk}/round.csv")
    return list(csv.DictReader(StringIO(response.content.decode("utf-8-sig"))))


def as_sheet(client, round):
    """The sheet of the workbook."""
    response = client.get(f"/rounds/{round.pk}/round.xlsx")
    return load_workbook(BytesIO(response.content)).active


def test_every_action_stands_in_the_file_with_what_was_said(sign_in, round):
    answered(round, where_now="Further on", evidence="A list")
    make_asked(round=round, lead=None)
    make_asked(round=round, lead=None, said={"rating": "blue"})

    first, second, third = as_csv(sign_in(round.strategy.owner), round)

    assert (first["In this round"], first["Said by"], first["Rating"]) == (
        "Updated",
        "Ali Lead",
        "Green",
    )
    assert first["Said on"].startswith(f"{day():%d/%m/%Y}")
    assert (first["Where are we now?"], first["Evidence"]) == ("Further on", "A list")
    assert (first["Lead"], first["Lead officer"]) == ("Housing (Ali Lead)", "Ali Lead")
    assert (second["In this round"], second["Said by"]) == ("Outstanding", "")
    assert third["In this round"] == "Not asked: complete"


def test_the_workbook_says_the_same_as_the_csv(sign_in, round):
    answered(round, where_now="Further on")
    make_asked(round=round, lead=None)
    client = sign_in(round.strategy.owner)

    head, *rows = as_sheet(client, round).iter_rows(values_only=True)

    told = [dict(zip(head, (cell or "" for cell in row), strict=True)) for row in rows]
    assert told == as_csv(client, round)


@pytest.mark.parametrize("words", RUNS)
def test_no_spreadsheet_runs_a_cell_of_the_csv(sign_in, round, words):
    answered(round, where_now=words)

    (row,) = as_csv(sign_in(round.strategy.owner), round)

    assert row["Where are we now?"] == f"'{words}"


@pytest.mark.parametrize("words", RUNS)
def test_cells_of_the_workbook_are_words_however_they_begin(sign_in, round, words):
    answered(round, where_now=words)

    cell = as_sheet(sign_in(round.strategy.owner), round)["K2"]

    assert (cell.value, cell.data_type, cell.quotePrefix) == (words, "s", True)


def test_signs_that_no_cell_holds_are_left_out(sign_in, round):
    answered(round, where_now="Further\x0bon\x1f")

    cell = as_sheet(sign_in(round.strategy.owner), round)["K2"]

    assert cell.value == "Furtheron"


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_file_is_named_after_plan_and_day(sign_in, round, ending):
    response = sign_in(round.strategy.owner).get(f"/rounds/{round.pk}/round.{ending}")

    name = f"promise-round-{day(7):%Y-%m-%d}.{ending}"
    assert response["Content-Disposition"] == f'attachment; filename="{name}"'
