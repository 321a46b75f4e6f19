"""What the board asked for, until it is done: who waits for whom, and until when."""

from datetime import date

from django.db import transaction
from django.db.models import Prefetch, Q

from cpboard.exchange.dates import long_date
from cpboard.needs import Need
from cpboard.people.models import Person
from meetings.minutes_reading.asks import AT_NEXT, due_from
from meetings.models import Answer, Board, FollowUp, FollowUpNote, Meeting

MOST_LETTERS = 120


def next_meeting_after(meeting: Meeting) -> Meeting | None:
    """The board's next meeting that is not cancelled.

    An extraordinary meeting takes only what it was called for: it is not the next.
    """
    later = meeting.board.meetings.filter(
        meets_on__gt=meeting.meets_on, is_extraordinary=False
    )
    return later.exclude(state=Meeting.State.CANCELLED).order_by("meets_on").first()


def next_day_after(meeting: Meeting | None):
    """The day of the board's next meeting; None where it is not known yet."""
    following = next_meeting_after(meeting) if meeting else None
    return following.meets_on if following else None


def set_owner(follow_up: FollowUp, words: str, person: Person | None):
    """Who does it: the one known person of the name, else the words."""
    follow_up.owner = person
    follow_up.owner_words = "" if person else words.strip()[:200]


def set_due(follow_up: FollowUp, words: str, next_on):
    """By when: the day that the words mean where they mean one, and the words."""
    follow_up.due_on, follow_up.due_words = due_from(words, next_on)
    follow_up.due_words = follow_up.due_words[:200]


def in_groups(board: Board, user, today: date) -> list[tuple[str, list[FollowUp]]]:
    """The board's follow-ups as the person may see them: overdue ones first.

    Always two queries: each comes with the answers that the person may read. Groups
    that are empty are left out.
    """
    answers = Prefetch("answers", Answer.objects.visible_to(user))
    visible = FollowUp.objects.visible_to(user).of_board(board).with_origin()
    visible = visible.prefetch_related(answers)
    groups = {
        "Overdue": [],
        "Said to be done": [],
        "To do": [],
        "Done": [],
        "Nothing to do": [],
    }
    for follow_up in visible:
        groups[group_of(follow_up, today)].append(follow_up)
    return [(title, rows) for title, rows in groups.items() if rows]


def group_of(follow_up: FollowUp, today: date) -> str:
    """Which group of the list a follow-up stands in."""
    if follow_up.is_overdue(today):
        return "Overdue"
    if follow_up.state == FollowUp.State.OPEN:
        return "To do"
    return follow_up.get_state_display()


class FollowUpError(Exception):
    """Why nothing was changed, in words for the person."""


def in_state(follow_up: FollowUp, *states) -> FollowUp:
    """The row as it stands now, locked; refused where somebody was quicker."""
    follow_up = FollowUp.objects.select_for_update().get(pk=follow_up.pk)
    if follow_up.state not in states:
        stands = follow_up.get_state_display().lower()
        raise FollowUpError(f"Nothing is changed: it stands as “{stands}” by now.")
    return follow_up


@transaction.atomic
def propose(*, follow_up: FollowUp, author, today: date) -> FollowUp:
    """Say that it is done; the clerk closes it. ``outcome`` says what was done."""
    outcome = follow_up.outcome
    follow_up = in_state(follow_up, FollowUp.State.OPEN)
    follow_up.outcome = outcome
    follow_up.state = FollowUp.State.PROPOSED
    follow_up.proposed_on, follow_up.proposed_by = today, author
    follow_up.save()
    return follow_up


@transaction.atomic
def close(*, follow_up: FollowUp, author, today: date) -> FollowUp:
    """Close it for the board; ``outcome`` says what was done.

    ``closed_in`` is the decision by which the board closed it, ``noted_at`` the meeting
    that noted it; with neither the clerk closes it.
    """
    outcome = follow_up.outcome
    closed_in, noted_at = follow_up.closed_in, follow_up.noted_at
    follow_up = in_state(follow_up, FollowUp.State.OPEN, FollowUp.State.PROPOSED)
    follow_up.outcome = outcome
    follow_up.closed_in, follow_up.noted_at = closed_in, noted_at
    follow_up.state = FollowUp.State.DONE
    follow_up.done_on, follow_up.closed_by = today, author
    follow_up.save()
    return follow_up


@transaction.atomic
def reopen(*, follow_up: FollowUp, author, today: date) -> FollowUp:
    """Take it up again: what was said stays in its history."""
    follow_up = in_state(follow_up, FollowUp.State.PROPOSED, FollowUp.State.DONE)
    follow_up.state = FollowUp.State.OPEN
    follow_up.outcome = ""
    follow_up.proposed_on = follow_up.proposed_by = None
    follow_up.done_on = follow_up.closed_by = None
    follow_up.closed_in = follow_up.noted_at = None
    follow_up.save()
    return follow_up


@transaction.atomic
def date_by_next(meeting: Meeting) -> int:
    """Give what waits for "the next meeting" the day of that meeting as it is now.

    Called when a meeting of the board is set up, moved, cancelled or restored; says in
    the history why a date moved. Dates that a person set are not touched: only words
    that name the next meeting follow it. How many were changed.
    """
    waiting = FollowUp.objects.carried().of_board(meeting.board).to_do()
    by_next = [each for each in waiting.with_origin() if AT_NEXT.search(each.due_words)]
    changed = 0
    for follow_up in by_next:
        on = next_day_after(follow_up.meeting())
        if follow_up.due_on != on:
            follow_up.due_on = on
            follow_up._change_reason = why_moved(on)
            follow_up.save()
            changed += 1
    return changed


def why_moved(on) -> str:
    """What the history says of a date that came from a meeting."""
    if on is None:
        return "The next meeting has no day any more."
    return f"The next meeting is on {long_date(on)}."


def needs_of(person, today: date) -> list[Need]:
    """What the person was asked to do; for the clerk what waits to be closed."""
    carried = FollowUp.objects.carried()
    own = carried.filter(owner=person, state=FollowUp.State.OPEN)
    needs = [need_of_owner(each, today) for each in own.with_origin()]
    if person.has_perm("meetings.change_meeting"):
        asked = Q(notes__state=FollowUpNote.State.ASKED)
        visible = FollowUp.objects.visible_to(person)
        said = visible.filter(Q(state=FollowUp.State.PROPOSED) | asked).distinct()
        needs += [need_of_clerk(each, today) for each in said.with_origin()]
    return needs


def need_of_owner(follow_up: FollowUp, today: date) -> Need:
    """Something that the board asked the person for."""
    meeting = follow_up.meeting()
    if follow_up.is_overdue(today):
        why = f"Overdue since {long_date(follow_up.due_on)}."
    elif follow_up.due_on:
        why = f"Due on {long_date(follow_up.due_on)}."
    else:
        why = f"By when: {follow_up.due_words or 'no date was set'}."
    return Need(
        on=follow_up.due_on or meeting.meets_on,
        what=short(follow_up.clause.text),
        why=f"{why} Asked for by the {meeting}",
        button="Say what was done",
        url=follow_up.get_absolute_url(),
    )


def need_of_clerk(follow_up: FollowUp, today: date) -> Need:
    """Something that its owner says is done, or asks a new date for."""
    if follow_up.state == FollowUp.State.PROPOSED:
        on, button = follow_up.proposed_on, "Look and close"
        why = f"{follow_up.who()} said on {long_date(on)} that it is done. Is it?"
    else:
        on, button = follow_up.due_on or today, "Look and decide"
        why = f"{follow_up.who() or 'Somebody'} asks for a new date."
    return Need(
        on=on,
        what=short(follow_up.clause.text),
        why=why,
        button=button,
        url=follow_up.get_absolute_url(),
    )


def short(text: str) -> str:
    """The beginning of a clause, cut at a word, for a list of many things."""
    line = " ".join(text.split())
    if len(line) <= MOST_LETTERS:
        return line
    return f"{line[:MOST_LETTERS].rsplit(' ', 1)[0]} …"
