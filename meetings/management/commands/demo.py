"""Loads the demo council."""

import json

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from meetings.demo.load import is_loaded, load, remove_everything, summary


class Command(BaseCommand):
    """Load the invented council that shows what the product does."""

    help = (
        "Loads Larkmoor, an invented council, with dates reckoned from today. Once: "
        "where it is loaded already nothing changes. Prints a sign-in for each role."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "--reset",
            action="store_true",
            help="first delete EVERY person, plan, figure and meeting in the database",
        )
        parser.add_argument(
            "--json", action="store_true", help="print one JSON object, nothing else"
        )

    def handle(self, **options):
        # Its passwords are in the source code for everybody to read.
        if settings.PRODUCTION:
            raise CommandError("The demo council is never loaded in production.")
        loaded = self.load(options["reset"])
        if options["json"]:
            self.print_json()
        else:
            self.print_words(loaded)

    @transaction.atomic
    def load(self, reset):
        """Load what is not here yet; False where nothing was to be done."""
        if reset:
            remove_everything()
        if is_loaded():
            return False
        load()
        return True

    def print_json(self):
        """The whole summary as one JSON object."""
        self.stdout.write(json.dumps(summary()))

    def print_words(self, loaded):
        """What happened, what stands, and who can sign in."""
        found = summary()
        if loaded:
            self.stdout.write("The demo council is loaded.")
        else:
            self.stdout.write("The demo council was here already. Nothing changed.")
        self.stdout.write(
            f"{found['boards']} boards, {found['meetings']} meetings, "
            f"{found['actions']} actions. Sign in as:"
        )
        for person in found["people"]:
            self.stdout.write(
                f"  {person['role']:<22}{person['email']:<34}{person['password']}"
            )
