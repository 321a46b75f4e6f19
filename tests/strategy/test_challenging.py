"""A challenge goes from question to accepted answer, and nothing said is lost."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from cpboard.people.roles import ADMINISTRATOR, MEMBER, OFFICER
from strategy import challenging
from strategy.challenges import answerers, box_of, to_answer, to_decide
from strategy.models import Challenge, ChallengeEntry
from tests.people.makers import make_person
from tests.strategy.makers import make_action, make_objective, make_strategy
from tests.strategy.makers_voice import (
    SITE,
    go_on,
    make_asked_action,
    make_challenge,
)

pytestmark = pytest.mark.django_db


def told(challenge):
    """All that was said, in order."""
    return [(entry.kind, entry.words) for entry in challenge.entries.all()]


def test_everything_said_is_kept_in_order_until_the_answer_is_accepted():
    challenge = make_challenge(
        words="How many?",
        said=[
            ("answer", "Some."),
            ("ask_again", "How many exactly?"),
            ("answer", "Nine."),
            ("accept", ""),
        ],
    )

    assert told(challenge) == [
        ("ask", "How many?"),
        ("answer", "Some."),
        ("ask_again", "How many exactly?"),
        ("answer", "Nine."),
        ("accept", ""),
    ]
    assert challenge.state == "accepted"


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ([], "asked"),
        ([("answer", "Nine.")], "answered"),
        ([("answer", "Nine."), ("ask_again", "Which?")], "asked"),
        ([("answer", "Nine."), ("accept", "")], "accepted"),
    ],
)
def test_the_state_follows_from_what_was_said_last(said, state):
    assert make_challenge(said=said).state == state


def test_a_lead_may_add_to_an_answer_that_is_not_accepted_yet():
    challenge = make_challenge(said=[("answer", "Nine.")])

    go_on(challenge, "answer", challenge.action.lead_officer, "Ten since May.")

    assert told(challenge)[-2:] == [("answer", "Nine."), ("answer", "Ten since May.")]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ([], "accept"),
        ([], "ask_again"),
        ([("answer", "Nine."), ("accept", "")], "answer"),
        ([("answer", "Nine."), ("accept", "")], "ask_again"),
    ],
)
def test_what_cannot_follow_is_refused_and_leaves_no_trace(said, kind):
    challenge = make_challenge(said=said)
    before = told(challenge)

    with pytest.raises(challenging.OvertakenError):
        go_on(challenge, kind, challenge.asked_by, "More")

    assert told(challenge) == before


def test_who_has_not_read_the_last_words_is_told_of_them():
    challenge = make_challenge()
    seen = challenge.entries.last().pk
    lead = challenge.action.lead_officer
    go_on(challenge, "answer", lead, "Nine.")

    with pytest.raises(challenging.OvertakenError, match=r"^Lena Lead answered$"):
        go_on(challenge, "answer", make_person(OFFICER), "Eight.", seen=seen)

    assert told(challenge) == [("ask", "How many?"), ("answer", "Nine.")]


def test_the_same_question_or_answer_sent_twice_is_one():
    challenge = make_challenge(words="How many?")
    seen = challenge.entries.last().pk
    lead = challenge.action.lead_officer

    again = make_challenge(
        action=challenge.action, asker=challenge.asked_by, words="How many?"
    )
    go_on(challenge, "answer", lead, "Nine.", seen=seen)
    go_on(challenge, "answer", lead, "Nine.", seen=seen)

    assert again == challenge
    assert told(challenge) == [("ask", "How many?"), ("answer", "Nine.")]


@pytest.mark.django_db(transaction=True)
def test_of_two_who_answer_at_once_one_is_told_of_the_other(
    django_db_serialized_rollback,
):
    owner = make_person(ADMINISTRATOR, name="Olu Owner")
    challenge = make_challenge(action=make_asked_action(owner=owner))
    seen = challenge.entries.last().pk
    start, refused = Barrier(2), []

    def answer(author):
        start.wait()
        try:
            go_on(challenge, "answer", author, f"Says {author}.", seen=seen)
        except challenging.OvertakenError as error:
            refused.append(str(error))
        finally:
            connection.close()

    threads = [
        Thread(target=answer, args=[person])
        for person in (owner, challenge.action.lead_officer)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    (winner,) = challenge.entries.filter(kind="answer")
    assert refused == [f"{winner.author} answered"]


def test_the_database_refuses_an_answer_without_words_and_an_unknown_state():
    challenge = make_challenge()
    author = challenge.asked_by

    with pytest.raises(IntegrityError), transaction.atomic():
        ChallengeEntry.objects.create(
            challenge=challenge, author=author, kind="answer", words=""
        )
    with pytest.raises(IntegrityError), transaction.atomic():
        Challenge.objects.filter(pk=challenge.pk).update(state="lost")


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


def test_the_lead_and_the_owner_may_answer_and_nobody_else():
    owner = make_person(ADMINISTRATOR)
    challenge = make_challenge(action=make_asked_action(owner=owner))
    people = [challenge.action.lead_officer, owner, challenge.asked_by]
    people += [make_person(OFFICER), make_person(MEMBER)]

    may = [p.has_perm("strategy.answer_challenge", challenge) for p in people]

    assert may == [True, True, False, False, False]
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
    challenge = challenging.ask(action=action, asker=lead, words="?", site=SITE)

    shown = [
        list(Challenge.objects.visible_to(person))
        for person in (lead, make_person(MEMBER))
    ]

    assert shown == [[challenge], []]


def test_days_are_counted_until_today_or_until_it_was_closed():
    still = make_challenge()
    closed = make_challenge(said=[("answer", "Nine."), ("accept", "")])
    for challenge, days in [(still, [20]), (closed, [20, 18, 15])]:
        moments = [timezone.now() - timedelta(days=ago) for ago in days]
        for entry, moment in zip(challenge.entries.all(), moments, strict=True):
            entry.made_at = moment
            entry.save()
        challenge.asked_at = moments[0]
    today = timezone.localdate()

    assert still.days_open(today) == 20
    assert closed.days_open(today) == 5


def test_the_public_has_no_box(django_assert_num_queries):
    action = make_challenge().action

    with django_assert_num_queries(0):
        assert box_of(action, AnonymousUser()) is None


def test_things_say_what_they_are():
    challenge = make_challenge()

    assert str(challenge) == "Question on Action 1"
    assert str(challenge.entries.get()) == "Asked by Mina Member"
