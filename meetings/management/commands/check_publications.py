"""Check every published file against its hash."""

import json
from dataclasses import asdict

from django.core.management.base import BaseCommand, CommandError

from meetings.frozen import faults
from meetings.models import Publication


class Command(BaseCommand):
    help = (
        "Read every published file and compare it with the hash taken when it went "
        "out; name files that were changed, are gone, or belong to no publication. "
        "Exits 1 where it finds one."
    )

    def add_arguments(self, parser):
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args, **options):
        found = list(faults())
        checked = Publication.objects.count()
        if options["json"]:
            told = {"publications": checked, "faults": [asdict(one) for one in found]}
            self.stdout.write(json.dumps(told))
        else:
            for fault in found:
                self.stdout.write(fault.sentence)
        if found:
            raise CommandError(f"Publications: {checked}. Faults: {len(found)}.")
        if not options["json"]:
            self.stdout.write(f"Publications: {checked}. Every file is as it went out.")
