"""Strategies, objectives, actions and updates for tests, in the board's words."""

from datetime import date
from itertools import count

from django.utils import timezone

from strategy.models import Action, Objective, ProgressUpdate, Strategy
from tests.people.makers import make_person

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
    """An update; due on a day far ahead unless a test says otherwise.

    What the rules ask for beside it is there, unless a test names it.
    """
    fields.setdefault("due_precision", "day" if due_on else "unknown")
    fields.setdefault("made_at", timezone.now())
    fields.setdefault("said_on", timezone.localdate(fields["made_at"]))
    asked_for = what_rules_ask(action, rating, due_on, fields)
    fields = action.wording() | asked_for | fields
    return ProgressUpdate.objects.create(
        action=action, rating=rating, due_on=due_on, **fields
    )


def what_rules_ask(action, rating, due_on, said):
    """The words, days and names without which the database takes no such update."""
    asked_for = {}
    if rating in ("red", "amber") or said.get("standing") == "on_hold":
        asked_for |= {
            "reason": "The post is empty.",
            "next_steps": "We recruit in May.",
        }
    elif said.get("standing") in ("withdrawn", "superseded"):
        asked_for["reason"] = "Another action does it."
    elif rating == "green" and is_late(due_on, said):
        asked_for["reason"] = "Nearly there."
    if rating == "blue":
        asked_for["completed_on"] = min(date(2026, 1, 31), said["said_on"])
        asked_for["evidence"] = "The report is published."
        is_import = said.get("source") == "import"
        if not said.get("is_proposed") and not is_import:
            asked_for["confirmed_by"] = (
                said.get("author")
                or action.objective.strategy.owner
                or make_person("Officer")
            )
    if said["due_precision"] == "ongoing" and due_on is None:
        # Only a file may leave its review date out.
        asked_for["source"] = "import"
    last = action.updates.last()
    if last and last.due_on and last.due_on != due_on:
        asked_for["redate_reason"] = "The contractor left."
    return asked_for


def is_late(due_on, said):
    """Whether the day was past when the update was made."""
    is_ongoing = said["due_precision"] == "ongoing"
    return due_on is not None and due_on < said["said_on"] and not is_ongoing
