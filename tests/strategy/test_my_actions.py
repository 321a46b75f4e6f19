"""A lead officer's own actions, what needs them first."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests.people.makers import make_person
from tests.strategy.makers import make_action, make_objective, make_strategy

pytestmark = pytest.mark.django_db


def test_actions_stand_by_what_they_need(sign_in):
    lead = make_person("Officer")
    yesterday = timezone.localdate() - timedelta(days=1)
    late = make_action(lead_officer=lead, said={"due_on": yesterday})
    later = make_action(lead_officer=lead, said={"due_on": date(2099, 1, 1)})
    sooner = make_action(lead_officer=lead, said={"due_on": date(2098, 1, 1)})
    undated = make_action(lead_officer=lead, said={"due_on": None})
    done = make_action(lead_officer=lead, said={"rating": "blue"})
    make_action()  # somebody else's

    context = sign_in(lead).get("/my-actions/").context

    assert context["needing"] == [late]
    assert context["open"] == [sooner, later, undated]
    assert context["complete"] == [done]


def test_the_plan_owner_sees_what_waits_for_their_confirmation(sign_in):
    owner = make_person("Officer")
    objective = make_objective(strategy=make_strategy(owner=owner))
    said = {"rating": "blue", "is_proposed": True}
    waiting = make_action(objective=objective, said=said)
    make_action(objective=objective, said={"rating": "blue"})
    make_action(said=said)

    page = sign_in(owner).get("/my-actions/")

    assert list(page.context["to_confirm"]) == [waiting]
    assert "Waiting for you to confirm (1)" in page.text


def test_somebody_without_actions_reads_when_they_would_appear(sign_in):
    page = sign_in(make_person("Officer")).get("/my-actions/")

    assert "You lead no action at the moment." in page.text


def test_a_member_who_leads_is_not_offered_what_they_may_not_do(sign_in):
    member = make_person("Member")
    action = make_action(lead_officer=member)
    draft = make_objective(strategy=make_strategy(state="draft"))
    make_action(objective=draft, lead_officer=member)

    page = sign_in(member).get("/my-actions/")

    assert page.context["open"] == [action]
    assert f"/actions/{action.pk}/rate/" not in page.text


def test_plans_that_another_has_replaced_ask_for_nothing(sign_in):
    lead = make_person("Officer")
    old = make_objective(strategy=make_strategy(state="superseded"))
    make_action(objective=old, lead_officer=lead)

    assert sign_in(lead).get("/my-actions/").context["open"] == []


def test_my_actions_are_for_those_who_sign_in(client):
    assert client.get("/my-actions/").url == "/account/login/?next=/my-actions/"


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_costs_the_same_for_one_action_and_three(
    sign_in, rows, django_assert_num_queries
):
    lead = make_person("Officer")
    for _ in range(rows):
        make_action(lead_officer=lead)
        make_action(lead_officer=lead, said={"rating": "blue"})
    client = sign_in(lead)

    with django_assert_num_queries(8):
        client.get("/my-actions/")
