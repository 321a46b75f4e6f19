"""The statutory clock of a meeting: publish by when, or what notice it got."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from cpboard.exchange.dates import long_date
from meetings.models import Board, Meeting, Publication
from meetings.notice import (
    CLEAR_DAYS,
    clear_days,
    day_by_day,
    publish_by,
    working_days_to,
)
from meetings.words import days_in_words, listed


@dataclass(frozen=True)
class Clock:
    """What the clerk reads: a sentence, what follows from it, whether it is late."""

    says: str
    then: str = ""
    is_late: bool = False
    not_counted: str = ""


def clock(meeting: Meeting, today: date) -> Clock:
    """Where the meeting stands against the five clear days (LAW: N1 to N3).

    Reads the board's closure days and the meeting's publications.
    """
    if meeting.board.legal_basis == Board.LegalBasis.PANEL:
        return Clock("An informal panel has no notice period in law.")
    closed = closure_days(meeting.board)
    agenda = meeting.publications.filter(kind=Publication.Kind.AGENDA).first()
    if agenda:
        return published_clock(published_on(agenda), meeting.meets_on, closed)
    if meeting.meets_on < today:
        return Clock("The day of this meeting has passed without an agenda.")
    return waiting_clock(meeting.meets_on, closed, today)


def published_clock(published: date, meets_on: date, closed) -> Clock:
    """The clock of a meeting whose agenda is out, by its first publication."""
    days = clear_days(published, meets_on, closed)
    says = f"Published on {long_date(published)}: {days_in_words(days, 'clear')}"
    skipped = not_counted(published, meets_on, closed)
    if days >= CLEAR_DAYS:
        return Clock(f"{says}.", not_counted=skipped)
    return Clock(
        f"{says}, where the law asks for {CLEAR_DAYS}.",
        "This is lawful only for a meeting convened at shorter notice, with the "
        "papers open from then on (Local Government Act 1972, s.100B). The minutes "
        "say why.",
        is_late=True,
        not_counted=skipped,
    )


def waiting_clock(meets_on: date, closed, today: date) -> Clock:
    """The clock of a meeting whose agenda is still to come."""
    by = publish_by(meets_on, closed)
    says = f"Publish by {long_date(by)}: {days_in_words(CLEAR_DAYS, 'clear')}."
    skipped = not_counted(by, meets_on, closed)
    if by > today:
        left = days_in_words(working_days_to(today, by, closed), "working")
        return Clock(says, f"{left} left.", not_counted=skipped)
    if by == today:
        return Clock(says, "Today is the last day.", not_counted=skipped)
    left = days_in_words(clear_days(today, meets_on, closed), "clear")
    return Clock(
        f"The agenda should have been published by {long_date(by)}.",
        f"Published today, it would be open for {left} of the {CLEAR_DAYS} that the "
        "law asks (Local Government Act 1972, s.100B). Publish it at once, or move "
        "the meeting.",
        is_late=True,
    )


def not_counted(published: date, meets_on: date, closed) -> str:
    """Which days other than weekends are left out, and why; "" where none is."""
    days = day_by_day(published, meets_on, closed)[1:-1]
    left_out = [day for day in days if day.why and day.why != "Weekend"]
    if not left_out:
        return ""
    named = [f"{long_date(day.on)} ({day.why})" for day in left_out]
    return f"Not counted: {listed(named)}."


def notice_of(draft, today: date) -> Clock:
    """What notice the pack would give if it went out today (LAW: N1, N4, N5).

    ``draft`` is a drafts.Draft. That an item is late and that its papers are late
    are two facts: only the first needs the chair.
    """
    meeting = draft.meeting
    is_panel = meeting.board.legal_basis == Board.LegalBasis.PANEL
    if is_panel or draft.kind == Publication.Kind.AGENDA:
        return clock(meeting, today)
    days = clear_days(today, meeting.meets_on, closure_days(meeting.board))
    says = f"Published today, it is open for {days_in_words(days, 'clear')}"
    if days >= CLEAR_DAYS:
        return Clock(f"{says} before the meeting.")
    says = f"{says} of the {CLEAR_DAYS} that the law asks."
    taken = [e.item for e in draft.entries if not e.item.is_heading()]
    new = [item for item in taken if not item.publications.exists()]
    if not new:
        return Clock(
            says,
            "Its items were on the agenda before; only their papers are late. Tell "
            "the chair (Local Government Act 1972, s.100B).",
            is_late=True,
        )
    items = "item" if len(new) == 1 else "items"
    return Clock(
        says,
        f"The board may take {items} {listed([item.label for item in new])} "
        "only if the chair finds it urgent, for special circumstances that the "
        "minutes state (Local Government Act 1972, s.100B(4)(b)).",
        is_late=True,
    )


@dataclass(frozen=True)
class Edition:
    """A publication that stands, and for the clerk the notice it gave."""

    publication: Publication
    notice: str


def editions(meeting: Meeting, *, with_notice: bool) -> list[Edition]:
    """What has been published for the meeting, in the order in which it came out.

    ``with_notice`` adds how many clear days each gave, for those who answer for it.
    """
    standing = meeting.publications.current().select_related("supersedes")
    if not with_notice or meeting.board.legal_basis == Board.LegalBasis.PANEL:
        return [Edition(row, "") for row in standing]
    closed = closure_days(meeting.board)
    return [
        Edition(row, notice_in_words(row, meeting.meets_on, closed)) for row in standing
    ]


def notice_in_words(publication: Publication, meets_on: date, closed) -> str:
    """How many clear days a publication gave: "4 clear days"; "" for minutes.

    One that took another's place keeps the notice of that.
    """
    if publication.kind == Publication.Kind.MINUTES:
        return ""
    days = clear_days(published_on(root_of(publication)), meets_on, closed)
    return days_in_words(days, "clear")


def root_of(publication: Publication) -> Publication:
    """The publication that went out first, where this one only took its place."""
    while publication.supersedes:
        publication = publication.supersedes
    return publication


def closure_days(board: Board) -> dict[date, str]:
    """The board's own closed days and the reason of each."""
    return dict(board.closure_days.values_list("closed_on", "reason"))


def published_on(publication: Publication) -> date:
    """The day a publication came out, by the clock on the wall."""
    return timezone.localdate(publication.published_at)
