"""Changing a plan: its objectives, its actions and their order.

Whatever changes the words or the standing of an action goes to the update log, so
that the plan as at any day keeps what it said then.
"""

from django.db import transaction
from django.db.models import Max

from strategy import recording
from strategy.models import (
    Action,
    Objective,
    ProgressUpdate,
    Rating,
    Standing,
    Strategy,
)


@transaction.atomic
def add_objective(*, objective: Objective) -> Objective:
    """Put a new objective behind the plan's others."""
    strategy = locked(objective.strategy)
    last = strategy.objectives.aggregate(last=Max("number"))["last"] or 0
    objective.number = last + 1
    objective.save()
    return objective


@transaction.atomic
def move_objective(*, objective: Objective, up: bool) -> bool:
    """Swap a draft's objective with its neighbour; False where it cannot move.

    What the board has approved keeps its numbers: minutes speak of them.
    """
    strategy = locked(objective.strategy)
    objectives = list(strategy.objectives.order_by("number"))
    place = objectives.index(objective)
    other = place - 1 if up else place + 1
    if strategy.state != Strategy.State.DRAFT or not 0 <= other < len(objectives):
        return False
    mine, theirs = objectives[place], objectives[other]
    mine.number, number = theirs.number, mine.number
    # No two may share a number, not even for a moment.
    theirs.number = 0
    theirs.save_without_historical_record()
    mine.save()
    theirs.number = number
    theirs.save()
    return True


def why_kept(objective: Objective) -> str:
    """Why an objective cannot be deleted, as a sentence; "" where it can."""
    if objective.actions.exists():
        return "It has actions: move them to another objective first."
    if ProgressUpdate.objects.filter(objective=objective).exists():
        return (
            "Actions stood under it before, and their history says so. "
            "Without actions it is not shown on the plan."
        )
    return ""


@transaction.atomic
def add_action(*, action: Action, author, due) -> Action:
    """Put a new action behind its objective's others, not rated, due as read."""
    locked(action.objective.strategy)
    action.position = last_place(action.objective) + 1
    action.save()
    ProgressUpdate.objects.create(
        action=action,
        author=author,
        source=ProgressUpdate.Source.EDIT,
        rating=Rating.NOT_RATED,
        **action.wording(),
        **due_fields(due),
    )
    return action


def due_fields(due) -> dict:
    """A date as somebody typed it, as fields of an update."""
    return {
        "due_on": due.on,
        "due_precision": str(due.precision),
        "due_words": due.words,
    }


@transaction.atomic
def reword_action(*, action: Action, author, due=None, redate_reason="") -> bool:
    """Save an action's new words, and its new date where one is given.

    False where the log had nothing to be told: the words are what they were.
    """
    action.save()
    latest = action.updates.latest()
    said = {} if due is None else due_fields(due) | {"redate_reason": redate_reason}
    is_reworded = any(
        getattr(latest, name) != words for name, words in action.wording().items()
    )
    if not (is_reworded or said):
        return False
    recording.record_edit(action=action, author=author, **said)
    return True


@transaction.atomic
def move_action(*, action: Action, up: bool) -> bool:
    """Swap an action with its neighbour under the objective; False at the end."""
    locked(action.objective.strategy)
    actions = list(action.objective.actions.order_by("position", "pk"))
    place = actions.index(action)
    other = place - 1 if up else place + 1
    if not 0 <= other < len(actions):
        return False
    places = distinct(each.position for each in actions)
    actions[place], actions[other] = actions[other], actions[place]
    for each, position in zip(actions, places, strict=True):
        if each.position != position:
            each.position = position
            # Places are no part of an action's history.
            each.save_without_historical_record(update_fields=["position"])
    return True


def distinct(places) -> list[int]:
    """The places in their order, two that are alike told apart."""
    told, last = [], 0
    for place in places:
        last = max(place, last + 1)
        told.append(last)
    return told


@transaction.atomic
def move_to_objective(*, action: Action, objective: Objective, author) -> bool:
    """Put an action behind another objective's; False where it stands there."""
    locked(objective.strategy)
    if action.objective_id == objective.pk:
        return False
    action.position = last_place(objective) + 1
    action.objective = objective
    action.save()
    recording.record_edit(action=action, author=author)
    return True


@transaction.atomic
def withdraw(*, action: Action, author, reason: str):
    """Take an action out of the plan for good; its row and history stay."""
    recording.record_edit(
        action=action, author=author, standing=Standing.WITHDRAWN, reason=reason
    )


def last_place(objective: Objective) -> int:
    """The last place under an objective; 0 where nothing stands there."""
    return objective.actions.aggregate(last=Max("position"))["last"] or 0


def locked(strategy: Strategy) -> Strategy:
    """The plan, held until the transaction ends, so that places stay in order."""
    return Strategy.objects.select_for_update().get(pk=strategy.pk)
