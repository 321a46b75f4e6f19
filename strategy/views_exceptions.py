"""The exception report, straight from the plan's page."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from cpboard.pdf.turns import printed
from strategy import exceptions
from strategy.forms_since import PlanDatesForm
from strategy.models import Strategy
from strategy.views_papers import to_the_plan


@require_GET
@login_not_required
def exception_report(request, slug):
    strategies = Strategy.objects.visible_to(request.user)
    strategy = get_object_or_404(strategies, slug=slug)
    dates = PlanDatesForm(request.GET)
    if not dates.is_valid():
        return to_the_plan(request, strategy)
    on, since = dates.day(), dates.since_day()
    return printed(
        request,
        f"{strategy.slug}-exceptions-{on:%Y-%m-%d}.pdf",
        lambda: exceptions.exception_report(strategy, on, since),
    )
