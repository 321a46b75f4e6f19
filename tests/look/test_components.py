"""Every component on one page, in a real browser, by keyboard and by axe."""

import pytest

from tests.browser.checks import WIDTHS, assert_accessible, assert_fits

pytestmark = [pytest.mark.once, pytest.mark.urls("tests.look.components")]


@pytest.fixture(params=WIDTHS, ids=["desk", "phone"])
def page(request, open_page):
    """The page of components, at the width of a desk and of a phone."""
    return open_page("/components/", width=request.param)


@pytest.fixture
def page_with_errors(page):
    """The same after its form was sent as it stands."""
    page.get_by_role("button", name="Save").click()
    page.get_by_role("heading", name="There is a problem").first.wait_for()
    return page


def focused(page):
    """The id of what has the focus."""
    return page.evaluate("document.activeElement.id")


def test_page_is_accessible_and_fits(page):
    assert_accessible(page)
    assert_fits(page)


def test_page_with_errors_is_accessible_and_says_so_in_its_title(page_with_errors):
    assert_accessible(page_with_errors)
    assert page_with_errors.title() == "Error: Every component – Larkmoor Council"


def test_error_summary_has_the_focus(page_with_errors):
    assert focused(page_with_errors) == "error-summary"


def test_error_summary_leads_to_the_field(page_with_errors):
    page_with_errors.get_by_role("link", name="Rating: This field is required.").click()

    assert focused(page_with_errors) == "id_rating_0"


def test_field_of_a_rating_appears_once_that_rating_is_chosen(page):
    reason = page.get_by_label("Why is it off track?")
    hidden_at_first = reason.is_hidden()

    page.get_by_label("Amber", exact=True).first.check()

    assert hidden_at_first
    assert reason.is_visible()


def test_printed_page_keeps_the_tables_and_drops_the_furniture(page):
    page.emulate_media(media="print")

    assert page.get_by_role("navigation", name="Sections").is_hidden()
    assert page.get_by_role("search").is_hidden()
    assert page.get_by_text("printed on").is_visible()
    assert page.get_by_role("cell").first.is_visible()


def test_first_tab_reaches_the_skip_link(page):
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert focused(page) == "main-content"
