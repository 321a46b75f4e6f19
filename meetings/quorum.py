"""Who counts for an item, and whether the board can decide on it (LAW: M1, M5 to M8).

Pure functions over attendance: movements, interests and seats come with each row.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from meetings.models import Attendance, Membership, Movement
from meetings.words import listed

# They speak; the papers are addressed to others.
WITHOUT_VOTE = {
    Membership.Role.SUBSTITUTE,
    Membership.Role.OBSERVER,
    Membership.Role.ADVISER,
}
RULE = "the quorum of the board's terms of reference"


@dataclass(frozen=True)
class Presence:
    """Somebody named in the attendance, as an item finds them at a moment.

    ``why_not``: why they are not in the count, in words behind a name; "" where
    they are. ``has_vote``: whether they would be in it, were they there.
    """

    attendance: Attendance
    is_there: bool
    has_vote: bool
    why_not: str

    @property
    def counts(self) -> bool:
        """Whether they make up the quorum, and may vote."""
        return not self.why_not


@dataclass(frozen=True)
class Count:
    """Who is there for an item, and whether they are enough."""

    present: tuple[Presence, ...]
    quorum: int

    @property
    def entitled(self) -> list[Attendance]:
        """Those who may vote on the item."""
        return [each.attendance for each in self.present if each.counts]

    @property
    def could_vote(self) -> int:
        """How many may vote."""
        return len(self.entitled)

    @property
    def is_quorate(self) -> bool:
        """Whether the board can decide."""
        return self.could_vote >= self.quorum

    @property
    def missing(self) -> list[Presence]:
        """Those with a vote who cannot use it on this item."""
        return [each for each in self.present if each.has_vote and each.why_not]

    @property
    def sentence(self) -> str:
        """The count as the page says it."""
        number = self.could_vote
        people = "member who can vote is" if number == 1 else "members who can vote are"
        here = f"{number or 'No'} {people} here"
        if self.is_quorate:
            return f"{here}; the quorum is {self.quorum}. The board can decide."
        return (
            f"No quorum: {here[0].lower()}{here[1:]}, and {self.quorum} are needed. "
            "Take notes only; the board can decide nothing."
        )

    @property
    def refusal(self) -> str:
        """Why nothing can be decided, with the rule; "" where it can."""
        if self.is_quorate:
            return ""
        return (
            f"The board has no quorum for this item: {self.could_vote} of the "
            f"{self.quorum} members it needs are here and can vote ({RULE}). It "
            "can decide nothing until enough members are back."
        )

    @property
    def away(self) -> str:
        """Members with a vote who are not in the count, and why, as a sentence."""
        told = [f"{each.attendance.name} ({each.why_not})" for each in self.missing]
        return f"Not counted: {listed(told)}." if told else ""


def count_for(
    attendance: Iterable[Attendance],
    *,
    minute_id: int | None,
    moment: datetime,
    meets_on: date,
    quorum: int,
    remote_from: date | None = None,
) -> Count:
    """Who counts for the item of a minute at a moment.

    ``attendance`` comes with ``movements``, ``interests`` and ``membership``
    fetched. ``remote_from``: the day from which those who join remotely count.
    """
    attendance = list(attendance)
    holders = {
        each.membership_id
        for each in attendance
        if not each.is_substitute and is_there(each, moment)
    }
    present = []
    for each in attendance:
        there = is_there(each, moment)
        has_vote = is_voting(each, meets_on)
        why = why_not_counted(each, minute_id, there, has_vote, meets_on, remote_from)
        if not why and each.is_substitute and each.membership_id in holders:
            why = "the member is here"
        present.append(Presence(each, there, has_vote, why))
    return Count(tuple(present), quorum)


def is_there(attendance: Attendance, moment: datetime) -> bool:
    """Whether they are in the room, or joined to it, at the moment.

    Whoever first arrives was not there before.
    """
    if attendance.group not in {"present", "in attendance"}:
        return False
    moves = sorted(attendance.movements.all(), key=lambda move: (move.at, move.pk))
    past = [move for move in moves if move.at <= moment]
    if past:
        return past[-1].way == Movement.Way.ARRIVES
    return not (moves and moves[0].way == Movement.Way.ARRIVES)


def is_voting(attendance: Attendance, meets_on: date) -> bool:
    """Whether they hold a seat with a vote on the day, or stand in for who does."""
    seat = attendance.membership
    if seat is None or not seat.is_voting or seat.role in WITHOUT_VOTE:
        return False
    return seat.starts_on <= meets_on and (
        seat.ends_on is None or seat.ends_on >= meets_on
    )


def why_not_counted(attendance, minute_id, there, has_vote, meets_on, remote_from):
    """Why they are not in the count, in a few words; "" where they are."""
    if not has_vote:
        return "has no vote"
    if attendance.group != Attendance.Group.PRESENT:
        return attendance.get_group_display().lower()
    if not there:
        return "not in the room"
    if is_away_with_an_interest(attendance, minute_id):
        return "takes no part: an interest"
    if attendance.is_remote and not counts_remotely(remote_from, meets_on):
        return "joins remotely, which does not count"
    return ""


def counts_remotely(remote_from: date | None, meets_on: date) -> bool:
    """Whether those who join remotely count on the day (LAW: M8)."""
    return remote_from is not None and meets_on >= remote_from


def is_away_with_an_interest(attendance: Attendance, minute_id: int | None) -> bool:
    """Whether they declared an interest in the item that keeps them out of it."""
    return any(
        interest.leaves and interest.minute_id == minute_id
        for interest in attendance.interests.all()
    )
