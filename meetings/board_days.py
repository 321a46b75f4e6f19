"""When the boards met, for plans that are compared with the day of a meeting."""

from datetime import date

from django.db.models import Count, Max, Q
from django.urls import reverse

from meetings.models import Meeting, Paper
from strategy.hooks import BoardDay

PLAN_PAPERS = Count("items__papers", filter=Q(items__papers__kind=Paper.Kind.PLAN))


def last_meetings(today: date, user) -> list[BoardDay]:
    """The day on which each board last met before today; one query.

    Of meetings that the user may know of and that were held. Where the plan has been
    before some of the boards, it is theirs: the others are left out.
    """
    held = Meeting.objects.visible_to(user).filter(
        state=Meeting.State.HELD, meets_on__lt=today
    )
    told = held.order_by().values("board__name", "board__slug")
    boards = list(told.annotate(on=Max("meets_on"), plans=PLAN_PAPERS))
    boards = [board for board in boards if board["plans"]] or boards
    return [
        BoardDay(
            on=board["on"],
            words=words(board["board__name"], is_only_one=len(boards) == 1),
            url=reverse("meeting_detail", args=[board["board__slug"], board["on"]]),
        )
        for board in boards
    ]


def words(name: str, *, is_only_one: bool) -> str:
    """ "the board last met"; by its name where there are others."""
    return f"the {'board' if is_only_one else name} last met"
