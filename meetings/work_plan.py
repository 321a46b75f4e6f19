"""The work plan: what comes to which meeting, and what waits for one."""

from datetime import date

from django.db import transaction
from django.db.models import Max, Q
from django.db.models.functions import Coalesce

from meetings.models import AgendaItem, Board, Meeting, WorkPlanItem


class WorkPlanError(Exception):
    """Why nothing was changed, in words for the person."""


@transaction.atomic
def plan_item(
    *,
    board: Board,
    title: str,
    why: str = "",
    follow_up=None,
    indicator=None,
    meeting: Meeting | None = None,
    asked: str = "",
    presenter: str = "",
    kind: str = AgendaItem.Kind.DISCUSSION,
    minutes_allotted: int | None = None,
) -> WorkPlanItem:
    """Put something onto the board's work plan: to a meeting, or to wait for one.

    ``why``, ``asked`` and ``presenter`` are the officers' notes until it stands on an
    agenda. What a follow-up or an indicator has on the plan already, and no agenda
    has yet, is given back as it is: asked twice, it comes once.
    """
    board = locked(board)
    for link, origin in (("follow_up", follow_up), ("indicator", indicator)):
        there = WorkPlanItem.objects.to_come().filter(board=board, **{link: origin})
        if origin is not None and (found := there.first()):
            return found
    return WorkPlanItem.objects.create(
        board=board,
        meeting=meeting,
        position=last_position(board, meeting) + 1,
        title=title[:300],
        asked=asked,
        presenter=presenter,
        kind=kind,
        minutes_allotted=minutes_allotted,
        why=why[:300],
        follow_up=follow_up,
        indicator=indicator,
    )


def locked(board: Board) -> Board:
    """The board, held until the transaction ends: its plan keeps its order."""
    return Board.objects.select_for_update().get(pk=board.pk)


def last_position(board: Board, meeting: Meeting | None) -> int:
    """The place of what comes last to the meeting, or waits last; 0 for nothing."""
    rows = WorkPlanItem.objects.filter(board=board, meeting=meeting)
    return rows.aggregate(last=Coalesce(Max("position"), 0))["last"]


def refuse_on_agenda(row: WorkPlanItem):
    """What an agenda has already is changed there; WorkPlanError says so."""
    if row.item_id is not None:
        raise WorkPlanError(
            f"“{row.title}” stands on an agenda by now: change it there."
        )


def open_meetings(board: Board, today: date):
    """Meetings ahead whose agenda is still to come, the next one first."""
    states = [Meeting.State.DRAFT, Meeting.State.ANNOUNCED]
    ahead = board.meetings.filter(meets_on__gte=today, state__in=states)
    return ahead.order_by("meets_on")


def beside(row: WorkPlanItem, today: date, *, later: bool) -> Meeting | None:
    """The open meeting before or after the one that it is planned for."""
    meetings = list(open_meetings(row.board, today))
    if row.meeting is None:
        return meetings[0] if meetings and later else None
    on = row.meeting.meets_on
    if later:
        return next((each for each in meetings if each.meets_on > on), None)
    return next((each for each in reversed(meetings) if each.meets_on < on), None)


def waiting(rows, today: date):
    """Of ``rows`` those that wait for a meeting, whatever they waited for before.

    Theirs was cancelled, or went by without them. What comes to every meeting
    anyway is not carried after those that are over.
    """
    missed = Q(meeting__meets_on__lt=today) & ~Q(rule__every="meeting", slot__gt="")
    without = Q(meeting=None) | Q(meeting__state=Meeting.State.CANCELLED) | missed
    return rows.to_come().filter(without)


@transaction.atomic
def move_to(*, row: WorkPlanItem, meeting: Meeting | None) -> WorkPlanItem:
    """Plan it for another meeting, as the last thing there; None lets it wait.

    Raises WorkPlanError where an agenda has it already.
    """
    locked(row.board)
    row.refresh_from_db()
    refuse_on_agenda(row)
    row.position = last_position(row.board, meeting) + 1
    row.meeting = meeting
    row.save()
    return row


@transaction.atomic
def move(*, row: WorkPlanItem, up: bool) -> bool:
    """Swap it with its neighbour of the same meeting; False where it cannot move."""
    locked(row.board)
    same = WorkPlanItem.objects.standing().filter(board=row.board, meeting=row.meeting)
    rows = list(same.order_by("position", "pk"))
    place = rows.index(row) if row in rows else -1
    other = place - 1 if up else place + 1
    if place < 0 or not 0 <= other < len(rows):
        return False
    rows[place], rows[other] = rows[other], rows[place]
    for position, each in enumerate(rows, start=1):
        if each.position != position:
            each.position = position
            each.save()
    return True


@transaction.atomic
def drop(*, row: WorkPlanItem, because: str) -> WorkPlanItem:
    """It does not come any more; the row stays with the reason and can come back.

    Raises WorkPlanError where an agenda has it already.
    """
    locked(row.board)
    row.refresh_from_db()
    refuse_on_agenda(row)
    row.dropped_because = because
    row.save()
    return row


def take_back(row: WorkPlanItem) -> WorkPlanItem:
    """What was dropped comes after all, to where it was planned."""
    row.dropped_because = ""
    row.save()
    return row


@transaction.atomic
def save_row(*, row: WorkPlanItem) -> WorkPlanItem:
    """Save what a form changed; at another meeting it comes last."""
    locked(row.board)
    before = WorkPlanItem.objects.get(pk=row.pk)
    if before.meeting_id != row.meeting_id:
        row.position = last_position(row.board, row.meeting) + 1
    row.save()
    return row
