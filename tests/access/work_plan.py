"""The work plan, putting an agenda together, and the chair's copy."""

from django.utils import timezone

from meetings.demo.boards import BOARD, SCRUTINY
from meetings.models import AgendaItem, Meeting, WorkPlanItem, WorkPlanRule
from meetings.work_plan_rules import missing
from tests.access.meetings import (
    CLERKS,
    DONE,
    NO_PAGE,
    board_page,
    held,
    meeting_page,
    page,
)
from tests.access.table import PUBLIC, Row

# Officers and the chair, who is the member of the table; no other learns of a draft.
COPY = "login 200 404 404 200 200"
COPY_OF_PUBLIC = "login 200 403 403 200 200"


def row(**fields):
    """Something on the board's work plan that no agenda has yet."""
    rows = WorkPlanItem.objects.to_come().filter(board__slug=BOARD, **fields)
    return {"pk": rows.order_by("pk").first().pk}


def planned():
    """Something planned for a meeting that is announced."""
    return row(meeting__state="announced")


def waits():
    """Something that waits for a meeting."""
    return row(meeting=None)


def dropped():
    """Something that does not come any more."""
    return {"pk": WorkPlanItem.objects.exclude(dropped_because="").first().pk}


def rule():
    """Something that comes again and again."""
    return {"pk": WorkPlanRule.objects.filter(standing="").first().pk}


def due():
    """The rule that is due and has no meeting."""
    return {"pk": first_missing().rule.pk}


def first_missing():
    """What is due and has no meeting."""
    board = WorkPlanRule.objects.first().board
    return missing(board, timezone.localdate())[0]


def announced():
    """A meeting whose day is known, and that has no agenda yet."""
    meeting = Meeting.objects.filter(state="announced").order_by("meets_on").first()
    return {"slug": BOARD, "day": meeting.meets_on}


def published_item():
    """An item of an agenda that is out, of a meeting to come."""
    items = AgendaItem.objects.filter(meeting__state="published")
    return {"pk": items.order_by("number").first().pk}


OFF = {"state": "withdrawn", "state_reason": "It was settled."}
RULE = {"title": "Health", "every": "quarter", "starts_on": "1 1 2026"}

ROWS = [
    board_page("work_plan", PUBLIC),
    Row("work_plan", PUBLIC, slug=SCRUTINY, state="empty"),
    board_page("work_plan_csv", PUBLIC),
    board_page("board_calendar", PUBLIC),
    board_page("work_plan_xlsx", PUBLIC),
    board_page("work_plan_item_create", CLERKS),
    board_page("work_plan_item_create", CLERKS, state="empty", post={}),
    board_page("work_plan_item_create", DONE, post={"title": "Health"}),
    page("work_plan_item_edit", CLERKS, planned),
    page("work_plan_item_edit", DONE, waits, post={"title": "Health"}),
    page("work_plan_item_move", NO_PAGE, planned),
    page("work_plan_item_move", DONE, planned, post={"to": "later"}),
    page("work_plan_item_drop", CLERKS, planned),
    page("work_plan_item_drop", DONE, planned, post={"dropped_because": "So."}),
    page("work_plan_item_take_back", NO_PAGE, dropped),
    page("work_plan_item_take_back", DONE, dropped, post={}),
    board_page("work_plan_rule_list", CLERKS),
    Row("work_plan_rule_list", CLERKS, slug=SCRUTINY, state="empty"),
    board_page("work_plan_rule_create", CLERKS),
    board_page("work_plan_rule_create", CLERKS, state="empty", post={}),
    board_page("work_plan_rule_create", DONE, post=RULE),
    page("work_plan_rule_edit", CLERKS, rule),
    page("work_plan_rule_edit", DONE, rule, post=RULE),
    board_page("work_plan_rules_usual", NO_PAGE),
    board_page("work_plan_rules_usual", DONE, post={}),
    page("work_plan_let_wait", NO_PAGE, due),
    page(
        "work_plan_let_wait",
        DONE,
        due,
        post={"slot": lambda: first_missing().coming.slot},
    ),
    meeting_page("meeting_detail", PUBLIC, announced, state="announced"),
    meeting_page("meeting_announce", NO_PAGE),
    meeting_page("meeting_announce", DONE, post={}),
    meeting_page(
        "meeting_announce", DONE, announced, state="back", post={"take_back": "1"}
    ),
    meeting_page("agenda_put_together", CLERKS),
    meeting_page("agenda_put_together", CLERKS, announced, state="announced"),
    meeting_page("agenda_put_together", DONE, held, state="held"),
    meeting_page("agenda_put_together", CLERKS, state="preview", post={"preview": "1"}),
    meeting_page("agenda_put_together", DONE, post={}),
    meeting_page("chairs_copy", COPY),
    meeting_page("chairs_copy", COPY_OF_PUBLIC, held, state="held"),
    meeting_page("chairs_copy_pdf", COPY),
    page("item_take_off", CLERKS, published_item),
    page("item_take_off", DONE, published_item, post=OFF),
    page("item_put_back", NO_PAGE, published_item),
    page("item_put_back", DONE, published_item, post={}),
]
