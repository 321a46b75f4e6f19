"""What waits for the board to close: on its next agenda, and closed at a meeting."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from meetings.agenda import add_item
from meetings.follow_ups import close
from meetings.models import AgendaItem, Board, FollowUp, Meeting

TITLE = "What the board asked for: action log"
ASKED = (
    "The board is asked to say what it finds done, and what it waits for still: "
    "{number} of what it asked for {verb} said to be done."
)


def for_the_board(board: Board, user):
    """What its owners say is done, of this board, as the person may see it."""
    visible = FollowUp.objects.visible_to(user).of_board(board)
    return visible.filter(state=FollowUp.State.PROPOSED).with_origin()


def next_agenda(board: Board) -> Meeting | None:
    """The board's next meeting whose agenda can still take an item."""
    ahead = board.meetings.filter(
        meets_on__gte=timezone.localdate(),
        state__in=[Meeting.State.DRAFT, Meeting.State.PUBLISHED],
    )
    return ahead.order_by("meets_on").first()


def item_on(meeting: Meeting | None) -> AgendaItem | None:
    """The action log on a meeting's agenda, where it stands there already."""
    if meeting is None:
        return None
    return meeting.items.filter(
        standing=AgendaItem.Standing.ACTION_LOG, state=AgendaItem.State.STANDS
    ).first()


@transaction.atomic
def put_on_agenda(*, board: Board, number: int) -> AgendaItem | None:
    """Put the action log on the next agenda, once; None where no meeting is ahead.

    ``number``: how many are said to be done by now.
    """
    meeting = next_agenda(board)
    if meeting is None:
        return None
    already = item_on(meeting)
    if already:
        return already
    verb = "is" if number == 1 else "are"
    return add_item(
        item=AgendaItem(
            meeting=meeting,
            title=TITLE,
            asked=ASKED.format(number=number, verb=verb),
            kind=AgendaItem.Kind.DECISION,
            standing=AgendaItem.Standing.ACTION_LOG,
        )
    )


@transaction.atomic
def close_at_meeting(*, follow_ups, meeting: Meeting, author, today: date) -> int:
    """Close each as the board noted it at the meeting; all of them or none.

    Raises FollowUpError where one does not stand as said to be done any more.
    """
    for follow_up in follow_ups:
        follow_up.noted_at = meeting
        close(follow_up=follow_up, author=author, today=today)
    return len(follow_ups)
