"""What of the figures needs a person: those still missing."""

from datetime import date

from django.urls import reverse

from cpboard.needs import Need
from performance.reading import waiting


def needs_of(person, today: date) -> list[Need]:
    """Indicators without a figure for the last full period; one query, or none."""
    if not person.has_perm("performance.change_figure"):
        return []
    return [
        Need(
            on=period.ends_on,
            what=indicator.question,
            why=f"No figure yet for {period.label}",
            button="Enter it",
            url=reverse("figure_create", args=[indicator.slug]),
        )
        for indicator, period in waiting(today)
    ]
