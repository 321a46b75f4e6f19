"""Pages of a board's terms of reference: versions, and what is new in one."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required, permission_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from meetings.forms.terms import TermsForm
from meetings.models import Board, TermsOfReference
from meetings.terms import (
    add_version,
    differences,
    in_blocks,
    save_version,
    terms_in_force,
    with_anchors,
)

runs_boards = permission_required("meetings.change_board", raise_exception=True)


def get_terms(slug, number):
    """A version of a board's terms, with its paragraphs."""
    versions = TermsOfReference.objects.select_related("board")
    versions = versions.prefetch_related("paragraphs")
    return get_object_or_404(versions, board__slug=slug, number=number)


@require_GET
@login_not_required
def terms_detail(request, slug, number):
    """One version of the terms, each paragraph at its own address."""
    terms = get_terms(slug, number)
    current = terms_in_force(terms.board, timezone.localdate())
    versions = list(terms.board.terms.all())
    earlier = [each for each in versions if each.number < terms.number]
    context = {
        "board": terms.board,
        "terms": terms,
        "current": current,
        "is_current": current == terms,
        "is_to_come": terms.in_force_from > timezone.localdate(),
        "blocks": in_blocks(with_anchors(terms.paragraphs.all())),
        "versions": versions,
        "earlier": earlier[0] if earlier else None,
    }
    return render(request, "meetings/terms_detail.html", context)


@require_GET
@login_not_required
def terms_changes(request, slug, number, since):
    """What a version changed against another one."""
    terms, before = get_terms(slug, number), get_terms(slug, since)
    context = {
        "board": terms.board,
        "terms": terms,
        "before": before,
        "differences": differences(before, terms),
    }
    return render(request, "meetings/terms_changes.html", context)


@require_http_methods(["GET", "POST"])
@runs_boards
def terms_create(request, slug):
    """A new version, beginning with the words of the last one."""
    board = get_object_or_404(Board, slug=slug)
    last = board.terms.first()
    form = TermsForm(
        request.POST or None,
        instance=TermsOfReference(board=board),
        initial={"source": last.source if last else ""},
    )
    if request.method == "POST" and form.is_valid():
        terms = add_version(terms=form.save(commit=False), author=request.user)
        return saved(request, terms)
    context = {"form": form, "board": board, "terms": None}
    return render(request, "meetings/terms_edit.html", context)


@require_http_methods(["GET", "POST"])
@runs_boards
def terms_edit(request, slug, number):
    """Correct a version that was taken down wrongly; a new one is added instead."""
    terms = get_terms(slug, number)
    form = TermsForm(request.POST or None, instance=terms)
    if request.method == "POST" and form.is_valid():
        return saved(request, save_version(terms=form.save(commit=False)))
    context = {"form": form, "board": terms.board, "terms": terms}
    return render(request, "meetings/terms_edit.html", context)


def saved(request, terms):
    """To the version, with how much was read out of the text."""
    number = terms.paragraphs.count()
    messages.success(
        request,
        f"Version {terms.number} is saved: {number} "
        f"paragraph{'' if number == 1 else 's'}, headings and points. Read them once.",
    )
    return redirect(terms)
