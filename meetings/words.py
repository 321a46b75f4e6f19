"""How the board's papers and pages put things: times, paragraphs, legal bases."""

from datetime import datetime, time

from django.utils import timezone

from cpboard.exchange.dates import long_date
from meetings.models import Board, Membership

# Local Government Act 1972, Schedule 12A (as substituted by SI 2006/88).
EXEMPT_PARAGRAPHS = {
    "1": "Information about an individual",
    "2": "Information likely to reveal who an individual is",
    "3": "Financial or business affairs of a person, or of the council",
    "4": "Consultations or negotiations on labour relations",
    "5": "Legal professional privilege",
    "6": "Notices and orders the council means to make",
    "7": "Preventing, investigating or prosecuting crime",
}

IN_LAW = {
    Board.LegalBasis.COMMITTEE: (
        "A committee of the council: it can decide things in the council's name."
    ),
    Board.LegalBasis.ADVISORY: (
        "An advisory committee: it advises the council and does not decide for it."
    ),
    Board.LegalBasis.EXECUTIVE: (
        "A committee of the council's cabinet: it takes executive decisions."
    ),
    Board.LegalBasis.PANEL: (
        "An informal panel: it takes no decisions, and the law sets no notice period "
        "for its papers."
    ),
}

ACCESS = {
    Board.LegalBasis.COMMITTEE: (
        "Its meetings, agendas and papers are open to everybody."
    ),
    Board.LegalBasis.ADVISORY: (
        "Its meetings, agendas and papers are open to everybody."
    ),
    Board.LegalBasis.EXECUTIVE: (
        "Where it means to meet in private, it says so 28 days before."
    ),
    Board.LegalBasis.PANEL: "",
}

# What choosing a basis means, in full.
LEGAL_BASES = {
    basis: f"{IN_LAW[basis]} {ACCESS[basis]}".strip() for basis in Board.LegalBasis
}

CATEGORIES = {
    Membership.Category.ELECTED: "an elected member",
    Membership.Category.OFFICER: "an officer",
    Membership.Category.PARTNER: "somebody from a partner",
    Membership.Category.CARER: "a foster carer",
    Membership.Category.YOUNG: "a care-experienced young person",
    Membership.Category.INDEPENDENT: "somebody independent",
}


def time_in_words(moment: time) -> str:
    """A time of day as the board prints it: "5.00pm", and noon as "12 noon"."""
    if (moment.hour, moment.minute) == (12, 0):
        return "12 noon"
    half = "am" if moment.hour < 12 else "pm"
    return f"{moment.hour % 12 or 12}.{moment:%M}{half}"


def moment_in_words(moment: datetime) -> str:
    """To the minute, by the clock on the wall: "11 January 2021 at 3.40pm"."""
    at = timezone.localtime(moment)
    return f"{long_date(at.date())} at {time_in_words(at.time())}"


def listed(words) -> str:
    """Words as people list them: "1", "1 and 3", "1, 2 and 3"."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def paragraphs_in_words(numbers: str) -> str:
    """Paragraphs of Schedule 12A: "3" is "paragraph 3", "1, 3" "paragraphs 1 and 3"."""
    parts = numbers.split(", ")
    return f"paragraph{'s' if len(parts) > 1 else ''} {listed(parts)}"


def days_in_words(number: int, kind: str = "") -> str:
    """A number of days: "1 day", "4 clear days"."""
    words = f"{kind} day" if kind else "day"
    return f"{number} {words}{'' if number == 1 else 's'}"
