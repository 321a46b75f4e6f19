"""Actions that take the place of others: split, merged, or carried into a new plan.

Whatever the way, an heir says in its first update what was last said of the action
before it, and keeps that action's first due date: no promise gets younger by being
copied. All is written in a number of queries that does not grow with the plan.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from simple_history.utils import bulk_create_with_history

from strategy import recording
from strategy.models import (
    Action,
    Milestone,
    ProgressUpdate,
    Rating,
    Standing,
    Voice,
)

BATCH = 200
# Not rated is not taken for Green: several are as good as the worst of them.
WORST_FIRST = [
    Rating.RED,
    Rating.AMBER,
    Rating.NOT_RATED,
    Rating.GREEN,
    Rating.BLUE,
]
MOMENT = timedelta(microseconds=1)
# What an heir's first update takes over from the last word on the action before it.
STATE = [
    "rating",
    "rating_words",
    "where_now",
    "evidence",
    "reason",
    "next_steps",
    "completed_on",
    "is_proposed",
    "said_on",
    "due_on",
    "due_precision",
    "due_words",
    "standing",
]
# Of the row itself: what is copied unless the heir says otherwise.
ROW = [
    "ref",
    "activity",
    "lead_officer",
    "lead_words",
    "other_plan_ref",
    "inspection_paragraph",
    "other",
]
# What is tied to an action beside its row: (through table, name of the other side).
TIED = [
    (Action.agencies.through, "agency_id"),
    (Action.joint_leads.through, "person_id"),
    (Action.principles.through, "principle_id"),
    (Voice.actions.through, "voice_id"),
]


@dataclass
class Heir:
    """A new action and those whose place it takes, read as at now; the first is its
    model. ``said``: what its first update says otherwise than that one."""

    action: Action
    sources: list[Action]
    said: dict = field(default_factory=dict)


def heir_of(source: Action, *, objective, position: int, **row) -> Heir:
    """An action that says what the source says, but for what ``row`` names."""
    copied = {name: getattr(source, name) for name in ROW} | row
    action = Action(objective=objective, position=position, **copied)
    return Heir(action, [source])


@transaction.atomic
def save_heirs(heirs: list[Heir], *, author) -> list[Action]:
    """Save new actions with their ties, milestones and first updates."""
    actions = bulk_create_with_history(
        [heir.action for heir in heirs], Action, batch_size=BATCH, default_user=author
    )
    for heir, action in zip(heirs, actions, strict=True):
        heir.action = action
    tie(heirs)
    copy_milestones(heirs, author)
    now = timezone.now()
    updates = [said for heir in heirs for said in first_words(heir, author, now)]
    ProgressUpdate.objects.bulk_create(updates, batch_size=BATCH)
    return actions


def tie(heirs: list[Heir]):
    """Give each heir the leads, principles and voices of those before it."""
    Replacing = Action.replaces.through
    Replacing.objects.bulk_create(
        [
            Replacing(from_action=heir.action, to_action=source)
            for heir in heirs
            for source in heir.sources
        ],
        batch_size=BATCH,
    )
    sources = {source.pk for heir in heirs for source in heir.sources}
    for Tie, other in TIED:
        held = {}
        rows = Tie.objects.filter(action__in=sources).values_list("action_id", other)
        for pk, tied in rows:
            held.setdefault(pk, []).append(tied)
        wanted = {
            (heir.action.pk, tied)
            for heir in heirs
            for source in heir.sources
            for tied in held.get(source.pk, [])
        }
        Tie.objects.bulk_create(
            [Tie(**{"action_id": pk, other: tied}) for pk, tied in sorted(wanted)],
            batch_size=BATCH,
        )


def copy_milestones(heirs: list[Heir], author):
    """Each action's milestones go to the first that takes its place."""
    to = {}
    for heir in heirs:
        for source in heir.sources:
            to.setdefault(source.pk, heir.action)
    copies = [
        Milestone(
            action=to[old.action_id],
            position=old.position,
            what=old.what,
            due_on=old.due_on,
            done_on=old.done_on,
        )
        for old in Milestone.objects.filter(action__in=to)
    ]
    if copies:
        bulk_create_with_history(
            copies, Milestone, batch_size=BATCH, default_user=author
        )


def first_words(heir: Heir, author, now: datetime) -> list[ProgressUpdate]:
    """What the log says of a new action: its first due date first, if it was moved."""
    model = heir.sources[0]
    said = {name: getattr(model, name) for name in STATE} | heir.said
    said |= {"author": author, "source": ProgressUpdate.Source.EDIT}
    first = first_due(heir.sources)
    if first is None or first.first_due_on == said["due_on"]:
        return [entry(heir, said, now)]
    before = {
        "due_on": first.first_due_on,
        "due_precision": first.first_due_precision,
        "due_words": "",
    }
    why = {"redate_reason": f"The date was moved before, as {first} of the plan."}
    return [entry(heir, said | before, now), entry(heir, said | why, now + MOMENT)]


def first_due(sources: list[Action]) -> Action | None:
    """The one of them that was due first of all, as first promised."""
    dated = [source for source in sources if source.first_due_on]
    return min(dated, key=lambda source: source.first_due_on, default=None)


def entry(heir: Heir, said: dict, moment: datetime) -> ProgressUpdate:
    """One update of an heir, not saved yet."""
    return ProgressUpdate(
        action=heir.action, made_at=moment, **heir.action.wording(), **said
    )


def supersede(action: Action, *, author, reason: str):
    """Take an action out of the plan, others having taken its place."""
    recording.record_edit(
        action=action, author=author, standing=Standing.SUPERSEDED, reason=reason
    )


@transaction.atomic
def split(*, action: Action, parts: list[dict], author, reason: str) -> list[Action]:
    """Make several actions of one; each part names the activity and the ref.

    The action is read as at now. Its heirs stand behind it in the plan.
    """
    make_room(action, len(parts))
    heirs = [
        heir_of(action, objective=action.objective, position=place, **part)
        for place, part in enumerate(parts, start=action.position + 1)
    ]
    made = save_heirs(heirs, author=author)
    supersede(action, author=author, reason=reason)
    return made


def make_room(action: Action, places: int):
    """Move the objective's later actions down, so that others fit in behind this."""
    later = action.objective.actions.filter(position__gt=action.position)
    for other in later.order_by("-position"):
        other.position += places
        other.save_without_historical_record(update_fields=["position"])


@transaction.atomic
def merge(*, actions: list[Action], author, reason: str, **row) -> Action:
    """Make one action of several, read as at now, in the place of the first.

    It is rated as the worst of them was, and due when the earliest was.
    """
    worst = min(actions, key=lambda action: WORST_FIRST.index(action.rating))
    first = actions[0]
    make_room(first, 1)
    row = {"lead_officer": first.lead_officer, "lead_words": first.lead_words} | row
    heir = heir_of(worst, objective=first.objective, position=first.position + 1, **row)
    heir.sources = [worst, *(action for action in actions if action != worst)]
    heir.said = earliest_due(actions) | said_by_all(actions)
    (made,) = save_heirs([heir], author=author)
    officers = {action.lead_officer for action in actions} - {None, made.lead_officer}
    made.joint_leads.add(*officers)
    for action in actions:
        supersede(action, author=author, reason=reason)
    return made


def earliest_due(actions: list[Action]) -> dict:
    """The earliest due date among the actions, as an update names it."""
    dated = [action for action in actions if action.due_on]
    first = min(dated, key=lambda action: action.due_on, default=actions[0])
    return {
        name: getattr(first, name) for name in ("due_on", "due_precision", "due_words")
    }


def said_by_all(actions: list[Action]) -> dict:
    """What was said of progress and evidence, each under its action's name."""
    return {
        name: "\n\n".join(
            f"{action}: {getattr(action, name)}"
            for action in actions
            if getattr(action, name)
        )
        for name in ("where_now", "evidence")
    }
