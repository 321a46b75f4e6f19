"""The list of challenges: what waits for me, what I asked, what is open."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cpboard.people.roles import MEMBER, OFFICER
from tests.people.makers import make_person
from tests.strategy.makers_voice import make_asked_action, make_challenge

pytestmark = pytest.mark.django_db


def test_the_list_says_what_waits_for_me_what_i_asked_and_all_that_is_open(sign_in):
    lead_and_member = make_person(OFFICER, MEMBER)
    mine = make_challenge(asker=lead_and_member)
    for_me = make_challenge(action=make_asked_action(lead_officer=lead_and_member))
    closed = make_challenge(said=[("answer", "Nine."), ("accept", "")])
    client = sign_in(lead_and_member)

    page = client.get("/challenges/").context
    everything = client.get("/challenges/?closed=on").context

    assert list(page["to_answer"]) == [for_me]
    assert list(page["mine"]) == [mine]
    assert list(page["page"]) == [mine, for_me]
    assert list(everything["page"]) == [mine, for_me, closed]


def test_the_list_is_narrowed_to_a_plan_and_leads_to_its_paper(sign_in):
    challenge = make_challenge()
    make_challenge()
    slug = challenge.action.objective.strategy.slug

    page = sign_in(make_person(MEMBER)).get(f"/challenges/?plan={slug}")

    assert list(page.context["page"]) == [challenge]
    assert f'href="/plans/{slug}/challenges.pdf"' in page.text


def test_a_plan_that_is_none_narrows_nothing(sign_in):
    challenge = make_challenge()

    page = sign_in(make_person(MEMBER)).get("/challenges/?plan=nonsense&page=9")

    assert list(page.context["page"]) == [challenge]


def test_an_empty_list_has_a_way_on(sign_in):
    page = sign_in(make_person(MEMBER)).get("/challenges/")

    assert "No question is open here." in page.text


def test_a_long_list_comes_in_pages_that_keep_the_filter(sign_in):
    action = make_asked_action()
    asker = make_person(MEMBER)
    for number in range(26):
        make_challenge(action=action, asker=asker, words=f"Number {number}?")
    slug = action.objective.strategy.slug

    page = sign_in(make_person(MEMBER)).get(f"/challenges/?plan={slug}")

    assert len(page.context["page"]) == 25
    assert f"?plan={slug}&amp;page=2" in page.text


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_however_much_was_said(
    sign_in, rows, django_assert_num_queries
):
    person = make_person(OFFICER, MEMBER)
    for _ in range(rows):
        make_challenge(action=make_asked_action(lead_officer=person))
        make_challenge(asker=person, said=[("answer", "Nine.")])
    client = sign_in(person)

    with django_assert_num_queries(12):
        client.get("/challenges/")


def test_asked_today_is_said_in_words(sign_in):
    challenge = make_challenge()
    yesterday = make_challenge()
    yesterday.asked_at = timezone.now() - timedelta(days=1)
    yesterday.save()

    page = sign_in(make_person(MEMBER)).get("/challenges/").text

    assert challenge.days_open(timezone.localdate()) == 0
    assert page.count("Asked today") == 1
    assert "Open 1 day<" in page
