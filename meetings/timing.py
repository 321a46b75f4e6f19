"""Item late and report late: two facts, worked out from publications (LAW: N5)."""

from dataclasses import dataclass
from datetime import date

from meetings.clock import closure_days, published_on
from meetings.models import Board, Meeting, Publication
from meetings.notice import CLEAR_DAYS, clear_days
from meetings.words import days_in_words


@dataclass(frozen=True)
class Notice:
    """The notice of an item or report: since when it is open, for how many days.

    ``is_late`` is about what came after the agenda. What came with an agenda at
    shorter notice is not late, but short (LAW: N3).
    """

    on: date
    days: int
    is_late: bool

    @property
    def is_short(self) -> bool:
        """Whether it was open for fewer days than the law asks."""
        return self.days < CLEAR_DAYS


@dataclass(frozen=True)
class Timing:
    """What notice an item got, and what notice its reports got."""

    item: Notice
    report: Notice | None

    @property
    def days(self) -> int:
        """The clear days of what came last."""
        return self.report.days if self.report else self.item.days

    @property
    def words(self) -> str:
        """ "4 of 5 days, item in time, report late"."""
        of = f"{self.days} of {CLEAR_DAYS} days"
        said = [
            of if self.days < CLEAR_DAYS else days_in_words(self.days, "clear"),
            f"item {in_words(self.item)}",
        ]
        if self.report:
            said.append(f"report {in_words(self.report)}")
        return ", ".join(said)

    @property
    def is_notable(self) -> bool:
        """Whether anything about it is not as the law asks."""
        return self.item.is_short or bool(self.report and self.report.is_short)


def in_words(notice: Notice) -> str:
    """In time, late, or at the shorter notice of the meeting itself."""
    if notice.is_late:
        return "late"
    return "at shorter notice" if notice.is_short else "in time"


def notice_by(publication: Publication, meeting: Meeting, closed) -> Notice:
    """The notice that a publication gave."""
    on = published_on(publication)
    days = clear_days(on, meeting.meets_on, closed)
    is_later = publication.kind != Publication.Kind.AGENDA
    return Notice(on, days, is_late=is_later and days < CLEAR_DAYS)


def first_of(publications) -> Publication | None:
    """The one that came out first."""
    return min(publications, key=lambda row: (row.published_at, row.pk), default=None)


def timing_of(item, papers, meeting: Meeting, closed) -> Timing | None:
    """The timing of an item and of those papers of it that are out.

    None where nothing of it is out. Item and papers come with all their publications
    fetched. The report that came last speaks for all.
    """
    first = first_of(item.publications.all())
    if first is None:
        return None
    brought = [
        first_of([row.publication for row in paper.published_papers.all()])
        for paper in papers
    ]
    reports = [notice_by(row, meeting, closed) for row in brought if row]
    last = min(reports, key=lambda notice: notice.days, default=None)
    return Timing(notice_by(first, meeting, closed), last)


def time_entries(meeting: Meeting, entries) -> None:
    """Give the items of an agenda's entries their ``timing``; one query more.

    ``entries`` are agenda_shown.Entry rows. An informal panel has no notice to keep.
    """
    if meeting.board.legal_basis == Board.LegalBasis.PANEL:
        return
    closed = closure_days(meeting.board)
    for entry in entries:
        papers = [line.paper for line in entry.lines]
        if not entry.item.is_heading():
            entry.item.timing = timing_of(entry.item, papers, meeting, closed)
