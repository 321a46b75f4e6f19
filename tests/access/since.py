"""The exception report of a plan, and the plan beside an earlier day."""

from datetime import timedelta

from django.utils import timezone

from tests.access.strategy import DRAFT, approved_plan, draft_plan
from tests.access.table import PUBLIC, Row

# Of a day before the plan began: a short paper is a quick one.
LONG_AGO = "?as_at=2000-01-02&since=2000-01-01"
SOME_WEEKS_AGO = f"?since={timezone.localdate() - timedelta(weeks=10)}"

ROWS = [
    Row(
        "strategy_detail",
        PUBLIC,
        state="since",
        query=SOME_WEEKS_AGO,
        slug=approved_plan,
    ),
    Row("exception_report", PUBLIC, query=LONG_AGO, slug=approved_plan),
    Row("exception_report", DRAFT, state="draft", query=LONG_AGO, slug=draft_plan),
    Row(
        "exception_report",
        "302 302 302 302 302 302",
        state="days that make no sense",
        query="?since=soon",
        slug=approved_plan,
    ),
]
