"""Items that came too late: taken only if the chair finds them urgent (LAW: N4, N5)."""

from datetime import datetime

from django.db import transaction

from meetings.clock import closure_days, published_on
from meetings.models import AgendaItem, Board, Meeting, Minutes, Publication
from meetings.notice import CLEAR_DAYS, clear_days
from meetings.words import moment_in_words


def is_late(item: AgendaItem) -> bool:
    """Whether the item, not only its papers, came with less than five clear days.

    What stood on the agenda itself is not late: a meeting convened at shorter notice
    is another matter (LAW: N3). Nor has an informal panel such a duty. Where no agenda
    is out here, nobody knows what notice was given. Local Government Act 1972,
    s.100B(4).
    """
    if item.is_late is not None:
        return item.is_late
    return has_notice_duty(item) and came_late(item)


def came_late(item: AgendaItem) -> bool:
    """The same by the publications themselves, where it is not written on the item."""
    meeting = item.meeting
    first = item.publications.order_by("published_at", "pk").first()
    if first is None:
        return is_agenda_known(meeting)
    if first.kind == Publication.Kind.AGENDA:
        return False
    closed = closure_days(meeting.board)
    return clear_days(published_on(first), meeting.meets_on, closed) < CLEAR_DAYS


def has_notice_duty(item: AgendaItem) -> bool:
    """Whether the law asks for notice of the item at all."""
    panel = Board.LegalBasis.PANEL
    return item.meeting.board.legal_basis != panel and not item.is_heading()


def is_agenda_known(meeting: Meeting) -> bool:
    """Whether an agenda of the meeting ever went out from here."""
    return meeting.publications.filter(kind=Publication.Kind.AGENDA).exists()


def mark_new(item: AgendaItem) -> None:
    """Mark an item, not saved yet, that comes to an agenda that is out already.

    It is late until a supplement brings it in time.
    """
    if is_agenda_known(item.meeting):
        item.is_late = has_notice_duty(item)


def mark_published(publication: Publication, items) -> None:
    """Note of each item whether it came too late, as its first publication goes out."""
    meeting = publication.meeting
    days = clear_days(
        published_on(publication), meeting.meets_on, closure_days(meeting.board)
    )
    is_supplement = publication.kind == Publication.Kind.SUPPLEMENT
    for item in items:
        if item.publications.exclude(pk=publication.pk).exists():
            continue
        # Never from the copy in hand: its number may be an older one.
        item = AgendaItem.objects.select_related("meeting__board").get(pk=item.pk)
        item.is_late = is_supplement and days < CLEAR_DAYS and has_notice_duty(item)
        item.save()


def refusal(item: AgendaItem) -> str:
    """Why the board may not decide on the item, in a sentence; "" where it may."""
    if item.urgent_reason or not is_late(item):
        return ""
    return (
        f"Item {item.label} came too late for a decision. The board may take it only "
        "if the chair finds it urgent: record the reason first (Local Government Act "
        "1972, s.100B(4)(b))."
    )


def sentence(item: AgendaItem) -> str:
    """What the minutes say of an urgent item, by themselves; "" of any other.

    The item comes with its ``urgent_chair``.
    """
    if not item.urgent_reason:
        return ""
    return (
        f"Item {item.label} was not open to the public for {CLEAR_DAYS} clear days "
        f"before the meeting. {item.urgent_chair}, in the chair, found on "
        f"{moment_in_words(item.urgent_at)} that "
        "it should be taken as a matter of urgency, for these special circumstances: "
        f"{ended(item.urgent_reason)} (Local Government Act 1972, s.100B(4)(b).)"
    )


def ended(words: str) -> str:
    """The words with a full stop where they have no end of their own."""
    words = words.strip()
    return words if words.endswith((".", "!", "?")) else f"{words}."


def is_settled(meeting: Meeting) -> bool:
    """Whether the minutes are approved, so that the reason stays as it is."""
    minutes = Minutes.objects.filter(meeting=meeting).first()
    return minutes is not None and not minutes.is_draft()


class ReasonStays(Exception):
    """Why the reason of an urgent item is not changed now, in a sentence."""


@transaction.atomic
def record(*, item: AgendaItem, reason: str, chair, at: datetime) -> AgendaItem:
    """Record why an item cannot wait, who found so in the chair, and when.

    Can be corrected until the minutes are approved; raises ReasonStays after that.
    """
    Meeting.objects.select_for_update().get(pk=item.meeting_id)
    if is_settled(item.meeting):
        raise ReasonStays(
            "The minutes of this meeting have been approved: the reason stays as it is."
        )
    item = AgendaItem.objects.select_related("meeting__board").get(pk=item.pk)
    item.urgent_reason, item.urgent_chair, item.urgent_at = reason, chair, at
    item.save()
    return item
