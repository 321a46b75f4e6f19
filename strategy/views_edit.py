"""Pages that set up a strategy: its period, owner, state and rating words."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from strategy.forms import StrategyForm
from strategy.models import Strategy


@require_http_methods(["GET", "POST"])
@permission_required("strategy.change_strategy", raise_exception=True)
def strategy_create(request):
    form = StrategyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        strategy = form.save()
        messages.success(request, "Saved as a draft. Now bring in its plan.")
        return redirect(strategy)
    return render(request, "strategy/strategy_edit.html", {"form": form})


def what_to_do_next(strategy):
    """What the state of a plan still asks for, in a sentence, or ""."""
    if strategy.state == Strategy.State.DRAFT:
        return "Only officers read it until it is approved."
    if strategy.approved_on is None or not strategy.approved_by:
        return "Nobody can see yet who approved it: add the day and the resolution."
    before = strategy.follows
    if before and before.state == Strategy.State.APPROVED:
        return f"When it takes over, mark {before} as superseded."
    return ""


@require_http_methods(["GET", "POST"])
@permission_required("strategy.change_strategy", raise_exception=True)
def strategy_edit(request, slug):
    strategies = Strategy.objects.visible_to(request.user)
    strategy = get_object_or_404(strategies, slug=slug)
    form = StrategyForm(request.POST or None, instance=strategy)
    if request.method == "POST" and form.is_valid():
        strategy = form.save()
        messages.success(
            request, f"{strategy} is saved. {what_to_do_next(strategy)}".strip()
        )
        return redirect(strategy)
    return render(
        request, "strategy/strategy_edit.html", {"form": form, "strategy": strategy}
    )
