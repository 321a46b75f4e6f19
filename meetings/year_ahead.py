"""The work plan as its page and its files show it, cut to what a reader may know."""

from dataclasses import dataclass
from datetime import date

from cpboard.exchange.dates import long_date
from cpboard.exchange.shapes_out import Column as FileColumn
from cpboard.exchange.shapes_out import Table
from meetings.models import Board, Meeting, WorkPlanItem
from meetings.work_plan import waiting
from meetings.work_plan_rules import Missing, missing

PUBLIC_COLUMNS = (
    FileColumn("Meeting", 3.2),
    FileColumn("What comes", 9),
    FileColumn("What for", 3.5),
)
NOTES = (
    FileColumn("What the board is asked to do", 7),
    FileColumn("Presenter", 4),
    FileColumn("Minutes", 2),
    FileColumn("Why it comes", 6),
    FileColumn("Where it came from", 5),
)


@dataclass(frozen=True)
class MeetingAhead:
    """A meeting and what comes to it, in order."""

    meeting: Meeting
    rows: list[WorkPlanItem]


@dataclass(frozen=True)
class YearAhead:
    """The work plan of a board, as one reader may see it."""

    board: Board
    meetings: list[MeetingAhead]
    waiting: list[WorkPlanItem]
    dropped: list[WorkPlanItem]
    missing: list[Missing]
    with_notes: bool

    def is_empty(self) -> bool:
        """Whether nothing at all is planned."""
        rows = any(each.rows for each in self.meetings)
        return not (rows or self.waiting or self.dropped or self.missing)


def year_ahead(board: Board, user, today: date) -> YearAhead:
    """The board's meetings ahead with what comes to each; always the same queries.

    Officers' notes and what is missing are for those who prepare meetings; the public
    is never told what waits for a meeting.
    """
    prepares = user.has_perm("meetings.view_draft")
    seen = (
        WorkPlanItem.objects.visible_to(user)
        .filter(board=board)
        .select_related(
            "meeting",
            "rule",
            "item",
            "follow_up",
            "indicator",
            "deferred_from__meeting",
        )
    )
    seen = seen.order_by("position", "pk")
    visible = Meeting.objects.visible_to(user).filter(board=board)
    ahead = visible.select_related("board").upcoming()
    meetings = {
        meeting.pk: MeetingAhead(meeting, [])
        for meeting in ahead.exclude(state=Meeting.State.CANCELLED)
    }
    for row in seen.standing().filter(meeting__in=meetings):
        meetings[row.meeting_id].rows.append(row)
    return YearAhead(
        board=board,
        meetings=list(meetings.values()),
        waiting=list(waiting(seen, today)) if user.is_authenticated else [],
        dropped=list(seen.exclude(dropped_because="")) if prepares else [],
        missing=missing(board, today) if prepares else [],
        with_notes=prepares,
    )


def origin(row: WorkPlanItem) -> str:
    """Where it came from, in words: a rule, a follow-up, an indicator, a deferral."""
    if row.deferred_from:
        return f"Deferred from {long_date(row.deferred_from.meeting.meets_on)}"
    if row.rule:
        return row.rule.how_often()
    if row.follow_up:
        return "The board asked for it"
    if row.indicator:
        return f"Indicator: {row.indicator}"
    return ""


def as_table(plan: YearAhead) -> Table:
    """The work plan as rows for a file: a row a thing, with notes for officers."""
    rows, groups = [], []
    for when, found in in_order(plan):
        for row in found:
            rows.append((when, row.title, row.get_kind_display(), *notes(plan, row)))
            groups.append(when)
    columns = PUBLIC_COLUMNS + (NOTES if plan.with_notes else ())
    return Table("Work plan", columns, tuple(rows), tuple(groups))


def in_order(plan: YearAhead):
    """Each meeting's day with what comes to it, then what waits."""
    for ahead in plan.meetings:
        yield ahead.meeting.meets_on, ahead.rows
    yield "Waiting", plan.waiting


def notes(plan: YearAhead, row: WorkPlanItem) -> tuple:
    """The cells that only officers read."""
    if not plan.with_notes:
        return ()
    minutes = row.minutes_allotted or ""
    return (row.asked, row.presenter, minutes, row.why, origin(row))
