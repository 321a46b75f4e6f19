"""Clear days: how long before a meeting its papers must be open to the public."""

from collections.abc import Collection
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


@cache
def bank_holidays(year: int) -> frozenset[date]:
    """England's bank holidays of the year, those given instead included."""
    # It takes 0.8 s to load, which no page without a clock should wait for.
    from holidays import country_holidays

    return frozenset(country_holidays("GB", subdiv="ENG", years=year))
