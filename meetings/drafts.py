"""What would be published now: an agenda, or the next supplement."""

from dataclasses import dataclass
from hashlib import sha256

from django.db.models import Max, Prefetch

from meetings.models import (
    AgendaItem,
    Board,
    Meeting,
    Paper,
    Publication,
    PublishedPaper,
)

AGENDA, SUPPLEMENT = Publication.Kind.AGENDA, Publication.Kind.SUPPLEMENT


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
    # What does not come any more, and went out before: a supplement says so.
    off: tuple[AgendaItem, ...] = ()
    # Where it takes the place of a publication: what the front sheet says of that.
    again: str = ""

    @property
    def name(self) -> str:
        """ "Agenda" or "Agenda supplement 1"."""
        return "Agenda" if self.kind == AGENDA else f"Agenda supplement {self.number}"

    @property
    def papers(self) -> list[Paper]:
        """All papers in the order of the pack."""
        return [paper for entry in self.entries for paper in entry.papers]

    @property
    def mark(self) -> str:
        """Differs as soon as anything differs that the pack would say or hold."""
        entries = [
            (values(entry.item), entry.is_awaited, [values(p) for p in entry.papers])
            for entry in self.entries
        ]
        # A kind is an enum here and plain words there: both must give one mark.
        name = (str(self.kind), self.number, self.first_number, self.prefix)
        off = [values(item) for item in self.off]
        facts = (name, values(self.meeting), values(self.meeting.board), entries, off)
        return sha256(repr(facts).encode()).hexdigest()


def values(row) -> list[str]:
    """All that a row says, as words."""
    return [str(getattr(row, field.attname)) for field in row._meta.concrete_fields]


def next_kind(meeting: Meeting) -> str:
    """What is published next: the agenda, and after it supplements."""
    return SUPPLEMENT if is_agenda_out(meeting) else AGENDA


def is_agenda_out(meeting: Meeting) -> bool:
    """Whether an agenda stands that nothing has superseded."""
    return meeting.publications.current().filter(kind=AGENDA).exists()


def draft_pack(meeting: Meeting, kind: str) -> Draft:
    """What an agenda or the next supplement would hold now.

    Raises PackError where there is nothing to publish.
    """
    if meeting.state == Meeting.State.CANCELLED:
        raise PackError("This meeting is cancelled: nothing is published for it.")
    if kind == AGENDA:
        number, entries, off = 0, agenda_entries(meeting), ()
    else:
        number, entries = next_supplement(meeting), supplement_entries(meeting)
        off = tuple(meeting.items.off().order_by("number"))
    first_number, prefix = numbering(meeting, kind, number)
    return Draft(meeting, kind, number, entries, first_number, prefix, off)


def next_pack(meeting: Meeting) -> Draft | None:
    """What would go out next; None where nothing waits."""
    try:
        return draft_pack(meeting, next_kind(meeting))
    except PackError:
        return None


def agenda_entries(meeting: Meeting) -> list[Entry]:
    """Every item with every paper that is ready; PackError where there is none."""
    if is_agenda_out(meeting):
        raise PackError("The agenda is out already. Publish a supplement instead.")
    entries = entries_without(meeting, held=set())
    if not entries:
        raise PackError("The agenda has no items yet.")
    return entries


def supplement_entries(meeting: Meeting) -> list[Entry]:
    """Items with papers that no publication held yet; PackError where there is none.

    Once the agenda is out, an item that came after it is there without papers too:
    otherwise the public would never read of it. A new heading goes along, and is no
    reason for a supplement.
    """
    published = PublishedPaper.objects.filter(publication__meeting=meeting)
    held = set(published.values_list("paper", flat=True))
    late = set()
    if is_agenda_out(meeting):
        late = set(meeting.items.drafts().values_list("pk", flat=True))
    entries = [
        entry
        for entry in entries_without(meeting, held=held)
        if entry.papers or entry.item.pk in late
    ]
    if all(entry.item.is_heading() for entry in entries):
        raise PackError("No paper has been added since the last publication.")
    return entries


def entries_without(meeting: Meeting, *, held: set[int]) -> list[Entry]:
    """Every item with the papers that are ready and not held already."""
    papers = Paper.objects.order_by("position", "pk").select_related("strategy")
    items = meeting.items.order_by("number").prefetch_related(
        Prefetch("papers", papers.exclude(pk__in=held))
    )
    return [entry_of(item) for item in items]


def entry_of(item: AgendaItem) -> Entry:
    """The item with those of its papers that can be printed; off the agenda, none."""
    papers = item.papers.all() if item.state == AgendaItem.State.STANDS else []
    ready = [paper for paper in papers if not paper.is_to_follow]
    # That an exempt paper is awaited is nobody's business yet.
    awaited = [p for p in papers if p.is_to_follow and not p.is_exempt]
    return Entry(item, ready, is_awaited=bool(awaited))


def next_supplement(meeting: Meeting) -> int:
    """The number of the next supplement."""
    return meeting.publications.filter(kind=SUPPLEMENT, supersedes=None).count() + 1


def numbering(meeting: Meeting, kind: str, number: int) -> tuple[int, str]:
    """The first page number and the prefix, as the board sets it.

    A supplement goes on from the last page published, or starts again with a
    prefix ("S1-1"), so that "page 8" is never two pages.
    """
    if kind == AGENDA:
        return 1, ""
    if meeting.board.supplement_numbering == Board.Numbering.RESTART:
        return 1, f"S{number}-"
    before = meeting.publications.filter(kind__in=[AGENDA, SUPPLEMENT])
    last = before.aggregate(last=Max("last_number"))["last"]
    return (last or 0) + 1, ""
