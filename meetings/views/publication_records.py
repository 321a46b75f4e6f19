"""What a publication leaves behind: its notice certificate, its withdrawal."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required, permission_required
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.text import slugify
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET, require_http_methods

from cpboard.pdf.turns import PressIsBusy, a_turn, printed, try_again
from meetings.certificate import certificate_of, certificate_paper
from meetings.drafts import PackError
from meetings.forms.clock import ReplaceForm, WithdrawForm
from meetings.models import Paper, Publication
from meetings.republishing import replace_withdrawn, withdraw
from meetings.views.publications import get_publication, may_publish
from strategy.naming import sees_names

# Who puts right what was published must be able to read all of it.
may_replace = permission_required(
    ["meetings.publish_meeting", "meetings.view_exempt"], raise_exception=True
)


@require_GET
@login_not_required
def publication_detail(request, pk):
    """What was published, when, and how many clear days before; for everybody.

    Who published it is told to those who have signed in, and before the meeting what
    was late to those who prepare it.
    """
    publication = get_publication(request, pk)
    meeting = publication.meeting
    prepares = request.user.has_perm("meetings.view_draft")
    context = {
        "publication": publication,
        "meeting": meeting,
        "certificate": certificate_of(publication),
        "sees_names": sees_names(request.user),
        "prepares": prepares,
        "sees_items": prepares or meeting.meets_on < timezone.localdate(),
        "may_replace": request.user.has_perms(
            ["meetings.publish_meeting", "meetings.view_exempt"]
        )
        and publication.kind != Publication.Kind.MINUTES,
    }
    return render(request, "meetings/publication_detail.html", context)


@require_GET
@permission_required("meetings.view_draft", raise_exception=True)
@cache_control(private=True, no_store=True)
def publication_certificate(request, pk):
    """The notice certificate as tagged PDF."""
    publication = get_publication(request, pk)
    name = f"{publication.file_stem()}-notice-certificate-{slugify(pk)}.pdf"
    return printed(
        request, name, lambda: certificate_paper(publication, timezone.localdate())
    )


@require_http_methods(["GET", "POST"])
@may_publish
def publication_withdraw(request, pk):
    """Take a publication's files from everybody, with the reason."""
    publication = get_publication(request, pk)
    if publication.withdrawn_at:
        messages.info(request, "It is withdrawn already.")
        return redirect(publication.get_certificate_url())
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        withdraw(publication=publication, author=request.user, reason=reason)
        messages.success(
            request,
            "Its files are no longer given to anybody. Publish the replacement now.",
        )
        return redirect(publication.get_certificate_url())
    context = {"form": form, "publication": publication, "meeting": publication.meeting}
    return render(request, "meetings/publication_withdraw.html", context)


@require_http_methods(["GET", "POST"])
@may_replace
def publication_replace(request, pk):
    """Publish again what was withdrawn, without what the public must not read."""
    publication = get_publication(request, pk)
    papers = Paper.objects.filter(
        published_papers__publication=publication, is_exempt=False
    )
    form = ReplaceForm(request.POST or None, papers=papers)
    if request.method == "POST" and form.is_valid():
        return replaced(request, publication, form)
    if publication.withdrawn_at is None or hasattr(publication, "superseded_by"):
        messages.info(request, "There is nothing to replace here.")
        return redirect(publication.get_certificate_url())
    context = {"form": form, "publication": publication, "meeting": publication.meeting}
    return render(request, "meetings/publication_replace.html", context)


def replaced(request, publication, form):
    """The certificate of the replacement, or why there is none."""
    try:
        with a_turn():
            fresh = replace_withdrawn(
                publication=publication,
                papers=form.cleaned_data["papers"],
                decision=form.decision(),
                author=request.user,
            )
    except PressIsBusy:
        return try_again(request)
    except PackError as error:
        messages.error(request, str(error))
        return redirect(publication.get_certificate_url())
    messages.success(
        request, f"{fresh} is published again. Its page numbers are as they were."
    )
    return redirect(fresh.get_certificate_url())
