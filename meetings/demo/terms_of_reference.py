"""The terms of the demo's board, what they ask, and who was elected when."""

from datetime import date, timedelta

from meetings.elections import elect
from meetings.models import (
    BasisChange,
    Board,
    ChairRule,
    Meeting,
    Membership,
    SeatRule,
    TermsOfReference,
)
from meetings.terms import add_version

from .boards import BOARD
from .people import FOLDER, person, rows

# Version -> days before today from which it was in force.
VERSIONS = {1: 1500, 2: 561}
ADOPTED_BEFORE = timedelta(days=14)
BASIS = Board.LegalBasis


def load_terms(today: date):
    """Two versions of the terms, what they ask, and why the board is a committee."""
    board, clerk = Board.objects.get(slug=BOARD), person("Eleri Quill")
    for number, days in VERSIONS.items():
        text = (FOLDER / "terms" / f"{number}.txt").read_text(encoding="utf-8")
        from_on = today - timedelta(days=days)
        terms = TermsOfReference(
            board=board,
            source=text,
            adopted_on=from_on - ADOPTED_BEFORE,
            in_force_from=from_on,
        )
        add_version(terms=terms, author=clerk)
    load_rules(board)
    BasisChange.objects.create(
        board=board,
        from_on=today - timedelta(days=VERSIONS[2]),
        old_basis=BASIS.ADVISORY,
        new_basis=BASIS.COMMITTEE,
        was_public=True,
        is_public=True,
        reason="Full Council wanted the board to decide on the promises itself.",
        recorded_by=clerk,
    )


def load_rules(board):
    """Seats, chair and vice-chair as version 2 has them."""
    for position, row in enumerate(rows("terms/seats.csv"), start=1):
        most = row.pop("most")
        SeatRule.objects.create(
            board=board, position=position, most=int(most) if most else None, **row
        )
    chosen = {"category": "elected", "months": 12, "paragraph": "5.1", "board": board}
    ChairRule.objects.create(office="chair", chosen_by="full Council", **chosen)
    ChairRule.objects.create(office="vice_chair", chosen_by="the board", **chosen)
    board.quorum_paragraph, board.meetings_paragraph = "4.1", "6.1"
    board.save()


def load_elections(today: date):
    """Full Council chose the chair; the board chose its vice-chair again this year."""
    seats = Membership.objects.filter(board__slug=BOARD, ends_on=None)
    chair = seats.get(role="chair")
    chair.chosen_by = "full Council"
    chair.save()
    substitute = seats.get(role="substitute")
    substitute.substitute_for = seats.get(person__name="Desmond Fairweather")
    substitute.save()
    held = Meeting.objects.filter(board__slug=BOARD, meets_on__lt=today)
    last = held.order_by("-meets_on").first()
    elect(
        seat=seats.select_related("board").get(role="vice_chair"),
        office="vice_chair",
        on=last.meets_on,
        meeting=last,
        chosen_by="the board",
    )
