"""What must not leak out of minutes: notes, exempt minutes, sensitive interests."""

import pytest

from cpboard.people.roles import ADMINISTRATOR, DEMOCRACY_OFFICER, MEMBER, OFFICER
from meetings.asked import take_up
from meetings.minutes import circulate
from meetings.minutes_publishing import publish_minutes
from meetings.models import FollowUp
from tests.meetings.evening_rows import (
    make_evening,
    make_exempt_minute,
    make_interest,
    make_minute,
    make_present,
    make_resolution,
)
from tests.meetings.makers import make_seat, stored
from tests.meetings.minutes_files import DAY, approve
from tests.meetings.planted import found_in
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def minutes():
    """A draft with a planted word wherever something must stay inside."""
    minutes = make_evening()
    person = make_present(minutes=minutes)
    open_one = make_minute(minutes=minutes, text="Said.", notes="ZorroNotes")
    make_interest(
        attendance=person, minute=open_one, nature="ZorroNature", is_sensitive=True
    )
    closed = make_exempt_minute(
        minutes=minutes,
        heading="ZorroHeading",
        asked="ZorroAsked",
        text="ZorroText",
        notes="ZorroNotes",
        public_summary="The board heard of an offer.",
    )
    make_interest(attendance=person, minute=closed, nature="ZorroInterest")
    make_resolution(
        minute=closed,
        opening="ZorroOpening",
        reason="ZorroReason",
        mover="ZorroMover",
        recommended="ZorroRecommended",
        clauses=["That ZorroClause be asked to write."],
    )
    take_up(minutes)
    return minutes


def planted_on(client, address):
    """What of the planted words stands on a page."""
    words = client.get(address).content.decode()
    kinds = "Notes Nature Heading Asked Text Interest Opening Reason Mover Clause"
    return [kind for kind in kinds.split() if f"Zorro{kind}" in words]


@pytest.mark.parametrize("role", [None, OFFICER, ADMINISTRATOR])
def test_whoever_may_not_read_it_finds_nothing_exempt(client, minutes, role):
    approve(minutes)
    if role:
        client.force_login(make_person(role))
    meeting = minutes.meeting.get_absolute_url()
    board = minutes.meeting.board.get_absolute_url()

    pages = [meeting, minutes.get_absolute_url(), f"{board}follow-ups/"]

    assert [planted_on(client, page) for page in pages] == [[], [], []]
    assert "The board heard of an offer." in client.get(pages[1]).content.decode()


def test_a_member_reads_what_is_exempt_and_no_notes_and_nothing_sensitive(
    sign_in, minutes
):
    approve(minutes)
    client = sign_in(make_person(MEMBER))

    found = planted_on(client, minutes.get_absolute_url())

    assert found == [
        "Heading",
        "Asked",
        "Text",
        "Interest",
        "Opening",
        "Reason",
        "Mover",
        "Clause",
    ]


def test_the_public_file_holds_nothing_exempt_and_the_full_one_does(minutes):
    publication = publish_minutes(minutes=minutes)

    in_full = found_in(stored(publication.full_file), "Zorro")

    assert found_in(stored(publication.public_file), "Zorro") == []
    assert "Text" in in_full
    assert "Heading" in in_full
    assert {"Notes", "Nature"} & set(in_full) == set()


def test_what_is_written_after_a_draft_was_published_stays_inside(client, minutes):
    publish_minutes(minutes=minutes)
    minutes.rows.filter(is_exempt=False).update(text="ZorroText")

    assert planted_on(client, minutes.get_absolute_url()) == []
    assert planted_on(client, minutes.meeting.get_absolute_url()) == []
    assert b"Said." in client.get(minutes.get_absolute_url()).content


def test_a_draft_that_nobody_sent_is_no_page(client, sign_in, minutes):
    member = make_person(MEMBER)
    make_seat(board=minutes.meeting.board, person=member)
    address = minutes.get_absolute_url()
    before = [client.get(address).status_code]
    before.append(sign_in(member).get(address).status_code)

    circulate(minutes=minutes, until=DAY)
    sent = client.get(address)
    client.logout()

    assert before == [404, 404]
    assert (sent.status_code, b"ZorroNotes" in sent.content) == (200, False)
    assert client.get(address).status_code == 404


def test_the_clerk_without_sight_of_what_is_exempt_does_not_write_it(sign_in, minutes):
    closed = minutes.rows.get(is_exempt=True)
    decision = closed.resolutions.get()
    client = sign_in(make_person(ADMINISTRATOR))
    meeting = minutes.get_absolute_url()

    answers = [
        client.get(f"/minutes/{closed.pk}/edit/").status_code,
        client.get(f"/resolutions/{decision.pk}/edit/").status_code,
        client.get(f"{meeting}draft-full.pdf").status_code,
    ]

    assert answers == [404, 404, 404]
    assert planted_on(client, f"{meeting}write/") == []
    assert planted_on(sign_in(make_person(DEMOCRACY_OFFICER)), f"{meeting}write/")


def test_whoever_is_asked_in_an_exempt_minute_knows_of_it_and_nobody_else(minutes):
    approve(minutes)
    owner = make_person()
    FollowUp.objects.update(owner=owner)

    seen = [
        FollowUp.objects.visible_to(person).count()
        for person in (owner, make_person(OFFICER), make_person(MEMBER))
    ]

    assert seen == [1, 0, 1]
