"""Pages on the way: where we are now, a new date, ties, an item of the work plan."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from meetings import notes
from meetings.asked_items import put_on_work_plan
from meetings.follow_ups import FollowUpError
from meetings.forms.follow_ups import NoteForm, TiesForm
from meetings.models import FollowUp, FollowUpNote
from meetings.views.follow_ups import get_follow_up, may_close, show


@require_POST
def follow_up_note(request, pk):
    """Its owner, or the clerk for them, says where it stands."""
    follow_up = get_follow_up(request, pk)
    if follow_up.state != FollowUp.State.OPEN or not request.user.has_perm(
        "meetings.answer_follow_up", follow_up
    ):
        raise PermissionDenied
    note = FollowUpNote(follow_up=follow_up, author=request.user)
    form = NoteForm(request.POST, instance=note, prefix="note")
    if not form.is_valid():
        return show(request, follow_up, note_form=form)
    try:
        saved = notes.say_where(note=form.save(commit=False))
    except FollowUpError as error:
        messages.error(request, str(error))
    else:
        asked = " The clerk decides on the new date." if saved.new_due_on else ""
        messages.success(request, f"Thank you. Your note is saved.{asked}")
    return redirect(follow_up)


@require_POST
@may_close
def follow_up_note_decide(request, pk):
    """The clerk agrees to a new date, or not."""
    visible = FollowUp.objects.visible_to(request.user)
    rows = FollowUpNote.objects.filter(follow_up__in=visible)
    note = get_object_or_404(rows.select_related("follow_up"), pk=pk)
    agrees = "agree" in request.POST
    try:
        notes.decide(
            note=note, agrees=agrees, author=request.user, today=timezone.localdate()
        )
    except FollowUpError as error:
        messages.error(request, str(error))
    else:
        done = "The new date stands." if agrees else "The date stays as it was."
        messages.success(request, done)
    return redirect(note.follow_up)


@require_http_methods(["GET", "POST"])
@may_close
def follow_up_ties(request, pk):
    """The action, the indicator and the board that it concerns."""
    follow_up = get_follow_up(request, pk)
    form = TiesForm(request.POST or None, instance=follow_up, user=request.user)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, "Saved: it is shown on both sides.")
        return redirect(follow_up)
    context = {"form": form, "follow_up": follow_up, "meeting": follow_up.meeting()}
    return render(request, "meetings/follow_up_ties.html", context)


@require_POST
@may_close
def follow_up_plan(request, pk):
    """Put what was asked for on the board's work plan."""
    follow_up = get_follow_up(request, pk)
    item = put_on_work_plan(follow_up)
    on = f"the {item.meeting}" if item.meeting else "a meeting that is still to choose"
    messages.success(request, f"It stands on the work plan, for {on}.")
    return redirect(follow_up)
