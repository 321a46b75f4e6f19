"""What the figures say: the scorecard's sentences, one indicator's whole story."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Max, OuterRef, Prefetch, Subquery

from cpboard import charts
from performance.measuring import answer, counted_words, target_words, value_words
from performance.models import Figure, Indicator
from performance.periods import Period, last_full_period
from strategy.models import Objective, Strategy


@dataclass(frozen=True)
class Row:
    """An indicator with its latest figure as a sentence."""

    indicator: Indicator
    figure: Figure | None
    sentence: str
    target: str


@dataclass(frozen=True)
class Group:
    """An objective with the indicators that measure it; None for those of none."""

    objective: Objective | None
    rows: list[Row]


def with_latest():
    """Indicators with the key of their latest figure, in one query."""
    figures = Figure.objects.filter(indicator=OuterRef("pk"))
    latest = figures.order_by("-period_ends_on", "-revision").values("pk")[:1]
    return Indicator.objects.annotate(latest=Subquery(latest))


def scorecard(user) -> list[Group]:
    """Every indicator under the objectives it measures that the user may read.

    An indicator of several objectives stands under each; always four queries.
    """
    objectives = Objective.objects.filter(
        strategy__in=Strategy.objects.visible_to(user)
    ).select_related("strategy")
    indicators = list(
        with_latest().prefetch_related(Prefetch("objectives", objectives))
    )
    figures = Figure.objects.in_bulk([indicator.latest for indicator in indicators])
    rows, loose = {}, []
    for indicator in indicators:
        row = row_of(indicator, figures.get(indicator.latest))
        for objective in indicator.objectives.all():
            rows.setdefault(objective, []).append(row)
        if not indicator.objectives.all():
            loose.append(row)
    order = sorted(rows, key=lambda each: (each.strategy.title, each.number))
    groups = [Group(objective, rows[objective]) for objective in order]
    return [*groups, Group(None, loose)] if loose else groups


def row_of(indicator, figure) -> Row:
    """One line of the scorecard."""
    return Row(indicator, figure, answer(indicator, figure), target_words(indicator))


@dataclass(frozen=True)
class Line:
    """One period in the table of an indicator, and what was corrected in it."""

    figure: Figure
    value: str
    corrections: list[tuple[str, Figure]]  # (what stood before, what replaced it)


def lines_of(indicator: Indicator) -> list[Line]:
    """The indicator's periods, newest first, each with its earlier revisions."""
    periods = {}
    figures = indicator.figures.select_related("entered_by")
    for figure in figures.order_by("-period_ends_on", "-revision"):
        periods.setdefault(figure.period_ends_on, []).append(figure)
    return [
        Line(
            revisions[0],
            value_words(indicator, revisions[0].value),
            [
                (counted_words(indicator, old), new)
                for old, new in zip(revisions[1:], revisions, strict=False)
            ],
        )
        for revisions in periods.values()
    ]


def chart_of(indicator: Indicator, lines: list[Line]) -> str:
    """The indicator's values as a line, oldest first; "" where there are none."""
    points = [
        charts.Point(line.figure.period_label, number(line.figure.value), line.value)
        for line in reversed(lines)
    ]
    return charts.line(
        points,
        title=finding(indicator, lines),
        target=number(indicator.target),
        target_words=target_words(indicator)
        .removesuffix(" or more")
        .removesuffix(" or less"),
    )


def number(value):
    """A decimal as the number a chart draws."""
    return None if value is None else float(value)


def finding(indicator: Indicator, lines: list[Line]) -> str:
    """What the chart shows, as one sentence for those who cannot see it."""
    known = [line for line in lines if line.figure.value is not None]
    if not known:
        return f"{indicator.title}: no figure."
    newest, oldest = known[0], known[-1]
    words = f"{indicator.title}: {newest.value} in {newest.figure.period_label}"
    if newest is not oldest:
        words += f", {oldest.value} in {oldest.figure.period_label}"
    target = target_words(indicator)
    return f"{words}. {target}." if target else f"{words}."


def waiting(on: date) -> list[tuple[Indicator, Period]]:
    """Indicators without a figure for the last full period, with that period.

    The one that has waited longest comes first.
    """
    found = []
    for indicator in Indicator.objects.annotate(told=Max("figures__period_ends_on")):
        period = last_full_period(indicator.frequency, on)
        if indicator.told is None or indicator.told < period.ends_on:
            found.append((indicator, period))
    return sorted(found, key=lambda pair: (pair[1].ends_on, pair[0].position))
