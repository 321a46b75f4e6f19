"""All plans, each in one bar."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.people.makers import make_person
from tests.strategy.makers import make_action, make_objective, make_strategy

pytestmark = pytest.mark.django_db


def shown(client):
    """The strategies on the page, in their order."""
    return [s.strategy for s in client.get("/plans/").context["summaries"]]


def test_the_public_sees_what_is_approved_and_officers_see_drafts_too(client, sign_in):
    draft = make_strategy(state="draft", title="B")
    approved = make_strategy(title="A")

    assert shown(client) == [approved]
    assert shown(sign_in(make_person("Officer"))) == [approved, draft]


def test_each_plan_says_how_many_actions_are_overdue(client):
    objective = make_objective(strategy=make_strategy(slug="plan"))
    make_action(objective=objective)
    yesterday = timezone.localdate() - timedelta(days=1)
    make_action(objective=objective, said={"due_on": yesterday})

    page = client.get("/plans/").text

    assert 'href="/plans/plan/?overdue=on">1 overdue' in page


def test_without_any_plan_the_page_says_so(client):
    assert "No plan has been published yet." in client.get("/plans/").text


@pytest.mark.parametrize(
    ("role", "offers"),
    [
        ("Member", (False, False)),
        ("Officer", (False, False)),
        ("Performance officer", (True, False)),
        ("Democracy officer", (True, True)),
    ],
)
def test_only_those_who_may_are_offered_to_add_a_plan(sign_in, role, offers):
    page = sign_in(make_person(role)).get("/plans/").text

    assert ('href="/import-plan/"' in page, 'href="/new-plan/"' in page) == offers


@pytest.mark.parametrize("plans", [1, 3])
def test_the_list_costs_the_same_for_one_plan_and_three(
    client, plans, django_assert_num_queries
):
    for _ in range(plans):
        make_action(objective=make_objective())

    with django_assert_num_queries(2):
        client.get("/plans/")
