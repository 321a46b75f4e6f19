"""Indicators and figures for tests."""

from datetime import date
from itertools import count

from performance.measuring import worked_out
from performance.models import Figure, Indicator

numbers = count(1)


def make_indicator(*, objectives=(), **fields):
    """A percentage of children, quarterly, unless a test says otherwise."""
    number = next(numbers)
    fields.setdefault("slug", f"indicator-{number}")
    fields.setdefault("title", f"Indicator {number}")
    fields.setdefault("question", f"Is thing {number} better?")
    fields.setdefault("unit", "percent")
    fields.setdefault("frequency", "quarter")
    indicator = Indicator.objects.create(**fields)
    indicator.objectives.set(objectives)
    return indicator


def make_figure(*, indicator=None, numerator=26, denominator=240, **fields):
    """A figure of the third quarter of 2026, its value worked out from the counts."""
    indicator = indicator or make_indicator()
    fields.setdefault("period_starts_on", date(2026, 7, 1))
    fields.setdefault("period_ends_on", date(2026, 9, 30))
    fields.setdefault("period_label", "July to September 2026")
    if not fields.get("symbol"):
        fields.setdefault("value", worked_out(indicator.unit, numerator, denominator))
        fields |= {"numerator": numerator, "denominator": denominator}
    return Figure.objects.create(indicator=indicator, **fields)
