"""The objectives' own words as they were at a moment, from their history."""

from datetime import datetime, timedelta

from strategy.models import Objective, Strategy

# As simple-history marks the record of a row that is gone.
DELETED = "-"


def records(strategy: Strategy) -> dict[int, list]:
    """Every record of the plan's objectives, oldest first: pk -> records; one query."""
    found = {}
    told = Objective.history.filter(strategy=strategy)
    for record in told.order_by("history_date", "history_id"):
        found.setdefault(record.id, []).append(record)
    return found


def as_at(records: dict[int, list], moment: datetime) -> dict[int, Objective]:
    """Each objective with its number and words of the moment: pk -> objective.

    A moment before its first record shows the first; one that was deleted by then
    is absent.
    """
    told_then = {pk: said_at(told, moment) for pk, told in records.items()}
    return {
        pk: record.instance
        for pk, record in told_then.items()
        if record.history_type != DELETED
    }


def said_at(told: list, moment: datetime):
    """The last record up to the moment, else the first."""
    return next(
        (record for record in reversed(told) if record.history_date <= moment),
        told[0],
    )


def save_as_said_at(objective: Objective, moment: datetime) -> None:
    """Save words that a file of that day told: they count from then on.

    Never before what is on record already, so that they are the last word.
    """
    last = objective.pk and objective.history.order_by("-history_date").first()
    if last:
        moment = max(moment, last.history_date + timedelta(microseconds=1))
    objective._history_date = moment
    objective.save()
    # The next save is of its own moment.
    del objective._history_date
