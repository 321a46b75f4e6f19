"""Cells of the Word files that we write, taken apart into the plan's fields."""

import re

from .layout import (
    AGENCIES,
    COMPLETED,
    FIRST_DUE,
    NEXT,
    OFFICER,
    OWN_WORD,
    STATE,
    WHY,
    colons_of,
)

OTHER = re.compile(r"\[(.*)\]")


def progress_of(text: str) -> dict[str, str]:
    """Where we are now, why, and what happens next, parted by their labels."""
    rest, next_steps = parted(text.split("\n"), NEXT)
    rest, reason = parted(rest, WHY)
    return {
        "where_now": "\n".join(rest),
        "reason": "\n".join(reason),
        "next_steps": "\n".join(next_steps),
    }


def parted(lines: list[str], label: str) -> tuple[list[str], list[str]]:
    """The lines before the label and those after it.

    Where the words themselves hold such lines, ours is the one with more colons.
    """
    colons = [colons_of(line, label) for line in lines]
    if not any(colons):
        return lines, []
    place = colons.index(max(colons))
    return lines[:place], lines[place + 1 :]


def dates_of(text: str) -> dict[str, str]:
    """The due date stands first, whatever its words; the others have their labels."""
    due, *others = text.split("\n")
    return {
        "due": due,
        "first_due": labelled(others, FIRST_DUE) or "",
        "completed": labelled(others, COMPLETED) or "",
    }


def state_of(text: str) -> dict[str, str]:
    """The rating stands first; facts that follow from the dates are no words."""
    rating, *others = text.split("\n")
    return {
        "rating": rating,
        "standing": labelled(others, STATE) or "",
        "rating_words": labelled(others, OWN_WORD) or "",
    }


def leads_of(text: str) -> dict[str, str | None]:
    """The plan's words, then agencies and officer where they need saying."""
    lines, told = text.split("\n"), {}
    for name, label in (("officer_told", OFFICER), ("agencies", AGENCIES)):
        told[name] = labelled(lines[-1:], label)
        if told[name] is not None:
            lines.pop()
    return {"lead": "\n".join(lines), **told}


def others_of(text: str) -> list[tuple[str, str]]:
    """Heading and words of columns without a field, each heading in brackets."""
    found = []
    for line in text.split("\n"):
        if match := OTHER.fullmatch(line):
            found.append([match[1], []])
        elif found and line:
            found[-1][1].append(line)
    return [(heading, "\n".join(lines)) for heading, lines in found]


def labelled(lines: list[str], label: str) -> str | None:
    """What stands behind the label; None where no line has it."""
    for line in lines:
        if line.startswith(label):
            return line.removeprefix(label).strip()
    return None
