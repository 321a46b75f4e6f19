"""No change: the same words again, where they will do, by a tick."""

import pytest

from strategy import rounds
from strategy.models import ProgressUpdate
from tests.people.makers import make_person
from tests.strategy.makers import make_action, make_update
from tests.strategy.round_makers import (
    day,
    make_asked,
    make_draft,
    make_round,
)

pytestmark = pytest.mark.django_db


def test_no_change_says_the_same_words_again_today():
    round, lead = make_round(), make_person("Officer")
    said = {"where_now": "Begun", "evidence": "A list", "due_on": day(90)}
    action = make_asked(round=round, lead=lead, said=said)
    before = action.updates.latest()

    outcome = rounds.say_no_change(round=round, author=lead, seen=[before.pk])

    after = action.updates.latest()
    assert outcome == {action.pk: ""}
    assert (after.said_on, after.round, after.author) == (day(), round, lead)
    for name in ("rating", "where_now", "evidence", "due_on", "standing"):
        assert getattr(after, name) == getattr(before, name)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"rating": "red"}, "It is Red: say what has been done since"),
        ({"rating": "amber"}, "It is Amber: say what has been done since"),
        ({"due_on": day(-1)}, "It is 1 day overdue: say why, or move the date."),
        ({"due_on": day(-2), "rating": "red"}, "It is 2 days overdue"),
        (
            {"due_on": day(-1), "due_precision": "ongoing"},
            "Its review date has passed: say what the review found.",
        ),
        ({"rating": "not_rated"}, "Nobody has rated it yet: choose a rating."),
        ({"rating": "blue"}, "It is complete or ended: nothing is asked for it."),
    ],
)
def test_what_needs_words_is_refused_with_the_reason(said, reason):
    round, lead = make_round(), make_person("Officer")
    action = make_asked(round=round, lead=lead, said=said)
    seen = [action.updates.latest().pk]

    outcome = rounds.say_no_change(round=round, author=lead, seen=seen)

    assert outcome[action.pk].startswith(reason)
    assert action.updates.count() == 1


def test_what_has_not_started_may_stay_so_without_a_rating():
    round, lead = make_round(), make_person("Officer")
    said = {"rating": "not_rated", "standing": "not_started"}
    action = make_asked(round=round, lead=lead, said=said)

    rounds.say_no_change(round=round, author=lead, seen=[action.updates.latest().pk])

    assert action.updates.latest().standing == "not_started"
    assert action.updates.count() == 2


def test_a_tick_for_words_that_have_changed_since_is_refused():
    round, lead = make_round(), make_person("Officer")
    action = make_asked(round=round, lead=lead)
    seen = action.updates.latest().pk
    make_update(action=action, where_now="New words")

    outcome = rounds.say_no_change(round=round, author=lead, seen=[seen])

    assert outcome == {
        action.pk: "It was changed while you were looking: read the new words first."
    }


def test_a_second_tick_says_that_the_first_was_taken():
    round, lead = make_round(), make_person("Officer")
    action = make_asked(round=round, lead=lead)
    seen = [action.updates.latest().pk]
    rounds.say_no_change(round=round, author=lead, seen=seen)

    outcome = rounds.say_no_change(round=round, author=lead, seen=seen)

    assert outcome == {action.pk: "It was updated in this round already."}
    assert action.updates.count() == 2


def test_a_draft_is_to_be_looked_at_before_a_tick():
    round, lead = make_round(), make_person("Officer")
    helper = make_person("Officer", name="Ali Helper")
    action = make_asked(round=round, lead=lead)
    make_draft(action, helper, where_now="Half a word")

    outcome = rounds.say_no_change(
        round=round, author=lead, seen=[action.updates.latest().pk]
    )

    assert outcome == {action.pk: "Ali Helper has written a draft: look at it first."}


def test_nobody_ticks_for_another_or_in_another_plan():
    round, lead = make_round(), make_person("Officer")
    others = make_asked(round=round, lead=make_person("Officer"))
    elsewhere = make_action(lead_officer=lead)
    seen = [action.updates.latest().pk for action in (others, elsewhere)]
    before = ProgressUpdate.objects.count()

    assert rounds.say_no_change(round=round, author=lead, seen=seen) == {}
    assert ProgressUpdate.objects.count() == before
