"""Pages that bring meetings over from Modern.Gov, and what is left to complete."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from meetings.forms.moderngov import ModernGovForm
from meetings.models import Board, Paper
from meetings.moderngov import bring_over

may_prepare = permission_required("meetings.change_meeting", raise_exception=True)


@require_http_methods(["GET", "POST"])
@may_prepare
def moderngov_bring_in(request, slug):
    """Upload, look at what was recognised, save."""
    board = get_object_or_404(Board, slug=slug)
    form = ModernGovForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        context = {"form": form, "board": board}
        return render(request, "meetings/moderngov_bring_in.html", context)
    if "save" in request.POST:
        return saved(request, form.reading, board)
    context = {
        "board": board,
        "reading": form.reading,
        "again": ModernGovForm(initial={"carried": form.cleaned_data["carried"]}),
    }
    return render(request, "meetings/moderngov_preview.html", context)


def saved(request, reading, board):
    """Back to the board, or to what the clerk has to complete."""
    told = len(reading.warnings)
    changed = bring_over(reading=reading, board=board, today=timezone.localdate())
    if not changed:
        messages.info(request, "Nothing new: nothing was changed.")
    else:
        count = "1 meeting" if len(changed) == 1 else f"{len(changed)} meetings"
        messages.success(request, f"{count} brought over.")
    for remark in reading.warnings[told:]:
        place = ", ".join(filter(None, [remark.meeting, remark.item]))
        messages.info(request, f"{place}: {remark.message}")
    if changed and reading.restricted:
        return redirect("restricted_list", slug=board.slug)
    return redirect(board)


@require_GET
@may_prepare
def restricted_list(request, slug):
    """Papers restricted in Modern.Gov whose paragraph nobody has stated here yet."""
    board = get_object_or_404(Board, slug=slug)
    papers = Paper.objects.not_stated().filter(item__meeting__board=board)
    context = {
        "board": board,
        "papers": papers.select_related("item__meeting__board"),
        "reads_exempt": request.user.has_perm("meetings.view_exempt"),
    }
    return render(request, "meetings/restricted_list.html", context)
