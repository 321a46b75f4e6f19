"""What changed between two days: each kind of change, and nothing else."""

from datetime import UTC, date, datetime, timedelta

import pytest

from strategy.models import Objective
from strategy.progress import plan_as_at, plan_at
from strategy.recording import record_edit
from strategy.since import changes_since
from tests.people.makers import make_person
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

pytestmark = pytest.mark.django_db

SINCE = date(2026, 3, 3)
ON = date(2026, 6, 10)
BEFORE = datetime(2026, 1, 10, 12, tzinfo=UTC)
BETWEEN = datetime(2026, 4, 1, 12, tzinfo=UTC)
AFTER = datetime(2026, 6, 20, 12, tzinfo=UTC)
UNDER_WAY = {"made_at": BEFORE, "due_on": date(2026, 9, 30)}


@pytest.fixture
def objective():
    """Under which the actions of these tests stand, on record from the first day."""
    objective = Objective(strategy=make_strategy(slug="plan"), number=1, title="Heard")
    objective._history_date = BEFORE
    objective.save()
    return objective


@pytest.fixture
def action(objective):
    """An action that is Green and due in the autumn, told of before the first day."""
    return make_action(objective=objective, said=UNDER_WAY)


def changes(strategy, since=SINCE, on=ON, *, has_names=True):
    """What changed in the plan."""
    return changes_since(plan_as_at(strategy, on), since, has_names=has_names)


def told(objective, **options):
    """Kind -> what is told of each action: (what, old, new, note)."""
    found = changes(objective.strategy, **options)
    return {
        str(kind): [
            (change.what, change.old, change.new, change.note)
            for row in rows
            for change in row.changes
        ]
        for kind, rows in found.groups.items()
    }


def later(action, **said):
    """The action's update between the two days; what is not named stays."""
    latest = action.updates.latest()
    kept = {
        name: getattr(latest, name)
        for name in ["rating", "due_on", "due_precision", "standing", "evidence"]
    }
    return make_update(action=action, **{"made_at": BETWEEN} | kept | said)


def test_nothing_new_is_no_change(objective, action):
    later(action, where_now="Somebody said more of it.")

    found = changes(objective.strategy)

    assert (found.total, found.groups, found.objectives) == (0, {}, [])
    assert found.sentence() == "Since 3 March 2026: no changes."


@pytest.mark.usefixtures("action")
def test_an_action_that_came_in_is_added(objective):
    make_action(objective=objective, said=UNDER_WAY | {"made_at": BETWEEN})

    assert told(objective) == {"added": [("", "", "", "Green. Due 30 September 2026.")]}


@pytest.mark.usefixtures("action")
def test_an_action_that_came_in_and_went_again_is_not_told(objective):
    said = UNDER_WAY | {"made_at": BETWEEN, "standing": "withdrawn"}
    make_action(objective=objective, said=said)

    assert told(objective) == {}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("under_way", "withdrawn", ("removed", "Under way", "Withdrawn", "Not ours.")),
        ("on_hold", "superseded", ("removed", "On hold", "Superseded", "Not ours.")),
        (
            "withdrawn",
            "under_way",
            ("back in the plan", "Withdrawn", "Under way", "Not ours."),
        ),
        ("not_started", "under_way", ("changed state", "Not started", "Under way", "")),
        ("withdrawn", "superseded", ("changed state", "Withdrawn", "Superseded", "")),
    ],
)
def test_actions_go_come_back_and_change_their_state(
    objective, before, after, expected
):
    action = make_action(objective=objective, said=UNDER_WAY | {"standing": before})
    later(action, standing=after, reason="Not ours.")

    kind, old, new, note = expected
    assert told(objective) == {kind: [("State", old, new, note)]}


def test_another_rating_is_told_old_to_new(objective, action):
    later(action, rating="red", made_at=BETWEEN)
    later(action, rating="amber", made_at=BETWEEN + timedelta(days=1))
    later(action, rating="not_rated", made_at=AFTER)

    assert told(objective) == {"re-rated": [("Rating", "Green", "Amber", "")]}


def test_a_rating_that_came_back_is_as_it_was(objective, action):
    later(action, rating="red", made_at=BETWEEN)
    later(action, rating="green", made_at=BETWEEN + timedelta(days=1))

    assert told(objective) == {}


def test_what_is_said_to_be_complete_is_proposed_and_then_confirmed(objective, action):
    done = {"rating": "blue", "completed_on": date(2026, 10, 2), "evidence": "Seen"}
    done["said_on"] = date(2026, 10, 2)
    later(action, **done, is_proposed=True, made_at=BETWEEN)
    proposed = told(objective)
    later(action, **done, made_at=AFTER)
    confirmed = told(objective, since=ON, on=date(2026, 7, 1))

    note = "Completed on 2 October 2026, 2 days late."
    assert proposed == {
        "re-rated": [("Rating", "Green", "Blue", "")],
        "proposed as complete": [("", "", "", note)],
    }
    assert confirmed == {"confirmed as complete": [("", "", "", note)]}


def test_complete_at_once_is_re_rated_and_confirmed(objective, action):
    later(action, rating="blue", source="import", completed_on=None)

    assert told(objective) == {
        "re-rated": [("Rating", "Green", "Blue", "")],
        "confirmed as complete": [("", "", "", "No day of completion is given.")],
    }


@pytest.mark.parametrize(
    ("due_on", "expected"),
    [
        (date(2026, 3, 2), {}),
        (date(2026, 3, 3), {"newly overdue": [("", "", "", "Due 3 March 2026.")]}),
        (date(2026, 6, 9), {"newly overdue": [("", "", "", "Due 9 June 2026.")]}),
        (date(2026, 6, 10), {}),
    ],
)
def test_an_action_becomes_overdue_without_a_word(objective, due_on, expected):
    make_action(objective=objective, said=UNDER_WAY | {"due_on": due_on})

    assert told(objective) == expected


@pytest.mark.usefixtures("action")
def test_an_action_that_comes_in_late_is_overdue_too(objective):
    said = {"made_at": BETWEEN, "due_on": date(2026, 2, 1)}
    make_action(objective=objective, said=said)

    assert list(told(objective)) == ["added", "newly overdue"]


def test_another_date_has_its_days_and_every_reason_on_the_way(objective, action):
    first = {"due_on": date(2026, 10, 30), "redate_reason": "The builder left."}
    agreed = {"redate_reason": "Ice.", "redate_agreed_on": date(2026, 5, 5)}
    later(action, **first)
    later(
        action,
        due_on=date(2026, 11, 1),
        made_at=BETWEEN + timedelta(days=9),
        **agreed,
    )
    later(action, made_at=BETWEEN + timedelta(days=10), redate_reason="Not moved.")

    note = "32 days later. The builder left. Ice. Agreed by the meeting of 5 May 2026."
    assert told(objective) == {
        "re-dated": [("Due", "30 September 2026", "1 November 2026", note)]
    }


@pytest.mark.parametrize(
    ("moved", "new", "note"),
    [
        ({"due_on": date(2026, 9, 29)}, "29 September 2026", "1 day earlier. Ice."),
        ({"due_precision": "month"}, "September 2026", ""),
        ({"due_on": None, "due_precision": "ongoing"}, "Ongoing", "Ice."),
    ],
)
def test_dates_move_in_every_way(objective, action, moved, new, note):
    later(action, redate_reason="Ice.", **moved)

    assert told(objective) == {"re-dated": [("Due", "30 September 2026", new, note)]}


@pytest.fixture
def reworded(objective, action):
    """The action in other words, under another objective, with a lead officer."""
    other = make_objective(strategy=objective.strategy, title="A home")
    action.ref, action.activity, action.lead_words = "7b", "Ask all", "Health"
    action.objective, action.lead_officer = other, make_person("Officer", name="Ada")
    action.save()
    later(action)
    return objective


def test_other_words_are_told_one_by_one(reworded):
    assert told(reworded) == {
        "reworded": [
            ("Ref", "1", "7b", ""),
            ("Activity", "Do thing 1", "Ask all", ""),
            ("Lead", "", "Health", ""),
            ("Lead officer", "", "Ada", ""),
            (
                "Objective",
                "Objective 1: Heard",
                "Objective 2: A home",
                "",
            ),
        ]
    }


def test_officers_are_named_to_those_alone_who_may_know(reworded):
    found = told(reworded, has_names=False)["reworded"]

    assert found[-1] == ("", "", "", "Its lead changed.")
    assert "Ada" not in str(found)


@pytest.mark.usefixtures("action")
def test_objectives_in_other_words_are_told(objective):
    objective._history_date = BETWEEN
    objective.number, objective.how = 4, "By asking."
    objective.save()

    found = changes(objective.strategy)

    ((shown, differences),) = found.objectives
    assert (str(shown), found.total) == ("Objective 4: Heard", 1)
    assert [(c.what, c.old, c.new) for c in differences] == [
        ("Number", "1", "4"),
        ("How we will achieve it", "", "By asking."),
    ]
    assert found.sentence() == "Since 3 March 2026: 1 objective reworded."


def test_the_sentence_counts_actions_by_kind(objective, action):
    other = make_action(objective=objective, said=UNDER_WAY)
    later(action, rating="red")
    later(other, rating="amber", due_on=date(2026, 5, 1))

    found = changes(objective.strategy)

    words = "Since 3 March 2026: 2 re-rated, 1 newly overdue, 1 re-dated."
    assert found.sentence() == words
    assert found.of_action(other.pk) == "re-rated, newly overdue, re-dated"
    assert found.of_action(0) == ""


def test_a_day_before_the_plan_counts_from_its_first_entry(objective, action):
    later(action, rating="red")

    found = changes(objective.strategy, since=date(2020, 1, 1))

    assert found.counted_from == date(2026, 1, 10)
    assert found.summary() == "1 re-rated"


def test_an_empty_plan_has_no_changes():
    assert changes(make_strategy()).summary() == "no changes"


def test_a_moment_counts_to_the_microsecond(objective, action):
    edited = record_edit(action=action, author=None, standing="on_hold", reason="Ice")

    moments = [edited.made_at - timedelta(microseconds=1), edited.made_at]
    plans = [plan_at(objective.strategy, moment, ON) for moment in moments]

    found = [changes_since(plan, SINCE, has_names=True).summary() for plan in plans]
    assert found == ["no changes", "1 changed state"]


@pytest.mark.parametrize("size", [1, 30])
def test_it_asks_once_however_large_the_plan(
    objective, size, django_assert_num_queries
):
    for _ in range(size):
        later(make_action(objective=objective, said=UNDER_WAY), rating="red")
    plan = plan_at(objective.strategy, AFTER, ON)

    with django_assert_num_queries(1):
        found = changes_since(plan, SINCE, has_names=True)

    assert found.summary() == f"{size} re-rated"
