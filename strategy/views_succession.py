"""Actions that take the place of others: split, merge, carry into the next plan."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from cpboard.keys import is_key
from strategy import carrying, succession
from strategy.editable import action_to_change, plan_to_change
from strategy.forms_succession import CarryForm, MergeForm, SplitForm
from strategy.models import ENDED, Action, Rating, Strategy
from strategy.views_editing import change_page


def why_not(action):
    """Why an action can be neither split nor merged, or ""."""
    if action.standing in ENDED:
        return f"{action} is out of the plan: put it back first."
    if action.rating == Rating.BLUE:
        return f"{action} is complete: there is nothing left to do in it."
    return ""


def stage_of(request, form):
    """What was asked for: to fill in the form, to look at it, or to do it."""
    if request.method == "GET" or "back" in request.POST or not form.is_valid():
        return "form"
    return "do" if "confirm" in request.POST else "look"


@require_http_methods(["GET", "POST"])
@transaction.atomic
def action_split(request, pk):
    Action.objects.select_for_update().filter(pk=pk).first()
    action = action_to_change(request, pk)
    strategy = action.objective.strategy
    if why := why_not(action):
        messages.info(request, why)
        return redirect(action)
    form = SplitForm(request.POST or None, action=action, words=strategy.words)
    stage = stage_of(request, form)
    if stage == "do":
        made = succession.split(
            action=action,
            parts=form.parts(),
            author=request.user,
            reason=form.cleaned_data["reason"],
        )
        messages.success(request, f"{action} is split into {len(made)}.")
        return redirect(change_page(strategy, f"action-{made[0].pk}"))
    context = {"action": action, "strategy": strategy, "form": form, "stage": stage}
    return render(request, "strategy/action_split.html", context)


@require_http_methods(["GET", "POST"])
@transaction.atomic
def action_merge(request, slug):
    """Make one of the actions that were ticked; the address names them."""
    strategy = plan_to_change(request, slug)
    Strategy.objects.select_for_update().get(pk=strategy.pk)
    actions = ticked(strategy, request.GET.getlist("action"))
    reasons = [why for why in map(why_not, actions) if why]
    if len(actions) < 2:
        reasons = [f"Tick two or more {strategy.words.many} to merge them."]
    if reasons:
        messages.info(request, " ".join(reasons))
        return redirect(change_page(strategy))
    form = MergeForm(request.POST or None, actions=actions, words=strategy.words)
    stage = stage_of(request, form)
    if stage == "do":
        made = succession.merge(
            actions=actions, author=request.user, **form.cleaned_data
        )
        messages.success(request, f"{len(actions)} are merged into {made}.")
        return redirect(change_page(strategy, f"action-{made.pk}"))
    context = {"actions": actions, "strategy": strategy, "form": form, "stage": stage}
    return render(request, "strategy/action_merge.html", context)


def ticked(strategy, numbers):
    """The plan's actions of these numbers, read as at now, in the order of the plan."""
    pks = [int(number) for number in numbers if is_key(number)]
    actions = Action.objects.filter(objective__strategy=strategy, pk__in=pks)
    return list(
        actions.as_at(timezone.now())
        .select_related("objective", "lead_officer")
        .order_by("objective__number", "position", "pk")
    )


def carry(request, strategy, wishes):
    """Make the draft, or lead to the one that somebody has made meanwhile."""
    try:
        draft = carrying.carry_forward(strategy=strategy, author=request.user, **wishes)
    except carrying.CarryError as error:
        messages.info(request, str(error))
        return redirect(error.draft)
    messages.success(
        request, "The draft is made. Only officers read it until it is approved."
    )
    return redirect(draft)


@require_http_methods(["GET", "POST"])
def plan_carry_forward(request, slug):
    strategy = plan_to_change(request, slug, "strategy.carry_forward")
    form = CarryForm(request.POST or None, strategy=strategy)
    if there := carrying.draft_after(strategy):
        messages.info(request, str(carrying.CarryError(there)))
        return redirect(there)
    if request.method == "POST" and form.is_valid():
        return carry(request, strategy, form.cleaned_data)
    context = {
        "strategy": strategy,
        "form": form,
        "left_behind": carrying.waiting_for_a_word(strategy),
    }
    return render(request, "strategy/plan_carry_forward.html", context)
