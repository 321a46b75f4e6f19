"""What was said of an action over time, as readers see it."""

from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise

from cpboard.exchange.dates import long_date
from strategy import rating
from strategy.models import Action, ProgressUpdate, Rating


@dataclass(frozen=True)
class Event:
    """One entry of an action's history, with what it changed: old to new."""

    at: datetime
    by: object  # Person or None
    title: str
    changes: list  # (what, old, new)
    words: list = field(default_factory=list)  # (what, words); what is "" for progress
    update: ProgressUpdate | None = None


# What an update says in words, and what readers call it.
SAID = {
    "where_now": "",
    "evidence": "Evidence",
    "reason": "Why",
    "next_steps": "Next",
    "redate_reason": "Why the date moved",
    "rating_words": "The file's word",
}


# What of the row itself may change, and what readers call it.
WORDED = {
    "objective": "Objective",
    "ref": "Ref",
    "activity": "Activity",
    "lead_words": "Lead",
    "lead_officer": "Lead officer",
}


# Of these the public reads no more than that they changed: they name people.
LED = ("lead_words", "lead_officer")


def _events(action, with_names):
    """The update log as events, oldest first; what was said before is not repeated."""
    updates = action.updates.select_related("author", "objective", "lead_officer")
    updates = updates.order_by("made_at", "pk")
    for earlier, update in pairwise([None, *updates]):
        words = [
            (what, getattr(update, name))
            for name, what in SAID.items()
            if getattr(update, name) not in ("", getattr(earlier, name, ""))
        ]
        if update.redate_agreed_on:
            words.append(
                ("Agreed at the meeting of", long_date(update.redate_agreed_on))
            )
        changes = _changes_between(earlier, update, with_names) if earlier else []
        if earlier and not with_names and _is_led_otherwise(earlier, update):
            words.append(("Lead", "Another lead."))
        title = _title_of(earlier, update)
        yield Event(update.made_at, update.author, title, changes, words, update)


def _is_led_otherwise(earlier, update):
    """Whether the lead changed, in words or by name."""
    return any(getattr(earlier, name) != getattr(update, name) for name in LED)


def _changes_between(earlier, update, with_names):
    """What the update says otherwise than the one before: (what, old, new)."""
    told = [
        ("Rating", earlier.get_rating_display(), update.get_rating_display()),
        ("Due", rating.due_in_words(earlier), rating.due_in_words(update)),
        ("State", earlier.get_standing_display(), update.get_standing_display()),
    ]
    told += [
        (label, getattr(earlier, name), getattr(update, name))
        for name, label in WORDED.items()
        if with_names or name not in LED
    ]
    return [(what, old, new) for what, old, new in told if old != new]


def _title_of(earlier, update):
    """What happened, in a few words."""
    label = update.get_rating_display()
    if earlier is None:
        return f"Entered the plan, {label}"
    if earlier.is_proposed and update.rating == Rating.BLUE and not update.is_proposed:
        return "Completion confirmed"
    if update.is_proposed and not earlier.is_proposed:
        return "Proposed as complete"
    if update.standing != earlier.standing:
        return update.get_standing_display()
    if update.source == ProgressUpdate.Source.EDIT:
        return "The plan's words changed"
    return f"Rated {label}" if earlier.rating != update.rating else f"Still {label}"


def history(action: Action, *, with_names: bool = True) -> list[Event]:
    """All that was ever said of an action or changed in it, newest first.

    Readers who see no names are told of another lead, and not of whom.
    """
    return list(_events(action, with_names))[::-1]
