"""The agenda: what of it somebody may see, and how it is put together."""

import re
from dataclasses import dataclass
from hashlib import file_digest
from string import ascii_lowercase

from django.db import transaction
from django.db.models import Max, Prefetch
from django.db.models.functions import Coalesce

from meetings.models import AgendaItem, Meeting, Paper, Publication, PublishedPaper
from meetings.urgency import mark_new


@dataclass(frozen=True)
class Line:
    """A paper under its item, as one reader may see it."""

    paper: Paper
    is_frozen: bool
    is_readable: bool
    is_openable: bool
    published: PublishedPaper | None

    @property
    def supplement(self):
        """The supplement that brought it, where one did."""
        return supplement_of([self.published.publication] if self.published else [])


@dataclass(frozen=True)
class Entry:
    """An item of the agenda with its papers, as one reader may see it."""

    item: AgendaItem
    lines: list[Line]
    is_frozen: bool
    is_awaited: bool
    supplement: Publication | None


def agenda_for(meeting: Meeting, user) -> list[Entry]:
    """The agenda of the meeting, cut to what the person may know.

    Without ``meetings.view_draft`` only items that stand on a publication, and
    of their papers only those in one. Exempt papers that the person may not
    read keep their place (``is_readable`` is False): their title must not show.
    Always four queries.
    """
    entries = [entry_for(item, user) for item in with_papers(meeting)]
    if user.has_perm("meetings.view_draft"):
        return entries
    return [
        entry
        for entry in entries
        if current(entry.item.publications.all()) or was_public(entry.item)
    ]


def was_public(item: AgendaItem) -> bool:
    """Whether the item was public before it was brought over from another system."""
    is_over = item.meeting.state == Meeting.State.HELD
    return bool(item.source_id) and is_over and not item.is_restricted_at_source


def with_papers(meeting: Meeting):
    """The meeting's items with all that an entry is made of."""
    publications = Publication.objects.select_related("superseded_by")
    published = PublishedPaper.objects.select_related("publication__superseded_by")
    papers = Paper.objects.select_related(
        "strategy", "report__author", "report__approver"
    ).order_by("position", "pk")
    items = meeting.items.select_related("urgent_chair")
    return items.order_by("number").prefetch_related(
        Prefetch("publications", publications),
        Prefetch("papers", papers),
        Prefetch("papers__published_papers", published),
    )


def entry_for(item: AgendaItem, user) -> Entry:
    """One item, its papers cut to what the person may know."""
    lines = [line_for(paper, user) for paper in item.papers.all()]
    shown, is_awaited = lines, False
    if not user.has_perm("meetings.view_draft"):
        shown = [line for line in lines if line.published or lies_elsewhere(line)]
        # A draft must not be told from a paper that has not come yet.
        waiting = [line for line in lines if line not in shown]
        is_awaited = any(not line.paper.is_exempt for line in waiting)
    publications = list(item.publications.all())
    return Entry(
        item=item,
        lines=shown,
        is_frozen=bool(publications),
        is_awaited=is_awaited,
        supplement=supplement_of(current(publications)),
    )


def lies_elsewhere(line: Line) -> bool:
    """Whether the paper is public where it was brought over from."""
    paper = line.paper
    return bool(paper.source_id) and was_public(paper.item) and not paper.is_exempt


def line_for(paper: Paper, user) -> Line:
    """One paper and where it was published last."""
    held = list(paper.published_papers.all())
    standing = [row for row in held if current([row.publication])]
    prepares = user.has_perm("meetings.view_draft")
    return Line(
        paper=paper,
        is_frozen=bool(held),
        is_readable=not paper.is_exempt or user.has_perm("meetings.view_exempt"),
        is_openable=bool(paper.file) and (prepares or not paper.left_out),
        published=standing[-1] if standing else None,
    )


def current(publications) -> list[Publication]:
    """Those neither superseded nor withdrawn; they come with ``superseded_by``."""
    return [
        row
        for row in publications
        if not hasattr(row, "superseded_by") and row.withdrawn_at is None
    ]


def supplement_of(publications) -> Publication | None:
    """The supplement, unless the agenda itself already held it."""
    kinds = {publication.kind: publication for publication in publications}
    if Publication.Kind.AGENDA in kinds:
        return None
    return kinds.get(Publication.Kind.SUPPLEMENT)


@transaction.atomic
def add_item(*, item: AgendaItem) -> AgendaItem:
    """Put a new item at the end of its meeting's agenda."""
    meeting = locked(item.meeting)
    last = meeting.items.aggregate(last=Coalesce(Max("number"), 0))["last"]
    item.number = last + 1
    mark_new(item)
    item.save()
    relabel(meeting)
    item.refresh_from_db()
    return item


@transaction.atomic
def save_item(*, item: AgendaItem) -> AgendaItem | None:
    """Save a draft item; what its kind means for the printed numbers follows.

    None where it was published meanwhile: it keeps its number and its words.
    """
    meeting = locked(item.meeting)
    if not meeting.items.drafts().filter(pk=item.pk).exists():
        return None
    if item.is_heading():
        item.label = ""
    item.save()
    relabel(meeting)
    item.refresh_from_db()
    return item


def relabel(meeting: Meeting) -> None:
    """Give every draft item the number that is printed: "3", "3a", "" for a heading.

    Items that have been published keep theirs, and so do those withdrawn or deferred.
    The meeting is locked by whoever calls this.
    """
    items = list(meeting.items.order_by("number"))
    free = set(meeting.items.drafts().values_list("pk", flat=True))
    labels = labels_of(items, free)
    changed = [item for item in items if item.label != labels[item.pk]]
    # No two items may share a label, not even for a moment.
    for item in changed:
        item.label = ""
        item.save_without_historical_record()
    for item in changed:
        item.label = labels[item.pk]
        item.save()


def labels_of(items, free) -> dict[int, str]:
    """The printed number of each item by its key; ``free`` may still change."""
    labels, whole, part = {}, 0, 0
    for item in items:
        if item.pk not in free:
            label = item.label
        elif item.is_heading():
            label = ""
        elif item.is_part and whole and part < len(ascii_lowercase):
            label = f"{whole}{ascii_lowercase[part]}"
        else:
            label = str(whole + 1)
        labels[item.pk] = label
        # What was brought over may have a number like "B" or "7.1".
        if counted := re.match("[0-9]+", label):
            number = int(counted.group())
            part = part + 1 if number == whole else 0
            whole = number
    return labels


@transaction.atomic
def move_item(*, item: AgendaItem, up: bool) -> bool:
    """Swap an item with the one before or after it; False where it cannot move.

    Items that have been published keep their number (see ``drafts``).
    """
    items = list(locked(item.meeting).items.drafts().order_by("number"))
    place = items.index(item) if item in items else -1
    other = place - 1 if up else place + 1
    if place < 0 or not 0 <= other < len(items):
        return False
    mine, theirs = items[place], items[other]
    mine.number, number = theirs.number, mine.number
    # No two items may share a number, not even for a moment.
    theirs.number = 0
    theirs.save_without_historical_record()
    mine.save()
    theirs.number = number
    theirs.save()
    relabel(item.meeting)
    return True


@transaction.atomic
def remove_item(*, item: AgendaItem) -> bool:
    """Take a draft item off the agenda; those after it move up one."""
    meeting = locked(item.meeting)
    if not meeting.items.drafts().filter(pk=item.pk).exists():
        return False
    for paper in item.papers.all():
        remove_paper(paper=paper)
    item.delete()
    for later in meeting.items.filter(number__gt=item.number).order_by("number"):
        later.number -= 1
        later.save()
    relabel(meeting)
    return True


def locked(meeting: Meeting) -> Meeting:
    """The meeting, held until the transaction ends, so that numbers stay in order."""
    return Meeting.objects.select_for_update().get(pk=meeting.pk)


@transaction.atomic
def save_paper(*, paper: Paper, file=None, found=None) -> Paper | None:
    """Save a draft paper; with a new file, its facts, and without the old file.

    ``found`` is what ``cpboard.pdf.inspect`` says of ``file``. A new paper comes
    last among its item's. None where it was published meanwhile: it stays as it is.
    """
    # Publishing holds the meeting while it freezes what it read.
    locked(paper.item.meeting)
    if paper.pk and not Paper.objects.drafts().filter(pk=paper.pk).exists():
        return None
    if paper.pk is None:
        papers = Paper.objects.filter(item=paper.item)
        paper.position = 1 + papers.aggregate(last=Coalesce(Max("position"), 0))["last"]
    old = paper.file.name if paper.file else ""
    if file:
        paper.file = file
        paper.original_name = file.name[-255:]
        paper.size = file.size
        paper.sha256 = file_digest(file.open("rb"), "sha256").hexdigest()
        paper.pages = found.pages
        paper.is_tagged = found.is_tagged
        paper.head_spots = [spot and [spot.right, spot.top] for spot in found.spots]
        paper.left_out = "; ".join(found.removed)[:500]
    paper.save()
    if file and old:
        drop_file(paper, old)
    return paper


@transaction.atomic
def move_paper(*, paper: Paper, up: bool) -> bool:
    """Swap a draft paper with its neighbour; False where it cannot move."""
    papers = list(Paper.objects.filter(item=paper.item).order_by("position", "pk"))
    free = set(Paper.objects.filter(item=paper.item).drafts())
    place = papers.index(paper)
    other = place - 1 if up else place + 1
    if not 0 <= other < len(papers) or not {paper, papers[other]} <= free:
        return False
    papers[place], papers[other] = papers[other], papers[place]
    for position, each in enumerate(papers, start=1):
        if each.position != position:
            each.position = position
            each.save()
    return True


@transaction.atomic
def remove_paper(*, paper: Paper) -> bool:
    """Take a draft paper and its file away; False where it has been published."""
    locked(paper.item.meeting)
    if not Paper.objects.drafts().filter(pk=paper.pk).exists():
        return False
    name = paper.file.name if paper.file else ""
    paper.delete()
    if name:
        drop_file(paper, name)
    return True


def drop_file(paper: Paper, name: str):
    """Delete a file that no paper names any more, once all is saved."""
    # What a draft held may be about a child: nothing keeps it without need.
    if not Paper.objects.filter(file=name).exists():
        transaction.on_commit(lambda: paper.file.storage.delete(name))
