"""Boards, meetings, papers and packs."""

from meetings.demo.boards import BOARD
from meetings.models import AgendaItem, ClosureDay, Meeting, Membership, Paper
from tests.access.table import PUBLIC, Row

# Those who prepare meetings: the democracy officer and the administrator.
DRAFTS = "404 404 404 404 200 200"
CLERKS = "login 403 403 403 200 200"
DONE = "login 403 403 403 302 302"
# The administrator prepares, and may not read what is exempt.
EXEMPT = "404 404 404 404 200 404"
EXEMPT_PAGE = "login 403 403 403 200 404"
NO_PAGE = "login 405 405 405 405 405"


def held():
    """A meeting that is over, as its address names it."""
    meeting = Meeting.objects.filter(state="held", board__slug=BOARD).first()
    return {"slug": BOARD, "day": meeting.meets_on}


def draft():
    """The next meeting of the board, still to be published."""
    return {"slug": BOARD, "day": draft_meeting().meets_on}


def draft_meeting():
    """The next meeting of the board."""
    meetings = Meeting.objects.filter(state="draft", board__slug=BOARD)
    return meetings.order_by("meets_on").first()


def item():
    """The first item of the next meeting."""
    return {"pk": AgendaItem.objects.filter(meeting=draft_meeting()).first().pk}


def paper(**fields):
    """A paper of the next meeting."""
    papers = Paper.objects.filter(item__meeting=draft_meeting(), **fields)
    return {"pk": papers.order_by("pk").first().pk}


def uploaded():
    """A public file that is not published yet."""
    return paper(kind="upload", is_exempt=False, pages__gt=0)


def exempt():
    """An exempt paper."""
    return paper(is_exempt=True)


def plan():
    """The live delivery plan as a paper."""
    return paper(kind="plan")


def seat():
    """Somebody's seat on the board."""
    return {"pk": Membership.objects.filter(board__slug=BOARD, ends_on=None)[0].pk}


def closure_day():
    """A day on which the offices are closed."""
    return {"pk": ClosureDay.objects.first().pk}


def argument(find, name):
    """One argument of an address, found when the row is tried."""
    return lambda: find()[name]


def page(name, expected, find, *, keys=("pk",), **more):
    """A row whose arguments are found in the demo council."""
    return Row(name, expected, **more, **{key: argument(find, key) for key in keys})


def board_page(name, expected, **more):
    """A row of a page of the board."""
    return Row(name, expected, slug=BOARD, **more)


def meeting_page(name, expected, find=draft, **more):
    """A row of a page of a meeting."""
    return page(name, expected, find, keys=("slug", "day"), **more)


ROWS = [
    Row("board_list", PUBLIC),
    Row("board_create", CLERKS),
    Row("board_create", CLERKS, state="empty", post={}),
    board_page("board_detail", PUBLIC),
    board_page("board_edit", CLERKS),
    board_page("board_edit", CLERKS, state="empty", post={}),
    board_page("membership_create", CLERKS),
    board_page("membership_create", CLERKS, state="empty", post={}),
    page("membership_edit", CLERKS, seat),
    page("membership_edit", CLERKS, seat, state="empty", post={}),
    page("membership_end", CLERKS, seat),
    page("membership_end", DONE, seat, post={"ends_on": "31 12 2090"}),
    board_page("closure_day_list", CLERKS),
    board_page("closure_day_list", CLERKS, state="empty", post={}),
    page("closure_day_remove", NO_PAGE, closure_day),
    page("closure_day_remove", DONE, closure_day, post={}),
    Row("meeting_list", PUBLIC),
    Row("meeting_list", PUBLIC, state="of one board", query=f"?board={BOARD}"),
    Row("meeting_create", CLERKS),
    Row("meeting_create", CLERKS, state="empty", post={}),
    meeting_page("meeting_detail", PUBLIC, held, state="held"),
    meeting_page("meeting_detail", DRAFTS, state="draft"),
    meeting_page("meeting_edit", CLERKS),
    meeting_page("meeting_edit", CLERKS, held, state="held"),
    meeting_page("meeting_edit", CLERKS, state="empty", post={}),
    meeting_page("meeting_cancel", CLERKS),
    meeting_page("meeting_cancel", DONE, held, state="held"),
    meeting_page("meeting_cancel", DONE, post={"cancelled_because": "Snow."}),
    meeting_page("meeting_restore", NO_PAGE),
    meeting_page("meeting_restore", DONE, post={}),
    meeting_page("item_create", CLERKS),
    meeting_page("item_create", DONE, post={"title": "Foster care"}),
    page("item_edit", CLERKS, item),
    page("item_edit", DONE, item, post={"title": "Foster care"}),
    page("item_move", NO_PAGE, item),
    page("item_move", DONE, item, post={"to": "down"}),
    page("item_remove", CLERKS, item),
    page("item_remove", DONE, item, post={}),
    page("paper_create", CLERKS, item),
    page("paper_create", DONE, item, post={"title": "To follow"}),
    page("paper_edit", CLERKS, uploaded),
    page("paper_edit", CLERKS, plan, state="plan"),
    page("paper_edit", EXEMPT_PAGE, exempt, state="exempt"),
    page("paper_edit", DONE, uploaded, post={"title": "The report"}),
    page("paper_move", NO_PAGE, uploaded),
    page("paper_move", DONE, uploaded, post={"to": "up"}),
    page("paper_move", "login 403 403 403 302 404", exempt, state="exempt", post={}),
    page("paper_remove", CLERKS, uploaded),
    page("paper_remove", EXEMPT_PAGE, exempt, state="exempt"),
    page("paper_remove", DONE, uploaded, post={}),
    page("paper_file", DRAFTS, uploaded, state="draft"),
    page("paper_file", EXEMPT, exempt, state="exempt draft"),
]
