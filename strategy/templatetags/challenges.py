"""How pages and papers say a challenge; reads what ``with_words`` gives."""

from django import template

from strategy.models import ChallengeEntry

register = template.Library()


@register.filter
def last_question(challenge):
    """What was asked last: the question that is open, or was."""
    asked = [ChallengeEntry.Kind.ASK, ChallengeEntry.Kind.ASK_AGAIN]
    return [entry.words for entry in challenge.entries.all() if entry.kind in asked][-1]


@register.filter
def days_open_in_words(challenge, on):
    """How long it has been open, or was: "Open 12 days", "Closed after 9 days"."""
    days = challenge.days_open(on)
    told = f"{days} day{'' if days == 1 else 's'}"
    if challenge.state == challenge.State.ACCEPTED:
        return f"Closed after {told}"
    if challenge.state == challenge.State.ANSWERED:
        return f"The answer came {f'after {told}' if days else 'on the same day'}"
    return f"Open {told}" if days else "Asked today"


@register.filter
def said_by_role(entry):
    """Who said it without a name, for papers that the public may read."""
    verbs = {
        ChallengeEntry.Kind.ASK: "asked",
        ChallengeEntry.Kind.ANSWER: "answered",
        ChallengeEntry.Kind.ACCEPT: "accepted the answer",
        ChallengeEntry.Kind.ASK_AGAIN: "asked again",
    }
    return f"{role_of(entry)} {verbs[entry.kind]}"


def role_of(entry):
    """The part in which the author spoke."""
    if entry.kind != ChallengeEntry.Kind.ANSWER:
        return "A member"
    action = entry.challenge.action
    if entry.author_id == action.lead_officer_id:
        return "The lead officer"
    if entry.author_id == action.objective.strategy.owner_id:
        return "The plan owner"
    return "An officer"
