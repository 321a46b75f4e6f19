"""Serves the product on this machine: ``make run`` ends here."""

import json
import os
from io import StringIO

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connections

from cpboard import serving
from cpboard.people.models import Person
from cpboard.statics import collect_when_changed


class Command(BaseCommand):
    """Prepare the database, then run web server and worker until told to stop."""

    help = (
        "Prepares the database and the static files, then runs the web server and the "
        "background worker until Ctrl-C. HOST and PORT come from the environment."
    )

    # The checks import every page, and each start would wait for them; `make lint`
    # runs them.
    requires_system_checks = []

    def handle(self, **options):
        host = os.environ.get("HOST") or "127.0.0.1"
        port = os.environ.get("PORT") or "8000"
        if sentence := serving.why_not_listen(host, port):
            raise CommandError(f"{sentence} Choose another: PORT=8001 make run")
        stop = serving.event_of_signals()
        self.prepare()
        web, worker = serving.start_web_server(), None
        try:
            # While the web server starts: together they would take twice as long.
            people = self.demo_people()
            # Nothing here asks the database again: no connection idles for days.
            connections.close_all()
            # Not before: loading holds SQLite for longer than a worker waits.
            worker = serving.start_worker()
            if serving.wait_until_up(host, port, web, stop):
                self.announce(f"http://{host}:{port}/", people)
                worker = serving.watch(web, worker, stop)
        finally:
            serving.finish(*filter(None, [web, worker]))
        if not stop.is_set():
            raise CommandError("The web server ended by itself; see the lines above.")

    def prepare(self):
        """Bring the database and the static files up to date."""
        call_command("migrate", interactive=False, verbosity=0)
        call_command("createcachetable", verbosity=0)
        collect_when_changed()

    def demo_people(self):
        """Load the demo council where this is the demo; who can sign in to it."""
        if not settings.DEMO:
            return []
        if not Person.objects.exists():
            self.stdout.write("Loading the demo council, once ...")
        said = StringIO()
        call_command("demo", "--json", stdout=said)
        return json.loads(said.getvalue())["people"]

    def announce(self, address, people):
        """Print where to look, and one demo sign-in for each role."""
        lines = ["", f"{settings.COUNCIL_NAME} is at {address} (Ctrl-C stops it)", ""]
        roles = set()
        for person in people:
            if person["role"] not in roles:
                roles.add(person["role"])
                lines.append(
                    f"  {person['role']:<22}{person['email']:<34}{person['password']}"
                )
        self.stdout.write("\n".join([*lines, ""]))
        self.stdout.flush()
