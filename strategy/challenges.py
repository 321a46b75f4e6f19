"""A challenge as its readers meet it: whom a member would ask, what was asked."""

from dataclasses import dataclass

from strategy.models import Action, Challenge


def answerers(action: Action, *, besides) -> list:
    """Who can answer a question on the action: its leads, then the plan's owner.

    Without those who have left, cannot sign in or may not rate, and without
    ``besides``, who asks. An empty list means that nobody would be told.
    """
    people = [
        action.lead_officer,
        *sorted(action.joint_leads.all(), key=str),
        action.objective.strategy.owner,
    ]
    return [
        person
        for person in dict.fromkeys(people)
        if person is not None
        and person != besides
        and person.email
        and person.has_perm("strategy.answer_for_action", action)
    ]


@dataclass(frozen=True)
class Box:
    """What stands on an action's page for somebody who has signed in."""

    open: list
    closed: int
    may_ask: bool
    answerers: list


def box_of(action: Action, person) -> Box | None:
    """The challenges on the action and whom a member would ask; None for the public."""
    if not person.is_authenticated:
        return None
    told = list(Challenge.objects.filter(action=action).with_words())
    still_open = [one for one in told if one.state != Challenge.State.ACCEPTED]
    may_ask = person.has_perm("strategy.challenge_action", action)
    return Box(
        open=still_open,
        closed=len(told) - len(still_open),
        may_ask=may_ask,
        answerers=answerers(action, besides=person) if may_ask else [],
    )


def to_answer(person):
    """The challenges that wait for the person's answer."""
    if not person.has_perm("strategy.add_progressupdate"):
        return Challenge.objects.none()
    return Challenge.objects.visible_to(person).unanswered().of_lead(person)


def to_decide(person):
    """The person's own questions whose answer waits for their word."""
    answered = Challenge.objects.visible_to(person).filter(
        state=Challenge.State.ANSWERED
    )
    return answered.filter(asked_by=person)
