"""The list of people."""

import pytest

from cpboard.people.models import Person
from cpboard.people.roles import DEMOCRACY_OFFICER, MEMBER, OFFICER
from tests.people.makers import make_agency, make_person

pytestmark = pytest.mark.django_db


def names(response):
    """The names in the table, in order."""
    return [row.record.name for row in response.context["table"].rows]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_however_long_it_is(
    sign_in, rows, django_assert_num_queries
):
    clerk = make_person(DEMOCRACY_OFFICER, name="Zora Clerk")
    for number in range(rows):
        make_person(OFFICER, MEMBER, name=f"Ada {number}", agency=make_agency())
    client = sign_in(clerk)

    with django_assert_num_queries(9):
        response = client.get("/people/")

    assert names(response) == [
        *[f"Ada {number}" for number in range(rows)],
        "Zora Clerk",
    ]


def test_people_are_found_by_words_role_and_agency(sign_in):
    clerk = make_person(DEMOCRACY_OFFICER, name="Zora Clerk")
    school = make_agency("Virtual school")
    head = make_person(OFFICER, name="Ada Head", job_title="Head", agency=school)
    make_person(MEMBER, name="Ben Head", agency=school)
    client = sign_in(clerk)
    officer = head.groups.get().pk

    assert names(client.get("/people/?words=head")) == ["Ada Head", "Ben Head"]
    assert names(client.get(f"/people/?groups={officer}")) == ["Ada Head"]
    assert names(client.get(f"/people/?agency={school.pk}&words=ben")) == ["Ben Head"]
    assert names(client.get("/people/?words=nobody")) == []


def test_the_list_says_who_has_left_and_who_is_listed_only(sign_in):
    clerk = make_person(DEMOCRACY_OFFICER)
    make_person(name="Gone", is_active=False)
    Person.objects.create_user(name="Listed")

    page = sign_in(clerk).get("/people/").content.decode()

    assert page.count("Has left") == 1
    assert page.count("Listed only") == 1


@pytest.mark.parametrize("address", ["/people/", "/people/new/"])
def test_a_member_has_no_business_here(sign_in, address):
    response = sign_in(make_person(MEMBER)).get(address)

    assert response.status_code == 403
