"""Bring a plan in from a Word, Excel or CSV file."""

import json
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from cpboard.exchange.dates import Precision, read_date
from cpboard.exchange.grids import UnreadableFile
from strategy import importing
from strategy.models import Strategy
from strategy.reading import PlanFile, Problem


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
            "--as-at", metavar="DATE", help="the day that the file tells of"
        )
        parser.add_argument(
            "--keep-unknown-ratings",
            action="store_true",
            help="take an unknown rating word as not rated, and keep the word",
        )

    def handle(self, *args, **options):
        plan, comparison = self.bring_in(options)
        if options["json"]:
            self.stdout.write(json.dumps(told_as_json(plan, comparison)))
        else:
            self.tell(plan, comparison, options)
        if plan.errors:
            raise CommandError(closing_sentence(plan, options["file"]))

    def bring_in(self, options):
        """The plan in the file and what it changed; None where it has errors."""
        try:
            options["as_at"] = day(options["as_at"])
            plan = read(options)
            return plan, None if plan.errors else save(plan, options)
        except OSError as error:
            refusal = error.strerror
        except (UnreadableFile, importing.PlanImportError, ValidationError) as error:
            refusal = " ".join(getattr(error, "messages", [str(error)]))
        return PlanFile(title="", errors=(Problem(0, "", "", refusal),)), None

    def tell(self, plan, comparison, options):
        """Oddities and counts for a person."""
        for problem in (*plan.errors, *plan.warnings):
            if problem.row:
                column = f", {problem.column}" if problem.column else ""
                self.stdout.write(f"row {problem.row}{column}: {problem.message}")
        if comparison:
            self.stdout.write(
                importing.told_in_words(comparison, is_saved=not options["dry_run"])
            )


def day(words):
    """A day on the command line: 2021-01-19 or 19/01/2021."""
    if not words:
        return None
    found = read_date(words)
    if found.precision != Precision.DAY:
        raise ValidationError(f"{words} is not a day such as 2021-01-19.")
    return found.on


def read(options):
    """The plan in the file."""
    with options["file"].open("rb") as file:
        return importing.read_file(
            file,
            options["file"].name,
            as_at=options["as_at"],
            keeps_unknown=options["keep_unknown_ratings"],
        )


@transaction.atomic
def save(plan, options):
    """Save the plan, or go the whole way and back for a dry run."""
    slug = options["strategy"]
    strategy = Strategy.objects.filter(slug=slug).first()
    if strategy is None:
        Strategy._meta.get_field("slug").clean(slug, None)
        strategy = importing.draft_strategy(plan.title, slug=slug)
    comparison = importing.save_plan(
        plan=plan, strategy=strategy, as_at=options["as_at"]
    )
    transaction.set_rollback(options["dry_run"])
    return comparison


def closing_sentence(plan, file):
    """Why nothing was saved."""
    first = plan.errors[0]
    if not first.row:
        return f"{file}: {first.message}"
    return f"Nothing was saved: {len(plan.errors)} to mend in {file}."


def told_as_json(plan, comparison):
    """The keys that scripts rely on."""
    return {
        "objectives": len(plan.objectives),
        "actions": len(plan.actions),
        "ratings": plan.counts(),
        "warnings": [problem.as_json() for problem in plan.warnings],
        "errors": [problem.as_json() for problem in plan.errors],
        "created": len(comparison.created) if comparison else 0,
        "updated": len(comparison.updated) if comparison else 0,
        "unchanged": len(comparison.unchanged) if comparison else 0,
    }
