"""Writing to a challenge: question, answer, accepted or asked again, in that order."""

from django.db import transaction

from strategy.models import Action, Challenge, ChallengeEntry
from strategy.tasks_challenges import send_challenge_mail

State, Kind = Challenge.State, ChallengeEntry.Kind

# What each thing said makes of the challenge, and after what it may be said.
LEADS_TO = {
    Kind.ASK: State.ASKED,
    Kind.ANSWER: State.ANSWERED,
    Kind.ACCEPT: State.ACCEPTED,
    Kind.ASK_AGAIN: State.ASKED,
}
FOLLOWS = {
    # A lead may add to an answer until it is accepted.
    Kind.ANSWER: [State.ASKED, State.ANSWERED],
    Kind.ACCEPT: [State.ANSWERED],
    Kind.ASK_AGAIN: [State.ANSWERED],
}


class OvertakenError(Exception):
    """Somebody else said something first; the message says who and what."""


@transaction.atomic
def ask(*, action: Action, asker, words: str) -> Challenge:
    """Open a challenge; the same question sent twice is one."""
    Action.objects.select_for_update().get(pk=action.pk)
    same = Challenge.objects.open().filter(action=action, asked_by=asker)
    if found := same.filter(entries__words=words).first():
        return found
    challenge = Challenge.objects.create(action=action, asked_by=asker)
    add_entry(challenge, kind=Kind.ASK, author=asker, words=words)
    return challenge


@transaction.atomic
def go_on(
    *, challenge: Challenge, kind: str, author, words: str, seen: int
) -> ChallengeEntry:
    """Answer, accept or ask again: the next thing said, whose order holds.

    ``seen`` is the last entry that the author has read. Two who act at once take
    turns; the second gets OvertakenError, and nothing of theirs is saved.
    """
    challenge = Challenge.objects.select_for_update().get(pk=challenge.pk)
    last = challenge.entries.select_related("author").last()
    if (last.kind, last.author, last.words) == (kind, author, words):
        return last  # a form sent twice
    if last.pk != seen or challenge.state not in FOLLOWS[kind]:
        raise OvertakenError(f"{last.author} {last.get_kind_display().lower()}")
    return add_entry(challenge, kind=kind, author=author, words=words)


def add_entry(challenge, *, kind, author, words):
    """Keep what was said, with the state that follows from it, and tell the others."""
    entry = ChallengeEntry.objects.create(
        challenge=challenge, kind=kind, author=author, words=words
    )
    challenge.state = LEADS_TO[kind]
    challenge.save(update_fields=["state"])
    if kind != Kind.ACCEPT:
        send_challenge_mail.enqueue(entry.pk)
    return entry
