"""Watermelons: green outside, red inside. Ratings that the facts speak against.

A finding is no verdict: it says in one sentence, with its figure, why the board may
want to ask.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from strategy import hooks, rating, slippage
from strategy.models import ENDED, Action, Milestone, Rating, UpdateRound
from strategy.progress import end_of

# Where a plan has had no round of updates yet.
SILENT_DAYS = 90
MOST_REDATES = 1


@dataclass(frozen=True)
class Facts:
    """What stands beside the actions' own words, read once for all of them."""

    on: date
    log: dict  # action pk -> its updates
    milestones: dict  # action pk -> its milestones
    rounds: dict  # strategy pk -> the last round that was opened and closed


def findings(actions, on: date, user=None) -> dict[int, list[str]]:
    """Action pk -> why its rating is to be asked about, a sentence each.

    ``actions`` are read as at the day, with their objectives; those with nothing to
    ask about are absent. Figures are internal: what they say is told only to a
    ``user`` who may see them, so never without one. The same number of queries for
    any number of actions.
    """
    actions = list(actions)
    found = from_the_plan(actions, on)
    for pk, sentences in from_figures(actions, on, user).items():
        found.setdefault(pk, []).extend(sentences)
    return found


def from_the_plan(actions: list[Action], on: date) -> dict[int, list[str]]:
    """What the plan itself says against its ratings: anybody may read it."""
    actions = [action for action in actions if action.standing not in ENDED]
    facts = facts_of(actions, on)
    found = {action.pk: list(doubts(action, facts)) for action in actions}
    return {pk: sentences for pk, sentences in found.items() if sentences}


def from_figures(actions: list[Action], on: date, user) -> dict[int, list[str]]:
    """Measures off target beside a Green or Blue; only for those who may see them."""
    if user is None:
        return {}
    rosy = [
        action
        for action in actions
        if action.rating in (Rating.GREEN, Rating.BLUE) and action.standing not in ENDED
    ]
    return hooks.indicators_off_target(rosy, on, user) if rosy else {}


def facts_of(actions: list[Action], on: date) -> Facts:
    """Updates, milestones and rounds of the actions' plans; three queries."""
    strategies = {action.objective.strategy_id for action in actions}
    milestones = {}
    for step in Milestone.objects.filter(action__objective__strategy__in=strategies):
        milestones.setdefault(step.action_id, []).append(step)
    closed = UpdateRound.objects.filter(
        strategy__in=strategies, opened_at__isnull=False, closed_at__lte=end_of(on)
    )
    return Facts(
        on=on,
        log=slippage.log_of(strategies, on),
        milestones=milestones,
        rounds={each.strategy_id: each for each in closed.order_by("closed_at")},
    )


def doubts(action: Action, facts: Facts) -> Iterator[str]:
    """Every sentence on one action that is still in the plan."""
    if action.rating == Rating.GREEN:
        yield from green_but_late(action, facts.on)
        yield from green_but_steps_late(action, facts)
    if action.rating == Rating.BLUE:
        yield from blue_without_proof(action)
    else:
        yield from silent(action, facts)
        yield from often_redated(action, facts)


def days_in_words(days: int) -> str:
    """A number of days: "1 day", "50 days"."""
    return f"{days} day{'' if days == 1 else 's'}"


def green_but_late(action, on):
    """Green beside a due date, or a day of review, that has passed."""
    if days := rating.days_overdue(action, on):
        yield f"Rated Green, but its due date passed {days_in_words(days)} ago."
    if rating.is_stale(action, on):
        days = (on - action.due_on).days
        yield f"Rated Green, but its review date passed {days_in_words(days)} ago."


def green_but_steps_late(action, facts):
    """Green beside milestones that should have been reached."""
    steps = facts.milestones.get(action.pk, [])
    late = [step for step in steps if is_late(step, facts.on)]
    if not late:
        return
    days = days_in_words(max((facts.on - step.due_on).days for step in late))
    if len(late) == 1:
        yield (
            f"Rated Green, but its milestone “{late[0].what}” was due {days} ago "
            "and is not done."
        )
    else:
        yield (
            f"Rated Green, but {len(late)} of its {len(steps)} milestones are overdue, "
            f"the longest by {days}."
        )


def is_late(step: Milestone, on: date) -> bool:
    """Whether the milestone's day has passed and it was not done by the day."""
    is_done = step.done_on is not None and step.done_on <= on
    return step.due_on is not None and step.due_on < on and not is_done


def blue_without_proof(action):
    """Blue without the day on which it was completed, or what shows it."""
    missing = []
    if not action.evidence:
        missing.append("no evidence is given")
    if action.completed_on is None:
        missing.append("nobody has said when it was completed")
    if missing:
        yield f"Rated Blue, but {' and '.join(missing)}."


def silent(action, facts):
    """No word through a full round, or for long where there was no round yet."""
    days = (facts.on - action.said_on).days
    closed = facts.rounds.get(action.objective.strategy_id)
    if closed and action.said_on < timezone.localdate(closed.opened_at):
        due = f"{closed.due_on.day} {closed.due_on:%B %Y}"
        yield (
            f"No update for {days_in_words(days)}: nothing was said in the round of "
            f"updates due by {due}."
        )
    elif not closed and days >= SILENT_DAYS:
        yield f"No update for {days_in_words(days)}."


def often_redated(action, facts):
    """A due date that moved more than once."""
    slip = slippage.slip_of(action, facts.log.get(action.pk, []))
    if slip and len(slip.moves) > MOST_REDATES:
        times = "twice" if len(slip.moves) == 2 else f"{len(slip.moves)} times"
        yield f"Its due date moved {times}: {how_far(slip)}."


def how_far(slip) -> str:
    """How far it moved in all, in words that end a sentence."""
    if slip.days is None:
        return "it has no date any more"
    if slip.days == 0:
        return "it is back at its first"
    return f"it is now {slip.in_words} than at first"


@dataclass(frozen=True)
class Questioned:
    """An action with what there is to ask about its rating."""

    action: Action
    sentences: list[str]
    internal: list[str]  # with figures: not for publication


def questioned(actions: list[Action], on: date, user) -> list[Questioned]:
    """The actions with something to ask about, in their order, for a page.

    What figures say is apart, so that a page can mark it as internal.
    """
    told = from_the_plan(actions, on)
    internal = from_figures(actions, on, user)
    return [
        Questioned(action, told.get(action.pk, []), internal.get(action.pk, []))
        for action in actions
        if action.pk in told or action.pk in internal
    ]


def asked_of(action: Action, on: date, user) -> list[Questioned]:
    """What there is to ask about one action, for people who have signed in."""
    return questioned([action], on, user) if user.is_authenticated else []
