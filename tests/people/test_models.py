"""People and their names."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group

from cpboard.people.models import Person
from cpboard.people.roles import MEMBER, ROLES, revoke
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


def test_an_address_is_one_whatever_its_capitals():
    person = make_person(email="ada@example.org")

    assert Person.objects.get_by_natural_key("ADA@example.org") == person


def test_a_person_is_found_by_name_whatever_the_capitals():
    person = make_person(name="Ada Head")
    make_person(name="Ada Headley")

    assert Person.objects.named(" ada head ").get() == person


def test_greetings_take_the_first_word_of_the_name():
    assert Person(name="Ada van der Head").get_short_name() == "Ada"
    assert Person(name="Ada van der Head").get_full_name() == "Ada van der Head"
    assert Person(name="").get_short_name() == ""


def test_the_migration_of_roles_can_be_taken_back():
    migration = import_module("cpboard.people.migrations.0002_roles")

    revoke(apps, migration.PERMISSIONS)

    assert sorted(group.name for group in Group.objects.all()) == sorted(ROLES)
    assert not make_person(MEMBER, ROLES[4]).has_perm("people.set_roles")
