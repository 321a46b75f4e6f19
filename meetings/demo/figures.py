"""The demo's indicators and their figures."""

import tomllib
from datetime import date
from decimal import Decimal

from performance.measuring import worked_out
from performance.models import Figure, Indicator
from performance.periods import last_full_period, last_full_periods
from strategy.models import Objective

from .people import FOLDER, person

# What of a row is no field of the indicator.
FIGURES = {"objectives", "figures", "remarks", "corrected", "waits", "provisional"}


def load_figures(today: date):
    """Make the indicators, each with the figures of the periods before today."""
    told = tomllib.loads((FOLDER / "indicators.toml").read_text(encoding="utf-8"))
    objectives = {
        objective.number: objective
        for objective in Objective.objects.filter(strategy__slug="our-promise")
    }
    figures = []
    for position, row in enumerate(told["indicators"], start=1):
        own = {name: value for name, value in row.items() if name not in FIGURES}
        indicator = Indicator.objects.create(position=position, **own)
        indicator.objectives.set([objectives[number] for number in row["objectives"]])
        figures += figures_of(indicator, row, today)
    Figure.objects.bulk_create(figures)


def figures_of(indicator, row, today):
    """The indicator's figures, oldest first; a corrected one comes twice."""
    author = person("Samir Oakes")
    for _ in range(row.get("waits", 0)):
        today = last_full_period(indicator.frequency, today).starts_on
    numbers = row["figures"]
    periods = last_full_periods(indicator.frequency, today, len(numbers))
    for place, (period, words) in enumerate(zip(periods, numbers, strict=True)):
        before_last = str(len(numbers) - 1 - place)
        about = {
            "indicator": indicator,
            "period_starts_on": period.starts_on,
            "period_ends_on": period.ends_on,
            "period_label": period.label,
            "entered_by": author,
        }
        remark = row.get("remarks", {}).get(before_last, "")
        if corrected := row.get("corrected", {}).get(before_last):
            yield Figure(**about, **counted(indicator, corrected["was"]))
            about |= {"revision": 2, "status": Figure.Status.REVISED}
            remark = corrected["why"]
        elif row.get("provisional") and before_last == "0":
            about["status"] = Figure.Status.PROVISIONAL
        yield Figure(**about, **counted(indicator, words), commentary=remark)


def counted(indicator, words):
    """Counts and value from the demo's own words: "26/240", "14.6" or "x"."""
    if words == "x":
        return {"symbol": Figure.Symbol.NOT_AVAILABLE}
    if "/" not in words and indicator.unit == Indicator.Unit.COUNT:
        return {"numerator": int(words), "value": Decimal(words)}
    if "/" not in words:
        return {"value": Decimal(words)}
    part, whole = (int(number) for number in words.split("/"))
    value = worked_out(indicator.unit, part, whole)
    return {"numerator": part, "denominator": whole, "value": value}
