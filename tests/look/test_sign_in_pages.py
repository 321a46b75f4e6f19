"""The pages round signing in look and read like the house."""

import re

import pytest
from django.core import mail

from tests.people.makers import make_person

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.look.components")]
PASSWORD = "a good long password"


@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("/account/login/", "Sign in"),
        ("/account/signup/", "Accounts are given by the council"),
        ("/account/inactive/", "This account is closed"),
        ("/account/password/reset/", "Choose a new password"),
        ("/account/password/reset/done/", "Look at your e-mail"),
        ("/account/password/reset/key/1-x/", "This link no longer works"),
        ("/account/password/reset/key/done/", "Your new password is saved"),
    ],
)
def test_page_before_sign_in_has_its_heading(client, address, heading):
    response = client.get(address)

    assert f"<h1>{heading}</h1>" in response.text


@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("/account/logout/", "Do you want to sign out?"),
        ("/account/password/change/", "Change your password"),
        ("/account/reauthenticate/", "Show that it is you"),
    ],
)
def test_page_after_sign_in_has_its_heading(client, address, heading):
    person = make_person(email="priya@example.org")
    client.post("/account/login/", {"login": person.email, "password": PASSWORD})

    response = client.get(address)

    assert f"<h1>{heading}</h1>" in response.text


def test_wrong_password_says_so_at_the_top(client):
    make_person(email="priya@example.org")

    response = client.post(
        "/account/login/", {"login": "priya@example.org", "password": "wrong"}
    )

    assert "<title>Error: Sign in" in response.text
    assert "There is a problem" in response.text


def test_new_password_is_chosen_by_the_link_in_the_mail(client):
    make_person(email="priya@example.org")
    client.post("/account/password/reset/", {"email": "priya@example.org"})
    link = re.search(r"/account/password/reset/key/\S+", mail.outbox[0].body)[0]

    page = client.get(link, follow=True)
    saved = client.post(
        page.request["PATH_INFO"],
        {"password1": "quiet orchard lamp", "password2": "quiet orchard lamp"},
        follow=True,
    )

    assert "<h1>Choose a new password</h1>" in page.text
    assert "<h1>Your new password is saved</h1>" in saved.text


def test_mail_for_a_new_password_is_in_plain_words(client):
    make_person(email="priya@example.org")

    client.post("/account/password/reset/", {"email": "priya@example.org"})

    assert mail.outbox[0].body.startswith("Somebody, we hope you, asked")
    assert "Larkmoor Council" in mail.outbox[0].body


def test_address_without_an_account_is_told_so_by_mail_alone(client):
    response = client.post(
        "/account/password/reset/", {"email": "nobody@example.org"}, follow=True
    )

    assert "<h1>Look at your e-mail</h1>" in response.text
    assert "no account has it" in mail.outbox[0].body
