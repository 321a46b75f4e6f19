"""What the demo's plan says in other words since the board last met."""

from datetime import date, time, timedelta

from strategy.models import Action, Objective, ProgressUpdate, Strategy
from strategy.recording import CARRIED, SAID_BEFORE

from .days import at, working_day
from .people import agency
from .plans import ENTERED

# Days between today and the change, which the Lanterns asked for.
AGO = 26
TITLE = "Children stay safely with their families where they can, with help that stays"
JOINS = "Children's rights service"
LEAD = f"Children's social care, {JOINS} (Priya Hollowell)"


def reword(today: date):
    """Give one objective another title and one action another lead, in the log."""
    strategy = Strategy.objects.get(slug="our-promise")
    moment = at(working_day(today - timedelta(days=AGO)), time(16, 40))
    reword_objective(strategy.objectives.get(number=2), moment, today)
    action = Action.objects.get(objective__strategy=strategy, ref="8")
    action.lead_words = LEAD
    action._history_date = moment
    action.save()
    action.agencies.add(agency(JOINS))
    latest = action.updates.latest()
    ProgressUpdate.objects.create(
        action=action,
        author=strategy.owner,
        made_at=moment,
        source=ProgressUpdate.Source.EDIT,
        **action.wording(),
        **{name: getattr(latest, name) for name in CARRIED + SAID_BEFORE},
    )


def reword_objective(objective: Objective, moment, today: date):
    """Its first title is on record from the day of the plan, the other from now on."""
    record = objective.history.get()
    record.history_date = at(working_day(today - timedelta(days=ENTERED)), time(9))
    record.save()
    objective.title = TITLE
    objective._history_date = moment
    objective.save()
