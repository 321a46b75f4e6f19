"""Update rounds: who is asked, who has answered, what opens and closes."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from strategy import recording, rounds
from strategy.models import Reminder, UpdateRound
from tests.people.makers import make_person
from tests.strategy.makers import make_action, make_strategy
from tests.strategy.round_makers import (
    day,
    make_asked,
    make_draft,
    make_plan,
    make_round,
)

pytestmark = pytest.mark.django_db


def answer(action, author, **said):
    """What the lead says by form."""
    said = {"rating": "green", "where_now": "Further on"} | said
    return recording.record_update(action=action, author=author, **said)


def states(round):
    """Each action's ref and what became of it."""
    rows = rounds.as_it_stands(round).rows
    return [(row.action.ref_then, row.state) for row in rows]


def test_open_actions_are_asked_for_and_ended_ones_are_not():
    round, lead = make_round(), make_person("Officer")
    make_asked(round=round, lead=lead)
    make_asked(round=round, lead=lead, said={"rating": "blue"})
    make_asked(round=round, lead=lead, said={"standing": "withdrawn"})
    make_action()  # another plan's

    stands = rounds.as_it_stands(round)

    assert states(round) == [
        ("1", "Outstanding"),
        ("2", "Not asked: complete"),
        ("3", "Not asked: withdrawn"),
    ]
    assert stands.sentence == "0 of 1 updated; 1 lead outstanding"


def test_an_update_by_form_answers_the_round_that_runs():
    round, lead = make_round(), make_person("Officer")
    action = make_asked(round=round, lead=lead)
    make_asked(round=round, lead=lead)
    make_asked(round=round, lead=None)

    update = answer(action, lead)

    assert update.round == round
    assert rounds.as_it_stands(round).sentence == (
        "1 of 3 updated; 1 lead outstanding; 1 action without a lead"
    )


def test_what_was_completed_in_the_round_stays_among_the_answers():
    round, lead = make_round(), make_person("Officer")
    action = make_asked(round=round, lead=lead)

    answer(action, lead, rating="blue", completed_on=day(), evidence="The report")

    assert rounds.as_it_stands(round).sentence == "1 of 1 updated"


@pytest.mark.parametrize(
    "dates", [{"opened": None}, {"opened": 5, "closed": 1}], ids=["prepared", "closed"]
)
def test_an_update_outside_a_running_round_answers_none(dates):
    round, lead = make_round(**dates), make_person("Officer")
    action = make_asked(round=round, lead=lead)

    assert answer(action, lead).round is None


def test_a_confirmation_by_the_plan_owner_is_no_answer():
    plan = make_plan()
    round = make_round(strategy=plan.strategy)
    said = {"rating": "blue", "is_proposed": True}
    action = make_asked(plan=plan, lead=make_person("Officer"), said=said)

    update = recording.confirm_completion(action=action, author=plan.strategy.owner)

    assert update.round is None
    assert states(round) == [("1", "Not asked: complete")]


def test_a_closed_round_says_for_ever_what_it_said_then():
    round = make_round(opened=9, closed=2)
    then, now = make_person("Officer"), make_person("Officer")
    action = make_asked(round=round, lead=then, activity="Ask")
    action.activity, action.lead_officer = "Listen", now
    action.save()
    recording.record_edit(action=action, author=now)

    (row,) = rounds.as_it_stands(round).rows

    assert (row.action.activity_then, row.lead) == ("Ask", then)


def test_leads_stand_by_name_and_actions_without_one_last():
    round = make_round()
    zoe, ali = (make_person("Officer", name=name) for name in ("Zoe", "Ali"))
    for lead in (None, zoe, ali, zoe):
        make_asked(round=round, lead=lead)

    leads = rounds.as_it_stands(round).leads

    assert [(lead.person, len(lead.outstanding)) for lead in leads] == [
        (ali, 1),
        (zoe, 2),
        (None, 1),
    ]


@pytest.mark.parametrize("rows", [1, 3])
def test_a_round_is_read_at_the_same_cost_for_one_action_and_three(
    rows, django_assert_num_queries
):
    round = make_round()
    for _ in range(rows):
        make_asked(round=round, lead=make_person("Officer"))

    with django_assert_num_queries(4):
        rounds.as_it_stands(round).leads  # noqa: B018 reading is what costs


def test_opening_says_when():
    round = make_round(opened=None)

    rounds.open_round(round)

    assert UpdateRound.objects.running().get() == round


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"opened": 1}, "This round was opened already."),
        (
            {"opened": None, "due": -1},
            "Its due date has passed: choose a later one first.",
        ),
    ],
)
def test_what_cannot_be_opened_says_why(fields, sentence):
    with pytest.raises(rounds.RoundError, match=sentence):
        rounds.open_round(make_round(**fields))


def test_nobody_is_asked_in_a_plan_that_another_has_replaced():
    round = make_round(strategy=make_strategy(state="superseded"), opened=None)

    with pytest.raises(rounds.RoundError, match="Another plan has taken"):
        rounds.open_round(round)


def test_one_round_of_a_plan_runs_at_a_time():
    running = make_round()
    second = make_round(strategy=running.strategy, opened=None)

    with pytest.raises(rounds.RoundError, match="Another round runs in this plan"):
        rounds.open_round(second)

    assert second.opened_at is None
    assert UpdateRound.objects.running().get() == running


def test_the_database_itself_refuses_a_second_running_round():
    running = make_round()

    with pytest.raises(IntegrityError), transaction.atomic():
        make_round(strategy=running.strategy)


def test_the_database_itself_refuses_a_closing_before_the_opening():
    with pytest.raises(IntegrityError), transaction.atomic():
        make_round(opened=1, closed=2)


def test_a_round_in_another_plan_is_no_hindrance():
    make_round()

    rounds.open_round(make_round(opened=None))

    assert UpdateRound.objects.running().count() == 2


@pytest.mark.parametrize("dates", [{"opened": None}, {"opened": 3, "closed": 1}])
def test_only_a_running_round_can_be_closed(dates):
    with pytest.raises(rounds.RoundError, match="Only a round that runs"):
        rounds.close_round(make_round(**dates))


def test_what_happens_next_counts_down_to_done():
    round = make_round(due=3, meeting_on=day(20))
    lead = make_person("Officer")
    first, second, third = (make_asked(round=round, lead=lead) for _ in range(3))
    said = []
    for action in (first, second, third):
        answer(action, lead)
        said.append(rounds.what_happens_next(round, lead))

    due, meeting = (f"{on.day} {on:%B %Y}" for on in (day(3), day(20)))
    assert said == [
        f"2 actions of yours still need a word by {due}.",
        f"1 action of yours still needs a word by {due}.",
        f"You are done. The board reads this on {meeting}.",
    ]


def test_without_a_meeting_the_board_reads_it_on_the_plan():
    assert rounds.when_read(make_round()) == "The board reads this on the plan."


def test_drafts_and_reminders_say_whose_they_are():
    lead = make_person("Officer", name="Ali Lead")
    draft = make_draft(make_asked(round=make_round(), lead=lead), lead)
    reminder = Reminder(person=lead, on=date(2027, 1, 18))

    assert str(draft) == "Draft for Action 1"
    assert str(reminder) == "Reminder to Ali Lead on 18 January 2027"


def test_a_round_and_its_state_in_words():
    prepared = make_round(opened=None, due=0)
    closed = make_round(opened=2, closed=1)
    today = timezone.localdate()

    assert str(prepared) == f"Update round due {today.day} {today:%B %Y}"
    assert [each.state for each in (prepared, make_round(), closed)] == [
        "Being prepared",
        "Running",
        "Closed",
    ]
    assert timezone.now() - closed.closed_at >= timedelta(days=1)
