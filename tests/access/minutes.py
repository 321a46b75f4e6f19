"""Minutes and what the board asked for."""

from datetime import date, time

from cpboard.people.roles import DEMOCRACY_OFFICER
from meetings.demo.boards import BOARD, SCRUTINY
from meetings.models import Board, FollowUp, Meeting, Minutes
from tests.access.meetings import CLERKS, DONE, draft, meeting_page, page
from tests.access.table import PUBLIC, SIGNED_IN, Row, person_in

NO_PAGE = "login 405 405 405 405 405"
# Only those who prepare know of what draft minutes ask for, and whoever is asked.
CLERKS_AND_OWNER = "login 404 200 404 200 200"


def minutes(state):
    """The last minutes of the board in a state, as their meeting's address has it."""
    found = Minutes.objects.filter(state=state, meeting__board__slug=BOARD)
    found = found.select_related("meeting")
    return {
        "slug": BOARD,
        "day": found.order_by("-meeting__meets_on")[0].meeting.meets_on,
    }


def drafted():
    """The meeting whose minutes are a draft."""
    return minutes("draft")


def signed():
    """A meeting whose minutes are signed."""
    return minutes("signed")


def without():
    """A meeting that was held and has no minutes."""
    board = Board.objects.get(slug=SCRUTINY)
    meeting, _ = Meeting.objects.get_or_create(
        board=board, meets_on=date(2024, 5, 2), state="held", meets_at=time(14)
    )
    return {"slug": SCRUTINY, "day": meeting.meets_on}


def follow_up(**fields):
    """A follow-up of signed minutes."""
    path = "clause__resolution__minute__minutes__state"
    found = FollowUp.objects.filter(**({path: "signed"} | fields))
    return {"pk": found.order_by("pk").first().pk}


def open_one():
    """An open follow-up that anybody who signed in may know of."""
    return follow_up(state="open", owner__isnull=False)


def said():
    """A follow-up that waits for the clerk."""
    return follow_up(state="proposed")


def done():
    """A follow-up that is closed."""
    return follow_up(state="done")


def of_draft():
    """A follow-up of draft minutes, which the demo's officer does."""
    return follow_up(
        clause__resolution__minute__minutes__state="draft", owner__isnull=False
    )


def clerk():
    """Somebody who can have approved minutes."""
    return person_in(DEMOCRACY_OFFICER).pk


OUTCOME = {"outcome": "It was done."}

ROWS = [
    meeting_page("meeting_detail", PUBLIC, drafted, state="with draft minutes"),
    meeting_page("meeting_detail", PUBLIC, signed, state="with signed minutes"),
    meeting_page("minutes_bring_in", CLERKS, without),
    meeting_page("minutes_bring_in", DONE, signed, state="signed"),
    meeting_page("minutes_bring_in", DONE, draft, state="to come"),
    meeting_page("minutes_bring_in", CLERKS, without, state="empty", post={}),
    meeting_page(
        "minutes_bring_in",
        CLERKS,
        without,
        state="read",
        post={"text": "Resolved: So."},
    ),
    meeting_page("minutes_approve", CLERKS, drafted),
    meeting_page("minutes_approve", DONE, signed, state="signed"),
    meeting_page("minutes_approve", CLERKS, drafted, state="empty", post={}),
    meeting_page("minutes_remove", CLERKS, drafted),
    meeting_page("minutes_remove", DONE, drafted, post={}),
    Row("follow_up_list", SIGNED_IN, slug=BOARD),
    Row("follow_up_list", SIGNED_IN, slug=SCRUTINY, state="empty"),
    page("follow_up_detail", SIGNED_IN, open_one),
    page("follow_up_detail", SIGNED_IN, said, state="said to be done"),
    page("follow_up_detail", SIGNED_IN, done, state="done"),
    page("follow_up_detail", CLERKS_AND_OWNER, of_draft, state="of draft minutes"),
    page("follow_up_edit", CLERKS, open_one),
    page("follow_up_edit", CLERKS, open_one, state="empty", post={}),
    page("follow_up_propose", NO_PAGE, open_one),
    page("follow_up_propose", "login 403 302 403 403 403", open_one, post=OUTCOME),
    page(
        "follow_up_propose",
        "login 403 200 403 403 403",
        open_one,
        state="empty",
        post={},
    ),
    page("follow_up_close", NO_PAGE, said),
    page("follow_up_close", DONE, said, post=OUTCOME),
    page("follow_up_close", DONE, said, state="reopen", post={"reopen": "1"}),
]
