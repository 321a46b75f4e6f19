"""Papers of the plan: context and template, made into a tagged PDF."""

from datetime import date

from cpboard.exchange.dates import long_date
from cpboard.pdf.render import render_pdf
from strategy import progress
from strategy.models import Strategy
from strategy.since import changes_since

SHEETS = ("paper.css", "landscape.css")


def plan_paper(strategy: Strategy, on: date, since: date | None = None) -> bytes:
    """The delivery plan as at a day: A4 landscape PDF/UA-1, objective by objective.

    Says as at when, from which strategy, and what the ratings mean (LOOK: paper);
    with a day to compare it with, first what changed since.
    """
    plan = progress.plan_as_at(strategy, on)
    objectives = {}
    for action in plan.actions:
        objectives.setdefault(plan.objective_of(action), []).append(action)
    words = strategy.words
    paper = words.paper[0].lower() + words.paper[1:]
    context = {
        "title": f"{strategy}, {paper} as at {long_date(on)}",
        "strategy": strategy,
        "plan": plan,
        "changes": since and changes_since(plan, since, has_names=False),
        "room": None,
        "words": words,
        "objectives": objectives,
        "running_head": f"{strategy}, as at {long_date(on)}",
    }
    return render_pdf("strategy/plan_paper.html", context, sheets=SHEETS)
