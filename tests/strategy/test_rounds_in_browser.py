"""A lead answers a round in a browser, with and without JavaScript."""

import pytest

from strategy.models import UpdateDraft
from tests.browser.checks import assert_accessible, assert_fits
from tests.people.makers import make_person
from tests.strategy.round_makers import day, make_asked, make_plan, make_round


@pytest.mark.parametrize(("width", "scripts"), [(1280, True), (390, False)])
def test_a_lead_ticks_changes_and_is_done(open_page, width, scripts):
    lead = make_person("Officer")
    round = make_round(strategy=make_plan().strategy, due=3)
    same = make_asked(round=round, lead=lead)
    red = make_asked(round=round, lead=lead, said={"rating": "red"})
    page = open_page("/my-actions/", person=lead, width=width, scripts=scripts)

    page.get_by_role("link", name="Go through them").click()
    check(page, scripts=scripts)
    page.get_by_label("No change in Action 1").check()
    page.get_by_role("button", name="Send the ticked ones as unchanged").click()
    page.get_by_role("link", name="Update Action 2").click()
    check(page, scripts=scripts)
    page.get_by_label("What happens next?").fill("Two workers start in May.")
    page.get_by_role("button", name="Save this rating").click()

    assert page.get_by_text("You are done. The board reads this").count() == 1
    assert [action.updates.latest().round for action in (same, red)] == [round, round]
    assert red.updates.latest().next_steps == "Two workers start in May."
    check(page, scripts=scripts)


@pytest.mark.parametrize(("width", "scripts"), [(1280, True), (390, False)])
def test_a_half_filled_rating_is_kept_as_a_draft(open_page, width, scripts):
    lead = make_person("Officer")
    action = make_asked(lead=lead, plan=make_plan(), said={"due_on": day(-3)})
    page = open_page(
        f"/actions/{action.pk}/rate/", person=lead, width=width, scripts=scripts
    )

    page.get_by_label("Where are we now?").fill("Half a word")
    page.get_by_role("button", name="Save as a draft").click()
    page.get_by_role("link", name="Look at it and send it").click()

    assert UpdateDraft.objects.get().author == lead
    assert page.get_by_label("Where are we now?").input_value() == "Half a word"
    check(page, scripts=scripts)


def check(page, *, scripts):
    """The page fits, and where axe can run it finds nothing."""
    if scripts:
        assert_accessible(page)
    assert_fits(page)
