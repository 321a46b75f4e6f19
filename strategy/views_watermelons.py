"""Ratings to ask about: where the facts speak against what was declared."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from strategy import progress, watermelons
from strategy.forms import AsAtForm
from strategy.models import Strategy


@require_GET
@login_not_required
def ratings_to_ask_about(request, slug):
    strategies = Strategy.objects.visible_to(request.user)
    strategy = get_object_or_404(strategies, slug=slug)
    as_at = AsAtForm(request.GET)
    plan = progress.plan_as_at(strategy, as_at.day())
    actions = list(plan.actions)
    context = {
        "strategy": strategy,
        "plan": plan,
        "as_at": as_at,
        "total": plan.total,
        "questioned": watermelons.questioned(actions, plan.on, request.user),
    }
    return render(request, "strategy/ratings_to_ask_about.html", context)
