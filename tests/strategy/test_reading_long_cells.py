"""Cells no person wrote: read within a moment, whatever stands in them."""

import time

import pytest

from cpboard.exchange.dates import Precision, read_date
from strategy.reading.headers import plain_heading
from strategy.reading.leads import Leads
from strategy.reading.rows import is_label_cell

LONG = 100_000
PATIENCE = 2


@pytest.fixture(autouse=True)
def in_a_moment():
    """Fails a test that took longer than a person would wait."""
    started = time.monotonic()
    yield
    assert time.monotonic() - started < PATIENCE


@pytest.mark.parametrize("words", ["1" + "(" * LONG + "1", "1" + "-" * LONG + "1"])
def test_words_far_too_long_for_a_date_are_none(words):
    read = read_date(words)

    assert (read.on, read.precision, read.words) == (None, Precision.UNKNOWN, words)
    assert read.warning == "It is too long to be a date. No date was read."


@pytest.mark.parametrize("sign", ["a, ", "Care and ", "/", "1/", "&"])
def test_words_far_too_long_for_a_lead_name_nobody(sign):
    words = sign * (LONG // len(sign))

    lead, warning = Leads([words]).read(words)

    assert (lead.words, lead.agencies, lead.people) == (words, (), ())
    assert warning == "Too long to name a lead: nobody was read from it."


def test_a_lead_with_more_parts_than_anybody_has_is_kept_whole():
    words = ", ".join(f"team {number}" for number in range(30))

    lead, warning = Leads([words, "team 1"]).read(words)

    assert lead.agencies == (words,)
    assert warning == f'Kept as one agency: "{words}". No part of it leads alone.'


@pytest.mark.parametrize(
    ("text", "is_label"),
    [
        ("1" + "a" * 60 + "!", False),
        ("1" * LONG + "!", False),
        ("1" * 60, True),
        ("1.2a", True),
        ("AB-12/3b)", True),
        ("1..2", False),
    ],
)
def test_a_cell_that_is_almost_a_ref_is_told_at_once(text, is_label):
    assert is_label_cell(text) == is_label


def test_brackets_that_never_close_are_passed_at_once():
    assert plain_heading("(" * LONG + "Home (for all)") == "home"
