"""Whose names a reader sees: people who have signed in see the names of officers,
the public sees agencies and job words."""

import re

from strategy.models import Action
from strategy.reading.leads import Leads, trimmed

# Said where the name was all that the plan says.
NOBODY_NAMED = "A named officer"
# Brackets with nothing but marks left in them, and marks that now part nothing.
LEFT_EMPTY = re.compile(r"\s*[(\[](?:[\s,;&/]|and\b)*[)\]]")
LEFT_DOUBLE = re.compile(r"(?:\s*[,;](?=\s*[,;\n)\]]|\s*$))|(?<=[(\[])[\s,;]+")
LEFT_JOINED = re.compile(r"(?:\s+(?:and|with)|\s*[&/–-])+\s*$")


def sees_names(user) -> bool:
    """Whether the reader may see who leads by name."""
    return user.is_authenticated


def without_names(action: Action, words: str) -> str:
    """The words of the lead of an action as at a moment, without names of people.

    ``words`` may be those of another day. Reads the agencies of the action, so
    fetch these before a list.
    """
    if not words:
        return ""
    known = [agency.name for agency in action.agencies.all()]
    names = set(Leads([words], known).read(words)[0].people) - set(known)
    if action.lead_name_then:
        names.add(action.lead_name_then)
    pattern = "|".join(re.escape(name) for name in sorted(names, key=len)[::-1])
    if not pattern or not re.search(pattern, words, re.IGNORECASE):
        return words
    lines = re.sub(pattern, "", words, flags=re.IGNORECASE).split("\n")
    left = [tidied(line) for line in lines]
    return "\n".join(line for line in left if line) or NOBODY_NAMED


def tidied(line: str) -> str:
    """A line without the marks that parted a name from the rest."""
    line = LEFT_EMPTY.sub("", line)
    line = LEFT_JOINED.sub("", LEFT_DOUBLE.sub("", line))
    return " ".join(trimmed(line.lstrip(" -–—:")).split())


def lead_in_words(action: Action, words: str, *, with_names: bool) -> str:
    """The plan's own words for the lead, as the reader may see them."""
    return words if with_names else without_names(action, words)
