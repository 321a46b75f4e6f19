"""Publishing: what would go out, the work in progress, and the files that did."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required, permission_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.tasks import TaskResultStatus
from django.tasks.exceptions import TaskResultDoesNotExist, TaskResultMismatch
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_safe,
)

from cpboard.files import send_file
from cpboard.pdf.turns import PressIsBusy, a_turn, try_again
from meetings import packs, short_notice
from meetings.clock import notice_of
from meetings.drafts import PackError, draft_pack, next_kind
from meetings.exclusion import gap_of
from meetings.forms.clock import ShortNoticeForm
from meetings.models import Publication
from meetings.tasks import has_stopped, publish_pack, publishing_now
from meetings.views.meetings import get_meeting
from meetings.words import time_in_words

may_publish = permission_required("meetings.publish_meeting", raise_exception=True)


@require_http_methods(["GET", "POST"])
@may_publish
def meeting_publish(request, slug, day):
    """What would go out now; publishing it takes the mark of what was looked at."""
    meeting = get_meeting(request, slug, day)
    if task_id := publishing_now(meeting):
        return redirect("meeting_publishing", slug, day, task_id)
    try:
        draft = draft_pack(meeting, next_kind(meeting))
    except PackError as error:
        messages.info(request, str(error))
        return redirect(meeting)
    form = short_notice_form(request, draft)
    if request.method == "POST" and (form is None or form.is_valid()):
        seen = seen_with_reason(request, draft, form)
        result = publish_pack.enqueue(meeting.pk, draft.kind, request.user.pk, seen)
        return show_progress(request, meeting, result)
    context = {
        "form": form,
        "gap": gap_of(meeting) if any(p.is_exempt for p in draft.papers) else None,
        "meeting": meeting,
        "board": meeting.board,
        "draft": draft,
        "notice": notice_of(draft, timezone.localdate()),
        "untagged": [p for p in draft.papers if p.file and not p.is_tagged],
        "has_exempt": any(paper.is_exempt for paper in draft.papers),
    }
    return render(request, "meetings/meeting_publish.html", context)


def short_notice_form(request, draft):
    """The form that asks why the notice is short; None where it is not (LAW: N3)."""
    if not short_notice.is_asked(draft, timezone.localdate()):
        return None
    reason = draft.meeting.short_notice_reason
    return ShortNoticeForm(
        request.POST or None, initial={"short_notice_reason": reason}
    )


def seen_with_reason(request, draft, form):
    """The mark of what was looked at, with the reason for short notice saved."""
    seen, meeting = request.POST.get("seen", ""), draft.meeting
    if form is None or seen != draft.mark:
        return seen
    meeting.short_notice_reason = form.cleaned_data["short_notice_reason"]
    meeting.save()
    return draft_pack(meeting, draft.kind).mark


@require_GET
@may_publish
@cache_control(private=True, no_store=True)
def meeting_preview(request, slug, day, edition):
    """The pack as it would be published now, as PDF; its front sheet says draft."""
    meeting = get_meeting(request, slug, day)
    may_see_all = request.user.has_perm("meetings.view_exempt")
    if edition not in (["public", "full"] if may_see_all else ["public"]):
        raise Http404
    try:
        draft = draft_pack(meeting, next_kind(meeting))
        with a_turn():
            built = packs.build(draft, published_at=None)
    except PackError as error:
        messages.error(request, str(error))
        return redirect(meeting)
    except PressIsBusy:
        return try_again(request)
    made = built.full if edition == "full" else built.public
    name = f"draft-{meeting.board.slug}-{meeting.meets_on}-{edition}.pdf"
    return HttpResponse(
        made.pdf,
        content_type="application/pdf",
        headers={"Content-Disposition": f'inline; filename="{name}"'},
    )


@require_GET
@may_publish
def meeting_publishing(request, slug, day, task_id):
    """How far a publication is; the page asks again by itself until it is done."""
    meeting = get_meeting(request, slug, day)
    try:
        result = publish_pack.get_result(task_id)
    except (TaskResultDoesNotExist, TaskResultMismatch, NotImplementedError) as error:
        raise Http404 from error
    if result.args[0] != meeting.pk:
        raise Http404
    return show_progress(request, meeting, result)


def show_progress(request, meeting, result):
    """Back to the meeting when it is done, else the page that waits.

    Its script asks with ``?stage`` for the words alone: 204 where there is more to
    see than words.
    """
    is_over = result.is_finished or has_stopped(result)
    if "stage" in request.GET:
        words = "" if is_over else stage(result)
        return HttpResponse(
            words, content_type="text/plain", status=200 if words else 204
        )
    if result.is_finished:
        tell(request, result)
        return redirect(meeting)
    if request.method == "POST":
        slug, day = meeting.board.slug, meeting.meets_on
        return redirect("meeting_publishing", slug, day, result.id)
    context = {
        "meeting": meeting,
        "board": meeting.board,
        "stage": stage(result),
        "has_stopped": is_over,
    }
    return render(request, "meetings/meeting_publishing.html", context)


def stage(result):
    """How far the work is, in a sentence."""
    if result.started_at is None:
        return f"Waiting for its turn, since {on_the_clock(result.enqueued_at)}."
    since = on_the_clock(result.started_at)
    return f"The papers are being joined and numbered, since {since}."


def on_the_clock(moment):
    """The time of day by the clock on the wall: "5.00pm"."""
    return time_in_words(timezone.localtime(moment).time())


def tell(request, result):
    """Say what became of the publication."""
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


@require_safe
@login_not_required
def publication_public(request, pk):
    """The public edition, for everybody, as long as the meeting is public."""
    publication = get_publication(request, pk)
    if publication.withdrawn_at:
        return gone(request, publication)
    name = f"{publication.file_stem()}.pdf"
    return as_pdf(request, publication.public_file, publication.public_sha256, name)


@require_safe
@permission_required("meetings.view_exempt", raise_exception=True)
@cache_control(private=True, no_store=True)
def publication_full(request, pk):
    """The edition with exempt papers, for those who may read them."""
    publication = get_publication(request, pk)
    if publication.withdrawn_at:
        return gone(request, publication)
    name = f"{publication.file_stem()}-full.pdf"
    return as_pdf(request, publication.full_file, publication.full_sha256, name)


def get_publication(request, pk):
    """A publication of a meeting that the person may know of."""
    publications = Publication.objects.visible_to(request.user).select_related(
        "meeting__board", "superseded_by", "supersedes"
    )
    return get_object_or_404(publications, pk=pk)


def gone(request, publication):
    """The page instead of a withdrawn file: that it is, since when, and why."""
    context = {"publication": publication, "meeting": publication.meeting}
    return render(request, "meetings/publication_gone.html", context, status=410)


def as_pdf(request, file, sha256, name):
    """A frozen file out of storage; its hash is its mark for caches."""
    if not file or not file.storage.exists(file.name):
        raise Http404
    response = send_file(request, file, name=name, mark=sha256)
    response["X-Robots-Tag"] = "noarchive"
    return response
