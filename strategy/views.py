"""Pages of the plan: reading it."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from cpboard.tables import in_pages
from strategy import challenges, hooks, progress, slippage, voices, watermelons
from strategy.filters import ActionFilter
from strategy.forms_challenges import QuestionForm
from strategy.forms_since import PlanDatesForm
from strategy.history import history
from strategy.hooks import days_of_the_board
from strategy.models import ENDED, Action, Strategy
from strategy.naming import sees_names
from strategy.recording import can_be_confirmed
from strategy.since import changes_asked_for
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
    dates = PlanDatesForm(request.GET)
    plan = progress.plan_as_at(strategy, dates.day())
    changes = changes_asked_for(plan, dates, request.user)
    narrowed = ActionFilter(request.GET, plan=plan, with_names=sees_names(request.user))
    table = ActionTable(narrowed.qs, plan=plan, changes=changes)
    in_pages(request, table)
    today = timezone.localdate()
    context = {
        "strategy": strategy,
        "plan": plan,
        "dates": dates,
        "changes": changes,
        "board_days": days_of_the_board(min(plan.on, today), request.user),
        "filter": narrowed,
        "table": table,
        "today": today,
        "may_run_rounds": request.user.has_perm("strategy.run_rounds", strategy),
    }
    return render(request, "strategy/strategy_detail.html", context)


@require_GET
@login_not_required
def action_detail(request, pk):
    action = get_object_or_404(
        Action.objects.visible_to(request.user)
        .as_at(timezone.now())
        .select_related("objective__strategy", "lead_officer", "draft__author")
        .prefetch_related("joint_leads"),
        pk=pk,
    )
    today = timezone.localdate()
    told = history(action, with_names=sees_names(request.user))
    context = {
        "action": action,
        "strategy": action.objective.strategy,
        "today": today,
        "history": told,
        "slip": slippage.slip_of(action, [event.update for event in reversed(told)]),
        "questioned": watermelons.asked_of(action, today, request.user),
        "may_rate": action.standing not in ENDED
        and request.user.has_perm("strategy.rate_action", action),
        "draft": getattr(action, "draft", None),
        "may_draft": action.standing not in ENDED
        and request.user.has_perm("strategy.draft_action", action),
        "may_confirm": can_be_confirmed(action)
        and request.user.has_perm("strategy.confirm_action", action),
        "voices": voices.that_led_to(action, request.user),
        "asked_for": hooks.asked_of_action(action, request.user),
        "box": challenges.box_of(action, request.user),
        "question_form": QuestionForm(),
    }
    return render(request, "strategy/action_detail.html", context)
