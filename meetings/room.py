"""The evening as it stands: the items, who is in the room, what is still open."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Prefetch
from django.utils import timezone

from meetings.evening_clock import is_going_on, now_of
from meetings.models import (
    AgendaItem,
    Attendance,
    Clause,
    Exclusion,
    Interest,
    Meeting,
    Minute,
    Minutes,
    Movement,
    Paper,
    Resolution,
    Vote,
)
from meetings.quorum import Count, count_for, is_away_with_an_interest, is_there


@dataclass
class Evening:
    """A meeting under way: its items in order, and everybody named.

    ``new_items``: items that came onto the agenda after the evening began.
    """

    meeting: Meeting
    minutes: Minutes
    rows: list[Minute]
    attendance: list[Attendance]
    new_items: list[AgendaItem]
    now: datetime

    def row(self, number: int) -> Minute | None:
        """The minute of the item in that place of the agenda."""
        return next((row for row in self.rows if row.item.number == number), None)

    @property
    def is_afterwards(self) -> bool:
        """Whether it is noted on a later day, so that the clock stands still."""
        return not is_going_on(self.meeting, timezone.now())

    @property
    def current(self) -> Minute | None:
        """The item that the board is at."""
        return next((row for row in self.rows if is_under_way(row)), None)

    @property
    def exclusion(self) -> Exclusion | None:
        """The resolution that keeps the public out now."""
        return next((each for each in self.exclusions if is_in_force(each)), None)

    @property
    def exclusions(self) -> list[Exclusion]:
        """Every exclusion of the evening, put or carried."""
        motions = [each for row in self.rows for each in row.resolutions.all()]
        return [each.exclusion for each in motions if hasattr(each, "exclusion")]

    def moment(self, row: Minute) -> datetime:
        """When to look round the room for an item: at its end, or now."""
        return row.ended_at or self.now

    def count(self, row: Minute) -> Count:
        """Who counts for the item."""
        board = self.meeting.board
        return count_for(
            self.attendance,
            minute_id=row.pk,
            moment=self.moment(row),
            meets_on=self.meeting.meets_on,
            quorum=board.quorum,
            remote_from=board.remote_counts_from,
        )

    def chair(self, row: Minute) -> Attendance | None:
        """Who is in the chair for the item; None where somebody must be chosen."""
        chosen = [row.chaired_by_id] if row.chaired_by_id else []
        standing = [each.pk for each in self.attendance if each.is_chair]
        for each in self.attendance:
            if each.pk in (chosen or standing) and self.takes_part(each, row):
                return each
        return None

    def takes_part(self, attendance: Attendance, row: Minute) -> bool:
        """Whether they are there for the item, and no interest keeps them out."""
        there = is_there(attendance, self.moment(row))
        return there and not is_away_with_an_interest(attendance, row.pk)


def evening_of(meeting: Meeting, now: datetime | None = None) -> Evening | None:
    """The evening with all that its page shows; None before it has begun.

    The same number of queries however much has happened.
    """
    minutes = Minutes.objects.filter(meeting=meeting).first()
    if minutes is None or meeting.began_at is None:
        return None
    minutes.meeting = meeting
    rows = list(rows_of(minutes))
    for row in rows:
        row.minutes = minutes
    attendance = (
        Attendance.objects.filter(minutes=minutes)
        .select_related("membership", "person")
        .prefetch_related("movements", "interests")
        .order_by("position")
    )
    items = AgendaItem.objects.filter(meeting=meeting).exclude(
        kind=AgendaItem.Kind.HEADING
    )
    attendance = list(attendance)
    return Evening(
        meeting=meeting,
        minutes=minutes,
        rows=rows,
        attendance=attendance,
        new_items=list(items.exclude(pk__in=[row.item_id for row in rows])),
        now=now or now_of(meeting, moments_of(meeting, rows)),
    )


def moments_of(meeting: Meeting, rows) -> list[datetime]:
    """When anything was noted, in no order."""
    found = [meeting.began_at, meeting.ended_at]
    for row in rows:
        found += [row.began_at, row.ended_at]
        found += [movement.at for movement in row.movements.all()]
    return [moment for moment in found if moment]


def rows_of(minutes: Minutes):
    """The minutes' items with what happened at each."""
    votes = Vote.objects.select_related("attendance")
    resolutions = (
        Resolution.objects.select_related("exclusion", "casting_by")
        .prefetch_related(
            Prefetch("clauses", Clause.objects.order_by("position")),
            Prefetch("named_votes", votes),
            "exclusion__covers",
        )
        .order_by("position")
    )
    return (
        Minute.objects.filter(minutes=minutes, item__isnull=False)
        .select_related("item")
        .prefetch_related(
            Prefetch("resolutions", resolutions),
            Prefetch("movements", Movement.objects.select_related("attendance")),
            Prefetch("interests", Interest.objects.select_related("attendance")),
            Prefetch("item__papers", Paper.objects.filter(is_exempt=True)),
        )
        .order_by("position")
    )


def is_under_way(row: Minute) -> bool:
    """Whether the board is at the item."""
    return row.began_at is not None and row.ended_at is None


def is_in_force(exclusion: Exclusion) -> bool:
    """Whether the public is out by this resolution."""
    return exclusion.began_at is not None and exclusion.ended_at is None


def is_to_be_taken(row: Minute) -> bool:
    """Whether the board has still to come to the item."""
    return row.began_at is None and row.item.state == AgendaItem.State.STANDS


def warning_of(evening: Evening, row: Minute) -> str:
    """What the clerk has to say before the item is taken; "" where nothing."""
    if row.item.papers.all() and not row.is_exempt:
        return (
            "This item has an exempt paper, and the public is still here for it. "
            "Before it is talked about, the board has to exclude the public by a "
            "resolution that names this item (Local Government Act 1972, "
            "s.100A(4))."
        )
    if row.is_exempt and not evening.exclusion and row.began_at is None:
        return (
            "The minutes of this item are exempt, and the public is back. Exclude it "
            "again before the item is taken."
        )
    return ""


def missing(evening: Evening) -> list[str]:
    """What is not settled yet, a sentence each."""
    told = [
        f"Item {row.number} has not been taken."
        for row in evening.rows
        if is_to_be_taken(row)
    ]
    told += [
        f"A motion at item {row.number} is not decided."
        for row in evening.rows
        for motion in row.resolutions.all()
        if motion.is_open()
    ]
    if evening.exclusion:
        told.append("It is not recorded that the public came back.")
    return told + [
        f"Item {item.label} came onto the agenda and is not on this page yet."
        for item in evening.new_items
    ]
