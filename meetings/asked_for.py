"""What the boards asked for, as an action, an indicator or another board is told."""

from meetings.follow_ups import short
from meetings.models import Board, FollowUp
from meetings.names import Nameless
from meetings.notes import due_in_words
from strategy.hooks import AskedFor


def asked_of_action(action, user) -> list[AskedFor]:
    """What the boards asked for and tied to the action, newest first."""
    return as_told(FollowUp.objects.filter(action=action), user)


def asked_of_indicator(indicator, user) -> list[AskedFor]:
    """What the boards asked for and tied to the indicator, newest first."""
    return as_told(FollowUp.objects.filter(indicator=indicator), user)


def as_told(follow_ups, user) -> list[AskedFor]:
    """Each as the reader may know it: the public reads what public minutes say."""
    if user.is_authenticated:
        shown = follow_ups.visible_to(user)
    else:
        shown = follow_ups.public()
    newest = "-clause__resolution__minute__minutes__meeting__meets_on"
    rows = list(shown.with_origin().order_by(newest, "pk"))
    in_words = Nameless() if rows and not user.is_authenticated else str
    return [told(each, user, in_words) for each in rows]


def told(follow_up: FollowUp, user, in_words) -> AskedFor:
    """One of them; how it stands, and names, only for those who have signed in."""
    meeting = follow_up.meeting()
    if not user.is_authenticated:
        url, stands = f"{meeting.get_absolute_url()}#minutes", ""
    else:
        url = follow_up.get_absolute_url()
        stands = follow_up.get_state_display()
        if follow_up.state == FollowUp.State.OPEN:
            stands = f"{stands}, due {due_in_words(follow_up)}"
    words = in_words(short(follow_up.clause.text))
    return AskedFor(words, str(meeting), stands, url)


def referred(board: Board, user) -> list[FollowUp]:
    """What other boards passed to this one and still wait for."""
    visible = FollowUp.objects.visible_to(user).referred_to(board)
    return list(visible.to_do().with_origin())
