"""Publishing: what would go out, the work in progress, and the files that did."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required, permission_required
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.tasks import TaskResultStatus
from django.tasks.exceptions import TaskResultDoesNotExist
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from meetings import packs
from meetings.clock import clock
from meetings.models import Publication
from meetings.tasks import publish_pack
from meetings.views.meetings import get_meeting

may_publish = permission_required("meetings.publish_meeting", raise_exception=True)


def kind_of(request, meeting):
    """Agenda or supplement, as asked for; else whichever comes next."""
    asked = request.GET.get("kind") or request.POST.get("kind")
    if asked in (Publication.Kind.AGENDA, Publication.Kind.SUPPLEMENT):
        return asked
    out = meeting.publications.current().filter(kind=Publication.Kind.AGENDA)
    return Publication.Kind.SUPPLEMENT if out.exists() else Publication.Kind.AGENDA


@require_http_methods(["GET", "POST"])
@may_publish
def meeting_publish(request, slug, day):
    meeting = get_meeting(request, slug, day)
    kind = kind_of(request, meeting)
    try:
        draft = packs.draft_pack(meeting, kind)
    except packs.PackError as error:
        messages.info(request, str(error))
        return redirect(meeting)
    if request.method == "POST":
        result = publish_pack.enqueue(meeting.pk, kind, request.user.pk)
        if result.is_finished:
            return told(request, meeting, result)
        return redirect("meeting_publishing", slug, day, result.id)
    context = {
        "meeting": meeting,
        "board": meeting.board,
        "draft": draft,
        "clock": clock(meeting, timezone.localdate()),
        "untagged": [p for p in draft.papers if p.file and not p.is_tagged],
    }
    return render(request, "meetings/meeting_publish.html", context)


@require_GET
@may_publish
def meeting_publishing(request, slug, day, task_id):
    """How far a publication is; the page asks again by itself until it is done."""
    meeting = get_meeting(request, slug, day)
    try:
        result = publish_pack.get_result(task_id)
    except (TaskResultDoesNotExist, NotImplementedError) as error:
        raise Http404 from error
    if result.is_finished:
        return told(request, meeting, result)
    context = {"meeting": meeting, "board": meeting.board, "result": result}
    return render(request, "meetings/meeting_publishing.html", context)


def told(request, meeting, result):
    """Back to the meeting, with what became of the publication."""
    if result.status != TaskResultStatus.SUCCESSFUL:
        messages.error(
            request,
            "The pack could not be made, and nothing was published. Open each new "
            "paper to see whether it can be read, then publish again.",
        )
    elif result.return_value["publication"] is None:
        messages.error(request, result.return_value["sentence"])
    else:
        messages.success(request, result.return_value["sentence"])
    return redirect(meeting)


@require_GET
@login_not_required
def publication_public(request, pk):
    """The public edition, for everybody, as long as the meeting is public."""
    publication = get_publication(request, pk)
    return as_pdf(publication.public_file, publication.public_sha256)


@require_GET
@permission_required("meetings.view_exempt", raise_exception=True)
def publication_full(request, pk):
    """The edition with exempt papers, for those who may read them."""
    publication = get_publication(request, pk)
    response = as_pdf(publication.full_file, publication.full_sha256)
    response["Cache-Control"] = "private, no-store"
    return response


def get_publication(request, pk):
    """A publication of a meeting that the person may know of."""
    return get_object_or_404(Publication.objects.visible_to(request.user), pk=pk)


def as_pdf(file, sha256):
    """A frozen file out of storage; its hash is its mark for caches."""
    response = FileResponse(file.open("rb"), content_type="application/pdf")
    response["ETag"] = f'"{sha256}"'
    response["X-Robots-Tag"] = "noarchive"
    return response
