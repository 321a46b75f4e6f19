"""How a plan is going, on paper: its charts with their findings."""

from datetime import date

from cpboard.exchange.dates import long_date
from cpboard.pdf.render import render_pdf
from strategy import charting, progress
from strategy.models import Strategy

SHEETS = ("paper.css", "charts.css")


def charts_paper(strategy: Strategy, on: date) -> bytes:
    """The plan's charts as at a day: A4 PDF/UA-1, two to four pages.

    Says as at when, from which strategy, and what the ratings mean (LOOK: paper).
    """
    plan = progress.plan_as_at(strategy, on)
    actions = list(plan.actions)
    context = {
        "title": f"{strategy}, how it is going as at {long_date(on)}",
        "strategy": strategy,
        "plan": plan,
        "charts": charting.charts_of(plan, actions) if actions else [],
        "running_head": f"{strategy}, as at {long_date(on)}",
    }
    return render_pdf("strategy/charts_paper.html", context, sheets=SHEETS)
