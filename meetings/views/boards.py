"""Pages of a board: what it is for, who sits on it, when it is closed."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required, permission_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from cpboard.exchange.dates import long_date
from cpboard.pdf.turns import printed
from meetings.asked_for import referred
from meetings.board_page import board_page
from meetings.boards import add_member, free_slug
from meetings.calendar_file import calendar_of
from meetings.forms.boards import BoardForm, ClosureDayForm
from meetings.forms.seats import MembershipEndForm, MembershipForm
from meetings.models import Board, ClosureDay, Meeting, Membership
from meetings.papers_board import about_the_board
from meetings.terms import with_purpose


@require_GET
@login_not_required
def board_list(request):
    boards = with_purpose(Board.objects.all(), timezone.localdate())
    return render(request, "meetings/board_list.html", {"boards": boards})


@require_GET
@login_not_required
def board_detail(request, slug):
    board = get_object_or_404(Board, slug=slug)
    today = timezone.localdate()
    runs_it = request.user.has_perm("meetings.change_board")
    visible = Meeting.objects.visible_to(request.user).filter(board=board)
    meetings = visible.select_related("board")
    context = {
        "board": board,
        "page": board_page(board, today, with_checks=runs_it),
        "upcoming": meetings.upcoming(),
        "past": meetings.past()[:5],
        "referred": referred(board, request.user),
        "today": today,
    }
    return render(request, "meetings/board_detail.html", context)


@require_GET
@login_not_required
def board_paper(request, slug):
    """The board on paper: what it is, who sits on it, when it meets, its terms."""
    board = get_object_or_404(Board, slug=slug)
    return printed(
        request,
        f"{board.slug}.pdf",
        lambda: about_the_board(board, timezone.localdate()),
    )


@require_GET
@login_not_required
def board_calendar(request, slug):
    """The board's public meetings ahead as a calendar file."""
    board = get_object_or_404(Board, slug=slug)
    text = calendar_of(board, request.build_absolute_uri, timezone.now())
    return HttpResponse(
        text,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{board.slug}.ics"'},
    )


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_board", raise_exception=True)
def board_create(request):
    form = BoardForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.instance.slug = free_slug(form.instance.name)
        board = form.save()
        messages.success(request, f"{board} is set up. Now add who sits on it.")
        return redirect(board)
    return render(request, "meetings/board_edit.html", {"form": form, "board": None})


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_board", raise_exception=True)
def board_edit(request, slug):
    board = get_object_or_404(Board, slug=slug)
    form = BoardForm(request.POST or None, instance=board)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, "Saved. The public page says so from now on.")
        return redirect(board)
    # A name that was refused must not stand in the way back.
    shown = get_object_or_404(Board, slug=slug)
    return render(request, "meetings/board_edit.html", {"form": form, "board": shown})


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_board", raise_exception=True)
def membership_create(request, slug):
    board = get_object_or_404(Board, slug=slug)
    form = MembershipForm(request.POST or None, instance=Membership(board=board))
    if request.method == "POST" and form.is_valid():
        seat = add_member(
            membership=form.save(commit=False), new_name=form.cleaned_data["new_name"]
        )
        messages.success(
            request, f"{seat.person} is on the board's list. Papers name them from now."
        )
        return redirect(board)
    context = {"form": form, "board": board, "seat": None}
    return render(request, "meetings/membership_edit.html", context)


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_board", raise_exception=True)
def membership_edit(request, pk):
    seats = Membership.objects.select_related("board", "person")
    seat = get_object_or_404(seats, pk=pk)
    form = MembershipForm(request.POST or None, instance=seat)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, f"The seat of {seat.person} is saved.")
        return redirect(seat.board)
    context = {"form": form, "board": seat.board, "seat": seat}
    return render(request, "meetings/membership_edit.html", context)


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_board", raise_exception=True)
def membership_end(request, pk):
    seats = Membership.objects.select_related("board", "person")
    seat = get_object_or_404(seats, pk=pk)
    form = MembershipEndForm(request.POST or None, instance=seat)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(
            request,
            f"The seat of {seat.person} ends on {long_date(seat.ends_on)}. "
            "It stays on record under past members.",
        )
        return redirect(seat.board)
    context = {"form": form, "board": seat.board, "seat": seat}
    return render(request, "meetings/membership_end.html", context)


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_board", raise_exception=True)
def closure_day_list(request, slug):
    board = get_object_or_404(Board, slug=slug)
    form = ClosureDayForm(request.POST or None, instance=ClosureDay(board=board))
    if request.method == "POST" and form.is_valid():
        day = form.save()
        messages.success(
            request,
            f"{long_date(day.closed_on)} no longer counts as a clear day.",
        )
        return redirect("closure_day_list", slug=board.slug)
    context = {"form": form, "board": board, "days": board.closure_days.all()}
    return render(request, "meetings/closure_day_list.html", context)


@require_POST
@permission_required("meetings.change_board", raise_exception=True)
def closure_day_remove(request, pk):
    day = get_object_or_404(ClosureDay.objects.select_related("board"), pk=pk)
    day.delete()
    messages.success(request, f"{long_date(day.closed_on)} counts again.")
    return redirect("closure_day_list", slug=day.board.slug)
