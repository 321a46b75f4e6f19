"""Written reports and live papers."""

from meetings.models import Report
from tests.access.meetings import CLERKS, DONE, DRAFTS, NO_PAGE, item, page
from tests.access.table import PUBLIC, SIGNED_IN, Row

# Who writes it, who approves it, and those who prepare meetings.
WRITERS = "login 404 200 404 200 200"
SAVED = "login 404 302 404 302 302"


def report(**fields):
    """A written report of the demo council."""
    return {"pk": Report.objects.filter(**fields).order_by("pk").first().pk}


def draft():
    """A report that is being written."""
    return report(state="draft")


def published():
    """A report that went out."""
    return report(paper__published_papers__isnull=False)


def its_page(find):
    """The paper of a report."""
    return lambda: {"pk": Report.objects.get(**find()).paper_id}


# An answer to every box that a report has.
WORDS = {"purpose": "To choose.", "row-TOTAL_FORMS": "0", "row-INITIAL_FORMS": "0"}

ROWS = [
    page("paper_choose", CLERKS, item),
    page("report_paper_create", CLERKS, item),
    page("report_paper_create", DONE, item, post={"title": "Fares"}),
    page("live_paper_create", CLERKS, item, kind="plan"),
    page("live_paper_create", CLERKS, item, kind="exceptions"),
    page("live_paper_create", CLERKS, item, kind="questions", state="empty", post={}),
    page("paper_edit", CLERKS, its_page(draft), state="report"),
    page("paper_read", PUBLIC, its_page(published), state="published"),
    page("paper_read", DRAFTS, its_page(draft), state="draft"),
    Row("report_list", SIGNED_IN),
    page("report_detail", WRITERS, draft),
    page("report_detail", WRITERS, published, state="published"),
    page("report_edit", WRITERS, draft),
    page("report_edit", SAVED, published, state="published"),
    page("report_edit", SAVED, draft, post=WORDS),
    page("report_edit", WRITERS, draft, state="preview", post=WORDS | {"preview": "1"}),
    page("report_step", NO_PAGE, draft),
    page("report_step", SAVED, draft, post={"to": "ready"}),
    page("report_step", "login 404 403 404 403 403", draft, post={"to": "approve"}),
    page("report_pdf", WRITERS, draft),
]
