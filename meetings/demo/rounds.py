"""The demo's update rounds: one of last quarter, one that runs, one draft in it."""

from datetime import date, time, timedelta

from strategy.models import Action, ProgressUpdate, Strategy, UpdateDraft, UpdateRound

from .days import at, working_day
from .meetings import board_days
from .people import person

MORNING, AFTERNOON = time(8, 30), time(16)
NOTE = (
    "Please say what has changed for children, not what we have been doing. Two or "
    "three sentences are enough; the Lanterns read every word."
)
# What Priya Hollowell's director has written for her of action 47; not finished.
DRAFT = {
    "rating": "amber",
    "where_now": (
        "Eighteen on average. The two experienced workers have started and take over "
        "from agency staff child by child, so that nobody loses their worker overnight."
    ),
    "evidence": "Caseload report; list of changes of social worker",
    "reason": "We are still two children a worker above what we said.",
    "next_steps": "",
}


def make_rounds(strategy: Strategy, today: date) -> list[UpdateRound]:
    """Both rounds of the plan, before anybody answers them."""
    last, following = board_days(today, 1)[:2]
    return [
        make_round(strategy, today, opened=90, due=76, closed=73, meeting_on=last),
        make_round(strategy, today, opened=42, due=-5, meeting_on=following),
    ]


def make_round(strategy, today, *, opened, due, meeting_on, closed=None):
    """A round, by days before today."""
    closed_on = closed and working_day(today - timedelta(days=closed))
    return UpdateRound.objects.create(
        strategy=strategy,
        due_on=working_day(today - timedelta(days=due)),
        meeting_on=meeting_on,
        note=NOTE,
        made_by=strategy.owner,
        opened_at=at(working_day(today - timedelta(days=opened)), MORNING),
        closed_at=closed_on and at(closed_on, AFTERNOON),
    )


def answered(update: ProgressUpdate, rounds: list[UpdateRound]) -> UpdateRound | None:
    """The round that ran when the update was sent by form; None where none did."""
    if update.source != ProgressUpdate.Source.FORM:
        return None
    for each in rounds:
        is_before_the_end = not each.closed_at or update.made_at <= each.closed_at
        if each.opened_at <= update.made_at and is_before_the_end:
            return each
    return None


def load_draft(today: date):
    """A member of the lead's team has written what the lead may send."""
    action = Action.objects.get(objective__strategy__slug="our-promise", ref="47")
    UpdateDraft.objects.create(
        action=action,
        author=person("Helen Brackenbury"),
        words=DRAFT | {"seen": str(action.updates.latest().pk)},
        saved_at=at(working_day(today - timedelta(days=1)), MORNING),
    )
