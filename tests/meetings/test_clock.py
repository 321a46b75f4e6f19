"""What the clerk reads about the five clear days."""

from datetime import UTC, date, datetime

import pytest

from meetings.clock import clock, editions
from tests.meetings.makers import (
    make_board,
    make_closure_day,
    make_meeting,
    make_publication,
)

pytestmark = pytest.mark.django_db

MEETS_ON = date(2021, 1, 19)


def at(day, hour=12):
    """A moment of January 2021."""
    return datetime(2021, 1, day, hour, tzinfo=UTC)


@pytest.mark.parametrize(
    ("today", "then"),
    [
        (date(2021, 1, 5), "4 working days left."),
        (date(2021, 1, 10), "1 working day left."),
        (date(2021, 1, 11), "Today is the last day."),
    ],
)
def test_before_publication_the_clock_counts_down(today, then):
    meeting = make_meeting(state="draft", meets_on=MEETS_ON)

    told = clock(meeting, today)

    assert told.says == "Publish by 11 January 2021: 5 clear days."
    assert told.then == then
    assert not told.is_late


def test_past_the_deadline_the_clock_says_what_is_left_and_what_the_law_asks():
    meeting = make_meeting(state="draft", meets_on=MEETS_ON)

    told = clock(meeting, date(2021, 1, 14))

    assert told.says == "The agenda should have been published by 11 January 2021."
    assert told.then == (
        "Published today, it would be open for 2 clear days of the 5 that the law asks "
        "(Local Government Act 1972, s.100B). Publish it at once, or move the meeting."
    )
    assert told.is_late


def test_a_closure_day_brings_the_deadline_forward():
    board = make_board()
    make_closure_day(board=board, closed_on=date(2021, 1, 13))
    meeting = make_meeting(board=board, state="draft", meets_on=MEETS_ON)

    told = clock(meeting, date(2021, 1, 5))

    assert told.says == "Publish by 8 January 2021: 5 clear days."


def test_after_publication_the_clock_says_what_notice_the_meeting_got():
    meeting = make_meeting(meets_on=MEETS_ON)
    make_publication(meeting=meeting, published_at=at(11))

    told = clock(meeting, date(2021, 1, 12))

    assert told.says == "Published on 11 January 2021: 5 clear days."
    assert not told.is_late


def test_a_late_agenda_is_told_which_rule_it_broke():
    meeting = make_meeting(meets_on=MEETS_ON)
    make_publication(meeting=meeting, published_at=at(13))

    told = clock(meeting, date(2021, 1, 13))

    assert told.says == (
        "Published on 13 January 2021: 3 clear days, where the law asks for 5."
    )
    assert told.is_late


def test_the_day_of_publication_is_the_day_in_england():
    meeting = make_meeting(meets_on=date(2021, 7, 20))
    published_at = datetime(2021, 7, 11, 23, 30, tzinfo=UTC)
    make_publication(meeting=meeting, published_at=published_at)

    told = clock(meeting, date(2021, 7, 12))

    assert told.says == "Published on 12 July 2021: 5 clear days."


def test_an_agenda_published_again_keeps_the_notice_of_the_first():
    meeting = make_meeting(meets_on=MEETS_ON)
    first = make_publication(meeting=meeting, published_at=at(11))
    make_publication(meeting=meeting, published_at=at(15), supersedes=first)

    told = clock(meeting, date(2021, 1, 15))

    assert told.says == "Published on 11 January 2021: 5 clear days."


def test_a_day_that_passed_without_an_agenda_is_said_plainly():
    meeting = make_meeting(state="draft", meets_on=MEETS_ON)

    told = clock(meeting, date(2021, 1, 20))

    assert told.says == "The day of this meeting has passed without an agenda."


def test_an_informal_panel_has_no_notice_period():
    panel = make_board(legal_basis="panel")
    meeting = make_meeting(board=panel, state="draft", meets_on=MEETS_ON)
    make_publication(meeting=meeting, published_at=at(18))

    told = clock(meeting, date(2021, 1, 18))

    assert told.says == "An informal panel has no notice period in law."
    assert [each.notice for each in editions(meeting, with_notice=True)] == [""]


def test_each_publication_tells_the_clerk_its_own_notice():
    meeting = make_meeting(meets_on=MEETS_ON)
    make_publication(meeting=meeting, published_at=at(11))
    make_publication(
        meeting=meeting, kind="supplement", number=1, published_at=at(12), items=[]
    )

    for_clerk = editions(meeting, with_notice=True)
    for_public = editions(meeting, with_notice=False)

    assert [each.notice for each in for_clerk] == ["5 clear days", "4 clear days"]
    assert [each.notice for each in for_public] == ["", ""]
