"""Draft minutes go out: to the members for comments, to everybody as PDF."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_http_methods

from cpboard.exchange.dates import long_date
from cpboard.pdf.turns import PressIsBusy, a_turn, printed, try_again
from meetings.composing import standing_text
from meetings.drafts import PackError
from meetings.forms.minutes_writing import CirculateForm
from meetings.minutes import circulate, doubts
from meetings.minutes_publishing import (
    mark,
    minutes_pdf,
    publish_minutes,
    refuse,
    without_summary,
)
from meetings.open_motions import open_motions
from meetings.views.minutes import show_undecided
from meetings.views.minutes_reading import get_minutes

may_prepare = permission_required("meetings.change_meeting", raise_exception=True)
may_publish = permission_required("meetings.publish_meeting", raise_exception=True)


@require_http_methods(["GET", "POST"])
@may_prepare
def minutes_circulate(request, slug, day):
    """Send the draft to the members of the board for comments until a day."""
    minutes = get_minutes(request, slug, day)
    if not minutes.is_draft():
        messages.info(request, "These minutes are approved: nobody comments any more.")
        return redirect(minutes)
    form = CirculateForm(request.POST or None, instance=get_minutes(request, slug, day))
    if request.method == "POST" and form.is_valid():
        until = form.cleaned_data["comments_until"]
        circulate(minutes=minutes, until=until)
        messages.success(
            request,
            f"Members of the board read the draft and can comment until "
            f"{long_date(until)}. Tell them: nothing is sent by itself.",
        )
        return redirect(minutes)
    context = {"form": form, "minutes": minutes, "meeting": minutes.meeting}
    return render(request, "meetings/minutes_circulate.html", context)


@require_http_methods(["GET", "POST"])
@may_publish
def minutes_publish(request, slug, day):
    """What would go out now; publishing takes the mark of what was looked at."""
    minutes = get_minutes(request, slug, day)
    if undecided := open_motions(minutes):
        return show_undecided(request, minutes, undecided)
    written = standing_text(minutes)
    bare = without_summary(written)
    is_sure = not bare or "without_summary" in request.POST
    try:
        refuse(minutes, written)
        if request.method == "POST" and is_sure:
            return publish_now(request, minutes)
    except PackError as error:
        tell = messages.error if request.method == "POST" else messages.info
        tell(request, str(error))
        return redirect(minutes)
    context = {
        "minutes": minutes,
        "meeting": minutes.meeting,
        "board": minutes.meeting.board,
        "written": written,
        "mark": mark(written),
        "bare": bare,
        "is_asked_again": request.method == "POST",
        "doubts": doubts(written),
        "may_see_exempt": request.user.has_perm("meetings.view_exempt"),
    }
    return render(request, "meetings/minutes_publish.html", context)


def publish_now(request, minutes):
    """Print and freeze the minutes, in their turn among those who print."""
    seen = request.POST.get("seen", "none")
    try:
        with a_turn():
            publish_minutes(minutes=minutes, author=request.user, seen=seen)
    except PressIsBusy:
        return try_again(request)
    messages.success(request, "The minutes are published.")
    return redirect(minutes)


@require_GET
@may_prepare
@cache_control(private=True, no_store=True)
def minutes_preview(request, slug, day, which):
    """The minutes as they would be published now, as PDF."""
    minutes = get_minutes(request, slug, day)
    may_see_all = request.user.has_perm("meetings.view_exempt")
    if which not in (["public", "full"] if may_see_all else ["public"]):
        raise Http404
    written = standing_text(minutes)
    cut = written if which == "full" else written.for_public()
    name = f"draft-minutes-{slug}-{day}-{which}.pdf"
    return printed(request, name, lambda: minutes_pdf(cut))
