"""Rating in a browser: without JavaScript, with every state, and two at once."""

from datetime import date

import pytest

from tests.browser.checks import WIDTHS, assert_accessible, assert_fits
from tests.people.makers import make_person
from tests.strategy.makers import make_action, make_objective, make_strategy

SAVE = "Save this rating"


def make_led_action(**said):
    """An action with its lead and, as the second who may rate it, the plan owner."""
    owner = make_person("Officer", name="Ola Owner")
    objective = make_objective(strategy=make_strategy(owner=owner))
    lead = make_person("Officer", name="Lea Lead")
    action = make_action(objective=objective, lead_officer=lead, said=said)
    return action, lead, owner


def history(page):
    """What happened, newest first."""
    return page.locator(".cp-timeline h3").all_inner_texts()


@pytest.mark.once
def test_an_officer_rates_and_redates_without_javascript(open_page):
    action, lead, _ = make_led_action(due_on=date(2030, 6, 30))
    page = open_page(
        f"/actions/{action.pk}/rate/", person=lead, width=390, scripts=False
    )

    page.get_by_label("Red").check()
    page.get_by_label("Why this rating?").fill("The builder went out of business.")
    page.get_by_label("What happens next?").fill("We look for another.")
    page.get_by_text("Does the date have to move?").click()
    page.get_by_label("New due date").fill("March 2031")
    page.get_by_label("Why does the date move?").fill("No builder")
    page.get_by_role("button", name=SAVE).click()
    page.get_by_text("Action 1 is rated Red.").wait_for()

    assert history(page) == ["Rated Red", "Entered the plan, Green"]
    due = page.locator(".cp-change li", has_text="Due").inner_text()
    assert " ".join(due.split()) == "Due: 30 June 2030 → becomes March 2031"
    assert page.get_by_text("Why the date moved: No builder").is_visible()
    assert action.updates.latest().due_on == date(2031, 3, 31)


@pytest.mark.once
@pytest.mark.parametrize(("scripts", "width"), [(True, 1280), (False, 390)])
def test_two_browsers_rate_one_action_and_the_history_has_both(
    open_page, scripts, width
):
    action, lead, owner = make_led_action()
    address = f"/actions/{action.pk}/rate/"
    second = open_page(address, person=lead, scripts=scripts, width=width)
    first = open_page(address, person=owner, scripts=scripts, width=width)

    first.get_by_label("Green").check()
    first.get_by_label("Where are we now?").fill("Half of it is done.")
    first.get_by_role("button", name=SAVE).click()
    first.get_by_text("Action 1 is rated Green.").wait_for()
    second.get_by_label("Amber").check()
    second.get_by_label("Why this rating?").fill("Two are ill.")
    second.get_by_label("What happens next?").fill("We ask for help.")
    second.get_by_label("Where are we now?").fill("A third is done.")
    second.get_by_role("button", name=SAVE).click()
    second.get_by_text("Ola Owner rated this action while you were writing").wait_for()

    words = second.get_by_role("region", name="Where are we now?")
    assert words.locator(".cp-choice__text p").all_inner_texts() == [
        "Half of it is done.",
        "A third is done.",
    ]
    if scripts:
        assert_accessible(second)
        assert_fits(second)
    second.get_by_role("region", name="Rating", exact=True).get_by_label(
        "Use mine"
    ).check()
    words.get_by_label("Write it anew").check()
    words.get_by_label("in new words").fill("A third is done, half is begun.")
    second.get_by_role("button", name=SAVE).click()
    second.get_by_text("Action 1 is rated Amber.").wait_for()

    told = second.locator(".cp-timeline__event").all_inner_texts()
    assert ["Lea Lead" in told[0], "Ola Owner" in told[1]] == [True, True]
    assert "A third is done, half is begun." in told[0]
    assert "Half of it is done." in told[1]
    assert "Two are ill." in told[0]


@pytest.mark.once
def test_boxes_of_a_state_appear_by_need(open_page):
    action, lead, _ = make_led_action()
    page = open_page(f"/actions/{action.pk}/rate/", person=lead)
    boxes = ["Why this rating?", "What happens next?", "When was it completed?"]

    def shown():
        return [box for box in boxes if page.get_by_label(box).is_visible()]

    assert not page.get_by_label("On hold").is_visible()
    page.get_by_label("Green").check()
    page.get_by_label("On hold").check()
    assert shown() == boxes[:2]
    page.get_by_label("Blue").check()
    assert shown() == boxes[2:]
    assert not page.get_by_text("Does the date have to move?").is_visible()
    page.get_by_label("Green").check()
    page.get_by_label("Not started").check()
    assert shown() == []


@pytest.mark.once
@pytest.mark.parametrize("width", WIDTHS)
def test_the_form_is_accessible_in_every_state(open_page, width):
    action, lead, _ = make_led_action(
        due_on=None, due_precision="ongoing", source="import"
    )
    page = open_page(f"/actions/{action.pk}/rate/", person=lead, width=width)

    page.get_by_label("Green").check()
    page.get_by_label("On hold").check()
    page.get_by_text("Does the date have to move?").click()
    assert_accessible(page)
    assert_fits(page)
    page.get_by_role("button", name=SAVE).click()
    page.get_by_text("There is a problem").wait_for()

    assert page.get_by_text("Ongoing work needs a review date").count() == 2
    assert_accessible(page)
    assert_fits(page)
