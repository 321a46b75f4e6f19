"""What speaks against some of the demo's ratings: late milestones, measures off target.

And the meetings of the board that agreed to some of the new due dates.
"""

from datetime import date, timedelta

from performance.models import Indicator
from strategy.models import Action, Milestone, ProgressUpdate

from .meetings import board_days

# Ref of an action -> its milestones: what, due and done in days from today.
MILESTONES = {
    "18": [
        ("Every waiting match has a named worker", -120, -131),
        ("No match has waited longer than six months", -25, None),
        ("The backlog is gone", 90, None),
    ],
    "38": [
        ("The offer is agreed with foster families", -75, None),
        ("Every sixteen-year-old has been told of it", -20, None),
        ("Those who stayed tell the board how it is", 130, None),
    ],
    "13": [("The campaign has begun", -300, -310), ("Ten new families", -40, None)],
}
# Slug of an indicator -> the ref of the action that it measures.
MEASURES = {
    "good-education-plans": "26",
    "settled-home": "18",
    "dentist": "21",
    "first-health-check": "20",
    "caseloads": "47",
}
# A new date that was entered so soon after a meeting had been agreed there.
SOON = timedelta(days=42)


def load_doubts(today: date):
    """Milestones, and measures of single actions."""
    actions = {
        action.ref: action
        for action in Action.objects.filter(objective__strategy__slug="our-promise")
    }
    for ref, steps in MILESTONES.items():
        for position, (what, due, done) in enumerate(steps, start=1):
            Milestone.objects.create(
                action=actions[ref],
                position=position,
                what=what,
                due_on=today + timedelta(days=due),
                done_on=None if done is None else today + timedelta(days=done),
            )
    for slug, ref in MEASURES.items():
        Indicator.objects.get(slug=slug).actions.add(actions[ref])


def agreed_on(update: ProgressUpdate, today: date) -> date | None:
    """The meeting that agreed to an update's new date, if one met shortly before."""
    if not update.redate_reason:
        return None
    met = [on for on in board_days(today, 8) if on <= update.said_on <= on + SOON]
    return max(met, default=None)
