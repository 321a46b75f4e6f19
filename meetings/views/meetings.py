"""Pages of meetings: the list, one meeting, setting one up, cancelling it."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required, permission_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from cpboard.tables import in_pages
from meetings.agenda_shown import agenda_for
from meetings.clock import clock, editions
from meetings.drafts import next_pack
from meetings.follow_ups import date_by_next
from meetings.forms.meetings import CancelForm, MeetingForm
from meetings.minutes import laid_out, may_have_minutes, minutes_for
from meetings.models import Board, Meeting
from meetings.next_step import next_step
from meetings.private import notices_for
from meetings.reports_waiting import waiting_for
from meetings.tables import MeetingTable
from meetings.timing import time_entries
from meetings.work_plan_rules import fill


@require_GET
@login_not_required
def meeting_list(request):
    meetings = Meeting.objects.visible_to(request.user).select_related("board")
    chosen = Board.objects.filter(slug=request.GET.get("board", "")).first()
    if chosen:
        meetings = meetings.filter(board=chosen)
    table = MeetingTable(meetings.past())
    in_pages(request, table)
    context = {
        "boards": Board.objects.all(),
        "chosen": chosen,
        "upcoming": meetings.upcoming(),
        "table": table,
    }
    return render(request, "meetings/meeting_list.html", context)


def get_meeting(request, slug, day):
    """The meeting of a board on a day, if the person may know of it."""
    meetings = Meeting.objects.visible_to(request.user).select_related("board")
    return get_object_or_404(meetings, board__slug=slug, meets_on=day)


@require_GET
@login_not_required
def meeting_detail(request, slug, day):
    meeting = get_meeting(request, slug, day)
    prepares = request.user.has_perm("meetings.change_meeting")
    entries = agenda_for(meeting, request.user)
    if prepares:
        time_entries(meeting, entries)
    minutes = minutes_for(meeting, request.user)
    context = {
        "meeting": meeting,
        "board": meeting.board,
        "entries": entries,
        "laid": laid_out(minutes, entries, request.user),
        "prepares": prepares,
        "leads": request.user.has_perm("meetings.view_chairs_copy", meeting),
        "is_open": meeting.can_be_cancelled(),
        "may_have_minutes": prepares and may_have_minutes(meeting),
        "editions": editions(meeting, with_notice=prepares),
    }
    if prepares:
        context |= for_clerk(meeting, request.user, entries, minutes)
    return render(request, "meetings/meeting_detail.html", context)


def for_clerk(meeting, user, entries, minutes) -> dict:
    """What whoever prepares the meeting reads above the agenda."""
    today = timezone.localdate()
    draft = next_pack(meeting)
    return {
        "clock": clock(meeting, today),
        "draft": draft,
        "private_notices": notices_for(meeting),
        "waiting": waiting_for(entries, today),
        "step": next_step(meeting, minutes, draft, user, today),
    }


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_meeting", raise_exception=True)
def meeting_create(request):
    board = Board.objects.filter(slug=request.GET.get("board", "")).first()
    form = MeetingForm(request.POST or None, initial={"board": board})
    if request.method == "POST" and form.is_valid():
        meeting = form.save()
        date_by_next(meeting)
        fill(board=meeting.board, today=timezone.localdate())
        then = clock(meeting, timezone.localdate())
        messages.success(
            request,
            "The meeting is set up as a draft that only officers see. "
            f"Now put together its agenda. {then.says}",
        )
        return redirect(meeting)
    context = {"form": form, "meeting": None, "has_boards": Board.objects.exists()}
    return render(request, "meetings/meeting_edit.html", context)


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_meeting", raise_exception=True)
def meeting_edit(request, slug, day):
    meeting = get_meeting(request, slug, day)
    form = MeetingForm(request.POST or None, instance=get_meeting(request, slug, day))
    if request.method == "POST" and form.is_valid():
        saved = form.save()
        date_by_next(meeting)
        date_by_next(saved)
        fill(board=saved.board, today=timezone.localdate())
        if saved.is_without_agenda():
            messages.success(request, "The meeting is saved.")
        else:
            messages.success(
                request,
                "The meeting is saved, and this page says so. The agenda that went out "
                "still says what it said: tell the members of the change.",
            )
        return redirect(saved)
    context = {"form": form, "meeting": meeting, "has_boards": True}
    return render(request, "meetings/meeting_edit.html", context)


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_meeting", raise_exception=True)
def meeting_cancel(request, slug, day):
    meeting = get_meeting(request, slug, day)
    form = CancelForm(request.POST or None, instance=meeting)
    if not meeting.can_be_cancelled():
        state = meeting.get_state_display().lower()
        messages.error(request, f"This meeting is {state}: it cannot be cancelled.")
        return redirect(meeting)
    if request.method == "POST" and form.is_valid():
        form.instance.state = Meeting.State.CANCELLED
        date_by_next(form.save())
        messages.success(
            request,
            "The meeting is cancelled, and its page says why. Tell the members: "
            "nothing is sent by itself.",
        )
        return redirect(meeting)
    context = {"form": form, "meeting": meeting}
    return render(request, "meetings/meeting_cancel.html", context)


@require_POST
@permission_required("meetings.change_meeting", raise_exception=True)
def meeting_restore(request, slug, day):
    meeting = get_meeting(request, slug, day)
    if meeting.state == Meeting.State.CANCELLED:
        meeting.restore()
        date_by_next(meeting)
        messages.success(request, "The meeting takes place after all.")
    return redirect(meeting)


@require_POST
@permission_required("meetings.change_meeting", raise_exception=True)
def meeting_announce(request, slug, day):
    """Tell the public of day and place before there is an agenda, or take it back."""
    meeting = get_meeting(request, slug, day)
    if not meeting.is_without_agenda():
        messages.info(request, "The public knows of this meeting already.")
        return redirect(meeting)
    is_back = "take_back" in request.POST
    meeting.state = Meeting.State.DRAFT if is_back else Meeting.State.ANNOUNCED
    meeting.save()
    if is_back:
        messages.success(request, "The meeting is a draft again: only officers see it.")
    else:
        messages.success(
            request,
            "The meeting is announced: everybody sees when and where it is, and what "
            "the work plan has for it. Nothing of its agenda shows yet.",
        )
    return redirect(meeting)
