"""An officer writes down what young people told us, in a browser."""

import pytest

from cpboard.people.roles import OFFICER
from strategy.models import Voice
from tests.browser.checks import assert_accessible, assert_fits
from tests.people.makers import make_person
from tests.strategy.makers import make_action


@pytest.mark.parametrize(
    ("width", "scripts"), [(1280, True), (390, True), (390, False)]
)
def test_an_officer_is_warned_links_an_action_and_saves(open_page, width, scripts):
    action = make_action(activity="Ask each child")
    officer = make_person(OFFICER)
    page = open_page("/voice/new/", person=officer, width=width, scripts=scripts)

    page.get_by_label("Title, in plain words").fill("Ask us first")
    page.get_by_label("When we heard it").fill("9 March 2026")
    page.get_by_label("What they told us").fill("Ellie moved and nobody asked her.")
    page.get_by_text("Children have thing 1").click()
    page.get_by_label("Ask each child").check()
    page.get_by_label("Everybody may read it").check()
    page.get_by_role("button", name="Save").click()
    warning = page.get_by_role("region", name="Not saved yet").inner_text()
    check(page, scripts=scripts)
    page.get_by_label("What they told us").fill("Somebody moved and was not asked.")
    page.get_by_role("button", name="Save").click()

    voice = Voice.objects.get()
    assert "“Ellie” looks like a name" in warning
    assert page.get_by_role("heading", level=1).inner_text() == "Ask us first"
    assert list(voice.actions.all()) == [action]
    assert voice.is_public
    check(page, scripts=scripts)


def check(page, *, scripts):
    """The page fits, and where axe can run it finds nothing."""
    if scripts:
        assert_accessible(page)
        assert_fits(page)
