"""What the words of the terms say of quorum and meetings, to hold data against."""

import re
from typing import NamedTuple

NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
NUMBER = rf"(?P<number>[0-9]{{1,2}}|{'|'.join(NUMBERS)})"
# "The quorum shall be 3 members"; "unless three members who may vote are there".
QUORUM = [
    re.compile(rf"\bquorum\b[^.;]{{0,40}}?\b{NUMBER}\b(?! ?(?:%|per cent))", re.I),
    re.compile(rf"\b{NUMBER}\b[^.;]{{0,40}}?\bquorum\b", re.I),
    re.compile(rf"\bunless\b[^.;]{{0,20}}?\b{NUMBER}\b[^.;]{{0,10}}\bmembers\b", re.I),
]
MEETINGS = [
    re.compile(rf"\b{NUMBER} times (?:a|each|every|per) (?:\w+ )?year\b", re.I),
    re.compile(rf"\b{NUMBER} meetings (?:a|each|every|per) (?:\w+ )?year\b", re.I),
]
# A part of the members is a quorum that changes with them: nothing to hold against.
A_PART = re.compile(r"\b(?:quarter|third|half|per cent)\b|%", re.I)


class Said(NamedTuple):
    """A number that a paragraph of the terms names."""

    value: int
    paragraph: str


def said_of(paragraphs) -> dict[str, Said]:
    """The quorum and the meetings a year that numbered paragraphs name.

    Keys "quorum" and "meetings", each there only where exactly one value is named.
    """
    found = {"quorum": {}, "meetings": {}}
    for paragraph in paragraphs:
        if not paragraph.number or A_PART.search(paragraph.text):
            continue
        for name, patterns in [("quorum", QUORUM), ("meetings", MEETINGS)]:
            value = first_number(patterns, paragraph.text)
            if value:
                found[name].setdefault(value, paragraph.number)
    return {
        name: Said(*next(iter(values.items())))
        for name, values in found.items()
        if len(values) == 1
    }


def first_number(patterns, text: str) -> int:
    """The number that the first pattern finds; 0 where none does."""
    for pattern in patterns:
        if match := pattern.search(text):
            words = match["number"].lower()
            return int(words) if words.isdecimal() else NUMBERS.index(words) + 1
    return 0
