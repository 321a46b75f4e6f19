"""The link by which somebody chooses a password."""

import re

import pytest
from django.core import mail
from django.test import Client

from cpboard.people.models import Person
from cpboard.people.roles import DEMOCRACY_OFFICER, OFFICER
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


def said(response):
    """The messages on the page."""
    return [str(message) for message in response.context["messages"]]


def test_a_new_person_chooses_a_password_by_the_link(sign_in):
    clerk = sign_in(make_person(DEMOCRACY_OFFICER))
    person = Person.objects.create_user("ada@example.org", name="Ada")

    response = clerk.post(f"/people/{person.pk}/send-link/", follow=True)
    link = re.search(r"http://testserver(\S+)", mail.outbox[0].body)[1]
    visitor = Client()
    page = visitor.get(link, follow=True)
    password = "seven brown horses"
    visitor.post(
        page.redirect_chain[-1][0], {"password1": password, "password2": password}
    )

    assert said(response) == [
        "A link to choose a password is on its way to ada@example.org."
    ]
    assert mail.outbox[0].to == ["ada@example.org"]
    assert Client().login(email="ada@example.org", password=password)


@pytest.mark.parametrize("fields", [{"email": None}, {"is_active": False}], ids=str)
def test_nothing_is_sent_to_who_cannot_sign_in(sign_in, fields):
    person = make_person(name="Ada", **fields)
    clerk = sign_in(make_person(DEMOCRACY_OFFICER))

    response = clerk.post(f"/people/{person.pk}/send-link/", follow=True)

    assert said(response) == [
        "Ada has no e-mail address, or may not sign in. Nothing sent."
    ]
    assert mail.outbox == []


def test_an_officer_sends_no_links(sign_in):
    person = make_person()

    response = sign_in(make_person(OFFICER)).post(f"/people/{person.pk}/send-link/")

    assert response.status_code == 403
    assert mail.outbox == []
