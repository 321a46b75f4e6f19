"""Who came to a board's meetings, year by year, from what the minutes say.

A meeting counts for those whose seat ran on its day. What nobody wrote down is not
counted, and said.
"""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import Prefetch

from cpboard.people.models import Person
from meetings.models import Attendance, Board, Meeting, Membership, Minutes
from meetings.years import first_day, last_day

PRESENT, SUBSTITUTE, APOLOGIES = "present", "substitute", "apologies"
ABSENT, UNNAMED = "absent", "unnamed"
# The first that is true of a member and a meeting is counted, and no other.
STATUSES = (PRESENT, SUBSTITUTE, APOLOGIES, ABSENT, UNNAMED)
HEADINGS = {
    APOLOGIES: "Apologies",
    SUBSTITUTE: "Sent a substitute",
    ABSENT: "Absent",
    UNNAMED: "Not named in the minutes",
}
THERE = {Attendance.Group.PRESENT, Attendance.Group.IN_ATTENDANCE}
APART = {Membership.Role.OBSERVER, Membership.Role.ADVISER}


@dataclass
class Line:
    """How often one person came, of the meetings that their seat was there for."""

    person: Person
    seat: Membership
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(STATUSES, 0))
    remote: int = 0

    @property
    def entitled(self) -> int:
        """How many meetings they could have come to."""
        return sum(self.counts.values())

    @property
    def words(self) -> str:
        """Their attendance as people say it: "6 of 8"."""
        return f"{self.counts[PRESENT]} of {self.entitled}"


@dataclass
class StandIn:
    """Somebody who came as a substitute, and for whom, meeting by meeting."""

    name: str
    for_whom: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        """For whom, how often: "Rhys Underhill (2), not recorded (1)"."""
        whom = dict.fromkeys(self.for_whom)
        return ", ".join(f"{name} ({self.for_whom.count(name)})" for name in whom)


@dataclass
class Register:
    """The attendance of a board in one municipal year, as one reader may see it."""

    board: Board
    year: int
    counted: list[Meeting]
    unrecorded: list[Meeting]
    members: list[Line]
    apart: list[Line]
    stand_ins: list[StandIn]
    unlinked: list[str]

    @property
    def words(self) -> str:
        """All members together: "41 of 48"; "" before the first meeting."""
        entitled = sum(line.entitled for line in self.members)
        came = sum(line.counts[PRESENT] for line in self.members)
        return f"{came} of {entitled}" if entitled else ""


def register_of(board: Board, year: int, user, today: date) -> Register:
    """The attendance of the year so far, from minutes that the person may read.

    Always four queries.
    """
    counted, unrecorded = meetings_of(board, year, user, today)
    seats = list(board.memberships.select_related("person").order_by("starts_on"))
    lines, stand_ins, unlinked = {}, {}, {}
    for meeting in counted:
        rows = list(meeting.minutes.attendance.all())
        on_the_day = [seat for seat in seats if runs_on(seat, meeting.meets_on)]
        taken = count_seats(lines, on_the_day, rows)
        count_stand_ins(stand_ins, [row for row in rows if row.pk not in taken], seats)
        unlinked |= {row.name: None for row in rows if is_unlinked(row)}
    ordered = sorted(lines.values(), key=lambda line: place_of(line.seat))
    return Register(
        board=board,
        year=year,
        counted=counted,
        unrecorded=unrecorded,
        members=[line for line in ordered if line.seat.role not in APART],
        apart=[line for line in ordered if line.seat.role in APART],
        stand_ins=sorted(stand_ins.values(), key=lambda each: each.name),
        unlinked=list(unlinked),
    )


@dataclass(frozen=True)
class Shown:
    """Lines as a page shows them: of the other columns those that tell anything."""

    headings: list[str]
    rows: list[tuple[Line, list[tuple[str, int]]]]


def shown(lines: list[Line]) -> Shown:
    """The lines with apologies and the like, where anybody has any."""
    told = [
        (line, [*(line.counts[status] for status in HEADINGS), line.remote])
        for line in lines
    ]
    headings = [*HEADINGS.values(), "Joined remotely"]
    used = [n for n in range(len(headings)) if any(cells[n] for _, cells in told)]
    return Shown(
        headings=[headings[n] for n in used],
        rows=[(line, [(headings[n], cells[n]) for n in used]) for line, cells in told],
    )


def meetings_of(board, year, user, today) -> tuple[list[Meeting], list[Meeting]]:
    """Meetings of the year whose attendance is on record, and those without.

    A meeting that was only ever a draft, or was cancelled, was not held.
    """
    minutes = Minutes.objects.visible_to(user).prefetch_related(
        Prefetch("attendance", Attendance.objects.select_related("membership__person"))
    )
    readable = {each.meeting_id: each for each in minutes.filter(meeting__board=board)}
    meetings = Meeting.objects.visible_to(user).filter(
        board=board,
        meets_on__range=(first_day(year), min(last_day(year), today)),
    )
    counted, unrecorded = [], []
    for meeting in meetings.exclude(state=Meeting.State.CANCELLED).order_by("meets_on"):
        found = readable.get(meeting.pk)
        if found and found.attendance.all():
            meeting.minutes = found
            counted.append(meeting)
        elif was_held(meeting, today):
            unrecorded.append(meeting)
    # Both are shown with the board's name in their address.
    for meeting in (*counted, *unrecorded):
        meeting.board = board
    return counted, unrecorded


def was_held(meeting: Meeting, today: date) -> bool:
    """Whether the meeting took place, as far as anybody said."""
    is_over = meeting.state == Meeting.State.PUBLISHED and meeting.meets_on < today
    return is_over or meeting.state == Meeting.State.HELD


def runs_on(seat: Membership, day: date) -> bool:
    """Whether the seat was somebody's on the day."""
    return seat.starts_on <= day and (seat.ends_on is None or seat.ends_on >= day)


def count_seats(lines, seats, rows) -> set[int]:
    """Count one meeting for each seat; gives the rows that told of a seat."""
    taken = set()
    for seat in seats:
        if seat.role == Membership.Role.SUBSTITUTE:
            continue
        told = [row for row in rows if tells_of(row, seat)]
        taken |= {row.pk for row in told if not row.is_substitute}
        key = (seat.person_id, seat.role in APART)
        line = lines.setdefault(key, Line(seat.person, seat))
        # Seats come in the order they began: the last one names the role.
        line.seat = seat
        line.counts[status_of(told)] += 1
        line.remote += any(is_there(row) and row.is_remote for row in told)
    return taken


def tells_of(row: Attendance, seat: Membership) -> bool:
    """Whether the row says what became of the seat at the meeting."""
    if row.membership_id is not None:
        return row.membership_id == seat.pk
    return row.person_id == seat.person_id


def is_there(row: Attendance) -> bool:
    """Whether the member of the seat came themselves."""
    return not row.is_substitute and row.group in THERE


def status_of(rows) -> str:
    """What became of a seat at a meeting, from all the rows that tell of it."""
    if any(is_there(row) for row in rows):
        return PRESENT
    if any(row.is_substitute and row.group in THERE for row in rows):
        return SUBSTITUTE
    groups = {row.group for row in rows if not row.is_substitute}
    if Attendance.Group.APOLOGIES in groups:
        return APOLOGIES
    return ABSENT if Attendance.Group.ABSENT in groups else UNNAMED


def count_stand_ins(stand_ins, rows, seats):
    """Add those who came in somebody's place to what they did before."""
    substitutes = {
        seat.person_id for seat in seats if seat.role == Membership.Role.SUBSTITUTE
    }
    for row in rows:
        if row.group not in THERE:
            continue
        if row.is_substitute:
            whom = str(row.membership.person)
        elif row.person_id in substitutes:
            whom = "not recorded"
        else:
            continue
        key = row.person_id or row.name
        stand_ins.setdefault(key, StandIn(row.name)).for_whom.append(whom)


def is_unlinked(row: Attendance) -> bool:
    """Whether nobody known stands behind a name."""
    return row.person_id is None and row.membership_id is None


def place_of(seat: Membership):
    """Where a seat stands in a list: the chair first."""
    return list(Membership.Role).index(seat.role), seat.person.name
