"""What young people said that has led to nothing yet, for those who own a plan."""

from datetime import date

from django.db.models import Count, Min
from django.urls import reverse

from cpboard.needs import Need
from strategy.models import Strategy, Voice


def needs_of(person, today: date) -> list[Need]:
    """One line for all that nothing was done about; two queries, or none."""
    if not person.has_perm("strategy.change_voice"):
        return []
    in_force = Strategy.objects.exclude(state=Strategy.State.SUPERSEDED)
    if not in_force.filter(owner=person).exists():
        return []
    waiting = Voice.objects.without_action().filter(what_we_did="")
    found = waiting.aggregate(count=Count("pk"), first=Min("heard_on"))
    if not found["count"]:
        return []
    one = found["count"] == 1
    return [
        Need(
            on=found["first"],
            what="A message from young people"
            if one
            else f"{found['count']} messages from young people",
            why=f"No action of a plan answers {'it' if one else 'them'} yet.",
            button="See what they said",
            url=reverse("voice_list") + "#no-action",
        )
    ]
