"""Milestones of an action: list, add, edit, tick, move, remove."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from strategy import milestones
from strategy.editable import (
    action_to_change,
    allowed,
    milestone_to_change,
    readable_milestone,
)
from strategy.forms_milestones import MilestoneForm
from strategy.models import Milestone


@require_http_methods(["GET", "POST"])
def milestone_list(request, pk):
    """An action's milestones with their buttons, and a form for one more."""
    action = action_to_change(request, pk)
    form = MilestoneForm(request.POST or None, instance=Milestone(action=action))
    if request.method == "POST" and form.is_valid():
        milestones.add_milestone(milestone=form.save(commit=False))
        messages.success(request, "The milestone is added. Add the next one, or go on.")
        return redirect("milestone_list", pk=action.pk)
    context = {
        "action": action,
        "strategy": action.objective.strategy,
        "milestones": action.milestones.order_by("position", "pk"),
        "form": form,
    }
    return render(request, "strategy/milestone_list.html", context)


@require_http_methods(["GET", "POST"])
def milestone_edit(request, pk):
    milestone = milestone_to_change(request, pk)
    action = milestone.action
    form = MilestoneForm(request.POST or None, instance=milestone)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, "The milestone is saved.")
        return redirect("milestone_list", pk=action.pk)
    context = {"form": form, "action": action, "strategy": action.objective.strategy}
    return render(request, "strategy/milestone_edit.html", context)


@require_POST
def milestone_move(request, pk):
    milestone = milestone_to_change(request, pk)
    is_up = request.POST.get("to") == "up"
    if milestones.move_milestone(milestone=milestone, up=is_up):
        messages.success(request, f"“{milestone}” is moved.")
    else:
        messages.info(request, f"“{milestone}” cannot move further.")
    return redirect("milestone_list", pk=milestone.action_id)


@require_http_methods(["GET", "POST"])
def milestone_remove(request, pk):
    milestone = milestone_to_change(request, pk)
    action = milestone.action
    if request.method == "POST":
        milestone.delete()
        messages.success(request, "The milestone is removed.")
        return redirect("milestone_list", pk=action.pk)
    strategy = action.objective.strategy
    context = {"milestone": milestone, "action": action, "strategy": strategy}
    return render(request, "strategy/milestone_remove.html", context)


@require_POST
def milestone_tick(request, pk):
    """A lead or the plan owner says that a step is done, or not done after all."""
    milestone = readable_milestone(request, pk)
    allowed(request, "strategy.tick_milestone", milestone.action)
    is_done = request.POST.get("done") == "yes"
    milestones.tick(milestone=milestone, on=timezone.localdate() if is_done else None)
    state = "done" if is_done else "not done yet"
    messages.success(request, f"“{milestone}” is marked as {state}.")
    return redirect(
        reverse("action_detail", args=[milestone.action_id]) + "#milestones"
    )
