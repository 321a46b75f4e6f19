"""Changing a plan: its owner and those who set up strategies, nobody else."""

from strategy.models import Action, Milestone, Objective, Strategy
from tests.access.strategy import (
    DRAFT,
    action_of_a_draft,
    action_of_another,
    approved_plan,
    draft_plan,
)
from tests.access.table import PUBLIC, Row

# The democracy officer sets up plans; the administrator does, and owns this one.
CHANGES = "login 403 403 403 200 200"
CHANGED = "login 403 403 403 302 302"
# A draft is hidden from members; a participation lead owns it.
CHANGES_DRAFT = "login 404 403 403 200 200"
CHANGED_DRAFT = "login 404 403 403 302 302"


def objective():
    return Objective.objects.filter(strategy__slug=approved_plan()).first().pk


def objective_of_a_draft():
    return Objective.objects.filter(strategy__slug=draft_plan()).first().pk


def empty_objective():
    strategy = Strategy.objects.get(slug=approved_plan())
    return strategy.objectives.get_or_create(number=90, title="New")[0].pk


def milestone():
    return Milestone.objects.filter(done_on=None).first().pk


def withdrawn_action():
    return Action.objects.filter(updates__standing="withdrawn").first().pk


ROWS = [
    Row("plan_change", CHANGES, slug=approved_plan),
    Row("plan_change", CHANGES_DRAFT, state="draft", slug=draft_plan),
    Row("plan_principles", PUBLIC, slug=approved_plan),
    Row("plan_principles", DRAFT, state="draft", slug=draft_plan),
    Row("plan_carry_forward", CHANGES, slug=approved_plan),
    Row(
        "plan_carry_forward",
        CHANGES,
        state="empty form",
        post={},
        slug=approved_plan,
    ),
    Row("objective_create", CHANGES, slug=approved_plan),
    Row("objective_create", CHANGES, state="empty form", post={}, slug=approved_plan),
    Row("objective_edit", CHANGES, pk=objective),
    Row("objective_edit", CHANGES, state="empty form", post={}, pk=objective),
    Row("objective_move", CHANGED, post={"to": "up"}, pk=objective),
    Row(
        "objective_move",
        CHANGED_DRAFT,
        state="draft",
        post={"to": "up"},
        pk=objective_of_a_draft,
    ),
    Row("objective_delete", CHANGED, state="with actions", pk=objective),
    Row("objective_delete", CHANGES, state="empty", pk=empty_objective),
    Row("objective_delete", CHANGED, state="empty", post={}, pk=empty_objective),
    Row("action_create", CHANGES, pk=objective),
    Row("action_create", CHANGES, state="empty form", post={}, pk=objective),
    Row("action_edit", CHANGES, pk=action_of_another),
    Row("action_edit", CHANGES_DRAFT, state="draft", pk=action_of_a_draft),
    Row("action_edit", CHANGES, state="empty form", post={}, pk=action_of_another),
    Row("action_move", CHANGES, pk=action_of_another),
    Row("action_move", CHANGED, post={"to": "down"}, pk=action_of_another),
    Row("action_withdraw", CHANGES, pk=action_of_another),
    Row("action_withdraw", CHANGES, state="empty form", post={}, pk=action_of_another),
    Row("action_put_back", CHANGED, state="in the plan", pk=action_of_another),
    Row("action_put_back", CHANGES, state="withdrawn", pk=withdrawn_action),
    Row("action_put_back", CHANGED, state="withdrawn", post={}, pk=withdrawn_action),
    Row("action_delete", CHANGED, state="approved", pk=action_of_another),
    Row("action_delete", CHANGES_DRAFT, state="draft", pk=action_of_a_draft),
    Row("action_delete", CHANGED_DRAFT, state="draft", post={}, pk=action_of_a_draft),
    Row("action_split", CHANGES_DRAFT, state="draft", pk=action_of_a_draft),
    Row(
        "action_split",
        CHANGES_DRAFT,
        state="empty form",
        post={},
        pk=action_of_a_draft,
    ),
    Row("action_merge", CHANGED, state="nothing ticked", slug=approved_plan),
    Row("action_merge", CHANGED, state="nothing ticked", post={}, slug=approved_plan),
    Row("milestone_list", CHANGES, pk=action_of_another),
    Row("milestone_list", CHANGES, state="empty form", post={}, pk=action_of_another),
    Row("milestone_edit", CHANGES, pk=milestone),
    Row("milestone_edit", CHANGES, state="empty form", post={}, pk=milestone),
    Row("milestone_move", CHANGED, post={"to": "up"}, pk=milestone),
    Row("milestone_tick", CHANGED, post={"done": "yes"}, pk=milestone),
    Row("milestone_remove", CHANGES, pk=milestone),
    Row("milestone_remove", CHANGED, post={}, pk=milestone),
]
