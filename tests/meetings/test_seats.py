"""Adding somebody to a board, changing their seat, ending it."""

from datetime import date

import pytest

from cpboard.people.models import Person
from meetings.models import Membership
from tests.meetings.makers import make_board, make_seat
from tests.meetings.pages import told
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db

FORM = {
    "person": "",
    "new_name": "",
    "role": "member",
    "category": "elected",
    "group": "",
    "starts_on": "1 May 2026",
    "ends_on": "",
}


@pytest.fixture
def board():
    return make_board()


def add(clerk, board, **fields):
    """Send the form that adds a member."""
    return clerk.post(f"/boards/{board.slug}/new-seat/", FORM | fields)


def test_somebody_known_is_given_a_seat(clerk, board):
    person = make_person()

    response = add(clerk, board, person=person.pk, role="chair")

    seat = board.memberships.get()
    assert response.url == f"/boards/{board.slug}/"
    assert (seat.person, seat.role, seat.is_voting) == (person, "chair", True)
    assert seat.starts_on == date(2026, 5, 1)


def test_somebody_new_is_listed_and_cannot_sign_in(clerk, board):
    add(clerk, board, new_name="  Rosa   Field ")

    person = board.memberships.get().person
    assert (person.name, person.email) == ("Rosa Field", None)
    assert not person.has_usable_password()


@pytest.mark.parametrize(
    ("fields", "field", "message"),
    [
        ({}, "person", "Choose somebody, or type a new name below"),
        (
            {"new_name": "Ann Abel"},
            "new_name",
            "Ann Abel is known already: choose them from the list. If it is somebody "
            "else, add something that tells the two apart.",
        ),
        (
            {"person": "known", "new_name": "Rosa Field"},
            "new_name",
            "Choose somebody or type a new name, not both",
        ),
        (
            {"person": "known", "ends_on": "1 May 2020"},
            "ends_on",
            "The seat ends before it starts",
        ),
        (
            {"person": "known", "starts_on": ""},
            "starts_on",
            "Enter the day the seat starts",
        ),
    ],
)
def test_a_seat_that_makes_no_sense_is_sent_back(clerk, board, fields, field, message):
    known = make_person(name="Ann Abel")
    if "person" in fields:
        fields = fields | {"person": known.pk}
    people = Person.objects.count()

    page = add(clerk, board, **fields)

    assert page.context["form"].errors == {field: [message]}
    assert Person.objects.count() == people
    assert not Membership.objects.exists()


@pytest.mark.parametrize("hostile", ["0", "-1", "999999", "1 OR 1=1", "x" * 5000])
def test_a_person_that_does_not_exist_is_refused(clerk, board, hostile):
    page = add(clerk, board, person=hostile)

    assert list(page.context["form"].errors) == ["person"]


def test_nobody_sits_twice_on_one_board(clerk, board):
    seat = make_seat(board=board, person=make_person(name="Ann Abel"))

    page = add(clerk, board, person=seat.person.pk)

    assert page.context["form"].errors["starts_on"] == [
        "Ann Abel has a seat on this board in that time already: end it first"
    ]


def test_somebody_comes_back_after_their_seat_ended(clerk, board):
    seat = make_seat(board=board, ends_on=date(2026, 4, 30))

    add(clerk, board, person=seat.person.pk)

    assert board.memberships.count() == 2


def test_a_seat_of_the_past_is_added_before_one_of_today(clerk, board):
    seat = make_seat(board=board, starts_on=date(2026, 6, 1))

    add(clerk, board, person=seat.person.pk, ends_on="31 May 2026")

    assert board.memberships.count() == 2


def test_the_same_person_sits_on_two_boards(clerk, board):
    seat = make_seat()

    add(clerk, board, person=seat.person.pk)

    assert seat.person.memberships.count() == 2


def test_a_seat_is_edited_and_stays_with_its_person(clerk):
    seat = make_seat()

    clerk.post(
        f"/seats/{seat.pk}/edit/",
        FORM | {"person": make_person().pk, "role": "vice_chair"},
    )

    edited = Membership.objects.get()
    assert (edited.person, edited.role) == (seat.person, "vice_chair")


def test_an_edited_seat_may_not_end_before_it_starts(clerk):
    seat = make_seat()

    page = clerk.post(f"/seats/{seat.pk}/edit/", FORM | {"ends_on": "1 1 2019"})

    assert list(page.context["form"].errors) == ["ends_on"]


def test_a_seat_ends_and_stays_on_record(clerk):
    seat = make_seat(person=make_person(name="Ann Abel"))

    page = clerk.post(
        f"/seats/{seat.pk}/end/", {"ends_on": "30 June 2021"}, follow=True
    )

    seat.refresh_from_db()
    assert seat.ends_on == date(2021, 6, 30)
    assert told(page) == [
        "The seat of Ann Abel ends on 30 June 2021. "
        "It stays on record under past members."
    ]
    assert list(page.context["page"].past_seats) == [seat]


def test_a_seat_cannot_end_before_it_starts(clerk):
    seat = make_seat()

    page = clerk.post(f"/seats/{seat.pk}/end/", {"ends_on": "31 12 2019"})

    assert page.context["form"].errors == {
        "ends_on": ["The seat ends before it starts"]
    }


def test_the_pages_offer_what_is_likely(clerk, board):
    ended = make_seat(ends_on=date(2021, 6, 30))

    new = clerk.get(f"/boards/{board.slug}/new-seat/").context["form"]
    end = clerk.get(f"/seats/{make_seat().pk}/end/").context["form"]
    again = clerk.get(f"/seats/{ended.pk}/end/").context["form"]

    assert new.initial["starts_on"] is not None
    assert end.initial["ends_on"] is not None
    assert again.initial["ends_on"] == date(2021, 6, 30)
