"""The clerk writes minutes: all of them at a glance, one minute, one resolution."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from meetings.composing import compose
from meetings.forms.minutes_writing import ClauseForms, MinuteForm, ResolutionForm
from meetings.minutes import changed_words, with_follow_ups
from meetings.minutes_comments import comments_for
from meetings.models import Clause, Minute, Minutes, Resolution
from meetings.next_step import only_notes, step_of_minutes
from meetings.numbering import renumber
from meetings.views.minutes_reading import get_minutes
from meetings.writing import (
    ClauseInUse,
    save_minute,
    save_resolution,
)

may_prepare = permission_required("meetings.change_meeting", raise_exception=True)
FIXED = "These minutes are approved: they stay as they are."


@require_GET
@may_prepare
def minutes_write(request, slug, day):
    """Every minute of the draft, how far it is, and what follows from decisions."""
    minutes = get_minutes(request, slug, day)
    if not minutes.is_draft():
        messages.info(request, FIXED)
        return redirect(minutes)
    written = compose(minutes)
    if not request.user.has_perm("meetings.view_exempt"):
        written = written.for_public()
    with_follow_ups(written, request.user)
    comments = comments_for(minutes, request.user)
    for row in written.minutes:
        mine = [each for each in comments if each.minute_id == row.pk]
        row.waiting = sum(not each.verdict for each in mine)
    context = {
        "minutes": minutes,
        "meeting": minutes.meeting,
        "board": minutes.meeting.board,
        "written": written,
        "follow_ups": follow_ups_in(written),
        "noted": set(only_notes(minutes).values_list("pk", flat=True)),
        "step": step_of_minutes(minutes, request.user, timezone.localdate()),
        "waiting": sum(not each.verdict for each in comments),
    }
    return render(request, "meetings/minutes_write.html", context)


def follow_ups_in(written):
    """Clauses from which something follows, in order."""
    return [
        clause
        for minute in written.minutes
        for resolution in minute.resolutions
        for clause in resolution.clauses
        if clause.followed_up
    ]


@require_POST
@may_prepare
def minutes_renumber(request, slug, day):
    """Number minutes and clauses afresh, in the board's style."""
    minutes = get_minutes(request, slug, day)
    if minutes.is_draft():
        renumber(minutes)
        messages.success(request, "Minutes and clauses are numbered afresh.")
    else:
        messages.info(request, FIXED)
    return redirect("minutes_write", slug, day)


def get_minute(request, **named):
    """A minute that the person may read and write."""
    rows = Minute.objects.select_related("item", "minutes__meeting__board")
    row = get_object_or_404(
        rows, minutes__in=Minutes.objects.visible_to(request.user), **named
    )
    if row.is_exempt and not request.user.has_perm("meetings.view_exempt"):
        raise Http404
    return row


@require_http_methods(["GET", "POST"])
@may_prepare
def minute_edit(request, pk):
    """The clerk's notes beside the words, with what the rows say in its place."""
    minute = get_minute(request, pk=pk)
    if not minute.minutes.is_draft():
        messages.info(request, FIXED)
        return redirect(minute.minutes)
    may_see_exempt = request.user.has_perm("meetings.view_exempt")
    form = MinuteForm(
        request.POST or None,
        instance=get_minute(request, pk=pk),
        may_see_exempt=may_see_exempt,
    )
    overtaken = form.is_overtaken()
    if request.method == "POST" and form.is_valid() and not overtaken:
        saved = save_minute(minute=form.save(commit=False))
        messages.success(request, f"“{saved}” is saved.")
        return next_place(request, saved)
    return show_minute(request, minute, form, overtaken=overtaken)


def next_place(request, minute):
    """The next minute, where the clerk goes on writing, or all of them."""
    rows = minute.minutes.rows.filter(position__gt=minute.position)
    if not request.user.has_perm("meetings.view_exempt"):
        rows = rows.filter(is_exempt=False)
    following = rows.order_by("position").first()
    if "next" in request.POST and following:
        return redirect("minute_edit", following.pk)
    meeting = minute.minutes.meeting
    return redirect("minutes_write", meeting.board.slug, meeting.meets_on)


def show_minute(request, minute, form, *, overtaken):
    """The page of a minute that is being written."""
    written = compose(minute.minutes)
    (row,) = [each for each in written.minutes if each.pk == minute.pk]
    with_follow_ups(written, request.user)
    for resolution in row.resolutions:
        resolution.pieces = changed_words(resolution)
    if overtaken:
        form.data = form.data.copy()
        form.data["seen"] = form.mark
    mine = comments_for(minute.minutes, request.user)
    context = {
        "form": form,
        "minute": minute,
        "row": row,
        "meeting": minute.minutes.meeting,
        "board": minute.minutes.meeting.board,
        "overtaken": overtaken,
        "comments": [each for each in mine if each.minute_id == minute.pk],
    }
    return render(request, "meetings/minute_edit.html", context)


def get_resolution(request, pk):
    """A resolution of a draft minute that the person may write."""
    resolution = get_object_or_404(Resolution.objects.all(), pk=pk)
    resolution.minute = get_minute(request, pk=resolution.minute_id)
    return resolution


@require_http_methods(["GET", "POST"])
@may_prepare
def resolution_edit(request, pk):
    """The words of a decision and its clauses, in order."""
    resolution = get_resolution(request, pk)
    if not resolution.minute.minutes.is_draft():
        messages.info(request, FIXED)
        return redirect(resolution.minute.minutes)
    form = ResolutionForm(request.POST or None, instance=resolution)
    rows = Clause.objects.filter(resolution=resolution).order_by("position")
    clauses = ClauseForms(request.POST or None, queryset=rows, prefix="clauses")
    overtaken = form.is_overtaken()
    is_sent = request.method == "POST" and not overtaken
    if is_sent and form.is_valid() and clauses.is_valid():
        try:
            save_forms(form, clauses)
        except ClauseInUse:
            form.add_error(
                None, "Work on a clause was reported already: it stays. Reword it."
            )
        else:
            messages.success(
                request,
                "The decision is saved, and so is what follows from it. Look whether "
                "who and by when are right.",
            )
            return redirect("minute_edit", resolution.minute_id)
    context = {
        "form": form,
        "clauses": clauses,
        "overtaken": overtaken,
        "minute": resolution.minute,
        "meeting": resolution.minute.minutes.meeting,
        "saved": rows,
    }
    return render(request, "meetings/resolution_edit.html", context)


def save_forms(form, clauses):
    """Save what both forms say."""
    kept = []
    for each in clauses.kept():
        clause = each.save(commit=False)
        clause.depth = each.cleaned_data["depth"]
        kept.append(clause)
    staying = {clause.pk for clause in kept}
    rows = [each.instance for each in clauses.initial_forms]
    removed = [row for row in rows if row.pk not in staying]
    save_resolution(resolution=form.save(commit=False), clauses=kept, removed=removed)
