"""The page of who came to a board's meetings, and the same as a file."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from cpboard.exchange.tables_out import send_table
from meetings.absences import absences
from meetings.attendance import register_of, shown
from meetings.attendance_out import lines_of, table_of
from meetings.models import Board
from meetings.years import chosen_year, year_in_words, years_of


def register_asked_for(request, slug):
    """The board, its years and the attendance of the year that was chosen."""
    board = get_object_or_404(Board, slug=slug)
    today = timezone.localdate()
    years = years_of(board, today)
    year = chosen_year(request.GET.get("year", ""), years)
    return board, years, register_of(board, year, request.user, today)


@require_GET
@login_not_required
def attendance_list(request, slug):
    """Who came to the meetings of a year; everybody may read it."""
    board, years, register = register_asked_for(request, slug)
    advises = request.user.has_perm("meetings.change_meeting")
    context = {
        "board": board,
        "register": register,
        "members": shown(register.members),
        "apart": shown(register.apart),
        "year_words": year_in_words(register.year),
        "years": [(year, year_in_words(year)) for year in years],
        "absences": absences(timezone.localdate(), board) if advises else [],
        "unlinked": register.unlinked if advises else [],
    }
    return render(request, "meetings/attendance_list.html", context)


@require_GET
@login_not_required
def attendance_file(request, slug, kind):
    """The same as a file: CSV or a workbook."""
    board, _, register = register_asked_for(request, slug)
    return send_table(
        table_of(register),
        kind,
        name=f"attendance-{board.slug}-{register.year}",
        title=f"Attendance, {board}, {year_in_words(register.year)}",
        lines=lines_of(register),
    )
