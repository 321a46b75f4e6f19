"""Agendas and supplements: what goes in, joined and numbered, then frozen.

``draft_pack`` says what would be published, ``build`` makes both editions,
``publish`` freezes them. Public files are made from an allow-list: a paper that
is not on it leaves its page numbers behind and nothing else.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from cpboard.pdf.assemble import Assembled, Part, assemble, plan_parts
from cpboard.pdf.ranges import Plan
from meetings.models import (
    AgendaItem,
    Board,
    Meeting,
    Paper,
    Publication,
    PublishedPaper,
)
from meetings.papers import front_sheet
from meetings.words import paragraphs_in_words
from strategy.papers import plan_paper


class PackError(Exception):
    """Nothing can be published; the message says why."""


@dataclass(frozen=True)
class Entry:
    """An item on the front sheet, with the papers this pack brings for it."""

    item: AgendaItem
    papers: list[Paper]
    is_awaited: bool


@dataclass(frozen=True)
class Draft:
    """What would be published now."""

    meeting: Meeting
    kind: str
    number: int
    entries: list[Entry]
    first_number: int
    prefix: str

    @property
    def name(self) -> str:
        """ "Agenda" or "Agenda supplement 1"."""
        if self.kind == Publication.Kind.AGENDA:
            return "Agenda"
        return f"Agenda supplement {self.number}"

    @property
    def papers(self) -> list[Paper]:
        """All papers in the order of the pack."""
        return [paper for entry in self.entries for paper in entry.papers]

    def fingerprint(self) -> tuple:
        """A mark that differs when something else would be published."""
        held = [
            (
                e.item.pk,
                e.item.number,
                e.item.title,
                [(p.pk, p.sha256) for p in e.papers],
            )
            for e in self.entries
        ]
        return (self.kind, self.number, self.first_number, repr(held))


@dataclass(frozen=True)
class Edition:
    """One finished file of a pack."""

    pdf: bytes
    pages: int
    sha256: str


@dataclass(frozen=True)
class Built:
    """Both editions of a pack, and where everything stands in them."""

    public: Edition
    full: Edition
    assembled: Assembled
    papers: list[Paper]
    sources: list[bytes]  # each paper as printed, in the order of the pack


def draft_pack(meeting: Meeting, kind: str) -> Draft:
    """What an agenda or the next supplement would hold now.

    The agenda has every item and every paper that is ready; a supplement the
    papers that no publication held yet. Raises PackError where there is nothing.
    """
    published = meeting.publications.current()
    agenda = published.filter(kind=Publication.Kind.AGENDA).first()
    if kind == Publication.Kind.AGENDA:
        if agenda:
            raise PackError("The agenda is out already. Publish a supplement instead.")
        number, entries = 0, agenda_entries(meeting)
        if not entries:
            raise PackError("The agenda has no items yet.")
    else:
        number = published.filter(kind=Publication.Kind.SUPPLEMENT).count() + 1
        entries = [entry for entry in supplement_entries(meeting) if entry.papers]
        if not entries:
            raise PackError("No paper has been added since the last publication.")
    first_number, prefix = numbering(meeting, kind, number)
    return Draft(meeting, kind, number, entries, first_number, prefix)


def agenda_entries(meeting: Meeting) -> list[Entry]:
    """Every item with its papers."""
    entries = []
    for item in meeting.items.order_by("number").prefetch_related("papers__strategy"):
        papers = sorted(item.papers.all(), key=lambda paper: (paper.position, paper.pk))
        ready = [paper for paper in papers if not paper.is_to_follow]
        entries.append(Entry(item, ready, is_awaited=len(ready) < len(papers)))
    return entries


def supplement_entries(meeting: Meeting) -> list[Entry]:
    """Every item with its papers that no publication held yet."""
    held = set(
        PublishedPaper.objects.filter(publication__meeting=meeting).values_list(
            "paper", flat=True
        )
    )
    return [
        Entry(
            entry.item,
            [paper for paper in entry.papers if paper.pk not in held],
            entry.is_awaited,
        )
        for entry in agenda_entries(meeting)
    ]


def numbering(meeting: Meeting, kind: str, number: int) -> tuple[int, str]:
    """The first page number and the prefix, as the board sets it.

    A supplement goes on from the last page published, or starts again with a
    prefix ("S1-1"), so that "page 8" is never two pages.
    """
    if kind == Publication.Kind.AGENDA:
        return 1, ""
    if meeting.board.supplement_numbering == Board.Numbering.RESTART:
        return 1, f"S{number}-"
    last = [row.last_number for row in meeting.publications.current()]
    return max(last, default=0) + 1, ""


def paper_bytes(paper: Paper) -> bytes:
    """The paper as it is printed: the uploaded file, or the live page made now."""
    if paper.kind == Paper.Kind.PLAN:
        return plan_paper(paper.strategy, paper.as_at or paper.item.meeting.meets_on)
    with paper.file.open("rb") as file:
        return file.read()


def build(draft: Draft, *, published_at: datetime) -> Built:
    """Make both editions of a draft; slow, and changes nothing."""
    sources = [paper_bytes(paper) for paper in draft.papers]
    parts = [
        Part(
            source=source,
            title=paper.title,
            item=str(paper.item.number),
            item_title=paper.item.title,
            exempt=exempt_words(paper),
        )
        for paper, source in zip(draft.papers, sources, strict=True)
    ]
    plan = plan_parts(parts, first_number=draft.first_number, prefix=draft.prefix)
    full = join(draft, parts, plan, is_public=False, published_at=published_at)
    public = full
    if any(paper.is_exempt for paper in draft.papers):
        allowed = [
            part if not paper.is_exempt else absent(part, pages.pages)
            for part, paper, pages in zip(parts, draft.papers, plan.papers, strict=True)
        ]
        public = join(draft, allowed, plan, is_public=True, published_at=published_at)
    return Built(edition(public), edition(full), full, draft.papers, sources)


def absent(part: Part, pages: int) -> Part:
    """A place where an exempt paper's page numbers are, and nothing of the paper."""
    return Part(source=None, item=part.item, item_title=part.item_title, pages=pages)


def exempt_words(paper: Paper) -> str:
    """What an exempt page says beside its number."""
    if not paper.is_exempt:
        return ""
    return f"Exempt: {paragraphs_in_words(paper.exempt_paragraphs)}"


def join(draft, parts, plan: Plan, *, is_public: bool, published_at) -> Assembled:
    """One edition: front sheet, then the papers under their numbers."""
    front = front_sheet(draft, plan, is_public=is_public, published_at=published_at)
    day = draft.meeting.meets_on
    return assemble(
        parts,
        title=f"{draft.name}, {draft.meeting.board}, {day.day} {day:%B %Y}",
        plan=plan,
        front=front,
        front_title=draft.name,
    )


def edition(assembled: Assembled) -> Edition:
    """The file with its page count and hash."""
    digest = hashlib.sha256(assembled.pdf).hexdigest()
    return Edition(assembled.pdf, len(assembled.pages), digest)


def publish(
    *, meeting: Meeting, kind: str, author=None, published_at: datetime | None = None
) -> Publication:
    """Publish the agenda, or the next supplement: build, then freeze.

    Raises PackError where there is nothing to publish, or where the agenda was
    changed while it was being built.
    """
    published_at = published_at or timezone.now()
    draft = draft_pack(meeting, kind)
    built = build(draft, published_at=published_at)
    publication = Publication(
        meeting=meeting,
        kind=kind,
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
    store_files(publication, draft, built)
    try:
        freeze(publication, draft, built)
    except BaseException:
        publication.public_file.delete(save=False)
        publication.full_file.delete(save=False)
        raise
    return publication


def last_number(draft: Draft, built: Built) -> int:
    """The last number given away, a closing blank's too; none new without papers."""
    papers = built.assembled.plan.papers
    if papers:
        return papers[-1].end
    return draft.first_number - 1


def store_files(publication: Publication, draft: Draft, built: Built):
    """Put both editions into storage, under names that tell what they are."""
    meeting = draft.meeting
    stem = f"{meeting.board.slug}-{meeting.meets_on}-{draft.name}".lower()
    stem = stem.replace(" ", "-")
    publication.public_file.save(
        f"{stem}.pdf", ContentFile(built.public.pdf), save=False
    )
    publication.full_file.save(
        f"{stem}-full.pdf", ContentFile(built.full.pdf), save=False
    )


@transaction.atomic
def freeze(publication: Publication, draft: Draft, built: Built):
    """Record the publication, if what was built is still what would be published."""
    meeting = Meeting.objects.select_for_update().get(pk=draft.meeting.pk)
    if draft_pack(meeting, draft.kind).fingerprint() != draft.fingerprint():
        raise PackError(
            "The agenda was changed while the pack was being made. Nothing was "
            "published: publish again."
        )
    publication.save()
    publication.items.set([entry.item for entry in draft.entries])
    label = built.assembled.plan.label
    for paper, source, joined in zip(
        draft.papers, built.sources, built.assembled.papers, strict=True
    ):
        PublishedPaper.objects.create(
            publication=publication,
            paper=paper,
            sha256=hashlib.sha256(source).hexdigest(),
            first_page=label(joined.first),
            last_page=label(joined.last),
        )
    if meeting.state == Meeting.State.DRAFT:
        meeting.state = Meeting.State.PUBLISHED
        meeting.save()


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
