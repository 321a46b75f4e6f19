"""Dates as people write them in plans: date, precision and their own words."""

import calendar
from datetime import date, timedelta
from typing import NamedTuple

from .date_forms import (
    Precision,
    Refused,
    read_absent,
    read_dated,
    read_ongoing,
    simplified,
)

__all__ = ["Precision", "ReadDate", "display_date", "long_date", "read_date"]

# Far past any real date; long enough words would keep the patterns busy for hours.
MOST_LETTERS = 300


class ReadDate(NamedTuple):
    """A date, its precision, the words as written, and what was odd about them.

    ``on`` is None where the words give no date; the ``on`` of ongoing work is its
    review date. ``warning`` is "" or a sentence that says what was made of it.
    """

    on: date | None
    precision: Precision
    words: str
    warning: str = ""


def read_date(words: str) -> ReadDate:
    """Read a due date in any form that plans use; never a guess, never raises.

    Order is always the British one (day, month, year) and two-digit years are
    20yy. A month, quarter or week means its last day and keeps its precision.
    "From April 2026" promises that something is in place by then: it is late when
    that month is over and it has not begun, so its due date is 30 April 2026, with
    a warning. What cannot be read for certain has no date, precision unknown and
    a warning; empty words have no warning.
    """
    words = " ".join(words.split())
    if not words:
        return ReadDate(None, Precision.UNKNOWN, "")
    if len(words) > MOST_LETTERS:
        remark = "It is too long to be a date. No date was read."
        return ReadDate(None, Precision.UNKNOWN, words, remark)
    plain = simplified(words)
    try:
        found = read_ongoing(plain) or read_absent(plain) or read_dated(plain)
    except Refused as refusal:
        return ReadDate(None, Precision.UNKNOWN, words, f"{refusal} No date was read.")
    if found is None:
        remark = "It cannot be read as one date. No date was read."
        return ReadDate(None, Precision.UNKNOWN, words, remark)
    on, precision, remark = found
    if on is not None:
        as_shown = display_date(on, precision)
        remark = remark.replace("{date}", as_shown).replace("{day}", long_date(on))
    return ReadDate(on, precision, words, remark)


def display_date(on: date | None, precision: str, words: str = "") -> str:
    """A date in house form: "30 June 2021", "January 2022", "Ongoing".

    A quarter reads "October to December 2025", a week "week of 20 May 2019".
    Without a date it is the words, or "No date".
    """
    if precision == Precision.ONGOING:
        return f"Ongoing, review by {long_date(on)}" if on else "Ongoing"
    if on is None:
        return words or "No date"
    if precision == Precision.MONTH:
        return f"{on:%B %Y}"
    if precision == Precision.QUARTER:
        return f"{calendar.month_name[on.month - 2]} to {on:%B %Y}"
    if precision == Precision.WEEK:
        return f"week of {long_date(on - timedelta(days=6))}"
    return long_date(on)


def long_date(on: date) -> str:
    """A day as papers print it: 30 June 2021."""
    return f"{on.day} {on:%B} {on.year}"
