"""Finding what somebody may change: 404 for what they may not know of, else 403."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.utils import timezone

from strategy.models import Action, Milestone, Objective, Strategy


def plan_to_change(request, slug, permission="strategy.edit_plan") -> Strategy:
    """The plan, for those who may change it."""
    strategies = Strategy.objects.visible_to(request.user).select_related("owner")
    return allowed(request, permission, get_object_or_404(strategies, slug=slug))


def objective_to_change(request, pk) -> Objective:
    """The objective, for those who may change its plan."""
    strategies = Strategy.objects.visible_to(request.user)
    objectives = Objective.objects.select_related("strategy__owner")
    objective = get_object_or_404(objectives, pk=pk, strategy__in=strategies)
    allowed(request, "strategy.edit_plan", objective.strategy)
    return objective


def action_to_change(request, pk) -> Action:
    """The action as at now, for those who may change its plan."""
    actions = Action.objects.visible_to(request.user).as_at(timezone.now())
    actions = actions.select_related("objective__strategy__owner", "lead_officer")
    action = get_object_or_404(actions, pk=pk)
    allowed(request, "strategy.edit_plan", action.objective.strategy)
    return action


def milestone_to_change(request, pk) -> Milestone:
    """The milestone, for those who may change its plan."""
    milestone = readable_milestone(request, pk)
    allowed(request, "strategy.edit_plan", milestone.action.objective.strategy)
    return milestone


def readable_milestone(request, pk) -> Milestone:
    """The milestone, for those who may read its action."""
    milestones = Milestone.objects.select_related("action__objective__strategy")
    actions = Action.objects.visible_to(request.user)
    return get_object_or_404(milestones, pk=pk, action__in=actions)


def allowed(request, permission, thing):
    """The thing, if the person has the permission on it."""
    if not request.user.has_perm(permission, thing):
        raise PermissionDenied
    return thing
