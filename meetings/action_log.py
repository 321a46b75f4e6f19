"""The action log: what a board asked for and where it stands, as paper and table."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import Prefetch

from cpboard.exchange.dates import long_date
from cpboard.exchange.shapes_out import Column, Table
from cpboard.pdf.render import render_pdf
from meetings.models import Answer, Board, FollowUp
from meetings.names import Nameless
from meetings.notes import due_in_words

SHEETS = ("paper.css", "landscape.css", "action_log.css")
A_YEAR = timedelta(days=365)
COLUMNS = (
    Column("Meeting", 3),
    Column("What was asked", 9),
    Column("Of whom", 4.5),
    Column("By when", 3),
    Column("Where it stands", 3.6),
    Column("What was done", 7),
    Column("Answers", 6),
)
NOBODY = "Nobody is named"


@dataclass(frozen=True)
class Row:
    """One thing that the board asked for, in words, as at a day."""

    meeting: str
    asked: str
    who: str
    due: str
    stands: str
    done: str
    answers: str
    group: str

    def cells(self) -> tuple[str, ...]:
        """In the order of COLUMNS."""
        return (
            self.meeting,
            self.asked,
            self.who,
            self.due,
            self.stands,
            self.done,
            self.answers,
        )


def action_log_paper(board: Board, as_at: date) -> bytes:
    """The action log as PDF/UA-1, from what public minutes say, as at a day.

    It names posts and agencies, nobody by name, and only answers open to everybody.
    What an exempt minute asks for is not in it, nor what was closed a year before.
    """
    follow_ups = asked_until(FollowUp.objects.public(), board, as_at)
    answers = Prefetch("answers", Answer.objects.public())
    groups = {"Overdue": [], "Said to be done": [], "To do": [], "Done": []}
    nameless = Nameless()
    for each in follow_ups.prefetch_related(answers):
        if each.done_on is None or each.done_on > as_at - A_YEAR:
            row = row_of(each, as_at, post_of(each), each.answers.all())
            row = replace(row, asked=nameless(row.asked), who=nameless(row.who))
            groups[row.group].append(row)
    head = f"Action log, {board}, {long_date(as_at)}"
    context = {
        "title": head,
        "board": board,
        "as_at": as_at,
        "groups": [(title, found) for title, found in groups.items() if found],
        "running_head": head,
    }
    return render_pdf("meetings/action_log_paper.html", context, sheets=SHEETS)


def action_log_table(board: Board, user, as_at: date) -> Table:
    """The list as the person may see it; three queries."""
    follow_ups = asked_until(FollowUp.objects.visible_to(user), board, as_at)
    answers = Prefetch("answers", Answer.objects.visible_to(user))
    rows = tuple(
        row_of(each, as_at, each.who(), each.answers.all()).cells()
        for each in follow_ups.prefetch_related(answers)
    )
    return Table("Action log", COLUMNS, rows)


def asked_until(follow_ups, board: Board, as_at: date):
    """What the board asked for up to the day and was ever to be done, oldest first."""
    meeting = "clause__resolution__minute__minutes__meeting__meets_on"
    asked = follow_ups.of_board(board).filter(**{f"{meeting}__lte": as_at})
    asked = asked.exclude(state=FollowUp.State.NONE).with_origin()
    return asked.select_related("owner__agency", "clause__parent").order_by(
        meeting, "clause__resolution__minute__position", "clause__position"
    )


def post_of(follow_up: FollowUp) -> str:
    """Of whom it was asked, without a name: the post and agency, or the words."""
    owner = follow_up.owner
    if owner is None:
        return follow_up.owner_words
    agency = owner.agency.name if owner.agency else ""
    return ", ".join(filter(None, [owner.job_title, agency])) or "A named person"


def row_of(follow_up: FollowUp, as_at: date, who: str, answers) -> Row:
    """One follow-up in words, as at the day."""
    group = group_at(follow_up, as_at)
    clause = follow_up.clause
    above = f"{clause.parent.text} " if clause.parent else ""
    is_told = group in {"Done", "Said to be done"}
    return Row(
        meeting=long_date(follow_up.meeting().meets_on),
        asked=f"{above}{clause.text}",
        who=who or NOBODY,
        due=due_in_words(follow_up),
        stands=stands_at(follow_up, group, as_at),
        done=follow_up.outcome if is_told else "",
        answers="; ".join(f"{a.get_kind_display()}: {a.title}" for a in answers),
        group=group,
    )


def group_at(follow_up: FollowUp, as_at: date) -> str:
    """How it stood on the day."""
    if follow_up.done_on and follow_up.done_on <= as_at:
        return "Done"
    if follow_up.proposed_on and follow_up.proposed_on <= as_at:
        return "Said to be done"
    is_late = follow_up.due_on is not None and follow_up.due_on < as_at
    return "Overdue" if is_late else "To do"


def stands_at(follow_up: FollowUp, group: str, as_at: date) -> str:
    """The same in words, with the days."""
    if group == "Done":
        return f"Closed on {long_date(follow_up.done_on)}"
    if group == "Said to be done":
        return f"Said to be done on {long_date(follow_up.proposed_on)}"
    if group == "Overdue":
        days = (as_at - follow_up.due_on).days
        return f"Overdue by {days} day{'' if days == 1 else 's'}"
    return "Open"
