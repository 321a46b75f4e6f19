"""Pages of champions: who champions what, and the lines of their work plan."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required, permission_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from meetings import champions
from meetings.forms.parents import ChampionForm, ChampionTaskForm
from meetings.models import Board, Champion, ChampionTask

may_record = permission_required("meetings.record_parenting", raise_exception=True)


@require_GET
@login_not_required
def champion_list(request, slug):
    """The champions of now and before; everybody may read it."""
    board = get_object_or_404(Board, slug=slug)
    present, past = champions.champions_of(board, timezone.localdate())
    context = {"board": board, "champions": present, "past": past}
    return render(request, "meetings/champion_list.html", context)


def get_champion(pk):
    """The champion with person and board."""
    return get_object_or_404(Champion.objects.select_related("person", "board"), pk=pk)


@require_GET
@login_not_required
def champion_detail(request, pk):
    """A champion; their work plan is for those who have signed in."""
    return show(request, get_champion(pk))


def show(request, champion, form=None):
    """The page of a champion; the work plan is for those who have signed in."""
    may_change = champions.may_change(request.user, champion)
    signed_in = request.user.is_authenticated
    context = {
        "champion": champion,
        "board": champion.board,
        "tasks": champion.tasks.all() if signed_in else [],
        "may_change": may_change,
        "form": form or (ChampionTaskForm() if may_change else None),
        "today": timezone.localdate(),
    }
    return render(request, "meetings/champion_detail.html", context)


@require_http_methods(["GET", "POST"])
@may_record
def champion_create(request, slug):
    """Add a champion."""
    board = get_object_or_404(Board, slug=slug)
    return champion_form(request, Champion(board=board))


@require_http_methods(["GET", "POST"])
@may_record
def champion_edit(request, pk):
    """Change a champion or their time."""
    return champion_form(request, get_champion(pk))


def champion_form(request, champion):
    """The page of a champion's form."""
    title = champion.subject
    form = ChampionForm(request.POST or None, instance=champion)
    if request.method == "POST" and form.is_valid():
        saved = form.save()
        messages.success(request, f"{saved.person} champions {saved.subject}.")
        return redirect(saved)
    context = {"form": form, "board": champion.board, "title": title}
    return render(request, "meetings/champion_edit.html", context)


@require_POST
def champion_task_create(request, pk):
    """Add a line to a champion's work plan: theirs to do, or an officer's."""
    champion = get_champion(pk)
    if not champions.may_change(request.user, champion):
        raise PermissionDenied
    form = ChampionTaskForm(request.POST, instance=ChampionTask(champion=champion))
    if not form.is_valid():
        return show(request, champion, form)
    form.save()
    messages.success(request, "The line is on the work plan.")
    return redirect(champion)


@require_POST
def champion_task_done(request, pk):
    """Say that a line is done, that it is not, or take it off."""
    tasks = ChampionTask.objects.select_related("champion")
    task = get_object_or_404(tasks, pk=pk)
    if not champions.may_change(request.user, task.champion):
        raise PermissionDenied
    if "remove" in request.POST:
        task.delete()
        messages.success(request, f"Taken off the work plan: {task}.")
        return redirect(task.champion)
    task.done_on = None if "undo" in request.POST else timezone.localdate()
    task.save()
    messages.success(request, "Done. Well done." if task.done_on else "Open again.")
    return redirect(task.champion)
