"""The evening: what happens in the room, noted by those who prepare meetings."""

from meetings.demo.boards import SCRUTINY
from meetings.models import Interest, Meeting, Movement, Resolution
from tests.access.meetings import CLERKS, DONE, NO_PAGE, draft, meeting_page, page


def noted():
    """The meeting whose evening was noted here."""
    meeting = Meeting.objects.get(board__slug=SCRUTINY, began_at__isnull=False)
    return {"slug": SCRUTINY, "day": meeting.meets_on}


def item(name, expected, number=2, **more):
    """A row of an address of one of its items."""
    return meeting_page(name, expected, noted, number=number, **more)


def motion():
    """What was decided that evening."""
    return {"pk": Resolution.objects.get(could_vote__isnull=False).pk}


def movement():
    """Somebody who left."""
    return {"pk": Movement.objects.first().pk}


def interest():
    """What somebody declared."""
    return {"pk": Interest.objects.first().pk}


ROWS = [
    meeting_page("evening_open", DONE, noted),
    meeting_page("evening_open", DONE, draft, state="to come"),
    meeting_page("evening_roll", CLERKS, noted),
    meeting_page("evening_roll", CLERKS, noted, state="nobody", post={}),
    item("evening_item", CLERKS, 1),
    item("evening_item", CLERKS, 2, state="with a decision"),
    item("evening_item", CLERKS, 3, state="with a movement"),
    item("evening_notes", NO_PAGE),
    item("evening_notes", DONE, post={"notes": "More.", "revision": "1"}),
    item("evening_notes", CLERKS, state="late", post={"notes": "So.", "revision": "0"}),
    item("evening_take", DONE, post={}),
    item("evening_times", DONE, post={"began": "2pm"}),
    item("evening_move", CLERKS, state="empty", post={}),
    item("evening_interest", CLERKS, state="empty", post={}),
    item("evening_chair", CLERKS, state="empty", post={}),
    item("evening_urgency", DONE, state="in time", post={}),
    item("evening_motion", CLERKS, state="empty", post={}),
    item("evening_exclude", CLERKS, state="empty", post={}),
    meeting_page("evening_new_items", DONE, noted, post={}),
    meeting_page("evening_readmit", DONE, noted, post={}),
    meeting_page("evening_end", CLERKS, noted),
    meeting_page("evening_end", DONE, noted, post={}),
    page("movement_remove", DONE, movement, post={}),
    page("interest_remove", DONE, interest, post={}),
    page("motion_decide", CLERKS, motion, state="empty", post={}),
    page("motion_amend", CLERKS, motion, state="empty", post={}),
    page("motion_reword", CLERKS, motion, state="empty", post={}),
    page("motion_withdraw", DONE, motion, post={}),
    page("motion_reopen", DONE, motion, post={}),
]
