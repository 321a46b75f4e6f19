"""Slow work of the plan, in the background: calls of functions that run alone too."""

from datetime import date

from django.tasks import task

from strategy import reminders


@task
def send_reminders(on: str) -> int:
    """Write to the leads who are due a reminder on the day; how many that were."""
    return len(reminders.send_reminders(date.fromisoformat(on)).sent)
