"""What a board is in law: dated, reasoned, and with its consequences."""

from django.db import transaction

from meetings.elections import set_rights
from meetings.models import BasisChange, Board


@transaction.atomic
def change_basis(*, change: BasisChange) -> BasisChange:
    """Record a change of legal basis or sitting, and make the board so.

    The votes of seats follow the new basis (LAW: M4). ``change`` knows its board, the
    new basis and sitting, the day, the reason and who records it.
    """
    board = Board.objects.select_for_update().get(pk=change.board_id)
    change.old_basis = board.legal_basis
    change.was_public = board.sits_in_public
    change.save()
    board.legal_basis = change.new_basis
    board.sits_in_public = change.is_public
    board.save()
    set_rights(board)
    return change
