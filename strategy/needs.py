"""What of the plans needs a person: their own actions, and what waits for them."""

from datetime import date

from django.urls import reverse
from django.utils import timezone

from cpboard.exchange.dates import long_date
from cpboard.needs import Need
from strategy import progress, rating
from strategy.models import Action, Rating
from strategy.needs_rounds import needs_of_rounds


def needs_of(person, today: date) -> list[Need]:
    """Actions to rate, completions to confirm, rounds to answer; or nothing at all."""
    if not person.has_perm("strategy.add_progressupdate"):
        return []
    return [
        *(
            need_of_words(action, today)
            for action in progress.needs_words(person, today)
        ),
        *(need_of_answer(action) for action in proposed_to(person)),
        *needs_of_rounds(person, today),
    ]


def proposed_to(person):
    """Actions said to be complete in plans that the person owns."""
    return (
        Action.objects.of_owner(person)
        .as_at(timezone.now())
        .filter(is_proposed=True)
        .select_related("objective__strategy")
        .order_by("made_at", "pk")
    )


def need_of_words(action, today: date) -> Need:
    """An action that is overdue, Red or has not been spoken of for long."""
    said_on = action.said_on
    if rating.days_overdue(action, today) or action.rating == Rating.RED:
        why = rating.sentence(action, today)
    else:
        why = f"{rating.sentence(action, today)}, last update on {long_date(said_on)}"
    return Need(
        on=action.due_on or said_on,
        what=f"{action}: {action.activity}",
        why=why,
        button="Rate",
        url=reverse("action_rate", args=[action.pk]),
    )


def need_of_answer(action) -> Need:
    """An action whose lead says that it is complete."""
    said_on = timezone.localdate(action.made_at)
    return Need(
        on=said_on,
        what=f"{action}: {action.activity}",
        why=f"Said on {long_date(said_on)} to be complete. Is it?",
        button="Look and confirm",
        url=action.get_absolute_url(),
    )
