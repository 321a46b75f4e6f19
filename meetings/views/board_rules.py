"""What a board's terms ask, as data: seats, chairs, quorum, meetings; its basis."""

from django.contrib import messages
from django.db import transaction
from django.db.models import Max
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from meetings.basis import change_basis
from meetings.elections import elect, set_rights
from meetings.forms.elections import ElectionForm
from meetings.forms.terms import (
    BasisForm,
    BoardRulesForm,
    ChairRuleForm,
    SeatRuleForm,
)
from meetings.models import BasisChange, Board, ChairRule, Meeting, SeatRule
from meetings.terms import terms_in_force
from meetings.views.terms import runs_boards


def todays_terms(board):
    """The version whose paragraphs a rule may name."""
    return terms_in_force(board, timezone.localdate())


@require_http_methods(["GET", "POST"])
@runs_boards
def board_rules(request, slug):
    """What the terms ask; the votes of today's seats follow what they say of votes."""
    board = get_object_or_404(Board, slug=slug)
    terms = todays_terms(board)
    form = BoardRulesForm(request.POST or None, instance=board, terms=terms)
    if request.method == "POST" and form.is_valid():
        with transaction.atomic():
            form.save()
            if "coopted_vote" in form.changed_data:
                set_rights(board)
        messages.success(request, "Saved. The board's page checks against it from now.")
        return redirect(board)
    # A number that was refused must not stand in the way back.
    shown = get_object_or_404(Board, slug=slug)
    rules = {rule.office: rule for rule in shown.chair_rules.all()}
    context = {
        "form": form,
        "board": shown,
        "terms": terms,
        "seat_rules": shown.seat_rules.all(),
        "offices": [(o.value, o.label, rules.get(o)) for o in ChairRule.Office],
    }
    return render(request, "meetings/board_rules.html", context)


@require_http_methods(["GET", "POST"])
@runs_boards
def seat_rule_create(request, slug):
    """Add seats that the terms ask for."""
    board = get_object_or_404(Board, slug=slug)
    last = board.seat_rules.aggregate(last=Max("position"))["last"] or 0
    rule = SeatRule(board=board, position=min(last + 1, 32767))
    return seat_rule_page(request, rule)


@require_http_methods(["GET", "POST"])
@runs_boards
def seat_rule_edit(request, pk):
    """Change what the terms ask of some seats."""
    rules = SeatRule.objects.select_related("board")
    return seat_rule_page(request, get_object_or_404(rules, pk=pk))


def seat_rule_page(request, rule):
    """The form of a seat of the terms, new or known."""
    terms = todays_terms(rule.board)
    form = SeatRuleForm(request.POST or None, instance=rule, terms=terms)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, "The seat is saved.")
        return redirect("board_rules", rule.board.slug)
    context = {"form": form, "board": rule.board, "is_new": not rule.pk, "rule": rule}
    return render(request, "meetings/seat_rule_edit.html", context)


@require_http_methods(["GET", "POST"])
@runs_boards
def seat_rule_remove(request, pk):
    """Take a rule away, once it is confirmed."""
    rule = get_object_or_404(SeatRule.objects.select_related("board"), pk=pk)
    if request.method == "POST":
        rule.delete()
        messages.success(request, f"No longer asked for: {rule.who}.")
        return redirect("board_rules", rule.board.slug)
    context = {"rule": rule, "board": rule.board}
    return render(request, "meetings/seat_rule_remove.html", context)


@require_http_methods(["GET", "POST"])
@runs_boards
def chair_rule_edit(request, slug, office):
    """Who may chair the board, or be vice-chair, by its terms."""
    board = get_object_or_404(Board, slug=slug)
    if office not in ChairRule.Office.values:
        raise Http404
    rule = board.chair_rules.filter(office=office).first()
    rule = rule or ChairRule(board=board, office=office)
    form = ChairRuleForm(request.POST or None, instance=rule, terms=todays_terms(board))
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, f"What the terms ask of the {rule.name()} is saved.")
        return redirect("board_rules", board.slug)
    context = {"form": form, "board": board, "rule": rule}
    return render(request, "meetings/chair_rule_edit.html", context)


@require_http_methods(["GET", "POST"])
@runs_boards
def basis_change(request, slug):
    """Record that the board is something else in law, or sits otherwise."""
    board = get_object_or_404(Board, slug=slug)
    change = BasisChange(board=board, recorded_by=request.user)
    form = BasisForm(request.POST or None, instance=change)
    if request.method == "POST" and form.is_valid():
        change_basis(change=form.save(commit=False))
        messages.success(
            request,
            "The change is on record with its reason. Votes follow it, save where a "
            "seat has a reason of its own.",
        )
        return redirect(board)
    context = {"form": form, "board": board}
    return render(request, "meetings/basis_change.html", context)


@require_http_methods(["GET", "POST"])
@runs_boards
def election_create(request, slug):
    """Record who was elected to which office; earlier chairs stay on record."""
    board = get_object_or_404(Board, slug=slug)
    meetings = Meeting.objects.public().filter(board=board)
    form = ElectionForm(request.POST or None, board=board, meetings=meetings)
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        seat = elect(
            seat=data["seat"],
            office=data["office"],
            on=data["on"],
            meeting=data["meeting"],
            chosen_by=data["chosen_by"],
            instead_of=form.predecessors(),
        )
        messages.success(request, f"{seat.person} is {seat.get_role_display()}.")
        return redirect(board)
    context = {"form": form, "board": board}
    return render(request, "meetings/election_create.html", context)
