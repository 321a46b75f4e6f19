"""The page of ratings to ask about, and the same on an action's own page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.people.makers import make_person
from tests.strategy.makers import make_action, make_objective, make_strategy

pytestmark = pytest.mark.django_db


@pytest.fixture
def objective():
    """An objective of an approved plan in which nothing stands yet."""
    return make_objective(strategy=make_strategy(slug="plan"))


def make_overdue(objective, **fields):
    """An action rated Green whose due date passed five days ago."""
    due_on = timezone.localdate() - timedelta(days=5)
    return make_action(objective=objective, said={"due_on": due_on} | fields)


DOUBT = "Rated Green, but its due date passed 5 days ago."


def test_anybody_reads_what_a_public_plan_says_against_its_ratings(client, objective):
    make_overdue(objective, reason="The work is done.")
    make_action(objective=objective)

    page = client.get("/plans/plan/ratings-to-ask-about/")

    assert [asked.sentences for asked in page.context["questioned"]] == [[DOUBT]]
    assert "1 of 2 actions has something beside the rating" in page.text
    assert "<strong>Its lead says why:</strong> The work is done." in page.text


def test_it_is_read_as_at_a_day(client, objective):
    make_action(objective=objective, said={"due_on": timezone.localdate()})
    tomorrow = timezone.localdate() + timedelta(days=1)

    page = client.get(f"/plans/plan/ratings-to-ask-about/?as_at={tomorrow}")

    assert "its due date passed 1 day ago" in page.text


def test_a_plan_with_nothing_to_ask_about_says_so(client, objective):
    make_action(objective=objective)

    page = client.get("/plans/plan/ratings-to-ask-about/").text

    assert "Nothing speaks against any rating of this plan." in page


def test_an_empty_plan_says_so(client, objective):
    page = client.get("/plans/plan/ratings-to-ask-about/").text

    assert "This plan has no actions yet." in page


def test_an_action_shows_it_to_those_signed_in(client, objective):
    action = make_overdue(objective)

    signed_out = client.get(f"/actions/{action.pk}/").text
    client.force_login(make_person("Member"))
    signed_in = client.get(f"/actions/{action.pk}/").text

    assert (DOUBT in signed_out, DOUBT in signed_in) == (False, True)


@pytest.mark.parametrize("rows", [1, 3])
def test_more_actions_cost_no_more_queries(
    client, objective, rows, django_assert_num_queries
):
    for _ in range(rows):
        make_overdue(objective)

    with django_assert_num_queries(9):
        page = client.get("/plans/plan/ratings-to-ask-about/")

    assert len(page.context["questioned"]) == rows
