"""Numbers of minutes and clauses in the board's own style."""

from datetime import date

import pytest

from meetings.models import Clause
from meetings.numbering import clause_numbers, number_if_bare, renumber
from tests.meetings.evening_rows import make_evening, make_minute, make_resolution
from tests.meetings.makers import make_board, make_item, make_meeting
from tests.meetings.minutes_files import make_minutes

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("style", "numbers"),
    [
        ("roman", ["(i)", "(a)", "(b)", "(ii)", "(a)", "(1)"]),
        ("letters", ["(a)", "(i)", "(ii)", "(b)", "(i)", "(1)"]),
        ("figures", ["1)", "a)", "b)", "2)", "a)", "i)"]),
    ],
)
def test_clauses_are_numbered_level_by_level(style, numbers):
    assert clause_numbers([0, 1, 1, 0, 1, 2], style) == numbers


def test_long_lists_go_on_and_one_clause_alone_has_no_number():
    assert clause_numbers([0] * 19, "roman")[-1] == "(xix)"
    assert clause_numbers([0] * 28, "letters")[-2:] == ["(aa)", "(ab)"]
    assert clause_numbers([0], "roman") == [""]


def numbered(style):
    """The numbers of three minutes after a meeting of the same year."""
    board = make_board(minute_numbering=style)
    before = make_evening(meeting=make_meeting(board=board, meets_on=date(2026, 1, 13)))
    make_minute(minutes=before, number="7/26")
    make_minute(minutes=before, heading="Title")
    last_year = make_meeting(board=board, meets_on=date(2025, 12, 9))
    make_minute(minutes=make_evening(meeting=last_year), number="90")
    meeting = make_meeting(board=board, meets_on=date(2026, 4, 14))
    minutes = make_evening(meeting=meeting)
    make_minute(minutes=minutes, heading="Who was there", is_attendance=True)
    item = make_item(meeting=meeting)
    make_minute(minutes=minutes, item=item)
    make_minute(minutes=minutes, item=item, text="More, behind the decision.")
    heading = make_item(meeting=meeting, kind="heading", label="")
    make_minute(minutes=minutes, item=heading)
    make_minute(minutes=minutes, heading="Close", text="It closed.")
    renumber(minutes)
    return list(minutes.rows.values_list("number", flat=True))


@pytest.mark.parametrize(
    ("style", "numbers"),
    [
        ("meeting", ["", "1.", "", "", "2."]),
        ("year", ["", "8.", "", "", "9."]),
        ("year_named", ["", "8/26", "", "", "9/26"]),
    ],
)
def test_minutes_are_numbered_apart_from_items(style, numbers):
    assert numbered(style) == numbers


def test_what_was_brought_in_keeps_its_numbers_and_what_was_noted_gets_some():
    brought = make_minutes()
    row = make_minute(number="1")
    make_resolution(minute=row, clauses=["One.", "Two."])
    number_if_bare(brought)
    number_if_bare(row.minutes)

    row.refresh_from_db()
    assert brought.rows.get().number == ""
    assert row.number == "1."
    assert list(Clause.objects.values_list("number", flat=True)) == [
        "(a)",
        "(i)",
        "(ii)",
    ]
