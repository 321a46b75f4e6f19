"""Pages of a lead officer: my actions, rate an action, confirm completion."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from strategy import progress, recording
from strategy.drafts import after_sending
from strategy.forms_drafts import SendingForm
from strategy.models import Action, Rating
from strategy.needs import proposed_to
from strategy.needs_rounds import needs_of_rounds


@require_GET
def my_actions(request):
    today = timezone.localdate()
    needing = list(progress.needs_words(request.user, today))
    others = (
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
        "open": [action for action in others if action.rating != Rating.BLUE],
        "complete": [action for action in others if action.rating == Rating.BLUE],
        "today": today,
    }
    return render(request, "strategy/my_actions.html", context)


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
    return rating_page(request, form)


@transaction.atomic
def save_rating(request, pk):
    """Save what was sent, or show it again; two who save at once take turns."""
    Action.objects.select_for_update().filter(pk=pk).first()
    action = get_action(request, pk, "strategy.rate_action")
    form = SendingForm(request.POST, action=action, author=request.user)
    if not form.is_valid():
        return rating_page(request, form)
    if "preview" in request.POST:
        return rating_page(request, form, preview=form.preview())
    update = recording.record_update(action=action, author=request.user, **form.said())
    messages.success(request, form.what_happens_next(update))
    return redirect(after_sending(request, form, update))


def rating_page(request, form, preview=None):
    """The form, and what the board will read where that was asked for."""
    context = {"action": form.action, "form": form, "preview": preview}
    return render(request, "strategy/action_rate.html", context)


@require_POST
def action_confirm(request, pk):
    action = get_action(request, pk, "strategy.confirm_action")
    if recording.confirm_completion(action=action, author=request.user):
        messages.success(request, f"{action} is confirmed as complete.")
    else:
        messages.info(request, f"{action} has nothing to confirm.")
    return redirect(action)
