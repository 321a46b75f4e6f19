"""Pages of a lead officer: my actions, rate an action, confirm completion."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F, prefetch_related_objects
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from strategy import progress, recording
from strategy.drafts import after_sending
from strategy.forms_conflict import conflict_from, conflict_of
from strategy.forms_drafts import SendingForm
from strategy.forms_rating import ended
from strategy.models import ENDED, Action, Rating
from strategy.needs import proposed_to
from strategy.needs_rounds import needs_of_rounds


@require_GET
def my_actions(request):
    today = timezone.localdate()
    needing = list(progress.needs_words(request.user, today))
    others = list(
        Action.objects.led_by(request.user)
        .as_at(timezone.now())
        .exclude(pk__in=[action.pk for action in needing])
        .select_related("objective__strategy")
        .order_by(F("due_on").asc(nulls_last=True), "pk")
    )
    context = {
        "rounds": needs_of_rounds(request.user, today),
        "to_confirm": proposed_to(request.user),
        "needing": needing,
        "today": today,
        "strategies": {a.objective.strategy for a in [*needing, *others]},
        **groups_of(others),
    }
    return render(request, "strategy/my_actions.html", context)


def groups_of(actions):
    """Actions that need no word: open, complete, and out of the plan."""
    groups = {"open": [], "complete": [], "ended": []}
    for action in actions:
        if action.standing in ENDED:
            groups["ended"].append(action)
        elif action.rating == Rating.BLUE:
            groups["complete"].append(action)
        else:
            groups["open"].append(action)
    prefetch_related_objects(groups["ended"], Action.replacements())
    return groups


def get_action(request, pk, permission):
    """The action as at now, for those who may read it and have the permission."""
    action = get_object_or_404(
        Action.objects.visible_to(request.user)
        .as_at(timezone.now())
        .select_related("objective__strategy", "lead_officer"),
        pk=pk,
    )
    if not request.user.has_perm(permission, action):
        raise PermissionDenied
    return action


@require_http_methods(["GET", "POST"])
def action_rate(request, pk):
    if request.method == "POST":
        return save_rating(request, pk)
    action = get_action(request, pk, "strategy.rate_action")
    form = SendingForm(
        action=action, author=request.user, is_filled="filled" in request.GET
    )
    if form.is_ended:
        messages.info(request, f"{ended(form.latest)}: nobody has to rate it.")
        return redirect(action)
    return rating_page(request, form)


@transaction.atomic
def save_rating(request, pk):
    """Save what was sent, or show it again; two who save at once take turns."""
    Action.objects.select_for_update().filter(pk=pk).first()
    action = get_action(request, pk, "strategy.rate_action")
    sent = request.POST
    if "choosing" in sent:
        conflict = conflict_from(sent, action)
        if not conflict.is_valid():
            return conflict_page(request, action, conflict)
        sent = conflict.settled() | {name: "1" for name in sent if name == "preview"}
    form = SendingForm(sent, action=action, author=request.user)
    if not form.is_valid():
        if form.is_overtaken:
            return conflict_page(request, action, conflict_of(form, sent))
        return rating_page(request, form)
    if "preview" in sent:
        return rating_page(request, form, preview=form.preview())
    update = recording.record_update(action=action, author=request.user, **form.said())
    messages.success(request, form.what_happens_next(update))
    return redirect(after_sending(request, form, update))


def rating_page(request, form, preview=None):
    """The form, and what the board will read where that was asked for."""
    context = {"action": form.action, "form": form, "preview": preview}
    return render(request, "strategy/action_rate.html", context)


def conflict_page(request, action, conflict):
    """Both texts side by side, for the second of two who rated an action."""
    context = {"action": action, "form": conflict, "theirs": conflict.theirs}
    return render(request, "strategy/action_rate_conflict.html", context)


@require_POST
def action_confirm(request, pk):
    action = get_action(request, pk, "strategy.confirm_action")
    if recording.confirm_completion(action=action, author=request.user):
        messages.success(request, f"{action} is confirmed as complete.")
    else:
        messages.info(request, f"{action} has nothing to confirm.")
    return redirect(action)
