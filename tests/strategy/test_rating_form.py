"""The form by which a lead says how an action stands, rule by rule."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from strategy.forms_rating import RatingForm
from tests.people.makers import make_person
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

pytestmark = pytest.mark.django_db


def form_for(action, data=None, author=None, **typed):
    """The form as the author sends it, for the action as it was shown."""
    data = {"seen": action.updates.latest().pk} | (data or {}) | typed
    return RatingForm(data, action=action, author=author or make_person("Officer"))


def due(days, **said):
    """An action due so many days from today."""
    return make_action(
        said={"due_on": timezone.localdate() + timedelta(days=days)} | said
    )


AMBER = {"rating": "amber", "reason": "Late papers", "next_steps": "A call"}
BLUE = {"rating": "blue", "completed_on": "1 3 2026", "evidence": "The report"}


@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        ({}, {"rating": ["Choose a rating"]}),
        (
            {"rating": "amber"},
            {
                "reason": ["Amber needs a reason"],
                "next_steps": ["Amber needs what happens next"],
            },
        ),
        (
            {"rating": "red", "reason": "A strike"},
            {"next_steps": ["Red needs what happens next"]},
        ),
        (
            {"rating": "blue"},
            {
                "completed_on": ["Blue needs the day it was completed"],
                "evidence": ["Blue needs evidence that it was done"],
            },
        ),
        (
            BLUE | {"completed_on": "March"},
            {
                "completed_on": [
                    "Enter a date with a day, a month and a year, for example 27 3 2026"
                ]
            },
        ),
        (
            BLUE | {"completed_on": "1 1 2099"},
            {"completed_on": ["The day it was completed is still ahead"]},
        ),
        (
            {"rating": "green", "new_due": "31 3 2099"},
            {"redate_reason": ["Say why the date moves"]},
        ),
        (
            {"rating": "green", "redate_reason": "A strike"},
            {"new_due": ["Enter the new date, or empty the reason"]},
        ),
        (
            {"rating": "green", "new_due": "when we can", "redate_reason": "A strike"},
            {
                "new_due": [
                    "Enter a date such as 31 March 2027, or a month such as March 2027"
                ]
            },
        ),
        (
            {"rating": "green", "new_due": "30/06/2030", "redate_reason": "A strike"},
            {"new_due": ["It is due then already: enter another date"]},
        ),
    ],
)
def test_each_rule_has_a_plain_message(typed, errors):
    action = make_action(said={"due_on": date(2030, 6, 30)})

    assert form_for(action, typed).errors == errors


@pytest.mark.parametrize(
    "typed",
    [
        {"rating": "green"},
        {"rating": "green", "new_due": "30 June 2030"},
        {"rating": "green", "new_due": "March 2031", "redate_reason": "A strike"},
        AMBER,
        BLUE,
    ],
)
def test_what_the_rules_ask_for_is_enough(typed):
    action = make_action(said={"due_on": date(2030, 6, 30)})

    assert form_for(action, typed).errors == {}


def test_green_while_overdue_needs_a_reason():
    action = due(-1)

    form = form_for(action, rating="green")

    assert form.errors == {
        "reason": [
            "It is 1 day overdue: say why it is Green all the same, or move the date"
        ]
    }


@pytest.mark.parametrize(
    "typed",
    [
        {"reason": "The last one comes tomorrow"},
        {"new_due": "31 March 2099", "redate_reason": "A strike"},
    ],
)
def test_green_while_overdue_is_taken_with_a_reason_or_a_new_date(typed):
    form = form_for(due(-50), rating="green", **typed)

    assert form.errors == {}


def test_due_today_is_not_overdue():
    assert form_for(due(0), rating="green").errors == {}


def test_blue_needs_no_new_evidence_where_some_was_given_before():
    action = make_action(said={"evidence": "The figures"})

    form = form_for(action, rating="blue", completed_on="1 3 2026")

    assert form.errors == {}
    assert form.said()["evidence"] == "The figures"


def test_a_completion_date_typed_before_another_rating_is_left_out():
    form = form_for(make_action(), rating="green", completed_on="1 3 2026")

    assert form.is_valid()
    assert form.said()["completed_on"] is None


def test_empty_boxes_keep_the_last_words():
    action = make_action(said={"where_now": "Begun", "evidence": "A list"})

    form = form_for(action, rating="green", evidence="A longer list")

    assert form.is_valid()
    assert (form.said()["where_now"], form.said()["evidence"]) == (
        "Begun",
        "A longer list",
    )


def test_reasons_of_an_amber_are_offered_again():
    action = make_action(said={"rating": "amber", "reason": "Late papers"})

    form = RatingForm(action=action, author=make_person("Officer"))

    assert form["reason"].value() == "Late papers"
    assert form["next_steps"].value() == "We recruit in May."


def test_reasons_left_over_from_an_amber_are_no_word_of_a_green():
    action = make_action(said={"rating": "amber"})
    left = {"reason": "The post is empty.", "next_steps": "We recruit in May."}

    form = form_for(action, left, rating="green")

    assert form.is_valid()
    assert (form.said()["reason"], form.said()["next_steps"]) == ("", "")


def test_a_reason_typed_for_a_green_is_kept():
    form = form_for(make_action(), rating="green", reason="All is well")

    assert form.is_valid()
    assert form.said()["reason"] == "All is well"


def test_a_late_green_may_stand_on_the_reason_that_the_amber_had():
    action = due(-5, rating="amber", reason="One is left")

    form = form_for(action, rating="green", reason="One is left")

    assert form.is_valid()
    assert form.said()["reason"] == "One is left"


def test_a_new_date_keeps_its_precision_and_its_words():
    form = form_for(
        make_action(), rating="green", new_due="Sept 2031", redate_reason="A strike"
    )

    assert form.is_valid()
    assert form.said()["due_on"] == date(2031, 9, 30)
    assert form.said()["due_precision"] == "month"
    assert form.said()["due_words"] == "Sept 2031"


def test_somebody_elses_update_in_between_is_shown_before_ours_is_saved():
    action = make_action()
    shown = action.updates.get()
    other = make_person("Officer", name="Grace Lund")
    make_update(action=action, author=other, where_now="Theirs")

    form = form_for(action, AMBER, seen=shown.pk, where_now="Ours")

    assert form.non_field_errors() == [
        "Grace Lund rated this action while you were writing. Their words are shown "
        "below; yours are still in the boxes. Save again to add yours."
    ]
    assert form["where_now"].value() == "Ours"
    assert form["seen"].value() == action.updates.latest().pk


def test_a_form_without_what_was_seen_is_not_taken():
    form = form_for(make_action(), AMBER, seen="")

    assert not form.is_valid()
    assert form.non_field_errors()[0].startswith("Somebody rated this action")


@pytest.mark.parametrize(("owns", "is_proposed"), [(True, False), (False, True)])
def test_the_preview_says_whether_blue_has_to_be_confirmed(owns, is_proposed):
    owner = make_person("Officer")
    objective = make_objective(strategy=make_strategy(owner=owner))
    action = make_action(objective=objective)
    author = owner if owns else make_person("Officer")

    form = form_for(action, BLUE, author=author)

    assert form.is_valid()
    assert form.preview().is_proposed == is_proposed
