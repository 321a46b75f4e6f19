"""Putting back what was taken out of a plan: undoes a split or a merging too."""

from django.db import transaction
from django.utils import timezone

from strategy import recording
from strategy.models import ENDED, Action, ProgressUpdate, Standing


class CannotPutBack(Exception):
    """An action cannot come back; the message says why."""


def family(action: Action) -> tuple[list[Action], list[Action]]:
    """Who comes back with the action, itself first, and who makes way for them.

    Where others were made to take its place, they make way, and all whose place they
    took come back; but not one that somebody has rated: it lives on beside it.
    Raises CannotPutBack where one of them was replaced in its turn.
    """
    now = timezone.now()
    of_the_plan = Action.objects.filter(
        objective__strategy=action.objective.strategy
    ).as_at(now)
    heirs = list(of_the_plan.filter(replaces=action))
    for heir in heirs:
        if heir.standing == Standing.SUPERSEDED:
            raise CannotPutBack(
                f"{heir} took its place and was split or merged itself: "
                "put that one back first."
            )
    heirs = [
        heir for heir in heirs if heir.standing not in ENDED and not has_own_life(heir)
    ]
    others = of_the_plan.filter(
        replaced_by__in=heirs, standing=Standing.SUPERSEDED
    ).exclude(pk=action.pk)
    return [action, *others.distinct()], heirs


def has_own_life(heir: Action) -> bool:
    """Whether more was said of an action than that it took another's place."""
    return heir.updates.exclude(source=ProgressUpdate.Source.EDIT).exists()


@transaction.atomic
def put_back(*, action: Action, author) -> tuple[list[Action], list[Action]]:
    """Bring an ended action back as it stood before; undoes a split or a merging.

    Gives who came back and who made way. Raises CannotPutBack.
    """
    back, heirs = family(action)
    for heir in heirs:
        recording.record_edit(
            action=heir,
            author=author,
            standing=Standing.WITHDRAWN,
            reason=f"{action} was put back.",
        )
    for each in back:
        stood = each.updates.exclude(standing__in=ENDED).order_by("made_at", "pk")
        # A file may have brought it in as ended: then nothing stood before.
        before = stood.last() or ProgressUpdate()
        recording.record_edit(
            action=each,
            author=author,
            standing=before.standing,
            reason=before.reason,
        )
    return back, heirs
