"""Who is told of questions and answers: by e-mail and on the home page."""

import logging

import pytest
from django.core import mail
from django.test import override_settings
from django.utils import timezone

from cpboard.exchange.dates import long_date
from cpboard.people.roles import ADMINISTRATOR, MEMBER, OFFICER
from strategy.mail_challenges import tell_of_entry
from strategy.models import Challenge
from strategy.needs_challenges import needs_of
from tests.people.makers import make_person
from tests.strategy.makers_voice import go_on, make_asked_action, make_challenge

pytestmark = pytest.mark.django_db
NOBODY_LISTENS = {
    "default": {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {"host": "127.0.0.1", "port": 9, "timeout": 1},
    }
}


def told(person):
    """The lines of the home page."""
    needs = needs_of(person, timezone.localdate())
    return [(need.what, need.why, need.button, need.url) for need in needs]


def today():
    """Today in the words of the page."""
    return long_date(timezone.localdate())


def test_a_question_is_mailed_to_leads_and_owner_without_its_words(settings):
    settings.SITE_ADDRESS = "https://board.example.org"
    owner, joint = make_person(ADMINISTRATOR), make_person(OFFICER)
    action = make_asked_action(owner=owner, activity="Write before each move")
    action.joint_leads.add(joint)

    challenge = make_challenge(action=action, words="What of Ellie?")

    (message,) = mail.outbox
    assert message.to == [action.lead_officer.email, joint.email, owner.email]
    assert message.subject == "A member has asked about Action 1"
    assert "Write before each move" in message.body
    assert f"https://board.example.org/challenges/{challenge.pk}/\n" in message.body
    assert "Ellie" not in message.body


def test_an_answer_is_mailed_to_the_asker_and_asking_again_to_the_lead():
    challenge = make_challenge(
        said=[("answer", "Nine."), ("ask_again", "Which?"), ("answer", "Those.")]
    )
    go_on(challenge, "accept", challenge.asked_by)

    lead, asker = challenge.action.lead_officer.email, challenge.asked_by.email
    assert [(message.to, message.subject) for message in mail.outbox] == [
        ([lead], "A member has asked about Action 1"),
        ([asker], "Your question about Action 1 is answered"),
        ([lead], "A member has asked again about Action 1"),
        ([asker], "Your question about Action 1 is answered"),
    ]


def test_nobody_to_tell_is_no_mail_and_no_fault():
    challenge = make_challenge()
    asker = challenge.asked_by
    asker.is_active = False
    asker.save()
    mail.outbox.clear()

    entry = go_on(challenge, "answer", challenge.action.lead_officer, "Nine.")

    assert tell_of_entry(entry.pk) == 0
    assert mail.outbox == []


def test_a_ref_of_two_lines_is_no_fault_of_the_subject():
    make_challenge(action=make_asked_action(ref="1\n2"))

    assert [message.subject for message in mail.outbox] == [
        "A member has asked about Action 1 2"
    ]


def test_words_of_the_plan_stand_in_the_mail_as_they_are():
    make_challenge(action=make_asked_action(activity="Let's <do> it"))

    assert "Let's <do> it" in mail.outbox[0].body


def test_a_mail_server_that_fails_loses_no_question(sign_in, caplog):
    action = make_asked_action()
    client = sign_in(make_person(MEMBER))

    with override_settings(MAILERS=NOBODY_LISTENS), caplog.at_level(logging.CRITICAL):
        sent = client.post(
            f"/actions/{action.pk}/ask/", {"words": "How many?"}, follow=True
        )

    assert "Your question is sent." in sent.text
    assert Challenge.objects.get().entries.get().words == "How many?"
    assert [need[2] for need in told(action.lead_officer)] == ["Answer"]


def test_a_question_stands_on_the_home_page_of_lead_and_owner_until_answered():
    owner = make_person(ADMINISTRATOR)
    action = make_asked_action(owner=owner, activity="Write")
    challenge = make_challenge(action=action)
    line = (
        "A question on Action 1: Write",
        f"Asked on {today()}",
        "Answer",
        f"/challenges/{challenge.pk}/",
    )

    before = [told(action.lead_officer), told(owner), told(make_person(OFFICER))]
    go_on(challenge, "answer", owner, "Nine.")

    assert before == [[line], [line], []]
    assert told(action.lead_officer) == []
    assert told(challenge.asked_by) == [
        (
            "Your question on Action 1: Write",
            f"Answered on {today()}",
            "Read the answer",
            f"/challenges/{challenge.pk}/",
        )
    ]


def test_the_home_page_shows_them(sign_in):
    challenge = make_challenge(said=[("answer", "Nine.")])

    page = sign_in(challenge.asked_by).get("/")

    assert [need.button for need in page.context["needs"]] == ["Read the answer"]


def test_somebody_without_a_role_is_asked_for_nothing(django_assert_num_queries):
    nobody = make_person()
    nobody.has_perm("strategy.add_challenge")

    with django_assert_num_queries(0):
        assert told(nobody) == []
