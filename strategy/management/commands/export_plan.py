"""Write a plan as at a day to an Excel, Word, CSV or PDF file."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cpboard.exchange.dates import Precision, read_date
from cpboard.exchange.shapes_out import UnwritableTable
from cpboard.pdf.render import PaperError
from strategy import exporting
from strategy.models import Strategy


class Command(BaseCommand):
    help = (
        "Write a plan as at a day to a file. Excel, Word and CSV come in again as the "
        "same plan with import_plan. Files hold the names of lead officers unless "
        "--without-names is given; leave them out of what you hand to the public."
    )

    def add_arguments(self, parser):
        parser.add_argument("slug", metavar="SLUG", help="the plan's address")
        kinds = [*exporting.FORMATS, "pdf"]
        parser.add_argument("--format", choices=kinds, required=True)
        parser.add_argument("--out", type=Path, required=True, metavar="FILE")
        parser.add_argument(
            "--as-at", metavar="DATE", help="the day to tell of; today without it"
        )
        parser.add_argument(
            "--without-names",
            action="store_true",
            help="leave out the names of lead officers, as the public sees the plan",
        )
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args, **options):
        strategy = Strategy.objects.filter(slug=options["slug"]).first()
        if strategy is None:
            raise CommandError(f"There is no plan with the slug {options['slug']}.")
        try:
            file, actions = exporting.export_plan(
                strategy,
                options["format"],
                day(options["as_at"]),
                with_names=not options["without_names"],
            )
            options["out"].write_bytes(file)
        except (UnwritableTable, PaperError) as error:
            raise CommandError(str(error)) from error
        except OSError as error:
            raise CommandError(f"{options['out']}: {error.strerror}.") from error
        told = {"path": str(options["out"]), "actions": actions}
        said = f"{options['out']}: actions: {actions}."
        self.stdout.write(json.dumps(told) if options["json"] else said)


def day(words):
    """The day of the command line, 2021-01-19 or 19/01/2021; today without one."""
    if not words:
        return timezone.localdate()
    found = read_date(words)
    if found.precision != Precision.DAY:
        raise CommandError(f"{words} is not a day such as 2021-01-19.")
    return found.on
