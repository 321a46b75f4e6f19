"""The pages that show how due dates moved: of a plan, and of one action."""

from datetime import date

import pytest

from tests.people.makers import make_person
from tests.strategy.makers import make_objective, make_strategy, make_update
from tests.strategy.test_slippage import JANUARY, JUNE, MARCH, noon, redated

pytestmark = pytest.mark.django_db


@pytest.fixture
def objective():
    """An objective of an approved plan in which nothing stands yet."""
    return make_objective(strategy=make_strategy(slug="plan"))


def make_slip(objective):
    """An action moved by Ada Lund, with her reason and the meeting that agreed."""
    action = redated(JANUARY, objective=objective)
    make_update(
        action=action,
        due_on=MARCH,
        made_at=noon(5),
        author=make_person("Officer", name="Ada Lund"),
        redate_reason="Prices rose.",
        redate_agreed_on=date(2026, 4, 20),
    )
    return action


def test_the_page_shows_each_move_with_its_reason_and_its_meeting(client, objective):
    make_slip(objective)

    page = client.get("/plans/plan/slippage/").text

    assert "1 of 1 action was re-dated, by 59 days." in page
    assert "Prices rose." in page
    assert "Agreed at the meeting of 20 April 2026" in page
    assert "<title>1 of 1 action was re-dated, by 59 days.</title>" in page


@pytest.mark.parametrize("address", ["/plans/plan/slippage/", "/actions/{pk}/"])
def test_who_moved_it_is_for_those_signed_in(client, objective, address):
    action = make_slip(objective)
    address = address.format(pk=action.pk)

    signed_out = client.get(address).text
    client.force_login(make_person("Member"))
    signed_in = client.get(address).text

    assert ("Prices rose." in signed_out, "Ada Lund" in signed_out) == (True, False)
    assert "Ada Lund" in signed_in


def test_it_is_read_as_at_a_day(client, objective):
    redated(JANUARY, MARCH, JUNE, objective=objective)

    page = client.get("/plans/plan/slippage/?as_at=2026-02-15")

    assert page.context["ledger"].sentence == (
        "1 of 1 action was re-dated, by 59 days."
    )
    assert "As at 15 February 2026." in page.text


def test_a_plan_that_kept_its_dates_says_so(client, objective):
    redated(JANUARY, objective=objective)

    page = client.get("/plans/plan/slippage/").text

    assert "Every action is due when it was first promised." in page
    assert "<table" not in page


def test_an_empty_plan_says_so(client, objective):
    page = client.get("/plans/plan/slippage/").text

    assert "This plan has no actions yet." in page


def test_an_action_shows_its_moves_only_where_it_moved(client, objective):
    moved = redated(JANUARY, MARCH, JUNE, objective=objective)
    kept = redated(JANUARY, objective=objective)

    pages = [client.get(f"/actions/{action.pk}/").text for action in (moved, kept)]

    assert [page.count("How the due date moved") for page in pages] == [1, 0]
    assert (
        "First due 31 January 2027, now 30 June 2027: 150 days later, in 2 steps."
        in pages[0]
    )


@pytest.mark.parametrize("rows", [1, 3])
def test_more_actions_cost_no_more_queries(
    client, objective, rows, django_assert_num_queries
):
    for _ in range(rows):
        make_slip(objective)

    with django_assert_num_queries(7):
        page = client.get("/plans/plan/slippage/")

    assert len(page.context["ledger"].slips) == rows
