"""Meetings convened at shorter notice, and why (LAW: N3)."""

from datetime import date

from meetings.clock import closure_days
from meetings.models import Board, Meeting, Publication
from meetings.notice import CLEAR_DAYS, clear_days


def is_asked(draft, today: date) -> bool:
    """Whether an agenda published today needs the reason for its shorter notice.

    ``draft`` is a drafts.Draft. Local Government Act 1972, s.100B(3).
    """
    meeting = draft.meeting
    is_panel = meeting.board.legal_basis == Board.LegalBasis.PANEL
    if is_panel or draft.kind != Publication.Kind.AGENDA:
        return False
    days = clear_days(today, meeting.meets_on, closure_days(meeting.board))
    return days < CLEAR_DAYS


def sentence(meeting: Meeting) -> str:
    """What the minutes may say of it; "" where no reason was asked for."""
    if not meeting.short_notice_reason:
        return ""
    reason = meeting.short_notice_reason.strip()
    end = "" if reason.endswith((".", "!", "?")) else "."
    return (
        f"The meeting was convened at shorter notice than {CLEAR_DAYS} clear days: "
        f"{reason}{end} (Local Government Act 1972, s.100B(3).)"
    )
