"""Months, quarters, school terms and years to March."""

from datetime import date, timedelta

import pytest

from performance.periods import last_full_period, last_full_periods, period_of

FREQUENCIES = ["month", "quarter", "term", "year"]


@pytest.mark.parametrize(
    ("frequency", "day", "starts_on", "ends_on", "label"),
    [
        ("month", (2028, 2, 29), (2028, 2, 1), (2028, 2, 29), "February 2028"),
        ("quarter", (2026, 11, 21), (2026, 10, 1), (2026, 12, 31), None),
        ("term", (2026, 12, 31), (2026, 9, 1), (2026, 12, 31), "Autumn term 2026"),
        ("term", (2026, 8, 31), (2026, 4, 1), (2026, 8, 31), "Summer term 2026"),
        ("year", (2026, 3, 31), (2025, 4, 1), (2026, 3, 31), "Year to March 2026"),
        ("year", (2026, 4, 1), (2026, 4, 1), (2027, 3, 31), "Year to March 2027"),
    ],
)
def test_a_day_lies_in_its_period(frequency, day, starts_on, ends_on, label):
    period = period_of(frequency, date(*day))

    assert period.starts_on == date(*starts_on)
    assert period.ends_on == date(*ends_on)
    assert period.label == (label or "October to December 2026")


@pytest.mark.parametrize("frequency", FREQUENCIES)
def test_periods_follow_each_other_without_gap(frequency):
    periods = last_full_periods(frequency, date(2026, 4, 1), 12)

    following = zip(periods, periods[1:], strict=False)
    assert all(a.ends_on + timedelta(days=1) == b.starts_on for a, b in following)
    assert periods[-1].ends_on == date(2026, 3, 31)


@pytest.mark.parametrize("frequency", FREQUENCIES)
def test_a_period_is_full_only_when_it_is_over(frequency):
    day = date(2026, 3, 31)

    assert last_full_period(frequency, day).ends_on < day
