"""Due dates ahead: overdue, twelve months, later, without a date."""

from datetime import date

import pytest

from strategy.ahead import due_ahead
from strategy.progress import plan_as_at
from tests.strategy.makers import make_action, make_objective

pytestmark = pytest.mark.django_db

ON = date(2040, 11, 15)


def stretches(*said):
    """Label -> refs of actions of which the dicts were said, where there are any."""
    objective = make_objective()
    for fields in said:
        make_action(objective=objective, said=fields)
    actions = list(plan_as_at(objective.strategy, ON).actions)
    return {
        stretch.label: [action.ref for action in stretch.actions]
        for stretch in due_ahead(actions, ON).stretches
        if stretch.actions
    }


def test_each_action_stands_in_the_month_in_which_it_is_due():
    assert stretches(
        {"due_on": date(2040, 11, 14)},
        {"due_on": date(2040, 11, 15)},
        {"due_on": date(2040, 11, 30)},
        {"due_on": date(2041, 10, 31)},
        {"due_on": date(2041, 11, 1)},
        {"due_on": None},
        {"due_on": date(2040, 1, 1), "due_precision": "ongoing"},
    ) == {
        "Overdue": ["1"],
        "November 2040": ["2", "3"],
        "October 2041": ["4"],
        "Later": ["5"],
        "No date": ["6", "7"],
    }


def test_what_is_complete_or_withdrawn_is_due_no_more():
    assert (
        stretches(
            {"due_on": ON, "rating": "blue"},
            {"due_on": ON, "standing": "withdrawn"},
            {"due_on": ON, "standing": "superseded"},
        )
        == {}
    )


def test_what_needs_the_board_stands_first():
    ratings = ["green", "not_rated", "amber", "red"]

    found = stretches(*[{"due_on": ON, "rating": rating} for rating in ratings])

    assert found == {"November 2040": ["4", "3", "1", "2"]}


def test_overdue_and_all_twelve_months_are_there_also_when_nothing_is_due():
    found = due_ahead([], ON)

    assert [stretch.label for stretch in found.stretches] == [
        "Overdue",
        "November 2040",
        "December 2040",
        *[
            f"{month} 2041"
            for month in [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
            ]
        ],
    ]
    assert found.due_in_months == 0
