"""What of the plans stands on a person's home page."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from strategy.needs import needs_of
from tests.people.makers import make_person
from tests.strategy.makers import make_action, make_objective, make_strategy

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate


def told(person):
    """What is needed, why, and where the button leads."""
    return [
        (need.what, need.why, need.button, need.url)
        for need in needs_of(person, TODAY())
    ]


def test_a_late_action_asks_its_lead_for_words():
    lead = make_person("Officer")
    late = TODAY() - timedelta(days=3)
    action = make_action(lead_officer=lead, activity="Ask", said={"due_on": late})

    assert told(lead) == [
        (
            "Action 1: Ask",
            "Green, overdue 3 days",
            "Rate",
            f"/actions/{action.pk}/rate/",
        )
    ]


def test_an_action_nobody_spoke_of_says_since_when():
    lead = make_person("Officer")
    said = {"made_at": timezone.now() - timedelta(days=200), "due_on": date(2099, 1, 1)}
    make_action(lead_officer=lead, said=said)

    ((_, why, _, _),) = told(lead)

    assert why.startswith("Green, last update on ")


def test_a_completion_asks_the_plan_owner_for_an_answer():
    owner = make_person("Officer")
    objective = make_objective(strategy=make_strategy(owner=owner))
    said = {"rating": "blue", "is_proposed": True}
    action = make_action(objective=objective, activity="Ask", said=said)

    ((what, why, button, url),) = told(owner)

    assert (what, button, url) == (
        "Action 1: Ask",
        "Look and confirm",
        f"/actions/{action.pk}/",
    )
    assert why.endswith("to be complete. Is it?")


def test_a_member_is_asked_for_nothing(django_assert_num_queries):
    member = make_person("Member")
    make_action(lead_officer=member, said={"rating": "red"})
    member.has_perm("strategy.add_progressupdate")

    with django_assert_num_queries(0):
        assert told(member) == []
