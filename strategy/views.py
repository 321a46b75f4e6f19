"""Pages of the plan: reading it."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from cpboard.tables import in_pages
from strategy import progress
from strategy.filters import ActionFilter
from strategy.forms import AsAtForm
from strategy.history import history
from strategy.models import Action, Strategy
from strategy.naming import sees_names
from strategy.recording import can_be_confirmed
from strategy.tables import ActionTable


@require_GET
@login_not_required
def strategy_list(request):
    strategies = Strategy.objects.visible_to(request.user).in_order()
    summaries = progress.summaries(strategies, timezone.localdate())
    return render(request, "strategy/strategy_list.html", {"summaries": summaries})


@require_GET
@login_not_required
def strategy_detail(request, slug):
    strategies = Strategy.objects.visible_to(request.user).select_related("owner")
    strategy = get_object_or_404(strategies, slug=slug)
    as_at = AsAtForm(request.GET)
    plan = progress.plan_as_at(strategy, as_at.day())
    narrowed = ActionFilter(request.GET, plan=plan, with_names=sees_names(request.user))
    table = ActionTable(narrowed.qs, plan=plan)
    in_pages(request, table)
    context = {
        "strategy": strategy,
        "plan": plan,
        "as_at": as_at,
        "filter": narrowed,
        "table": table,
        "today": timezone.localdate(),
    }
    return render(request, "strategy/strategy_detail.html", context)


@require_GET
@login_not_required
def action_detail(request, pk):
    action = get_object_or_404(
        Action.objects.visible_to(request.user)
        .as_at(timezone.now())
        .select_related("objective__strategy", "lead_officer"),
        pk=pk,
    )
    today = timezone.localdate()
    context = {
        "action": action,
        "strategy": action.objective.strategy,
        "today": today,
        "history": history(action),
        "may_rate": request.user.has_perm("strategy.rate_action", action),
        "may_confirm": can_be_confirmed(action)
        and request.user.has_perm("strategy.confirm_action", action),
    }
    return render(request, "strategy/action_detail.html", context)
