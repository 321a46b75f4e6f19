"""A challenge goes from question to accepted answer, and nothing said is lost."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from cpboard.people.roles import ADMINISTRATOR, OFFICER
from strategy import challenging
from strategy.models import Challenge, ChallengeEntry
from tests.people.makers import make_person
from tests.strategy.makers_voice import (
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


def test_things_say_what_they_are():
    challenge = make_challenge()

    assert str(challenge) == "Question on Action 1"
    assert str(challenge.entries.get()) == "Asked by Mina Member"
