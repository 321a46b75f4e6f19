"""A row of the delivery plan is on one page, wherever a page happens to end."""

import re
from datetime import date

import pytest

from strategy.models import Action, ProgressUpdate
from strategy.papers import plan_paper
from tests.pdf.walk import page_texts
from tests.strategy.makers import make_objective, make_strategy

pytestmark = pytest.mark.django_db

SENTENCE = "We meet every child each month and write down what they tell us. "
MARK = re.compile(r"\b[ab](\d+)[ab]\b")


def marked(number, sentences):
    """A text whose first and last word say which row it is of."""
    return f"a{number}a {SENTENCE * sentences} b{number}b"


def make_rows(objective, heights, first=1):
    """Actions whose rows have such heights: in each the tallest cell is another."""
    actions = [
        Action(
            objective=objective,
            position=number,
            ref=f"a{number}a",
            activity=marked(number, height if number % 3 == 0 else 1),
            lead_words=f"Care b{number}b",
        )
        for number, height in enumerate(heights, first)
    ]
    Action.objects.bulk_create(actions)
    ProgressUpdate.objects.bulk_create(
        ProgressUpdate(
            action=action,
            source="import",
            rating="amber",
            where_now=marked(number, height if number % 3 == 1 else 0),
            reason=marked(number, height // 2),
            next_steps=marked(number, 1),
            evidence=marked(number, height // 2 if number % 3 == 2 else 0),
            due_on=date(2030, 6, 30),
            due_precision="day",
            **action.wording(),
        )
        for number, (action, height) in enumerate(
            zip(actions, heights, strict=True), first
        )
    )


def pages_of_rows(pdf):
    """Row number to the pages on which the first or last word of its cells stands."""
    found = {}
    for page, text in enumerate(page_texts(pdf), 1):
        for match in MARK.finditer(text):
            found.setdefault(int(match[1]), []).append(page)
    return {number: (set(pages), len(pages)) for number, pages in found.items()}


def test_no_row_is_cut_in_two_wherever_pages_end():
    strategy = make_strategy()
    # Row heights of no common measure end pages at ever other places.
    heights = [1 + (7 * number * number) % 11 for number in range(100)]
    for first in (1, 51):
        objective = make_objective(strategy=strategy)
        make_rows(objective, heights[first - 1 : first + 49], first)

    pdf = plan_paper(strategy, date(2031, 1, 19))

    found = pages_of_rows(pdf)
    assert len(page_texts(pdf)) > 15
    assert sorted(found) == list(range(1, 101))
    # Ref, lead and five cells with a first and a last word each, all on one page.
    assert {(len(pages), words) for pages, words in found.values()} == {(1, 12)}


def test_a_row_as_high_as_a_page_allows_begins_a_page_of_its_own():
    objective = make_objective()
    make_rows(objective, [4, 15, 2, 15])

    found = pages_of_rows(plan_paper(objective.strategy, date(2031, 1, 19)))

    # Ref, lead and five cells with a first and a last word each, all on one page.
    assert {(len(pages), words) for pages, words in found.values()} == {(1, 12)}
