"""Pages of drafts: a member of the lead's team writes one, the lead sends it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from strategy import drafts, rounds
from strategy.forms_drafts import MARKS, DraftForm, SendingForm
from strategy.models import Action
from strategy.views_lead import get_action


@require_http_methods(["GET", "POST"])
def action_draft(request, pk):
    if request.method == "POST":
        return save_draft(request, pk)
    action = get_action(request, pk, "strategy.draft_action")
    if request.user.has_perm("strategy.rate_action", action):
        return redirect("action_rate", action.pk)
    return draft_page(request, DraftForm(action=action, author=request.user))


@transaction.atomic
def save_draft(request, pk):
    """Keep what was sent, or show it again; two who save at once take turns."""
    Action.objects.select_for_update().filter(pk=pk).first()
    action = get_action(request, pk, "strategy.draft_action")
    form = DraftForm(request.POST, action=action, author=request.user)
    words = drafts.words_of(request.POST, [*form.fields, "seen"])
    problems = problems_of(form, words)
    if problems:
        return draft_page(request, with_the_mark_of_now(form), problems)
    words = {name: said for name, said in words.items() if name != "draft"}
    drafts.save_draft(action=action, author=request.user, words=words)
    messages.success(request, told_of(action, request.user))
    return redirect(way_on(request, action))


def problems_of(form, words):
    """Why the draft is not saved yet: too long, or somebody else saved one."""
    problems = [
        f"{form.fields[name].label} has more than {drafts.LONGEST_BOX:,} characters: "
        "shorten it"
        for name in drafts.too_long(words)
        if name not in MARKS
    ]
    if words.get("draft", "") != drafts.mark_of(form.waiting):
        who = form.waiting.author if form.waiting else "Somebody"
        did = "saved another draft" if form.waiting else "sent or threw away the draft"
        problems.append(
            f"{who} {did} while you were writing. Your words are still in the boxes: "
            "save again to keep yours"
        )
    return problems


def with_the_mark_of_now(form):
    """The form as sent, ready to be saved over what was shown beside it."""
    form.data = form.data.copy()
    form.data["draft"] = drafts.mark_of(form.waiting)
    return form


def draft_page(request, form, problems=()):
    """The boxes, with what stands in the way of saving them."""
    theirs = form.drafted_words() if form.waiting and form.is_bound else {}
    context = {
        "action": form.action,
        "form": form,
        "problems": problems,
        "theirs": [
            (form.fields[name].label, said) for name, said in theirs.items() if said
        ],
    }
    return render(request, "strategy/action_draft.html", context)


def told_of(action, author):
    """What happens next with the draft."""
    if action.lead_officer_id == author.pk:
        return f"The draft for {action} is kept. Nobody reads it before you send it."
    lead = action.lead_officer or "The lead"
    return (
        f"The draft for {action} is kept. {lead} sees it, may change it and sends it."
    )


def way_on(request, action):
    """Back to the worklist while a round runs, else to the action."""
    round = rounds.running_in(action.objective.strategy)
    if round is None:
        return action.get_absolute_url()
    return reverse("round_worklist", args=[round.pk])


@require_POST
def draft_discard(request, pk):
    action = get_action(request, pk, "strategy.draft_action")
    form = SendingForm(action=action, author=request.user)
    if form.waiting is None:
        messages.info(request, f"There is no draft for {action}.")
        return redirect(action)
    if not form.may_discard:
        raise PermissionDenied
    form.waiting.delete()
    messages.success(request, f"The draft for {action} is thrown away.")
    return redirect(action)
