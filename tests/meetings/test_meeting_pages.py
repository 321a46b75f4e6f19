"""The list of meetings, one meeting, setting one up, changing and cancelling it."""

from datetime import date, time, timedelta

import pytest
from django.utils import timezone

from cpboard.people.roles import ADMINISTRATOR, MEMBER
from meetings.models import Meeting
from tests.meetings.makers import (
    make_board,
    make_clerk,
    make_exempt_paper,
    make_item,
    make_meeting,
    make_paper,
    make_plan_paper,
    make_publication,
)
from tests.meetings.pages import text_of, told
from tests.people.makers import make_person
from tests.strategy.makers import make_strategy

pytestmark = pytest.mark.django_db


def form(board, **fields):
    """What the form of a meeting sends."""
    return {
        "board": board.pk,
        "meets_on": "19 January 2032",
        "meets_at": "5pm",
        "venue": "The Guildhall",
        "how_to_attend": "",
    } | fields


def test_the_next_meeting_comes_first_and_past_ones_below(client):
    board = make_board()
    later = make_meeting(board=board, meets_on=date(2032, 1, 6))
    sooner = make_meeting(board=board, meets_on=date(2031, 1, 7))
    past = make_meeting(board=board, meets_on=date(2021, 1, 19), state="held")
    before = make_meeting(board=board, meets_on=date(2020, 1, 21), state="held")
    make_meeting(board=board, state="draft")

    page = client.get("/meetings/")

    assert list(page.context["upcoming"]) == [sooner, later]
    assert [row.record for row in page.context["table"].rows] == [past, before]


def test_a_meeting_of_today_is_still_ahead(client):
    meeting = make_meeting(meets_on=timezone.localdate())

    page = client.get("/meetings/")

    assert list(page.context["upcoming"]) == [meeting]


def test_the_list_is_narrowed_to_a_board(client):
    wanted = make_meeting()
    make_meeting()

    page = client.get(f"/meetings/?board={wanted.board.slug}")
    unknown = client.get("/meetings/?board=nonsense")

    assert list(page.context["upcoming"]) == [wanted]
    assert unknown.context["upcoming"].count() == 2


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_for_many_meetings(
    client, rows, django_assert_num_queries
):
    make_board()
    board = make_board()
    for number in range(rows):
        make_meeting(board=board)
        make_meeting(board=board, meets_on=date(2021, 1, number + 1))

    with django_assert_num_queries(5):
        client.get("/meetings/")


@pytest.mark.parametrize("day", ["2031-01-02", "2031-02-30", "2031-1-1", "0000-01-01"])
def test_there_is_no_page_for_a_day_without_a_meeting(client, day):
    meeting = make_meeting(meets_on=date(2031, 1, 1))

    response = client.get(f"/meetings/{meeting.board.slug}/{day}/")

    assert response.status_code == 404


@pytest.mark.parametrize(
    ("role", "status"), [(None, 404), (MEMBER, 404), (ADMINISTRATOR, 200)]
)
def test_a_draft_is_found_only_by_those_who_may_see_drafts(client, role, status):
    meeting = make_meeting(state="draft")
    if role:
        client.force_login(make_person(role))

    response = client.get(meeting.get_absolute_url())

    assert response.status_code == status


def test_anybody_reads_when_where_and_what_of_a_published_meeting(client):
    meeting = make_meeting(meets_on=date(2031, 1, 14), meets_at=time(17, 30))
    item = make_item(meeting=meeting, title="Foster care", asked="To note the report.")
    paper = make_paper(item=item, title="The report")
    make_publication(meeting=meeting, papers=[paper])

    words = text_of(client.get(meeting.get_absolute_url()))

    assert "Meeting on Tuesday 14 January 2031" in words
    assert "Tuesday 14 January 2031, 5.30pm" in words
    assert "Foster care To note the report." in words
    assert "The report (PDF, 1 page," in words
    assert "on pages 3 to 9" in words
    assert "Preparing this meeting" not in words


def test_an_exempt_paper_is_named_by_its_paragraph_alone(client):
    meeting = make_meeting()
    item = make_item(meeting=meeting, title="A building")
    paper = make_exempt_paper(item=item, title="Bid of Smith and Sons")
    make_publication(meeting=meeting, papers=[paper])
    address = meeting.get_absolute_url()

    for_public = text_of(client.get(address))
    client.force_login(make_person(ADMINISTRATOR))
    for_administrator = text_of(client.get(address))
    client.force_login(make_person(MEMBER))
    for_member = text_of(client.get(address))

    note = "An exempt paper (paragraph 3) is not published."
    assert "A building" in for_public
    assert [note in words for words in (for_public, for_administrator)] == [True, True]
    assert "Smith" not in for_public + for_administrator
    assert "Bid of Smith and Sons (PDF, 1 page," in for_member
    assert "paragraph 3 of Schedule 12A. Not for publication." in for_member


def test_only_those_who_may_are_offered_the_edition_with_exempt_papers(client):
    meeting = make_meeting()
    make_publication(meeting=meeting, public_pages=8, full_pages=10)
    address = meeting.get_absolute_url()

    for_public = text_of(client.get(address))
    client.force_login(make_person(MEMBER))
    for_member = text_of(client.get(address))

    assert "Agenda (PDF, 8 pages)" in for_public
    assert "10 pages" not in for_public
    assert "With exempt papers (PDF, 10 pages)" in for_member


def test_a_clerk_sees_the_clock_the_drafts_and_what_is_to_follow(clerk):
    meeting = make_meeting(state="draft", meets_on=date(2031, 1, 21))
    item = make_item(meeting=meeting)
    make_paper(item=item, title="Health", has_file=False)
    make_plan_paper(item=item, title="Our plan")

    words = text_of(clerk.get(meeting.get_absolute_url()))

    assert "Publish by 13 January 2031: 5 clear days." in words
    assert "Health, to follow Add the file" in words
    assert "Our plan as at 21 January 2031" in words


def test_a_plan_as_at_its_own_day_leads_to_the_plan_of_that_day(client):
    item = make_item(meeting=make_meeting())
    paper = make_plan_paper(item=item, as_at=date(2030, 12, 31))
    make_publication(meeting=item.meeting, papers=[paper])

    page = client.get(item.meeting.get_absolute_url()).content.decode()

    assert f'href="/plans/{paper.strategy.slug}/?as_at=2030-12-31"' in page


def test_a_plan_that_is_not_public_itself_is_no_link_for_the_public(client):
    item = make_item(meeting=make_meeting())
    paper = make_plan_paper(item=item, strategy=make_strategy(state="draft"))
    make_publication(meeting=item.meeting, papers=[paper])
    address = item.meeting.get_absolute_url()
    link = f'href="/plans/{paper.strategy.slug}/'

    for_public = client.get(address).content.decode()
    client.force_login(make_clerk())
    for_clerk = client.get(address).content.decode()

    assert (link in for_public, link in for_clerk) == (False, True)


def test_a_page_is_named_once_where_a_paper_has_only_one(client):
    item = make_item(meeting=make_meeting())
    paper = make_paper(item=item)
    publication = make_publication(meeting=item.meeting, papers=[paper])
    publication.published_papers.update(last_page="3")

    words = text_of(client.get(item.meeting.get_absolute_url()))

    assert "on page 3" in words


def test_a_supplement_is_marked_in_place_and_tells_the_clerk_its_notice(client):
    meeting = make_meeting(meets_on=date(2021, 1, 19))
    item = make_item(meeting=meeting)
    make_publication(meeting=meeting)
    paper = make_paper(item=item, title="Late report")
    make_publication(
        meeting=meeting, kind="supplement", number=1, items=[item], papers=[paper]
    )
    address = meeting.get_absolute_url()

    for_public = text_of(client.get(address))
    client.force_login(make_clerk())
    for_clerk = text_of(client.get(address))

    assert "on pages 3 to 9 Agenda supplement 1" in for_public
    assert "clear days" not in for_public
    assert "0 clear days" in for_clerk


@pytest.mark.parametrize("rows", [1, 3])
def test_a_meeting_s_page_costs_the_same_for_a_long_agenda(
    client, rows, django_assert_num_queries
):
    meeting = make_meeting()
    papers = []
    for _ in range(rows):
        item = make_item(meeting=meeting)
        papers += [make_paper(item=item), make_plan_paper(item=item)]
    make_publication(meeting=meeting, papers=papers)

    with django_assert_num_queries(7):
        client.get(meeting.get_absolute_url())


def test_a_meeting_is_set_up_as_a_draft_and_the_deadline_is_told(clerk):
    board = make_board()

    page = clerk.post("/new-meeting/", form(board), follow=True)

    meeting = Meeting.objects.get()
    assert (meeting.state, meeting.meets_at) == ("draft", time(17))
    assert page.redirect_chain == [(f"/meetings/{board.slug}/2032-01-19/", 302)]
    assert told(page) == [
        "The meeting is set up as a draft that only officers see. Now put together "
        "its agenda. Publish by 9 January 2032: 5 clear days."
    ]
    assert "Nothing is on the agenda yet. Add the first item" in text_of(page)


def test_the_board_is_chosen_already_when_one_comes_from_its_page(clerk):
    board = make_board()

    page = clerk.get(f"/new-meeting/?board={board.slug}")

    assert page.context["form"].initial["board"] == board


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"board": ""}, "Choose the board that meets"),
        ({"meets_on": ""}, "Enter the day of the meeting"),
        (
            {"meets_on": "January 2032"},
            "Enter a date with a day, a month and a year, for example 27 3 2026",
        ),
        ({"meets_at": ""}, "Enter the time it starts"),
        ({"meets_at": "teatime"}, "Enter a time, for example 5.00pm"),
        ({"venue": "  "}, "Enter where the board meets"),
        (
            {"venue": "x" * 201},
            "Ensure this value has at most 200 characters (it has 201).",
        ),
    ],
)
def test_a_meeting_that_says_too_little_is_sent_back(clerk, wrong, message):
    page = clerk.post("/new-meeting/", form(make_board()) | wrong)

    (field,) = wrong
    assert page.context["form"].errors == {field: [message]}
    assert not Meeting.objects.exists()


def test_a_board_meets_once_a_day(clerk):
    board = make_board(name="The board")
    make_meeting(board=board, meets_on=date(2032, 1, 19))

    page = clerk.post("/new-meeting/", form(board))

    assert page.context["form"].errors == {
        "meets_on": ["The board has a meeting on 19 January 2032 already"]
    }


def test_a_meeting_needs_a_board_first(clerk):
    page = clerk.get("/new-meeting/")

    assert "none has been set up yet. Set up a board" in text_of(page)


def test_a_draft_moves_to_another_day(clerk):
    meeting = make_meeting(state="draft")

    page = clerk.post(f"{meeting.get_absolute_url()}edit/", form(meeting.board))

    assert page.url == f"/meetings/{meeting.board.slug}/2032-01-19/"


def test_a_published_meeting_keeps_its_day_and_changes_its_room(clerk):
    meeting = make_meeting(meets_on=date(2031, 1, 14))
    other = make_board()

    page = clerk.post(
        f"{meeting.get_absolute_url()}edit/",
        form(other, venue="The library"),
        follow=True,
    )

    changed = Meeting.objects.get()
    assert (changed.meets_on, changed.board) == (date(2031, 1, 14), meeting.board)
    assert changed.venue == "The library"
    assert told(page) == [
        "The meeting is saved, and this page says so. The agenda that went out still "
        "says what it said: tell the members of the change."
    ]


def test_a_cancelled_meeting_says_why_and_can_be_taken_up_again(clerk):
    meeting = make_meeting()
    make_publication(meeting=meeting)
    address = meeting.get_absolute_url()

    cancelled = clerk.post(
        f"{address}cancel/", {"cancelled_because": "Snow."}, follow=True
    )
    restored = clerk.post(f"{address}restore/", follow=True)

    assert "This meeting is cancelled. Snow." in text_of(cancelled)
    assert told(restored) == ["The meeting takes place after all."]
    meeting.refresh_from_db()
    assert (meeting.state, meeting.cancelled_because) == ("published", "")


def test_a_cancelled_draft_shows_the_public_no_agenda(client):
    meeting = make_meeting(state="cancelled", cancelled_because="Snow.")
    make_item(meeting=meeting, title="A secret plan")

    words = text_of(client.get(meeting.get_absolute_url()))

    assert "Snow." in words
    assert "A secret plan" not in words


def test_a_cancelled_draft_is_taken_up_again_as_a_draft(clerk):
    meeting = make_meeting(state="cancelled")

    clerk.post(f"{meeting.get_absolute_url()}restore/")

    meeting.refresh_from_db()
    assert meeting.state == "draft"


def test_only_a_cancelled_meeting_is_taken_up_again(clerk):
    meeting = make_meeting(state="held")

    clerk.post(f"{meeting.get_absolute_url()}restore/")

    meeting.refresh_from_db()
    assert meeting.state == "held"


def test_a_meeting_is_not_cancelled_without_a_reason(clerk):
    meeting = make_meeting()

    page = clerk.post(
        f"{meeting.get_absolute_url()}cancel/", {"cancelled_because": " "}
    )

    assert page.context["form"].errors == {
        "cancelled_because": ["Say why the meeting is cancelled"]
    }


@pytest.mark.parametrize("state", ["held", "cancelled"])
def test_a_meeting_that_is_over_or_cancelled_is_not_cancelled_again(clerk, state):
    meeting = make_meeting(state=state)

    page = clerk.post(
        f"{meeting.get_absolute_url()}cancel/",
        {"cancelled_because": "Snow."},
        follow=True,
    )

    assert told(page) == [f"This meeting is {state}: it cannot be cancelled."]
    assert "Add an item at the end" not in text_of(page)


def test_no_meeting_ahead_and_none_behind_are_said_plainly(client):
    words = text_of(client.get("/meetings/"))

    assert "No meeting is announced at the moment." in words
    assert "No meeting has taken place yet." in words


def test_meetings_of_yesterday_are_past(client):
    meeting = make_meeting(meets_on=timezone.localdate() - timedelta(days=1))

    page = client.get("/meetings/")

    assert [row.record for row in page.context["table"].rows] == [meeting]
