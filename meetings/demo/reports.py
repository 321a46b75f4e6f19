"""The demo's reports that are written in the product."""

import tomllib
from datetime import time, timedelta
from functools import cache

from meetings import reports
from meetings.models import Paper, Report
from meetings.reports_sections import NAMES
from strategy.models import Principle

from .days import at, working_day
from .people import FOLDER, person

MORNING = time(9, 20)


@cache
def written() -> dict:
    """What each report says, by its name."""
    return tomllib.loads((FOLDER / "reports.toml").read_text(encoding="utf-8"))


def add_report(item, name: str, today) -> Paper:
    """Put the report of this name under the item, approved if it was."""
    told = written()[name]
    author = person(told["author"])
    report = Report(author=author, approver=person(told["approver"]))
    report.report_of = author.job_title
    report.due_on = due_on(item.meeting, told, today)
    for field in NAMES:
        setattr(report, field, told[field].strip())
    paper = Paper(item=item, title=told["title"], kind=Paper.Kind.REPORT)
    reports.commission(paper=paper, report=report)
    reports.save_words(
        report=report,
        recommendations=[
            (row["text"], row.get("reason", "")) for row in told["recommendations"]
        ],
        principles=Principle.objects.filter(letter__in=told["principles"]),
    )
    if told.get("is_approved"):
        approve(report)
    return paper


def due_on(meeting, told, today):
    """Some days from today, or well before a meeting that was held."""
    if "due" in told:
        return today + timedelta(days=told["due"])
    return working_day(meeting.meets_on - timedelta(days=21))


def approve(report):
    """Approved by the second person, two days after it was due."""
    reports.say_ready(report=report)
    seen = reports.mark_of(report)
    approved = reports.approve(report=report, author=report.approver, seen=seen)
    approved.approved_at = at(report.due_on + timedelta(days=2), MORNING)
    approved.save()
