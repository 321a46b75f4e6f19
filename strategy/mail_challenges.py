"""The e-mail that follows a question or an answer.

It names the action and leads to the page, and repeats nothing that was said: words
about children do not travel by e-mail.
"""

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string

from strategy import challenges
from strategy.models import ChallengeEntry

SUBJECTS = {
    ChallengeEntry.Kind.ASK: "A member has asked about {action}",
    ChallengeEntry.Kind.ASK_AGAIN: "A member has asked again about {action}",
    ChallengeEntry.Kind.ANSWER: "Your question about {action} is answered",
}


def tell_of_entry(entry_pk: int) -> int:
    """Mail those who are to go on with the challenge; how many there were.

    The home page tells them too, so a mail server that fails loses nothing.
    """
    entry = ChallengeEntry.objects.select_related(
        "challenge__action__lead_officer",
        "challenge__action__objective__strategy__owner",
        "challenge__asked_by",
    ).get(pk=entry_pk)
    people = told_of(entry)
    if people:
        message_about(entry, people).send()
    return len(people)


def message_about(entry: ChallengeEntry, people: list) -> EmailMessage:
    """The e-mail to these people, with the address of the challenge."""
    action = entry.challenge.action
    address = settings.SITE_ADDRESS + entry.challenge.get_absolute_url()
    context = {"entry": entry, "action": action, "address": address}
    subject = SUBJECTS[entry.kind].format(action=action)
    return EmailMessage(
        # A ref may hold line breaks; a subject may not.
        " ".join(subject.split()),
        render_to_string("strategy/challenge_mail.txt", context),
        to=[person.email for person in people],
    )


def told_of(entry: ChallengeEntry) -> list:
    """Who is to go on: those who can answer a question, who asked for an answer."""
    challenge = entry.challenge
    asker = challenge.asked_by
    if entry.kind == ChallengeEntry.Kind.ANSWER:
        return [asker] if asker.is_active and asker.email else []
    return challenges.answerers(challenge.action, besides=asker)
