"""Terms of reference on their pages: versions, anchors, what is new, on paper."""

from datetime import date

import pytest

from meetings.models import TermsOfReference
from meetings.terms import differences
from tests.meetings.makers import (
    make_board,
    make_meeting,
    make_seat,
    make_seat_rule,
    make_terms,
)
from tests.meetings.pages import text_of, told
from tests.pdf.walk import page_texts, structure_faults, validator_errors

pytestmark = pytest.mark.django_db

FIRST = "1. Name\n\n1.1 The board.\n\n4. Quorum\n\n4.1 Two members.\n\n4.2 No more."
SECOND = (
    "1. Name\n\n1.1 The board.\n\n4. Quorum\n\n4.1 Three of us.\n\n5. Chair\n\n5.1 One."
)
FORM = {"source": FIRST, "adopted_on": "", "in_force_from": "1 May 2024"}


@pytest.fixture
def board():
    return make_board(slug="our-board")


def test_each_paragraph_has_an_address_of_its_own(client, board):
    make_terms(board=board, text="4. Quorum\n\n4.1 Three.\n\nAnd more.\n\n4.1 Again.")

    page = client.get("/boards/our-board/terms/1/").content.decode()

    assert '<h2 id="paragraph-4">4. Quorum</h2>' in page
    assert '<p id="paragraph-4-1">4.1 Three.</p>' in page
    assert '<p id="place-3">And more.</p>' in page
    assert '<p id="place-4">4.1 Again.</p>' in page


def test_a_clerk_pastes_terms_and_is_told_how_much_was_read(clerk, board):
    page = clerk.post("/boards/our-board/new-terms/", FORM, follow=True)

    assert page.redirect_chain == [("/boards/our-board/terms/1/", 302)]
    assert told(page) == [
        "Version 1 is saved: 5 paragraphs, headings and points. Read them once."
    ]


def test_a_new_version_begins_with_the_last_one_s_words(clerk, board):
    make_terms(board=board, text=FIRST)

    offered = clerk.get("/boards/our-board/new-terms/").context["form"]
    clerk.post("/boards/our-board/new-terms/", FORM | {"source": SECOND})

    assert offered["source"].value() == FIRST
    assert [terms.number for terms in board.terms.all()] == [2, 1]


def test_a_corrected_version_keeps_its_number(clerk, board):
    make_terms(board=board, text=FIRST)

    clerk.post("/boards/our-board/terms/1/edit/", FORM | {"source": SECOND})

    terms = TermsOfReference.objects.get()
    assert (terms.number, terms.paragraphs.count()) == (1, 6)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"source": " \n "}, "Paste or type the terms of reference"),
        ({"source": "\u200b"}, "Paste or type the terms of reference"),
        (
            {"source": "x" * 100_001},
            "Shorten this to 100,000 characters: it has 100,001",
        ),
        ({"in_force_from": ""}, "Enter the day from which these terms hold"),
        ({"adopted_on": "2 5 2024"}, "Terms hold from the day they are adopted"),
    ],
)
def test_terms_without_words_or_with_days_in_the_wrong_order_are_sent_back(
    clerk, board, wrong, message
):
    page = clerk.post("/boards/our-board/new-terms/", FORM | wrong)

    errors = page.context["form"].errors.values()
    assert [each for found in errors for each in found] == [message]
    assert not board.terms.exists()


def test_the_version_of_today_counts_and_others_say_so(client, board):
    make_terms(board=board)
    make_terms(board=board, in_force_from=date(2021, 5, 1))
    make_terms(board=board, in_force_from=date(2099, 5, 1))

    board_page = client.get("/boards/our-board/")
    pages = [text_of(client.get(f"/boards/our-board/terms/{n}/")) for n in (1, 2, 3)]

    assert board_page.context["page"].terms.number == 2
    assert "These terms are no longer in force. Read those of today" in pages[0]
    assert "Read those of today" not in pages[1]
    assert "These terms are not in force yet. Read those of today" in pages[2]


def test_what_is_new_is_said_in_words(client, board):
    make_terms(board=board, text=FIRST)
    make_terms(board=board, text=SECOND)

    page = text_of(client.get("/boards/our-board/terms/2/since/1/"))

    assert "Changed 4.1 under 4. Quorum Version 1: 4.1 Two members." in page
    assert "Version 2: 4.1 Three of us." in page
    assert "Removed 4.2 under 4. Quorum 4.2 No more. Added 5. 5. Chair" in page


def test_a_paragraph_that_only_moved_down_a_number_is_changed_not_new(board):
    old = make_terms(board=board, text="3.1 The board meets in public always.")
    new = make_terms(
        board=board,
        text="3.1 Co-opted people speak.\n\n3.2 The board meets in public always.",
    )

    found = [(each.what, each.number) for each in differences(old, new)]

    assert found == [("Added", "3.1"), ("Changed", "3.2")]


def test_what_the_terms_ask_is_saved_with_its_paragraph(clerk, board):
    make_terms(board=board, text=FIRST)
    form = {
        "quorum": "2",
        "quorum_paragraph": "4.1",
        "least_meetings": "6",
        "meeting_year": "calendar",
        "remote_counts_from": "4 4 2020",
        "coopted_vote": "on",
    }

    page = clerk.post("/boards/our-board/rules/", form, follow=True)

    words = text_of(page)
    assert "2 members must be there to decide anything. Terms, 4.1" in words
    assert "At least six times in a calendar year." in words
    assert "Those who join remotely count for the quorum and vote, from" in words


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"quorum": "0"}, "quorum"),
        ({"least_meetings": "400"}, "least_meetings"),
        ({"quorum_paragraph": "77"}, "quorum_paragraph"),
    ],
)
def test_what_terms_cannot_ask_is_sent_back(clerk, board, wrong, field):
    form = {"quorum": "2", "least_meetings": "4", "meeting_year": "municipal"}

    page = clerk.post("/boards/our-board/rules/", form | wrong)

    assert list(page.context["form"].errors) == [field]
    assert page.context["board"].quorum == 3


def test_more_seats_at_least_than_at_most_are_sent_back(clerk, board):
    form = {"who": "Carers", "category": "carer", "role": "coopted"}

    page = clerk.post(
        "/boards/our-board/new-seat-of-the-terms/", form | {"least": "3", "most": "2"}
    )

    assert page.context["form"].errors == {
        "most": ["Enter 3 or more, or leave it empty"]
    }


def test_the_board_on_paper_is_tagged_and_names_no_kind_of_person_or_draft(
    client, board
):
    make_terms(board=board, text=FIRST)
    make_seat_rule(board=board, who="A young person", category="young", role="coopted")
    make_seat(board=board, role="coopted", category="young", is_voting=False)
    make_meeting(board=board, venue="The Guildhall")
    make_meeting(board=board, state="draft", venue="The secret cellar")

    data = client.get("/boards/our-board/about.pdf").content

    words = " ".join(" ".join(page_texts(data)).split())
    assert validator_errors(data) == []
    assert structure_faults(data) == []
    assert "4.1 Two members." in words
    assert "The Guildhall" in words
    assert "secret cellar" not in words
    assert "Care-experienced" not in words


@pytest.mark.parametrize("rows", [1, 3])
def test_a_version_s_page_costs_the_same_however_long_it_is(
    client, rows, django_assert_num_queries
):
    board = make_board(slug="our-board")
    for _ in range(rows):
        make_terms(board=board, text="\n\n".join(["A paragraph."] * rows))

    with django_assert_num_queries(5):
        client.get("/boards/our-board/terms/1/")


def test_a_text_that_was_written_anew_is_compared_in_a_moment(board):
    old = make_terms(board=board, text="\n\n".join(f"Old {n}." for n in range(400)))
    new = make_terms(board=board, text="\n\n".join(f"{n} new." for n in range(400)))

    assert len(differences(old, new)) == 800
