"""Seats of the terms of reference: who takes them, which are vacant since when."""

from dataclasses import dataclass
from datetime import date, timedelta

from cpboard.exchange.dates import long_date
from meetings.models import Membership, SeatRule
from meetings.words import CATEGORIES, listed

NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"]


@dataclass(frozen=True)
class Check:
    """What was found, whether it is as the terms ask, and the paragraph that asks."""

    is_met: bool
    sentence: str
    paragraph: str = ""


def sits(seat: Membership, day: date) -> bool:
    """Whether the seat runs on the day."""
    return seat.starts_on <= day and (seat.ends_on is None or seat.ends_on >= day)


def counted(number: int, noun: str, *, small: bool = False) -> str:
    """A number with its noun: "Three meetings", "1 seat" in small numbers as words."""
    words = NUMBERS[number] if number < len(NUMBERS) else str(number)
    words = words.lower() if small else words
    return f"{words} {noun}{'' if number == 1 else 's'}"


def rule_role(seat: Membership) -> str:
    """As what a seat counts among the seats of the terms; "" for substitutes."""
    if seat.role in SeatRule.Role.values:
        return seat.role
    return "" if seat.role == Membership.Role.SUBSTITUTE else SeatRule.Role.MEMBER


def taken(rules: list[SeatRule], seats, day: date) -> tuple[dict, list[Membership]]:
    """Who sits under each rule on the day, and who sits under none.

    A seat that names its rule counts there; another one under the first rule of its
    kind that still lacks somebody, then the first that has room.
    """
    held = {rule.pk: [] for rule in rules}
    others, loose = [], []
    for seat in seats:
        if sits(seat, day) and rule_role(seat):
            held.get(seat.seat_rule_id, others).append(seat)
    for seat in others:
        fitting = [
            rule
            for rule in rules
            if (rule.category, rule.role) == (seat.category, rule_role(seat))
        ]
        lacking = [rule for rule in fitting if len(held[rule.pk]) < rule.least]
        roomy = [r for r in fitting if r.most is None or len(held[r.pk]) < r.most]
        place = (lacking or roomy or fitting or [None])[0]
        (held[place.pk] if place else loose).append(seat)
    return held, loose


def seat_checks(rules: list[SeatRule], seats, today: date) -> list[Check]:
    """Vacancies and surplus, each with its day; those for whom the terms have no seat.

    A board whose seats are not written down yet has nothing to check.
    """
    if not rules:
        return []
    held, loose = taken(rules, seats, today)
    found = [seat_check(rule, held[rule.pk], rules, seats, today) for rule in rules]
    return found + [
        Check(False, f"The terms have no seat for {seat.person}, {CATEGORIES[kind]}.")
        for seat in loose
        for kind in [seat.category]
    ]


def seat_check(rule: SeatRule, held, rules, seats, today: date) -> Check:
    """Whether as many sit under the rule as it asks."""
    number = len(held)
    if number < rule.least:
        since = short_since(rule, rules, seats, today)
        when = f"since {long_date(since)}" if since else "never filled so far"
        missing = counted(rule.least - number, "seat", small=True)
        said = f"Vacant, {when}: {rule.who}, {missing} on {long_date(today)}."
        return Check(False, said, rule.paragraph)
    if rule.most is not None and number > rule.most:
        names = listed([str(seat.person) for seat in held])
        said = (
            f"More than the terms allow on {long_date(today)}: {rule.who}, "
            f"{rule.most} at most, and there are {number} ({names})."
        )
        return Check(False, said, rule.paragraph)
    if not number:
        said = f"Open: {rule.who}. Nobody sits there, and nobody has to."
        return Check(True, said, rule.paragraph)
    said = f"Filled: {rule.who} ({counted(number, 'seat', small=True)})."
    return Check(True, said, rule.paragraph)


def short_since(rule: SeatRule, rules, seats, today: date) -> date | None:
    """The day from which the rule has lacked somebody; None where it always has."""
    days = {seat.starts_on for seat in seats}
    days |= {seat.ends_on + timedelta(days=1) for seat in seats if seat.ends_on}
    since = None
    for day in sorted((day for day in days if day <= today), reverse=True):
        if len(taken(rules, seats, day)[0][rule.pk]) >= rule.least:
            return since
        since = day
    return None
