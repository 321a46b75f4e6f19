"""The delivery plan on paper: what it says, how it breaks over pages, who gets it."""

from datetime import date, datetime, time

import pytest
from django.utils import timezone

from cpboard.people.roles import MEMBER
from strategy.papers import plan_paper
from tests.pdf.walk import bookmarks, page_texts, structure_faults, validator_errors
from tests.people.makers import make_person
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

pytestmark = pytest.mark.django_db

ON = date(2031, 1, 19)


def noon(year, month, day):
    """The middle of a day, in the council's time zone."""
    return timezone.make_aware(datetime.combine(date(year, month, day), time(12)))


LONG_AGO = {"made_at": noon(2030, 1, 1)}


def words(text):
    """A page's text with single spaces."""
    return " ".join(text.split())


def paper_of(strategy, on=ON):
    """The words of every page of the plan."""
    return [words(text) for text in page_texts(plan_paper(strategy, on))]


def test_it_says_as_at_when_from_which_strategy_and_what_ratings_mean():
    strategy = make_strategy(title="Our promise", green_means="Going well.")
    make_action(objective=make_objective(strategy=strategy), said=LONG_AGO)

    pages = paper_of(strategy)

    assert pages[0].endswith("Our promise, as at 19 January 2031")
    assert pages[0].startswith(
        "Our promise "
        "Delivery plan as at 19 January 2031. "
        "1 action: 0 Red, 0 Amber, 1 Green, 0 Blue, 0 Not rated. 1 overdue. "
        "What the ratings mean Blue Complete, with evidence that it was done. "
        "Green Going well."
    )


def test_a_row_says_all_that_the_board_needs():
    objective = make_objective(title="A home", statement="We want it.", how="By doing.")
    action = make_action(
        objective=objective,
        activity="Find two houses",
        lead_words="Housing",
        said=LONG_AGO | {"due_on": date(2030, 12, 1)},
    )
    make_update(
        action=action,
        rating="amber",
        due_on=date(2030, 12, 31),
        where_now="One found.",
        evidence="The contract",
        reason="Prices rose.",
        next_steps="We ask for more.",
        made_at=noon(2030, 6, 1),
    )

    page = paper_of(objective.strategy)[0]

    assert "Objective 1: A home We want it. How we will achieve it: By doing." in page
    for said in [
        "1 Find two houses One found.",
        "Why this rating: Prices rose.",
        "What happens next: We ask for more.",
        "The contract",
        "Housing",
        "31 December 2030 was 1 December 2030",
        "overdue 19 days",
        "re-dated",
    ]:
        assert said in page


def test_it_shows_what_was_true_on_the_day():
    action = make_action(said=LONG_AGO)
    blue = {"rating": "blue", "completed_on": date(2031, 2, 1)}
    make_update(action=action, made_at=noon(2031, 2, 2), **blue)
    strategy = action.objective.strategy

    before, after = paper_of(strategy), paper_of(strategy, date(2031, 3, 1))

    assert "1 Green, 0 Blue" in before[0]
    assert "0 Green, 1 Blue" in after[0]
    assert "done 1 February 2031" in after[0]


def test_a_day_before_the_plan_says_that_the_first_entry_is_shown():
    strategy = make_action().objective.strategy

    page = paper_of(strategy, date(2020, 1, 1))[0]

    assert "its first entry is shown, with lateness as it was on 1 January 2020" in page


def test_without_actions_it_says_so():
    page = paper_of(make_strategy(title="New"))[0]

    assert page.endswith("This plan has no actions yet. New, as at 19 January 2031")


def test_words_of_the_plan_cannot_become_markup():
    action = make_action(activity="<b>Bold & <script>", said=LONG_AGO)

    page = paper_of(action.objective.strategy)[0]

    assert "<b>Bold & <script>" in page


def test_over_pages_the_objective_and_the_column_heads_come_again():
    objective = make_objective(title="A home")
    for _ in range(30):
        make_action(objective=objective, said=LONG_AGO | {"where_now": "Text. " * 30})

    pages = paper_of(objective.strategy)

    assert len(pages) > 2
    heads = "Ref Activity Where are we now? Evidence Lead Due Rating"
    assert [heads in page for page in pages] == [True] * len(pages)
    band = "as at 19 January 2031 Objective 1: A home"
    assert [page.endswith(band) for page in pages[1:]] == [True] * (len(pages) - 1)


@pytest.mark.parametrize("column", ["where_now", "evidence", "activity"])
def test_a_row_longer_than_a_page_goes_on_under_its_heads(column):
    text = " ".join(f"word{number}" for number in range(1500))
    if column == "activity":
        action = make_action(activity=text, said=LONG_AGO)
    else:
        action = make_action(said=LONG_AGO | {column: text})

    pages = paper_of(action.objective.strategy)

    assert len(pages) > 1
    assert ["Ref Activity Where" in page for page in pages] == [True] * len(pages)
    found = " ".join(pages).split()
    assert [f"word{number}" in found for number in range(1500)] == [True] * 1500


def test_it_is_accessible_and_its_objectives_are_bookmarks():
    strategy = make_strategy(title="Our promise")
    for title in ["A home", "A voice"]:
        objective = make_objective(strategy=strategy, title=title)
        for rating in ["red", "blue", "not_rated"]:
            make_action(objective=objective, said=LONG_AGO | {"rating": rating})

    paper = plan_paper(strategy, ON)

    assert validator_errors(paper) == []
    assert structure_faults(paper) == []
    assert [mark[:2] for mark in bookmarks(paper)] == [
        (0, "Our promise"),
        (1, "What the ratings mean"),
        (1, "Objective 1: A home"),
        (1, "Objective 2: A voice"),
    ]


def test_everybody_gets_the_paper_of_a_public_plan(client):
    strategy = make_strategy(slug="promise")

    response = client.get("/plans/promise/plan.pdf?as_at=2031-01-19")

    assert response["Content-Type"] == "application/pdf"
    name = "promise-delivery-plan-2031-01-19.pdf"
    assert response["Content-Disposition"] == f'inline; filename="{name}"'
    assert response.content == plan_paper(strategy, ON)


def test_the_paper_of_a_draft_is_not_found(client):
    make_strategy(slug="promise", state="draft")

    signed_out = client.get("/plans/promise/plan.pdf")
    client.force_login(make_person(MEMBER))
    signed_in = client.get("/plans/promise/plan.pdf")

    assert (signed_out.status_code, signed_in.status_code) == (404, 404)
