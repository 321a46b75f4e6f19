"""Challenges and what young people said, for tests."""

from datetime import date

from cpboard.people.roles import MEMBER, OFFICER
from strategy import challenging
from strategy.models import Voice
from tests.people.makers import make_person
from tests.strategy.makers import make_action, make_objective, make_strategy


def make_asked_action(*, owner=None, **fields):
    """An action whose lead, an officer, can answer for it."""
    fields.setdefault("lead_officer", make_person(OFFICER, name="Lena Lead"))
    objective = make_objective(strategy=make_strategy(owner=owner))
    return make_action(objective=objective, **fields)


def make_challenge(*, action=None, asker=None, words="How many?", said=()):
    """A challenge; ``said``: pairs of kind and words that lead and asker go on with."""
    action = action or make_asked_action()
    asker = asker or make_person(MEMBER, name="Mina Member")
    challenge = challenging.ask(action=action, asker=asker, words=words)
    for kind, text in said:
        author = action.lead_officer if kind == "answer" else asker
        go_on(challenge, kind, author, text)
    challenge.refresh_from_db()
    return challenge


def go_on(challenge, kind, author, words="", **options):
    """Say the next thing, having read all that was said before."""
    options.setdefault("seen", challenge.entries.last().pk)
    return challenging.go_on(
        challenge=challenge, kind=kind, author=author, words=words, **options
    )


def make_voice(*, actions=(), is_public=True, **fields):
    """One thing young people told us; public unless a test says otherwise."""
    fields.setdefault("title", "Let us choose")
    fields.setdefault("words", "We want to choose the food.")
    fields.setdefault("heard_on", date(2026, 3, 9))
    voice = Voice.objects.create(is_public=is_public, **fields)
    voice.actions.set(actions)
    return voice
