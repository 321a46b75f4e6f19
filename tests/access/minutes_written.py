"""Minutes written, commented on and published."""

from meetings.demo.boards import BOARD
from meetings.models import Minute, Minutes, MinutesComment, Resolution
from tests.access.meetings import CLERKS, DONE, NO_PAGE, meeting_page, page
from tests.access.minutes import drafted, signed, without
from tests.access.table import PUBLIC

# The democracy officer alone publishes.
PUBLISHERS = "login 403 403 403 200 403"
PUBLISHED = "login 403 403 403 302 403"
# Exempt minutes are written by those who may read them.
EXEMPT_PAGE = "login 403 403 403 200 404"
# Members of the board, once the draft is circulated.
MEMBERS = "login 200 403 403 403 403"
NOBODY = "404 404 404 404 404 404"


def minute(**fields):
    """A minute of the draft with an open comment, unless it is to be another."""
    fields = fields or {"comments__verdict": ""}
    found = Minute.objects.filter(minutes__state="draft", **fields)
    return {"pk": found.order_by("pk").first().pk}


def of_signed():
    """A minute of minutes that are signed."""
    return {"pk": Minute.objects.filter(minutes__state="signed").first().pk}


def unpublished():
    """A meeting whose signed minutes never went out as PDF."""
    found = Minutes.objects.filter(state="signed", as_published__isnull=True)
    return {"slug": BOARD, "day": found.select_related("meeting")[0].meeting.meets_on}


def exempt():
    """A minute that is not for publication."""
    return minute(is_exempt=True)


def resolution():
    """A decision of the draft that is not what was recommended."""
    found = Resolution.objects.filter(minute__minutes__state="draft")
    return {"pk": found.exclude(recommended="").first().pk}


def comment():
    """A comment that waits for its answer."""
    return {"pk": MinutesComment.objects.filter(verdict="").first().pk}


def preview(expected, which):
    """The draft as PDF."""
    return meeting_page("minutes_preview", expected, drafted, which=which)


ROWS = [
    meeting_page("minutes_detail", PUBLIC, drafted, state="draft, as published"),
    meeting_page("minutes_detail", PUBLIC, signed, state="signed"),
    meeting_page("minutes_detail", NOBODY, without, state="none"),
    meeting_page("minutes_write", CLERKS, drafted),
    meeting_page("minutes_write", DONE, signed, state="signed"),
    meeting_page("minutes_renumber", NO_PAGE, drafted),
    meeting_page("minutes_renumber", DONE, drafted, post={}),
    meeting_page("minutes_circulate", CLERKS, drafted),
    meeting_page(
        "minutes_circulate", DONE, drafted, post={"comments_until": "31 12 2090"}
    ),
    meeting_page("minutes_publish", PUBLISHED, drafted),
    meeting_page("minutes_publish", PUBLISHERS, unpublished, state="signed"),
    meeting_page("minutes_publish", PUBLISHED, drafted, state="unseen", post={}),
    preview(CLERKS, "public"),
    preview(EXEMPT_PAGE, "full"),
    page("minute_edit", CLERKS, minute),
    page("minute_edit", EXEMPT_PAGE, exempt, state="exempt"),
    page("minute_edit", DONE, of_signed, state="signed"),
    page("minute_edit", CLERKS, minute, state="overtaken", post={"text": "So."}),
    page("minute_comment", MEMBERS, minute),
    page(
        "minute_comment",
        "login 302 403 403 403 403",
        minute,
        post={"words": "Say it was raining."},
    ),
    page("comment_answer", CLERKS, comment),
    page(
        "comment_answer",
        DONE,
        comment,
        post={"verdict": "taken", "answer": "It says so now."},
    ),
    page("resolution_edit", CLERKS, resolution),
    page(
        "resolution_edit",
        CLERKS,
        resolution,
        state="overtaken",
        post={"opening": "Resolved:", "clauses-TOTAL_FORMS": "0"},
    ),
]
