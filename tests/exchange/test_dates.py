"""Dates as people write them in plans."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cpboard.exchange.dates import Precision, display_date, read_date

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("words", "on"),
    [
        ("30/06/21", date(2021, 6, 30)),
        ("30/06/2021", date(2021, 6, 30)),
        ("3/9/21", date(2021, 9, 3)),
        ("31.7.21", date(2021, 7, 31)),
        ("31-07-2021", date(2021, 7, 31)),
        ("31 . 07 . 2021", date(2021, 7, 31)),
        ("2021-07-31", date(2021, 7, 31)),
        ("2021/07/31", date(2021, 7, 31)),
        ("2021-07-31T00:00:00", date(2021, 7, 31)),
        ("31/07/2021 17:00", date(2021, 7, 31)),
        ("9th August, 2019", date(2019, 8, 9)),
        ("August 9th, 2019", date(2019, 8, 9)),
        ("Friday 31 March 2021", date(2021, 3, 31)),
        ("Fri 31/03/2021", date(2021, 3, 31)),
        ("31 Mar '26", date(2026, 3, 31)),
        ("by 31st March 2026", date(2026, 3, 31)),
        ("31/03/2021 (revised)", date(2021, 3, 31)),
        ("w/e 24 May 2019", date(2019, 5, 24)),
    ],
)
def test_a_day_is_read_in_any_usual_form_without_a_warning(words, on):
    read = read_date(words)

    assert read == (on, Precision.DAY, words, "")


@pytest.mark.parametrize(
    ("words", "on", "precision", "shown"),
    [
        ("September 2025", date(2025, 9, 30), "month", "September 2025"),
        ("Sept. 2025", date(2025, 9, 30), "month", "September 2025"),
        ("end of February 2024", date(2024, 2, 29), "month", "February 2024"),
        ("03/2021", date(2021, 3, 31), "month", "March 2021"),
        ("2021-03", date(2021, 3, 31), "month", "March 2021"),
        ("Q3 2025/26", date(2025, 12, 31), "quarter", "October to December 2025"),
        ("Quarter 4 25/26", date(2026, 3, 31), "quarter", "January to March 2026"),
        ("2025-26 Q1", date(2025, 6, 30), "quarter", "April to June 2025"),
        ("w/c 20 May 2019", date(2019, 5, 26), "week", "week of 20 May 2019"),
    ],
)
def test_a_month_quarter_or_week_means_its_last_day(words, on, precision, shown):
    read = read_date(words)

    assert read == (on, precision, words, "")
    assert display_date(read.on, read.precision) == shown


@pytest.mark.parametrize(
    ("words", "on", "precision", "warning"),
    [
        ("31/07//2021", date(2021, 7, 31), "day", "A mark is doubled: read as 31 July"),
        ("Jan-22", date(2022, 1, 31), "month", "Read as January 2022, so due by 31"),
        ("Oct 12", date(2012, 10, 31), "month", "Read as October 2012, so due by 31"),
        ("end Oct 03", date(2003, 10, 31), "month", "Read as October 2003, so due"),
        ("mid March 2026", date(2026, 3, 31), "month", "Read as March 2026, so due"),
        ("end of 2025", date(2025, 12, 31), "month", "Read as December 2025, so due"),
        ("FY 2025/26", date(2026, 3, 31), "month", "Read as March 2026, so due by 31"),
        ("academic year 25/26", date(2026, 8, 31), "month", "Read as August 2026, so"),
        ("from April 2026", date(2026, 4, 30), "month", "It begins then: read as due"),
        ("from 6 April 2026", date(2026, 4, 6), "day", "It begins then: read as due"),
        ("Ongoing", None, "ongoing", "Read as ongoing: it has no end, and it needs a"),
        ("On-going", None, "ongoing", "Read as ongoing: it has no end, and it needs a"),
        ("every 6 months", None, "ongoing", "Comes round again: read as ongoing, and"),
        ("Ongoing (with partners)", None, "ongoing", "Read as ongoing: it has no end"),
        ("Ongoing - review May 2026", date(2026, 5, 31), "ongoing", "Read as ongoing,"),
    ],
)
def test_an_odd_form_is_read_and_warned_of(words, on, precision, warning):
    read = read_date(words)

    assert (read.on, read.precision, read.words) == (on, precision, words)
    assert read.warning.startswith(warning)


@pytest.mark.parametrize(
    ("words", "warning"),
    [
        ("31/02/21", "February 2021 has no day 31. No date was read."),
        ("13/25/2021", "There is no month 25; the day comes first here."),
        ("1/13/21", "There is no month 13; the day comes first here."),
        ("31/07/0202", "The year 0202 cannot be right. No date was read."),
        ("12 March", "It has no year. No date was read."),
        ("Q2", "It has no year. No date was read."),
        ("Q3 2025", 'Calendar and council years differ: write it as "Q3 2025/26".'),
        ("Q3 2025/27", "These two years do not follow each other."),
        ("2025", "A year alone does not say when in it this is due."),
        ("2009/10", "A year alone does not say when in it this is due."),
        ("Ongoing until March 2022", "It says both that this is ongoing and a date."),
        ("30/06/21 and 31/12/21", "It cannot be read as one date."),
        ("not before 30/06/21", "It cannot be read as one date."),
        ("end of the project", "It cannot be read as one date."),
        ("44286", "It cannot be read as one date."),
        ("tbc", "No date is set yet."),
        ("Complete", "It says that it is done, not when it was due."),
        ("ASAP", "It says how soon, but names no day."),
        ("...", "It cannot be read as one date."),
    ],
)
def test_what_is_not_certain_is_never_guessed(words, warning):
    read = read_date(words)

    assert (read.on, read.precision, read.words) == (None, Precision.UNKNOWN, words)
    assert read.warning.startswith(warning)


def test_an_empty_cell_has_no_date_and_no_warning():
    assert read_date("  ") == (None, Precision.UNKNOWN, "", "")


@pytest.mark.parametrize(
    ("on", "precision", "words", "shown"),
    [
        (date(2021, 6, 30), "day", "30/06/21", "30 June 2021"),
        (date(2022, 1, 31), "month", "Jan-22", "January 2022"),
        (None, "ongoing", "on going", "Ongoing"),
        (date(2026, 5, 31), "ongoing", "", "Ongoing, review by 31 May 2026"),
        (None, "unknown", "tbc", "tbc"),
        (None, "unknown", "", "No date"),
    ],
)
def test_dates_show_in_house_form(on, precision, words, shown):
    assert display_date(on, precision, words) == shown


@settings(deadline=None)
@given(DAYS, st.sampled_from("/.-"), st.booleans())
def test_every_day_comes_back_whatever_its_marks(day, mark, short):
    words = f"{day:%d}{mark}{day:%m}{mark}{day:%y}" if short else f"{day:%d/%m/%Y}"

    assert read_date(words) == (day, Precision.DAY, words, "")


@settings(deadline=None)
@given(DAYS)
def test_every_shown_date_is_read_as_itself(day):
    shown = display_date(day, Precision.DAY)

    assert read_date(shown).on == day


@settings(deadline=None)
@given(DAYS)
def test_every_month_ends_on_its_last_day(day):
    read = read_date(f"{day:%B %Y}")

    assert (read.on + timedelta(days=1)).day == 1
    assert (read.on.year, read.on.month) == (day.year, day.month)


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("0123456789/.- QqJanOctfrom,'th"), max_size=16))
def test_no_words_raise_and_none_are_lost(words):
    read = read_date(words)

    assert read.words == " ".join(words.split())
    assert read.on is None or 1990 <= read.on.year <= 2101
    assert read.on is not None or read.warning or not read.words
