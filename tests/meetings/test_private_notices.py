"""Notices of an executive body's meeting in private."""

from datetime import date

import pytest

from meetings.private import notices_for, sentence
from tests.meetings.makers import make_board, make_clerk, make_meeting
from tests.meetings.pages import text_of

pytestmark = pytest.mark.django_db


def make_executive_meeting():
    """A meeting of 19 January 2021."""
    return make_meeting(
        board=make_board(legal_basis="executive", slug="cabinet"),
        state="draft",
        meets_on=date(2021, 1, 19),
    )


def test_both_notices_are_recorded_with_their_days_and_the_late_one_says_so(client):
    meeting = make_executive_meeting()
    client.force_login(make_clerk())
    before = text_of(client.get(meeting.get_absolute_url()))

    for kind, day in [("first", "21 12 2020"), ("second", "12 1 2021")]:
        client.post(
            f"{meeting.get_absolute_url()}private-notices/{kind}/",
            {"published_on": day, "words": "A contract is on the agenda."},
        )

    assert "28-day notice: publish it by 21 December 2020." in before
    assert "5-day notice: publish it by 11 January 2021." in before
    assert [line.says() for line in notices_for(meeting)] == [
        "28-day notice: published on 21 December 2020.",
        "5-day notice: published on 12 January 2021, and was due by 11 January 2021.",
    ]
    assert sentence(meeting) == (
        "Notice of the part of the meeting in private was published: 28-day notice on "
        "21 December 2020 and 5-day notice on 12 January 2021 (SI 2012/2089, "
        "regulation 5)."
    )


@pytest.mark.parametrize(
    "sent", [{"published_on": "1 1 2091", "words": "So."}, {"published_on": ""}]
)
def test_a_notice_without_its_day_or_words_is_not_recorded(client, sent):
    meeting = make_executive_meeting()
    client.force_login(make_clerk())

    client.post(f"{meeting.get_absolute_url()}private-notices/first/", sent)

    assert meeting.private_notices.count() == 0


@pytest.mark.parametrize("basis", ["committee", "advisory", "panel"])
def test_no_other_body_has_these_notices(client, basis):
    meeting = make_meeting(board=make_board(legal_basis=basis))
    client.force_login(make_clerk())

    page = client.get(f"{meeting.get_absolute_url()}private-notices/first/")

    assert notices_for(meeting) == []
    assert page.status_code == 404
