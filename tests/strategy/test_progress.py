"""What is written to the log, and how an action's history reads."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from strategy import progress, recording
from strategy.history import history
from strategy.models import ProgressUpdate
from tests.people.makers import make_person
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

pytestmark = pytest.mark.django_db


def action_of(owner, **fields):
    """An action of a plan that the person owns."""
    objective = make_objective(strategy=make_strategy(owner=owner))
    return make_action(objective=objective, **fields)


def titles(action):
    """What happened, newest first."""
    return [event.title for event in history(action)]


def test_an_update_keeps_the_due_date_that_it_does_not_name():
    action = make_action(
        said={
            "due_on": date(2026, 1, 31),
            "due_precision": "month",
            "due_words": "Jan-26",
        }
    )

    update = recording.record_update(
        action=action, author=None, rating="green", reason="Nearly there"
    )

    assert (update.due_on, update.due_precision, update.due_words) == (
        date(2026, 1, 31),
        "month",
        "Jan-26",
    )


def test_two_updates_of_one_moment_stay_in_order():
    ahead = timezone.now() + timedelta(minutes=5)
    action = make_action(said={"made_at": ahead})

    update = recording.record_update(action=action, author=None, rating="green")

    assert update.made_at == ahead + timedelta(microseconds=1)


@pytest.mark.parametrize(("by_owner", "is_proposed"), [(True, False), (False, True)])
def test_blue_is_proposed_unless_the_plan_owner_says_it(by_owner, is_proposed):
    owner, lead = make_person("Officer"), make_person("Officer")
    action = action_of(owner)

    update = recording.record_update(
        action=action,
        author=owner if by_owner else lead,
        rating="blue",
        evidence="The report",
        completed_on=date(2026, 1, 1),
    )

    assert update.is_proposed == is_proposed


def test_blue_is_proposed_where_nobody_owns_the_plan():
    action = action_of(None)

    assert recording.is_proposal(action, None, "blue")


def test_confirming_says_it_again_as_the_owners_word():
    owner = make_person("Officer")
    action = action_of(owner, said={"rating": "blue", "is_proposed": True})
    proposal = action.updates.get()

    update = recording.confirm_completion(action=action, author=owner)

    assert (update.rating, update.is_proposed, update.author) == ("blue", False, owner)
    assert (update.completed_on, update.evidence) == (
        proposal.completed_on,
        proposal.evidence,
    )
    assert titles(action) == ["Completion confirmed", "Entered the plan, Blue"]


@pytest.mark.parametrize(
    "said",
    [
        {"rating": "green"},
        {"rating": "blue"},
        {
            "rating": "blue",
            "is_proposed": True,
            "source": "import",
            "completed_on": None,
        },
        {"rating": "blue", "is_proposed": True, "source": "import", "evidence": ""},
    ],
)
def test_there_is_nothing_to_confirm_unless_a_whole_proposal_waits(said):
    owner = make_person("Officer")
    action = action_of(owner, said=said)

    assert recording.confirm_completion(action=action, author=owner) is None
    assert action.updates.count() == 1


def test_the_history_tells_old_and_new_and_repeats_no_words():
    lead = make_person("Officer")
    action = make_action(said={"where_now": "Begun", "due_on": date(2036, 6, 30)})
    recording.record_update(
        action=action,
        author=lead,
        rating="amber",
        where_now="Begun",
        reason="A post is empty",
        next_steps="We recruit",
        due_on=date(2036, 9, 30),
        redate_reason="The post",
    )

    newest, first = history(action)

    assert (newest.title, newest.by) == ("Rated Amber", lead)
    assert newest.changes == [
        ("Rating", "Green", "Amber"),
        ("Due", "30 June 2036", "30 September 2036"),
    ]
    assert newest.words == [
        ("Why", "A post is empty"),
        ("Next", "We recruit"),
        ("Why the date moved", "The post"),
    ]
    assert first.title == "Entered the plan, Green"
    assert (first.changes, first.words) == ([], [("", "Begun")])


def test_the_history_names_what_happened():
    action = make_action()
    for said in (
        {"rating": "green"},
        {"rating": "red"},
        {"rating": "blue", "is_proposed": True},
        {"rating": "green"},
    ):
        make_update(action=action, **said)

    assert titles(action) == [
        "Rated Green",
        "Proposed as complete",
        "Rated Red",
        "Still Green",
        "Entered the plan, Green",
    ]


def test_the_history_tells_what_changed_in_the_plans_own_words():
    lead = make_person("Officer", name="Ada Lund")
    action = make_action(ref="7", activity="Do it", lead_words="Care")
    action.ref, action.activity, action.lead_officer = "8", "Do it well", lead
    action.save()
    recording.record_edit(action=action, author=lead)

    rewording = history(action)[0]

    assert rewording.title == "The plan's words changed"
    assert rewording.changes == [
        ("Ref", "7", "8"),
        ("Activity", "Do it", "Do it well"),
        ("Lead officer", None, lead),
    ]
    assert len(history(action)) == 2


def test_a_plan_says_when_it_was_last_written_to():
    strategy = make_strategy()
    assert progress.last_updated(strategy) is None
    action = make_action(objective=make_objective(strategy=strategy))

    later = make_update(action=action)

    assert progress.last_updated(strategy) == later.made_at
    assert ProgressUpdate.objects.count() == 2


def test_late_red_and_silent_actions_want_words_in_the_order_of_their_dates():
    lead = make_person("Officer")
    today = timezone.localdate()
    long_ago = timezone.now() - timedelta(days=200)
    silent = make_action(lead_officer=lead, said={"made_at": long_ago, "due_on": None})
    late = make_action(
        lead_officer=lead, said={"due_on": today - timedelta(days=1), "rating": "green"}
    )
    red = make_action(lead_officer=lead, said={"rating": "red", "due_on": today})
    make_action(lead_officer=lead)
    make_action(lead_officer=lead, said={"made_at": long_ago, "rating": "blue"})
    make_action(said={"made_at": long_ago})
    superseded = make_objective(strategy=make_strategy(state="superseded"))
    make_action(objective=superseded, lead_officer=lead, said={"made_at": long_ago})

    assert list(progress.needs_words(lead, today)) == [late, red, silent]


@pytest.mark.parametrize("plans", [1, 3])
def test_summaries_cost_the_same_for_one_plan_and_three(
    plans, django_assert_num_queries
):
    strategies = [make_strategy() for _ in range(plans)]
    late = timezone.localdate() - timedelta(days=1)
    for strategy in strategies:
        objective = make_objective(strategy=strategy)
        make_action(objective=objective, said={"due_on": late})
        make_action(objective=objective, said={"rating": "red"})

    with django_assert_num_queries(1):
        summaries = progress.summaries(strategies, timezone.localdate())

    assert [(s.total, s.overdue) for s in summaries] == [(2, 1)] * plans


def test_the_history_names_the_meeting_that_agreed_to_a_new_date():
    action = make_action()
    make_update(
        action=action, due_on=date(2031, 1, 1), redate_agreed_on=date(2026, 1, 19)
    )

    assert history(action)[0].words == [
        ("Why the date moved", "The contractor left."),
        ("Agreed at the meeting of", "19 January 2026"),
    ]
