"""Who is reminded of what a board asked them for; the mail is the plan's."""

from datetime import date, timedelta

from meetings.follow_ups import short
from meetings.models import FollowUp
from strategy.hooks import Waiting

BEFORE = timedelta(days=7)
EVERY = 7  # days, once the due date has passed
SATURDAY = 5


def waiting_on(on: date) -> dict:
    """Each owner -> what is overdue or due within a week; one query.

    It calls a week before the date, on it, and each seventh day after; not at
    weekends once it is overdue. Nothing of an exempt minute is told by mail.
    """
    soon = FollowUp.objects.carried().filter(
        state=FollowUp.State.OPEN,
        due_on__lte=on + BEFORE,
        owner__is_active=True,
        owner__email__isnull=False,
    )
    found = {}
    for follow_up in soon.with_origin():
        if follow_up.due_on >= on or on.weekday() < SATURDAY:
            found.setdefault(follow_up.owner, []).append(as_told(follow_up, on))
    return found


def as_told(follow_up: FollowUp, on: date) -> Waiting:
    """One line of the mail."""
    is_exempt = follow_up.clause.resolution.minute.is_exempt
    words = "Something asked for in private" if is_exempt else follow_up.clause.text
    return Waiting(
        words=short(words),
        due_on=follow_up.due_on,
        called_on=last_call(follow_up.due_on, on),
        url=follow_up.get_absolute_url(),
    )


def last_call(due_on: date, on: date) -> date:
    """The latest day, up to this one, on which it reminds."""
    if on < due_on:
        return due_on - BEFORE
    days = (on - due_on).days
    return due_on + timedelta(days=days - days % EVERY)
