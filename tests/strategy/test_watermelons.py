"""Watermelons: what speaks against a rating, a sentence each, with its figure."""

from datetime import UTC, date, datetime, timedelta

import pytest

from strategy import watermelons
from strategy.models import Milestone, UpdateRound
from strategy.progress import plan_as_at
from tests.people.makers import make_person
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

pytestmark = pytest.mark.django_db

TODAY = date(2027, 2, 1)


def days(number):
    """So many days from today."""
    return TODAY + timedelta(days=number)


def ago(number):
    """The middle of the day so many days ago."""
    on = days(-number)
    return datetime(on.year, on.month, on.day, 12, tzinfo=UTC)


def make_said(**fields):
    """An action of which something was said ten days ago, due in a hundred."""
    return make_action(said={"made_at": ago(10), "due_on": days(100)} | fields)


def found(action, on=TODAY):
    """What is found on the action in its plan as at a day."""
    plan = plan_as_at(action.objective.strategy, on)
    return watermelons.findings(plan.actions, on).get(action.pk, [])


def make_milestone(action, due, done=None, what="Recruit"):
    """A milestone due, and perhaps done, so many days from today."""
    return Milestone.objects.create(
        action=action,
        what=what,
        due_on=None if due is None else days(due),
        done_on=None if done is None else days(done),
    )


def make_round(strategy, *, opened, closed):
    """A round that was opened and closed so many days ago, due on its last day."""
    return UpdateRound.objects.create(
        strategy=strategy,
        due_on=days(-(closed or 0)),
        made_by=make_person("Officer"),
        opened_at=ago(opened),
        closed_at=None if closed is None else ago(closed),
    )


def test_what_goes_well_is_not_asked_about():
    action = make_said()
    plan = plan_as_at(action.objective.strategy, TODAY)

    assert watermelons.findings(plan.actions, TODAY) == {}


@pytest.mark.parametrize(
    ("fields", "sentences"),
    [
        ({"due_on": days(0)}, []),
        ({"due_on": days(-1)}, ["Rated Green, but its due date passed 1 day ago."]),
        ({"due_on": days(-50)}, ["Rated Green, but its due date passed 50 days ago."]),
        ({"due_on": days(-50), "rating": "amber"}, []),
        ({"due_on": days(-50), "standing": "withdrawn"}, []),
        (
            {"due_on": days(-21), "due_precision": "ongoing"},
            ["Rated Green, but its review date passed 21 days ago."],
        ),
    ],
)
def test_green_beside_a_day_that_has_passed(fields, sentences):
    assert found(make_said(**fields)) == sentences


@pytest.mark.parametrize(
    ("fields", "sentences"),
    [
        ({}, []),
        ({"evidence": ""}, ["Rated Blue, but no evidence is given."]),
        (
            {"completed_on": None},
            ["Rated Blue, but nobody has said when it was completed."],
        ),
        (
            {"completed_on": None, "evidence": ""},
            [
                "Rated Blue, but no evidence is given and nobody has said when it was "
                "completed."
            ],
        ),
    ],
)
def test_blue_needs_its_day_and_evidence(fields, sentences):
    action = make_said(rating="blue", source="import", **fields)

    assert found(action) == sentences


@pytest.mark.parametrize("rating", ["red", "amber", "green", "not_rated"])
@pytest.mark.parametrize(
    ("last", "sentences"), [(89, []), (90, ["No update for 90 days."])]
)
def test_without_a_round_ninety_days_are_too_long(rating, last, sentences):
    assert found(make_said(rating=rating, made_at=ago(last))) == sentences


def test_what_is_complete_need_not_be_spoken_of():
    assert found(make_said(rating="blue", made_at=ago(400))) == []


@pytest.mark.parametrize(
    ("last", "sentences"),
    [
        (
            61,
            [
                "No update for 61 days: nothing was said in the round of updates due "
                "by 2 January 2027."
            ],
        ),
        (60, []),
        (31, []),
    ],
)
def test_a_round_that_closed_wants_a_word_since_it_was_opened(last, sentences):
    action = make_said(made_at=ago(last))
    make_round(action.objective.strategy, opened=60, closed=30)

    assert found(action) == sentences


def test_only_the_last_closed_round_counts_not_the_one_that_runs():
    action = make_said(made_at=ago(150))
    strategy = action.objective.strategy
    make_round(strategy, opened=300, closed=280)
    make_round(strategy, opened=160, closed=140)
    make_round(strategy, opened=20, closed=None)

    assert found(action) == []


def test_a_round_of_another_plan_does_not_count():
    action = make_said(made_at=ago(89))
    make_round(make_strategy(), opened=60, closed=30)

    assert found(action) == []


def test_a_round_that_closed_later_was_not_known_on_the_day():
    action = make_said(made_at=ago(100))
    make_round(action.objective.strategy, opened=60, closed=30)

    assert found(action, days(-31)) == []


def test_a_date_that_moved_twice_is_asked_about_and_once_is_not():
    action = make_said(due_on=days(10))
    make_update(action=action, due_on=days(20), made_at=ago(8))

    once = found(action)
    make_update(action=action, due_on=days(205), made_at=ago(7))

    twice = found(action)
    make_update(action=action, due_on=days(9), made_at=ago(6))

    assert once == []
    assert twice == [
        "Its due date moved twice: it is now 195 days later than at first."
    ]
    assert found(action) == [
        "Its due date moved 3 times: it is now 1 day earlier than at first."
    ]


@pytest.mark.parametrize(
    ("due", "words"),
    [(10, "it is back at its first"), (None, "it has no date any more")],
)
def test_a_date_that_came_back_or_went_says_so(due, words):
    action = make_said(due_on=days(10))
    make_update(action=action, due_on=days(20), made_at=ago(8))
    due_on = None if due is None else days(due)
    make_update(action=action, due_on=due_on, made_at=ago(7))

    assert found(action) == [f"Its due date moved twice: {words}."]


def test_green_beside_a_milestone_that_is_late():
    action = make_said()
    make_milestone(action, -40)
    make_milestone(action, -50, done=-45)
    make_milestone(action, 0)
    make_milestone(action, None)

    assert found(action) == [
        "Rated Green, but its milestone “Recruit” was due 40 days ago and is not done."
    ]
    # On that day the other one was not done yet either.
    assert found(action, days(-10)) == [
        "Rated Green, but its milestone “Recruit” was due 30 days ago and is not done."
    ]


def test_several_late_milestones_are_one_sentence():
    action = make_said()
    for due in (-40, -20, 30):
        make_milestone(action, due)

    assert found(action) == [
        "Rated Green, but 2 of its 3 milestones are overdue, the longest by 40 days."
    ]


def test_amber_beside_a_late_milestone_says_so_itself():
    action = make_said(rating="amber")
    make_milestone(action, -40)

    assert found(action) == []


def test_several_doubts_stand_in_one_list():
    action = make_said(due_on=days(-5), made_at=ago(100))

    assert found(action) == [
        "Rated Green, but its due date passed 5 days ago.",
        "No update for 100 days.",
    ]


@pytest.mark.parametrize("rows", [1, 3])
def test_more_actions_cost_no_more_queries(rows, django_assert_num_queries):
    objective = make_objective()
    for _ in range(rows):
        action = make_action(
            objective=objective, said={"made_at": ago(10), "due_on": days(-5)}
        )
        make_milestone(action, -40)
    actions = list(plan_as_at(objective.strategy, TODAY).actions)

    with django_assert_num_queries(3):
        told = watermelons.findings(actions, TODAY)

    assert [len(sentences) for sentences in told.values()] == [2] * rows
