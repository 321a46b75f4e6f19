"""Write an agenda, supplement or minutes to a file, as published or as it would be."""

import hashlib
import json
from datetime import datetime, time
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cpboard.exchange.dates import Precision, read_date
from meetings.composing import standing_text
from meetings.drafts import PackError, draft_pack
from meetings.minutes_publishing import build as build_minutes
from meetings.models import Meeting, Minutes, Publication
from meetings.packs import build


class Command(BaseCommand):
    help = (
        "Write a pack to a PDF file: the publication that stands, or, where none "
        "does yet, what would be published now."
    )

    def add_arguments(self, parser):
        parser.add_argument(
            "meeting",
            metavar="MEETING",
            help="its number, its board and day (slug/2021-01-19), or its day",
        )
        kinds = [kind.value for kind in Publication.Kind]
        parser.add_argument("--kind", choices=kinds, required=True)
        parser.add_argument("--edition", choices=["public", "full"], required=True)
        parser.add_argument("--out", type=Path, required=True, metavar="FILE")
        parser.add_argument("--json", action="store_true", help="print one JSON object")
        parser.add_argument(
            "--published-on",
            metavar="DATE",
            help="the day that a pack not published yet says it came out",
        )

    def handle(self, *args, **options):
        meeting = find_meeting(options["meeting"])
        moment = published_at(options["published_on"])
        pdf, pages, papers = contents(
            meeting, options["kind"], options["edition"], moment
        )
        try:
            options["out"].write_bytes(pdf)
        except OSError as error:
            raise CommandError(f"{options['out']}: {error.strerror}.") from error
        told = {
            "path": str(options["out"]),
            "pages": pages,
            "sha256": hashlib.sha256(pdf).hexdigest(),
            "papers": papers,
        }
        said = f"{options['out']}: {pages} pages."
        self.stdout.write(json.dumps(told) if options["json"] else said)


def find_meeting(words):
    """The one meeting that the words name; a clear sentence where there is none."""
    board, _, day = words.rpartition("/")
    meetings = Meeting.objects.select_related("board")
    if words.isdigit():
        meetings = meetings.filter(pk=words)
    else:
        read = read_date(day)
        if read.precision != Precision.DAY:
            raise CommandError(f"{words} names no meeting: give a day like 2021-01-19.")
        meetings = meetings.filter(meets_on=read.on)
        meetings = meetings.filter(board__slug=board) if board else meetings
    found = list(meetings[:2])
    if len(found) != 1:
        number = "More than one meeting fits" if found else "There is no meeting"
        raise CommandError(f"{number}: {words}. Name its board too: slug/2021-01-19.")
    return found[0]


def published_at(words):
    """Noon of the day given, else now."""
    if not words:
        return timezone.now()
    read = read_date(words)
    if read.precision != Precision.DAY:
        raise CommandError(f"{words} is not a day such as 2021-01-12.")
    return timezone.make_aware(datetime.combine(read.on, time(12)))


def contents(meeting, kind, edition, moment):
    """Bytes, pages and papers: frozen where published, else as it would be."""
    standing = meeting.publications.current().filter(kind=kind)
    publication = standing.order_by("number").last()
    is_public = edition == "public"
    if publication and publication.withdrawn_at:
        raise CommandError(f"{publication} has been withdrawn: nobody is given it.")
    if publication:
        return frozen(publication, is_public=is_public)
    if kind == Publication.Kind.MINUTES:
        return minutes_now(meeting, is_public=is_public)
    try:
        built = build(draft_pack(meeting, kind), published_at=moment)
    except PackError as error:
        raise CommandError(str(error)) from error
    made = built.public if is_public else built.full
    return made.pdf, made.pages, in_edition(built, is_public=is_public)


def minutes_now(meeting, *, is_public):
    """The minutes as they would be published now."""
    minutes = Minutes.objects.filter(meeting=meeting).first()
    if minutes is None:
        raise CommandError("This meeting has no minutes yet.")
    built = build_minutes(standing_text(minutes))
    made = built.public if is_public else built.full
    return made.pdf, made.pages, []


def frozen(publication, *, is_public):
    """A publication's file with its pages and papers."""
    file = publication.public_file if is_public else publication.full_file
    pages = publication.public_pages if is_public else publication.full_pages
    numbers = {row["label"]: row["number"] for row in publication.page_map}
    blanks = {row["number"] for row in publication.page_map if row["kind"] == "blank"}
    papers = []
    for row in publication.papers_in(is_public=is_public):
        last = numbers[row.last_page]
        last += last + 1 in blanks
        papers.append(line(row.paper, numbers[row.first_page], last))
    with file.open("rb") as opened:
        return opened.read(), pages, papers


def in_edition(built, *, is_public):
    """The papers of a pack not published yet; exempt ones in the full edition only."""
    return [
        line(paper, joined.first, joined.end)
        for joined, paper in zip(built.assembled.papers, built.papers, strict=True)
        if not (is_public and paper.is_exempt)
    ]


def line(paper, first, last):
    """A paper with its range as the front sheet counts it, a closing blank too."""
    return {
        "item": paper.item.label,
        "title": paper.title,
        "first": first,
        "last": last,
    }
