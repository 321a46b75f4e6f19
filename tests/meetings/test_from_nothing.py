"""A clerk's evening in a browser, from no board to a supplement: on a phone, no script.

Steps are functions named after the page's own words, so that the test reads as
the evening goes.
"""

import pytest

from cpboard.people.roles import DEMOCRACY_OFFICER
from tests.browser.checks import assert_accessible, assert_fits
from tests.meetings.makers import pdf
from tests.people.makers import make_person
from tests.strategy.makers import make_action, make_objective, make_strategy

pytestmark = pytest.mark.once


def fill(page, button, **boxes):
    """Fill the form's boxes by their labels and send it."""
    # Not axe: it waits for a script that a page without scripts never runs.
    assert_fits(page)
    for label, words in boxes.items():
        page.get_by_label(label.replace("_", " ")).first.fill(words)
    page.get_by_role("button", name=button).click()


def follow(page, words):
    """Follow the first link of these words."""
    page.get_by_role("link", name=words).first.click()


def set_up_a_board(page):
    follow(page, "Set up the first")
    fill(page, "Save this board", Name="Corporate Parenting Board")


def add_a_chair(page):
    follow(page, "Add a member")
    page.get_by_label("Role").select_option("Chair")
    fill(page, "Save this seat", Or_the_name_of_somebody_new="Rosa Field")


def set_up_a_meeting(page):
    follow(page, "Set up a meeting")
    boxes = {"Date": "14 January 2031", "Time": "5pm", "Venue": "The Guildhall"}
    fill(page, "Save this meeting", **boxes)


def add_an_item(page, link, title):
    follow(page, link)
    fill(page, "Save this item", Title=title)


def add_a_pdf(page, item, title, name):
    follow(page, f"Add a paper to item {item}")
    follow(page, "Upload a PDF")
    file = {"name": name, "mimeType": "application/pdf", "buffer": pdf(3)}
    page.get_by_label("PDF file").set_input_files(file)
    fill(page, "Save this paper", Title=title)


def add_the_plan(page, item, strategy):
    follow(page, f"Add a paper to item {item}")
    follow(page, "Delivery plan")
    page.get_by_label("Strategy").select_option(strategy.title)
    fill(page, "Save this paper")


def publish(page, what):
    follow(page, what)
    fill(page, "Publish now")


def test_a_clerk_gets_an_agenda_and_a_supplement_out_from_nothing(open_page):
    strategy = make_strategy()
    make_action(objective=make_objective(strategy=strategy))
    clerk = make_person(DEMOCRACY_OFFICER)
    page = open_page("/boards/", person=clerk, width=390, scripts=False)

    set_up_a_board(page)
    add_a_chair(page)
    set_up_a_meeting(page)
    add_an_item(page, "Add the first item", "Foster care")
    add_a_pdf(page, 1, "The report", "report.pdf")
    publish(page, "Publish the agenda")
    add_an_item(page, "Add an item at the end", "Our plan")
    add_the_plan(page, 2, strategy)
    publish(page, "Publish a supplement")

    anybody = open_page("/meetings/corporate-parenting-board/2031-01-14/")
    papers = anybody.locator(".cp-papers li").all_inner_texts()
    editions = anybody.locator(".cp-cards li a[href$='.pdf']").all_inner_texts()
    assert papers[0].startswith("The report (PDF, 3 pages,")
    assert papers[1].startswith("Delivery plan as at 14 January 2031 on page")
    assert [words.split(" (PDF")[0] for words in editions] == [
        "Agenda",
        "Agenda supplement 1",
    ]
    assert_accessible(anybody)
