"""Setting up boards and the seats on them."""

from django.db import transaction
from django.utils.text import slugify

from cpboard.people.models import Person
from meetings.models import Board, Membership


def free_slug(name: str) -> str:
    """An address for a board that no other has: "our-board", "our-board-2"."""
    stem = slugify(name)[:70] or "board"
    taken = set(Board.objects.values_list("slug", flat=True))
    slug, number = stem, 1
    while slug in taken:
        number += 1
        slug = f"{stem}-{number}"
    return slug


@transaction.atomic
def add_member(*, membership: Membership, new_name: str = "") -> Membership:
    """Save a seat, with a new person where a name was typed.

    The new person is listed only: without an e-mail address nobody signs in.
    """
    if new_name:
        membership.person = Person.objects.create_user(name=new_name)
    membership.save()
    return membership


def seated_first(
    seats: list[Membership], day
) -> tuple[list[Membership], list[Membership]]:
    """Seats of the day, chair and vice-chair first, and those that have ended.

    Seats yet to start stand with those of today: everybody wants to know them.
    """
    present = [seat for seat in seats if not seat.ends_on or seat.ends_on >= day]
    # Somebody who sits on in another role is no past member.
    sitting = {seat.person_id for seat in present}
    past = [seat for seat in seats if seat.person_id not in sitting]
    order = list(Membership.Role)
    present.sort(key=lambda seat: (order.index(seat.role), seat.person.name))
    past.sort(key=lambda seat: seat.ends_on, reverse=True)
    return present, past


def all_seats(board: Board) -> list[Membership]:
    """Every seat there is and was, with person, meeting of election and its board."""
    seats = list(board.memberships.select_related("person", "elected_at"))
    for seat in seats:
        seat.board = board
        if seat.elected_at:
            seat.elected_at.board = board
    return seats
