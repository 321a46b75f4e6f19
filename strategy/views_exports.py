"""The plan as a file, to take away and to bring in again."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from cpboard.exchange.shapes_out import UnwritableTable
from cpboard.pdf.turns import PressIsBusy, a_turn, try_again
from strategy import exporting
from strategy.forms import AsAtForm
from strategy.models import Strategy
from strategy.naming import sees_names


@require_GET
@login_not_required
def strategy_export(request, slug, kind):
    strategies = Strategy.objects.visible_to(request.user)
    strategy = get_object_or_404(strategies, slug=slug)
    on = AsAtForm(request.GET).day()
    with_names = sees_names(request.user)
    try:
        with a_turn():
            file, _ = exporting.export_plan(strategy, kind, on, with_names=with_names)
    except PressIsBusy:
        return try_again(request)
    except UnwritableTable as refusal:
        context = {"strategy": strategy, "refusal": refusal, "on": on}
        return render(request, "strategy/export_refused.html", context, status=409)
    content_type, _ = exporting.FORMATS[kind]
    name = f"{strategy.slug}-{on:%Y-%m-%d}.{kind}"
    return HttpResponse(
        file,
        content_type=content_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
