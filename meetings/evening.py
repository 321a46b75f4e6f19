"""What happens in the room, noted once: beginning, coming and going, items, notes."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from meetings.agenda import locked
from meetings.asked import take_up
from meetings.bringing import MinutesRefused, last_place, refuse_meeting
from meetings.evening_clock import now_of
from meetings.models import (
    AgendaItem,
    Attendance,
    Interest,
    Meeting,
    Membership,
    Minute,
    Minutes,
    Movement,
)
from meetings.quorum import is_there
from meetings.roll import Place, save_roll
from meetings.room import Evening, evening_of, is_under_way

VICE = [Membership.Role.CO_CHAIR, Membership.Role.VICE_CHAIR]


class EveningError(Exception):
    """Why nothing was noted, in a sentence."""


@dataclass
class NotesDiffer(Exception):
    """Somebody else saved the notes meanwhile: theirs, and their revision."""

    theirs: str
    revision: int


def refuse_evening(meeting: Meeting):
    """Raise EveningError where the meeting's evening cannot be noted here."""
    try:
        refuse_meeting(meeting)
    except MinutesRefused as error:
        raise EveningError(str(error)) from error
    brought = Minutes.objects.filter(meeting=meeting).exists()
    if brought and meeting.began_at is None:
        raise EveningError(
            "The minutes of this meeting have been brought in already. Take that "
            "draft away first if you mean to note the evening here."
        )


def held_open(meeting: Meeting) -> Evening:
    """The evening, locked; EveningError where it can no longer be changed."""
    meeting = locked(meeting)
    refuse_evening(meeting)
    evening = evening_of(meeting)
    if evening is None:
        raise EveningError("Begin the evening first: say who is here.")
    return evening


@transaction.atomic
def begin(
    *, meeting: Meeting, places: list[Place], author, others=(), chair=None, at=None
):
    """Begin the evening: who is here, and an empty minute for every item.

    ``chair``: the seat of whoever takes the chair, else the chair or vice-chair.
    """
    meeting = locked(meeting)
    refuse_evening(meeting)
    if meeting.began_at is None:
        minutes = Minutes.objects.create(meeting=meeting, brought_by=author)
        meeting.began_at = at or now_of(meeting)
        meeting.save()
        add_rows(minutes)
    return note_attendance(meeting=meeting, places=places, others=others, chair=chair)


@transaction.atomic
def note_attendance(*, meeting: Meeting, places, others=(), chair=None) -> Minutes:
    """Note who is here, who sent apologies, who stands in for whom, who chairs."""
    evening = held_open(meeting)
    refused = save_roll(evening.minutes, places, others, chair)
    if refused:
        raise EveningError(refused)
    return evening.minutes


@transaction.atomic
def add_new_items(*, meeting: Meeting) -> int:
    """A minute for each item that came onto the agenda since; how many."""
    evening = held_open(meeting)
    add_rows(evening.minutes)
    return len(evening.new_items)


def add_rows(minutes: Minutes):
    """An empty minute for each item of the agenda that has none, headings aside."""
    items = minutes.meeting.items.exclude(kind=AgendaItem.Kind.HEADING)
    known = set(minutes.rows.values_list("item", flat=True))
    place = last_place(minutes.rows)
    for item in items.order_by("number"):
        if item.pk not in known:
            place += 1
            Minute.objects.create(
                minutes=minutes,
                position=place,
                number=item.label,
                heading=item.title,
                asked=item.asked,
                item=item,
            )


def again(evening: Evening, minute: Minute) -> Minute:
    """The evening's own row of a minute, with what happened at it."""
    return next(row for row in evening.rows if row.pk == minute.pk)


@transaction.atomic
def take_item(*, minute: Minute, at: datetime | None = None) -> Minute:
    """The board comes to the item; the one that it was at is over."""
    evening = held_open(minute.minutes.meeting)
    row = again(evening, minute)
    if evening.meeting.ended_at:
        raise EveningError("The evening has ended. Open it again to take an item.")
    if row.item.state != AgendaItem.State.STANDS:
        state = row.item.get_state_display().lower()
        raise EveningError(f"Item {row.number} is {state}: it is not taken.")
    at = at or evening.now
    for other in evening.rows:
        if is_under_way(other) and other.pk != row.pk:
            other.ended_at = max(at, other.began_at)
            other.save()
    row.began_at = row.began_at or at
    row.ended_at = None
    row.save()
    settle_chair(evening, row)
    return row


def settle_chair(evening: Evening, row: Minute):
    """Where whoever chairs is away, the vice-chair takes the chair for the item."""
    if evening.chair(row):
        return
    for each in evening.attendance:
        seat = each.membership
        is_vice = seat and seat.role in VICE and not each.is_substitute
        if is_vice and evening.takes_part(each, row):
            row.chaired_by = each
            row.save()
            return


@transaction.atomic
def choose_chair(*, minute: Minute, attendance: Attendance) -> Minute:
    """Somebody takes the chair for one item."""
    evening = held_open(minute.minutes.meeting)
    row = again(evening, minute)
    if attendance.pk not in {each.pk for each in evening.count(row).entitled}:
        raise EveningError(f"{attendance.name} cannot chair: not a member here now.")
    row.chaired_by = None if attendance.is_chair else attendance
    row.save()
    return row


@transaction.atomic
def correct_times(*, minute: Minute, began_at, ended_at) -> Minute:
    """Put right when an item began and ended; what is empty is not so yet."""
    row = again(held_open(minute.minutes.meeting), minute)
    if ended_at and (began_at is None or ended_at < began_at):
        raise EveningError("An item cannot end before it began.")
    row.began_at, row.ended_at = began_at, ended_at
    row.save()
    return row


@transaction.atomic
def note_urgency(*, item: AgendaItem, at: datetime | None = None) -> AgendaItem:
    """The chair found that a late item cannot wait, and why (LAW: N4)."""
    evening = held_open(item.meeting)
    item.urgent_at = at or evening.now
    item.save()
    return item


@transaction.atomic
def move(*, minute: Minute, attendance: Attendance, way: str, at=None) -> Movement:
    """Somebody arrives or leaves while the board is at the item."""
    evening = held_open(minute.minutes.meeting)
    at = at or evening.now
    each = next(a for a in evening.attendance if a.pk == attendance.pk)
    arrives = way == Movement.Way.ARRIVES
    if is_there(each, at) == arrives:
        stands = "here already" if arrives else "not here"
        raise EveningError(f"{each.name} is {stands}.")
    if arrives and each.group not in {"present", "in attendance"}:
        each.group = group_of(each)
        each.save()
    made = Movement.objects.create(attendance=each, minute=minute, way=way, at=at)
    row_changed(minute)
    return made


def group_of(attendance: Attendance) -> str:
    """Where somebody stands once they have come after all."""
    seat = attendance.membership
    advises = seat is None or seat.role in {
        Membership.Role.ADVISER,
        Membership.Role.OBSERVER,
    }
    group = Attendance.Group
    return group.IN_ATTENDANCE if advises else group.PRESENT


def row_changed(minute: Minute):
    """Look at the chair again after somebody came, went, or takes no part."""
    evening = evening_of(minute.minutes.meeting)
    settle_chair(evening, again(evening, minute))


@transaction.atomic
def declare(*, interest: Interest) -> Interest:
    """Note an interest in an item; one a person and item, the last one stands."""
    held_open(interest.minute.minutes.meeting)
    if interest.is_sensitive:
        interest.nature = ""
    same = Interest.objects.filter(
        attendance=interest.attendance, minute=interest.minute
    )
    same.delete()
    interest.save()
    row_changed(interest.minute)
    return interest


@transaction.atomic
def take_back(*, noted: Movement | Interest) -> None:
    """A movement or an interest that was noted by mistake."""
    held_open(noted.minute.minutes.meeting)
    noted.delete()


@transaction.atomic
def save_notes(*, minute: Minute, notes: str, revision: int) -> Minute:
    """Save what the clerk noted; NotesDiffer where somebody was quicker.

    ``revision``: the one that the writer has read.
    """
    held_open(minute.minutes.meeting)
    row = Minute.objects.select_for_update().get(pk=minute.pk)
    notes = "\n".join(notes.splitlines())
    if row.notes == notes:
        return row
    if row.revision != revision:
        raise NotesDiffer(row.notes, row.revision)
    row.notes, row.revision = notes, revision + 1
    # Saved every few seconds: a history of half sentences helps nobody.
    row.save_without_historical_record()
    return row


@transaction.atomic
def end(*, meeting: Meeting, at: datetime | None = None) -> Meeting:
    """The evening is over, and so is the item that the board was at.

    What was decided gets its follow-ups, for the clerk to look at.
    """
    evening = held_open(meeting)
    at = at or evening.now
    if current := evening.current:
        current.ended_at = max(at, current.began_at)
        current.save()
    evening.meeting.ended_at = at
    if evening.meeting.state == Meeting.State.PUBLISHED:
        evening.meeting.state = Meeting.State.HELD
    evening.meeting.save()
    take_up(evening.minutes)
    return evening.meeting


@transaction.atomic
def go_on(*, meeting: Meeting) -> Meeting:
    """The evening had not ended after all."""
    evening = held_open(meeting)
    evening.meeting.ended_at = None
    evening.meeting.save()
    return evening.meeting
