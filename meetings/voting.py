"""Who on a board may vote: out of its legal basis, the role and the category."""

from typing import NamedTuple

from meetings.models import Board, Membership

Basis, Role, Category = Board.LegalBasis, Membership.Role, Membership.Category
SECTION_13 = "co-opted (LGHA 1989, s.13)"


class Right(NamedTuple):
    """Whether somebody votes, and why not."""

    is_voting: bool
    reason: str = ""


def derived_right(board: Board, role: str, category: str) -> Right:
    """The right to vote as law and terms have it (LAW: M4).

    Local Government and Housing Act 1989, s.13: those who are no members of the
    council do not vote on a committee. Advisory committees and panels do as their
    terms say. Observers and advisers never vote.
    """
    if role == Role.OBSERVER:
        return Right(False, "observer")
    if role == Role.ADVISER:
        return Right(False, "adviser")
    is_coopted = role == Role.COOPTED or category != Category.ELECTED
    if not is_coopted:
        return Right(True)
    if board.legal_basis == Basis.COMMITTEE:
        return Right(False, SECTION_13)
    if board.legal_basis == Basis.EXECUTIVE:
        return Right(False, "only members of the cabinet take executive decisions")
    if not board.coopted_vote:
        return Right(False, "co-opted, as the terms of reference say")
    return Right(True)


def may_be_changed(role: str) -> bool:
    """Whether a reason can give or take the vote: never with observers and advisers."""
    return role not in {Role.OBSERVER, Role.ADVISER}


def set_right(seat: Membership) -> Membership:
    """Give the seat the vote that law and terms give it; a reason of its own stays."""
    if not (seat.voting_reason and may_be_changed(seat.role)):
        seat.voting_reason = ""
        right = derived_right(seat.board, seat.role, seat.category)
        seat.is_voting = right.is_voting
    return seat


def in_words(seat: Membership) -> str:
    """What the seat's card says: "Votes", "Does not vote: co-opted (...)"."""
    right = derived_right(seat.board, seat.role, seat.category)
    reason = seat.voting_reason or ("" if seat.is_voting else right.reason)
    said = "Votes" if seat.is_voting else "Does not vote"
    if seat.is_voting and seat.role == Role.SUBSTITUTE:
        said = "Votes when standing in"
    return f"{said}: {reason}" if reason else said


def contradicts(seat: Membership) -> bool:
    """Whether the vote is another than law and terms give, and nobody said why."""
    right = derived_right(seat.board, seat.role, seat.category)
    return seat.is_voting != right.is_voting and not seat.voting_reason
