"""The demo's covenant: what firms and partners of Larkmoor pledge to care leavers."""

from datetime import date, time, timedelta

from strategy.models import Action, ProgressUpdate, Standing, Strategy

from .days import at, first_of_month, working_day
from .people import person
from .plans import load_objective

VISION = (
    "Larkmoor's employers and partners stand beside the council as corporate parents: "
    "each says what it will do for our care leavers, and by when."
)
# Days from today back to the day the partners signed.
SIGNED = 330
# Days from today back to the day one of them was taken back.
WITHDRAWN = 75


def load_covenant(today: date):
    """Make the covenant: an approved plan of pledges with their history."""
    signed_on = working_day(today - timedelta(days=SIGNED + 10))
    covenant = Strategy.objects.create(
        title="The Larkmoor covenant",
        slug="larkmoor-covenant",
        kind=Strategy.Kind.COVENANT,
        state=Strategy.State.APPROVED,
        owner=person("Imogen Plover"),
        approved_on=signed_on,
        approved_by="signed at the care leavers' breakfast in the town hall",
        starts_on=first_of_month(today, -11),
        vision=VISION,
        green_means="Begun, and on track to be kept in time.",
        blue_means="Kept, with evidence that it was.",
        amber_means="May be kept late unless something changes.",
        red_means="Will not be kept, or not in time.",
    )
    load_objective(covenant, 1, "covenant.toml", today, SIGNED)
    withdraw(covenant.objectives.get().actions.get(ref="C6"), today)


def withdraw(pledge: Action, today: date):
    """A firm that closed cannot keep its word: the row stays, and says so."""
    before = pledge.updates.latest()
    ProgressUpdate.objects.create(
        action=pledge,
        author=pledge.objective.strategy.owner,
        source=ProgressUpdate.Source.EDIT,
        made_at=at(working_day(today - timedelta(days=WITHDRAWN)), time(11, 20)),
        said_on=before.said_on,
        rating=before.rating,
        standing=Standing.WITHDRAWN,
        reason="The firm closed its depot in Larkmoor this summer.",
        due_on=before.due_on,
        due_precision=before.due_precision,
        due_words=before.due_words,
        **pledge.wording(),
    )
