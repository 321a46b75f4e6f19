"""Bring a plan in from a Word, Excel or CSV file."""

import json
from argparse import ArgumentTypeError
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from cpboard.exchange.dates import Precision, read_date
from cpboard.exchange.grids import UnreadableFile
from strategy import importing
from strategy.models import Strategy


def day(words):
    """A day on the command line: 2021-01-19 or 19/01/2021."""
    found = read_date(words)
    if found.precision != Precision.DAY:
        raise ArgumentTypeError(f"{words} is not a day such as 2021-01-19")
    return found.on


class Command(BaseCommand):
    help = "Bring a plan in from a .docx, .xlsx or .csv file, all of it or nothing."

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--strategy",
            required=True,
            metavar="SLUG",
            help="a slug not known yet makes a draft strategy titled from the file",
        )
        parser.add_argument("--dry-run", action="store_true", help="save nothing")
        parser.add_argument("--json", action="store_true", help="print one JSON object")
        parser.add_argument(
            "--as-at", type=day, metavar="DATE", help="the day that the file tells of"
        )
        parser.add_argument(
            "--keep-unknown-ratings",
            action="store_true",
            help="take an unknown rating word as not rated, and keep the word",
        )

    def handle(self, *args, **options):
        plan = self.read(options)
        comparison = None
        if not plan.errors:
            comparison = self.save(plan, options)
        if options["json"]:
            self.stdout.write(json.dumps(told_as_json(plan, comparison)))
        else:
            self.tell(plan, comparison, options)
        if plan.errors:
            raise CommandError(
                f"Nothing was saved: {len(plan.errors)} to mend in {options['file']}."
            )

    def read(self, options):
        """The plan in the file, or a clear sentence."""
        try:
            with options["file"].open("rb") as file:
                return importing.read_file(
                    file,
                    options["file"].name,
                    as_at=options["as_at"],
                    keeps_unknown=options["keep_unknown_ratings"],
                )
        except OSError as error:
            raise CommandError(f"{options['file']}: {error.strerror}.") from error
        except UnreadableFile as error:
            raise CommandError(f"{options['file']}: {error}") from error

    def save(self, plan, options):
        """Save the plan, or go the whole way and back for a dry run."""
        slug = options["strategy"]
        with transaction.atomic():
            strategy = Strategy.objects.filter(slug=slug).first()
            strategy = strategy or importing.draft_strategy(plan.title, slug=slug)
            try:
                comparison = importing.save_plan(
                    plan=plan, strategy=strategy, as_at=options["as_at"]
                )
            except importing.PlanImportError as error:
                raise CommandError(str(error)) from error
            transaction.set_rollback(options["dry_run"])
        return comparison

    def tell(self, plan, comparison, options):
        """Warnings and counts for a person."""
        for problem in (*plan.errors, *plan.warnings):
            place = f"row {problem.row}" if problem.row else "the file"
            column = f", {problem.column}" if problem.column else ""
            self.stdout.write(f"{place}{column}: {problem.message}")
        if comparison:
            said = importing.told_in_words(comparison)
            self.stdout.write("Nothing was saved. " * options["dry_run"] + said)


def told_as_json(plan, comparison):
    """The keys that scripts rely on (docs/commands.md)."""
    return {
        "objectives": len(plan.objectives),
        "actions": len(plan.actions),
        "ratings": plan.counts(),
        "warnings": [problem.as_json() for problem in plan.warnings],
        "errors": [problem.as_json() for problem in plan.errors],
        "created": len(comparison.of("created")) if comparison else 0,
        "updated": len(comparison.of("updated")) if comparison else 0,
        "unchanged": len(comparison.of("unchanged")) if comparison else 0,
    }
