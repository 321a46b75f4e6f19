"""Members as parents: the year of a board, and what one's own part in it is."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from meetings import champions, training
from meetings.models import Board, Champion, Training, Visit
from meetings.parents import figures_of
from meetings.visits import reports_of
from meetings.years import chosen_year, year_in_words, years_of


@require_GET
@login_not_required
def parents_year(request, slug):
    """What members did in a year as corporate parents."""
    board = get_object_or_404(Board, slug=slug)
    today = timezone.localdate()
    years = years_of(board, today)
    year = chosen_year(request.GET.get("year", ""), years)
    context = {
        "board": board,
        "figures": figures_of(board, year, request.user, today),
        "years": [(each, year_in_words(each)) for each in years],
        "today": today,
    }
    return render(request, "meetings/parents_year.html", context)


@require_GET
def my_part(request):
    """The person's own training with what to do, their visits, what they champion."""
    today = timezone.localdate()
    person = request.user
    standing = training.own_standing(person, today)
    boards = Board.objects.filter(
        memberships__in=person.memberships.on(today)
    ).distinct()
    context = {
        "standing": standing,
        "courses": training.courses_for(standing.level) if standing else [],
        "done": Training.objects.filter(person=person).select_related("course"),
        "boards": boards,
        "reports": reports_of(Visit.objects.filter(visitors=person), person),
        "champions": champions.with_tasks(Champion.objects.filter(person=person)),
        "today": today,
    }
    return render(request, "meetings/my_part.html", context)
