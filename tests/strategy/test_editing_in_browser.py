"""Changing a plan in a person's browser: order, two at once, split and merge."""

import pytest

from strategy.models import Action
from tests.browser.checks import WIDTHS, assert_accessible, assert_fits
from tests.people.makers import make_agency, make_person
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)


@pytest.fixture
def owner(db):
    return make_person("Officer", name="Ola Owner")


@pytest.fixture
def objective(owner):
    strategy = make_strategy(slug="plan", owner=owner)
    objective = make_objective(strategy=strategy, title="Every child has a home")
    make_objective(strategy=strategy, title="Every child is heard")
    for activity in ("Ask them", "Ring them", "Visit them"):
        make_action(objective=objective, activity=activity)
    return objective


def in_the_plan(page):
    """The activities as the plan's table shows them, from the top."""
    return page.locator("tbody .cp-row-head").all_inner_texts()


def move(page, button):
    """Press one of the small buttons and wait for the page that comes back."""
    with page.expect_navigation():
        page.get_by_role("button", name=button).click()


def test_a_plan_is_reordered_on_a_phone_without_javascript(
    open_page, live_server, owner, objective
):
    page = open_page("/plans/plan/", person=owner, width=390, scripts=False)
    page.get_by_role("link", name="Change this plan").click()

    move(page, "Move up Action 3")
    move(page, "Move up Action 3")
    move(page, "Move down Action 1")

    assert_fits(page)
    page.goto(live_server.url + "/plans/plan/")
    assert in_the_plan(page) == ["Visit them", "Ring them", "Ask them"]


def test_an_action_goes_to_another_objective_without_javascript(
    open_page, live_server, owner, objective
):
    page = open_page("/plans/plan/change/", person=owner, width=390, scripts=False)

    page.locator("#action-" + str(Action.objects.get(ref="2").pk)).get_by_text(
        "More"
    ).click()
    page.get_by_role("link", name="To another objective for Action 2").click()
    move(page, "Move here to objective 2")

    assert page.get_by_text("Action 2 stands under objective 2 now.").is_visible()
    assert Action.objects.get(ref="2").objective.number == 2


@pytest.mark.parametrize("scripts", [True, False])
def test_two_browsers_edit_one_action_and_the_second_chooses(
    open_page, owner, objective, scripts
):
    action = Action.objects.get(ref="1")
    clerk = make_person("Democracy officer", name="Dora Clerk")
    address = f"/actions/{action.pk}/edit/"
    one = open_page(address, person=owner, scripts=scripts)
    two = open_page(address, person=clerk, width=390, scripts=scripts)

    one.get_by_label("Activity").fill("Ask each of them")
    one.get_by_role("button", name="Save this action").click()
    one.get_by_text("Action 1 is saved.").wait_for()
    two.get_by_label("Activity").fill("Ask them twice")
    two.get_by_role("button", name="Save this action").click()
    two.get_by_text("There is a problem").wait_for()

    both = two.locator(".cp-panel").inner_text()
    assert "Ola Owner saved\n\nAsk each of them" in both
    assert "Ask them twice" in both
    assert two.get_by_label("Activity", exact=True).input_value() == "Ask them twice"
    assert_fits(two)
    if scripts:
        # The checker is a script itself.
        assert_accessible(two)
    two.get_by_role("button", name="Save this action").click()
    two.get_by_text("Action 1 is saved.").wait_for()

    history = two.locator(".cp-timeline").inner_text()
    assert "Ola Owner" in history
    assert "Dora Clerk" in history
    assert [row.activity for row in action.updates.all()] == [
        "Ask them",
        "Ask each of them",
        "Ask them twice",
    ]


def test_two_actions_are_ticked_looked_at_and_merged(open_page, owner, objective):
    page = open_page("/plans/plan/change/", person=owner, width=390, scripts=False)

    page.get_by_label("1 Ask them").check()
    page.get_by_label("2 Ring them").check()
    page.get_by_role("button", name="Merge what is ticked").click()
    assert_fits(page)
    page.get_by_label("Activity").fill("Ask and ring them")
    page.get_by_label("Why are they merged?").fill("They are one")
    page.get_by_role("button", name="Look at it before it is done").click()
    assert_fits(page)
    page.get_by_role("button", name="Merge them").click()

    assert page.get_by_text("2 are merged into Action 1.").is_visible()
    assert Action.objects.get(activity="Ask and ring them").replaces.count() == 2


def make_oddities(objective):
    """Every state that a row of the changing page can have."""
    agency = make_agency("Participation, Review and Complaints Service")
    long_word = "A-very-long-word-that-nobody-would-" + "x" * 60
    make_action(objective=objective, ref="", activity=long_word, agencies=[agency])
    ended = make_action(objective=objective, activity="Gone " + long_word)
    make_update(action=ended, standing="withdrawn", reason="The law changed")
    return Action.objects.get(ref="1"), ended


@pytest.mark.once
@pytest.mark.parametrize("width", WIDTHS)
def test_pages_that_change_a_plan_are_accessible_and_fit(
    open_page, live_server, owner, objective, width
):
    action, ended = make_oddities(objective)
    pks = "&".join(f"action={row.pk}" for row in Action.objects.filter(ref__in="12"))
    site = open_page("/plans/plan/change/", person=owner, width=width)
    assert_accessible(site)
    assert_fits(site)

    for address in (
        f"/actions/{action.pk}/split/",
        f"/plans/plan/merge/?{pks}",
        f"/actions/{action.pk}/withdraw/",
    ):
        site.goto(live_server.url + address)
        assert_accessible(site)
        # Sent empty, it comes back with what is missing, folds open.
        for box in site.locator("form.cp-form textarea").all():
            box.evaluate("box => { box.value = '' }")
        site.locator("form.cp-form button").first.click()
        site.get_by_text("There is a problem").wait_for()
        assert_accessible(site)
        assert_fits(site)
    for address in (f"/actions/{ended.pk}/", f"/actions/{ended.pk}/put-back/"):
        site.goto(live_server.url + address)
        assert_accessible(site)
        assert_fits(site)
