"""What an update round needs of a person: a word as lead, its closing as owner."""

from datetime import date

from django.db.models import Q
from django.urls import reverse

from cpboard.exchange.dates import long_date
from cpboard.needs import Need
from strategy import rounds
from strategy.models import Strategy, UpdateRound


def needs_of_rounds(person, today: date) -> list[Need]:
    """A line for each running round that waits for the person.

    One query where no round runs that could.
    """
    concerned = Q(strategy__owner=person) | Q(
        strategy__objectives__actions__lead_officer=person
    )
    running = (
        UpdateRound.objects.visible_to(person)
        .running()
        .filter(concerned)
        .exclude(strategy__state=Strategy.State.SUPERSEDED)
        .select_related("strategy")
        .distinct()
    )
    needs = []
    for round in running:
        stands = rounds.as_it_stands(round)
        owed = sum(1 for row in stands.outstanding if row.lead == person)
        if owed:
            needs.append(need_of_words(round, owed, today))
        if round.strategy.owner_id == person.pk and round.due_on < today:
            needs.append(need_of_closing(stands))
    return needs


def need_of_words(round, owed: int, today: date) -> Need:
    """The lead's line: how many actions wait, and until when."""
    number = f"{owed} action{'' if owed == 1 else 's'}"
    day = long_date(round.due_on)
    return Need(
        on=round.due_on,
        what=f"A word on {number} of {round.strategy}",
        why=f"It was due by {day}." if round.due_on < today else f"Due by {day}.",
        button="Go through them",
        url=reverse("round_worklist", args=[round.pk]),
    )


def need_of_closing(stands) -> Need:
    """The plan owner's line: the round is over, and how it stands."""
    round = stands.round
    return Need(
        on=round.due_on,
        what=f"Update round of {round.strategy}",
        why=f"Due by {long_date(round.due_on)}. {stands.sentence}.",
        button="Look and close it",
        url=round.get_absolute_url(),
    )
