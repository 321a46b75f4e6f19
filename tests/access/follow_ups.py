"""The way from what the board asked for to its answer."""

from meetings.demo.boards import BOARD, SCRUTINY
from meetings.models import Answer, FollowUp, FollowUpNote
from tests.access.meetings import CLERKS, DONE, page
from tests.access.minutes import NO_PAGE, open_one, said
from tests.access.table import PUBLIC, SIGNED_IN, Row

# The officer of the demo is the one who was asked.
ASKED = "login 403 200 403 200 200"
ASKED_DONE = "login 403 302 403 302 302"
# Members of the board, whoever was asked, and those who prepare meetings.
MEMBERS = "404 200 404 404 200 200"


def tied():
    """A follow-up of the officer's that is tied, and asked a new date for."""
    return {"pk": FollowUp.objects.get(notes__state="asked").pk}


def asked():
    """The note that asks for a new date."""
    return {"pk": FollowUpNote.objects.get(state="asked").pk}


def referred():
    """A follow-up that another board was asked to answer."""
    return {"pk": FollowUp.objects.exclude(referred_to=None).get().pk}


def answer(**fields):
    """An answer of the demo."""
    return {"pk": Answer.objects.get(**fields).pk}


def document():
    """A document for members."""
    return answer(is_public=False)


def letter():
    """A letter that everybody may read."""
    return answer(is_public=True)


ANSWER = {"kind": "response", "title": "So", "text": "It is so."}
NOTE = {"note-words": "Half of it is done."}

ROWS = [
    page("follow_up_detail", SIGNED_IN, tied, state="tied"),
    page("follow_up_detail", SIGNED_IN, referred, state="referred"),
    page("follow_up_note", NO_PAGE, tied),
    page("follow_up_note", ASKED, tied, state="empty", post={}),
    page("follow_up_note", ASKED_DONE, tied, post=NOTE),
    page("follow_up_note_decide", NO_PAGE, asked),
    page("follow_up_note_decide", DONE, asked, post={"agree": "1"}),
    page("follow_up_ties", CLERKS, tied),
    page("follow_up_ties", DONE, tied, post={"action": ""}),
    page("follow_up_plan", NO_PAGE, open_one),
    page("follow_up_plan", DONE, open_one, post={}),
    page("answer_create", ASKED, tied),
    page("answer_create", CLERKS, referred, state="of another board"),
    page("answer_create", ASKED, tied, state="empty", post={}),
    page("answer_create", ASKED_DONE, tied, post=ANSWER),
    page("answer_detail", PUBLIC, letter),
    page("answer_detail", MEMBERS, document, state="for members"),
    page("answer_edit", CLERKS, document),
    page("answer_edit", CLERKS, letter, state="public"),
    page("answer_edit", CLERKS, letter, state="empty", post={}),
    page("answer_circulate", NO_PAGE, letter),
    page("answer_circulate", DONE, letter, post={}),
    page("answer_file", MEMBERS, document),
    Row("follow_up_close_many", CLERKS, slug=BOARD),
    Row("follow_up_close_many", CLERKS, slug=SCRUTINY, state="empty"),
    Row("follow_up_close_many", CLERKS, slug=BOARD, state="nothing ticked", post={}),
    Row("follow_up_to_agenda", NO_PAGE, slug=BOARD),
    Row("follow_up_to_agenda", DONE, slug=BOARD, post={}),
    Row("action_log_pdf", SIGNED_IN, slug=BOARD),
    Row("action_log_csv", SIGNED_IN, slug=BOARD),
    Row("action_log_xlsx", SIGNED_IN, slug=BOARD),
    Row("follow_up_list", SIGNED_IN, slug=SCRUTINY, state="referred"),
    page("follow_up_close", DONE, said, state="by a meeting", post={"outcome": "So."}),
]
