"""The people of the demo and the agencies they work for."""

import csv
from pathlib import Path

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group

from cpboard.people.models import Agency, Person

# Known to everybody who reads this line: the command refuses to load in production.
PASSWORD = "a kite over Larkmoor"  # noqa: S105 no secret
FOLDER = Path(__file__).parent


def rows(name):
    """The rows of one of the demo's CSV files, a dict each."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def address(name):
    """The person's e-mail address in a domain that cannot exist."""
    return name.lower().replace(" ", ".") + "@larkmoor.example"


def load_people():
    """Make the agencies and the people; one of each role has a password."""
    # One hash for all five: hashing is slow on purpose, and these are no secrets.
    hashed = make_password(PASSWORD)
    for row in rows("people.csv"):
        person = Person(
            name=row["name"],
            email=address(row["name"]),
            job_title=row["job_title"],
            agency=agency(row["agency"]) if row["agency"] else None,
            is_active=row["sign_in"] != "left",
        )
        person.password = hashed if row["sign_in"] == "yes" else make_password(None)
        person.save()
        if row["role"]:
            person.groups.add(Group.objects.get(name=row["role"]))


def agency(name):
    """The agency of this name, which a plan brought in earlier may have made."""
    return Agency.objects.get_or_create(name__iexact=name, defaults={"name": name})[0]


def sign_ins():
    """Those who can sign in: one dict a role with name, email, role, password."""
    return [
        {
            "name": row["name"],
            "email": address(row["name"]),
            "role": row["role"],
            "password": PASSWORD,
        }
        for row in rows("people.csv")
        if row["sign_in"] == "yes"
    ]


def person(name):
    """The demo's person of this name."""
    return Person.objects.get(email=address(name))
