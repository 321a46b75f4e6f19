"""Pages of what the board asked for: the list, one of them, saying it is done."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from meetings import asked_for, follow_ups
from meetings.follow_up_history import closed_by, history_of
from meetings.forms.follow_ups import CloseForm, NoteForm
from meetings.forms.minutes import FollowUpForm, OutcomeForm
from meetings.models import Answer, Board, FollowUp

may_close = permission_required("meetings.change_meeting", raise_exception=True)


@require_GET
def follow_up_list(request, slug):
    board = get_object_or_404(Board, slug=slug)
    today = timezone.localdate()
    context = {
        "board": board,
        "groups": follow_ups.in_groups(board, request.user, today),
        "referred": asked_for.referred(board, request.user),
        "closes": request.user.has_perm("meetings.change_meeting"),
        "today": today,
    }
    return render(request, "meetings/follow_up_list.html", context)


def get_follow_up(request, pk):
    """A follow-up that the person may know of."""
    visible = FollowUp.objects.visible_to(request.user).with_origin()
    return get_object_or_404(visible, pk=pk)


@require_GET
def follow_up_detail(request, pk):
    return show(request, get_follow_up(request, pk))


def show(request, follow_up, form=None, note_form=None):
    """The page of a follow-up, with the form for whoever it waits for."""
    may_say = request.user.has_perm("meetings.propose_follow_up", follow_up)
    closes = request.user.has_perm("meetings.change_meeting")
    may_answer = request.user.has_perm("meetings.answer_follow_up", follow_up)
    if note_form is None and may_answer and follow_up.state == FollowUp.State.OPEN:
        note_form = NoteForm(prefix="note")
    if form is None and closes and follow_up.is_waited_for():
        form = CloseForm(instance=follow_up, button="Close it")
    elif form is None and may_say:
        form = OutcomeForm(instance=follow_up, button="Say that it is done")
    meeting = follow_up.meeting()
    context = {
        "follow_up": follow_up,
        "clause": follow_up.clause,
        "parent": follow_up.clause.parent,
        "meeting": meeting,
        "board": meeting.board,
        "form": form,
        "closes": closes,
        "may_say": may_say,
        "is_overdue": follow_up.is_overdue(timezone.localdate()),
        "is_waited_for": follow_up.is_waited_for(),
        "may_answer": may_answer,
        "answers": Answer.objects.visible_to(request.user).filter(follow_up=follow_up),
        "notes": follow_up.notes.select_related("author"),
        "note_form": note_form,
        "items": follow_up.work_plan.select_related("meeting__board", "item__meeting"),
        "closed_by": closed_by(follow_up),
        "events": history_of(follow_up),
    }
    return render(request, "meetings/follow_up_detail.html", context)


@require_POST
def follow_up_propose(request, pk):
    """Its owner says that it is done."""
    follow_up = get_follow_up(request, pk)
    if not request.user.has_perm("meetings.propose_follow_up", follow_up):
        raise PermissionDenied
    form = OutcomeForm(request.POST, instance=follow_up, button="Say that it is done")
    if not form.is_valid():
        return show(request, get_follow_up(request, pk), form)
    thanks = "Thank you. The clerk looks at it and closes it."
    return change(request, form.save(commit=False), follow_ups.propose, thanks)


def change(request, follow_up, step, done):
    """Take the step and say so, or say why it cannot be taken any more."""
    try:
        step(follow_up=follow_up, author=request.user, today=timezone.localdate())
    except follow_ups.FollowUpError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, done)
    return redirect(follow_up)


@require_POST
@may_close
def follow_up_close(request, pk):
    """The clerk closes it, or takes it up again."""
    follow_up = get_follow_up(request, pk)
    if follow_up.state == FollowUp.State.NONE:
        messages.info(request, "Nothing was to be done here.")
        return redirect(follow_up)
    if "reopen" in request.POST:
        again = "It is open again; its owner is asked once more."
        return change(request, follow_up, follow_ups.reopen, again)
    form = CloseForm(request.POST, instance=follow_up, button="Close it")
    if not form.is_valid():
        return show(request, get_follow_up(request, pk), form)
    done = "Closed. It stays on the board's list as done."
    return change(request, form.save(commit=False), follow_ups.close, done)


@require_http_methods(["GET", "POST"])
@may_close
def follow_up_edit(request, pk):
    follow_up = get_follow_up(request, pk)
    form = FollowUpForm(request.POST or None, follow_up=follow_up)
    if request.method == "POST" and form.is_valid():
        form.save(follow_ups.next_day_after(follow_up.meeting()))
        messages.success(request, "Saved.")
        return redirect(follow_up)
    context = {"form": form, "follow_up": follow_up, "meeting": follow_up.meeting()}
    return render(request, "meetings/follow_up_edit.html", context)
