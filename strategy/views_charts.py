"""How the plan is going: its charts, on a page and on paper."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from cpboard.pdf.turns import printed
from strategy import charting, progress
from strategy.forms import AsAtForm
from strategy.models import Strategy
from strategy.papers_charts import charts_paper


@require_GET
@login_not_required
def strategy_charts(request, slug):
    strategies = Strategy.objects.visible_to(request.user)
    strategy = get_object_or_404(strategies, slug=slug)
    as_at = AsAtForm(request.GET)
    plan = progress.plan_as_at(strategy, as_at.day())
    actions = list(plan.actions)
    context = {
        "strategy": strategy,
        "plan": plan,
        "as_at": as_at,
        "charts": charting.charts_of(plan, actions) if actions else [],
    }
    return render(request, "strategy/strategy_charts.html", context)


@require_GET
@login_not_required
def strategy_charts_paper(request, slug):
    strategies = Strategy.objects.visible_to(request.user)
    strategy = get_object_or_404(strategies, slug=slug)
    on = AsAtForm(request.GET).day()
    name = f"{strategy.slug}-charts-{on:%Y-%m-%d}.pdf"
    return printed(request, name, lambda: charts_paper(strategy, on))
