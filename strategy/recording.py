"""Writing to the update log: the only ways in which an action's state changes."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from strategy.models import Action, ProgressUpdate, Rating, Standing, UpdateRound

# What one update hands on to the next where that one says nothing of it.
CARRIED = ["due_on", "due_precision", "due_words", "standing"]
# What a change of the plan's own words carries on besides: nobody spoke of progress.
SAID_BEFORE = [
    "rating",
    "rating_words",
    "where_now",
    "evidence",
    "reason",
    "next_steps",
    "completed_on",
    "is_proposed",
    "confirmed_by",
    "said_on",
]


def is_proposal(action: Action, author, rating: str) -> bool:
    """Whether the rating is a Blue that the plan owner still has to confirm."""
    owner = action.objective.strategy.owner
    return rating == Rating.BLUE and (owner is None or owner != author)


def standing_with(rating: str, standing: str) -> str:
    """The standing beside a rating: what is complete neither rests nor waits."""
    return Standing.UNDER_WAY if rating == Rating.BLUE else standing


def can_be_confirmed(said) -> bool:
    """Whether a proposed Blue has what Blue needs: its day and evidence."""
    return bool(said.is_proposed and said.completed_on and said.evidence)


def rounds_of(action: Action):
    """The update rounds of the action's plan."""
    return UpdateRound.objects.filter(strategy=action.objective.strategy_id)


@transaction.atomic
def record_update(*, action: Action, author, **said) -> ProgressUpdate:
    """Append what the author said of the action to the log.

    ``said`` names fields of ProgressUpdate; due date and standing not named stay
    as they were. Blue is proposed unless the author owns the plan. While a round
    runs, the update answers it.
    """
    latest = locked_latest(action)
    for name in CARRIED:
        said.setdefault(name, getattr(latest, name))
    said["standing"] = standing_with(said["rating"], said["standing"])
    said.setdefault("round", rounds_of(action).running().first())
    said.setdefault("is_proposed", is_proposal(action, author, said["rating"]))
    if said["rating"] == Rating.BLUE and not said["is_proposed"]:
        said.setdefault("confirmed_by", author)
    return append(latest, action=action, author=author, **said)


@transaction.atomic
def record_edit(*, action: Action, author, **changed) -> ProgressUpdate:
    """Append a change of the plan's own words: wording as the action has it now.

    ``changed`` names what else becomes otherwise, such as standing with its reason;
    the rating and all that was said of progress stay, with the day it was said.
    """
    latest = locked_latest(action)
    kept = {name: getattr(latest, name) for name in CARRIED + SAID_BEFORE}
    source = ProgressUpdate.Source.EDIT
    return append(
        latest, action=action, author=author, source=source, **(kept | changed)
    )


def locked_latest(action: Action) -> ProgressUpdate:
    """The action's last update, with nobody else's to follow before the next is ours.

    The action itself is locked: a lock on the last update would wait and then give
    the one that was last before.
    """
    Action.objects.select_for_update().get(pk=action.pk)
    return action.updates.latest()


def append(latest: ProgressUpdate, *, action: Action, **said) -> ProgressUpdate:
    """Add an update; two in one moment stay in order, a microsecond apart."""
    moment = max(timezone.now(), latest.made_at + timedelta(microseconds=1))
    return ProgressUpdate.objects.create(
        action=action, made_at=moment, **(action.wording() | said)
    )


@transaction.atomic
def confirm_completion(*, action: Action, author) -> ProgressUpdate | None:
    """The plan owner says that it is done: the proposed Blue becomes Blue.

    Returns None where there is nothing to confirm, not any more or not yet: a
    file's Blue may come without the day or the evidence.
    """
    latest = locked_latest(action)
    if not can_be_confirmed(latest):
        return None
    return record_update(
        action=action,
        author=author,
        rating=Rating.BLUE,
        where_now=latest.where_now,
        evidence=latest.evidence,
        reason=latest.reason,
        next_steps=latest.next_steps,
        completed_on=latest.completed_on,
        is_proposed=False,
        # The owner's answer to the lead is not the lead's answer to the round.
        round=None,
    )
