"""The roll: the seats of a meeting's day, and who is named for each."""

from dataclasses import dataclass

from meetings.bringing import last_place
from meetings.models import Attendance, Board, Meeting, Membership, Minutes

ROLES = list(Membership.Role)
CHAIRS = [Membership.Role.CHAIR, *[r for r in ROLES if r in {"co_chair", "vice_chair"}]]
IN_ROOM = {Attendance.Group.PRESENT, Attendance.Group.IN_ATTENDANCE}


@dataclass(frozen=True)
class Place:
    """What is noted of a seat: where its holder is, and who stands in for them.

    ``group`` "" : an adviser who is not there, whom nobody names.
    """

    seat: Membership
    group: str
    is_remote: bool = False
    stand_in: Membership | None = None


def seats_of(meeting: Meeting) -> list[Membership]:
    """Everybody with a seat on the day, chair first, substitutes left out."""
    seats = on_the_day(meeting.board, meeting.meets_on)
    return [each for each in seats if each.role != Membership.Role.SUBSTITUTE]


def substitutes_of(meeting: Meeting) -> list[Membership]:
    """The named substitutes of the day."""
    seats = on_the_day(meeting.board, meeting.meets_on)
    return [each for each in seats if each.role == Membership.Role.SUBSTITUTE]


def on_the_day(board: Board, day) -> list[Membership]:
    """The seats that ran on the day, in the order of the papers."""
    seats = board.memberships.on(day).select_related("person")
    return sorted(seats, key=lambda seat: (ROLES.index(seat.role), seat.person.name))


def save_roll(minutes: Minutes, places: list[Place], others, chair) -> str:
    """Save who is named; gives a sentence where something cannot be so."""
    kept = []
    rows = Rows(minutes)
    for place in places:
        if place.group:
            kept.append(rows.of_seat(place))
        if place.stand_in:
            kept.append(rows.of_stand_in(place))
    for name, words in others:
        kept.append(rows.of_other(name, words))
    if refused := rows.remove_all_but(kept):
        return refused
    return seat_in_chair(kept, chair)


class Rows:
    """The attendance of minutes, found again by seat or by name."""

    def __init__(self, minutes: Minutes):
        self.minutes = minutes
        self.rows = list(minutes.attendance.order_by("position"))
        self.last = last_place(minutes.attendance)

    def of_seat(self, place: Place) -> Attendance:
        """The row of whoever holds the seat."""
        row = self.found(membership=place.seat, is_substitute=False)
        return self.saved(row, place.seat.person, place.group, place.is_remote)

    def of_stand_in(self, place: Place) -> Attendance:
        """The row of the substitute in a member's place."""
        row = self.found(membership=place.seat, is_substitute=True)
        return self.saved(row, place.stand_in.person, "present", place.is_remote)

    def of_other(self, name: str, words: str) -> Attendance:
        """The row of somebody who is named only."""
        row = self.found(membership=None, name=name)
        row.words = words
        return self.saved(row, None, row.group or "in attendance", row.is_remote)

    def found(self, **fields) -> Attendance:
        """The row that has these, or a new one."""
        for row in self.rows:
            if all(getattr(row, key) == value for key, value in fields.items()):
                return row
        return Attendance(minutes=self.minutes, **fields)

    def saved(self, row, person, group, is_remote) -> Attendance:
        """The row as it is to stand, saved where it changed."""
        before = {name: getattr(row, name) for name in self.values(row)}
        row.person = person
        row.name = person.name if person else row.name
        row.group, row.is_remote = group, is_remote
        row.is_chair = row.is_chair and group == Attendance.Group.PRESENT
        if row.pk is None:
            self.last += 1
            row.position = self.last
            row.save()
        elif before != {name: getattr(row, name) for name in before}:
            row.save()
        return row

    def values(self, row):
        """The fields that the roll decides."""
        return ["person_id", "name", "words", "group", "is_remote", "is_chair"]

    def remove_all_but(self, kept) -> str:
        """Take the others off the roll; a sentence where one has done something."""
        for row in self.rows:
            if row in kept:
                continue
            if is_used(row):
                return (
                    f"{row.name} has moved, voted or declared an interest this "
                    "evening, and stays on the list."
                )
            row.delete()
        return ""


def is_used(row: Attendance) -> bool:
    """Whether something is noted of them beside that they were there."""
    return (
        row.movements.exists()
        or row.interests.exists()
        or row.votes.exists()
        or row.minutes.rows.filter(resolutions__casting_by=row).exists()
    )


def seat_in_chair(rows: list[Attendance], chair: Membership | None) -> str:
    """Mark who chairs: whoever was chosen, else the chair, else the vice-chair."""
    there = [row for row in rows if row.group == "present" and row.membership]
    chosen = [row for row in there if chair and row.membership == chair]
    usual = [
        row
        for role in CHAIRS
        for row in there
        if row.membership.role == role and not row.is_substitute
    ]
    found = chosen or ([] if chair else usual)
    if not found:
        return (
            "Whoever you chose is not marked as present: choose again who chairs."
            if chair
            else "Neither the chair nor the vice-chair is here: choose who chairs."
        )
    # One chair at a time, even for a moment.
    for row in sorted(there, key=lambda row: row == found[0]):
        if row.is_chair != (row == found[0]):
            row.is_chair = row == found[0]
            row.save()
    return ""
