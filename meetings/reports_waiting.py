"""Who still owes the board a report: for the clerk of a meeting, and for its writer."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import timezone

from cpboard.exchange.dates import long_date
from cpboard.needs import Need
from meetings.clock import closure_days
from meetings.models import AgendaItem, Meeting, Paper, Report
from meetings.notice import publish_by


@dataclass(frozen=True)
class Waiting:
    """A paper that an item waits for: whose, until when, how far it is."""

    item: AgendaItem
    paper: Paper
    is_readable: bool
    how_far: str
    is_late: bool
    report: Report | None

    @property
    def who(self) -> str:
        """Whom it waits for by name; "" where nobody is named."""
        if self.report is None:
            return ""
        waits_for_approver = self.report.state == Report.State.READY
        person = self.report.approver if waits_for_approver else self.report.author
        return str(person or "")


def waiting_for(entries, today: date) -> list[Waiting]:
    """The papers of an agenda that are still to follow, the earliest due first.

    ``entries`` are agenda_shown.Entry rows; their papers come with the report fetched.
    """
    found = [
        waiting(entry.item, line, today)
        for entry in entries
        for line in entry.lines
        if line.paper.is_to_follow
    ]
    return sorted(found, key=lambda row: due_of(row.report) or date.max)


def waiting(item: AgendaItem, line, today: date) -> Waiting:
    """One paper that is still to follow."""
    report = line.paper.report if line.paper.kind == Paper.Kind.REPORT else None
    due_on = due_of(report)
    return Waiting(
        item=item,
        paper=line.paper,
        is_readable=line.is_readable,
        how_far=report.get_state_display() if report else "To follow",
        is_late=bool(due_on and due_on < today),
        report=report,
    )


def suggested_day(meeting: Meeting) -> date:
    """A week before the agenda has to be out: time to read what came. Never past."""
    by = publish_by(meeting.meets_on, closure_days(meeting.board))
    return max(by - timedelta(days=7), timezone.localdate())


def due_of(report: Report | None) -> date | None:
    """The day by which it was asked for."""
    return report.due_on if report else None


def needs_of(person, today: date) -> list[Need]:
    """Reports that the person is to write or to approve; one query."""
    reports = (
        Report.objects.of_people(person)
        .exclude(state=Report.State.APPROVED)
        .exclude(paper__item__meeting__state=Meeting.State.CANCELLED)
        .filter(paper__item__meeting__meets_on__gte=today)
        .select_related("paper__item__meeting__board")
    )
    return [
        need_of(report, today) for report in reports if waits_for(report) == person.pk
    ]


def waits_for(report: Report) -> int | None:
    """The key of the person whose turn it is."""
    is_ready = report.state == Report.State.READY
    return report.approver_id if is_ready else report.author_id


def need_of(report: Report, today: date) -> Need:
    """A report as the home page asks for it."""
    meeting = report.paper.item.meeting
    on = report.due_on or meeting.meets_on
    if report.state == Report.State.READY:
        why, button = "It is written and waits for you to approve it.", "Read it"
    elif report.sent_back_because:
        why, button = f"Sent back to you: {report.sent_back_because}", "Go on writing"
    elif report.state == Report.State.DRAFT:
        why, button = "It is a draft.", "Go on writing"
    else:
        why, button = "It is to follow.", "Write it"
    late = f"It was due on {long_date(on)}." if on < today else f"Due {long_date(on)}."
    return Need(
        on=on,
        what=f"Report “{report}” for the {meeting}",
        why=f"{why} {late}",
        button=button,
        url=report.get_absolute_url(),
    )
