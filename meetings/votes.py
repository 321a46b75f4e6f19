"""Whether a vote agrees with who is there, and what comes of it (LAW: M2, M3).

Pure functions over numbers and attendance.
"""

from collections import Counter
from dataclasses import dataclass, field

from meetings.models import Attendance, Resolution, Vote
from meetings.quorum import Count

FOR, AGAINST = Resolution.Side.FOR, Resolution.Side.AGAINST
NO_CASTING_VOTE = "none"
RULE = "Local Government Act 1972, Schedule 12, paragraph 39"


class VoteRefused(Exception):
    """Why a vote cannot stand as it was typed, in a sentence."""


@dataclass(frozen=True)
class Tally:
    """A vote as the clerk noted it.

    ``abstentions`` left out are the rest of those who can vote. ``casting``: "for",
    "against", NO_CASTING_VOTE, or "" where nothing was said. ``named``: how members
    voted whose vote is recorded by name, attendance -> choice.
    """

    method: str
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    casting: str = ""
    named: dict[Attendance, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Result:
    """What came of it, as a resolution keeps it."""

    outcome: str
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    casting_vote: str = ""


def result_of(tally: Tally, count: Count, chair: Attendance | None) -> Result:
    """What the vote decides; VoteRefused where it does not agree with the room."""
    if refusal := count.refusal:
        raise VoteRefused(refusal)
    if tally.method == Resolution.Method.ASSENT:
        return Result(Resolution.Outcome.CARRIED)
    refuse_named(tally, count)
    if tally.method == Resolution.Method.NAMES:
        numbers = numbers_by_name(tally, count)
    else:
        numbers = numbers_of_hands(tally, count)
    casting = casting_vote(tally, numbers, count, chair)
    carried = numbers[0] > numbers[1] or casting == FOR
    outcome = Resolution.Outcome.CARRIED if carried else Resolution.Outcome.LOST
    return Result(outcome, *numbers, casting_vote=casting)


def refuse_named(tally: Tally, count: Count):
    """Refuse the vote of somebody who may not vote on this item."""
    allowed = {each.pk for each in count.entitled}
    for each in tally.named:
        if each.pk not in allowed:
            raise VoteRefused(f"{each.name} cannot vote on this item.")


def numbers_by_name(tally: Tally, count: Count) -> tuple[int, int, int]:
    """For, against, abstentions, counted from the names."""
    voted = {each.pk for each in tally.named}
    without = [each.name for each in count.entitled if each.pk not in voted]
    if without:
        raise VoteRefused(
            f"Say how each member voted. Still missing: {', '.join(without)}."
        )
    return counted(tally.named)


def counted(named) -> tuple[int, int, int]:
    """For, against, abstentions of the votes by name."""
    found = Counter(named.values())
    return (
        found[Vote.Choice.FOR],
        found[Vote.Choice.AGAINST],
        found[Vote.Choice.ABSTAINS],
    )


def numbers_of_hands(tally: Tally, count: Count) -> tuple[int, int, int]:
    """For, against, abstentions as counted; they must be those who can vote."""
    if tally.votes_for is None or tally.votes_against is None:
        raise VoteRefused("Enter how many voted for and how many against.")
    cast = tally.votes_for + tally.votes_against
    rest = count.could_vote - cast
    abstained = rest if tally.abstentions is None else tally.abstentions
    if abstained != rest or rest < 0:
        total = cast + max(0, abstained)
        raise VoteRefused(
            f"This adds up to {total}, and {count.could_vote} members who can vote "
            "are here. Count again, or correct who is here."
        )
    numbers = (tally.votes_for, tally.votes_against, abstained)
    for side, named, hands in zip(
        Vote.Choice.labels, counted(tally.named), numbers, strict=True
    ):
        if named > hands:
            raise VoteRefused(
                f"More members are named under “{side.lower()}” ({named}) than were "
                f"counted ({hands})."
            )
    return numbers


def casting_vote(tally: Tally, numbers, count: Count, chair: Attendance | None) -> str:
    """The side of the casting vote, "" where there was none.

    Only whoever chairs has one, and only when the votes are equal (LAW: M2).
    """
    if numbers[0] != numbers[1]:
        if tally.casting in {FOR, AGAINST}:
            raise VoteRefused(
                "The votes are not equal, so there is no casting vote "
                f"({RULE}). Choose that there was none."
            )
        return ""
    if not tally.casting:
        raise VoteRefused(
            "The votes are equal. Say how the chair's casting vote went, or that the "
            f"chair gave none and the motion is lost ({RULE})."
        )
    if tally.casting == NO_CASTING_VOTE:
        return ""
    if chair is None or chair.pk not in {each.pk for each in count.entitled}:
        raise VoteRefused(
            "Only the member who chairs this item has a casting vote: say first who "
            f"is in the chair ({RULE})."
        )
    return tally.casting
