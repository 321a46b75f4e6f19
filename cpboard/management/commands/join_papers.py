"""Join any PDFs into one numbered, tagged pack."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from cpboard.pdf.assemble import Part, assemble, plan_parts
from cpboard.pdf.inspect import RefusedUpload, inspect


class Command(BaseCommand):
    """Inspect every file, join the good ones, name the refused."""

    help = (
        "Join PDF files into one numbered pack that keeps their tags. Each file starts"
        " on a right-hand page. Files that cannot be joined are named and left out."
    )

    def add_arguments(self, parser):
        """The arguments of DESIGN.md, Commands."""
        parser.add_argument("out", type=Path, help="the PDF to write")
        parser.add_argument("files", type=Path, nargs="+", help="the papers, in order")
        parser.add_argument("--start", type=int, default=1, help="first page number")
        parser.add_argument("--prefix", default="", help='before each number: "S1-"')
        parser.add_argument(
            "--edition",
            choices=["print", "screen"],
            default="print",
            help="print has blanks for printing on both sides, screen has none",
        )
        parser.add_argument("--title", default="", help="the title of the whole pack")
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args, **options):
        """Write the pack and say what became of every file."""
        parts, files, refused = _inspected(options["files"])
        if not parts:
            raise CommandError(_refusal(refused))
        joined = assemble(
            parts,
            title=options["title"] or options["out"].stem,
            plan=plan_parts(
                parts, first_number=options["start"], prefix=options["prefix"]
            ),
            blanks=options["edition"] == "print",
        )
        try:
            options["out"].write_bytes(joined.pdf)
        except OSError as error:
            raise CommandError(
                f"{options['out']} could not be written: {error.strerror}."
            ) from error
        self._report(options, joined, files, refused)

    def _report(self, options, joined, files, refused):
        papers = [
            {
                "file": str(file),
                "title": paper.title,
                "first": paper.first,
                "last": paper.end,
                "tagged": paper.is_tagged,
                "removed": list(paper.removed),
            }
            for file, paper in zip(files, joined.papers, strict=True)
        ]
        answer = {
            "pages": len(joined.pages),
            "papers": papers,
            "refused": refused,
            "seconds": round(joined.seconds, 3),
        }
        if options["json"]:
            self.stdout.write(json.dumps(answer))
            return
        for place, paper in enumerate(papers):
            tags = "" if paper["tagged"] else ", no tags"
            words = joined.plan.paper_words(place)
            self.stdout.write(f"{words}: {paper['title']}{tags}")
            if paper["removed"]:
                self.stdout.write(f"  left out: {'; '.join(paper['removed'])}")
        for one in refused:
            self.stdout.write(f"Refused: {one['file']}: {one['reason']}")
        self.stdout.write(f"{options['out']}: {answer['pages']} pages.")


def _inspected(files):
    """The parts to join, their files, and the refused with their reasons."""
    parts, joined, refused = [], [], []
    for file in files:
        try:
            upload = inspect(file)
        except RefusedUpload as refusal:
            refused.append({"file": str(file), "reason": str(refusal)})
        except OSError as error:
            reason = f"It could not be read: {error.strerror}."
            refused.append({"file": str(file), "reason": reason})
        else:
            joined.append(file)
            parts.append(_part(file, upload))
    return parts, joined, refused


def _part(file, upload):
    return Part(
        source=file,
        title=upload.title or file.stem.replace("_", " "),
        pages=upload.pages,
        accessible=upload.claims_ua or upload.is_accessible,
        spots=upload.spots,
    )


def _refusal(refused):
    reasons = " ".join(f"{one['file']}: {one['reason']}" for one in refused)
    return f"No file could be joined. {reasons}"
