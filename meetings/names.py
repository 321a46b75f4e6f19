"""People by the names that papers call them, and papers without their names."""

import re

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


class Nameless:
    """Puts posts in the place of the names of those whom the council knows; a query.

    Names of one word are left: they are words of the language too.
    """

    def __init__(self):
        people = Person.objects.values_list("name", "job_title")
        self.posts = {name: post for name, post in people if " " in name.strip()}
        names = sorted(self.posts, key=len, reverse=True)
        self.pattern = re.compile("|".join(rf"\b{re.escape(n)}\b" for n in names))

    def __call__(self, words: str) -> str:
        """The words without names."""
        if not self.posts:
            return words
        return self.pattern.sub(self.post, words)

    def post(self, match) -> str:
        """The post of whoever is named; a place or a date of it is left out."""
        post = self.posts[match.group()].partition(",")[0]
        return f"the {post[:1].lower()}{post[1:]}" if post else "a named person"
