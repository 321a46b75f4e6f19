"""Whether a board is as its terms ask: seats, quorum, meetings, chairs, votes."""

from datetime import date

import pytest

from meetings.board_checks import checks_of, meeting_year
from meetings.boards import all_seats
from meetings.models import Board, ChairRule
from tests.meetings.makers import (
    make_board,
    make_clerk,
    make_meeting,
    make_seat,
    make_seat_rule,
    make_terms,
)
from tests.meetings.pages import text_of
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db

TODAY = date(2021, 1, 19)


def found(board):
    """What is not as the terms ask, in sentences."""
    rules = list(board.seat_rules.all()), list(board.chair_rules.all())
    checks = checks_of(board, all_seats(board), *rules, TODAY)
    return [check.sentence for check in checks if not check.is_met]


def quiet_board(**fields):
    """A board of which nothing is asked but what the test asks."""
    return make_board(**({"quorum": 1, "least_meetings": 0} | fields))


def make_chair(board, **fields):
    """Ann Abel in the chair."""
    fields = {"role": "chair", "person": make_person(name="Ann Abel")} | fields
    return make_seat(board=board, **fields)


def test_fewer_meetings_than_the_terms_ask_for_are_told_of():
    board = quiet_board(least_meetings=4)
    make_seat(board=board)
    for state, day in [
        ("held", date(2020, 6, 2)),
        ("published", date(2021, 1, 19)),
        ("draft", date(2021, 4, 30)),
        # None of these counts: not of this year, cancelled, never announced.
        ("held", date(2020, 4, 30)),
        ("draft", date(2021, 5, 1)),
        ("cancelled", date(2021, 3, 2)),
        ("draft", date(2020, 9, 1)),
    ]:
        make_meeting(board=board, state=state, meets_on=day)

    assert found(board) == [
        "Three meetings are held or planned from 1 May 2020 to 30 April 2021; the "
        "terms ask for four."
    ]


@pytest.mark.parametrize(
    ("kind", "day", "expected"),
    [
        ("municipal", date(2021, 4, 30), (date(2020, 5, 1), date(2021, 4, 30))),
        ("municipal", date(2021, 5, 1), (date(2021, 5, 1), date(2022, 4, 30))),
        ("calendar", date(2021, 4, 30), (date(2021, 1, 1), date(2021, 12, 31))),
    ],
)
def test_the_year_is_the_council_s_or_the_calendar_s(kind, day, expected):
    assert meeting_year(Board(meeting_year=kind), day) == expected


def test_too_few_with_a_vote_for_the_quorum_are_told_of():
    board = quiet_board(quorum=2)
    make_seat(board=board)
    make_seat(board=board, role="substitute")
    make_seat(board=board, role="coopted", category="carer", is_voting=False)

    assert found(board) == ["One member may vote today; the quorum is 2."]


def test_a_vacancy_has_the_day_since_when():
    board = quiet_board()
    make_seat(board=board)
    make_seat_rule(board=board)
    make_seat_rule(
        board=board, who="Foster carers", category="carer", role="coopted", least=2
    )
    carer = {"board": board, "category": "carer", "role": "coopted"}
    carer["is_voting"] = False
    make_seat(**carer)
    make_seat(**carer, ends_on=date(2020, 9, 30))

    assert found(board) == [
        "Vacant, since 1 October 2020: Foster carers, one seat on 19 January 2021."
    ]


def test_a_seat_that_nobody_ever_had_was_never_filled():
    board = quiet_board()
    make_seat(board=board)
    make_seat_rule(board=board)
    make_seat_rule(board=board, who="Health", category="partner", role="coopted")

    assert found(board) == [
        "Vacant, never filled so far: Health, one seat on 19 January 2021."
    ]


def test_more_than_the_terms_allow_and_those_without_a_seat_are_named():
    board = quiet_board()
    make_seat_rule(board=board, most=1)
    make_chair(board)
    make_seat(board=board, person=make_person(name="Bo Birch"))
    make_seat(
        board=board,
        person=make_person(name="Cy Cedar"),
        role="coopted",
        category="partner",
        is_voting=False,
    )

    assert found(board) == [
        "More than the terms allow on 19 January 2021: A councillor, 1 at most, and "
        "there are 2 (Ann Abel and Bo Birch).",
        "The terms have no seat for Cy Cedar, somebody from a partner.",
    ]


def test_a_seat_counts_under_the_rule_that_it_names():
    board = quiet_board()
    make_seat_rule(board=board, who="Cabinet member", most=1)
    other = make_seat_rule(board=board, who="Another", most=1)
    make_seat(board=board, seat_rule=other)

    assert found(board) == [
        "Vacant, never filled so far: Cabinet member, one seat on 19 January 2021."
    ]


def test_a_board_without_chair_says_who_chooses_one():
    board = quiet_board()
    make_seat(board=board)
    ChairRule.objects.create(board=board, office="chair", chosen_by="full Council")

    assert found(board) == ["The board has no Chair: full Council chooses one."]


def test_a_chair_of_another_kind_than_the_terms_ask_for_is_told_of():
    board = quiet_board()
    make_chair(board)
    make_seat(board=board, role="vice_chair", category="officer", is_voting=False,
              person=make_person(name="Bo Birch"))  # fmt: skip
    for office in ["chair", "vice_chair"]:
        ChairRule.objects.create(board=board, office=office, category="elected")

    assert found(board) == [
        "Bo Birch is Vice-Chair; the terms ask for an elected member."
    ]


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        (date(2020, 1, 2), []),
        (
            date(2019, 12, 31),
            [
                "Ann Abel has been Chair since 31 December 2019; the terms ask for a "
                "new choice after 12 months."
            ],
        ),
    ],
)
def test_a_chair_is_chosen_anew_by_the_end_of_the_month(since, expected):
    board = quiet_board()
    make_chair(board, starts_on=since)
    ChairRule.objects.create(board=board, office="chair", months=12)

    assert found(board) == expected


def test_a_vote_against_the_law_without_a_reason_is_told_of():
    board = quiet_board()
    make_seat(board=board)
    make_seat(board=board, person=make_person(name="Bo Birch"), category="carer")
    make_seat(board=board, category="carer", voting_reason="By regulation 4.")

    assert found(board) == [
        "Bo Birch votes and should not: co-opted (LGHA 1989, s.13). Say why on the "
        "seat, or change it."
    ]


def test_officers_read_the_checks_with_their_paragraphs_and_the_public_does_not(client):
    board = make_board(meetings_paragraph="6.1", quorum_paragraph="9.9")
    make_terms(board=board, text="6. Meetings\n\n6.1 Four times a year.")
    address = f"/boards/{board.slug}/"

    for_public = client.get(address)
    client.force_login(make_clerk())
    for_clerk = client.get(address)

    assert "the terms ask for four" not in text_of(for_public)
    assert "the terms ask for four" in text_of(for_clerk)
    links = {
        check["paragraph"]: check["link"] for check in for_clerk.context["page"].checks
    }
    assert links == {"6.1": f"{address}terms/1/#paragraph-6-1", "9.9": ""}
