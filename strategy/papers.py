"""Papers of the plan: context and template, made into a tagged PDF."""

from datetime import date

from django.template.loader import render_to_string

from cpboard.exchange.dates import long_date
from cpboard.pdf.render import html_to_pdf
from strategy import progress
from strategy.models import Strategy
from strategy.naming import NOBODY_NAMED, lead_in_words
from strategy.since import changes_since

TEMPLATE = "strategy/plan_paper.html"
SHEETS = ("paper.css", "landscape.css")


def plan_paper(
    strategy: Strategy,
    on: date,
    since: date | None = None,
    *,
    with_names: bool = False,
) -> bytes:
    """The delivery plan as at a day: A4 landscape PDF/UA-1, objective by objective.

    Says as at when, from which strategy, and what the ratings mean (LOOK: paper);
    with a day to compare it with, first what changed since. Names of officers stand
    in it ``with_names`` only: packs are for the public too.
    """
    html = render_to_string(
        TEMPLATE, plan_context(strategy, on, since, with_names=with_names)
    )
    return html_to_pdf(html, sheets=SHEETS)


def plan_context(
    strategy: Strategy, on: date, since: date | None = None, *, with_names: bool
) -> dict:
    """All that the paper says: each action in the words that it had on the day."""
    plan = progress.plan_as_at(strategy, on)
    objectives = {}
    for action in plan.actions:
        said = lead_in_words(action, action.lead_words_then, with_names=with_names)
        action.lead_on_paper = said or led_by(action, with_names=with_names)
        objectives.setdefault(plan.objective_of(action), []).append(action)
    words = strategy.words
    paper = words.paper[0].lower() + words.paper[1:]
    return {
        "title": f"{strategy}, {paper} as at {long_date(on)}",
        "strategy": strategy,
        "plan": plan,
        "changes": since and changes_since(plan, since, has_names=with_names),
        "room": None,
        "words": words,
        "objectives": objectives,
        "running_head": f"{strategy}, as at {long_date(on)}",
    }


def led_by(action, *, with_names: bool) -> str:
    """Agencies and, for those who see names, the officer, where no words say it."""
    names = [agency.name for agency in action.agencies.all()]
    if with_names and action.lead_name_then:
        names.append(action.lead_name_then)
    if action.lead_name_then and not names:
        return NOBODY_NAMED
    return ", ".join(names)
