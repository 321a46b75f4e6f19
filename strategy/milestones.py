"""The steps of an action: in their order, each with its day and whether it is done."""

from datetime import date

from django.db import transaction
from django.db.models import Max

from strategy.models import Action, Milestone


@transaction.atomic
def add_milestone(*, milestone: Milestone) -> Milestone:
    """Put a new step behind the action's others."""
    action = locked(milestone.action)
    last = action.milestones.aggregate(last=Max("position"))["last"] or 0
    milestone.position = last + 1
    milestone.save()
    return milestone


@transaction.atomic
def move_milestone(*, milestone: Milestone, up: bool) -> bool:
    """Swap a step with its neighbour; False where it cannot move."""
    locked(milestone.action)
    steps = list(milestone.action.milestones.order_by("position", "pk"))
    place = steps.index(milestone)
    other = place - 1 if up else place + 1
    if not 0 <= other < len(steps):
        return False
    steps[place], steps[other] = steps[other], steps[place]
    for position, step in enumerate(steps, start=1):
        if step.position != position:
            step.position = position
            step.save()
    return True


def tick(*, milestone: Milestone, on: date | None):
    """Say that a step was done on a day, or with None that it is not done yet."""
    milestone.done_on = on
    milestone.save()


def locked(action: Action) -> Action:
    """The action, held until the transaction ends, so that places stay in order."""
    return Action.objects.select_for_update().get(pk=action.pk)
