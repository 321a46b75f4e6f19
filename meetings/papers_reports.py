"""The paper of a written report."""

from django.conf import settings

from cpboard.exchange.dates import long_date
from cpboard.pdf.render import render_pdf
from meetings.models import Report
from meetings.papers import logo
from meetings.reports_laying import laid_out
from meetings.words import paragraphs_in_words

SHEETS = ("paper.css", "written_report.css")


def report_paper(report: Report) -> bytes:
    """The report as PDF/UA-1, A4: who asks whom for what first, then why.

    The same words give the same bytes. It names a post, never a person: packs are
    for the public too.
    """
    paper, meeting = report.paper, report.paper.item.meeting
    day = long_date(meeting.meets_on)
    head = f"{paper.title}, {meeting.board}, {day}"
    context = {
        "title": head,
        "running_head": head,
        "council": settings.COUNCIL_NAME,
        "logo": logo(settings.COUNCIL_LOGO),
        "board": meeting.board,
        "day": f"{meeting.meets_on:%A} {day}",
        "item": paper.item,
        "laid": laid_out(report),
        "exempt": paper.is_exempt and paragraphs_in_words(paper.exempt_paragraphs),
        "is_draft": not report.is_approved(),
    }
    return render_pdf("paper/report.html", context, sheets=SHEETS)
