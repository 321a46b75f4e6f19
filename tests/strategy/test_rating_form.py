"""The form by which a lead says how an action stands, rule by rule."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from strategy import hooks, rating
from strategy.forms_rating import RatingForm
from strategy.hooks import BoardDay
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


@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        ({"standing": "not_started"}, {}),
        (
            {"standing": "on_hold"},
            {
                "reason": ["On hold needs a reason"],
                "next_steps": ["On hold needs what happens next"],
            },
        ),
        ({"standing": "on_hold", "reason": "No money", "next_steps": "We ask"}, {}),
        (
            {"standing": "withdrawn"},
            {
                "standing": [
                    "Select a valid choice. withdrawn is not one of the available "
                    "choices."
                ]
            },
        ),
    ],
)
def test_a_lead_says_whether_work_is_under_way(typed, errors):
    assert form_for(make_action(), rating="green", **typed).errors == errors


def test_a_state_that_nobody_chose_stays():
    action = make_action(said={"standing": "on_hold"})
    words = {"reason": "No money", "next_steps": "We ask"}

    form = form_for(action, words, rating="green")

    assert form.is_valid()
    assert form.said()["standing"] == "on_hold"


def test_words_for_on_hold_are_offered_again_and_kept_only_while_it_lasts():
    action = make_action(said={"standing": "on_hold"})
    words = {"reason": "The post is empty.", "next_steps": "We recruit in May."}

    kept = form_for(action, words, rating="green", standing="on_hold")
    left = form_for(action, words, rating="green", standing="under_way")

    assert {name: kept[name].initial for name in words} == words
    assert (kept.is_valid(), left.is_valid()) == (True, True)
    assert [form.said()["reason"] for form in (kept, left)] == [words["reason"], ""]


def test_what_is_complete_is_under_way_whatever_was_chosen_before():
    action = make_action(said={"standing": "on_hold"})

    form = form_for(action, BLUE, standing="on_hold")

    assert form.is_valid()
    assert form.preview().standing == "under_way"


def test_what_is_complete_keeps_its_due_date_and_so_its_lateness():
    moved = {"new_due": "31 3 2099", "redate_reason": "A strike"}

    form = form_for(make_action(), BLUE | moved)

    assert form.errors == {"new_due": ["What is complete keeps its due date"]}


def test_blue_completed_late_says_so():
    action = due(-50)
    done = timezone.localdate() - timedelta(days=20)

    form = form_for(action, BLUE, completed_on=f"{done:%d %m %Y}")

    assert form.is_valid()
    assert rating.sentence(form.preview(), timezone.localdate()) == (
        "Blue, proposed, not confirmed yet, completed 30 days late"
    )


def test_green_while_overdue_prints_by_how_many_days():
    form = form_for(due(-50), rating="green", reason="One is left")

    assert form.is_valid()
    assert rating.sentence(form.preview(), timezone.localdate()) == (
        "Green, overdue 50 days"
    )


def test_a_rating_is_never_taken_for_granted():
    form = RatingForm(action=make_action(), author=make_person("Officer"))

    assert form["rating"].value() is None


def test_a_form_without_a_rating_takes_no_not_rated():
    assert form_for(make_action(), rating="not_rated").errors == {
        "rating": [
            "Select a valid choice. not_rated is not one of the available choices."
        ]
    }


def test_a_first_date_moves_nothing_and_needs_no_reason():
    action = make_action(said={"due_on": None})

    form = form_for(action, rating="green", new_due="31 March 2031")

    assert form.errors == {}
    assert form.said()["due_on"] == date(2031, 3, 31)


def test_a_quarter_means_its_last_day_and_keeps_its_precision():
    form = form_for(
        make_action(), rating="green", new_due="Q3 2031/32", redate_reason="A strike"
    )

    assert form.is_valid()
    assert (form.said()["due_on"], form.said()["due_precision"]) == (
        date(2031, 12, 31),
        "quarter",
    )


ONGOING = {"due_on": None, "due_precision": "ongoing"}
REVIEWED = {"due_on": date(2030, 1, 1), "due_precision": "ongoing"}
BECOMES_ONGOING = {"new_due": "Ongoing", "redate_reason": "It never ends"}


@pytest.mark.parametrize(
    ("before", "typed", "errors"),
    [
        ({}, BECOMES_ONGOING, {"review_on": ["Ongoing work needs a review date"]}),
        ({}, BECOMES_ONGOING | {"review_on": "1 5 2031"}, {}),
        (
            {},
            {"new_due": "Ongoing", "review_on": "1 5 2031"},
            {"redate_reason": ["Say why the date moves"]},
        ),
        (
            {},
            BECOMES_ONGOING | {"review_on": "1 5 2020"},
            {"review_on": ["Enter a review date that is still ahead"]},
        ),
        (
            {},
            {"review_on": "1 5 2031"},
            {"review_on": ["Only ongoing work has a review date: empty this box"]},
        ),
        (ONGOING, {}, {"review_on": ["Ongoing work needs a review date"]}),
        (ONGOING, {"review_on": "1 5 2031"}, {}),
        (ONGOING, BLUE, {}),
        (REVIEWED, {}, {}),
        (REVIEWED, {"review_on": "1 5 2031"}, {}),
        (REVIEWED, {"new_due": "Ongoing", "review_on": "1 5 2031"}, {}),
    ],
)
def test_ongoing_work_has_a_review_date(before, typed, errors):
    action = make_action(said=before)

    assert form_for(action, {"rating": "green"} | typed).errors == errors


def test_the_next_review_is_the_date_of_ongoing_work():
    action = make_action(said=REVIEWED | {"due_words": "Ongoing"})

    form = form_for(action, rating="green", review_on="1 5 2031")

    assert form.is_valid()
    assert form.preview().due_on == date(2031, 5, 1)
    assert (form.preview().due_precision, form.preview().due_words) == (
        "ongoing",
        "Ongoing",
    )


def test_ongoing_work_is_stale_after_its_review_date_and_never_overdue():
    action = due(-5, due_precision="ongoing")

    form = form_for(action, rating="green")

    assert form.is_valid()
    assert rating.flags(form.preview(), timezone.localdate()) == ["review date passed"]


@pytest.fixture
def board_met(monkeypatch):
    """The floors above say that the board met on a day, and will meet on another."""
    days = [
        BoardDay(date(2026, 1, 19), "the board met"),
        BoardDay(date(2099, 1, 1), "the board will meet"),
    ]
    monkeypatch.setattr(hooks, "board_days", [lambda today, user: days])


@pytest.mark.usefixtures("board_met")
def test_a_new_date_may_name_the_meeting_that_agreed_to_it():
    moved = {"new_due": "March 2031", "redate_reason": "A strike"}

    form = form_for(make_action(), moved, rating="green", redate_agreed_on="2026-01-19")

    assert form.fields["redate_agreed_on"].choices == [
        ("", "No meeting has agreed to it yet"),
        ("2026-01-19", "19 January 2026, the board met"),
    ]
    assert form.is_valid()
    assert form.said()["redate_agreed_on"] == date(2026, 1, 19)


@pytest.mark.usefixtures("board_met")
def test_a_meeting_alone_moves_no_date():
    form = form_for(make_action(), rating="green", redate_agreed_on="2026-01-19")

    assert form.errors == {"new_due": ["Enter the new date, or empty the reason"]}


@pytest.mark.usefixtures("board_met")
def test_meetings_are_offered_where_there_are_any(monkeypatch):
    with_meetings = form_for(make_action())
    monkeypatch.setattr(hooks, "board_days", [])
    without = form_for(make_action())

    names = [
        [pointer.name for pointer in form.helper.layout.get_field_names()]
        for form in (with_meetings, without)
    ]

    assert set(names[0]) - set(names[1]) == {"redate_agreed_on"}


def test_why_it_is_not_done_is_no_word_of_a_blue():
    form = form_for(
        make_action(),
        rating="blue",
        completed_on="1 2 2026",
        evidence="The report",
        reason="We are two short.",
        next_steps="We recruit.",
    )

    assert form.is_valid()
    assert (form.said()["reason"], form.said()["next_steps"]) == ("", "")
