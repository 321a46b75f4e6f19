"""The work plan: what is put on it, and by what."""

from django.db.models import Max
from django.db.models.functions import Coalesce

from meetings.models import Board, FollowUp, Meeting, WorkPlanItem


def plan_item(
    *,
    board: Board,
    title: str,
    why: str = "",
    follow_up: FollowUp | None = None,
    indicator=None,
    meeting: Meeting | None = None,
    **fields,
) -> WorkPlanItem:
    """Put something on the board's work plan, last of its meeting.

    Without a meeting it waits for one to be chosen.
    """
    row = board.work_plan.filter(meeting=meeting)
    last = row.aggregate(last=Coalesce(Max("position"), 0))["last"]
    return WorkPlanItem.objects.create(
        board=board,
        meeting=meeting,
        position=last + 1,
        title=title[:300],
        why=why[:300],
        follow_up=follow_up,
        indicator=indicator,
        **fields,
    )
