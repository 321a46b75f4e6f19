"""Our own files, changed by hand and brought in again: what changed, and only that."""

import io
from datetime import date

import docx
import openpyxl
import pytest
from django.utils import timezone

from cpboard.exchange.dates import read_date
from strategy import importing
from strategy.models import Action, Standing
from strategy.reading.layout import STANDINGS
from tests.people.makers import make_agency, make_person
from tests.strategy.makers import make_action, make_objective, make_strategy
from tests.strategy.round_trip import exported, read

pytestmark = pytest.mark.django_db


@pytest.fixture
def strategy():
    """A plan of two actions: one green, one amber with all that Amber asks."""
    strategy = make_strategy(title="Our plan")
    objective = make_objective(
        strategy=strategy, title="Heard", statement="We listen.", how="By asking."
    )
    ada = make_person("Officer", name="Ada Lund")
    care = {"agencies": [make_agency("Care")], "lead_officer": ada}
    make_action(objective=objective, activity="Ask", lead_words="Care", **care)
    said = {"rating": "amber", "rating_words": "At some risk"}
    make_action(objective=objective, activity="Answer", lead_words="Care", said=said)
    return strategy


def changed(strategy, change, *, with_names=True):
    """Export a workbook, change it, bring it in; gives what the file changed."""
    data = exported(strategy, "xlsx", with_names=with_names)
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book["Plan"]
    places = {cell.value: cell.column for cell in sheet[4]}
    change(book, lambda heading, row: sheet.cell(row, places[heading]))
    saved = io.BytesIO()
    book.save(saved)
    plan = read(saved.getvalue(), "xlsx")
    return plan, importing.save_plan(plan=plan, strategy=strategy)


def now(ref):
    """The action as it stands now."""
    return Action.objects.as_at(timezone.now()).get(ref=ref)


def shown(comparison):
    """What a reader of the preview is told of changed actions."""
    return [row for change in comparison.updated for row in change.shown()]


def test_states_are_those_of_the_model():
    assert dict(Standing.choices) == STANDINGS


def test_changed_cells_become_an_update(strategy):
    def change(book, cell):
        cell("Why this rating?", 6).value = "Two posts are empty."
        cell("State", 6).value = "on hold"
        cell("Due", 6).value = date(2031, 1, 31)

    _, comparison = changed(strategy, change)

    assert shown(comparison) == [
        ("Due", "", "31/01/2031"),
        ("Why this rating", "The post is empty.", "Two posts are empty."),
        ("State", "Under way", "On hold"),
    ]
    action = now("2")
    assert (action.reason, action.standing, action.due_on, action.next_steps) == (
        "Two posts are empty.",
        "on_hold",
        date(2031, 1, 31),
        "We recruit in May.",
    )


def test_another_rating_keeps_the_reason_that_the_file_gives(strategy):
    def change(book, cell):
        cell("Rating", 6).value = "Red"

    changed(strategy, change)

    action = now("2")
    assert (action.rating, action.reason) == ("red", "The post is empty.")


def test_the_word_of_another_rating_goes_with_it(strategy):
    def change(book, cell):
        cell("Rating", 6).value = "Green"
        cell("The plan's own word", 6).value = "Behind schedule"

    changed(strategy, change)

    assert (now("2").rating, now("2").rating_words) == ("green", "")


def test_a_state_that_nobody_knows_is_told_and_changes_nothing(strategy):
    def change(book, cell):
        cell("State", 5).value = "Resting"

    plan, comparison = changed(strategy, change)

    assert comparison.updated == []
    found = [p for p in plan.warnings if p.column == "State"]
    assert [(p.row, p.value) for p in found] == [(5, "Resting")]


def test_agencies_and_officer_change_by_their_own_columns(strategy):
    make_agency("Health")

    def change(book, cell):
        cell("Lead agencies", 5).value = "Care; Health"
        cell("Lead officer", 5).value = None

    _, comparison = changed(strategy, change)

    assert shown(comparison) == [
        ("Lead agencies", "Care", "Care, Health"),
        ("Lead officer", "Ada Lund", ""),
    ]
    assert [agency.name for agency in now("1").agencies.all()] == ["Care", "Health"]
    assert now("1").lead_officer is None


def test_new_words_for_the_lead_are_read_as_in_any_plan(strategy):
    def change(book, cell):
        cell("Lead", 5).value = "Health (Mel Ortega)"

    changed(strategy, change)

    action = now("1")
    assert action.lead_officer.name == "Mel Ortega"
    assert [agency.name for agency in action.agencies.all()] == ["Health"]


def test_a_lead_changed_in_a_file_without_names_is_changed(strategy):
    def change(book, cell):
        cell("Lead (without names)", 5).value = "Health"

    _, comparison = changed(strategy, change, with_names=False)

    assert shown(comparison) == [("Lead", "Care", "Health")]


def test_new_rows_and_objectives_are_added_also_without_a_number(strategy):
    def change(book, cell):
        for row, objective in ((7, "Home"), (8, "")):
            cell("Objective", row).value = objective
            cell("Activity", row).value = f"Build {row}"

    _, comparison = changed(strategy, change)

    assert comparison.objectives_changed == ["Objective 2 is new: Home"]
    assert [c.words["objective"] for c in comparison.created] == [2, 2]


def test_without_its_sheet_an_objective_keeps_what_it_says(strategy):
    def change(book, cell):
        del book["Objectives"]
        cell("Objective", 5).value = "1. Heard at last"

    changed(strategy, change)

    objective = strategy.objectives.get()
    assert (objective.title, objective.statement, objective.how) == (
        "Heard at last",
        "We listen.",
        "By asking.",
    )


def test_a_changed_word_document_is_read_cell_by_cell(strategy):
    made = docx.Document(io.BytesIO(exported(strategy, "docx")))
    progress = made.tables[0].cell(2, 2)
    progress.paragraphs[-1].text = "We recruit in June."
    heading = next(p for p in made.paragraphs if p.text == "Objective 1: Heard")
    heading.text = "Objective 1: Listened to"
    column = made.tables[0].add_column(914400)
    column.cells[0].text, column.cells[1].text = "Budget", "£5"
    saved = io.BytesIO()
    made.save(saved)

    plan = read(saved.getvalue(), "docx")
    comparison = importing.save_plan(plan=plan, strategy=strategy)

    assert comparison.objectives_changed == ["Objective 1 is reworded: Listened to"]
    assert shown(comparison) == [
        ("Other columns", "", "Budget: £5"),
        ("What happens next", "We recruit in May.", "We recruit in June."),
    ]


def test_an_action_above_every_objective_stands_under_the_plans_title(strategy):
    def change(book, cell):
        cell("Objective", 5).value = cell("Objective", 6).value = None
        del book["Objectives"]

    plan, _ = changed(strategy, change)

    assert [(o.number, o.title) for o in plan.objectives] == [(1, "Our plan")]


def test_a_file_of_ours_without_actions_has_an_error():
    plan = read(exported(make_strategy(), "csv"), "csv")

    assert [error.message[:20] for error in plan.errors] == ["No action was found:"]


@pytest.mark.parametrize(
    ("words", "on"),
    [
        ("October to December 2025", date(2025, 12, 31)),
        ("Jan - Mar 2026", date(2026, 3, 31)),
        ("November to January 2026", None),
        ("October to November 2025", None),
    ],
)
def test_a_quarter_is_read_as_we_write_it(words, on):
    assert read_date(words).on == on
