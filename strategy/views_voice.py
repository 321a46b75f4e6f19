"""Pages of voice: you said, we did."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required, permission_required
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from strategy import voices
from strategy.forms_voice import VoiceForm
from strategy.models import Voice

PAGE = 20


@require_GET
@login_not_required
def voice_list(request):
    told = voices.told_to(request.user)
    years = [day.year for day in told.dates("heard_on", "year", order="DESC")]
    year = next((y for y in years if str(y) == request.GET.get("year")), None)
    shown = told.filter(heard_on__year=year) if year else told
    keeps = request.user.has_perm("strategy.change_voice")
    context = {
        "achievements": shown.filter(kind=Voice.Kind.ACHIEVEMENT),
        "page": Paginator(shown.exclude(kind=Voice.Kind.ACHIEVEMENT), PAGE).get_page(
            request.GET.get("page")
        ),
        "waiting": Voice.objects.without_action() if keeps else [],
        "years": years,
        "year": year,
        "today": timezone.localdate(),
    }
    return render(request, "strategy/voice_list.html", context)


@require_GET
@login_not_required
def voice_detail(request, pk):
    voice = get_object_or_404(
        voices.told_to(request.user).select_related("entered_by"), pk=pk
    )
    context = {
        "voice": voice,
        "ease": voices.ease_of(voice),
        "today": timezone.localdate(),
    }
    return render(request, "strategy/voice_detail.html", context)


@require_http_methods(["GET", "POST"])
@permission_required("strategy.change_voice", raise_exception=True)
def voice_create(request):
    return voice_page(request, Voice(entered_by=request.user))


@require_http_methods(["GET", "POST"])
@permission_required("strategy.change_voice", raise_exception=True)
def voice_edit(request, pk):
    return voice_page(request, get_object_or_404(Voice, pk=pk))


def voice_page(request, voice):
    """The form; on request, or where words could tell who a child is, a preview."""
    title = voice.title
    form = VoiceForm(request.POST or None, instance=voice, user=request.user)
    context = {"form": form, "voice": voice, "title": title}
    if request.method == "POST" and form.is_valid():
        warnings = form.warnings()
        must_warn = form.must_warn(warnings)
        if not must_warn and "preview" not in request.POST:
            saved = form.save()
            ease = voices.ease_of(saved)
            says = ease.says if ease else "It has no words yet."
            messages.success(request, f"“{saved}” is saved. {says}")
            return redirect(saved)
        context |= {
            "ease": form.ease(),
            "warnings": warnings,
            "must_warn": must_warn,
            "today": timezone.localdate(),
        }
    return render(request, "strategy/voice_edit.html", context)


@require_http_methods(["GET", "POST"])
@permission_required("strategy.change_voice", raise_exception=True)
def voice_delete(request, pk):
    voice = get_object_or_404(Voice, pk=pk)
    if request.method == "POST":
        voice.delete()
        messages.success(request, f"“{voice.title}” is deleted.")
        return redirect("voice_list")
    return render(request, "strategy/voice_delete.html", {"voice": voice})
