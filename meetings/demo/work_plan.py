"""The demo's work plan: what comes again and again, what waits, what is missing."""

from datetime import date, time, timedelta

from meetings.models import Board, Meeting, WorkPlanRule
from meetings.work_plan import drop, plan_item
from meetings.work_plan_rules import fill
from performance.models import Indicator

from .boards import BOARD
from .meetings import (
    CLOSING,
    OPENING,
    PLAN,
    QUARTER,
    TUESDAY,
    Kind,
    make_meeting,
    next_weekday,
)

Every = WorkPlanRule.Every


def load_work_plan(today: date):
    """A year's plan of the board: rules, two meetings announced, and single things."""
    board = Board.objects.get(slug=BOARD)
    meetings = list(board.meetings.filter(meets_on__gte=today).order_by("meets_on"))
    announced = announce_two_more(meetings[0].meets_on)
    load_rules(board, announced, today)
    fill(board=board, today=today)
    for meeting in meetings:
        link_to_agenda(meeting)
    load_single_things(board, meetings[-1])


def announce_two_more(next_on: date) -> list[Meeting]:
    """The third and the fourth meeting ahead: their day is known, no agenda yet."""
    found = []
    for number in (2, 3):
        day = next_weekday(next_on + number * QUARTER, TUESDAY)
        meeting = make_meeting(BOARD, day, time(17))
        meeting.state = Meeting.State.ANNOUNCED
        meeting.save()
        found.append(meeting)
    return found


def load_rules(board, announced, today):
    """What stands on every agenda, and what fills the year."""
    since = today - timedelta(days=800)
    standing = [(words, Every.MEETING, None) for words in [*OPENING, *CLOSING]]
    report = ("Our scorecard", "To ask what the figures say.", "Priya Hollowell")
    school = ("Virtual school: annual report", "To comment.", "Ngozi Amberley")
    # No meeting falls into the month after one.
    without = announced[0].meets_on.month % 12 + 1
    year = ("The board's annual report", "To agree the report.", "Desmond Fairweather")
    rules = [
        *standing,
        (PLAN, Every.QUARTER, None),
        ((*report, "", Kind.DISCUSSION, 20), Every.HALF_YEAR, None),
        ((*school, "", Kind.DISCUSSION, 20), Every.YEAR, announced[0].meets_on.month),
        ((*year, "", Kind.DECISION, 15), Every.YEAR, without),
    ]
    for place, (words, every, month) in enumerate(rules, start=1):
        title, asked, presenter, stands_as, kind, minutes = words
        WorkPlanRule.objects.create(
            board=board,
            title=title,
            asked=asked,
            presenter=presenter,
            standing=stands_as,
            kind=kind,
            minutes_allotted=minutes,
            every=every,
            month=month,
            position=place,
            starts_on=since,
        )


def link_to_agenda(meeting):
    """What the plan has for a meeting and its agenda has too is one thing."""
    items = {item.title: item for item in meeting.items.all()}
    for row in meeting.work_plan.all():
        if row.title in items:
            row.item = items[row.title]
            row.save()


def load_single_things(board, after: Meeting):
    """What somebody asked for once: planned, waiting and dropped."""
    plan_item(
        board=board,
        title="Foster carers on what would keep them",
        asked="To hear three carers, and to say what the board will do.",
        presenter="Dermot Hazelhurst",
        minutes_allotted=20,
        why="Asked for by the carers' forum. Ring them first: evenings suit better.",
        meeting=after,
    )
    plan_item(
        board=board,
        title="Children who move school in the year of their exams",
        why="A member asked. Not before the exam results are in.",
    )
    plan_item(
        board=board,
        title="Why more children come into care",
        indicator=Indicator.objects.get(slug="starting-care"),
        why="The last two quarters were above the usual range.",
    )
    drop(
        row=plan_item(board=board, title="A visit to the old contact centre"),
        because="The centre closed in spring.",
    )
