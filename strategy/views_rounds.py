"""Pages of update rounds: preparing, watching and closing them, and the worklist."""

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

from cpboard.keys import is_key
from strategy import reminders, rounds, worklists
from strategy.exports_rounds import export
from strategy.forms_rounds import RoundForm
from strategy.models import Challenge, Strategy, UpdateRound
from strategy.tasks import send_reminders


def get_strategy(request, slug):
    """The plan, for those who run its rounds."""
    strategies = Strategy.objects.visible_to(request.user).select_related("owner")
    strategy = get_object_or_404(strategies, slug=slug)
    if not request.user.has_perm("strategy.run_rounds", strategy):
        raise PermissionDenied
    return strategy


def get_round(request, pk):
    """The round, for those who run rounds of its plan."""
    visible = UpdateRound.objects.visible_to(request.user)
    round = get_object_or_404(visible.select_related("strategy__owner"), pk=pk)
    if not request.user.has_perm("strategy.run_rounds", round.strategy):
        raise PermissionDenied
    return round


@require_GET
def round_list(request, slug):
    strategy = get_strategy(request, slug)
    found = list(strategy.rounds.with_answers())
    running = next((round for round in found if round.is_running), None)
    context = {
        "strategy": strategy,
        "rounds": found,
        "running": running and rounds.as_it_stands(running),
        "today": timezone.localdate(),
    }
    return render(request, "strategy/round_list.html", context)


@require_http_methods(["GET", "POST"])
def round_create(request, slug):
    strategy = get_strategy(request, slug)
    if not request.user.has_perm("strategy.start_rounds", strategy):
        raise PermissionDenied
    round = UpdateRound(strategy=strategy, made_by=request.user)
    form = RoundForm(request.POST or None, instance=round, user=request.user)
    if request.method == "POST" and form.is_valid():
        round = form.save()
        messages.success(
            request,
            "The round is prepared and nobody has been written to. Look at who will "
            "be asked, then open it.",
        )
        return redirect(round)
    context = {"form": form, "strategy": strategy, "round": None}
    return render(request, "strategy/round_edit.html", context)


@require_http_methods(["GET", "POST"])
def round_edit(request, pk):
    round = get_round(request, pk)
    if round.closed_at is not None:
        messages.info(request, "This round is closed: it stays as it was.")
        return redirect(round)
    form = RoundForm(request.POST or None, instance=round, user=request.user)
    if request.method == "POST" and form.is_valid():
        # Whether it was opened or closed meanwhile is not for this form to say.
        form.instance.save(update_fields=form.Meta.fields)
        messages.success(request, "The round is changed.")
        return redirect(round)
    context = {"form": form, "strategy": round.strategy, "round": round}
    return render(request, "strategy/round_edit.html", context)


@require_GET
def round_detail(request, pk):
    round = get_round(request, pk)
    today = timezone.localdate()
    stands = rounds.as_it_stands(round)
    people = {row.lead for row in stands.asked if row.lead}
    never, leads = reminders.why_never(people), stands.leads
    context = {
        "round": round,
        "strategy": round.strategy,
        "stands": stands,
        "leads": [(lead, lead.person and never.get(lead.person.pk)) for lead in leads],
        "unsure": reminders.unsure_of(round, people),
        "questions": round.is_running
        and list(Challenge.objects.open().in_plan(round.strategy)),
        "is_late": round.is_running and round.due_on < today,
        "other": rounds.running_in(round.strategy),
        # A closed round says for ever what it said when it was closed.
        "today": round.closed_at and timezone.localdate(round.closed_at) or today,
    }
    return render(request, "strategy/round_detail.html", context)


@require_POST
def round_open(request, pk):
    round = get_round(request, pk)
    try:
        rounds.open_round(round)
    except rounds.RoundError as error:
        messages.error(request, str(error))
        return redirect(round)
    today = timezone.localdate().isoformat()
    transaction.on_commit(lambda: send_reminders.enqueue(today))
    messages.success(request, f"The round is open. {reminders.first_call(round)}")
    return redirect(round)


@require_POST
def round_close(request, pk):
    round = get_round(request, pk)
    try:
        rounds.close_round(round)
    except rounds.RoundError as error:
        messages.error(request, str(error))
    else:
        messages.success(
            request,
            "The round is closed: nobody is reminded any more. What was said in it "
            "can be taken away as a file.",
        )
    return redirect(round)


@require_POST
def round_discard(request, pk):
    round = get_round(request, pk)
    gone, _ = UpdateRound.objects.filter(pk=round.pk, opened_at=None).delete()
    if not gone:
        messages.error(request, "This round was opened: it can only be closed.")
        return redirect(round)
    messages.success(request, "The prepared round is thrown away. Nobody was asked.")
    return redirect("round_list", round.strategy.slug)


@require_GET
def round_csv(request, pk):
    return export(get_round(request, pk), "csv")


@require_GET
def round_xlsx(request, pk):
    return export(get_round(request, pk), "xlsx")


def get_opened_round(request, pk):
    """A round that its leads may know of, for those who may rate actions."""
    visible = UpdateRound.objects.visible_to(request.user).opened()
    round = get_object_or_404(visible.select_related("strategy__owner"), pk=pk)
    if not request.user.has_perm("strategy.add_progressupdate"):
        raise PermissionDenied
    return round


@require_http_methods(["GET", "POST"])
def round_worklist(request, pk):
    round = get_opened_round(request, pk)
    outcome = {}
    if request.method == "POST":
        outcome = say_no_change(request, round)
        if not any(outcome.values()):
            return redirect("round_worklist", round.pk)
    context = worklists.worklist(round, request.user, outcome)
    return render(request, "strategy/round_worklist.html", context)


def say_no_change(request, round):
    """Take the ticks that can be taken, and tell what was done and what not."""
    if not round.is_running:
        messages.error(request, "This round is closed: nothing was saved.")
        return {}
    ticked = [int(pk) for pk in request.POST.getlist("same") if is_key(pk)]
    if not ticked:
        messages.error(request, "Tick at least one action that has not changed.")
        return {}
    outcome = rounds.say_no_change(round=round, author=request.user, seen=ticked)
    if not outcome:
        messages.error(request, "None of these is an action of yours in this round.")
    elif said := sum(1 for reason in outcome.values() if not reason):
        words = f"{said} action{'' if said == 1 else 's'} said to be unchanged."
        left = rounds.what_happens_next(round, request.user)
        messages.success(request, f"{words} {left}")
    return outcome
