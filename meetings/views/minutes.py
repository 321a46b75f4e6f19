"""Pages of minutes: bring them in, approve them, take a draft away."""

from hashlib import sha256

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from meetings.bringing import (
    MinutesRefused,
    bring_in,
    proposals,
    refuse_meeting,
    refuse_noted,
    refuse_reading,
)
from meetings.composing import compose
from meetings.follow_ups import next_meeting_after
from meetings.forms.minutes import BringInForm, ClauseForm
from meetings.forms.minutes_approval import ApproveForm, SignForm
from meetings.minutes import in_groups, remove_minutes, save_state
from meetings.minutes_publishing import without_summary
from meetings.minutes_reading import read_minutes
from meetings.models import Attendance, Minutes
from meetings.open_motions import open_motions, sentence, where_to_decide
from meetings.views.meetings import get_meeting
from meetings.views.minutes_reading import get_minutes

may_prepare = permission_required("meetings.change_meeting", raise_exception=True)


@require_http_methods(["GET", "POST"])
@may_prepare
def minutes_bring_in(request, slug, day):
    """Paste or upload, look at what was recognised, correct, save."""
    meeting = get_meeting(request, slug, day)
    try:
        refuse_meeting(meeting)
        refuse_noted(meeting)
    except MinutesRefused as error:
        messages.error(request, str(error))
        return redirect(meeting)
    form = BringInForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        return look_and_save(request, meeting, form)
    context = {"form": form, "meeting": meeting}
    return render(request, "meetings/minutes_bring_in.html", context)


def look_and_save(request, meeting, form):
    """The preview of a text, or the minutes, once it is saved as it was seen."""
    text = form.cleaned_data["text"]
    following = next_meeting_after(meeting)
    read = read_minutes(text)
    found = proposals(read, following.meets_on if following else None)
    clause_forms = [clause_form(proposal, request.POST) for proposal in found]
    wants = "save" in request.POST
    saves = wants and request.POST.get("seen") == digest(text)
    try:
        refuse_reading(read)
        if saves and all(each.is_valid() for each in clause_forms):
            choices = {each.proposal.key: each.cleaned_data for each in clause_forms}
            bring_in(meeting=meeting, text=text, author=request.user, choices=choices)
            return saved(request, meeting, read)
    except MinutesRefused as error:
        form.add_error("text", str(error))
        context = {"form": form, "meeting": meeting}
        return render(request, "meetings/minutes_bring_in.html", context)
    context = {
        "meeting": meeting,
        "read": read,
        "forms": clause_forms,
        "failed": [each for each in clause_forms if saves and each.errors],
        "changed": wants and not saves,
        "following": following,
        "again": BringInForm(initial={"text": text}),
        "seen": digest(text),
        "groups": in_groups([Attendance(**vars(each)) for each in read.attendance]),
    }
    return render(request, "meetings/minutes_preview.html", context)


def clause_form(proposal, typed):
    """The form of a clause, with what was typed about the same words before."""
    is_known = f"{proposal.key}-owner" in typed
    return ClauseForm(typed if is_known else None, proposal=proposal)


def digest(text):
    """Which text a preview shows, so that another one is looked at first."""
    return sha256(" ".join(text.split()).encode()).hexdigest()


def saved(request, meeting, read):
    """Back to the meeting, with what was saved."""
    decided = len(read.as_json()["resolutions"])
    messages.success(
        request,
        f"The minutes are saved as a draft that only officers see, with {decided} "
        f"decision{'' if decided == 1 else 's'}. Once the board has approved them, "
        "say so, and the public reads them.",
    )
    return redirect(f"{meeting.get_absolute_url()}#minutes")


@require_http_methods(["GET", "POST"])
@may_prepare
def minutes_approve(request, slug, day):
    """Draft to approved, approved to signed: with day and person (LAW: A1)."""
    minutes = get_minutes(request, slug, day)
    if minutes.state == Minutes.State.SIGNED:
        messages.info(request, "These minutes are signed: nothing is left to do.")
        return redirect(minutes)
    if undecided := open_motions(minutes):
        return show_undecided(request, minutes, undecided)
    sent = request.POST or None
    if minutes.is_draft():
        bare = without_summary(compose(minutes))
        form = ApproveForm(sent, instance=minutes, bare=bare)
    else:
        form = SignForm(sent, instance=minutes)
    if request.method == "POST" and form.is_valid():
        save_state(form.save(commit=False), form.state)
        messages.success(request, f"The minutes are {form.state}.")
        return redirect(minutes)
    context = {"form": form, "minutes": minutes, "meeting": minutes.meeting}
    return render(request, "meetings/minutes_approve.html", context)


def show_undecided(request, minutes, undecided):
    """What has to be decided before, each with the way to it."""
    context = {
        "minutes": minutes,
        "meeting": minutes.meeting,
        "says": sentence(undecided),
        "undecided": [(each, where_to_decide(each)) for each in undecided],
    }
    return render(request, "meetings/minutes_undecided.html", context)


@require_http_methods(["GET", "POST"])
@may_prepare
def minutes_remove(request, slug, day):
    minutes = get_minutes(request, slug, day)
    if request.method == "POST":
        if remove_minutes(minutes):
            messages.success(request, "The draft is gone. Bring the minutes in again.")
        else:
            messages.error(
                request,
                "These minutes stay: they are approved, or work on them has been "
                "reported.",
            )
        return redirect(minutes.meeting)
    context = {"minutes": minutes, "meeting": minutes.meeting}
    return render(request, "meetings/minutes_remove.html", context)
