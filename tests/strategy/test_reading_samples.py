"""The sample plans: real files in our own words with the oddities of real ones."""

from datetime import date
from pathlib import Path

import pytest

from cpboard.exchange.grids import read_grids
from strategy.reading import read_plan

PLANS = Path(__file__).parents[1] / "samples" / "plans"


def read(name, **options):
    """The plan in a sample file."""
    return read_plan(read_grids(PLANS / name), file_name=name, **options)


def said(plan):
    """Column, words and message of each warning."""
    return [(p.column, p.value, p.message) for p in plan.warnings]


def without_places(plan):
    """What the objectives and actions say, wherever they stand."""
    return [
        (o.number, o.title, o.statement, o.how, [without_place(a) for a in o.actions])
        for o in plan.objectives
    ]


def without_place(action):
    """All fields of an action but its row and table."""
    told = vars(action).items()
    return {name: value for name, value in told if name not in {"row", "table"}}


@pytest.mark.parametrize("kind", ["csv", "xlsx", "docx"])
def test_one_plan_reads_the_same_from_three_formats(kind):
    plan = read(f"north.{kind}")

    assert without_places(plan) == without_places(read("north.csv"))
    assert plan.counts() == {
        "blue": 2,
        "red": 0,
        "amber": 0,
        "green": 8,
        "not_rated": 3,
    }
    assert plan.errors == ()


def test_objectives_are_found_in_every_split_of_their_lines():
    plan = read("north.docx")

    assert [(o.number, o.title, o.statement, o.how) for o in plan.objectives] == [
        (
            1,
            "Every child in our care is heard, and what they say changes us.",
            "To make sure that children choose how, when and where they talk to us.",
            "We will go to them, and we will ask again.. We report back each term",
        ),
        (
            2,
            "Children stay safely at home",
            "To help families early enough that no court is needed",
            "We will train our workers so that families can stay together wherever "
            "that is safe.",
        ),
        (
            3,
            "Care leavers have a real 'Northmoor Offer'",
            "To see that everyone who leaves our care has people, money and a place "
            "to turn to.",
            "The Offer is rewritten twice a year with the forum (Still Ours).",
        ),
        (
            4,
            "Learning goes well",
            "Children reach what they can reach, and those behind catch up. Schools "
            "and carers use the learning plan",
            "We will make each child's learning plan a tool that people open.",
        ),
        (
            5,
            "Homes that last",
            "To find homes near friends.",
            "We will look ahead. We will also ask our partner's - housing and health "
            "- to plan with us.",
        ),
    ]


def test_every_oddity_of_a_plan_is_a_warning_with_its_place():
    plan = read("north.xlsx", as_at=date(2021, 1, 19))

    assert [(p.row, p.column, p.value) for p in plan.warnings] == [
        (9, HEADING, "Participation, Review and Complaints Service"),
        (9, "By When", "31/07//2021"),
        (10, "BRAG", ""),
        (11, "By When", "Ongoing"),
        (15, "By When", "30/11/20"),
        (16, "BRAG", "Blue"),
        (20, "BRAG", "Blue"),
        (21, "By When", "Jan-22"),
        (21, "Ref", "9"),
        (23, "By When", "31/12//2021"),
        (24, "BRAG", ""),
        (27, "BRAG", ""),
        (27, "By When", "31/12/20"),
    ]


HEADING = "Lead Agency and Lead Officer"


def test_a_workbook_with_merged_priorities_and_colours_is_read():
    plan = read("priorities.xlsx")

    assert plan.title == "Corporate parenting strategy: action plan"
    assert plan.notes == ("Last updated 12/01/2026",)
    assert [(o.number, o.title, len(o.actions)) for o in plan.objectives] == [
        (1, "Somewhere to call home", 3),
        (2, "Feeling well", 2),
    ]
    assert [(a.ref, a.where_now, a.rating, a.due.on) for a in plan.actions] == [
        ("1.1", "Five so far", "green", date(2026, 3, 31)),
        ("1.2", "Lease signed", "amber", date(2026, 9, 30)),
        ("1.3", "", "green", None),
        ("2.1", "Started", "red", date(2026, 6, 30)),
        ("2.2", "Done", "blue", date(2026, 1, 15)),
    ]


def test_columns_without_a_field_are_kept_and_sheets_that_are_no_plan_are_told():
    plan = read("priorities.xlsx")

    assert plan.actions[0].other == (("Take-up", "42%"), ("Cost (£)", "1500"))
    assert [p for p in said(plan) if "left out" in p[2] or "kept" in p[2]] == [
        (
            "Take-up",
            "Take-up",
            "No field of the plan is like this column; its words are kept.",
        ),
        ("", "Lists", "This sheet is hidden, so it was left out."),
        (
            "",
            "Fill in one row a month | and save",
            "This table (rows: 1) has no headings of a plan, such as Action, Lead and "
            "By when, so it was left out.",
        ),
    ]


def test_a_month_that_excel_made_a_day_stays_a_month():
    action = read("priorities.xlsx").actions[1]

    assert (action.due.words, action.due.precision) == ("Sep-26", "month")


def test_sheets_are_objectives_and_a_wrong_rating_is_an_error_with_its_place():
    plan = read("sheets.xlsx")

    assert [o.title for o in plan.objectives] == ["Being heard", "Being ready"]
    assert [a.rating for a in plan.actions] == ["green", "amber", "blue", "not_rated"]
    (error,) = plan.errors
    assert (error.row, error.column, error.value) == (3, "B/R/A/G", "Lilac")
    assert error.table == "Being ready"


def test_an_unknown_rating_can_be_kept_as_not_rated():
    plan = read("sheets.xlsx", unknown_ratings="keep")

    assert plan.errors == ()
    assert (plan.actions[3].rating, plan.actions[3].rating_words) == (
        "not_rated",
        "Lilac",
    )
    assert said(plan)[-1] == (
        "B/R/A/G",
        "Lilac",
        "Not a known rating: read as not rated, and the words kept.",
    )


def test_refs_that_begin_again_are_one_warning():
    assert [p for p in said(read("sheets.xlsx")) if p[0] == "No"] == [
        ("No", "1", "Refs begin again under each objective; all are kept.")
    ]


def test_a_document_with_headings_above_its_tables_is_read():
    plan = read("headings.docx")

    assert plan.title == "Our guarantee to children in our care"
    assert [(o.number, o.title, o.statement, o.how) for o in plan.objectives] == [
        (
            1,
            "We know you",
            "You will have one worker who stays.",
            "By keeping caseloads small.",
        ),
        (2, "We stay in touch", "", ""),
    ]
    assert [(a.ref, a.activity, a.rating) for a in plan.actions] == [
        ("1", "Ask each child about their worker", "green"),
        ("2", "Cut the number of changes of worker", "red"),
        ("3", "Ring every care leaver once a month", "amber"),
        ("9", "Send a card on birthdays", "blue"),
    ]


def test_further_rows_of_a_merged_action_and_tables_in_cells_are_kept():
    actions = read("headings.docx").actions

    assert actions[0].other == (
        ("Milestones", "Draft questions"),
        ("Milestones", "Ask fifty children"),
    )
    assert actions[2].other == (("Milestones", "May half of them"),)
    assert actions[2].lead.agencies == ("Leaving Care Team", "Virtual School")


def test_a_plan_inside_a_frame_is_read():
    plan = read("framed.docx")

    assert [(o.title, len(o.actions)) for o in plan.objectives] == [
        ("Home", 2),
        ("School", 1),
    ]
    assert [a.lead.people for a in plan.actions] == [
        ("Rob Sandhu",),
        ("Una Reid",),
        (),
    ]
    assert plan.actions[2].lead.posts == ("Head of the Virtual School",)
