"""What needs a person: the lines that every floor adds to the home page."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Need:
    """One thing to do, by when, why, and the one button that leads to it."""

    on: date
    what: str
    why: str
    button: str
    url: str


def in_order(needs) -> list[Need]:
    """The earliest first."""
    return sorted(needs, key=lambda need: (need.on, need.what))
