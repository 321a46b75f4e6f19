"""Pages of a lead officer: my actions, rate an action, confirm completion."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from strategy import progress, rating
from strategy.forms import RatingForm
from strategy.models import Action


@require_GET
def my_actions(request):
    today = timezone.localdate()
    actions = (
        Action.objects.led_by(request.user)
        .as_at(timezone.now())
        .select_related("objective__strategy")
        .order_by("due_on", "pk")
    )
    return render(
        request,
        "strategy/my_actions.html",
        {"actions": actions, "today": today},
    )


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
@transaction.atomic
def action_rate(request, pk):
    action = get_action(request, pk, "strategy.rate_action")
    today = timezone.localdate()
    form = RatingForm(request.POST or None, action=action, today=today)
    preview = None
    if request.method == "POST" and form.is_valid():
        if "preview" not in request.POST:
            update = progress.record_update(
                action=action, author=request.user, **form.said()
            )
            messages.success(request, form.what_happens_next(update))
            return redirect(action)
        preview = form.preview()
    context = {
        "action": action,
        "strategy": action.objective.strategy,
        "form": form,
        "preview": preview,
        "preview_flags": preview and rating.flags(preview, today, action.first_due_on),
        "flags": rating.flags(action, today, action.first_due_on),
    }
    return render(request, "strategy/action_rate.html", context)


@require_POST
def action_confirm(request, pk):
    action = get_action(request, pk, "strategy.confirm_action")
    if progress.confirm_completion(action=action, author=request.user):
        messages.success(request, f"{action} is confirmed as complete.")
    else:
        messages.info(request, f"{action} has nothing to confirm.")
    return redirect(action)
