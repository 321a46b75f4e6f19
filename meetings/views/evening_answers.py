"""What the notes' script, or the page without it, is told after saving."""

from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import redirect
from django.utils import timezone

from meetings.views.evening_page import address_of, show


def asks_for_json(request):
    """Whether the page's script asks."""
    return request.headers.get("Accept") == "application/json"


def saved(request, evening, row):
    """The notes are saved: their revision, and when in words."""
    clock = timezone.localtime().strftime("%H.%M")
    if asks_for_json(request):
        return JsonResponse({"revision": row.revision, "told": f"Saved {clock}"})
    messages.success(request, f"Saved {clock}.")
    return redirect(f"{address_of(evening, row)}#notes")


def unsaved(request, evening, row, words, differ=None):
    """The notes are not saved; whoever was later gets both texts."""
    theirs = differ.theirs if differ else row.notes
    revision = differ.revision if differ else row.revision
    words = words or "Not saved: somebody else has changed these notes meanwhile."
    if asks_for_json(request):
        told = {"told": words, "revision": revision}
        if differ:
            told["theirs"] = theirs
        return JsonResponse(told, status=409 if differ else 400)
    if not differ:
        messages.error(request, words)
    row.notes, row.revision = request.POST.get("notes", ""), revision
    more = {"theirs": theirs} if differ else {}
    return show(request, evening, row, **more)
