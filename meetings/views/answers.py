"""Pages of answers: give one, read it, send it to the members, open it to all."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import slugify
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from meetings import answers
from meetings.follow_ups import FollowUpError
from meetings.forms.answers import AnswerForm, AnswerReadersForm
from meetings.models import Answer, FollowUp
from meetings.tasks import circulate_answer
from meetings.views.follow_ups import get_follow_up, may_close


def get_answer(request, pk):
    """The answer, if the person may read it."""
    visible = Answer.objects.visible_to(request.user).with_origin()
    return get_object_or_404(visible, pk=pk)


@require_http_methods(["GET", "POST"])
def answer_create(request, pk):
    """Whoever was asked, or the clerk for them, answers."""
    follow_up = get_follow_up(request, pk)
    if not request.user.has_perm("meetings.answer_follow_up", follow_up):
        raise PermissionDenied
    answer = Answer(follow_up=follow_up, given_by=request.user)
    form = AnswerForm(request.POST or None, request.FILES or None, instance=answer)
    if request.method == "POST" and form.is_valid():
        return keep(request, form)
    context = {"form": form, "follow_up": follow_up, "meeting": follow_up.meeting()}
    return render(request, "meetings/answer_create.html", context)


def keep(request, form):
    """Save the answer, and say what happens next."""
    data = form.cleaned_data
    try:
        answer = answers.give(
            answer=form.save(commit=False),
            file=data["file"],
            found=form.found,
            is_all=data["is_all"],
        )
    except FollowUpError as error:
        messages.error(request, str(error))
        return redirect(form.instance.follow_up)
    if request.user.has_perm("meetings.change_meeting"):
        then = "Now send it to the members."
    else:
        then = "The clerk sends it to the members of the board."
    messages.success(request, f"The answer is saved. {then}")
    for note in form.found.notes if form.found else []:
        messages.info(request, note)
    return redirect(answer)


@require_GET
@login_not_required
def answer_detail(request, pk):
    """One answer and who was told of it; 404 for whom it is not."""
    answer = get_answer(request, pk)
    follow_up = answer.follow_up
    sends = request.user.has_perm("meetings.change_meeting")
    known = FollowUp.objects.visible_to(request.user).filter(pk=follow_up.pk)
    openable = Answer.objects.openable(request.user).filter(pk=answer.pk)
    context = {
        "answer": answer,
        "follow_up": follow_up,
        "clause": follow_up.clause,
        "meeting": follow_up.meeting(),
        "board": follow_up.meeting().board,
        "knows_follow_up": known.exists(),
        "can_open": openable.exists(),
        "sends": sends,
        "told": answers.told_of(answer) if sends else [],
        "to_tell": answers.to_tell(answer) if sends else [],
    }
    return render(request, "meetings/answer_detail.html", context)


@require_POST
@may_close
def answer_circulate(request, pk):
    """Tell the members, or those of them who were not told yet."""
    answer = get_answer(request, pk)
    answers.start_circulating(
        answer=answer,
        author=request.user,
        site=request.build_absolute_uri("/"),
        task=circulate_answer,
    )
    messages.success(
        request,
        "The members are being told, one e-mail each. This page shows who was told.",
    )
    return redirect(answer)


@require_http_methods(["GET", "POST"])
@may_close
def answer_edit(request, pk):
    """Its words, and whether everybody may read it."""
    answer = get_answer(request, pk)
    form = AnswerReadersForm(request.POST or None, instance=answer)
    context = {"form": form, "answer": answer, "meeting": answer.follow_up.meeting()}
    if request.method == "POST" and form.is_valid():
        warnings = form.warnings()
        if not form.must_warn(warnings):
            saved = form.save()
            who = "everybody" if saved.is_public else "the members of the board"
            messages.success(request, f"Saved. It is for {who}.")
            return redirect(saved)
        context["warnings"] = warnings
    return render(request, "meetings/answer_edit.html", context)


@require_GET
@login_not_required
@cache_control(private=True, no_store=True)
def answer_file(request, pk):
    """The document of an answer, for those who may read the answer."""
    answer = get_object_or_404(Answer.objects.openable(request.user), pk=pk)
    if not answer.file.storage.exists(answer.file.name):
        raise Http404
    name = f"{slugify(answer.title)[:80] or 'answer'}.pdf"
    return FileResponse(
        answer.file.open("rb"), filename=name, content_type="application/pdf"
    )
