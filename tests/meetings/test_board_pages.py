"""Pages of a board: what it is for, who sits on it, when it is closed."""

from datetime import date

import pytest

from meetings.models import Board, ClosureDay
from tests.meetings.makers import (
    make_board,
    make_clerk,
    make_closure_day,
    make_meeting,
    make_seat,
    make_seat_rule,
    make_terms,
)
from tests.meetings.pages import text_of
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db

FORM = {
    "name": "Corporate Parenting Board",
    "legal_basis": "advisory",
    "quorum": "3",
    "supplement_numbering": "restart",
    "contact_name": "",
    "contact_job_title": "",
    "contact_phone": "",
    "contact_email": "",
}


def test_anybody_reads_what_a_board_is_for_and_who_sits_on_it(client):
    board = make_board(quorum=4)
    make_terms(board=board)
    make_seat(board=board, person=make_person(name="Ann Abel"))
    make_seat(board=board, person=make_person(name="Zoe Zed"), role="chair")
    make_seat(board=board, person=make_person(name="Mo Mayfield"), role="vice_chair")
    make_seat(board=board, person=make_person(name="Old Oak"), ends_on=date(2021, 5, 1))

    page = client.get(f"/boards/{board.slug}/")

    assert [seat.person.name for seat in page.context["page"].seats] == [
        "Zoe Zed",
        "Mo Mayfield",
        "Ann Abel",
    ]
    past = page.context["page"].past_seats
    assert [seat.person.name for seat in past] == ["Old Oak"]
    assert "It speaks for our children." in text_of(page)
    assert "4 members must be there to decide anything." in text_of(page)
    assert "it can decide things in the council's name" in text_of(page)


def test_the_public_is_not_told_who_was_in_care(client):
    seat = make_seat(category="young", role="coopted", is_voting=False)
    address = f"/boards/{seat.board.slug}/"

    for_public = text_of(client.get(address))
    client.force_login(make_clerk())
    for_clerk = text_of(client.get(address))

    assert "Does not vote: co-opted (LGHA 1989, s.13)" in for_public
    assert "Care-experienced" not in for_public
    assert "Care-experienced young person" in for_clerk


def test_only_those_who_may_see_drafts_find_them_on_the_board_s_page(client):
    board = make_board()
    public = make_meeting(board=board)
    draft = make_meeting(board=board, state="draft")
    address = f"/boards/{board.slug}/"

    for_public = list(client.get(address).context["upcoming"])
    client.force_login(make_clerk())
    for_clerk = list(client.get(address).context["upcoming"])

    assert for_public == [public]
    assert for_clerk == [public, draft]


@pytest.mark.parametrize("rows", [1, 3])
def test_a_board_s_page_costs_the_same_whoever_sits_on_it(
    client, rows, django_assert_num_queries
):
    board = make_board()
    for number in range(rows):
        make_seat(board=board, role="chair", elected_at=make_meeting(board=board))
        make_terms(board=board)
        make_seat_rule(board=board)
        make_meeting(board=board, state="held", meets_on=date(2021, 1, number + 1))

    with django_assert_num_queries(9):
        client.get(f"/boards/{board.slug}/")
    client.force_login(make_clerk())
    with django_assert_num_queries(15):
        client.get(f"/boards/{board.slug}/")


def test_a_clerk_sets_up_a_board_and_is_told_what_comes_next(client):
    client.force_login(make_clerk())

    page = client.post("/new-board/", FORM, follow=True)

    assert page.redirect_chain == [("/boards/corporate-parenting-board/", 302)]
    assert "Now add who sits on it." in text_of(page)


def test_two_boards_of_one_name_have_an_address_each(client):
    client.force_login(make_clerk())

    client.post("/new-board/", FORM)
    client.post("/new-board/", FORM)

    assert set(Board.objects.values_list("slug", flat=True)) == {
        "corporate-parenting-board",
        "corporate-parenting-board-2",
    }


def test_a_name_without_letters_still_makes_an_address(client):
    client.force_login(make_clerk())

    client.post("/new-board/", FORM | {"name": "???"})

    assert Board.objects.get().slug == "board"


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"name": " "}, "Enter the board's name"),
        ({"quorum": "0"}, "A quorum is 1 member or more"),
        ({"quorum": ""}, "Enter how many members make a quorum"),
    ],
)
def test_a_board_without_name_or_quorum_is_sent_back(client, wrong, message):
    client.force_login(make_clerk())

    page = client.post("/new-board/", FORM | wrong)

    (field,) = wrong
    assert page.context["form"].errors[field] == [message]
    assert not Board.objects.exists()


def test_a_refused_name_does_not_stand_in_the_way_back(client):
    board = make_board(name="The board")
    client.force_login(make_clerk())

    page = client.post(f"/boards/{board.slug}/edit/", FORM | {"contact_email": "?"})

    assert page.context["board"].name == "The board"


def test_an_edited_board_keeps_its_address(client):
    board = make_board(slug="our-board")
    client.force_login(make_clerk())

    client.post("/boards/our-board/edit/", FORM)

    board.refresh_from_db()
    assert (board.name, board.slug) == ("Corporate Parenting Board", "our-board")


def test_script_in_the_terms_is_shown_as_text(client):
    board = make_board(name="<b>B</b>")
    terms = make_terms(board=board, text="# <b>H</b>\n\n<script>alert(1)</script>")

    for address in [f"/boards/{board.slug}/", terms.get_absolute_url()]:
        page = client.get(address).content.decode()

        assert "alert(1)" in page
        assert "<script>" not in page
        assert "<b>" not in page


def test_a_closure_day_is_added_once_and_taken_off_again(client):
    board = make_board()
    client.force_login(make_clerk())
    address = f"/boards/{board.slug}/closure-days/"
    form = {"closed_on": "24 December 2026", "reason": "Christmas Eve"}

    client.post(address, form)
    again = client.post(address, form)
    day = ClosureDay.objects.get()
    client.post(f"/closure-days/{day.pk}/remove/")

    assert day.closed_on == date(2026, 12, 24)
    assert again.context["form"].errors == {
        "closed_on": ["This day is on the list already"]
    }
    assert not ClosureDay.objects.exists()


def test_the_same_day_can_be_closed_for_two_boards(client):
    make_closure_day(board=make_board())
    board = make_board()
    client.force_login(make_clerk())

    client.post(
        f"/boards/{board.slug}/closure-days/",
        {"closed_on": "24 12 2026", "reason": "Christmas Eve"},
    )

    assert board.closure_days.count() == 1


def test_a_council_without_boards_is_shown_the_way_on(client):
    for_public = text_of(client.get("/boards/"))
    client.force_login(make_clerk())
    for_clerk = text_of(client.get("/boards/"))

    assert "No board has been set up yet." in for_public
    assert "Set up the first" not in for_public
    assert "Set up the first" in for_clerk


def test_the_list_says_what_each_board_is_for(client, django_assert_num_queries):
    for _ in range(3):
        make_terms(board=make_board())

    with django_assert_num_queries(3):
        page = client.get("/boards/")

    assert text_of(page).count("It speaks for our children.") == 3
