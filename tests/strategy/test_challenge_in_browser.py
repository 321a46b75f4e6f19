"""A challenge in people's browsers: asked, answered, accepted, without JavaScript."""

import pytest

from cpboard.people.roles import ADMINISTRATOR, MEMBER, OFFICER
from strategy.models import Challenge
from tests.browser.checks import WIDTHS, assert_accessible, assert_fits
from tests.people.makers import make_person
from tests.strategy.makers_voice import go_on, make_asked_action, make_challenge


def test_a_member_challenges_the_lead_answers_and_the_member_accepts(open_page):
    owner = make_person(ADMINISTRATOR)
    action = make_asked_action(owner=owner, activity="Write before each move")
    member = make_person(MEMBER)

    page = open_page(f"/actions/{action.pk}/", person=member, width=390, scripts=False)
    page.get_by_label("What do you want to ask?").fill("How many got a letter?")
    page.get_by_role("button", name="Send this question").click()
    sent = page.get_by_role("alert").inner_text()

    page = open_page("/", person=action.lead_officer, width=390, scripts=False)
    page.get_by_role("link", name="A question on Action 1").click()
    page.get_by_label("Your answer").fill("Nine of twelve.")
    page.get_by_role("button", name="Send this answer").click()

    page = open_page("/", person=member, width=390, scripts=False)
    page.get_by_role("link", name="Read the answer").click()
    answer = page.get_by_text("Nine of twelve.").inner_text()
    page.get_by_role("button", name="Accept the answer").click()
    accepted = page.get_by_role("alert").inner_text()

    assert "Your question is sent." in sent
    assert answer == "Nine of twelve."
    assert "The answer is accepted, and the question closed." in accepted
    assert page.locator(".cp-timeline h2").all_inner_texts() == [
        "Asked",
        "Answered",
        "Accepted the answer",
    ]
    assert Challenge.objects.get().state == "accepted"


@pytest.mark.parametrize("width", WIDTHS)
def test_an_answer_that_was_overtaken_is_accessible_and_fits(open_page, width):
    owner = make_person(OFFICER, name="Olu Owner")
    challenge = make_challenge(action=make_asked_action(owner=owner))
    lead = challenge.action.lead_officer
    page = open_page(f"/challenges/{challenge.pk}/", person=lead, width=width)
    go_on(challenge, "answer", owner, "Nine, " * 50)

    page.get_by_label("Your answer").fill("Ten.")
    page.get_by_role("button", name="Send this answer").click()

    assert page.get_by_label("Your answer").input_value() == "Ten."
    assert page.get_by_role("alert").get_by_text("Olu Owner answered").count() == 1
    assert_accessible(page)
    assert_fits(page)
