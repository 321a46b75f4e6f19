"""The chair's copy of an agenda: times, presenters and notes, never public."""

from django.conf import settings

from cpboard.exchange.dates import long_date
from cpboard.pdf.render import render_pdf
from meetings.models import Meeting
from meetings.papers import logo
from meetings.timings import fit, running_times
from meetings.words import time_in_words

SHEETS = ("paper.css", "chairs_copy.css")


def chairs_copy_paper(meeting: Meeting) -> bytes:
    """The chair's copy as a tagged PDF; it is in no pack and no publication."""
    items = list(meeting.items.order_by("number"))
    day = f"{meeting.meets_on:%A}, {long_date(meeting.meets_on)}"
    context = {
        "council": settings.COUNCIL_NAME,
        "logo": logo(settings.COUNCIL_LOGO),
        "body": meeting.board.name,
        "date": day,
        "time": time_in_words(meeting.meets_at),
        "venue": meeting.venue,
        "fit": fit(meeting, items),
        "timed": running_times(items, meeting.meets_at),
        "running_head": f"Chair's copy, not for publication: {meeting}",
    }
    return render_pdf("paper/chairs_copy.html", context, sheets=SHEETS)
