"""Recording who was elected: roles change from a day, and who chaired when stays."""

from datetime import date

import pytest

from meetings.models import Membership
from tests.meetings.makers import make_board, make_clerk, make_meeting, make_seat
from tests.meetings.pages import text_of
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db

DAY = date(2021, 5, 20)


@pytest.fixture
def board():
    return make_board()


@pytest.fixture
def ann(board):
    return make_seat(board=board, person=make_person(name="Ann Abel"), role="chair")


@pytest.fixture
def bo(board):
    return make_seat(board=board, person=make_person(name="Bo Birch"))


def record(client, seat, office="chair", **fields):
    """A clerk records an election of 20 May 2021."""
    client.force_login(make_clerk())
    form = {"office": office, "seat": seat.pk, "on": "20 5 2021"} | fields
    address = f"/boards/{seat.board.slug}/new-election/"
    return client.post(address, form, follow=True)


def roles_on(board, day):
    """Who sat as what on a day."""
    seats = board.memberships.on(day).select_related("person")
    return {str(seat.person): seat.role for seat in seats}


def test_a_new_chair_takes_the_chair_from_the_day_and_the_old_one_sits_on(
    client, board, ann, bo
):
    meeting = make_meeting(board=board, state="held", meets_on=DAY)

    page = record(client, bo, meeting=meeting.pk, chosen_by="full Council")

    assert roles_on(board, date(2021, 5, 19)) == {
        "Ann Abel": "chair",
        "Bo Birch": "member",
    }
    assert roles_on(board, DAY) == {"Ann Abel": "member", "Bo Birch": "chair"}
    assert (
        "Bo Birch, Chair from 20 May 2021, elected at the meeting of 20 May 2021, "
        "chosen by full Council Ann Abel, Chair from 1 January 2020 to 19 May 2021"
    ) in text_of(page)
    assert page.context["page"].past_seats == []


def test_the_same_chair_again_begins_a_new_term(client, board, ann):
    record(client, ann)

    terms = board.memberships.order_by("starts_on")
    assert [(seat.role, seat.starts_on, seat.ends_on) for seat in terms] == [
        ("chair", date(2020, 1, 1), date(2021, 5, 19)),
        ("chair", DAY, None),
    ]


def test_a_co_chair_leaves_the_vice_chair_alone_and_shares_with_a_co_chair(
    client, board, bo
):
    make_seat(board=board, role="vice_chair", person=make_person(name="Vi Vine"))
    make_seat(board=board, role="co_chair", person=make_person(name="Co Cove"))

    record(client, bo, "co_chair")

    assert roles_on(board, DAY) == {
        "Vi Vine": "vice_chair",
        "Co Cove": "co_chair",
        "Bo Birch": "co_chair",
    }


def test_a_seat_that_begins_on_the_day_only_changes_its_role(client, board):
    seat = make_seat(board=board, starts_on=DAY)

    record(client, seat)

    assert [each.role for each in board.memberships.all()] == ["chair"]


def test_a_substitute_goes_on_standing_in_for_who_was_elected(client, board, bo):
    make_seat(board=board, role="substitute", substitute_for=bo)

    record(client, bo)

    substitute = Membership.objects.get(role="substitute")
    assert substitute.substitute_for.role == "chair"


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"on": "1 1 2019"}, "The seat of Bo Birch began on 1 January 2020"),
        ({"on": "1 1 2099"}, "Record the election on its day or afterwards"),
        ({"on": ""}, "Enter the day of the election"),
        ({"meeting": "held", "on": "21 5 2021"}, "That meeting was on 20 May 2021"),
    ],
)
def test_an_election_on_an_impossible_day_is_sent_back(
    client, board, bo, fields, message
):
    if "meeting" in fields:
        meeting = make_meeting(board=board, state="held", meets_on=DAY)
        fields = fields | {"meeting": meeting.pk}

    page = record(client, bo, **fields)

    assert page.context["form"].errors == {"on": [message]}
    assert board.memberships.count() == 1


def test_nobody_of_another_board_is_elected(client, board, bo):
    client.force_login(make_clerk())
    form = {"office": "chair", "seat": make_seat().pk, "on": "20 5 2021"}

    page = client.post(f"/boards/{board.slug}/new-election/", form)

    assert list(page.context["form"].errors) == ["seat"]
