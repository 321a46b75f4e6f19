"""Papers of the plan, straight from its page."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from cpboard.pdf.turns import PressIsBusy, a_turn, try_again
from strategy.forms import AsAtForm
from strategy.models import Strategy
from strategy.naming import sees_names
from strategy.papers import plan_paper


@require_GET
@login_not_required
def strategy_paper(request, slug):
    strategies = Strategy.objects.visible_to(request.user)
    strategy = get_object_or_404(strategies, slug=slug)
    on = AsAtForm(request.GET).day()
    name = f"{strategy.slug}-delivery-plan-{on:%Y-%m-%d}.pdf"
    try:
        with a_turn():
            paper = plan_paper(strategy, on, with_names=sees_names(request.user))
    except PressIsBusy:
        return try_again(request)
    return HttpResponse(
        paper,
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{name}"'},
    )
