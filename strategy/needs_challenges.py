"""What of the challenges needs a person: questions to answer, answers to judge."""

from datetime import date

from django.db.models import Max
from django.utils import timezone

from cpboard.exchange.dates import long_date
from cpboard.needs import Need
from strategy import challenges


def needs_of(person, today: date) -> list[Need]:
    """A line a challenge; one query for those who rate, one for those who ask."""
    needs = []
    if person.has_perm("strategy.add_progressupdate"):
        needs += lines(
            challenges.to_answer(person), "A question on", "Asked on {}", "Answer"
        )
    if person.has_perm("strategy.add_challenge"):
        needs += lines(
            challenges.to_decide(person),
            "Your question on",
            "Answered on {}",
            "Read the answer",
        )
    return needs


def lines(told, what, why, button) -> list[Need]:
    """A need for each, since the day on which it was last spoken of."""
    found = told.select_related("action").annotate(at=Max("entries__made_at"))
    return [
        Need(
            on=timezone.localdate(challenge.at),
            what=f"{what} {challenge.action}: {challenge.action.activity}",
            why=why.format(long_date(timezone.localdate(challenge.at))),
            button=button,
            url=challenge.get_absolute_url(),
        )
        for challenge in found
    ]
