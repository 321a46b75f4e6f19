"""Which numbers the words of the terms name, and where they are not the board's."""

from datetime import date

import pytest

from meetings.board_page import board_page
from meetings.models import TermsParagraph
from meetings.terms_saying import said_of
from tests.meetings.makers import make_board, make_clerk, make_terms


def said(*texts):
    """What paragraphs 1.1, 1.2 and so on say."""
    return said_of(
        TermsParagraph(kind="text", number=f"1.{number}", text=text)
        for number, text in enumerate(texts, start=1)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The quorum is 3 members.", {"quorum": (3, "1.1")}),
        ("Four members entitled to vote are a quorum.", {"quorum": (4, "1.1")}),
        ("Nothing is decided unless two members are there.", {"quorum": (2, "1.1")}),
        ("It meets at least six times a year.", {"meetings": (6, "1.1")}),
        ("There are four meetings each municipal year.", {"meetings": (4, "1.1")}),
        ("The quorum is one quarter of the members.", {}),
        ("The quorum is 25% of the members.", {}),
        ("The quorum is set by the council.", {}),
        ("Members serve for four years.", {}),
    ],
)
def test_a_number_is_read_only_where_the_words_name_it(text, expected):
    assert said(text) == expected


def test_two_numbers_for_one_thing_are_none():
    assert said("The quorum is 3.", "The quorum for appeals is 5.") == {}


@pytest.mark.django_db
def test_a_board_that_goes_by_another_number_than_its_terms_is_told_of():
    board = make_board(quorum=2, least_meetings=4)
    make_terms(board=board, text="4.1 The quorum is 3.\n\n6.1 Four times a year.")

    checks = board_page(board, date(2021, 1, 19), with_checks=True).checks

    assert checks[0]["sentence"] == (
        "The terms name 3 as the quorum; the board goes by 2."
    )
    assert checks[0]["link"] == f"/boards/{board.slug}/terms/1/#paragraph-4-1"
    assert "a year; the board goes by" not in " ".join(c["sentence"] for c in checks)


@pytest.mark.django_db
def test_the_form_offers_the_paragraphs_that_name_the_numbers(client):
    board = make_board()
    make_terms(board=board, text="4.1 The quorum is 3.\n\n6.1 Five times a year.")
    client.force_login(make_clerk())

    form = client.get(f"/boards/{board.slug}/rules/").context["form"]

    assert form["quorum_paragraph"].value() == "4.1"
    assert form["meetings_paragraph"].value() == "6.1"
    assert form.fields["least_meetings"].help_text.endswith("the terms names 5.")
