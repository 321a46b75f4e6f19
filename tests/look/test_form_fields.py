"""Dates and times as people write them."""

from datetime import UTC, date, datetime, time

import pytest
from django import forms

from cpboard.forms import HouseDateField, HouseDateTimeField, HouseTimeField


class Notice(forms.Form):
    starts = HouseDateTimeField()


@pytest.mark.parametrize(
    "words",
    [
        "27/3/2026",
        "27 3 2026",
        "27.3.26",
        "27-03-2026",
        "27 March 2026",
        "27th march 2026",
        " 27 Mar, 2026 ",
        "2026-03-27",
    ],
)
def test_date_is_read_day_first_however_it_is_written(words):
    field = HouseDateField()

    assert field.clean(words) == date(2026, 3, 27)


def test_short_september_is_read():
    field = HouseDateField()

    assert field.clean("1st Sept 2026") == date(2026, 9, 1)


@pytest.mark.parametrize("words", ["Jan-22", "3/27/2026", "Ongoing", "31 6 2026"])
def test_date_is_never_guessed(words):
    field = HouseDateField()

    with pytest.raises(forms.ValidationError, match="Enter a date with a day"):
        field.clean(words)


def test_date_is_shown_as_the_house_prints_it():
    widget = HouseDateField().widget

    assert widget.format_value(date(2026, 3, 7)) == "7 March 2026"
    assert widget.format_value("7/3") == "7/3"


def test_date_that_is_one_already_is_kept():
    assert HouseDateField().clean(date(2026, 3, 27)) == date(2026, 3, 27)
    assert HouseTimeField().clean(time(17)) == time(17)


def test_date_box_may_stay_empty_where_it_is_optional():
    assert HouseDateField(required=False).clean("") is None


@pytest.mark.parametrize("words", ["5pm", "5.00pm", "5:00 PM", "5 p.m.", "17:00"])
def test_time_is_read_however_it_is_written(words):
    field = HouseTimeField()

    assert field.clean(words) == time(17)


def test_time_is_shown_as_the_house_prints_it():
    widget = HouseTimeField().widget

    assert widget.format_value(time(9, 30)) == "9.30am"
    assert widget.format_value("half nine") == "half nine"


def test_date_and_time_give_one_moment_in_london():
    form = Notice({"starts_0": "27/7/2026", "starts_1": "5pm"})

    assert form.is_valid()
    assert form.cleaned_data["starts"] == datetime(2026, 7, 27, 16, tzinfo=UTC)


def test_date_without_its_time_is_sent_back():
    form = Notice({"starts_0": "27/7/2026", "starts_1": ""})

    assert not form.is_valid()


def test_unreadable_time_says_how_to_write_it():
    form = Notice({"starts_0": "27/7/2026", "starts_1": "teatime"})

    assert form.errors == {"starts": ["Enter a time, for example 5.00pm"]}


def test_moment_is_shown_in_two_boxes():
    form = Notice(initial={"starts": datetime(2026, 7, 27, 16, tzinfo=UTC)})

    html = str(form["starts"])

    assert 'value="27 July 2026"' in html
    assert 'value="5.00pm"' in html


@pytest.mark.parametrize("words", ["1 1 0001", "31 12 9999", "1 1 1066", "1 1 3020"])
def test_date_of_another_age_is_sent_back_in_a_sentence(words):
    with pytest.raises(forms.ValidationError, match="a year between 1989 and 2100"):
        HouseDateField().clean(words)


def test_moment_of_another_age_is_sent_back_in_a_sentence():
    form = Notice({"starts_0": "1 1 0001", "starts_1": "5pm"})

    assert form.errors == {"starts": ["Enter a year between 1989 and 2100"]}
