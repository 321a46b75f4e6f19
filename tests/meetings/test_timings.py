"""Running times, and the chair's copy that shows them."""

from datetime import date, time

import pytest
from django.contrib.auth.models import AnonymousUser

from cpboard.people.roles import MEMBER
from meetings.chairs_copy import chairs_copy_paper
from meetings.models import AgendaItem, Meeting
from meetings.timings import fit, length_in_words, running_times
from tests.meetings.makers import (
    make_clerk,
    make_item,
    make_meeting,
    make_publication,
    make_seat,
)
from tests.meetings.pages import text_of
from tests.pdf.walk import page_texts, structure_faults, validator_errors
from tests.people.makers import make_person


def item(minutes=None, **fields):
    """An item that no database knows."""
    return AgendaItem(title="Thing", minutes_allotted=minutes, **fields)


def test_each_item_begins_when_the_one_before_it_ends():
    items = [
        item(10),
        item(kind="heading"),
        item(75),
        item(5, state="withdrawn"),
        item(),
        item(5),
    ]

    found = [timed.words for timed in running_times(items, time(17))]

    assert found == [
        "5.00pm to 5.10pm",
        "",
        "5.10pm to 6.25pm",
        "",
        "from 6.25pm",
        "6.25pm to 6.30pm",
    ]


@pytest.mark.parametrize(
    ("closes_at", "says", "is_over"),
    [
        (None, "The items take 1 hour 25 minutes, until 6.25pm.", False),
        (
            time(18),
            "The items take 1 hour 25 minutes, until 6.25pm. That is 25 minutes too "
            "long: the meeting is to end at 6.00pm.",
            True,
        ),
        (
            time(18, 25),
            "The items take 1 hour 25 minutes, until 6.25pm. That is just what the "
            "meeting has: it is to end at 6.25pm.",
            False,
        ),
        (
            time(19),
            "The items take 1 hour 25 minutes, until 6.25pm. That leaves 35 minutes: "
            "the meeting is to end at 7.00pm.",
            False,
        ),
    ],
)
def test_the_sum_is_set_against_the_meeting_s_length(closes_at, says, is_over):
    meeting = Meeting(meets_at=time(17), closes_at=closes_at)

    found = fit(meeting, [item(10), item(75), item(60, state="deferred")])

    assert (found.says, found.is_over) == (says, is_over)


def test_items_without_minutes_are_counted():
    meeting = Meeting(meets_at=time(17))

    one = fit(meeting, [item(10), item(), item(kind="heading")])

    assert (
        one.says == "The items take 10 minutes, until 5.10pm. 1 item has no time yet."
    )
    assert fit(meeting, [item()]).says == "No item has its minutes yet."


def test_lengths_are_said_as_people_say_them():
    found = [length_in_words(minutes) for minutes in (1, 60, 125)]

    assert found == ["1 minute", "1 hour", "2 hours 5 minutes"]


def make_secret():
    """A published item with what only the chair's copy has."""
    secret = make_item(
        meeting=make_meeting(),
        title="Foster care",
        presenter="Ann",
        minutes_allotted=15,
        chair_notes="Calm Councillor Plinth.",
    )
    make_publication(meeting=secret.meeting)
    return secret.meeting


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("role", "ends_on", "status"),
    [
        ("chair", None, 200),
        ("vice_chair", None, 200),
        ("chair", date(2021, 1, 1), 403),
        ("member", None, 403),
    ],
)
def test_the_chair_of_the_board_reads_the_copy(client, role, ends_on, status):
    meeting = make_secret()
    person = make_person(MEMBER)
    make_seat(board=meeting.board, person=person, role=role, ends_on=ends_on)
    client.force_login(person)

    page = client.get(f"{meeting.get_absolute_url()}chairs-copy/")
    way_there = text_of(client.get(meeting.get_absolute_url()))

    assert page.status_code == status
    assert ("Calm Councillor Plinth" in text_of(page)) == (status == 200)
    assert ("Your copy as the chair" in way_there) == (status == 200)


@pytest.mark.django_db
def test_the_chair_of_another_board_does_not_learn_of_a_draft(client):
    seat = make_seat(person=make_person(MEMBER), role="chair")
    client.force_login(seat.person)
    other, own = (
        make_meeting(state="draft"),
        make_meeting(board=seat.board, state="draft"),
    )

    answers = [
        client.get(f"{meeting.get_absolute_url()}chairs-copy.pdf").status_code
        for meeting in (other, own)
    ]

    assert answers == [404, 200]


@pytest.mark.django_db
def test_nobody_else_reads_notes_or_minutes_allotted(client):
    meeting = make_secret()

    page = text_of(client.get(meeting.get_absolute_url()))

    assert "Foster care" in page
    assert "Plinth" not in page
    assert "15 minutes" not in page
    assert not AnonymousUser().has_perm("meetings.view_chairs_copy", meeting)


@pytest.mark.django_db
def test_the_copy_is_printed_as_a_tagged_pdf(client):
    meeting = make_secret()
    make_item(meeting=meeting, kind="heading", label="", title="Reports")
    off = make_item(meeting=meeting, title="Gone", label="2")
    off.state, off.state_reason = "withdrawn", "Settled."
    off.save()
    client.force_login(make_clerk())

    response = client.get(f"{meeting.get_absolute_url()}chairs-copy.pdf")
    paper = chairs_copy_paper(meeting)

    assert (validator_errors(paper), structure_faults(paper)) == ([], [])
    words = " ".join(page_texts(response.content)[0].split())
    assert "5.00pm to 5.15pm 1. Foster care" in words
    assert "For the chair: Calm Councillor Plinth." in words
    assert "Withdrawn: Settled." in words
