"""The agenda and how it is put together: its items, their numbers, their papers."""

import re
from hashlib import file_digest
from string import ascii_lowercase

from django.db import transaction
from django.db.models import Max
from django.db.models.functions import Coalesce

from meetings.models import AgendaItem, Meeting, Paper
from meetings.urgency import mark_new


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
