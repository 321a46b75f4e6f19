"""An action's page: the promise, how it stands, and its whole history."""

import pytest

from tests.people.makers import make_agency, make_person
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

pytestmark = pytest.mark.django_db


def test_anybody_reads_an_action_of_an_approved_plan_but_no_authors_name(client):
    author = make_person("Officer", name="Ada Lund")
    action = make_action(activity="Keep in touch")
    make_update(action=action, rating="red", author=author, reason="Nobody is in post")

    page = client.get(f"/actions/{action.pk}/")

    assert "Keep in touch" in page.text
    assert "Nobody is in post" in page.text
    assert "Ada Lund" not in page.text


def test_those_signed_in_read_who_said_it(sign_in):
    author = make_person("Officer", name="Ada Lund")
    action = make_action()
    make_update(action=action, author=author)

    assert "Ada Lund" in sign_in(author).get(f"/actions/{action.pk}/").text


def test_an_action_of_a_draft_is_not_there_for_the_public(client):
    action = make_action(
        objective=make_objective(strategy=make_strategy(state="draft"))
    )

    assert client.get(f"/actions/{action.pk}/").status_code == 404


def test_the_button_to_rate_is_for_the_lead_and_the_plan_owner(sign_in):
    owner, lead = make_person("Officer"), make_person("Officer")
    objective = make_objective(strategy=make_strategy(owner=owner))
    action = make_action(objective=objective, lead_officer=lead)

    may = {
        person: sign_in(person).get(f"/actions/{action.pk}/").context["may_rate"]
        for person in (owner, lead, make_person("Officer"), make_person("Member"))
    }

    assert list(may.values()) == [True, True, False, False]


def test_a_files_blue_without_its_day_says_what_it_needs(sign_in):
    owner = make_person("Officer")
    objective = make_objective(strategy=make_strategy(owner=owner))
    said = {"rating": "blue", "is_proposed": True, "source": "import"}
    action = make_action(objective=objective, said=said | {"completed_on": None})

    page = sign_in(owner).get(f"/actions/{action.pk}/")

    assert page.context["may_confirm"] is False
    assert "It can be confirmed once it is rated Blue with both." in page.text


def test_a_lead_is_agencies_and_a_person_else_the_words_of_the_plan(sign_in):
    client = sign_in(make_person("Member"))
    led = make_action(
        agencies=[make_agency("Care Service"), make_agency("Health Trust")],
        lead_officer=make_person(name="Ada Lund"),
        lead_words="All of them",
    )
    worded = make_action(lead_words="All partners")
    nobodys = make_action()

    pages = [client.get(f"/actions/{a.pk}/").text for a in (led, worded, nobodys)]

    assert "Care Service, Health Trust" in pages[0]
    assert "Ada Lund" in pages[0]
    assert "All of them" not in pages[0]
    assert "All partners" in pages[1]
    assert "No lead named" in pages[2]


@pytest.mark.parametrize("updates", [1, 30])
def test_a_long_history_costs_no_more_queries(
    client, updates, django_assert_num_queries
):
    author = make_person("Officer")
    action = make_action()
    for number in range(updates):
        make_update(action=action, author=author, where_now=f"Step {number}")

    with django_assert_num_queries(10):
        page = client.get(f"/actions/{action.pk}/")

    assert len(page.context["history"]) == updates + 1
