"""What of the voice of young people nobody outside may read."""

import pytest

from cpboard.people.roles import MEMBER, OFFICER
from tests.people.makers import make_person
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
)
from tests.strategy.makers_voice import make_voice

pytestmark = pytest.mark.django_db

SECRET = "Room seven at Saltmarsh"


def outsiders(client, sign_in):
    """The public, then a member: neither keeps what young people said."""
    yield client
    yield sign_in(make_person(MEMBER))


def test_what_is_not_public_is_nowhere_for_the_public_and_members(client, sign_in):
    objective = make_objective(strategy=make_strategy(slug="promise"))
    action = make_action(objective=objective)
    secret = make_voice(is_public=False, title=SECRET, words=SECRET, actions=[action])
    hidden = make_voice(is_public=False, title=SECRET, kind="achievement")

    for visitor in outsiders(client, sign_in):
        pages = [
            visitor.get(address)
            for address in ("/voice/", "/voice/?year=2026", "/", "/plans/promise/")
        ]
        pages.append(visitor.get(f"/actions/{action.pk}/"))
        assert [SECRET in page.text for page in pages] == [False] * 5
        found = [visitor.get(f"/voice/{v.pk}/").status_code for v in (secret, hidden)]
        assert found == [404, 404]


def test_officers_read_it_and_see_that_it_is_not_public(sign_in):
    action = make_action()
    secret = make_voice(is_public=False, title=SECRET, actions=[action])
    client = sign_in(make_person(OFFICER))

    pages = [
        client.get(address)
        for address in ("/voice/", f"/voice/{secret.pk}/", f"/actions/{action.pk}/")
    ]

    assert [SECRET in page.text for page in pages] == [True, True, True]
    assert ["Not public" in page.text for page in pages] == [True, True, True]


def test_an_action_of_a_draft_is_not_named_to_those_who_may_not_read_it(
    client, sign_in
):
    draft = make_objective(strategy=make_strategy(state="draft"))
    action = make_action(objective=draft, activity="Buy the secret house")
    voice = make_voice(actions=[action])

    for visitor in outsiders(client, sign_in):
        pages = [visitor.get("/voice/"), visitor.get(f"/voice/{voice.pk}/")]
        assert ["secret house" in page.text for page in pages] == [False, False]
        assert "We are looking at it" in pages[0].text


def test_who_wrote_it_down_is_for_officers_only(client, sign_in):
    voice = make_voice(entered_by=make_person(OFFICER, name="Otto Officer"))

    public = client.get(f"/voice/{voice.pk}/").text
    officer = sign_in(make_person(OFFICER)).get(f"/voice/{voice.pk}/").text

    assert ["Otto Officer" in page for page in (public, officer)] == [False, True]
    assert ["can read this" in page for page in (public, officer)] == [False, True]
    assert "For officers" not in public
