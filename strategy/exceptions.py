"""The exception report: what the board should look at first, on four pages at most."""

from dataclasses import dataclass
from datetime import date
from io import BytesIO

import pikepdf

from cpboard.exchange.dates import long_date
from cpboard.pdf.render import render_pdf
from strategy import progress, rating
from strategy.models import ENDED, Rating, Strategy
from strategy.since import Changes, changes_since
from strategy.watermelons import findings

SHEETS = ("paper.css", "landscape.css", "exceptions.css")
MOST_PAGES = 4
# Four pages hold some 150 lines; a little more is tried, as lines are a guess.
MOST_LINES = 180


@dataclass(frozen=True)
class Room:
    """How much may be printed: letters of a cell, rows of a section."""

    letters: int
    rows: int

    def words(self, text: str) -> str:
        """The text on one line, cut behind a whole word where it is too long."""
        text = " ".join(text.split())
        if len(text) <= self.letters:
            return text
        head = text[: self.letters].rpartition(" ")[0] or text[: self.letters]
        return f"{head} …"


# From all there is to what fits whatever the plan: the first that fits is printed.
ROOMS = [
    Room(letters=letters, rows=rows)
    for letters, rows in [
        (1200, 500),
        (400, 60),
        (250, 40),
        (160, 25),
        (130, 18),
        (110, 14),
        (95, 12),
        (85, 10),
        (75, 9),
        (65, 9),
        (60, 8),
        (60, 6),
        (60, 4),
        (40, 2),
        (30, 1),
    ]
]


@dataclass(frozen=True)
class Section:
    """Actions that need the board's eye for one reason, and what to say beside."""

    title: str
    rows: list  # (action as at the day, why it is here)
    note: str = ""


def exception_report(strategy: Strategy, on: date, since: date | None = None) -> bytes:
    """Red, Amber and overdue as at a day, and what changed since another: PDF/UA-1.

    A4 landscape. Says as at when, from which strategy, and what the ratings mean;
    where four pages would not hold it, words are cut and rows counted.
    """
    plan = progress.plan_as_at(strategy, on)
    # The paper is handed to the public: officers are not named in what changed.
    changes = since and changes_since(plan, since, has_names=False)
    actions = [action for action in plan.actions if action.standing not in ENDED]
    # For the same reason nothing of internal figures: no reader is named.
    told = sections(actions, on, findings(actions, on))
    return first_that_fits(
        rooms_for(told, changes), lambda room: printed(plan, told, changes, room)
    )


def first_that_fits(rooms: list[Room], make) -> bytes:
    """The paper in the largest room whose pages are few enough.

    A smaller room makes a shorter paper, so half of what is left is ruled out each
    time; the last one holds any plan.
    """
    papers = {}
    low, high = 0, len(rooms) - 1
    while low < high:
        middle = (low + high) // 2
        papers[middle] = make(rooms[middle])
        if pages_of(papers[middle]) <= MOST_PAGES:
            high = middle
        else:
            low = middle + 1
    return papers.get(high) or make(rooms[high])


def sections(actions: list, on: date, doubts: dict) -> list[Section]:
    """What is to be looked at, each action once, with what is to be asked about it."""
    flagged = {Rating.RED, Rating.AMBER}
    groups = {
        str(colour.label): [action for action in actions if action.rating == colour]
        for colour in (Rating.RED, Rating.AMBER)
    }
    late = [action for action in actions if rating.days_overdue(action, on)]
    groups["Overdue"] = [action for action in late if action.rating not in flagged]
    above = {action.pk for group in groups.values() for action in group}
    groups["Ratings to ask about"] = [
        action for action in actions if action.pk in doubts.keys() - above
    ]
    note = f"Due before {long_date(on)}, not complete and not withdrawn."
    if len(groups["Overdue"]) < len(late):
        note += " Red and Amber actions that are overdue stand above."
    return [
        Section(
            title,
            [(action, " ".join(doubts.get(action.pk, []))) for action in group],
            note if title == "Overdue" else "",
        )
        for title, group in groups.items()
        if group
    ]


def rooms_for(told: list[Section], changes: Changes | None) -> list[Room]:
    """The rooms worth trying: what is plainly too long is not printed to see."""
    worth = [room for room in ROOMS if lines(told, changes, room) <= MOST_LINES]
    return worth or ROOMS[-1:]


def lines(told: list[Section], changes: Changes | None, room: Room) -> float:
    """About how many lines a report has, its head and headings among them."""
    total = 14.0
    for section in told:
        rows = section.rows[: room.rows]
        total += 4 + sum(lines_of_row(action, why, room) for action, why in rows)
    for rows in changes.groups.values() if changes else ():
        total += 2 + sum(lines_of_changes(row, room) for row in rows[: room.rows])
    return total


def lines_of_row(action, why: str, room: Room) -> float:
    """The highest of its three wide columns, of some 40, 42 and 50 letters a line."""
    texts = [action.reason, action.next_steps, why]
    beside = sum(1 + min(len(text), room.letters) / 50 for text in texts if text)
    now = 1 + min(len(action.where_now), room.letters) / 42
    return max(2, beside, now, 1 + min(len(action.activity_then), room.letters) / 40)


def lines_of_changes(row, room: Room) -> float:
    """The action's own line, then each change over the whole width."""
    widths = [len(change.old + change.new) for change in row.changes]
    return 1 + sum(1 + min(width, 2 * room.letters) / 130 for width in widths)


def printed(plan, told, changes, room) -> bytes:
    """The report in a room, as PDF."""
    strategy, day = plan.strategy, long_date(plan.on)
    context = {
        "title": f"{strategy}, exception report as at {day}",
        "running_head": f"{strategy}, exceptions as at {day}",
        "strategy": strategy,
        "plan": plan,
        "sections": told,
        "changes": changes,
        "room": room,
    }
    return render_pdf("strategy/exception_paper.html", context, sheets=SHEETS)


def pages_of(paper: bytes) -> int:
    """How many pages a finished paper has."""
    with pikepdf.open(BytesIO(paper)) as pdf:
        return len(pdf.pages)
