"""Pages of what comes to a board again and again."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from meetings import work_plan_rules as rules
from meetings import work_plan_usual as usual
from meetings.forms.work_plan import RuleForm
from meetings.models import Board, WorkPlanRule

prepares = permission_required("meetings.change_meeting", raise_exception=True)


@require_GET
@prepares
def work_plan_rule_list(request, slug):
    """What comes again and again, and what did."""
    board = get_object_or_404(Board, slug=slug)
    today = timezone.localdate()
    found = list(board.work_plan_rules.all())
    ended = [rule for rule in found if rule.ends_on and rule.ends_on < today]
    holding = [rule for rule in found if rule not in ended]
    context = {
        "board": board,
        "standing": [rule for rule in holding if rule.standing],
        "planning": [rule for rule in holding if not rule.standing],
        "ended": ended,
        "has_all_usual": not usual.usual_missing(board),
    }
    return render(request, "meetings/work_plan_rule_list.html", context)


@require_http_methods(["GET", "POST"])
@prepares
def work_plan_rule_create(request, slug):
    """Add a rule; the meetings ahead follow it."""
    board = get_object_or_404(Board, slug=slug)
    rule = WorkPlanRule(board=board, position=usual.last_rule(board) + 1)
    rule.starts_on = timezone.localdate()
    return rule_form(request, RuleForm(request.POST or None, instance=rule), None)


@require_http_methods(["GET", "POST"])
@prepares
def work_plan_rule_edit(request, pk):
    """Change a rule; the meetings ahead follow it."""
    found = WorkPlanRule.objects.select_related("board")
    form = RuleForm(request.POST or None, instance=get_object_or_404(found, pk=pk))
    return rule_form(request, form, get_object_or_404(found, pk=pk))


def rule_form(request, form, rule):
    """The page of a rule's form; saving it has the meetings ahead follow."""
    board = form.instance.board
    if request.method == "POST" and form.is_valid():
        saved = rules.save_rule(
            rule=form.save(commit=False), today=timezone.localdate()
        )
        where = "every agenda" if saved.standing else "the meetings ahead"
        messages.success(request, f"“{saved.title}” is saved for {where}.")
        return redirect("work_plan_rule_list", slug=board.slug)
    context = {"form": form, "board": board, "rule": rule}
    return render(request, "meetings/work_plan_rule_edit.html", context)


@require_POST
@prepares
def work_plan_rules_usual(request, slug):
    """Take over the standing items that nearly every board has."""
    board = get_object_or_404(Board, slug=slug)
    made = usual.add_usual(board=board, today=timezone.localdate())
    if made:
        messages.success(
            request,
            "The usual items are offered for every agenda now. Edit or end any.",
        )
    else:
        messages.info(request, "The board has all of the usual items already.")
    return redirect("work_plan_rule_list", slug=board.slug)


@require_POST
@prepares
def work_plan_let_wait(request, pk):
    """What is due and has no meeting waits for one."""
    rule = get_object_or_404(WorkPlanRule.objects.select_related("board"), pk=pk)
    slot = request.POST.get("slot", "")
    row = rules.let_wait(rule=rule, slot=slot, today=timezone.localdate())
    if row:
        messages.success(
            request, f"“{row.title}” waits for a meeting: choose one with “Edit”."
        )
    else:
        messages.info(request, "It stands on the work plan already.")
    return redirect("work_plan", slug=rule.board.slug)
