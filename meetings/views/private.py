"""Recording the notices of a meeting in private."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from meetings.forms.clock import PrivateNoticeForm
from meetings.models import PrivateNotice
from meetings.private import notices_for
from meetings.views.meetings import get_meeting


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_meeting", raise_exception=True)
def private_notice_record(request, slug, day, kind):
    """When the 28-day or 5-day notice was published, and what it says."""
    meeting = get_meeting(request, slug, day)
    line = next((each for each in notices_for(meeting) if each.kind == kind), None)
    if line is None:
        raise Http404
    notice = line.notice or PrivateNotice(meeting=meeting, kind=kind)
    form = PrivateNoticeForm(request.POST or None, instance=notice)
    if request.method == "POST" and form.is_valid():
        form.instance.recorded_by = request.user
        form.save()
        messages.success(request, f"The {line.name} is recorded.")
        return redirect(meeting)
    context = {"form": form, "line": line, "meeting": meeting}
    return render(request, "meetings/private_notice_record.html", context)
