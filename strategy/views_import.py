"""Bringing a plan in from a file: upload, look at what would change, save."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from strategy import importing, rating
from strategy.comparing import compare
from strategy.forms_import import PlanImportForm, UnknownRatingsForm
from strategy.models import PlanImport, Strategy

may_import = permission_required("strategy.import_plan", raise_exception=True)


@require_http_methods(["GET", "POST"])
@may_import
def plan_import(request):
    strategies = Strategy.objects.visible_to(request.user)
    chosen = strategies.filter(slug=request.GET.get("strategy", "")).first()
    form = PlanImportForm(
        request.POST or None,
        request.FILES or None,
        strategies=strategies,
        initial={"strategy": chosen},
    )
    if request.method == "POST" and form.is_valid():
        form.instance.uploaded_by = request.user
        return redirect(form.save())
    return render(request, "strategy/plan_import.html", {"form": form})


def own_import(request, pk):
    """An import, for nobody but whoever uploaded it."""
    uploads = PlanImport.objects.select_related("strategy__owner")
    return get_object_or_404(uploads, pk=pk, uploaded_by=request.user)


@require_GET
@may_import
def plan_import_preview(request, pk):
    waiting = own_import(request, pk)
    if waiting.saved_at:
        return redirect(waiting.strategy)
    plan = importing.read_import(waiting)
    comparison = compare(plan, waiting.strategy)
    context = {
        "import": waiting,
        "plan": plan,
        "comparison": comparison,
        "digest": comparison.digest(),
        "counts": rating.counts(plan.counts()),
    }
    return render(request, "strategy/plan_import_preview.html", context)


@require_POST
@may_import
def plan_import_ratings(request, pk):
    """Take unknown rating words as "not rated", or stop doing so."""
    waiting = own_import(request, pk)
    form = UnknownRatingsForm(request.POST, instance=waiting)
    form.save()
    return redirect(waiting)


@require_POST
@may_import
def plan_import_save(request, pk):
    waiting = own_import(request, pk)
    try:
        strategy, comparison = importing.save_import(
            waiting=waiting,
            author=request.user,
            digest=request.POST.get("digest", ""),
            now=timezone.now(),
        )
    except importing.PlanImportError as error:
        messages.error(request, str(error))
        return redirect(waiting)
    messages.success(request, importing.told_in_words(comparison))
    return redirect(strategy)
