"""Declared rating and derived flags, in words."""

from datetime import date

import pytest

from strategy import rating
from strategy.models import ProgressUpdate

DAY = date(2021, 1, 19)


def said(**fields):
    """An update that is not saved: due on 30 November 2020 and Green.

    A Blue was completed on that day, with evidence; an Amber or a Red says why.
    """
    if fields.get("rating") == "blue":
        fields = {"completed_on": date(2020, 11, 30), "evidence": "A list"} | fields
    if fields.get("rating") in ("amber", "red"):
        fields = {"reason": "A strike", "next_steps": "A call"} | fields
    fields = {"rating": "green", "due_on": date(2020, 11, 30)} | fields
    return ProgressUpdate(**{"due_precision": "day"} | fields)


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "Green, overdue 50 days"),
        ({"due_on": date(2021, 1, 18)}, "Green, overdue 1 day"),
        ({"due_on": DAY}, "Green"),
        ({"rating": "not_rated"}, "Not rated, overdue 50 days"),
        ({"due_precision": "ongoing"}, "Green, review date passed"),
        ({"due_precision": "ongoing", "due_on": None}, "Green"),
        ({"due_precision": "ongoing", "rating": "blue"}, "Blue"),
        ({"rating": "blue", "is_proposed": True}, "Blue, proposed, not confirmed yet"),
        (
            {"rating": "blue", "completed_on": date(2020, 12, 1)},
            "Blue, completed 1 day late",
        ),
        (
            {"rating": "blue", "completed_on": date(2020, 12, 30)},
            "Blue, completed 30 days late",
        ),
        ({"rating": "blue", "completed_on": date(2020, 11, 30)}, "Blue"),
        (
            {
                "rating": "blue",
                "completed_on": date(2020, 12, 30),
                "due_precision": "ongoing",
            },
            "Blue",
        ),
    ],
)
def test_rating_and_lateness_are_said_apart(fields, words):
    assert rating.sentence(said(**fields), DAY) == words


@pytest.mark.parametrize(
    ("due_on", "first_due_on", "flags"),
    [
        (date(2022, 1, 1), date(2021, 6, 30), ["re-dated"]),
        (date(2021, 6, 30), date(2021, 6, 30), []),
        (None, date(2021, 6, 30), ["re-dated"]),
        (date(2022, 1, 1), None, []),
    ],
)
def test_a_date_that_moved_is_flagged(due_on, first_due_on, flags):
    precision = "day" if due_on else "ongoing"

    update = said(due_on=due_on, due_precision=precision)

    assert rating.flags(update, DAY, first_due_on) == flags


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "Due 30 November 2020."),
        ({"due_precision": "month"}, "Due November 2020."),
        ({"due_precision": "ongoing"}, "Ongoing, review by 30 November 2020."),
        ({"due_precision": "ongoing", "due_on": None}, "Ongoing."),
        ({"due_precision": "unknown", "due_on": None}, "No due date."),
        (
            {"due_precision": "unknown", "due_on": None, "due_words": "tbc"},
            "No due date: tbc.",
        ),
    ],
)
def test_the_due_date_is_a_sentence(fields, sentence):
    assert rating.due_sentence(said(**fields)) == sentence


def test_the_first_date_is_said_as_exactly_as_it_was_known():
    update = said()
    update.first_due_on, update.first_due_precision = date(2020, 6, 30), "month"

    assert rating.first_due_in_words(update) == "June 2020"


def test_the_first_date_is_not_repeated_where_it_still_holds():
    update = said()
    update.first_due_on, update.first_due_precision = update.due_on, "day"

    assert rating.first_due_in_words(update) == ""


def test_counts_have_a_row_for_every_rating_and_shares_of_the_whole():
    counts = rating.counts({"green": 3, "not_rated": 1})

    assert [(count.label, count.count, count.share) for count in counts] == [
        ("Red", 0, 0),
        ("Amber", 0, 0),
        ("Green", 3, 75),
        ("Blue", 0, 0),
        ("Not rated", 1, 25),
    ]


def test_counts_of_an_empty_plan_divide_nothing():
    assert {count.share for count in rating.counts({})} == {0}


def test_the_next_review_of_ongoing_work_is_no_redating():
    update = said(due_precision="ongoing", due_on=date(2022, 1, 1))
    update.first_due_precision = "ongoing"

    assert rating.flags(update, DAY, date(2021, 6, 30)) == []
