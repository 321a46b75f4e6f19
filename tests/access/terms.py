"""A board's terms of reference, what they ask, elections, the board on paper."""

from meetings.demo.boards import BOARD, PARTNERSHIP
from meetings.models import Membership, SeatRule
from tests.access.meetings import CLERKS, DONE, board_page, page
from tests.access.table import PUBLIC, Row


def rule():
    """A seat of the board's terms."""
    return {"pk": SeatRule.objects.filter(board__slug=BOARD).first().pk}


def member():
    """A councillor on the board who holds no office."""
    seats = Membership.objects.filter(board__slug=BOARD, ends_on=None, role="member")
    return seats.first().pk


CHANGE = {
    "new_basis": "advisory",
    "is_public": "yes",
    "from_on": "1 5 2020",
    "reason": "Full Council said so.",
}
RULE = {"who": "A carer", "category": "carer", "role": "coopted", "least": "1"}

ROWS = [
    Row("board_detail", PUBLIC, slug=PARTNERSHIP, state="of a panel"),
    board_page("board_paper", PUBLIC),
    board_page("terms_detail", PUBLIC, number=2),
    board_page("terms_detail", PUBLIC, number=1, state="of the past"),
    board_page("terms_detail", " ".join(["404"] * 6), number=9, state="unknown"),
    board_page("terms_changes", PUBLIC, number=2, since=1),
    board_page("terms_create", CLERKS),
    board_page("terms_create", CLERKS, state="empty", post={}),
    board_page("terms_edit", CLERKS, number=1),
    board_page("terms_edit", CLERKS, number=1, state="empty", post={}),
    board_page("board_rules", CLERKS),
    board_page("board_rules", CLERKS, state="empty", post={}),
    board_page("chair_rule_edit", CLERKS, office="chair"),
    board_page("chair_rule_edit", DONE, office="chair", post={"months": "12"}),
    board_page("seat_rule_create", CLERKS),
    board_page("seat_rule_create", DONE, post=RULE),
    page("seat_rule_edit", CLERKS, rule),
    page("seat_rule_edit", CLERKS, rule, state="empty", post={}),
    page("seat_rule_remove", CLERKS, rule),
    page("seat_rule_remove", DONE, rule, post={}),
    board_page("basis_change", CLERKS),
    board_page("basis_change", DONE, post=CHANGE),
    board_page("election_create", CLERKS),
    board_page("election_create", CLERKS, state="empty", post={}),
    board_page(
        "election_create",
        DONE,
        state="held",
        post={"office": "co_chair", "seat": member, "on": "1 6 2025"},
    ),
]
