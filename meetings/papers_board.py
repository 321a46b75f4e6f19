"""The board on paper: "about this board", for whoever asks for it."""

from datetime import date

from django.conf import settings

from cpboard.exchange.dates import long_date
from cpboard.pdf.render import render_pdf
from meetings.board_page import board_page
from meetings.models import Board
from meetings.papers import contact, logo
from meetings.terms import in_blocks

SHEETS = ("paper.css", "board.css")
MOST_MEETINGS = 12


def about_the_board(board: Board, today: date) -> bytes:
    """What the board is, who sits on it, when it meets, its terms: tagged, public.

    Drafts of meetings, categories of members and checks are not in it.
    """
    page = board_page(board, today, with_checks=False)
    ahead = board.meetings.public().filter(meets_on__gte=today).order_by("meets_on")
    context = {
        "title": f"About the {board}",
        "running_head": f"{board}, as at {long_date(today)}",
        "council": settings.COUNCIL_NAME,
        "logo": logo(settings.COUNCIL_LOGO),
        "board": board,
        "page": page,
        "contact": contact(board),
        "meetings": ahead[:MOST_MEETINGS],
        "blocks": in_blocks(page.paragraphs),
    }
    return render_pdf("paper/board.html", context, sheets=SHEETS)
