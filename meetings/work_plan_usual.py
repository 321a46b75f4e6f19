"""The standing items that nearly every board has on its agendas."""

from datetime import date

from django.db import transaction
from django.db.models import Max
from django.db.models.functions import Coalesce

from meetings.models import AgendaItem, Board, WorkPlanRule

Kind, Standing = AgendaItem.Kind, AgendaItem.Standing

# What it is, its title, what the board is asked, what for.
USUAL = [
    (Standing.APOLOGIES, "Apologies for absence", "", Kind.INFORMATION),
    (
        Standing.DECLARATIONS,
        "Declarations of interest",
        "Members are asked to declare any interest in an item on this agenda.",
        Kind.INFORMATION,
    ),
    (
        Standing.MINUTES,
        "Minutes of the last meeting",
        "To approve the minutes of the last meeting.",
        Kind.DECISION,
    ),
    (
        Standing.ACTION_LOG,
        "What the board asked for",
        "To see what was done and what is still to do.",
        Kind.DISCUSSION,
    ),
    (
        Standing.WORK_PLAN,
        "What comes to the next meetings",
        "The board is asked to say what else it wishes to hear about.",
        Kind.DISCUSSION,
    ),
    (
        Standing.URGENT,
        "Urgent business",
        "Items that the chair finds urgent, with the reason.",
        Kind.DISCUSSION,
    ),
]


def usual_missing(board: Board) -> list[tuple]:
    """Those of the usual items for which the board has no rule."""
    there = set(board.work_plan_rules.standing().values_list("standing", flat=True))
    return [each for each in USUAL if each[0] not in there]


def last_rule(board: Board) -> int:
    """The place of the board's last rule; 0 where it has none."""
    last = Coalesce(Max("position"), 0)
    return board.work_plan_rules.aggregate(last=last)["last"]


@transaction.atomic
def add_usual(*, board: Board, today: date) -> int:
    """Give the board a rule for every usual item that it lacks; how many."""
    found = usual_missing(board)
    for place, (standing, title, asked, kind) in enumerate(found, last_rule(board) + 1):
        WorkPlanRule.objects.create(
            board=board,
            standing=standing,
            title=title,
            asked=asked,
            kind=kind,
            position=place,
            starts_on=today,
        )
    return len(found)
