"""Pages of measure: the indicators, one indicator, a figure put in or put right."""

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from performance import hooks
from performance.forms import FigureForm, NewFigureForm
from performance.measuring import answer, counted_words, target_words
from performance.models import Figure, Indicator
from performance.periods import Period
from performance.reading import chart_of, lines_of, scorecard
from performance.recording import record_figure


@require_GET
@permission_required("performance.view_figure", raise_exception=True)
def indicator_list(request):
    context = {"groups": scorecard(request.user)}
    return render(request, "performance/indicator_list.html", context)


@require_GET
@permission_required("performance.view_figure", raise_exception=True)
def indicator_detail(request, slug):
    indicator = get_object_or_404(Indicator, slug=slug)
    lines = lines_of(indicator)
    latest = lines[0].figure if lines else None
    context = {
        "indicator": indicator,
        "lines": lines,
        "latest": latest,
        "answer": answer(indicator, latest),
        "target": target_words(indicator),
        "chart": chart_of(indicator, lines),
        "asked_for": hooks.asked_of_indicator(indicator, request.user),
        "has_counts": any(line.figure.denominator is not None for line in lines),
    }
    return render(request, "performance/indicator_detail.html", context)


@require_http_methods(["GET", "POST"])
@permission_required("performance.change_figure", raise_exception=True)
def figure_create(request, slug):
    indicator = get_object_or_404(Indicator, slug=slug)
    form = NewFigureForm(
        request.POST or None, indicator=indicator, on=timezone.localdate()
    )
    if request.method == "POST" and form.is_valid():
        figure = record_figure(
            indicator=indicator,
            period=form.chosen(),
            author=request.user,
            **form.said(),
        )
        messages.success(request, f"{figure.period_label} is entered.")
        return redirect(indicator)
    context = {"form": form, "indicator": indicator, "figure": None}
    return render(request, "performance/figure_edit.html", context)


@require_http_methods(["GET", "POST"])
@permission_required("performance.change_figure", raise_exception=True)
def figure_correct(request, pk):
    figures = Figure.objects.current().select_related("indicator")
    figure = get_object_or_404(figures, pk=pk)
    indicator = figure.indicator
    form = FigureForm(
        request.POST or None, indicator=indicator, initial=as_initial(figure)
    )
    if request.method == "POST" and form.is_valid():
        period = Period(
            figure.period_starts_on, figure.period_ends_on, figure.period_label
        )
        record_figure(
            indicator=indicator, period=period, author=request.user, **form.said()
        )
        messages.success(
            request,
            f"{figure.period_label} is corrected. The old figure stays on record.",
        )
        return redirect(indicator)
    context = {
        "form": form,
        "indicator": indicator,
        "figure": figure,
        "now": counted_words(indicator, figure),
    }
    return render(request, "performance/figure_edit.html", context)


def as_initial(figure):
    """What the form of a correction starts from."""
    value = figure.value
    return {
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "value": value if value is None else value.normalize(),
        "symbol": figure.symbol,
        "commentary": figure.commentary,
    }
