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


@require_http_methods(["GET", "POST"])
@permission_required("strategy.change_strategy", raise_exception=True)
def strategy_edit(request, slug):
    strategies = Strategy.objects.visible_to(request.user)
    strategy = get_object_or_404(strategies, slug=slug)
    form = StrategyForm(request.POST or None, instance=strategy)
    if request.method == "POST" and form.is_valid():
        strategy = form.save()
        messages.success(request, f"{strategy} is saved.")
        return redirect(strategy)
    return render(
        request, "strategy/strategy_edit.html", {"form": form, "strategy": strategy}
    )
