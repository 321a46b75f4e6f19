"""Clear days: how long before a meeting its papers must be open to the public."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

# Local Government Act 1972, s.100A(6) and s.100B, as amended by SI 2002/715.
CLEAR_DAYS = 5

ONE_DAY = timedelta(days=1)


def is_working_day(day: date, closure_days: Collection[date] = ()) -> bool:
    """Whether the day counts: no weekend, English bank holiday or closure day.

    ``closure_days``: the board's own, such as Christmas Eve (LAW: N2).
    """
    if day.weekday() >= 5 or day in closure_days:
        return False
    return day not in bank_holidays(day.year)


def clear_days(
    published_on: date, meets_on: date, closure_days: Collection[date] = ()
) -> int:
    """How many clear days lie between publication and meeting (LAW: N1, N2).

    Neither the day of publication nor the day of the meeting counts. 0 where
    the papers came out on the day before, on the day, or later.
    """
    between = range(1, (meets_on - published_on).days)
    days = (published_on + timedelta(days=number) for number in between)
    return sum(is_working_day(day, closure_days) for day in days)


def publish_by(meets_on: date, closure_days: Collection[date] = ()) -> date:
    """The last working day whose publication gives the clear days (LAW: N1, N2).

    A weekend or a closed day is never the answer, since nobody is there to
    publish: then it is the working day before.
    """
    day, left = meets_on, CLEAR_DAYS + 1
    while left:
        day -= ONE_DAY
        left -= is_working_day(day, closure_days)
    return day


def working_days_to(today: date, by: date, closed: Collection[date] = ()) -> int:
    """How many working days are left until a day, that day included."""
    ahead = (today + ONE_DAY * number for number in range(1, (by - today).days + 1))
    return sum(is_working_day(day, closed) for day in ahead)


@dataclass(frozen=True)
class Day:
    """A day between publication and meeting: its number, or why it has none."""

    on: date
    number: int | None
    why: str


def day_by_day(
    published_on: date, meets_on: date, closed: Mapping[date, str]
) -> list[Day]:
    """Every day from publication to meeting, counted or not (LAW: N1, N2).

    ``closed``: the board's closure days and the reason of each.
    """
    found = [Day(published_on, None, "The day of publication")]
    number = 0
    for ahead in range(1, (meets_on - published_on).days):
        day = published_on + timedelta(days=ahead)
        why = why_not_counted(day, closed)
        number += not why
        found.append(Day(day, None if why else number, why))
    if meets_on > published_on:
        found.append(Day(meets_on, None, "The day of the meeting"))
    return found


def why_not_counted(day: date, closed: Mapping[date, str]) -> str:
    """Why a day is no clear day, in a few words; "" where it is one."""
    if day in closed:
        return closed[day]
    if name := bank_holidays(day.year).get(day):
        return f"Bank holiday: {name.replace('(observed)', '(substitute day)')}"
    return "Weekend" if day.weekday() >= 5 else ""


@cache
def bank_holidays(year: int) -> dict[date, str]:
    """England's bank holidays of the year by name, those given instead included."""
    # It takes 0.8 s to load, which no page without a clock should wait for.
    from holidays import country_holidays

    return dict(country_holidays("GB", subdiv="ENG", years=year, language="en_GB"))
