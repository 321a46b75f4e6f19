"""Changing the rows of a plan: add, reword, move, withdraw, put back, delete."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from cpboard.keys import is_key
from strategy import editing, putting_back
from strategy.editable import action_to_change, objective_to_change
from strategy.forms_editing import ActionForm, ReasonForm
from strategy.models import ENDED, Action, Strategy
from strategy.views_editing import change_page


@require_http_methods(["GET", "POST"])
def action_create(request, pk):
    objective = objective_to_change(request, pk)
    strategy = objective.strategy
    action, words = Action(objective=objective), strategy.words
    form = ActionForm(request.POST or None, instance=action, words=words)
    if request.method == "POST" and form.is_valid():
        due = form.cleaned_data["new_due"]
        with transaction.atomic():
            action = form.save(commit=False)
            editing.add_action(action=action, author=request.user, due=due)
            form.save_m2m()
        messages.success(request, f"{action} is on the plan, not rated yet.")
        return redirect(change_page(strategy, f"action-{action.pk}"))
    context = {
        "form": form,
        "action": None,
        "objective": objective,
        "strategy": strategy,
    }
    return render(request, "strategy/action_edit.html", context)


@require_http_methods(["GET", "POST"])
def action_edit(request, pk):
    if request.method == "POST":
        return save_action(request, pk)
    action = action_to_change(request, pk)
    form = ActionForm(instance=action, words=action.objective.strategy.words)
    return action_page(request, form)


@transaction.atomic
def save_action(request, pk):
    """Save what was sent, or show it again; two who save at once take turns."""
    Action.objects.select_for_update().filter(pk=pk).first()
    action = action_to_change(request, pk)
    words = action.objective.strategy.words
    form = ActionForm(request.POST, instance=action, words=words)
    if not form.is_valid():
        return action_page(request, form)
    form.save(commit=False)
    editing.reword_action(
        action=action,
        author=request.user,
        due=form.cleaned_data["new_due"],
        redate_reason=form.cleaned_data.get("redate_reason", ""),
    )
    form.save_m2m()
    messages.success(request, f"{action} is saved. Its history keeps the old words.")
    return redirect(action)


def action_page(request, form):
    """The form for an action that stands on the plan."""
    action = form.instance
    context = {
        "form": form,
        "action": action,
        "objective": action.objective,
        "strategy": action.objective.strategy,
    }
    return render(request, "strategy/action_edit.html", context)


@require_http_methods(["GET", "POST"])
def action_move(request, pk):
    """One place up or down, or, chosen on the page, to another objective."""
    action = action_to_change(request, pk)
    strategy = action.objective.strategy
    if request.method == "GET":
        others = strategy.objectives.exclude(pk=action.objective_id)
        context = {"action": action, "strategy": strategy, "objectives": others}
        return render(request, "strategy/action_move.html", context)
    if number := request.POST.get("objective"):
        # No objective has the number 0.
        number = number if is_key(number) and len(number) < 5 else 0
        objective = get_object_or_404(strategy.objectives, number=number)
        is_moved = editing.move_to_objective(
            action=action, objective=objective, author=request.user
        )
        where = f"under objective {objective.number}"
    else:
        is_up = request.POST.get("to") == "up"
        is_moved = editing.move_action(action=action, up=is_up)
        where = "one place further up" if is_up else "one place further down"
    if is_moved:
        messages.success(request, f"{action} stands {where} now.")
    else:
        messages.info(request, f"{action} stays: it cannot move further that way.")
    return redirect(change_page(strategy, f"action-{action.pk}"))


@require_http_methods(["GET", "POST"])
def action_withdraw(request, pk):
    action = action_to_change(request, pk)
    strategy = action.objective.strategy
    if action.standing in ENDED:
        messages.info(request, f"{action} is out of the plan already.")
        return redirect(action)
    form = ReasonForm(
        request.POST or None, button=f"Withdraw this {strategy.words.one}"
    )
    if request.method == "POST" and form.is_valid():
        editing.withdraw(
            action=action, author=request.user, reason=form.cleaned_data["reason"]
        )
        messages.success(
            request, f"{action} is withdrawn. You can put it back at any time."
        )
        return redirect(change_page(strategy, f"action-{action.pk}"))
    context = {"form": form, "action": action, "strategy": strategy}
    return render(request, "strategy/action_withdraw.html", context)


@require_http_methods(["GET", "POST"])
def action_put_back(request, pk):
    action = action_to_change(request, pk)
    strategy = action.objective.strategy
    if action.standing not in ENDED:
        messages.info(request, f"{action} is in the plan already.")
        return redirect(action)
    try:
        back, making_way = putting_back.family(action)
        if request.method == "POST":
            putting_back.put_back(action=action, author=request.user)
            messages.success(request, f"{action} is back in the plan.")
            return redirect(change_page(strategy, f"action-{action.pk}"))
    except putting_back.CannotPutBack as error:
        messages.error(request, str(error))
        return redirect(action)
    context = {
        "action": action,
        "strategy": strategy,
        "others": back[1:],
        "making_way": making_way,
    }
    return render(request, "strategy/action_put_back.html", context)


@require_http_methods(["GET", "POST"])
def action_delete(request, pk):
    """Take a row out of a draft; what the board has approved is only withdrawn."""
    action = action_to_change(request, pk)
    strategy = action.objective.strategy
    if strategy.state != Strategy.State.DRAFT:
        messages.info(
            request,
            f"{action} stays: the board has approved this plan. Withdraw it instead.",
        )
        return redirect("action_withdraw", pk=action.pk)
    if request.method == "POST":
        action.delete()
        messages.success(request, f"{action} is deleted from the draft.")
        return redirect(change_page(strategy))
    context = {"action": action, "strategy": strategy}
    return render(request, "strategy/action_delete.html", context)
