"""People by the names that papers call them."""

from cpboard.people.models import Person
from meetings.minutes_reading.attendance import HONORIFIC


def people_by_name() -> dict[str, list[Person]]:
    """Everybody by name, capitals aside."""
    found = {}
    for person in Person.objects.all():
        found.setdefault(person.name.strip().casefold(), []).append(person)
    return found


def one_of_name(name: str, people) -> Person | None:
    """The one person of the name, with or without "Councillor" before it."""
    bare = HONORIFIC.sub("", name, count=1).strip()
    names = {name.strip().casefold(), bare.casefold()}
    found = [person for each in names for person in people.get(each, [])]
    return found[0] if len(found) == 1 else None
