"""Periods that figures are for: months, quarters, school terms, years to March."""

from dataclasses import dataclass
from datetime import date, timedelta

from performance.models import Indicator

Frequency = Indicator.Frequency
ONE_DAY = timedelta(days=1)

# The month in which each period of the frequency starts. School terms are whole
# months, so that every day belongs to one.
STARTS = {
    Frequency.MONTH: range(1, 13),
    Frequency.QUARTER: [1, 4, 7, 10],
    Frequency.TERM: [1, 4, 9],
    Frequency.YEAR: [4],
}
TERMS = {1: "Spring term", 4: "Summer term", 9: "Autumn term"}


@dataclass(frozen=True)
class Period:
    """One stretch of time, both days included, and what it is called."""

    starts_on: date
    ends_on: date
    label: str


def period_of(frequency: str, day: date) -> Period:
    """The period of the frequency that the day lies in."""
    months = STARTS[frequency]
    earlier = [month for month in months if month <= day.month]
    starts_on = date(day.year - (not earlier), max(earlier or months), 1)
    later = [month for month in months if month > starts_on.month]
    ends_on = date(starts_on.year + (not later), min(later or months), 1) - ONE_DAY
    return Period(starts_on, ends_on, label(frequency, starts_on, ends_on))


def last_full_period(frequency: str, on: date) -> Period:
    """The latest period that was over before the day."""
    return period_of(frequency, period_of(frequency, on).starts_on - ONE_DAY)


def last_full_periods(frequency: str, on: date, how_many: int) -> list[Period]:
    """The latest periods that were over before the day, oldest first."""
    periods = []
    for _ in range(how_many):
        periods.insert(0, last_full_period(frequency, on))
        on = periods[0].starts_on
    return periods


def label(frequency: str, starts_on: date, ends_on: date) -> str:
    """What people call the period: "July to September 2026", "year to March 2026"."""
    if frequency == Frequency.MONTH:
        return f"{ends_on:%B %Y}"
    if frequency == Frequency.TERM:
        return f"{TERMS[starts_on.month]} {starts_on.year}"
    if frequency == Frequency.QUARTER:
        return f"{starts_on:%B} to {ends_on:%B %Y}"
    return f"Year to {ends_on:%B %Y}"
