"""Changing a plan: the page that lists all of it, and its objectives."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from strategy import editing
from strategy.editable import objective_to_change, plan_to_change
from strategy.forms_editing import ObjectiveForm
from strategy.models import ENDED, Action, Objective


@require_GET
def plan_change(request, slug):
    strategy = plan_to_change(request, slug)
    actions = (
        Action.objects.filter(objective__strategy=strategy)
        .as_at(timezone.now())
        .order_by("position", "pk")
    )
    under = {}
    for action in actions:
        under.setdefault(action.objective_id, []).append(action)
    objectives = strategy.objectives.order_by("number")
    context = {
        "strategy": strategy,
        "words": strategy.words,
        "rows": [(objective, under.get(objective.pk, [])) for objective in objectives],
        "can_merge": len(actions) > 1,
        "ended": ENDED,
        "is_draft": strategy.state == strategy.State.DRAFT,
    }
    return render(request, "strategy/plan_change.html", context)


def change_page(strategy, mark=""):
    """The address of the page that changes the plan, at the row that matters."""
    return reverse("plan_change", args=[strategy.slug]) + (mark and f"#{mark}")


@require_http_methods(["GET", "POST"])
def objective_create(request, slug):
    strategy = plan_to_change(request, slug)
    form = ObjectiveForm(request.POST or None, instance=Objective(strategy=strategy))
    if request.method == "POST" and form.is_valid():
        objective = editing.add_objective(objective=form.save(commit=False))
        form.save_m2m()
        messages.success(request, f"Objective {objective.number} is on the plan.")
        return redirect(change_page(strategy, f"objective-{objective.pk}"))
    context = {"form": form, "strategy": strategy, "objective": None}
    return render(request, "strategy/objective_edit.html", context)


@require_http_methods(["GET", "POST"])
def objective_edit(request, pk):
    objective = objective_to_change(request, pk)
    strategy = objective.strategy
    form = ObjectiveForm(request.POST or None, instance=objective)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, f"Objective {objective.number} is saved.")
        return redirect(change_page(strategy, f"objective-{objective.pk}"))
    context = {"form": form, "strategy": strategy, "objective": objective}
    return render(request, "strategy/objective_edit.html", context)


@require_POST
def objective_move(request, pk):
    objective = objective_to_change(request, pk)
    before = objective.number
    if editing.move_objective(objective=objective, up=request.POST.get("to") == "up"):
        objective.refresh_from_db()
        messages.success(
            request, f"Objective {before} is now objective {objective.number}."
        )
    else:
        messages.info(request, f"Objective {before} stays where it is.")
    return redirect(change_page(objective.strategy, f"objective-{objective.pk}"))


@require_http_methods(["GET", "POST"])
def objective_delete(request, pk):
    objective = objective_to_change(request, pk)
    strategy = objective.strategy
    if why := editing.why_kept(objective):
        messages.info(request, f"Objective {objective.number} stays. {why}")
        return redirect(change_page(strategy, f"objective-{objective.pk}"))
    if request.method == "POST":
        objective.delete()
        messages.success(request, f"Objective {objective.number} is deleted.")
        return redirect(change_page(strategy))
    context = {"objective": objective, "strategy": strategy}
    return render(request, "strategy/objective_delete.html", context)
