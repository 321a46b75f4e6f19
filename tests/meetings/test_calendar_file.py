"""The board's meetings as a calendar file."""

from datetime import date, time

import pytest

from meetings.calendar_file import escaped, folded
from tests.meetings.makers import make_board, make_meeting

pytestmark = pytest.mark.django_db


def test_the_file_has_public_meetings_ahead_with_day_time_and_place(client):
    board = make_board(name="Board, parents")
    make_meeting(
        board=board,
        state="announced",
        meets_on=date(2031, 7, 1),
        meets_at=time(17),
        closes_at=time(19),
        venue="Guildhall; Room 1",
    )
    make_meeting(board=board, state="cancelled", meets_on=date(2031, 12, 2))
    make_meeting(board=board, state="draft", venue="Plinth")
    make_meeting(board=board, state="held", meets_on=date(2021, 1, 1))

    response = client.get(f"/boards/{board.slug}/meetings.ics")

    lines = response.content.decode().split("\r\n")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert [line for line in lines if line.startswith(("DT", "STAT", "LOC"))][1:4] == [
        "DTSTART:20310701T160000Z",
        "DTEND:20310701T180000Z",
        "LOCATION:Guildhall\\; Room 1",
    ]
    assert [line for line in lines if line.startswith("STATUS")] == [
        "STATUS:CONFIRMED",
        "STATUS:CANCELLED",
    ]
    assert "SUMMARY:Board\\, parents" in lines


def test_words_are_escaped_and_long_lines_folded_between_letters():
    words = escaped("A\\B;C,D\nE")
    line = folded("é" * 60)

    assert words == "A\\\\B\\;C\\,D\\nE"
    assert [len(part.encode()) for part in line.split("\r\n")] == [74, 47]
    assert line.replace("\r\n ", "") == "é" * 60
