"""Pages of the work plan: reading it, adding, editing, moving and dropping."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required, permission_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from cpboard.exchange.dates import long_date
from cpboard.exchange.tables_out import send_table
from cpboard.keys import is_key
from meetings import work_plan as plan
from meetings.forms.work_plan import DropForm, PlanItemForm
from meetings.models import Board, WorkPlanItem
from meetings.year_ahead import as_table, year_ahead

prepares = permission_required("meetings.change_meeting", raise_exception=True)


def get_board(request, slug):
    """The board, if the person may know of its work plan: an informal panel's is its
    own."""
    board = get_object_or_404(Board, slug=slug)
    is_panel = board.legal_basis == Board.LegalBasis.PANEL
    if is_panel and not request.user.is_authenticated:
        raise Http404
    return board


def get_row(request, pk):
    """Something on a work plan, unless it is not for the person."""
    rows = WorkPlanItem.objects.visible_to(request.user)
    rows = rows.select_related("board", "meeting__board", "rule")
    return get_object_or_404(rows, pk=pk)


def back_to(row):
    """The row on its board's work plan."""
    return redirect(f"{reverse('work_plan', args=[row.board.slug])}#row-{row.pk}")


@require_GET
@login_not_required
def work_plan(request, slug):
    """The meetings ahead and what comes to each."""
    board = get_board(request, slug)
    today = timezone.localdate()
    context = {
        "board": board,
        "plan": year_ahead(board, request.user, today),
        "prepares": request.user.has_perm("meetings.change_meeting"),
        "today": today,
    }
    return render(request, "meetings/work_plan.html", context)


@require_GET
@login_not_required
def work_plan_file(request, slug, ending):
    """The work plan to take away, with no more in it than the page shows."""
    board = get_board(request, slug)
    today = timezone.localdate()
    table = as_table(year_ahead(board, request.user, today))
    return send_table(
        table,
        ending,
        name=f"{board.slug}-work-plan-{today}",
        title=f"{board}: work plan",
        lines=[f"As it stood on {long_date(today)}"],
    )


@require_http_methods(["GET", "POST"])
@prepares
def work_plan_item_create(request, slug):
    """Put something on the work plan."""
    board = get_object_or_404(Board, slug=slug)
    meetings = plan.open_meetings(board, timezone.localdate())
    asked = request.GET.get("meeting", "")
    chosen = meetings.filter(pk=asked).first() if is_key(asked) else None
    row = WorkPlanItem(board=board, meeting=chosen)
    form = PlanItemForm(request.POST or None, instance=row, meetings=meetings)
    if request.method == "POST" and form.is_valid():
        row = plan.plan_item(board=board, **form.cleaned_data)
        messages.success(request, f"“{row.title}” is on the work plan.")
        return back_to(row)
    context = {"form": form, "board": board, "row": None}
    return render(request, "meetings/work_plan_item_edit.html", context)


@require_http_methods(["GET", "POST"])
@prepares
def work_plan_item_edit(request, pk):
    """Change it."""
    row = get_row(request, pk)
    meetings = plan.open_meetings(row.board, timezone.localdate())
    copy = get_row(request, pk)
    form = PlanItemForm(request.POST or None, instance=copy, meetings=meetings)
    if request.method == "POST" and form.is_valid():
        saved = plan.save_row(row=form.save(commit=False))
        messages.success(request, f"“{saved.title}” is saved.")
        return back_to(saved)
    context = {"form": form, "board": row.board, "row": row}
    return render(request, "meetings/work_plan_item_edit.html", context)


@require_POST
@prepares
def work_plan_item_move(request, pk):
    """Move it up, down, to another meeting, or let it wait."""
    row = get_row(request, pk)
    to = request.POST.get("to")
    try:
        messages.success(request, moved(row, to))
    except plan.WorkPlanError as error:
        messages.info(request, str(error))
    return back_to(row)


def moved(row, to):
    """Move it up, down, to an earlier or a later meeting, or let it wait; say so."""
    if to in ("up", "down"):
        if not plan.move(row=row, up=to == "up"):
            raise plan.WorkPlanError(f"“{row.title}” cannot move further.")
        return f"“{row.title}” has moved {to}."
    if to == "wait":
        plan.move_to(row=row, meeting=None)
        return f"“{row.title}” waits for a meeting."
    meeting = plan.beside(row, timezone.localdate(), later=to == "later")
    if meeting is None:
        raise plan.WorkPlanError(
            "There is no other meeting that way whose agenda is still to come."
        )
    plan.move_to(row=row, meeting=meeting)
    return f"“{row.title}” comes on {long_date(meeting.meets_on)}."


@require_http_methods(["GET", "POST"])
@prepares
def work_plan_item_drop(request, pk):
    """Drop it, with the reason."""
    row = get_row(request, pk)
    form = DropForm(request.POST or None, instance=get_row(request, pk))
    if request.method == "POST" and form.is_valid():
        try:
            plan.drop(row=row, because=form.cleaned_data["dropped_because"])
        except plan.WorkPlanError as error:
            messages.error(request, str(error))
        else:
            messages.success(
                request,
                f"“{row.title}” does not come any more. It stands under “Dropped”: "
                "you can take it back there.",
            )
        return back_to(row)
    context = {"form": form, "board": row.board, "row": row}
    return render(request, "meetings/work_plan_item_drop.html", context)


@require_POST
@prepares
def work_plan_item_take_back(request, pk):
    """Bring back what was dropped."""
    row = plan.take_back(get_row(request, pk))
    messages.success(request, f"“{row.title}” comes after all.")
    return back_to(row)
