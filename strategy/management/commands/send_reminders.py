"""Remind people of update rounds that run and of what the boards asked for."""

import json

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cpboard.exchange.dates import Precision, long_date, read_date
from strategy import reminders


class Command(BaseCommand):
    """One e-mail a person a day at most, however often it runs."""

    help = (
        "Writes to every lead who still owes a word in an update round: a week before "
        "its due date, on it, and each third day after it; and to whoever was asked "
        "for something by a board. Run it once a day; whoever was written to today is "
        "not written to again."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--on", metavar="DATE", help="as on this day, such as 2027-01-19"
        )
        parser.add_argument("--dry-run", action="store_true", help="write to nobody")
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, **options):
        on = day(options["on"])
        try:
            told = reminders.send_reminders(on, dry_run=options["dry_run"])
        except reminders.MailServerAway as error:
            raise CommandError(str(error)) from error
        if options["json"]:
            self.stdout.write(json.dumps(as_json(told, options["dry_run"])))
        elif options["verbosity"]:
            self.stdout.write(in_words(told, options["dry_run"]))


def day(words):
    """The day on the command line: 2027-01-19 or 19/01/2027; today without one."""
    if not words:
        return timezone.localdate()
    found = read_date(words)
    if found.precision != Precision.DAY:
        raise CommandError(f"{words} is not a day such as 2027-01-19.")
    return found.on


def as_json(told, is_dry):
    """The keys that scripts rely on."""
    return {
        "on": told.on.isoformat(),
        "dry_run": is_dry,
        "sent": [person.email for person in told.sent],
        "reminded_before": [person.email for person in told.before],
        "unsure": [person.email for person in told.unsure],
    }


def in_words(told, is_dry):
    """What happened, for a person."""
    number = len(told.sent)
    people = f"{number} {'person' if number == 1 else 'people'}"
    if is_dry:
        said = [f"{people} would be reminded on {long_date(told.on)}."]
    else:
        said = [f"{people} reminded on {long_date(told.on)}."]
    said += [f"  {person.email}" for person in told.sent] if is_dry else []
    said += [
        f"The mail server complained about {person.email}: it may have gone or not."
        for person in told.unsure
    ]
    return "\n".join(said)
