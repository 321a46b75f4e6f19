"""Packs made and frozen: ``build`` makes both editions, ``publish`` freezes them.

Public files are made from an allow-list: a paper that is not on it leaves its page
numbers behind and nothing else.
"""

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

import pikepdf
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from cpboard.exchange.dates import long_date
from cpboard.pdf.assemble import Assembled, Part, assemble, plan_parts
from cpboard.pdf.ranges import Plan
from cpboard.pdf.source import count_pages
from cpboard.pdf.stamps import Spot
from meetings import live_papers, reports
from meetings.drafts import Draft, PackError, draft_pack
from meetings.editions import Edition, edition, editions_stored
from meetings.models import Meeting, Paper, Publication, PublishedPaper
from meetings.papers import front_sheet
from meetings.papers_reports import report_paper
from meetings.urgency import mark_published
from meetings.words import paragraphs_in_words

PRINTED = PublishedPaper._meta.get_field("source")


@dataclass(frozen=True)
class Built:
    """Both editions of a pack, and where everything stands in them."""

    public: Edition
    full: Edition
    assembled: Assembled
    papers: list[Paper]
    sources: list[bytes]  # each paper as printed, in the order of the pack


def paper_bytes(paper: Paper) -> bytes:
    """The paper as it is printed: the uploaded file, or the live page made now.

    Raises PackError where the file is gone, or is not what was uploaded.
    """
    if paper.kind in live_papers.KINDS:
        return live_papers.KINDS[paper.kind].make(paper)
    if paper.kind == Paper.Kind.REPORT:
        return written_report(paper)
    where = f"The file of “{paper}” under item {paper.item.label}"
    try:
        with paper.file.open("rb") as file:
            data = file.read()
    except OSError as error:
        raise PackError(f"{where} cannot be found. Upload it again.") from error
    if paper.sha256 and sha256(data).hexdigest() != paper.sha256:
        raise PackError(f"{where} is not the one that was uploaded. Upload it again.")
    return data


def written_report(paper: Paper) -> bytes:
    """The report as it was approved; PackError where its words are others by now."""
    if reports.mark_of(paper.report) != paper.sha256:
        raise PackError(
            f"The words of “{paper}” under item {paper.item.label} are not those that "
            "were approved. Withdraw the approval and have it approved again."
        )
    return report_paper(paper.report)


def part_of(paper: Paper, source: bytes) -> Part:
    """The paper as the pack takes it; PackError where it cannot be read as PDF."""
    try:
        pages = count_pages(source)
    except pikepdf.PdfError as error:
        raise PackError(
            f"“{paper}” under item {paper.item.label} cannot be read as PDF. Export "
            "it again and upload the new file."
        ) from error
    return Part(
        source=source,
        title=paper.title,
        item=paper.item.label,
        item_title=paper.item.title,
        pages=pages,
        exempt=exempt_words(paper),
        spots=[spot and Spot(*spot) for spot in paper.head_spots],
    )


def absent(part: Part) -> Part:
    """A place where an exempt paper's page numbers are, and nothing of the paper."""
    return Part(
        source=None, item=part.item, item_title=part.item_title, pages=part.pages
    )


def exempt_words(paper: Paper) -> str:
    """What an exempt page says beside its number."""
    if not paper.is_exempt:
        return ""
    return f"Exempt: {paragraphs_in_words(paper.exempt_paragraphs)}"


def build(
    draft: Draft, *, published_at: datetime | None, sources: list[bytes] | None = None
) -> Built:
    """Make both editions of a draft; slow, and changes nothing.

    Without ``published_at`` the front sheet says that it is a draft. ``sources``:
    each paper as it was printed before. Raises PackError where a paper cannot be
    printed.
    """
    sources = sources or [paper_bytes(paper) for paper in draft.papers]
    parts = [
        part_of(paper, source)
        for paper, source in zip(draft.papers, sources, strict=True)
    ]
    plan = plan_parts(parts, first_number=draft.first_number, prefix=draft.prefix)
    full = join(draft, parts, plan, is_public=False, published_at=published_at)
    public = full
    if any(paper.is_exempt for paper in draft.papers):
        allowed = [
            absent(part) if paper.is_exempt else part
            for part, paper in zip(parts, draft.papers, strict=True)
        ]
        public = join(draft, allowed, plan, is_public=True, published_at=published_at)
    public, whole = (edition(each.pdf, len(each.pages)) for each in (public, full))
    return Built(public, whole, full, draft.papers, sources)


def join(draft, parts, plan: Plan, *, is_public: bool, published_at) -> Assembled:
    """One edition: front sheet, then the papers under their numbers."""
    return assemble(
        parts,
        title=f"{draft.name}, {draft.meeting.board}, "
        f"{long_date(draft.meeting.meets_on)}",
        plan=plan,
        front=front_sheet(draft, plan, is_public=is_public, published_at=published_at),
        front_title=draft.name,
    )


def publish(
    *,
    meeting: Meeting,
    kind: str,
    author=None,
    published_at: datetime | None = None,
    seen: str = "",
) -> Publication:
    """Publish the agenda, or the next supplement: build, then freeze.

    ``seen`` is the mark of the draft that somebody looked at before. Raises PackError
    where there is nothing to publish, or where the agenda was changed since then or
    while it was being built.
    """
    published_at = published_at or timezone.now()
    meeting.refresh_from_db()
    draft = draft_pack(meeting, kind)
    if seen and draft.mark != seen:
        raise PackError(CHANGED)
    built = build(draft, published_at=published_at)
    publication = record_of(draft, built, author=author, published_at=published_at)
    with files_stored(publication, draft, built) as printed:
        freeze(publication, draft, built, printed)
    meeting.refresh_from_db()
    return publication


def record_of(draft: Draft, built: Built, *, author, published_at) -> Publication:
    """The row of what was built, not saved yet and without its files."""
    return Publication(
        meeting=draft.meeting,
        kind=draft.kind,
        number=draft.number,
        published_at=published_at,
        published_by=author,
        public_sha256=built.public.sha256,
        public_pages=built.public.pages,
        full_sha256=built.full.sha256,
        full_pages=built.full.pages,
        last_number=last_number(draft, built),
        page_map=page_map(built.assembled),
    )


@contextmanager
def files_stored(publication: Publication, draft: Draft, built: Built):
    """Store all files while the rows are saved; gives the live papers' names."""
    printed = {}
    try:
        with editions_stored(publication, public=built.public, full=built.full):
            store_printed(draft, built, printed)
            yield printed
    except BaseException:
        for name in printed.values():
            PRINTED.storage.delete(name)
        raise


CHANGED = (
    "The agenda was changed meanwhile, so nothing was published. Look at what would "
    "go out now, then publish again."
)


def last_number(draft: Draft, built: Built) -> int:
    """The last number given away, a closing blank's too; none new without papers."""
    papers = built.assembled.plan.papers
    return papers[-1].end if papers else draft.first_number - 1


def store_printed(draft: Draft, built: Built, printed: dict[int, str]):
    """Put each live paper into storage as printed, its name by the paper's key.

    Plan and figures go on: made again, the paper would be another.
    """
    for paper, source in zip(draft.papers, built.sources, strict=True):
        if paper.kind != Paper.Kind.UPLOAD:
            name = PRINTED.generate_filename(None, f"paper-{paper.pk}.pdf")
            printed[paper.pk] = PRINTED.storage.save(name, ContentFile(source))


@transaction.atomic
def freeze(
    publication: Publication, draft: Draft, built: Built, printed: dict[int, str]
):
    """Record the publication, if what was built is still what would be published."""
    meetings = Meeting.objects.select_for_update(of=["self"]).select_related("board")
    meeting = meetings.get(pk=draft.meeting.pk)
    if draft_pack(meeting, draft.kind).mark != draft.mark:
        raise PackError(CHANGED)
    save_rows(publication, draft, built, printed)
    mark_published(publication, [entry.item for entry in draft.entries])
    if meeting.is_without_agenda():
        meeting.state = Meeting.State.PUBLISHED
        meeting.save()


def save_rows(publication, draft: Draft, built: Built, printed: dict[int, str]):
    """The publication with its items, and where each paper stands in it."""
    publication.save()
    publication.items.set([entry.item for entry in draft.entries])
    label = built.assembled.plan.label
    for paper, source, joined in zip(
        draft.papers, built.sources, built.assembled.papers, strict=True
    ):
        PublishedPaper.objects.create(
            publication=publication,
            paper=paper,
            sha256=sha256(source).hexdigest(),
            source=printed.get(paper.pk, ""),
            first_page=label(joined.first),
            last_page=label(joined.last),
        )


def page_map(assembled: Assembled) -> list[dict]:
    """A row a page of the full edition, as the page map keeps it."""
    return [
        {
            "index": page.index,
            "label": page.label,
            "number": page.number,
            "kind": page.kind,
            "item": page.item,
            "title": page.title,
        }
        for page in assembled.pages
    ]
