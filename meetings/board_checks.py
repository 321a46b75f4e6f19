"""Whether a board is as its terms of reference ask, in sentences for officers."""

from datetime import date, timedelta

from django.db.models import Q

from cpboard.exchange.dates import long_date
from meetings import voting
from meetings.board_seats import Check, counted, seat_checks, sits
from meetings.models import Board, ChairRule, Meeting, Membership
from meetings.words import CATEGORIES

CHAIRS = {
    ChairRule.Office.CHAIR: {Membership.Role.CHAIR, Membership.Role.CO_CHAIR},
    ChairRule.Office.VICE_CHAIR: {Membership.Role.VICE_CHAIR},
}


def checks_of(
    board: Board,
    seats: list[Membership],
    seat_rules,
    chair_rules,
    today: date,
    said: dict | None = None,
) -> list[Check]:
    """All that a machine can check, what is not met first; one query.

    ``seats``: every seat of the board, past ones too, with its person; ``said``: what
    the words of the terms say (terms_saying).
    """
    now = [seat for seat in seats if sits(seat, today)]
    found = [
        *saying_checks(board, said or {}),
        quorum_check(board, now),
        meetings_check(board, today),
        *seat_checks(seat_rules, seats, today),
        *chair_checks(chair_rules, now, today),
        *vote_checks(now),
        *sitting_checks(board),
    ]
    return sorted(found, key=lambda check: check.is_met)


def saying_checks(board: Board, said: dict) -> list[Check]:
    """Where the words of the terms name another number than the board goes by."""
    found = []
    if "quorum" in said and said["quorum"].value != board.quorum:
        value, paragraph = said["quorum"]
        words = f"The terms name {value} as the quorum; the board goes by"
        found.append(Check(False, f"{words} {board.quorum}.", paragraph))
    if "meetings" in said and said["meetings"].value != board.least_meetings:
        value, paragraph = said["meetings"]
        words = f"The terms name {counted(value, 'meeting', small=True)} a year; the"
        went = f"{words} board goes by {board.least_meetings}."
        found.append(Check(False, went, paragraph))
    return found


def quorum_check(board: Board, now: list[Membership]) -> Check:
    """Enough members who may vote for the quorum to be possible at all (LAW: M1)."""
    voters = sum(seat.is_voting and seat.role != "substitute" for seat in now)
    said = f"{counted(voters, 'member')} may vote today; the quorum is {board.quorum}."
    return Check(voters >= board.quorum, said, board.quorum_paragraph)


def meeting_year(board: Board, today: date) -> tuple[date, date]:
    """First and last day of the year in which the board's meetings are counted."""
    if board.meeting_year == Board.MeetingYear.CALENDAR:
        return date(today.year, 1, 1), date(today.year, 12, 31)
    first = date(today.year - (today.month < 5), 5, 1)
    return first, date(first.year + 1, 4, 30)


def meetings_check(board: Board, today: date) -> Check:
    """Meetings held and planned this year against the least that the terms ask for.

    A draft of the past was never held, a cancelled meeting does not take place.
    """
    first, last = meeting_year(board, today)
    in_year = board.meetings.filter(meets_on__range=(first, last))
    is_on = ~Q(state=Meeting.State.CANCELLED)
    was_on = Q(meets_on__gte=today) | ~Q(state=Meeting.State.DRAFT)
    number = in_year.filter(is_on, was_on).count()
    are = "is" if number == 1 else "are"
    asked = counted(board.least_meetings, "", small=True).split()[0]
    said = (
        f"{counted(number, 'meeting')} {are} held or planned from {long_date(first)} "
        f"to {long_date(last)}; the terms ask for {asked}."
    )
    return Check(number >= board.least_meetings, said, board.meetings_paragraph)


def chair_checks(rules: list[ChairRule], now, today: date) -> list[Check]:
    """Whether chair and vice-chair are there, of the right kind, and not too long."""
    return [check for rule in rules for check in chair_check(rule, now, today)]


def chair_check(rule: ChairRule, now, today: date) -> list[Check]:
    """What is to be said of one office."""
    office = rule.get_office_display()
    holders = [seat for seat in now if seat.role in CHAIRS[rule.office]]
    if not holders:
        chosen = f": {rule.chosen_by} chooses one" if rule.chosen_by else ""
        return [Check(False, f"The board has no {office}{chosen}.", rule.paragraph)]
    return [holder_check(rule, seat, today) for seat in holders]


def holder_check(rule: ChairRule, seat: Membership, today: date) -> Check:
    """Whether one chair is as the rule asks: first the kind, then the time."""
    office = seat.get_role_display()
    if rule.category and seat.category != rule.category:
        kind = CATEGORIES[rule.category]
        said = f"{seat.person} is {office}; the terms ask for {kind}."
        return Check(False, said, rule.paragraph)
    since = long_date(seat.starts_on)
    if rule.months and months_after(seat.starts_on, rule.months) < today:
        often = counted(rule.months, "month", small=True)
        said = (
            f"{seat.person} has been {office} since {since}; the terms ask for a new "
            f"choice after {often}."
        )
        return Check(False, said, rule.paragraph)
    return Check(True, f"{seat.person} is {office} since {since}.", rule.paragraph)


def months_after(day: date, months: int) -> date:
    """The last day of the month so many months later: terms are not counted by day.

    The yearly meeting of a council is in the same month, not on the same day.
    """
    years, month = divmod(day.month + months, 12)
    return date(min(day.year + years, 9998), month + 1, 1) - timedelta(days=1)


def vote_checks(now: list[Membership]) -> list[Check]:
    """Seats whose vote is another than law and terms give, without a reason (M4)."""
    found = []
    for seat in now:
        if voting.contradicts(seat):
            right = voting.derived_right(seat.board, seat.role, seat.category)
            has = "votes" if seat.is_voting else "does not vote"
            asked = f"should not: {right.reason}" if right.reason else "should"
            said = (
                f"{seat.person} {has} and {asked}. Say why on the seat, or change it."
            )
            found.append(Check(False, said))
    return found


def sitting_checks(board: Board) -> list[Check]:
    """A committee that sits in private, which the law does not let it (s.100A)."""
    if board.sits_in_public or board.legal_basis == Board.LegalBasis.PANEL:
        return []
    said = (
        "The board is set to sit in private. By the Local Government Act 1972, s.100A, "
        "a committee is open: it leaves the public out of items, by resolution."
    )
    if board.legal_basis == Board.LegalBasis.EXECUTIVE:
        said = (
            "The board is set to sit in private: 28 and 5 days before, it says so and "
            "why (SI 2012/2089, regulation 5)."
        )
    return [Check(False, said)]
