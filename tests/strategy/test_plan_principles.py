"""Which principles a plan serves in a year, and which it leaves out."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from strategy.models import Principle
from strategy.principles import Year, coverage, year_of
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

pytestmark = pytest.mark.django_db


def at(year, month):
    """A moment in that month."""
    return datetime(year, month, 15, 12, tzinfo=UTC)


@pytest.fixture
def strategy():
    return make_strategy(slug="plan")


def tag(thing, *letters):
    """Tick principles of an objective or action, and give it back."""
    thing.principles.set(Principle.objects.filter(letter__in=letters))
    return thing


def served(strategy, year=2026, today=date(2026, 12, 1)):
    """Principle letter -> refs of the actions that serve it."""
    found = coverage(strategy, Year(year), today)
    return {
        row.principle.letter: [action.ref for action in row.actions]
        for row in found.rows
        if row.actions
    }


def test_there_are_seven_in_our_own_words(client, strategy):
    page = client.get("/plans/plan/principles/")

    assert [row.principle.letter for row in page.context["coverage"].rows] == list(
        "abcdefg"
    )
    assert "Act for their health and happiness, in body and in mind." in page.text


def test_an_action_serves_its_own_principles_and_its_objectives(strategy):
    objective = tag(make_objective(strategy=strategy), "a")
    said = {"made_at": at(2026, 5)}
    tag(make_action(objective=objective, ref="1", said=said), "b")
    other = make_objective(strategy=strategy)
    tag(make_action(objective=other, ref="2", said=said), "b", "c")
    make_action(objective=other, ref="3", said=said)

    assert served(strategy) == {"a": ["1"], "b": ["1", "2"], "c": ["2"]}


@pytest.mark.parametrize(
    ("said", "years"),
    [
        ({"made_at": at(2025, 5)}, [2025, 2026]),
        ({"made_at": at(2026, 5)}, [2026]),
        ({"made_at": at(2025, 5), "standing": "withdrawn"}, []),
        (
            {
                "made_at": at(2025, 5),
                "rating": "blue",
                "completed_on": date(2026, 3, 31),
                "said_on": date(2026, 3, 31),
            },
            [2025],
        ),
        (
            {
                "made_at": at(2025, 5),
                "rating": "blue",
                "completed_on": date(2026, 4, 1),
                "said_on": date(2026, 4, 1),
            },
            [2025, 2026],
        ),
        (
            {
                "made_at": at(2025, 5),
                "rating": "blue",
                "completed_on": date(2026, 3, 31),
                "said_on": date(2026, 3, 31),
                "is_proposed": True,
            },
            [2025, 2026],
        ),
    ],
)
def test_an_action_serves_in_the_years_it_is_worked_on(strategy, said, years):
    # The plan is older than the action.
    make_action(
        objective=make_objective(strategy=strategy), said={"made_at": at(2024, 5)}
    )
    objective = tag(make_objective(strategy=strategy), "a")
    make_action(objective=objective, said=said)

    assert [year for year in (2025, 2026) if served(strategy, year)] == years


def test_a_past_year_shows_how_things_stood_at_its_end(strategy):
    objective = tag(make_objective(strategy=strategy), "a")
    action = make_action(objective=objective, said={"made_at": at(2025, 5)})
    make_update(action=action, rating="red", made_at=at(2026, 6))

    found = coverage(strategy, Year(2025), date(2026, 12, 1))

    assert found.rows[0].actions[0].rating == "green"
    assert found.as_at_words == "31 March 2026"


def test_the_page_names_the_gaps_and_offers_the_years(client, strategy):
    objective = tag(make_objective(strategy=strategy), "a", "b", "c", "d", "e", "f")
    begun = timezone.now() - timedelta(days=400)
    make_action(objective=objective, said={"made_at": begun})

    page = client.get("/plans/plan/principles/")

    this_year = year_of(timezone.localdate())
    assert "Nothing in this plan was for: Preparing for adulthood." in page.text
    assert page.context["years"] == [
        Year(first) for first in range(this_year.first, year_of(begun).first - 1, -1)
    ]


def test_a_year_that_is_none_shows_the_present_one(client, strategy):
    page = client.get("/plans/plan/principles/?year=1066")

    assert page.context["coverage"].year == year_of(timezone.localdate())


@pytest.mark.parametrize(
    ("day", "words"),
    [(date(2026, 3, 31), "2025/26"), (date(2026, 4, 1), "2026/27")],
)
def test_a_year_begins_in_april(day, words):
    assert year_of(day).words == words


@pytest.mark.parametrize("rows", [1, 20])
def test_the_page_costs_the_same_queries_however_long_the_plan(
    client, strategy, rows, django_assert_num_queries
):
    objective = tag(make_objective(strategy=strategy), "a", "g")
    for _ in range(rows):
        tag(make_action(objective=objective), "b")

    with django_assert_num_queries(10):
        page = client.get("/plans/plan/principles/")

    assert len(page.context["coverage"].rows[1].actions) == rows
