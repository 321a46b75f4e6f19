"""Councillors whom no meeting has seen for months (LAW: M9).

Whoever attends no meeting of the council for six months in a row ceases to be a
councillor, unless the council approves the reason before (Local Government Act 1972,
s.85). Advice for officers, never for the public: meetings that are not kept here
count too, and reasons are nobody else's business.
"""

from dataclasses import dataclass
from datetime import date

from django.contrib.humanize.templatetags.humanize import apnumber
from django.db.models import F, Max, Q
from django.urls import reverse

from cpboard.exchange.dates import long_date
from cpboard.needs import Need
from meetings.attendance import THERE
from meetings.minutes_reading.attendance import HONORIFIC
from meetings.models import Attendance, Board, Membership
from meetings.years import months_after

# Months since the last attendance at which an officer is told.
ADVICE = (4, 5, 6)
LIMIT = 6


@dataclass(frozen=True)
class Absence:
    """An elected member, when they were last here, and the months since."""

    seat: Membership
    last_on: date
    months: int
    ever_came: bool

    @property
    def ends_on(self) -> date:
        """The day on which six months are over."""
        return months_after(self.last_on, LIMIT)

    @property
    def sentence(self) -> str:
        """What an officer reads: the day, the months, and what else counts."""
        name = self.seat.person.name
        who = name if HONORIFIC.match(name) else f"Councillor {name}"
        on = long_date(self.last_on)
        ago = f"{apnumber(self.months)} months ago"
        said = f"{who} was last here on {on}, {ago}."
        if not self.ever_came:
            said = f"{who} has not been here since their seat began on {on}, {ago}."
        said += " Other meetings of the council count too."
        if self.months < LIMIT:
            return f"{said} Six months are over on {long_date(self.ends_on)}."
        return f"{said} Ask the monitoring officer (Local Government Act 1972, s.85)."


def absences(today: date, board: Board | None = None) -> list[Absence]:
    """Elected members of today whom no board here has seen for four months.

    Of somebody who never came nothing is said while no attendance of their boards is
    on record either. Three queries, whatever the number of seats.
    """
    seats = Membership.objects.on(today).seated().filter(category="elected")
    if board:
        seats = seats.filter(board=board)
    seats = list(seats.select_related("person", "board").order_by("starts_on"))
    since, boards = {}, {}
    for seat in seats:
        since.setdefault(seat.person_id, seat)
        boards.setdefault(seat.person_id, []).append(seat.board_id)
    last = last_days(since, today)
    recorded = recorded_days(today)
    found = []
    for person, seat in since.items():
        each = absence_of(seat, last.get(person), today)
        known = [recorded[board] for board in boards[person] if board in recorded]
        if each and (each.ever_came or any(on >= each.last_on for on in known)):
            found.append(each)
    return sorted(found, key=lambda each: (each.last_on, each.seat.person.name))


def last_days(people, today: date) -> dict[int, date]:
    """When each person last came to any meeting that is kept here.

    Joining from elsewhere counts where the board says so, from its day (LAW: M8).
    """
    board = "minutes__meeting__board__remote_counts_from"
    counts = Q(is_remote=False) | Q(
        **{f"{board}__lte": F("minutes__meeting__meets_on")}
    )
    rows = Attendance.objects.filter(
        counts,
        person__in=list(people),
        group__in=THERE,
        minutes__meeting__meets_on__lte=today,
    )
    found = rows.values_list("person").annotate(on=Max("minutes__meeting__meets_on"))
    return dict(found.order_by())


def recorded_days(today: date) -> dict[int, date]:
    """The last meeting of each board with an attendance on record, by its key."""
    rows = Attendance.objects.filter(minutes__meeting__meets_on__lte=today)
    found = rows.values_list("minutes__meeting__board")
    return dict(found.annotate(on=Max("minutes__meeting__meets_on")).order_by())


def absence_of(seat: Membership, last_on: date | None, today: date) -> Absence | None:
    """How long the member has been away; None under four months."""
    since = last_on or seat.starts_on
    reached = [n for n in ADVICE if months_after(since, n) <= today]
    return Absence(seat, since, reached[-1], bool(last_on)) if reached else None


def needs_of(person, today: date) -> list[Need]:
    """For those who prepare meetings: whom to ask, before six months are over."""
    if not person.has_perm("meetings.change_meeting"):
        return []
    return [
        Need(
            on=months_after(each.last_on, each.months),
            what=f"Ask after {each.seat.person}",
            why=each.sentence,
            button="See who came",
            url=reverse("attendance_list", args=[each.seat.board.slug]),
        )
        for each in absences(today)
    ]
