"""How due dates moved: the slippage ledger of a plan."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from strategy import charting, progress, slippage
from strategy.forms import AsAtForm
from strategy.models import Strategy


@require_GET
@login_not_required
def strategy_slippage(request, slug):
    strategies = Strategy.objects.visible_to(request.user)
    strategy = get_object_or_404(strategies, slug=slug)
    as_at = AsAtForm(request.GET)
    plan = progress.plan_as_at(strategy, as_at.day())
    ledger = slippage.ledger(plan, list(plan.actions))
    context = {
        "strategy": strategy,
        "plan": plan,
        "as_at": as_at,
        "ledger": ledger,
        "chart": charting.slipped(ledger),
    }
    return render(request, "strategy/strategy_slippage.html", context)
