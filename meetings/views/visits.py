"""Pages of visits: the list, one report, and the homes that members visit."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required, permission_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from meetings import visits
from meetings.forms.visits import HomeForm, VisitForm
from meetings.models import Board, Home, Visit

may_record = permission_required("meetings.record_parenting", raise_exception=True)


@require_GET
@login_not_required
def visit_list(request, slug):
    """Visits that the reader may see; signed in, also the homes that are due."""
    board = get_object_or_404(Board, slug=slug)
    today = timezone.localdate()
    signed_in = request.user.is_authenticated
    due = visits.due_visits(board) if signed_in else []
    context = {
        "board": board,
        "reports": visits.reports(board, request.user),
        "homes": [(each, each.words(today), each.is_overdue(today)) for each in due],
        "may_report": signed_in and visits.may_report(request.user, board, today),
    }
    return render(request, "meetings/visit_list.html", context)


def get_visit(request, pk):
    """The visit, if the person may read of it."""
    rows = Visit.objects.visible_to(request.user).select_related("home__board")
    return get_object_or_404(rows, pk=pk)


@require_GET
@login_not_required
def visit_detail(request, pk):
    """One visit as the reader may see it."""
    visit = get_visit(request, pk)
    (report,) = visits.reports_of(Visit.objects.filter(pk=visit.pk), request.user)
    context = {
        "report": report,
        "board": visit.home.board,
        "may_change": visits.may_change(request.user, visit),
    }
    return render(request, "meetings/visit_detail.html", context)


@require_http_methods(["GET", "POST"])
def visit_create(request, slug):
    """Report a visit: those with a seat on the board, and officers."""
    board = get_object_or_404(Board, slug=slug)
    if not visits.may_report(request.user, board, timezone.localdate()):
        raise PermissionDenied
    visit = Visit(author=request.user)
    return visit_form(request, visit, board, {"visitors": [request.user.pk]})


@require_http_methods(["GET", "POST"])
def visit_edit(request, pk):
    """Change a report: whoever wrote it, and officers."""
    visit = get_visit(request, pk)
    if not visits.may_change(request.user, visit):
        raise PermissionDenied
    return visit_form(request, visit, visit.home.board)


def visit_form(request, visit, board, initial=None):
    """The form of a visit; words that could identify somebody are shown first."""
    form = VisitForm(
        request.POST or None,
        instance=visit,
        board=board,
        user=request.user,
        initial=initial,
    )
    warnings = []
    if request.method == "POST" and form.is_valid():
        warnings = form.warnings()
        if not form.must_warn(warnings):
            saved = form.save()
            messages.success(request, "The visit is saved. Thank you for going.")
            return redirect(saved)
    shown = Visit.objects.filter(pk=visit.pk).first() if visit.pk else None
    context = {"form": form, "board": board, "visit": shown, "warnings": warnings}
    return render(request, "meetings/visit_edit.html", context)


@require_http_methods(["GET", "POST"])
@may_record
def visit_remove(request, pk):
    """Take a report away, once it is confirmed."""
    visit = get_visit(request, pk)
    board = visit.home.board
    if request.method == "POST":
        visit.delete()
        messages.success(request, "The report is taken away.")
        return redirect("visit_list", slug=board.slug)
    context = {"visit": visit, "board": board}
    return render(request, "meetings/visit_remove.html", context)


@require_http_methods(["GET", "POST"])
@may_record
def home_create(request, slug):
    """Add a home that members visit."""
    board = get_object_or_404(Board, slug=slug)
    return home_form(request, Home(board=board))


@require_http_methods(["GET", "POST"])
@may_record
def home_edit(request, pk):
    """Change a home."""
    homes = Home.objects.select_related("board")
    return home_form(request, get_object_or_404(homes, pk=pk))


def home_form(request, home):
    """The page of a home's form."""
    title = str(home)
    form = HomeForm(request.POST or None, instance=home)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, f"{home} is saved.")
        return redirect("visit_list", slug=home.board.slug)
    context = {"form": form, "board": home.board, "title": title}
    return render(request, "meetings/home_edit.html", context)
