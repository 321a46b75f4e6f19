"""How an action, or an objective, reads beside what it was: what is otherwise."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise

from cpboard.exchange.dates import long_date
from strategy import rating
from strategy.models import ENDED, Rating


class Kind(StrEnum):
    """What can happen to an action, in the order in which it is told."""

    ADDED = "added"
    REMOVED = "removed"
    BACK = "back in the plan"
    RERATED = "re-rated"
    PROPOSED = "proposed as complete"
    CONFIRMED = "confirmed as complete"
    OVERDUE = "newly overdue"
    REDATED = "re-dated"
    STATE = "changed state"
    REWORDED = "reworded"


# What of a row may name people.
LED = ("Lead", "Lead officer")


@dataclass(frozen=True)
class Change:
    """One thing that is otherwise: old to new, or a note where nothing was before."""

    kind: Kind
    what: str = ""
    old: str = ""
    new: str = ""
    note: str = ""


def differences(told: list, since: date, on: date, words: tuple):
    """How an action's last update reads beside the first: Changes, by kind in order."""
    old, new = told[0], told[-1]
    if old is None:
        if new.standing not in ENDED:
            told_now = f"{rating.sentence(new, on)}. {rating.due_sentence(new)}"
            yield Change(Kind.ADDED, note=told_now)
    else:
        yield from come_and_gone(old, new)
        yield from rated_otherwise(old, new)
    if rating.days_overdue(new, on) and not (old and rating.days_overdue(old, since)):
        yield Change(Kind.OVERDUE, note=rating.due_sentence(new))
    if old is not None:
        yield from dated_otherwise(told)
        yield from in_another_state(old, new)
        yield from worded_otherwise(old, new, *words)


def come_and_gone(old, new):
    """Withdrawn or superseded, or taken up again."""
    if (new.standing in ENDED) != (old.standing in ENDED):
        kind = Kind.REMOVED if new.standing in ENDED else Kind.BACK
        yield of_standing(kind, old, new, note=new.reason)


def in_another_state(old, new):
    """Begun, on hold, under way: within the plan or outside it."""
    if new.standing != old.standing and (new.standing in ENDED) == (
        old.standing in ENDED
    ):
        yield of_standing(Kind.STATE, old, new)


def of_standing(kind, old, new, note=""):
    """The state's change in words."""
    words = old.get_standing_display(), new.get_standing_display()
    return Change(kind, "State", *words, note)


def rated_otherwise(old, new):
    """Another rating; complete, as its lead says or as the plan's owner agrees."""
    if new.rating != old.rating:
        words = old.get_rating_display(), new.get_rating_display()
        yield Change(Kind.RERATED, "Rating", *words)
    if new.is_proposed and not old.is_proposed:
        yield Change(Kind.PROPOSED, note=completed(new))
    if is_complete(new) and not is_complete(old):
        yield Change(Kind.CONFIRMED, note=completed(new))


def is_complete(said) -> bool:
    """Whether it is Blue and nobody's answer is waited for."""
    return said.rating == Rating.BLUE and not said.is_proposed


def completed(said) -> str:
    """When it was done, and how late."""
    if said.completed_on is None:
        return "No day of completion is given."
    days = rating.days_late(said)
    late = f", {days} day{'' if days == 1 else 's'} late" if days else ""
    return f"Completed on {long_date(said.completed_on)}{late}."


def dated_otherwise(told):
    """Another due date, how far it moved and every reason given on the way."""
    old, new = told[0], told[-1]
    words = rating.due_in_words(old), rating.due_in_words(new)
    if words[0] != words[1]:
        yield Change(Kind.REDATED, "Due", *words, note=why_redated(told))


def why_redated(told) -> str:
    """Days moved, then the reasons in the order in which they were given."""
    old, new = told[0], told[-1]
    notes = [days_moved(old.due_on, new.due_on)]
    for before, after in pairwise(told):
        if (before.due_on, before.due_words) != (after.due_on, after.due_words):
            notes.append(after.redate_reason)
            if after.redate_agreed_on:
                day = long_date(after.redate_agreed_on)
                notes.append(f"Agreed by the meeting of {day}.")
    return " ".join(note for note in dict.fromkeys(notes) if note)


def days_moved(old: date | None, new: date | None) -> str:
    """ "14 days later.", "3 days earlier.", "" where there is nothing to count."""
    days = (new - old).days if old and new else 0
    if not days:
        return ""
    many = "" if abs(days) == 1 else "s"
    return f"{abs(days)} day{many} {'later' if days > 0 else 'earlier'}."


def worded_otherwise(old, new, objectives_then, objectives_now):
    """The row's own words, who leads, and under which objective it stands."""
    told = [
        ("Ref", old.ref, new.ref),
        ("Activity", old.activity, new.activity),
        ("Lead", old.lead_words, new.lead_words),
        ("Lead officer", old.lead_name or "", new.lead_name or ""),
    ]
    if old.objective_id != new.objective_id:
        stood_under = objectives_then[old.objective_id]
        told.append(("Objective", stood_under, objectives_now[new.objective_id]))
    for what, before, after in told:
        if before != after:
            yield Change(Kind.REWORDED, what, str(before), str(after))


def without_names(changes: list[Change]) -> list[Change]:
    """The same changes for readers to whom officers are not named.

    The plan's words for a lead hold names too, so of a lead nothing is quoted.
    """
    others = [change for change in changes if change.what not in LED]
    if len(others) == len(changes):
        return changes
    return [*others, Change(Kind.REWORDED, note="Its lead changed.")]


def reworded_objectives(then: dict, now: dict) -> list:
    """The objectives that read otherwise: (as it reads now, Changes) in their order."""
    found = []
    for pk, new in sorted(now.items(), key=lambda item: item[1].number):
        old = then[pk]
        told = [
            ("Number", old.number, new.number),
            ("Title", old.title, new.title),
            ("Statement", old.statement, new.statement),
            ("How we will achieve it", old.how, new.how),
        ]
        changes = [
            Change(Kind.REWORDED, what, str(before), str(after))
            for what, before, after in told
            if before != after
        ]
        if changes:
            found.append((new, changes))
    return found
