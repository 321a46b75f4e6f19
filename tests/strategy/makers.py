"""Strategies, objectives, actions and updates for tests, in the board's words."""

from datetime import date
from itertools import count

from django.utils import timezone

from strategy.models import Action, Objective, ProgressUpdate, Strategy

numbers = count(1)


def make_strategy(*, state="approved", **fields):
    """A strategy; approved, and so public, unless a test says otherwise."""
    number = next(numbers)
    fields.setdefault("title", f"Strategy {number}")
    fields.setdefault("slug", f"strategy-{number}")
    return Strategy.objects.create(state=state, **fields)


def make_objective(*, strategy=None, **fields):
    """An objective of the strategy, with the next free number."""
    strategy = strategy or make_strategy()
    fields.setdefault("number", strategy.objectives.count() + 1)
    fields.setdefault("title", f"Children have thing {fields['number']}")
    return Objective.objects.create(strategy=strategy, **fields)


def make_action(*, objective=None, agencies=(), said=None, **fields):
    """An action with its first update; ``said`` names fields of that update."""
    objective = objective or make_objective()
    place = objective.actions.count() + 1
    fields.setdefault("position", place)
    fields.setdefault("ref", str(place))
    fields.setdefault("activity", f"Do thing {place}")
    action = Action.objects.create(objective=objective, **fields)
    action.agencies.set(agencies)
    make_update(action=action, **(said or {}))
    return action


def make_update(*, action, rating="green", due_on=date(2030, 6, 30), **fields):
    """An update; due on a day far ahead unless a test says otherwise."""
    fields.setdefault("due_precision", "day" if due_on else "unknown")
    fields.setdefault("made_at", timezone.now())
    fields.setdefault("said_on", timezone.localdate(fields["made_at"]))
    if rating in ("red", "amber"):
        fields.setdefault("reason", "The post is empty.")
        fields.setdefault("next_steps", "We recruit in May.")
    if rating == "blue":
        fields.setdefault("completed_on", date(2026, 1, 31))
        fields.setdefault("evidence", "The report is published.")
    fields = action.wording() | fields
    return ProgressUpdate.objects.create(
        action=action, rating=rating, due_on=due_on, **fields
    )
