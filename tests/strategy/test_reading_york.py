"""York's delivery plan of January 2021: three formats, one plan."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from cpboard.exchange.grids import read_grids
from strategy.reading import read_plan

PAPERS = Path(settings.BASE_DIR).parent / "shared" / "inputs"
FORMATS = ["csv", "xlsx", "docx"]
AS_AT = date(2021, 1, 19)
# Letters of title, statement and how, and actions, of each objective: with every
# word in its order (below), this is to the letter.
OBJECTIVES = [
    (117, 139, 301, 6),
    (59, 105, 238, 4),
    (59, 134, 170, 13),
    (87, 259, 208, 5),
    (120, 156, 246, 8),
    (101, 82, 203, 8),
    (81, 181, 294, 3),
    (83, 117, 107, 1),
]


@pytest.fixture(scope="module")
def york():
    """The plan by format; skipped where the papers do not lie beside the checkout."""
    if not PAPERS.is_dir():
        pytest.skip(f"The real papers are not at {PAPERS}.")
    paths = {kind: PAPERS / f"york-2021-delivery-plan.{kind}" for kind in FORMATS}
    return {
        kind: read_plan(read_grids(path), file_name=path.name, as_at=AS_AT)
        for kind, path in paths.items()
    }


def without_places(plan):
    """The objectives without row numbers and names of tables."""
    return [
        replace(
            objective,
            row=0,
            table="",
            actions=tuple(replace(a, row=0, table="") for a in objective.actions),
        )
        for objective in plan.objectives
    ]


def problems(plan):
    """Column, words found and message of each warning, in order."""
    return [(p.column, p.value, p.message) for p in plan.warnings]


@pytest.mark.parametrize("kind", FORMATS)
def test_york_counts(york, kind):
    plan = york[kind]

    assert len(plan.objectives) == 8
    assert len(plan.actions) == 48
    assert plan.counts() == {
        "blue": 2,
        "red": 0,
        "amber": 0,
        "green": 42,
        "not_rated": 4,
    }
    assert plan.errors == ()


@pytest.mark.parametrize("kind", ["xlsx", "docx"])
def test_york_is_the_same_plan_in_every_format(york, kind):
    assert without_places(york[kind]) == without_places(york["csv"])
    assert [p[:2] for p in problems(york[kind])] == [
        p[:2] for p in problems(york["csv"])
    ]


def test_york_title_comes_from_the_file_or_its_name(york):
    assert york["docx"].title == "Corporate Parenting Strategy Delivery Plan"
    assert york["xlsx"].title == york["docx"].title
    assert york["csv"].title == "York 2021 delivery plan"


def test_york_objectives_have_their_parts_to_the_letter(york):
    read = york["csv"].objectives

    assert [o.number for o in read] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert [
        (len(o.title), len(o.statement), len(o.how), len(o.actions)) for o in read
    ] == OBJECTIVES


def test_york_objectives_lose_no_word_but_their_labels(york):
    grid = read_grids(PAPERS / "york-2021-delivery-plan.csv")[0]
    lines = [row.cells[0].text for row in grid.rows if not row.cells[1].text]
    found = re.sub(r"How will we Achieve this[:.]", " ", " ".join(lines))

    read = " ".join(
        f"Objective {o.number} {o.title} {o.statement} {o.how}"
        for o in york["csv"].objectives
    )

    assert re.findall(r"\w+", read) == re.findall(r"\w+", found)


def test_york_oddities_are_all_warned_of(york):
    found = problems(york["docx"])

    assert [p for p in found if "overdue" not in p[2]] == [
        ("By When", "31/07//2021", "A mark is doubled: read as 31 July 2021."),
        (
            "Lead Agency and Lead Officer",
            "Quality Assurance, Review and Safeguarding Service",
            'Kept as one agency: "Quality Assurance, Review and Safeguarding Service".'
            " No part of it leads alone.",
        ),
        ("BRAG", "", "No rating: read as not rated."),
        ("By When", "Ongoing", ONGOING),
        (
            "BRAG",
            "Blue",
            "Blue without completion date or evidence: asked for when it is confirmed.",
        ),
        (
            "BRAG",
            "Blue",
            "Blue without completion date: asked for when it is confirmed.",
        ),
        ("By When", "Ongoing", ONGOING),
        ("BRAG", "", "No rating: read as not rated."),
        ("BRAG", "", "No rating: read as not rated."),
        ("By When", "31/12//2021", "A mark is doubled: read as 31 December 2021."),
        (
            "Ref",
            "34",
            "Ref 34 is used twice, here and in row 46; both actions are kept.",
        ),
        ("By When", "Jan-22", "Read as January 2022, so due by 31 January 2022."),
        ("BRAG", "", "No rating: read as not rated."),
    ]


ONGOING = "Read as ongoing: it has no end, and it needs a review date."


def test_york_keeps_both_actions_34(york):
    refs = [action.ref for action in york["csv"].actions]

    assert refs == [*map(str, range(1, 35)), "34", *map(str, range(35, 48))]


def test_york_has_two_actions_overdue_at_the_meeting(york):
    overdue = [
        (action.ref, action.rating, action.days_overdue(AS_AT))
        for action in york["xlsx"].actions
        if action.days_overdue(AS_AT)
    ]

    assert overdue == [("29", "green", 50), ("45", "not_rated", 19)]
    assert [p[2] for p in problems(york["xlsx"]) if "overdue" in p[2]] == [
        "Green, overdue 50 days as at 19 January 2021.",
        "Not rated, overdue 19 days as at 19 January 2021.",
    ]


def test_york_leads_are_agencies_posts_and_people(york):
    leads = {action.ref: action.lead for action in york["csv"].actions}

    assert leads["4"].agencies == (leads["4"].words,)
    assert (leads["7"].agencies, leads["7"].posts) == ((), (leads["7"].words,))
    assert leads["8"].agencies == ("Children's Social Care",)
    assert [len(leads[ref].people) for ref in ("8", "14", "1")] == [1, 1, 0]
    assert leads["13"].agencies == ("Children's Social Care", "Health", "CAMHS")
    assert leads["47"].agencies == ("Children's Social Care", "Education")
    assert leads["44"].agencies == ("Children's Social Care",)
    assert leads["44"].words == "Children's Social care"
