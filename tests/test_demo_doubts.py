"""The demo council has something to ask about of every kind, on any day."""

import pytest
from django.utils import timezone

from cpboard.people.models import Person
from meetings.demo.doubts import load_doubts
from meetings.demo.meetings import board_days
from strategy import slippage, watermelons
from strategy.models import ProgressUpdate, Strategy
from strategy.progress import plan_as_at
from tests.test_demo_days import DAYS, load_without_meetings

KINDS = [
    "but its due date passed",
    "but its review date passed",
    "milestone “",
    "of its 3 milestones are overdue",
    "no evidence is given",
    "No update for",
    "Its due date moved twice",
    "is off target",
]


def load_today():
    """The demo's plan with all that speaks against it, and the plan as at today."""
    today = timezone.localdate()
    load_without_meetings(today)
    load_doubts(today)
    return plan_as_at(Strategy.objects.get(slug="our-promise"), today)


@pytest.mark.django_db
def test_something_is_found_of_every_kind():
    plan = load_today()
    member = Person.objects.get(name="Marigold Tansy")

    found = watermelons.findings(plan.actions, plan.on, member)

    told = [sentence for sentences in found.values() for sentence in sentences]
    assert [any(kind in each for each in told) for kind in KINDS] == [True] * len(KINDS)
    # The board's time is short: most ratings are as they should be.
    assert len(found) < plan.total / 2


@pytest.mark.django_db
def test_nine_actions_slipped_and_two_of_them_twice():
    plan = load_today()

    slips = slippage.ledger(plan, list(plan.actions)).slips

    assert sorted(len(slip.moves) for slip in slips) == [1] * 7 + [2] * 2
    assert slips[0].action.ref == "14"


@pytest.mark.django_db
@pytest.mark.parametrize("today", DAYS, ids=str)
def test_some_new_dates_were_agreed_by_a_meeting_before_them(today):
    load_without_meetings(today)

    load_doubts(today)

    agreed = ProgressUpdate.objects.exclude(redate_agreed_on=None)
    assert sorted(said.action.ref for said in agreed) == ["39", "46"]
    assert {said.redate_agreed_on for said in agreed} <= set(board_days(today, 8))
    assert all(said.redate_agreed_on <= said.said_on for said in agreed)
