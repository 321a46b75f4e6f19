"""Every date of the demo, reckoned from the day it is loaded."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from cpboard.exchange.dates import display_date
from strategy.models import Precision


def first_of_month(day: date, months: int) -> date:
    """The first day of the month so many months after (or before) the day's."""
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)


def last_of_month(day: date, months: int) -> date:
    """The last day of the month so many months after (or before) the day's."""
    return first_of_month(day, months + 1) - timedelta(days=1)


def at(day: date, clock: time) -> datetime:
    """The moment in the council's own time."""
    return timezone.make_aware(datetime.combine(day, clock))


def working_day(day: date) -> date:
    """The day, or the Friday before where it falls on a weekend."""
    return day - timedelta(days=max(0, day.weekday() - 4))


def due(words: str, today: date) -> dict:
    """The due fields of an update from the demo's own words for a date.

    ``+45`` and ``-50`` are days from today, ``month+3`` and ``quarter+1`` the last
    day of a later month or quarter, ``ongoing-21`` ongoing work with its review
    date, ``ongoing`` without one, ``tbc`` no date at all.
    """
    if words == "tbc":
        return fields(None, Precision.UNKNOWN, "tbc")
    if words == "ongoing":
        return fields(None, Precision.ONGOING, "Ongoing")
    if words.startswith("ongoing"):
        on = today + timedelta(days=int(words.removeprefix("ongoing")))
        return fields(on, Precision.ONGOING, "Ongoing")
    if words.startswith("month"):
        on = last_of_month(today, int(words.removeprefix("month")))
        return fields(on, Precision.MONTH, display_date(on, Precision.MONTH))
    if words.startswith("quarter"):
        to_its_end = 2 - (today.month - 1) % 3
        on = last_of_month(today, to_its_end + 3 * int(words.removeprefix("quarter")))
        return fields(on, Precision.QUARTER, display_date(on, Precision.QUARTER))
    return fields(today + timedelta(days=int(words)), Precision.DAY, "")


def fields(on, precision, words):
    """Due date, precision and words as a progress update names them."""
    return {"due_on": on, "due_precision": precision, "due_words": words}
