"""The page that shows which principles a plan serves."""

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_GET

from strategy.models import Strategy
from strategy.principles import coverage, years_of


@require_GET
@login_not_required
def plan_principles(request, slug):
    """The seven principles in one year of a plan; the present one unless asked."""
    strategies = Strategy.objects.visible_to(request.user)
    strategy = get_object_or_404(strategies, slug=slug)
    today = timezone.localdate()
    years = years_of(strategy, today)
    asked = {str(year.first): year for year in years}
    year = asked.get(request.GET.get("year"), years[0])
    context = {
        "strategy": strategy,
        "words": strategy.words,
        "years": years,
        "coverage": coverage(strategy, year, today),
        "today": today,
    }
    return render(request, "strategy/plan_principles.html", context)
