"""People for tests."""

from itertools import count

from django.contrib.auth.models import Group

from cpboard.people.models import Agency, Person

numbers = count(1)


def make_agency(name=None):
    """A service or partner body."""
    return Agency.objects.create(name=name or f"Agency {next(numbers)}")


def make_person(*roles, **fields):
    """Somebody who can sign in, in the roles named (`cpboard.people.roles`)."""
    number = next(numbers)
    fields.setdefault("name", f"Person {number}")
    fields.setdefault("email", f"person{number}@example.org")
    person = Person.objects.create_user(password="a good long password", **fields)
    person.groups.set(Group.objects.filter(name__in=roles))
    return person
