"""Notes on the way to what the board asked for: where we are now, a new date."""

from datetime import date

from django.db import transaction

from cpboard.exchange.dates import long_date
from meetings.follow_ups import FollowUpError, in_state
from meetings.models import FollowUp, FollowUpNote


@transaction.atomic
def say_where(*, note: FollowUpNote) -> FollowUpNote:
    """Keep a note on an open follow-up; a new date in it waits for the clerk.

    Raises FollowUpError where it is not open any more, or a new date waits already.
    """
    follow_up = in_state(note.follow_up, FollowUp.State.OPEN)
    if note.new_due_on:
        if follow_up.notes.filter(state=FollowUpNote.State.ASKED).exists():
            raise FollowUpError("A new date has been asked for already.")
        note.state = FollowUpNote.State.ASKED
        note.due_before = due_in_words(follow_up)
    note.save()
    return note


@transaction.atomic
def decide(*, note: FollowUpNote, agrees: bool, author, today: date) -> FollowUpNote:
    """Agree to the new date, or not; the follow-up's history says why it moved."""
    follow_up = FollowUp.objects.select_for_update().get(pk=note.follow_up_id)
    note = FollowUpNote.objects.get(pk=note.pk)
    if note.state != FollowUpNote.State.ASKED:
        raise FollowUpError("Nothing is changed: somebody has decided by now.")
    states = FollowUpNote.State
    note.state = states.AGREED if agrees else states.REFUSED
    note.decided_on, note.decided_by = today, author
    note.save()
    if agrees:
        follow_up.due_on, follow_up.due_words = note.new_due_on, ""
        follow_up._change_reason = f"New date agreed: {note.reason}"[:100]
        follow_up.save()
    return note


def due_in_words(follow_up: FollowUp) -> str:
    """By when, as a list says it: the day, else the words, else that there is none."""
    if follow_up.due_on:
        return long_date(follow_up.due_on)
    return follow_up.due_words or "no date"
