"""Bring the minutes of a meeting in from a Word or text file."""

import json
import re
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from cpboard.exchange.dates import Precision, long_date, read_date
from cpboard.exchange.shapes import UnreadableFile
from meetings.bringing import (
    MinutesRefused,
    bring_in,
    proposals,
    refuse_meeting,
    refuse_reading,
)
from meetings.follow_ups import next_day_after
from meetings.minutes_reading import read_minutes
from meetings.minutes_reading.files import text_of_file
from meetings.models import Board, Meeting

# Where minutes say on which day the board met.
HEAD = 3000
DAY = re.compile(r"\b[0-9]{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][a-z]{2,8},? [0-9]{4}\b")


class Command(BaseCommand):
    help = (
        "Bring minutes in from a .docx or .txt file, all of them or nothing. Without "
        "--board and --meeting they are read and shown, and nothing is saved."
    )

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument("--board", metavar="SLUG", help="the board that met")
        parser.add_argument(
            "--meeting", metavar="YYYY-MM-DD", help="the day on which it met"
        )
        parser.add_argument("--dry-run", action="store_true", help="save nothing")
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args, **options):
        try:
            text = text_of_file(options["file"].read_bytes())
            read = read_minutes(text)
            refuse_reading(read)
            meeting = find_meeting(options, text)
            saves = meeting is not None and not options["dry_run"]
            if meeting:
                refuse_meeting(meeting)
            if saves:
                bring_in(meeting=meeting, text=text)
        except OSError as error:
            raise CommandError(f"{options['file']}: {error.strerror}.") from error
        except (UnreadableFile, MinutesRefused) as error:
            raise CommandError(f"{options['file']}: {error}") from error
        if options["json"]:
            self.stdout.write(json.dumps(read.as_json()))
        else:
            self.tell(read, meeting, saves)

    def tell(self, read, meeting, saves):
        """What was recognised, for a person."""
        for remark in read.warnings:
            place = f"line {remark.line}: " if remark.line else ""
            words = f"“{remark.words[:80]}” " if remark.words else ""
            self.stdout.write(f"{place}{words}{remark.message}")
        for each in proposals(read, next_day_after(meeting)):
            owner = each.asked.owner or "nobody is named"
            due = each.asked.due or "no date"
            follows = f"{owner}, {due}" if each.asked.is_open else "nothing to do"
            self.stdout.write(f"{each.number or '-'} {each.text[:100]} ({follows})")
        decided = len(read.as_json()["resolutions"])
        counts = f"{len(read.attendance)} names, {decided} decisions"
        if saves:
            self.stdout.write(f"{counts}. Saved as draft minutes of the {meeting}.")
        else:
            self.stdout.write(f"{counts}. Nothing was saved.")


def find_meeting(options, text):
    """The meeting that is named, or whose day stands at the head of the text.

    None where neither board nor day is given, or where nothing is to be saved.
    """
    if not options["board"] and not options["meeting"]:
        return None
    board = find_board(options["board"])
    meetings = Meeting.objects.select_related("board").filter(board=board)
    if options["meeting"]:
        found = read_date(options["meeting"])
        if found.precision != Precision.DAY:
            raise MinutesRefused(f"{options['meeting']} is not a day: 2021-01-19.")
        days = [found.on]
    else:
        days = {read_date(words).on for words in DAY.findall(text[:HEAD])}
    known = list(meetings.filter(meets_on__in=days))
    if len(known) == 1:
        return known[0]
    if options["dry_run"]:
        return None
    if options["meeting"]:
        raise MinutesRefused(
            f"{board} has no meeting on {long_date(days[0])}: set it up first."
        )
    raise MinutesRefused("Name the day of the meeting: --meeting 2021-01-19.")


def find_board(slug):
    """The board of the slug; without one, the only board there is."""
    boards = list(Board.objects.filter(slug=slug) if slug else Board.objects.all()[:2])
    if len(boards) == 1:
        return boards[0]
    known = ", ".join(Board.objects.values_list("slug", flat=True)) or "none yet"
    wanted = f"There is no board {slug}." if slug else "Name the board: --board."
    raise MinutesRefused(f"{wanted} Known: {known}.")
