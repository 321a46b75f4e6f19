"""Items that the board asked for: from a decision to the work plan."""

from cpboard.exchange.dates import long_date
from meetings.follow_ups import next_meeting_after, short
from meetings.minutes_reading.asks import AT_NEXT
from meetings.models import FollowUp, WorkPlanItem
from meetings.models.work_plan import EXEMPT_TITLE
from meetings.work_plan import plan_item


def put_on_work_plan(follow_up: FollowUp) -> WorkPlanItem:
    """Put what a clause asks for on its board's work plan, once.

    For the next meeting where the words say so and that is known; else it waits for a
    meeting. The words of an exempt minute stay out of it. ``follow_up`` comes with
    its origin.
    """
    already = follow_up.work_plan.first()
    if already:
        return already
    meeting = follow_up.meeting()
    is_exempt = follow_up.clause.resolution.minute.is_exempt
    at_next = AT_NEXT.search(follow_up.due_words)
    return plan_item(
        board=meeting.board,
        title=EXEMPT_TITLE if is_exempt else short(follow_up.clause.text),
        why=f"The board asked for it on {long_date(meeting.meets_on)}.",
        follow_up=follow_up,
        meeting=next_meeting_after(meeting) if at_next else None,
    )


def take_off_work_plan(follow_ups) -> None:
    """Take off what came from these follow-ups and stands on no agenda yet."""
    WorkPlanItem.objects.filter(follow_up__in=follow_ups, item=None).delete()
