"""A plan out into a file and in again, for tests of both."""

import io

from django.utils import timezone

from cpboard.exchange.words import clean_text, one_line
from strategy import exporting, importing, rating
from strategy.models import Action, Strategy

KINDS = ["xlsx", "csv", "docx"]


def exported(strategy, kind, *, on=None, with_names=True):
    """The bytes of the plan as a file."""
    on = on or timezone.localdate()
    return exporting.export_plan(strategy, kind, on, with_names=with_names)[0]


def read(data, kind, **options):
    """The plan that such a file holds."""
    return importing.read_file(io.BytesIO(data), f"plan.{kind}", **options)


def again(strategy, kind, **options):
    """Export the plan and bring the file into it: created, updated, unchanged."""
    plan = read(exported(strategy, kind, **options), kind)
    comparison = importing.save_plan(plan=plan, strategy=strategy)
    kinds = ("created", "updated", "unchanged")
    assert comparison.objectives_changed == []
    return tuple(len(comparison.of(kind)) for kind in kinds)


def into_a_new_plan(strategy, kind, **options):
    """Export the plan and bring the file into a plan of its own."""
    plan = read(exported(strategy, kind, **options), kind)
    new = importing.draft_strategy(plan.title)
    importing.save_plan(plan=plan, strategy=new)
    return Strategy.objects.get(pk=new.pk)


def told(strategy):
    """All that a file tells of a plan: objectives, then actions, without odd spaces."""
    objectives = [
        (o.number, one_line(clean_text(o.title)), clean_text(o.statement), o.how)
        for o in strategy.objectives.all()
    ]
    actions = (
        Action.objects.filter(objective__strategy=strategy)
        .as_at(timezone.now())
        .select_related("objective", "lead_officer")
    )
    return objectives, [told_of(action) for action in actions]


def told_of(action):
    """All that a file tells of an action."""
    names = ["ref", "activity", "lead_words", "where_now", "evidence", "reason"]
    words = {n: clean_text(getattr(action, n)) for n in [*names, "next_steps"]}
    facts = ["rating", "rating_words", "standing", "completed_on", "due_on"]
    is_redated = rating.is_redated(action, action.first_due_on)
    return words | {
        "objective": action.objective.number,
        "facts": [getattr(action, name) for name in [*facts, "due_precision"]],
        "due": rating.due_in_words(action),
        "first due": action.first_due_on if is_redated else None,
        "agencies": sorted(agency.name for agency in action.agencies.all()),
        "officer": str(action.lead_officer or ""),
        "other": sorted(action.other),
    }
