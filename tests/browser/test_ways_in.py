"""The way in, as a person's browser sees it."""

from cpboard.people.roles import MEMBER
from tests.browser.checks import assert_accessible, assert_fits
from tests.people.makers import make_person


def test_member_signs_in_with_their_e_mail_and_password(open_page):
    make_person(MEMBER, email="ada@example.org", name="Ada Member")
    page = open_page("/account/login/", width=390)

    page.get_by_label("Email").fill("ada@example.org")
    page.get_by_label("Password").fill("a good long password")
    page.get_by_role("button", name="Sign in").click()

    page.wait_for_url("**/")
    assert_accessible(page)
    assert_fits(page)


def test_signing_in_works_without_javascript(open_page):
    make_person(MEMBER, email="ada@example.org")
    page = open_page("/account/login/", scripts=False)

    page.get_by_label("Email").fill("ada@example.org")
    page.get_by_label("Password").fill("a good long password")
    page.get_by_role("button", name="Sign in").click()

    page.wait_for_url("**/")
