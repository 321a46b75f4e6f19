"""What a reader of the minutes should look at before they go further."""

import re
from collections.abc import Iterator

from .shapes import ReadMinute, Remark

EXCLUDED = re.compile(
    r"(?:press and (?:the )?public|public and (?:the )?press|members of the public) "
    r"(?:be |were |was |had been )?excluded|Schedule 12A",
    re.IGNORECASE,
)
# LAW, the children: small numbers beside a child can tell who is meant.
SMALL = re.compile(
    r"\b(?:[1-5]|one|two|three|four|five) (?:[\w-]+ ){0,4}?"
    r"(?:child|children|young people|young person|care leavers?|foster carers?)\b",
    re.IGNORECASE,
)


def remarks_on(minutes: list[ReadMinute]) -> Iterator[Remark]:
    """Sentences on what was not found, and on what the public should not read."""
    if not minutes:
        yield Remark(0, "", "There is nothing to read.")
    elif not any(minute.resolution for minute in minutes):
        yield Remark(
            0,
            "",
            "No decision was recognised. Put “Resolved:” on a line above each, and "
            "read it again.",
        )
    for minute in minutes:
        yield from remarks_on_decision(minute)
        text = "\n".join(minute.pieces())
        if found := EXCLUDED.search(text):
            yield Remark(
                minute.line,
                found.group(),
                "The public was excluded here: take out what is exempt before the "
                "minutes are approved.",
            )
        for found in SMALL.finditer(text):
            yield Remark(
                minute.line,
                found.group(),
                "A number this small beside children can tell who is meant.",
            )


def remarks_on_decision(minute: ReadMinute) -> Iterator[Remark]:
    """A decision that decides nothing."""
    if minute.resolution and not minute.resolution.clauses:
        words = minute.resolution.opening
        yield Remark(minute.line, words, "Nothing stands below this decision.")
