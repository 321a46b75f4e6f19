"""Choosing chair and vice-chair: a change of role with its day and its meeting."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from meetings import voting
from meetings.models import Board, Meeting, Membership

Role = Membership.Role
OFFICES = [Role.CHAIR, Role.CO_CHAIR, Role.VICE_CHAIR]


@transaction.atomic
def elect(
    *,
    seat: Membership,
    office: str,
    on: date,
    meeting: Meeting | None = None,
    chosen_by: str = "",
    instead_of: list[Membership] = (),
) -> Membership:
    """Give somebody an office from a day, and gives back the seat they then have.

    What they sat as before ends the day before, so that who chaired when stays to be
    read. Those they follow (``instead_of``) sit on as members. The same person again
    begins a new term.
    """
    for before in instead_of:
        if before.person_id != seat.person_id:
            move_on(before, Role.MEMBER, on)
    return move_on(seat, office, on, elected_at=meeting, chosen_by=chosen_by)


def move_on(seat: Membership, role: str, on: date, **chosen) -> Membership:
    """End a seat the day before and begin it anew in another role, all else kept.

    A seat that begins on the very day or later only changes its role.
    """
    new = seat
    if seat.starts_on < on:
        new = Membership.objects.get(pk=seat.pk)
        new.pk, new._state.adding = None, True
        new.starts_on = on
        seat.ends_on = on - timedelta(days=1)
        seat.save()
    new.role = role
    new.elected_at = chosen.get("elected_at")
    new.chosen_by = chosen.get("chosen_by", "")
    voting.set_right(new).save()
    for substitute in seat.substitutes.all():
        substitute.substitute_for = new
        substitute.save()
    return new


@transaction.atomic
def set_rights(board: Board) -> None:
    """After a change of what the board is or says: the votes of its seats anew.

    Seats that are over keep theirs, and so do those with a reason of their own.
    """
    is_over = Q(ends_on__lt=timezone.localdate())
    for seat in board.memberships.exclude(is_over):
        seat.board = board
        voting.set_right(seat).save()
