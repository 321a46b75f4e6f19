"""Update rounds: who is asked for a word, who has given it, and what opens and ends.

A round asks for every action that is open: neither complete nor ended. What was
answered in it counts, also where the action is complete by now. A closed round is
read as at its closing, and so says for ever what it said then.
"""

from dataclasses import dataclass, field
from datetime import date

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from cpboard.exchange.dates import long_date
from cpboard.people.models import Person
from strategy import rating, recording
from strategy.models import (
    ENDED,
    Action,
    ProgressUpdate,
    Rating,
    Standing,
    Strategy,
    UpdateDraft,
    UpdateRound,
)


class RoundError(Exception):
    """Why a round cannot be opened or closed, in a sentence."""


def running_in(strategy: Strategy) -> UpdateRound | None:
    """The one round that runs in the plan, if any."""
    return UpdateRound.objects.filter(strategy=strategy).running().first()


def open_round(round: UpdateRound) -> None:
    """Start to ask the leads; at most one round of a plan runs at a time."""
    if round.opened_at is not None:
        raise RoundError("This round was opened already.")
    if round.strategy.state == Strategy.State.SUPERSEDED:
        raise RoundError("Another plan has taken this one's place: nobody is asked.")
    if round.due_on < timezone.localdate():
        raise RoundError("Its due date has passed: choose a later one first.")
    round.opened_at = timezone.now()
    try:
        with transaction.atomic():
            round.save(update_fields=["opened_at"])
    except IntegrityError:
        round.opened_at = None
        raise RoundError(
            "Another round runs in this plan: close that one first."
        ) from None


def close_round(round: UpdateRound) -> None:
    """Stop to ask; what is outstanding stays so in this round."""
    if not round.is_running:
        raise RoundError("Only a round that runs can be closed.")
    round.closed_at = timezone.now()
    # Its days may have been changed meanwhile: they stay.
    round.save(update_fields=["closed_at"])


@dataclass(frozen=True)
class Asked:
    """One action of a round: who is asked for it, and what they have answered."""

    action: Action  # read as at now, or as at the round's closing
    lead: Person | None
    answer: ProgressUpdate | None
    draft: UpdateDraft | None

    @property
    def is_outstanding(self) -> bool:
        """Whether the lead still owes a word."""
        return self.answer is None and is_open(self.action)

    @property
    def is_asked(self) -> bool:
        """Whether the round asks for it at all."""
        return self.answer is not None or is_open(self.action)

    @property
    def state(self) -> str:
        """What became of it in the round, in a word or two."""
        if self.answer is not None:
            return "Updated"
        if self.action.rating == Rating.BLUE:
            return "Not asked: complete"
        if self.action.standing in ENDED:
            return f"Not asked: {Standing(self.action.standing).label.lower()}"
        return "Outstanding"


def is_open(action) -> bool:
    """Whether there is still something to say of it: neither complete nor ended."""
    return action.rating != Rating.BLUE and action.standing not in ENDED


@dataclass(frozen=True)
class LeadInRound:
    """A lead with all their actions that are outstanding."""

    person: Person | None
    outstanding: list = field(default_factory=list)


@dataclass(frozen=True)
class RoundAsItStands:
    """A round with a row for every action of the plan."""

    round: UpdateRound
    rows: list[Asked]

    @property
    def asked(self):
        """The rows for which the round asks."""
        return [row for row in self.rows if row.is_asked]

    @property
    def outstanding(self):
        """The rows without an answer."""
        return [row for row in self.rows if row.is_outstanding]

    @property
    def answered(self):
        """The rows with an answer."""
        return [row for row in self.rows if row.answer is not None]

    @property
    def leads(self) -> list[LeadInRound]:
        """Who owes what, by name; actions that nobody leads come last."""
        found = {}
        for row in self.outstanding:
            key = row.lead and row.lead.pk
            found.setdefault(key, LeadInRound(row.lead)).outstanding.append(row)
        return sorted(
            found.values(),
            key=lambda lead: (lead.person is None, str(lead.person)),
        )

    @property
    def leads_outstanding(self):
        """How many people owe a word."""
        return len({row.lead.pk for row in self.outstanding if row.lead})

    @property
    def leads_asked(self):
        """How many people are asked."""
        return len({row.lead.pk for row in self.asked if row.lead})

    @property
    def sentence(self):
        """How far it is: "31 of 48 updated; 9 leads outstanding"."""
        told = f"{len(self.answered)} of {len(self.asked)} updated"
        without = sum(1 for row in self.outstanding if row.lead is None)
        parts = []
        if number := self.leads_outstanding:
            parts.append(f"{number} lead{'' if number == 1 else 's'} outstanding")
        if without:
            parts.append(
                f"{without} action{'' if without == 1 else 's'} without a lead"
            )
        return "; ".join([told, *parts])


def as_it_stands(round: UpdateRound) -> RoundAsItStands:
    """Every action of the round's plan with its answer; four queries, any size."""
    told = ProgressUpdate.objects.filter(round=round).select_related("author")
    answers = {update.action_id: update for update in told.order_by("made_at", "pk")}
    actions = list(actions_of(round))
    leads = {action.lead_officer_then for action in actions} - {None}
    people = Person.objects.select_related("agency").in_bulk(leads)
    rows = [
        Asked(
            action=action,
            lead=people.get(action.lead_officer_then),
            answer=answers.get(action.pk),
            draft=getattr(action, "draft", None),
        )
        for action in actions
    ]
    return RoundAsItStands(round, rows)


def actions_of(round: UpdateRound):
    """The actions of the round's plan as at now, or as at its closing."""
    return (
        Action.objects.filter(objective__strategy=round.strategy_id)
        .as_at(round.closed_at or timezone.now())
        .annotate(update_pk=F("updates__pk"))
        .select_related("objective__strategy", "draft__author")
        .prefetch_related("agencies")
        .order_by("objective__number", "position", "pk")
    )


def needs_own_words(row: Asked, today: date) -> str:
    """Why "no change" will not do for the action; empty where it will."""
    action = row.action
    if not is_open(action):
        return "It is complete or ended: nothing is asked for it."
    if days := rating.days_overdue(action, today):
        return (
            f"It is {days} day{'' if days == 1 else 's'} overdue: say why, "
            "or move the date."
        )
    if action.rating in (Rating.RED, Rating.AMBER):
        name = Rating(action.rating).label
        return f"It is {name}: say what has been done since and what happens next."
    if rating.is_stale(action, today):
        return "Its review date has passed: say what the review found."
    if action.rating == Rating.NOT_RATED and action.standing == Standing.UNDER_WAY:
        return "Nobody has rated it yet: choose a rating."
    if row.draft is not None:
        return f"{row.draft.author} has written a draft: look at it first."
    return ""


# What "no change" says again; due date and standing are carried on anyway.
SAID_AGAIN = ["rating", "rating_words", "where_now", "evidence", "reason", "next_steps"]


@transaction.atomic
def say_no_change(*, round: UpdateRound, author, seen: list[int]) -> dict:
    """Say the same again of the author's actions whose updates they have seen.

    ``seen`` has the keys of the updates that the author read. Gives action pk to
    the reason for those refused, and "" for those that were recorded.
    """
    shown = ProgressUpdate.objects.filter(
        pk__in=seen, action__objective__strategy=round.strategy_id
    )
    wanted = dict(shown.values_list("action", "pk"))
    # Two who speak of one action take turns: the second sees what the first said.
    list(Action.objects.select_for_update().filter(pk__in=wanted).order_by("pk"))
    outcome = {}
    for row in as_it_stands(round).rows:
        if row.action.pk in wanted and row.lead == author:
            outcome[row.action.pk] = refusal(row, wanted[row.action.pk])
            if not outcome[row.action.pk]:
                record_no_change(row.action, author, round)
    return outcome


def refusal(row: Asked, seen: int) -> str:
    """Why the tick is not taken; empty where it is."""
    if row.answer is not None:
        return "It was updated in this round already."
    if row.action.update_pk != seen:
        return "It was changed while you were looking: read the new words first."
    return needs_own_words(row, timezone.localdate())


def record_no_change(action, author, round) -> ProgressUpdate:
    """The same words once more, said today."""
    said = {name: getattr(action, name) for name in SAID_AGAIN}
    return recording.record_update(action=action, author=author, round=round, **said)


def when_read(round: UpdateRound) -> str:
    """When the board reads what was said: "The board reads this on 14 January 2027."""
    if round.meeting_on is None:
        return "The board reads this on the plan."
    return f"The board reads this on {long_date(round.meeting_on)}."


def what_happens_next(round: UpdateRound, person) -> str:
    """What somebody who has just answered reads: how many are left, or none."""
    rows = as_it_stands(round).outstanding
    left = sum(1 for row in rows if row.lead == person)
    if left:
        return (
            f"{left} action{'' if left == 1 else 's'} of yours still "
            f"need{'s' if left == 1 else ''} a word by {long_date(round.due_on)}."
        )
    return f"You are done. {when_read(round)}"
