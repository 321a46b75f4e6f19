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
# Letters on a line of each column, and lines of a row that a page surely holds: it
# has 42, and capitals are wider.
ACTIVITY, PROGRESS, EVIDENCE, LEAD = 44, 48, 22, 24
LINES_OF_A_PAGE = 33
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
        action.is_longer_than_a_page = lines_on_paper(action) > LINES_OF_A_PAGE
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


def lines_on_paper(action) -> int:
    """About how many lines the action's row needs: those of its longest cell."""
    progress_lines = sum(
        lines_of(text, PROGRESS)
        for text in (action.where_now, action.reason, action.next_steps)
    )
    return max(
        progress_lines,
        lines_of(action.activity_then, ACTIVITY),
        lines_of(action.evidence, EVIDENCE),
        lines_of(action.lead_on_paper, LEAD),
    )


def lines_of(text: str, letters: int) -> int:
    """How many lines a text takes where so many letters fit on one."""
    return sum(1 + len(line) // letters for line in text.split("\n"))
