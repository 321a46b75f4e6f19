"""Bring meetings over from saved answers of Modern.Gov's web service."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cpboard.exchange.shapes import UnreadableFile
from meetings.moderngov import Reading, Refused, bring_over, read_answer
from meetings.moderngov.saving import board_named


class Command(BaseCommand):
    help = (
        "Bring meetings, agenda items and the names of their documents over from saved "
        "answers of Modern.Gov (GetMeeting, GetMeetings), all of them or nothing. No "
        "document is fetched. The same file twice changes nothing."
    )

    def add_arguments(self, parser):
        parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
        parser.add_argument("--board", metavar="SLUG", help="the board that met")
        parser.add_argument("--dry-run", action="store_true", help="save nothing")
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args, **options):
        reading = Reading()
        for file in options["files"]:
            try:
                reading.add(read_answer(file.read_bytes()))
            except OSError as error:
                raise CommandError(f"{file}: {error.strerror}.") from error
            except UnreadableFile as error:
                raise CommandError(f"{file}: {error}") from error
        changed = None
        if not options["dry_run"]:
            try:
                board = board_named(options["board"])
            except Refused as error:
                raise CommandError(str(error)) from error
            today = timezone.localdate()
            changed = bring_over(reading=reading, board=board, today=today)
        if options["json"]:
            self.stdout.write(json.dumps(reading.as_json()))
        else:
            self.tell(reading, changed)

    def tell(self, reading, changed):
        """What was read and saved, for a person."""
        for remark in reading.warnings:
            place = ", ".join(filter(None, [remark.meeting, remark.item]))
            self.stdout.write(f"{place}: {remark.message}")
        self.stdout.write(reading.in_words())
        if changed is None:
            self.stdout.write("Nothing was saved.")
        elif changed:
            self.stdout.write(f"Saved: {', '.join(map(str, changed))}.")
        else:
            self.stdout.write("Nothing new: nothing was changed.")
