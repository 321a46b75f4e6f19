"""Items that came too late: taken only if the chair finds them urgent (LAW: N4, N5)."""

from meetings.clock import closure_days, published_on
from meetings.models import AgendaItem, Board, Publication
from meetings.notice import CLEAR_DAYS, clear_days


def is_late(item: AgendaItem) -> bool:
    """Whether the item, not only its papers, came with less than five clear days.

    What stood on the agenda itself is not late: a meeting convened at shorter notice
    is another matter (LAW: N3). An informal panel has no such duty. Local Government
    Act 1972, s.100B(4).
    """
    meeting = item.meeting
    if meeting.board.legal_basis == Board.LegalBasis.PANEL or item.is_heading():
        return False
    first = item.publications.order_by("published_at", "pk").first()
    if first is None:
        return True
    if first.kind == Publication.Kind.AGENDA:
        return False
    closed = closure_days(meeting.board)
    return clear_days(published_on(first), meeting.meets_on, closed) < CLEAR_DAYS


def refusal(item: AgendaItem) -> str:
    """Why the board may not decide on the item, in a sentence; "" where it may."""
    if item.urgent_reason or not is_late(item):
        return ""
    return (
        f"Item {item.label} came too late for a decision. The board may take it only "
        "if the chair finds it urgent: record the reason first (Local Government Act "
        "1972, s.100B(4)(b))."
    )
