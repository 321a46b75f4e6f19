"""Minutes as PDF, and as a publication: two frozen files, superseded by the next."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from cpboard.pdf.render import render_pdf
from cpboard.pdf.source import count_pages
from meetings.asked import take_up
from meetings.composing import standing_text
from meetings.drafts import PackError
from meetings.editions import Edition, edition, editions_stored
from meetings.models import Meeting, Minutes, Publication
from meetings.open_motions import open_motions
from meetings.open_motions import sentence as undecided_sentence
from meetings.papers import logo
from meetings.written import Written

SHEETS = ("paper.css", "minutes.css")
CHANGED = (
    "The minutes were changed meanwhile, so nothing was published. Look at what would "
    "go out now, then publish again."
)
NOTHING_NEW = "These minutes are published as they stand: nothing is new in them."


@dataclass(frozen=True)
class Built:
    """Both editions of a meeting's minutes; one file where nothing is exempt."""

    public: Edition
    full: Edition


def minutes_pdf(written: Written) -> bytes:
    """Minutes on paper, tagged, as they are given: cut them for the public first."""
    kind = "Draft minutes" if written.is_draft else "Minutes"
    context = {
        "kind": kind,
        "written": written,
        "council": settings.COUNCIL_NAME,
        "logo": logo(settings.COUNCIL_LOGO),
        "running_head": f"{kind}, {written.board}, {written.day}",
    }
    return render_pdf("paper/minutes.html", context, sheets=SHEETS)


def build(written: Written) -> Built:
    """Make both editions; slow, and changes nothing."""
    public = printed(written.for_public())
    return Built(public, printed(written) if written.has_exempt() else public)


def printed(written: Written) -> Edition:
    """The minutes as one file."""
    pdf = minutes_pdf(written)
    return edition(pdf, count_pages(pdf))


def mark(written: Written) -> str:
    """Differs as soon as anything differs that the minutes say."""
    return sha256(repr(written.as_json()).encode()).hexdigest()


def without_summary(written: Written) -> list:
    """Exempt minutes of which the public would read nothing at all (LAW: E3)."""
    return [m for m in written.minutes if m.is_exempt and not m.public_summary.strip()]


def refuse(minutes: Minutes, written: Written) -> None:
    """Raise PackError where there is nothing to publish, or nothing new."""
    if minutes.meeting.state == Meeting.State.CANCELLED:
        raise PackError("This meeting is cancelled: nothing is published for it.")
    if undecided := undecided_sentence(open_motions(minutes)):
        raise PackError(undecided)
    if not written.minutes:
        raise PackError("These minutes say nothing yet: write them first.")
    if minutes.as_published == written.as_json():
        raise PackError(NOTHING_NEW)


def publish_minutes(
    *, minutes: Minutes, author=None, seen: str = "", at: datetime | None = None
) -> Publication:
    """Publish minutes as they stand, public and full; supersedes those before them.

    ``seen``: the mark of what somebody looked at. Raises PackError where nothing is
    new, or where the minutes were changed since then or while they were printed.
    """
    written = standing_text(minutes)
    if seen and mark(written) != seen:
        raise PackError(CHANGED)
    refuse(minutes, written)
    built = build(written)
    publication = unsaved(minutes.meeting, built, author, at or timezone.now())
    with editions_stored(publication, public=built.public, full=built.full):
        freeze(publication, minutes, written)
    return publication


def unsaved(meeting: Meeting, built: Built, author, at: datetime) -> Publication:
    """The publication, before its files are stored."""
    standing = meeting.publications.current().filter(kind=Publication.Kind.MINUTES)
    full = built.full
    return Publication(
        meeting=meeting,
        kind=Publication.Kind.MINUTES,
        published_at=at,
        published_by=author,
        public_sha256=built.public.sha256,
        public_pages=built.public.pages,
        full_sha256=full.sha256,
        full_pages=full.pages,
        last_number=full.pages,
        page_map=page_map(full.pages),
        supersedes=standing.first(),
    )


def page_map(pages: int) -> list[dict]:
    """A row a page of the full edition, as the page map of packs has it."""
    blank = {"kind": "minutes", "item": "", "title": "Minutes"}
    return [
        {"index": n, "label": str(n + 1), "number": n + 1, **blank}
        for n in range(pages)
    ]


@transaction.atomic
def freeze(publication: Publication, minutes: Minutes, written: Written) -> None:
    """Record the publication, if the minutes still say what was printed."""
    locked = Minutes.objects.select_for_update().get(pk=minutes.pk)
    locked.meeting = minutes.meeting
    if open_motions(locked):
        raise PackError(CHANGED)
    if locked.is_draft():
        take_up(locked)
    if mark(standing_text(locked)) != mark(written):
        raise PackError(CHANGED)
    publication.save()
    locked.as_published = written.as_json()
    locked.save()
    minutes.as_published = locked.as_published
    meeting = minutes.meeting
    if meeting.state in {Meeting.State.DRAFT, Meeting.State.PUBLISHED}:
        # What has minutes has been held.
        meeting.state = Meeting.State.HELD
        meeting.save()
