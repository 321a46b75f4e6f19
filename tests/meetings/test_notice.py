"""Clear days, by the vectors of the law file and by what must always hold."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetings.notice import bank_holidays, clear_days, is_working_day, publish_by

CHRISTMAS_EVE = date(2026, 12, 24)
days = st.dates(date(2010, 1, 1), date(2040, 12, 31))
# The first look at a year's bank holidays takes longer than an example may.
unhurried = settings(deadline=None, max_examples=50)


@pytest.mark.parametrize(
    ("meets_on", "closure_days", "deadline"),
    [
        (date(2021, 1, 19), [], date(2021, 1, 11)),
        (date(2026, 4, 9), [], date(2026, 3, 30)),  # over Easter
        (date(2026, 5, 7), [], date(2026, 4, 28)),  # over the May bank holiday
        (date(2026, 6, 1), [], date(2026, 5, 21)),  # over the spring bank holiday
        (date(2027, 1, 5), [], date(2026, 12, 23)),  # Boxing Day is given instead
        (date(2027, 1, 5), [CHRISTMAS_EVE], date(2026, 12, 22)),
        (date(2022, 9, 26), [], date(2022, 9, 15)),  # over the state funeral
    ],
)
def test_papers_are_published_in_time_for_five_clear_days(
    meets_on, closure_days, deadline
):
    by = publish_by(meets_on, closure_days)

    assert by == deadline
    assert clear_days(by, meets_on, closure_days) == 5


def test_a_supplement_one_day_later_has_one_clear_day_less():
    days = clear_days(date(2021, 1, 12), date(2021, 1, 19))

    assert days == 4


@pytest.mark.parametrize("published_on", [date(2021, 1, 18), date(2021, 1, 20)])
def test_papers_of_the_last_day_or_later_have_no_clear_day(published_on):
    days = clear_days(published_on, date(2021, 1, 19))

    assert days == 0


def test_five_clear_days_that_begin_on_a_monday_are_published_the_friday_before():
    by = publish_by(date(2026, 1, 26))

    assert by == date(2026, 1, 16)
    assert clear_days(date(2026, 1, 18), date(2026, 1, 26)) == 5


@unhurried
@given(meets_on=days, closed=st.sets(days, max_size=5))
def test_the_deadline_is_the_last_working_day_with_five_clear_days(meets_on, closed):
    by = publish_by(meets_on, closed)

    later = [by + timedelta(days=n) for n in range(1, (meets_on - by).days)]
    assert is_working_day(by, closed)
    assert clear_days(by, meets_on, closed) == 5
    assert not [
        day
        for day in later
        if is_working_day(day, closed) and clear_days(day, meets_on, closed) >= 5
    ]


@unhurried
@given(published_on=days, ahead=st.integers(-30, 90))
def test_clear_days_never_grow_by_waiting(published_on, ahead):
    meets_on = published_on + timedelta(days=ahead)

    now = clear_days(published_on, meets_on)
    tomorrow = clear_days(published_on + timedelta(days=1), meets_on)

    assert 0 <= tomorrow <= now


def test_bank_holidays_are_england_s():
    assert date(2026, 8, 31) in bank_holidays(2026)
    assert date(2026, 3, 17) not in bank_holidays(2026)  # Northern Ireland's
    assert date(2026, 1, 2) not in bank_holidays(2026)  # Scotland's
