"""How rows call themselves, in messages and in the history."""

from datetime import date

import pytest

from tests.meetings.makers import (
    make_board,
    make_closure_day,
    make_item,
    make_meeting,
    make_paper,
    make_publication,
    make_seat,
)
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


def test_everything_of_a_board_says_what_it_is():
    board = make_board(name="The board")
    seat = make_seat(board=board, person=make_person(name="Ann Abel"), role="chair")
    day = make_closure_day(board=board)

    assert [str(board), str(seat), str(day)] == [
        "The board",
        "Ann Abel, chair",
        "2026-12-24: Closed",
    ]


def test_everything_of_a_meeting_says_what_it_is():
    board = make_board(name="The board")
    meeting = make_meeting(board=board, meets_on=date(2021, 1, 9))
    item = make_item(meeting=meeting, title="Foster care")
    paper = make_paper(item=item, title="The report")
    agenda = make_publication(meeting=meeting, papers=[paper])

    assert [str(row) for row in (meeting, item, paper, agenda)] == [
        "The board, 9 January 2021",
        "1. Foster care",
        "The report",
        "Agenda",
    ]
    assert str(agenda.published_papers.get()) == "The report in Agenda"
