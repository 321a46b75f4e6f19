"""Papers of the plan, straight from its page."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_GET

from cpboard.pdf.turns import printed
from strategy.forms_since import PlanDatesForm
from strategy.models import Strategy
from strategy.naming import sees_names
from strategy.papers import plan_paper


@require_GET
@login_not_required
def strategy_paper(request, slug):
    strategies = Strategy.objects.visible_to(request.user)
    strategy = get_object_or_404(strategies, slug=slug)
    dates = PlanDatesForm(request.GET)
    if not dates.is_valid():
        return to_the_plan(request, strategy)
    on, since = dates.day(), dates.since_day()
    return printed(
        request,
        f"{strategy.slug}-delivery-plan-{on:%Y-%m-%d}.pdf",
        lambda: plan_paper(strategy, on, since, with_names=sees_names(request.user)),
    )


def to_the_plan(request, strategy):
    """The plan's page says what is wrong with the days of a paper."""
    return redirect(f"{strategy.get_absolute_url()}?{request.GET.urlencode()}")
