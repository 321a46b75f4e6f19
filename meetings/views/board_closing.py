"""The page of what waits for the board to close, and the action log as a file."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cpboard.exchange.dates import long_date
from cpboard.exchange.tables_out import send_table
from cpboard.pdf.turns import printed
from meetings import action_log, board_closing
from meetings.follow_ups import FollowUpError
from meetings.forms.follow_ups import BoardClosesForm
from meetings.models import Board
from meetings.views.follow_ups import may_close


@require_http_methods(["GET", "POST"])
@may_close
def follow_up_close_many(request, slug):
    """What its owners say is done: for the board to close at a meeting."""
    board = get_object_or_404(Board, slug=slug)
    rows = board_closing.for_the_board(board, request.user)
    form = BoardClosesForm(request.POST or None, board=board, rows=rows)
    if request.method == "POST" and form.is_valid():
        try:
            number = board_closing.close_at_meeting(
                follow_ups=form.cleaned_data["follow_ups"],
                meeting=form.cleaned_data["noted_at"],
                author=request.user,
                today=timezone.localdate(),
            )
        except FollowUpError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, f"Closed: {number}. They stay on the list.")
            return redirect("follow_up_list", slug)
    meeting = board_closing.next_agenda(board)
    context = {
        "board": board,
        "form": form,
        "rows": rows,
        "meeting": meeting,
        "item": board_closing.item_on(meeting),
    }
    return render(request, "meetings/follow_up_close_many.html", context)


@require_POST
@may_close
def follow_up_to_agenda(request, slug):
    """Put the action log on the board's next agenda."""
    board = get_object_or_404(Board, slug=slug)
    number = board_closing.for_the_board(board, request.user).count()
    item = board_closing.put_on_agenda(board=board, number=number)
    if item is None:
        messages.info(request, "No meeting is ahead: set one up first.")
        return redirect("follow_up_close_many", slug)
    messages.success(request, f"It is on the agenda as “{item}”.")
    return redirect(item)


@require_GET
def action_log_file(request, slug, kind):
    """The action log to take away: PDF without names, or a table as the list is."""
    board = get_object_or_404(Board, slug=slug)
    today = timezone.localdate()
    name = f"{board.slug}-action-log-{today:%Y-%m-%d}"
    if kind != "pdf":
        return send_table(
            action_log.action_log_table(board, request.user, today),
            kind,
            name=name,
            title=f"{board}: action log",
            lines=[f"As it stood on {long_date(today)}"],
        )
    return printed(
        request, f"{name}.pdf", lambda: action_log.action_log_paper(board, today)
    )
