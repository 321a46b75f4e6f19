"""Update rounds for tests, by days from today."""

from datetime import timedelta

from django.utils import timezone

from strategy.models import UpdateDraft, UpdateRound
from tests.people.makers import make_person
from tests.strategy.makers import make_action, make_objective, make_strategy


def day(days=0):
    """So many days from today."""
    return timezone.localdate() + timedelta(days=days)


def make_round(*, strategy=None, due=7, opened=1, closed=None, **fields):
    """A round that was opened so many days ago and is due in so many.

    ``opened=None``: it is being prepared; ``closed``: days since it was closed.
    """
    now = timezone.now()
    fields.setdefault("made_by", make_person("Administrator"))
    return UpdateRound.objects.create(
        strategy=strategy or make_strategy(),
        due_on=day(due),
        opened_at=None if opened is None else now - timedelta(days=opened),
        closed_at=None if closed is None else now - timedelta(days=closed),
        **fields,
    )


def make_plan(**fields):
    """An objective of a plan with an owner, for a round's actions."""
    fields.setdefault("owner", make_person("Officer"))
    return make_objective(strategy=make_strategy(**fields))


def make_asked(*, lead, round=None, plan=None, **fields):
    """An action of the round's plan, last spoken of ten days ago."""
    said = {"made_at": timezone.now() - timedelta(days=10)} | fields.pop("said", {})
    if plan is None:
        plan = round.strategy.objectives.first()
        plan = plan or make_objective(strategy=round.strategy)
    return make_action(objective=plan, lead_officer=lead, said=said, **fields)


def make_draft(action, author, *, days_ago=0, **words):
    """A draft of the action's next update."""
    words.setdefault("seen", str(action.updates.latest().pk))
    return UpdateDraft.objects.create(
        action=action,
        author=author,
        words=words,
        saved_at=timezone.now() - timedelta(days=days_ago),
    )
