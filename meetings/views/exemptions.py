"""Exempt papers looked at again: which are due, and what is decided of each."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_http_methods

from cpboard.pdf.turns import PressIsBusy, a_turn, try_again
from meetings.drafts import PackError
from meetings.exemptions import decisions_of, keep_exempt, review, reviews_of
from meetings.forms.clock import ReviewForm
from meetings.models import Board, ExemptionReview
from meetings.republishing import release
from meetings.views.papers import get_paper

may_decide = permission_required(
    ["meetings.publish_meeting", "meetings.view_exempt"], raise_exception=True
)


@require_GET
@may_decide
@cache_control(private=True, no_store=True)
def exemption_list(request, slug):
    """A board's exempt papers, those to be looked at first."""
    board = get_object_or_404(Board, slug=slug)
    reviews = reviews_of(board, timezone.localdate())
    context = {
        "board": board,
        "due": [each for each in reviews if each.is_due],
        "later": [each for each in reviews if not each.is_due],
        "decisions": decisions_of(board),
    }
    return render(request, "meetings/exemption_list.html", context)


@require_http_methods(["GET", "POST"])
@may_decide
@cache_control(private=True, no_store=True)
def exemption_review(request, pk):
    """Stays exempt, with a new day, or is released."""
    paper = get_paper(request, pk)
    if not paper.published_papers.exists():
        raise Http404
    if not paper.is_exempt:
        messages.info(request, "This paper is public already.")
        return redirect("exemption_list", paper.item.meeting.board.slug)
    form = ReviewForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return decided(request, paper, form.decision())
    context = {
        "form": form,
        "paper": paper,
        "meeting": paper.item.meeting,
        "review": review(paper, timezone.localdate()),
        "decisions": paper.exemption_reviews.select_related("decided_by"),
    }
    return render(request, "meetings/exemption_review.html", context)


def decided(request, paper, decision):
    """Record the decision and say what followed from it."""
    board = paper.item.meeting.board
    if decision.outcome == ExemptionReview.Outcome.STAYS:
        keep_exempt(paper=paper, decision=decision, author=request.user)
        messages.success(request, "The paper stays exempt, and is looked at again.")
        return redirect("exemption_list", board.slug)
    try:
        with a_turn():
            release(paper=paper, decision=decision, author=request.user)
    except PressIsBusy:
        return try_again(request)
    except PackError as error:
        messages.error(request, str(error))
        return redirect("exemption_review", paper.pk)
    messages.success(
        request,
        "The paper is public. Its publication went out again with it; the page "
        "numbers are as they were.",
    )
    return redirect("exemption_list", board.slug)
