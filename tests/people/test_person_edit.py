"""Adding and changing people."""

import pytest
from allauth.account.models import EmailAddress

from cpboard.people.models import Agency, Person
from cpboard.people.roles import ADMINISTRATOR, DEMOCRACY_OFFICER, MEMBER, OFFICER
from tests.people.makers import make_agency, make_person

pytestmark = pytest.mark.django_db

BLANK = {"name": "", "email": "", "job_title": "", "agency": "", "new_agency": ""}


def filled(person, **changes):
    """The form's fields as the page would send them for the person."""
    fields = {
        "name": person.name,
        "email": person.email or "",
        "job_title": person.job_title,
        "agency": person.agency_id or "",
        "new_agency": "",
        "is_active": "on",
        "roles": [group.pk for group in person.groups.all()],
    }
    return {**fields, **changes}


def role(name):
    """The key of the role's box."""
    return make_person(name).groups.get().pk


def test_an_administrator_adds_a_person_with_roles(sign_in):
    client = sign_in(make_person(ADMINISTRATOR))
    agency = make_agency()
    sent = BLANK | {
        "name": "Ada Head",
        "email": "Ada.Head@Example.org",
        "agency": agency.pk,
        "is_active": "on",
        "roles": [role(OFFICER), role(MEMBER)],
    }

    response = client.post("/people/new/", sent)

    person = Person.objects.get(name="Ada Head")
    assert response.url == f"/people/{person.pk}/"
    assert person.email == "ada.head@example.org"
    assert person.agency == agency
    assert not person.has_usable_password()
    assert sorted(group.name for group in person.groups.all()) == [MEMBER, OFFICER]


def test_a_person_without_an_address_is_listed_only(sign_in):
    client = sign_in(make_person(DEMOCRACY_OFFICER))

    response = client.post("/people/new/", BLANK | {"name": "Ada"}, follow=True)

    assert Person.objects.get(name="Ada").email is None
    message = [str(message) for message in response.context["messages"]]
    assert message == ["Ada is added. Without an e-mail address they are listed only."]


def test_a_new_agency_is_made_once(sign_in):
    client = sign_in(make_person(DEMOCRACY_OFFICER))
    fields = BLANK | {"new_agency": "Youth  work"}

    client.post("/people/new/", fields | {"name": "Ada"})
    client.post("/people/new/", fields | {"name": "Ben", "new_agency": "youth work"})

    agency = Agency.objects.get(name="Youth work")
    assert sorted(person.name for person in agency.people.all()) == ["Ada", "Ben"]


def test_two_people_cannot_have_one_address(sign_in):
    make_person(email="ada@example.org")
    client = sign_in(make_person(DEMOCRACY_OFFICER))

    response = client.post(
        "/people/new/", BLANK | {"name": "Ada", "email": "ADA@example.org"}
    )

    assert response.context["form"].errors == {
        "email": ["Somebody else has this e-mail address"]
    }


def test_only_who_may_set_roles_sees_or_sets_them(sign_in):
    person = make_person(name="Ada")
    client = sign_in(make_person(DEMOCRACY_OFFICER))

    page = client.get(f"/people/{person.pk}/")
    client.post(
        f"/people/{person.pk}/", filled(person, name="Ida", roles=[role(OFFICER)])
    )

    person.refresh_from_db()
    assert "roles" not in page.context["form"].fields
    assert person.name == "Ida"
    assert person.groups.count() == 0


def test_a_mailbox_cannot_be_swapped_to_gain_a_role(sign_in):
    chief = make_person(ADMINISTRATOR, email="chief@example.org")
    client = sign_in(make_person(DEMOCRACY_OFFICER))

    client.post(
        f"/people/{chief.pk}/",
        {"name": "Chief", "email": "mine@example.org", "job_title": "Chief"},
    )

    chief.refresh_from_db()
    assert chief.email == "chief@example.org"
    assert chief.is_active
    assert chief.job_title == "Chief"


def test_nobody_swaps_their_own_mailbox_without_the_keepers_of_the_list(sign_in):
    member = make_person(email="mine@example.org")
    client = sign_in(member)

    for step in ("action_add", "action_primary"):
        client.post("/account/email/", {"email": "other@example.org", step: ""})

    member.refresh_from_db()
    assert member.email == "mine@example.org"
    assert not EmailAddress.objects.filter(email="other@example.org").exists()


@pytest.mark.parametrize(
    "change", [{"roles": []}, {"is_active": ""}, {"email": ""}], ids=str
)
def test_the_last_administrator_stays_one(sign_in, change):
    chief = make_person(ADMINISTRATOR)
    make_person(ADMINISTRATOR, is_active=False)
    client = sign_in(chief)

    response = client.post(f"/people/{chief.pk}/", filled(chief, **change))

    assert response.context["form"].non_field_errors() == [
        "Somebody must be able to set what people may do. Give another person the "
        "administrator role first."
    ]
    assert Person.objects.administrators().get() == chief


def test_one_administrator_of_two_can_stop_being_one(sign_in):
    chief, other = make_person(ADMINISTRATOR), make_person(ADMINISTRATOR)
    client = sign_in(chief)

    client.post(f"/people/{chief.pk}/", filled(chief, roles=[]))

    assert Person.objects.administrators().get() == other


def test_the_last_administrator_can_change_their_name(sign_in):
    chief = make_person(ADMINISTRATOR)

    response = sign_in(chief).post(
        f"/people/{chief.pk}/", filled(chief, name="New Name")
    )

    assert response.url == "/people/"
    assert Person.objects.administrators().get().name == "New Name"


def test_somebody_with_every_power_by_superuser_counts_as_administrator(sign_in):
    root = Person.objects.create_superuser("root@example.org", "x", name="Root")

    response = sign_in(root).post(f"/people/{root.pk}/", filled(root, name="Tree"))

    assert response.url == "/people/"


def test_an_address_somebody_had_before_opens_no_door(sign_in):
    person = make_person(email="old@example.org")
    EmailAddress.objects.create(user=person, email="old@example.org", verified=True)
    client = sign_in(make_person(ADMINISTRATOR))

    client.post(f"/people/{person.pk}/", filled(person, email="new@example.org"))

    assert not EmailAddress.objects.filter(user=person).exists()
