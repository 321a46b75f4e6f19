"""The agenda as one reader may see it."""

from dataclasses import dataclass

from django.db.models import Prefetch

from meetings.models import AgendaItem, Meeting, Paper, Publication, PublishedPaper


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
