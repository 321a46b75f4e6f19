"""The demo's three boards, their closure days and who has sat on them."""

from datetime import date, timedelta

from meetings.models import Board, ClosureDay, Membership

from .people import person, rows

BOARD = "corporate-parenting-board"
SCRUTINY = "families-scrutiny-committee"
PARTNERSHIP = "partnership-for-children-in-care"
CONTACT = {
    "contact_name": "Eleri Quill",
    "contact_job_title": "Democracy officer",
    "contact_phone": "01632 960 155",
    "contact_email": "eleri.quill@larkmoor.example",
}


def load_boards(today: date):
    """Make the boards with their closure days and memberships past and present."""
    board = Board.objects.create(
        name="Corporate Parenting Board",
        slug=BOARD,
        quorum=3,
        **CONTACT,
    )
    scrutiny = Board.objects.create(
        name="Children and Families Scrutiny Committee",
        slug=SCRUTINY,
        quorum=2,
        supplement_numbering=Board.Numbering.RESTART,
        **CONTACT,
    )
    partnership = Board.objects.create(
        name="Partnership for Children in Care",
        slug=PARTNERSHIP,
        legal_basis=Board.LegalBasis.PANEL,
        sits_in_public=False,
        least_meetings=6,
        **CONTACT,
    )
    for each in (board, scrutiny):
        close_on_christmas_eve(each, today)
    boards = (board, scrutiny, partnership)
    load_memberships(today, {each.slug: each for each in boards})


def close_on_christmas_eve(board, today):
    """The offices are shut on Christmas Eve in all the years of the demo."""
    ClosureDay.objects.bulk_create(
        ClosureDay(
            board=board, closed_on=date(year, 12, 24), reason="Christmas Eve: closed"
        )
        for year in range(today.year - 3, today.year + 2)
    )


def load_memberships(today, boards):
    """Every seat there was, from its first day to its last."""
    for row in rows("memberships.csv"):
        Membership.objects.create(
            board=boards[row["board"]],
            person=person(row["person"]),
            role=row["role"],
            category=row["category"],
            group=row["group"],
            is_voting=row["voting"] == "yes",
            starts_on=today + timedelta(days=int(row["from"])),
            ends_on=today + timedelta(days=int(row["to"])) if row["to"] else None,
        )
