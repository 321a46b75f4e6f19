"""The demo's meetings: two years of quarters behind, two meetings ahead."""

import tomllib
from datetime import date, time, timedelta

from meetings.live_papers import KINDS
from meetings.models import AgendaItem, Board, Meeting, Paper
from meetings.notice import bank_holidays
from strategy.models import Strategy

from .boards import BOARD, SCRUTINY
from .papers import add_paper
from .people import FOLDER
from .reports import add_report, written

TUESDAY, THURSDAY = 1, 3
QUARTER = timedelta(weeks=13)
VENUE = "The Guildhall, Harbour Street, Larkmoor"
HOW_TO_ATTEND = """\
The meeting is open to everybody. Ring us by noon on the day before if you need a lift,
step-free access or an interpreter. You can watch it on the council's website."""

Kind, Standing = AgendaItem.Kind, AgendaItem.Standing

# What every meeting of the board begins and ends with: title, asked, presenter, what
# it is by law or custom, what for, minutes.
OPENING = [
    (
        "Declarations of interest",
        "Members are asked to declare any interest in an item on this agenda.",
        "Chair",
        Standing.DECLARATIONS,
        Kind.INFORMATION,
        5,
    ),
    (
        "Minutes",
        "To approve and sign the minutes of the last meeting.",
        "Chair",
        Standing.MINUTES,
        Kind.DECISION,
        5,
    ),
    (
        "Public participation",
        "Residents who have registered may speak for three minutes each.",
        "Chair",
        Standing.PUBLIC,
        Kind.DISCUSSION,
        10,
    ),
    (
        "The young people's half hour",
        "The Lanterns and Open Road lead. The board is asked to listen and to answer.",
        "Jaden Nightingale and Tariq Lowmoor",
        "",
        Kind.DISCUSSION,
        30,
    ),
]
PLAN = (
    "Our promise to you: progress on the delivery plan",
    "The board is asked to challenge actions that are off track or overdue.",
    "Tomasz Wren",
    "",
    Kind.DISCUSSION,
    25,
)
CLOSING = [
    (
        "What comes to the next meetings",
        "The board is asked to say what else it wishes to hear about.",
        "Eleri Quill",
        Standing.WORK_PLAN,
        Kind.DISCUSSION,
        5,
    ),
    (
        "Urgent business",
        "Items that the chair finds urgent, with the reason.",
        "Chair",
        Standing.URGENT,
        Kind.DISCUSSION,
        5,
    ),
]


def next_weekday(day: date, weekday: int) -> date:
    """The first such weekday from the day on that is no bank holiday."""
    day += timedelta(days=(weekday - day.weekday()) % 7)
    while day in bank_holidays(day.year):
        day += timedelta(weeks=1)
    return day


def board_days(today: date, past: int) -> list[date]:
    """When the board meets: so many quarters behind, then twice ahead.

    The next one is three to five weeks away, so that its agenda is still to be
    published.
    """
    next_on = next_weekday(today + timedelta(days=21), TUESDAY)
    return [
        next_weekday(next_on + number * QUARTER, TUESDAY) for number in range(-past, 2)
    ]


def scrutiny_days(today: date) -> list[date]:
    """When the second board meets: once behind, once within the next days."""
    days = (today - timedelta(days=55), today + timedelta(days=2))
    return [next_weekday(day, THURSDAY) for day in days]


def load_meetings(today: date):
    """Make all meetings with their agendas and papers."""
    told = tomllib.loads((FOLDER / "agendas.toml").read_text(encoding="utf-8"))
    agendas = told["meetings"]
    days = board_days(today, len(agendas) - 2)
    for meets_on, agenda in zip(days, agendas, strict=True):
        load_agenda(make_meeting(BOARD, meets_on, time(17)), agenda, today)
    for meets_on in scrutiny_days(today):
        load_scrutiny_agenda(make_meeting(SCRUTINY, meets_on, time(14)))


def make_meeting(slug, meets_on, meets_at):
    """A meeting, still a draft."""
    return Meeting.objects.create(
        board=Board.objects.get(slug=slug),
        meets_on=meets_on,
        meets_at=meets_at,
        closes_at=time(meets_at.hour + 2),
        venue=VENUE,
        how_to_attend=HOW_TO_ATTEND,
    )


def load_agenda(meeting, agenda, today):
    """The items of a board meeting: opening, reports, the plan, closing."""
    for words in OPENING:
        add_item(meeting, *words)
    if heading := agenda.get("heading"):
        add_item(meeting, heading, kind=Kind.HEADING)
    for told in agenda["items"]:
        item = add_business(meeting, told)
        for name in told.get("papers", []):
            if name in written():
                add_report(item, name, today)
            else:
                add_paper(item, name)
    item = add_item(meeting, *PLAN)
    if agenda.get("plan", True):
        for kind in agenda.get("live", [Paper.Kind.PLAN]):
            add_live_paper(item, kind)
    for words in CLOSING:
        add_item(meeting, *words)


def add_live_paper(item, kind):
    """A page of the plan as a paper, behind the item's others."""
    strategy = Strategy.objects.get(slug="our-promise")
    Paper.objects.create(
        item=item,
        position=1 + item.papers.count(),
        title=f"{KINDS[kind].label}: {strategy}",
        kind=kind,
        strategy=strategy,
    )


def load_scrutiny_agenda(meeting):
    """The short agenda of the second board."""
    add_item(meeting, *OPENING[0])
    add_item(
        meeting,
        "Questions to the executive member for children",
        "The committee is asked to choose what it looks into next.",
        "Desmond Fairweather",
    )
    add_item(meeting, *CLOSING[-1])


def add_business(meeting, told):
    """An item of the meeting's own, with its time where the demo names one."""
    words = (told["title"], told["asked"], told["presenter"])
    kind = told.get("kind", Kind.DISCUSSION)
    item = add_item(meeting, *words, "", kind, told.get("minutes"))
    item.chair_notes = told.get("chair_notes", "")
    item.save()
    return item


def add_item(
    meeting,
    title,
    asked="",
    presenter="",
    standing="",
    kind=Kind.DISCUSSION,
    minutes_allotted=None,
):
    """The next item of the agenda, or a heading without a number."""
    before = meeting.items.exclude(kind=Kind.HEADING).count()
    return AgendaItem.objects.create(
        meeting=meeting,
        number=meeting.items.count() + 1,
        label="" if kind == Kind.HEADING else str(before + 1),
        title=title,
        asked=asked,
        presenter=presenter,
        standing=standing,
        kind=kind,
        minutes_allotted=minutes_allotted,
    )
