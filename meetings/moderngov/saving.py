"""Saving what Modern.Gov says: meetings, items and papers, each once."""

from datetime import date, time

from django.db import transaction

from cpboard.exchange.dates import long_date
from meetings.models import AgendaItem, Board, Meeting, Paper

from .shapes import ReadDocument, Reading, ReadItem, ReadMeeting, Remark

RESTRICTED_TITLE = "Restricted item"
WHY_RESTRICTED = (
    "Restricted in Modern.Gov; the paragraph is not stated there. To be completed here."
)
NO_VENUE = "Not stated"


class Refused(Exception):
    """Why nothing can be brought over, in a sentence."""


def board_named(slug: str) -> Board:
    """The board of the slug; without one, the only board there is."""
    boards = list(Board.objects.filter(slug=slug) if slug else Board.objects.all()[:2])
    if len(boards) == 1:
        return boards[0]
    known = ", ".join(Board.objects.values_list("slug", flat=True)) or "none yet"
    wanted = f"There is no board {slug}." if slug else "Name the board: --board."
    raise Refused(f"{wanted} Known: {known}.")


@transaction.atomic
def bring_over(*, reading: Reading, board: Board, today: date) -> list[Meeting]:
    """Save the meetings that are new or say something new; gives those changed.

    What was published here, and what stands here of the same day, stays as it is:
    ``reading.warnings`` tells of it. All of it or nothing.
    """
    changed = []
    for read in reading.meetings:
        saver = Saver(read, board, today, reading.warnings)
        if meeting := saver.save():
            changed.append(meeting)
    return changed


class Saver:
    """Saves one meeting, noting what stays as it is here."""

    def __init__(self, read: ReadMeeting, board: Board, today: date, warnings):
        self.read, self.board, self.today = read, board, today
        self.warnings = warnings
        self.meeting = None

    def remark(self, message: str, item: str = ""):
        """Note what was not done."""
        where = f"Meeting {self.read.source_id}, {long_date(self.read.meets_on)}"
        self.warnings.append(Remark(where, item, message))

    def save(self) -> Meeting | None:
        """The meeting with its items; None where there is nothing new."""
        meeting = self.find()
        if meeting is None or meeting.source_digest == self.read.digest():
            return None
        is_new = meeting.pk is None
        self.meeting = meeting
        self.set_facts(is_new)
        meeting.save()
        self.save_items()
        return meeting

    def find(self) -> Meeting | None:
        """The meeting brought over before, or a new one; None where it cannot come."""
        meetings = Meeting.objects.select_for_update()
        known = meetings.filter(source_id=self.read.source_id).first()
        if known and known.board_id != self.board.pk:
            self.remark("It belongs to another board here: left as it is.")
            return None
        same_day = Meeting.objects.filter(board=self.board, meets_on=self.read.meets_on)
        if other := same_day.exclude(pk=known.pk if known else None).first():
            self.remark(f"The {other} is here already, by another way: left as it is.")
            return None
        return known or Meeting(board=self.board, source_id=self.read.source_id)

    def set_facts(self, is_new: bool):
        """Day, time, venue and state; a state that was set here stays."""
        read, meeting = self.read, self.meeting
        meeting.source_digest = read.digest()
        if is_new or meeting.state == Meeting.State.DRAFT:
            meeting.state = self.state()
        elif read.is_cancelled and meeting.state != Meeting.State.CANCELLED:
            self.remark("It is cancelled in Modern.Gov, and not here.")
        if not is_new and meeting.publications.exists():
            self.remark("Its agenda is published here: day, time and venue stay.")
            return
        meeting.meets_on = read.meets_on
        meeting.meets_at = read.meets_at or meeting.meets_at or time(0)
        meeting.venue = read.venue or meeting.venue or NO_VENUE
        meeting.is_extraordinary = read.is_extraordinary
        if meeting.state == Meeting.State.CANCELLED:
            said = f"In Modern.Gov: {read.status}"
            meeting.cancelled_because = meeting.cancelled_because or said[:300]

    def state(self) -> str:
        """Held before today, a draft from today on; cancelled where it says so."""
        if self.read.is_cancelled:
            return Meeting.State.CANCELLED
        is_past = self.read.meets_on < self.today
        return Meeting.State.HELD if is_past else Meeting.State.DRAFT

    def save_items(self):
        """The items in the order of the answer; those gone from it are told of."""
        known = {item.source_id: item for item in self.meeting.items.all()}
        frozen = set(
            self.meeting.items.exclude(publications=None).values_list("pk", flat=True)
        )
        # No two items may share a place or a number, not even for a moment.
        place = 1 + max((item.number for item in known.values()), default=0)
        for item in known.values():
            if item.source_id and item.pk not in frozen and item.label:
                item.label = ""
                item.save_without_historical_record()
        for read in self.read.items:
            item = known.pop(read.source_id, None)
            if item is None:
                item = AgendaItem(
                    meeting=self.meeting, source_id=read.source_id, number=place
                )
                place += 1
            where = f"Item {item.number}"
            if item.pk in frozen:
                self.remark("It is published here: its words stay.", where)
            else:
                self.save_item(item, read, where)
            self.save_papers(item, read, where)
        for item in known.values():
            if item.source_id:
                self.remark(
                    "It is in Modern.Gov no more: remove it here if it is gone.",
                    f"Item {item.number}",
                )

    def save_item(self, item: AgendaItem, read: ReadItem, where: str):
        """One item that is not published: as the answer has it."""
        was_restricted = item.is_restricted_at_source
        item.is_restricted_at_source = read.is_restricted or was_restricted
        if item.is_restricted_at_source and not read.is_restricted:
            self.remark("It is restricted no more there: it stays so here.", where)
        hidden = item.is_restricted_at_source
        item.title = RESTRICTED_TITLE if hidden else read.title
        item.asked = "" if hidden else read.text
        heading = AgendaItem.Kind.HEADING
        if read.is_heading and not hidden:
            item.kind = heading
        elif item.kind == heading:
            item.kind = AgendaItem.Kind.DISCUSSION
        taken = self.meeting.items.exclude(pk=item.pk).values_list("label", flat=True)
        item.label = read.label if read.label not in set(taken) else ""
        if item.kind == heading:
            item.label = ""
        item.save()

    def save_papers(self, item: AgendaItem, read: ReadItem, where: str):
        """The documents of an item as papers without a file."""
        documents = list(read.documents)
        if read.is_restricted:
            # The title itself may be what must not be known.
            documents.insert(0, secret_title(read))
        known = {paper.source_id: paper for paper in item.papers.all()}
        frozen = set(
            item.papers.exclude(published_papers=None).values_list("pk", flat=True)
        )
        last = max((paper.position for paper in known.values()), default=0)
        for document in documents:
            paper = known.get(document.source_id)
            if paper is None:
                last += 1
                paper = Paper(item=item, source_id=document.source_id, position=last)
            elif paper.pk in frozen:
                self.remark("A paper of it is published here: it stays.", where)
                continue
            is_secret = document.is_restricted or read.is_restricted
            self.save_paper(paper, document, is_secret, where)

    def save_paper(self, paper: Paper, document: ReadDocument, is_secret, where: str):
        """One paper: its title, where it lies, and that it is restricted."""
        paper.title = document.title
        paper.source_address = document.address
        paper.source_published_on = document.published_on
        if is_secret and not paper.is_exempt:
            paper.is_exempt = True
            paper.exempt_paragraphs = Paper.NOT_STATED
            paper.public_interest_test = WHY_RESTRICTED
            paper.exempt_review_on = self.today
        elif paper.is_exempt and not is_secret:
            self.remark("A paper is restricted no more there: it stays so here.", where)
        paper.save()


def secret_title(read: ReadItem) -> ReadDocument:
    """A restricted item's title, kept as an exempt paper's."""
    return ReadDocument(
        source_id="item",
        title=f"Title of the item: {read.title}"[:300],
        address="",
        is_restricted=True,
        published_on=None,
        owner="",
    )
