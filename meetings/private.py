"""Notices that an executive body means to meet in private (LAW: N6).

Local Authorities (Executive Arrangements) (Meetings and Access to Information)
(England) Regulations 2012, regulation 5. No other body has them.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from cpboard.exchange.dates import long_date
from meetings.clock import closure_days
from meetings.models import Board, Meeting, PrivateNotice
from meetings.notice import publish_by

# Clear days of the first notice: days of the calendar, not working days.
FIRST_NOTICE = 28
LAW = "SI 2012/2089, regulation 5"


@dataclass(frozen=True)
class Line:
    """A notice that is needed: by when, and when it was published, if it was."""

    kind: str
    name: str
    by: date
    notice: PrivateNotice | None

    @property
    def is_late(self) -> bool:
        """Whether it was published after its day."""
        return self.notice is not None and self.notice.published_on > self.by

    def says(self) -> str:
        """Where it stands, in a sentence."""
        if self.notice is None:
            return f"{self.name}: publish it by {long_date(self.by)}."
        on = long_date(self.notice.published_on)
        late = f", and was due by {long_date(self.by)}" if self.is_late else ""
        return f"{self.name}: published on {on}{late}."


def notices_for(meeting: Meeting) -> list[Line]:
    """Both notices of a private meeting; none where the body is no executive one."""
    if meeting.board.legal_basis != Board.LegalBasis.EXECUTIVE:
        return []
    recorded = {notice.kind: notice for notice in meeting.private_notices.all()}
    kinds = PrivateNotice.Kind
    days = {
        kinds.FIRST: meeting.meets_on - timedelta(days=FIRST_NOTICE + 1),
        kinds.SECOND: publish_by(meeting.meets_on, closure_days(meeting.board)),
    }
    return [
        Line(kind.value, kind.label, by, recorded.get(kind))
        for kind, by in days.items()
    ]


def sentence(meeting: Meeting) -> str:
    """What certificate and minutes say of the notices; "" where none is recorded."""
    lines = [line for line in notices_for(meeting) if line.notice]
    if not lines:
        return ""
    said = " and ".join(
        f"{line.name} on {long_date(line.notice.published_on)}" for line in lines
    )
    return (
        f"Notice of the part of the meeting in private was published: {said} ({LAW})."
    )
