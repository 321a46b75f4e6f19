"""Questions from members on paper: what the board reads, and that it names nobody."""

from contextlib import ExitStack
from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from cpboard.pdf.turns import MOST_WAITING, PLACES
from cpboard.people.roles import ADMINISTRATOR, MEMBER, OFFICER
from strategy import hooks
from strategy.papers_challenges import challenges_paper, last_board_day
from tests.pdf.walk import page_texts, structure_faults, validator_errors
from tests.people.makers import make_agency, make_person
from tests.strategy.makers import make_strategy
from tests.strategy.makers_voice import go_on, make_asked_action, make_challenge

pytestmark = pytest.mark.django_db
DAY = date(2031, 1, 19)


def words_of(strategy, on=DAY, since=None):
    """The words of the whole paper with single spaces."""
    return " ".join(" ".join(page_texts(challenges_paper(strategy, on, since))).split())


def test_it_carries_question_answer_and_days_open_and_names_nobody():
    owner = make_person(ADMINISTRATOR, name="Olu Owner")
    action = make_asked_action(
        owner=owner,
        activity="Write before each move",
        agencies=[make_agency("Care Service")],
        lead_words="Care Service (Lena Lead)",
    )
    challenge = make_challenge(
        action=action, words="How many?", said=[("answer", "Nine.")]
    )
    go_on(challenge, "answer", owner, "And one in May.")
    today = timezone.localdate()

    words = words_of(action.objective.strategy, today + timedelta(days=3))

    on = f"{today.day} {today:%B %Y}"
    assert (
        "Action 1: Write before each move Answered. The answer came on the same day. "
        "Led by Care Service. "
        f"A member asked on {on}: How many? "
        f"The lead officer answered on {on}: Nine. "
        f"The plan owner answered on {on}: And one in May."
    ) in words
    names = ["Lena Lead", "Mina Member", "Olu Owner"]
    assert [name in words for name in names] == [False, False, False]


def test_an_answer_by_a_former_lead_is_an_officers():
    challenge = make_challenge(said=[("answer", "Nine.")])
    action = challenge.action
    action.lead_officer = make_person(OFFICER)
    action.save()

    assert "An officer answered on " in words_of(action.objective.strategy)


def test_what_was_closed_since_the_board_met_stands_behind():
    closed = make_challenge(words="Why?", said=[("answer", "So."), ("accept", "")])
    strategy = closed.action.objective.strategy
    today = timezone.localdate()

    since = words_of(strategy, today, today - timedelta(days=30))
    later = words_of(strategy, today, today + timedelta(days=1))
    unknown = words_of(strategy, today)

    assert "No question is open." in since
    assert "Closed after 0 days." in since
    assert "A member accepted the answer on " in since
    assert ["Why?" in words for words in (since, later, unknown)] == [
        True,
        False,
        False,
    ]


def test_other_plans_questions_stay_out():
    make_challenge(words="Of another plan?")

    assert "Of another plan?" not in words_of(make_strategy())


def test_it_is_accessible():
    open_one = make_challenge(words="How\n\nmany?", said=[("answer", "Nine.")])
    make_challenge(
        action=open_one.action, words="Why?", said=[("answer", "So."), ("accept", "")]
    )

    strategy = open_one.action.objective.strategy
    paper = challenges_paper(strategy, DAY, date(2020, 1, 1))

    assert validator_errors(paper) == []
    assert structure_faults(paper) == []


def test_members_get_it_the_public_and_those_who_may_not_read_the_plan_do_not(
    client, sign_in
):
    strategy = make_strategy(slug="promise")
    make_strategy(slug="secret", state="draft")

    signed_out = client.get("/plans/promise/challenges.pdf")
    member = sign_in(make_person(MEMBER))
    paper = member.get("/plans/promise/challenges.pdf")
    draft = member.get("/plans/secret/challenges.pdf")

    today = timezone.localdate()
    assert signed_out.status_code == 302
    assert draft.status_code == 404
    assert paper["Content-Type"] == "application/pdf"
    name = f"promise-questions-{today:%Y-%m-%d}.pdf"
    assert paper["Content-Disposition"] == f'inline; filename="{name}"'
    assert paper.content == challenges_paper(strategy, today)


def test_the_last_board_day_is_the_newest_one_that_is_over():
    days = [hooks.BoardDay(DAY - timedelta(days=ago), "met") for ago in (0, 9, 40)]

    def told(today, user):
        return days

    hooks.board_days.append(told)
    try:
        found = last_board_day(DAY, AnonymousUser())
    finally:
        hooks.board_days.remove(told)

    assert found == DAY - timedelta(days=9)


def test_a_busy_press_asks_to_come_back(sign_in):
    make_strategy(slug="promise")
    client = sign_in(make_person(MEMBER))

    with ExitStack() as crowd:
        for _ in range(MOST_WAITING):
            crowd.enter_context(PLACES)
        answer = client.get("/plans/promise/challenges.pdf")

    assert answer.status_code == 503
