"""Who may ask, answer and reply, and whom a question waits for."""

import pytest
from django.contrib.auth.models import AnonymousUser

from cpboard.people.roles import ADMINISTRATOR, MEMBER, OFFICER
from strategy import challenging
from strategy.challenges import answerers, box_of, to_answer, to_decide
from strategy.models import Challenge
from tests.people.makers import make_person
from tests.strategy.makers import make_action, make_objective, make_strategy
from tests.strategy.makers_voice import (
    make_asked_action,
    make_challenge,
)

pytestmark = pytest.mark.django_db


def test_the_lead_and_the_plan_owner_can_answer_once_each():
    owner = make_person(ADMINISTRATOR)
    action = make_asked_action(owner=owner)
    both = make_asked_action(owner=owner, lead_officer=owner)
    member = make_person(MEMBER)

    assert answerers(action, besides=member) == [action.lead_officer, owner]
    assert answerers(both, besides=member) == [owner]


def test_who_left_has_no_address_no_role_or_asks_cannot_answer():
    asker = make_person(MEMBER, ADMINISTRATOR)
    leads = [
        make_person(OFFICER, is_active=False),
        make_person(OFFICER, email=None),
        make_person(),
        None,
    ]
    actions = [make_asked_action(owner=asker, lead_officer=lead) for lead in leads]

    found = [answerers(action, besides=asker) for action in actions]

    assert found == [[], [], [], []]


def test_an_action_without_lead_is_answered_for_by_the_plan_owner():
    owner = make_person(ADMINISTRATOR)
    action = make_asked_action(owner=owner, lead_officer=None)

    assert answerers(action, besides=make_person(MEMBER)) == [owner]


@pytest.mark.parametrize(
    ("roles", "expected"), [([MEMBER], True), ([OFFICER], False), ([], False)]
)
def test_members_ask(roles, expected):
    action = make_asked_action()

    assert make_person(*roles).has_perm("strategy.challenge_action", action) is expected


def test_nobody_asks_themselves_or_about_a_plan_that_was_replaced():
    lead = make_person(MEMBER, OFFICER)
    own = make_asked_action(lead_officer=lead)
    old = make_action(
        objective=make_objective(strategy=make_strategy(state="superseded"))
    )

    assert not lead.has_perm("strategy.challenge_action", own)
    assert not lead.has_perm("strategy.challenge_action", old)
    assert not lead.has_perm("strategy.challenge_action", None)


def test_leads_and_the_owner_may_answer_and_nobody_else():
    owner, joint = make_person(ADMINISTRATOR), make_person(OFFICER)
    challenge = make_challenge(action=make_asked_action(owner=owner))
    challenge.action.joint_leads.add(joint)
    people = [challenge.action.lead_officer, joint, owner, challenge.asked_by]
    people += [make_person(OFFICER), make_person(MEMBER)]

    may = [p.has_perm("strategy.answer_challenge", challenge) for p in people]

    assert may == [True, True, True, False, False, False]
    assert [list(to_answer(p)) == [challenge] for p in people] == may
    assert not owner.has_perm("strategy.answer_challenge", None)


def test_an_owner_who_asked_does_not_answer_themselves():
    owner = make_person(MEMBER, ADMINISTRATOR)
    challenge = make_challenge(action=make_asked_action(owner=owner), asker=owner)

    assert not owner.has_perm("strategy.answer_challenge", challenge)
    assert list(to_answer(owner)) == []


def test_the_asker_replies_and_another_member_only_once_the_asker_has_left():
    challenge = make_challenge()
    asker, other = challenge.asked_by, make_person(MEMBER)
    officer = make_person(OFFICER)
    people = [asker, other, officer]

    before = [p.has_perm("strategy.reply_to_challenge", challenge) for p in people]
    asker.is_active = False
    after = [
        p.has_perm("strategy.reply_to_challenge", challenge) for p in [other, officer]
    ]

    assert before == [True, False, False]
    assert after == [True, False]
    assert not other.has_perm("strategy.reply_to_challenge", None)


def test_what_waits_for_whom():
    waiting = make_challenge()
    lead, asker = waiting.action.lead_officer, waiting.asked_by
    answered = make_challenge(
        action=waiting.action, asker=asker, words="Why?", said=[("answer", "So.")]
    )
    make_challenge()  # somebody else's

    assert list(to_answer(lead)) == [waiting]
    assert list(to_decide(asker)) == [answered]
    assert list(to_answer(asker)) == []


def test_a_challenge_in_a_draft_is_hidden_from_members():
    draft = make_strategy(state="draft")
    lead = make_person(OFFICER)
    action = make_action(objective=make_objective(strategy=draft), lead_officer=lead)
    challenge = challenging.ask(action=action, asker=lead, words="?")

    shown = [
        list(Challenge.objects.visible_to(person))
        for person in (lead, make_person(MEMBER))
    ]

    assert shown == [[challenge], []]


def test_the_public_has_no_box(django_assert_num_queries):
    action = make_challenge().action

    with django_assert_num_queries(0):
        assert box_of(action, AnonymousUser()) is None


def test_the_public_sees_no_challenge():
    make_challenge()

    assert list(Challenge.objects.visible_to(AnonymousUser())) == []
