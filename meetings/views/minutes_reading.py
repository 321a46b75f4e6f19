"""Minutes at an address of their own, and what members say of a draft."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required, permission_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from meetings.composing import read_by
from meetings.forms.minutes_writing import AnswerForm, CommentForm
from meetings.minutes import changed_words, with_follow_ups
from meetings.minutes_comments import comments_for
from meetings.models import Minute, Minutes, MinutesComment, Publication
from meetings.next_step import step_of_minutes
from meetings.views.meetings import get_meeting


def get_minutes(request, slug, day):
    """The minutes of a meeting, if the person may read them."""
    minutes = Minutes.objects.visible_to(request.user).select_related(
        "meeting__board", "approved_by", "signed_by", "approving_meeting"
    )
    return get_object_or_404(minutes, meeting=get_meeting(request, slug, day))


@require_GET
@login_not_required
def minutes_detail(request, slug, day):
    """The minutes as the reader may see them, with their comments while a draft."""
    minutes = get_minutes(request, slug, day)
    meeting, user = minutes.meeting, request.user
    written = with_follow_ups(read_by(minutes, user), user)
    comments = {}
    if may_read_comments(minutes, user):
        for each in comments_for(minutes, user):
            comments.setdefault(each.minute_id, []).append(each)
    for minute in written.minutes:
        minute.comments = comments.get(minute.pk, [])
        for resolution in minute.resolutions:
            resolution.pieces = changed_words(resolution)
    prepares = user.has_perm("meetings.change_meeting")
    standing = meeting.publications.current().filter(kind=Publication.Kind.MINUTES)
    context = {
        "minutes": minutes,
        "meeting": meeting,
        "board": meeting.board,
        "written": written,
        "prepares": prepares,
        "step": step_of_minutes(minutes, user, timezone.localdate())
        if prepares
        else None,
        "may_comment": may_comment(minutes, user),
        "publication": standing.first(),
    }
    return render(request, "meetings/minutes_detail.html", context)


def may_read_comments(minutes, user):
    """Whether the person sees what members said: the clerk, and members meanwhile."""
    if not minutes.is_draft():
        return user.has_perm("meetings.change_meeting")
    return user.has_perm("meetings.change_meeting") or is_sent_to(minutes, user)


def is_sent_to(minutes, user):
    """Whether the draft was circulated to the person."""
    return Minutes.objects.circulated_to(user).filter(pk=minutes.pk).exists()


def may_comment(minutes, user):
    """Whether the person may say something of the draft today."""
    return minutes.takes_comments(timezone.localdate()) and is_sent_to(minutes, user)


@require_http_methods(["GET", "POST"])
@permission_required("meetings.comment_minutes", raise_exception=True)
def minute_comment(request, pk):
    """A member says what a minute of the draft should say instead."""
    sent = Minutes.objects.circulated_to(request.user)
    rows = Minute.objects.select_related("minutes__meeting__board", "item")
    minute = get_object_or_404(rows, pk=pk, minutes__in=sent)
    if minute.is_exempt and not request.user.has_perm("meetings.view_exempt"):
        raise Http404
    if not minute.minutes.takes_comments(timezone.localdate()):
        messages.info(request, "The time for comments on this draft is over.")
        return redirect(minute.minutes)
    comment = MinutesComment(minute=minute, author=request.user)
    form = CommentForm(request.POST or None, instance=comment)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, "Thank you. The clerk reads and answers it.")
        return redirect(f"{minute.minutes.get_absolute_url()}#minute-{minute.pk}")
    context = {"form": form, "minute": minute, "meeting": minute.minutes.meeting}
    return render(request, "meetings/minute_comment.html", context)


@require_http_methods(["GET", "POST"])
@permission_required("meetings.change_meeting", raise_exception=True)
def comment_answer(request, pk):
    """The clerk takes a comment or does not, with a word."""
    comments = MinutesComment.objects.select_related(
        "minute__minutes__meeting__board", "author"
    )
    comment = get_object_or_404(comments, pk=pk)
    minute = comment.minute
    if minute.is_exempt and not request.user.has_perm("meetings.view_exempt"):
        raise Http404
    form = AnswerForm(request.POST or None, instance=comment)
    if request.method == "POST" and form.is_valid():
        answered = form.save(commit=False)
        answered.answered_by = request.user
        answered.save()
        messages.success(request, "The comment is answered.")
        return redirect("minute_edit", minute.pk)
    context = {"form": form, "comment": comment, "meeting": minute.minutes.meeting}
    return render(request, "meetings/comment_answer.html", context)
