"""Drafts of updates: half a word is kept until the lead sends it."""

from django.contrib import messages
from django.urls import reverse
from django.utils import timezone

from cpboard.forms import LONGEST_TEXT
from strategy import rounds
from strategy.models import UpdateDraft

# A draft keeps what the form itself would take.
LONGEST_BOX = LONGEST_TEXT


def draft_of(action) -> UpdateDraft | None:
    """What waits to be sent of the action."""
    return UpdateDraft.objects.filter(action=action).select_related("author").first()


def mark_of(draft: UpdateDraft | None) -> str:
    """By which a page tells whether the draft is still the one that it showed."""
    return draft.saved_at.isoformat() if draft else ""


def words_of(posted, names) -> dict:
    """The form's boxes as they were sent; what no database keeps is left out."""
    return {name: posted[name].replace("\0", "") for name in names if name in posted}


def too_long(words: dict) -> list[str]:
    """The names of the boxes that hold more than a draft keeps."""
    return [name for name, said in words.items() if len(said) > LONGEST_BOX]


def save_draft(*, action, author, words: dict) -> UpdateDraft:
    """Keep the words as the action's one draft, in place of the one before."""
    draft, _ = UpdateDraft.objects.update_or_create(
        action=action,
        defaults={"words": words, "author": author, "saved_at": timezone.now()},
    )
    return draft


def after_sending(request, form, update) -> str:
    """Let the draft go that was sent, say what happens next; where to go on.

    A draft that somebody saved after the page was shown stays, and is told of.
    """
    waiting = draft_of(form.action)
    if waiting and mark_of(waiting) == form.cleaned_data["draft"]:
        waiting.delete()
    elif waiting:
        messages.info(
            request,
            f"{waiting.author} saved a draft for {form.action} meanwhile. It is kept.",
        )
    if update.round is None or form.action.lead_officer_id != request.user.pk:
        return form.action.get_absolute_url()
    messages.success(request, rounds.what_happens_next(update.round, request.user))
    return reverse("round_worklist", args=[update.round.pk])
