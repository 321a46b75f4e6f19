"""Items that the board does not take up after all: withdrawn, or put off."""

from django.db import transaction

from cpboard.exchange.dates import long_date
from meetings.agenda import locked
from meetings.models import AgendaItem, WorkPlanItem
from meetings.work_plan import last_position, open_meetings
from meetings.work_plan import locked as locked_board

State = AgendaItem.State


class OffError(Exception):
    """Why nothing was changed, in words for the person."""


def why_not_off(item: AgendaItem) -> str:
    """Why the item cannot be withdrawn or deferred, in a sentence; "" where it can."""
    if item.is_heading():
        return "A heading is not taken up: there is nothing to withdraw."
    if not item.publications.exists():
        return f"{item.spoken_name()} is not published yet: remove or edit it."
    if not item.meeting.can_be_cancelled():
        return f"{item.spoken_name()} belongs to a meeting that is over or cancelled."
    if item.state != State.STANDS:
        return f"{item.spoken_name()} is {item.get_state_display().lower()} already."
    return ""


@transaction.atomic
def take_off(*, item: AgendaItem, state: str, state_reason: str) -> AgendaItem:
    """Withdraw or defer a published item: it keeps its number and says why.

    A deferred one goes onto the work plan of the board's next meeting whose agenda is
    still to come, or waits for one.
    """
    locked(item.meeting)
    item.refresh_from_db()
    item.state, item.state_reason = state, state_reason
    item.save()
    if state == State.DEFERRED:
        defer(item)
    return item


def defer(item: AgendaItem) -> WorkPlanItem:
    """The item's row on the work plan of the next meeting."""
    board = locked_board(item.meeting.board)
    following = open_meetings(board, item.meeting.meets_on)
    meeting = following.exclude(pk=item.meeting_id).first()
    return WorkPlanItem.objects.create(
        board=board,
        meeting=meeting,
        position=last_position(board, meeting) + 1,
        title=item.title,
        asked=item.asked,
        presenter=item.presenter,
        kind=item.kind,
        minutes_allotted=item.minutes_allotted,
        why=item.state_reason,
        deferred_from=item,
    )


def what_became(item: AgendaItem) -> str:
    """What happened to the item and what follows, in sentences."""
    keeps = f"{item.spoken_name()} keeps its number, and its page says why."
    if item.state == State.WITHDRAWN:
        return f"It is withdrawn. {keeps}"
    meeting = item.deferred_to.meeting
    if meeting is None:
        return f"It is deferred. {keeps} On the work plan it waits for a meeting."
    day = long_date(meeting.meets_on)
    return f"It is deferred. {keeps} It is on the work plan for {day}."


@transaction.atomic
def put_back(*, item: AgendaItem) -> AgendaItem:
    """Take up after all what was withdrawn or deferred.

    Its row on the work plan goes. Raises OffError where a later agenda has it by now,
    or where the meeting is over.
    """
    locked(item.meeting)
    item.refresh_from_db()
    if not item.meeting.can_be_cancelled():
        raise OffError("This meeting is over or cancelled: its agenda stays as it is.")
    row = WorkPlanItem.objects.filter(deferred_from=item).first()
    if row and row.item_id:
        raise OffError(
            f"{item.spoken_name()} stands on a later agenda by now: remove it there "
            "first."
        )
    if row:
        row.delete()
    item.state, item.state_reason = State.STANDS, ""
    item.save()
    return item
