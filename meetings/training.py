"""Which training corporate parents need, who has it, and who is due.

Who needs a level has done a course of that level or a higher one, and it is not yet
time to do it again.
"""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from cpboard.exchange.dates import long_date
from cpboard.needs import Need
from meetings.models import Board, Course, Membership, Training
from meetings.models import Responsibility as Level
from meetings.years import first_day, last_day, months_after

# So long before a course runs out its renewal is due.
SOON_MONTHS = 3
TRAINED, SOON, OVERDUE, MISSING = "trained", "soon", "overdue", "missing"
WORDS = {
    TRAINED: "Trained",
    SOON: "Due again soon",
    OVERDUE: "Overdue",
    MISSING: "Not trained yet",
}
# In the order of who waits longest for what.
ORDER = (MISSING, OVERDUE, SOON, TRAINED)


@dataclass(frozen=True)
class Standing:
    """Somebody, the level they need, and how their training stands.

    ``until`` is when it has to be done again; None where it holds for good or where
    there is none. ``training`` is the one that counts longest.
    """

    seat: Membership
    level: str
    state: str
    until: date | None
    training: Training | None

    @property
    def level_words(self) -> str:
        """The level in a word: "Targeted"."""
        return Level(self.level).label.split(":")[0]

    @property
    def state_words(self) -> str:
        """How it stands, with the day: "Overdue since 3 May 2026"."""
        if self.state == OVERDUE:
            return f"Overdue since {long_date(self.until)}"
        if self.state == SOON:
            return f"Due again by {long_date(self.until)}"
        if self.state == TRAINED and self.until:
            return f"Trained until {long_date(self.until)}"
        return WORDS[self.state]

    @property
    def is_due(self) -> bool:
        """Whether they have something to do."""
        return self.state != TRAINED


def level_needed(seat: Membership) -> str:
    """The level that a seat asks for: what is set on it, else by its role.

    Targeted for those who sit on the board, universal for its advisers and observers.
    Care-experienced young people teach the others: nothing is asked of them.
    """
    if seat.responsibility != Level.BY_ROLE:
        return Level(seat.responsibility)
    if seat.category == Membership.Category.YOUNG:
        return Level.NONE
    if seat.role in {Membership.Role.OBSERVER, Membership.Role.ADVISER}:
        return Level.UNIVERSAL
    return Level.TARGETED


def standings(board: Board, today: date) -> list[Standing]:
    """Everybody on the board who needs training, those who are due first.

    Two queries.
    """
    seats = board.memberships.on(today).select_related("person")
    return in_order(standings_of(list(seats), today))


def standings_of(seats, today: date) -> list[Standing]:
    """How the training of each seat that needs any stands; one query."""
    people = {seat.person_id for seat in seats}
    done = {}
    for training in Training.objects.filter(person__in=people).select_related("course"):
        done.setdefault(training.person_id, []).append(training)
    return [
        standing_of(seat, level, done.get(seat.person_id, []), today)
        for seat in seats
        if (level := level_needed(seat)) != Level.NONE
    ]


def standing_of(seat, level, trainings, today: date) -> Standing:
    """The standing of one seat from all that its person has done."""
    counting = [each for each in trainings if each.course.level in Level.up_from(level)]
    if not counting:
        return Standing(seat, level, MISSING, None, None)
    best = max(counting, key=lambda each: (runs_out(each) or date.max, each.done_on))
    until = runs_out(best)
    if until is None or until > months_after(today, SOON_MONTHS):
        state = TRAINED
    else:
        # On the day itself it still holds.
        state = OVERDUE if until < today else SOON
    return Standing(seat, level, state, until, best)


def runs_out(training: Training) -> date | None:
    """The day by which the course is done again; None where it holds for good."""
    months = training.course.renew_after_months
    return months_after(training.done_on, months) if months else None


def in_order(found: list[Standing]) -> list[Standing]:
    """Those who wait longest first."""
    return sorted(
        found,
        key=lambda each: (
            ORDER.index(each.state),
            each.until or date.max,
            each.seat.person.name,
        ),
    )


def own_standing(person, today: date) -> Standing | None:
    """How the person's own training stands, by the highest level any seat asks for."""
    seats = list(
        Membership.objects.on(today)
        .filter(person=person)
        .select_related("person", "board")
    )
    found = standings_of(seats, today)
    levels = list(Level)
    return max(found, key=lambda each: levels.index(each.level), default=None)


def courses_for(level: str) -> list[Course]:
    """The courses on offer that would do for the level, those just for it first."""
    levels = Level.up_from(level)
    courses = Course.objects.filter(is_offered=True, level__in=levels)
    return sorted(courses, key=lambda course: levels.index(course.level))


def done_in(board: Board, year: int, today: date):
    """The courses that those on the board today did in a municipal year."""
    people = board.memberships.on(today).values("person")
    found = Training.objects.filter(
        person__in=people, done_on__range=(first_day(year), last_day(year))
    )
    return found.select_related("course", "person")


def needs_of(person, today: date) -> list[Need]:
    """The person's own training; for those who keep it, whose has run out."""
    return [*own_needs(person, today), *needs_of_keeper(person, today)]


def needs_of_keeper(person, today: date) -> list[Need]:
    """For those who keep the training: one line a board for all who are overdue.

    Two queries. A board on which nobody ever did a course keeps no training.
    """
    if not person.has_perm("meetings.record_parenting"):
        return []
    trained = Training.objects.values("person")
    keeping = Board.objects.filter(memberships__person__in=trained)
    seats = Membership.objects.on(today).filter(board__in=keeping)
    late = {}
    for each in in_order(
        standings_of(list(seats.select_related("person", "board")), today)
    ):
        if each.state == OVERDUE:
            late.setdefault(each.seat.board, []).append(each)
    return [need_of_keeper(board, found) for board, found in late.items()]


def need_of_keeper(board: Board, late: list[Standing]) -> Need:
    """A board's line: how many are overdue, and who has been so for longest."""
    first = late[0]
    return Need(
        on=first.until,
        what=f"Training, {board}: {len(late)} overdue",
        why=f"{first.seat.person}: overdue since {long_date(first.until)}.",
        button="See who is due",
        url=reverse("training_list", args=[board.slug]),
    )


def own_needs(person, today: date) -> list[Need]:
    """What the person has to do for their own training; at most two queries."""
    own = own_standing(person, today)
    if own is None or not own.is_due:
        return []
    # Of those who were never trained nobody set a day: since their seat began.
    return [
        Need(
            on=own.until or own.seat.starts_on,
            what="Your training as a corporate parent",
            why=f"{own.state_words}. You need the level “{own.level_words}”.",
            button="See what to do",
            url=reverse("my_part"),
        )
    ]
