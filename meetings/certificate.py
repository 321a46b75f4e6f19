"""The notice certificate: what was published when, by whom, and how many days before.

It is counted anew from the records each time, so it says what they say.
"""

from dataclasses import dataclass, field
from datetime import date

from django.conf import settings
from django.db.models import Prefetch

from cpboard.exchange.dates import long_date
from cpboard.pdf.render import render_pdf
from meetings import private
from meetings.clock import closure_days, published_on, root_of
from meetings.models import AgendaItem, Board, Paper, Publication, PublishedPaper
from meetings.notice import CLEAR_DAYS, Day, clear_days, day_by_day
from meetings.timing import Timing, timing_of
from meetings.words import days_in_words, moment_in_words

SHEETS = ("paper.css", "certificate.css")


@dataclass(frozen=True)
class ItemLine:
    """An item of the publication, how many reports it brought, and their timing."""

    item: AgendaItem
    reports: int
    timing: Timing | None


@dataclass(frozen=True)
class Certificate:
    """All that the certificate of a publication says."""

    publication: Publication
    first: Publication
    successor: Publication | None
    published_at: str
    says: str
    has_notice_period: bool
    is_short: bool
    days: list[Day] = field(default_factory=list)
    items: list[ItemLine] = field(default_factory=list)


def certificate_of(publication: Publication) -> Certificate:
    """Count the notice of a publication (LAW: N1 to N5).

    One that went out again, with the same numbers, keeps the notice of the first.
    """
    meeting = publication.meeting
    first = root_of(publication)
    on = published_on(first)
    closed = closure_days(meeting.board)
    is_panel = meeting.board.legal_basis == Board.LegalBasis.PANEL
    days = clear_days(on, meeting.meets_on, closed)
    has_period = not is_panel and publication.kind != Publication.Kind.MINUTES
    return Certificate(
        publication=publication,
        first=first,
        successor=getattr(publication, "superseded_by", None),
        published_at=moment_in_words(publication.published_at),
        says=sentence(first, days) if has_period else "",
        has_notice_period=has_period,
        is_short=has_period and days < CLEAR_DAYS,
        days=day_by_day(on, meeting.meets_on, closed) if has_period else [],
        items=item_lines(publication, closed) if has_period else [],
    )


def sentence(first: Publication, days: int) -> str:
    """How many clear days, and whether they are enough."""
    meeting = first.meeting
    says = (
        f"From its publication on {long_date(published_on(first))} to the meeting on "
        f"{long_date(meeting.meets_on)} there were {days_in_words(days, 'clear')}"
    )
    enough = "" if days >= CLEAR_DAYS else f" of the {CLEAR_DAYS} that the law asks"
    return f"{says}{enough} (Local Government Act 1972, s.100A(6) and s.100B)."


def item_lines(publication: Publication, closed) -> list[ItemLine]:
    """The items on the front sheet, each with its timing; always four queries."""
    publications = Publication.objects.order_by("published_at", "pk")
    placed = PublishedPaper.objects.select_related("publication")
    papers = Paper.objects.filter(published_papers__publication=publication)
    items = publication.items.order_by("number").prefetch_related(
        Prefetch("publications", publications),
        Prefetch("papers", papers.distinct(), to_attr="brought"),
        Prefetch("brought__published_papers", placed),
    )
    return [
        ItemLine(
            item,
            len(item.brought),
            timing_of(item, item.brought, publication.meeting, closed),
        )
        for item in items
        if not item.is_heading()
    ]


def certificate_paper(publication: Publication, today: date) -> bytes:
    """The certificate as tagged PDF, as it would be put before a court."""
    certificate = certificate_of(publication)
    context = {
        "title": f"Notice certificate: {publication}, {publication.meeting}",
        "running_head": f"Notice certificate: {publication}, {publication.meeting}",
        "council": settings.COUNCIL_NAME,
        "certificate": certificate,
        "publication": publication,
        "meeting": publication.meeting,
        "in_private": private.sentence(publication.meeting),
        "today": today,
    }
    return render_pdf("paper/certificate.html", context, sheets=SHEETS)
