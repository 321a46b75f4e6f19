"""A lead's worklist in a round: their actions, with what they wrote last time."""

from dataclasses import dataclass

from django.utils import timezone

from strategy import rounds
from strategy.models import Challenge, UpdateRound
from strategy.rounds import Asked


@dataclass(frozen=True)
class Item:
    """One action on the worklist, and whether a tick will do for it."""

    row: Asked
    needs_words: str  # why "no change" will not do; empty where it will
    refused: str = ""  # why the tick that was sent was not taken


def worklist(round: UpdateRound, person, outcome: dict) -> dict:
    """What the page shows: what is to do, what is done, what the team could draft.

    ``outcome``: action pk to why its tick was refused, as sent just now.
    """
    stands = rounds.as_it_stands(round)
    today = timezone.localdate()
    mine = [row for row in stands.asked if row.lead == person]
    to_do = [item(row, today, outcome) for row in mine if row.is_outstanding]
    return {
        "round": round,
        "strategy": round.strategy,
        "to_do": to_do,
        "done": [row for row in mine if row.answer is not None],
        "team": team_rows(stands, person) if round.is_running else [],
        "refused": [
            item(row, today, outcome) for row in mine if outcome.get(row.action.pk)
        ],
        "can_tick": any(not each.needs_words for each in to_do),
        "questions": questions_of(round, person),
        "when_read": rounds.when_read(round),
        "today": today,
    }


def questions_of(round: UpdateRound, person) -> list[Challenge]:
    """What members asked about the person's actions and nobody has settled yet."""
    asked = Challenge.objects.open().of_lead(person).in_plan(round.strategy)
    return list(asked) if round.is_running else []


def item(row: Asked, today, outcome: dict) -> Item:
    """The row with what may be done with it."""
    return Item(row, rounds.needs_own_words(row, today), outcome.get(row.action.pk, ""))


def team_rows(stands, person) -> list[Asked]:
    """What colleagues of the same agency still owe, for which one may draft."""
    if person.agency_id is None:
        return []
    return [
        row
        for row in stands.outstanding
        if row.lead and row.lead != person and row.lead.agency_id == person.agency_id
    ]
