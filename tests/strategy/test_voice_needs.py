"""What young people said and nobody acts on, on the home page of plan owners."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cpboard.people.roles import ADMINISTRATOR, MEMBER, OFFICER
from strategy.needs_voice import needs_of
from tests.people.makers import make_person
from tests.strategy.makers import (
    make_action,
    make_strategy,
)
from tests.strategy.makers_voice import make_voice

pytestmark = pytest.mark.django_db


def told(person):
    """The lines of the home page."""
    return [(n.on, n.what, n.why) for n in needs_of(person, timezone.localdate())]


def test_a_plan_owner_is_told_of_messages_that_nobody_acts_on():
    owner = make_person(ADMINISTRATOR)
    make_strategy(owner=owner)
    day = timezone.localdate() - timedelta(days=9)
    make_voice(heard_on=day)

    one = told(owner)
    make_voice(heard_on=day + timedelta(days=2), is_public=False)
    make_voice(what_we_did="Done.")
    make_voice(actions=[make_action()])
    make_voice(kind="compliment")
    two = told(owner)

    assert one == [
        (day, "A message from young people", "No action of a plan answers it yet.")
    ]
    assert two == [
        (day, "2 messages from young people", "No action of a plan answers them yet.")
    ]


def test_only_owners_of_a_plan_in_force_are_told():
    former, member = make_person(ADMINISTRATOR), make_person(MEMBER)
    make_strategy(owner=former, state="superseded")
    make_strategy(owner=member)
    make_voice()

    assert [told(p) for p in (former, member, make_person(OFFICER))] == [[], [], []]


def test_with_nothing_waiting_the_owner_is_told_nothing():
    owner = make_person(ADMINISTRATOR)
    make_strategy(owner=owner)

    assert told(owner) == []
