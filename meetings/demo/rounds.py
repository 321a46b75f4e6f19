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


def load_rounds(today: date):
    """Make both rounds and say which updates answered them."""
    strategy = Strategy.objects.get(slug="our-promise")
    last, following = board_days(today, 1)[:2]
    make_round(strategy, today, opened=90, due=76, closed=73, meeting_on=last)
    make_round(strategy, today, opened=42, due=-5, meeting_on=following)
    load_draft(strategy, today)


def make_round(strategy, today, *, opened, due, meeting_on, closed=None):
    """A round, by days before today, with the updates that were made while it ran."""
    owner = strategy.owner
    opened_at = at(working_day(today - timedelta(days=opened)), MORNING)
    closed_on = closed and working_day(today - timedelta(days=closed))
    round = UpdateRound.objects.create(
        strategy=strategy,
        due_on=working_day(today - timedelta(days=due)),
        meeting_on=meeting_on,
        note=NOTE,
        made_by=owner,
        opened_at=opened_at,
        closed_at=closed_on and at(closed_on, AFTERNOON),
    )
    said = ProgressUpdate.objects.filter(
        action__objective__strategy=strategy,
        source=ProgressUpdate.Source.FORM,
        made_at__gte=opened_at,
    )
    if round.closed_at:
        said = said.filter(made_at__lte=round.closed_at)
    said.update(round=round)


def load_draft(strategy, today):
    """A member of the lead's team has written what the lead may send."""
    action = Action.objects.get(objective__strategy=strategy, ref="47")
    UpdateDraft.objects.create(
        action=action,
        author=person("Helen Brackenbury"),
        words=DRAFT | {"seen": str(action.updates.latest().pk)},
        saved_at=at(working_day(today - timedelta(days=1)), MORNING),
    )
