"""Actions of the demo plan that wait, rest, or are out of the plan."""

from datetime import date, time, timedelta

from strategy.models import Action, ProgressUpdate

from .days import at, working_day
from .people import person

# Ref -> who said it, how many days ago, and what.
SAID = {
    "44": (
        "Tomasz Wren",
        118,
        {"source": "edit", "standing": "not_started"},
    ),
    "43": (
        "Priya Hollowell",
        117,
        {
            "standing": "on_hold",
            "rating": "amber",
            "reason": "The college that taught English closed its evening classes.",
            "next_steps": "A new course is being bought. They begin again in spring.",
        },
    ),
    "32": (
        "Tomasz Wren",
        116,
        {
            "source": "edit",
            "standing": "withdrawn",
            "reason": "Schools have a laptop for each pupil in care, paid nationally.",
        },
    ),
    "12": (
        "Tomasz Wren",
        115,
        {
            "source": "edit",
            "standing": "superseded",
            "reason": "The shared way of working comes with one form for everybody.",
        },
    ),
}
TAKEN_BY = {"12": "7"}


def load_standings(today: date):
    """Say of four actions of the approved plan that they are not under way."""
    actions = Action.objects.filter(objective__strategy__slug="our-promise")
    for ref, (name, ago, said) in SAID.items():
        action = actions.get(ref=ref)
        if ref in TAKEN_BY:
            actions.get(ref=TAKEN_BY[ref]).replaces.add(action)
        say(action, person(name), today - timedelta(days=ago), said)


def say(action, author, day, said):
    """Add an update that carries on what was said before."""
    latest = action.updates.latest()
    day = working_day(day)
    kept = ["rating", "where_now", "evidence", "due_on", "due_precision", "due_words"]
    if said.get("source") == "edit":
        kept += ["rating_words", "said_on"]
    state = {name: getattr(latest, name) for name in kept}
    ProgressUpdate.objects.create(
        action=action,
        author=author,
        made_at=at(day, time(11, 20)),
        **(action.wording() | {"said_on": day} | state | said),
    )
