"""Measures off target beside a rating: when they are, and who is told."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from cpboard.people.roles import ROLES
from performance.models import Indicator
from performance.targets import is_off_target
from strategy import watermelons
from strategy.models import Strategy
from strategy.progress import plan_as_at
from tests.people.makers import make_person
from tests.performance.makers import make_figure, make_indicator
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

TOLD = (
    "The measure “Seen by a dentist” is off target: 3 of 40 children: 8%, "
    "July to September 2026. Target 90% or more."
)
SAME_DATE = {"due_on": date(2040, 1, 1)}


@pytest.fixture
def action(db):
    """A Green action of a public plan, beside a measure far off its target.

    Its numerator is so small that it could tell who a child is.
    """
    objective = make_objective(strategy=make_strategy(slug="plan"))
    action = make_action(objective=objective, said={"due_on": date(2040, 1, 1)})
    indicator = make_indicator(
        title="Seen by a dentist", polarity="high", target=90, tolerance=8
    )
    indicator.actions.add(action)
    make_figure(indicator=indicator, numerator=3, denominator=40)
    return action


def found(user, on=None):
    """What the user is told of the one plan's actions."""
    on = on or timezone.localdate()
    plan = plan_as_at(Strategy.objects.get(), on)
    return [
        sentence
        for sentences in watermelons.findings(plan.actions, on, user).values()
        for sentence in sentences
    ]


@pytest.mark.parametrize(
    ("polarity", "value", "is_off"),
    [
        ("high", 82, False),
        ("high", "81.9", True),
        ("high", 99, False),
        ("low", 98, False),
        ("low", "98.1", True),
        ("low", 1, False),
        ("neutral", "98.1", True),
        ("neutral", "81.9", True),
        ("neutral", 90, False),
    ],
)
def test_off_target_is_beyond_the_tolerance_in_the_wrong_direction(
    polarity, value, is_off
):
    indicator = Indicator(polarity=polarity, target=Decimal(90), tolerance=Decimal(8))

    assert is_off_target(indicator, Decimal(value)) is is_off


def test_without_a_target_or_a_value_nothing_is_off():
    aimed = Indicator(polarity="high", target=Decimal(90))

    assert is_off_target(Indicator(polarity="high"), Decimal(1)) is False
    assert is_off_target(aimed, None) is False


@pytest.mark.parametrize("role", ROLES)
def test_those_who_may_see_figures_are_told(action, role):
    assert found(make_person(role)) == [TOLD]


@pytest.mark.django_db
def test_nobody_else_is(action):
    without_a_role = make_person()

    assert [found(user) for user in (None, AnonymousUser(), without_a_role)] == [
        [],
        [],
        [],
    ]


@pytest.mark.parametrize(
    "address",
    [
        "/plans/plan/",
        "/plans/plan/ratings-to-ask-about/",
        "/plans/plan/charts/",
        "/plans/plan/slippage/",
        "/actions/{pk}/",
    ],
)
def test_no_public_page_says_anything_of_the_figure(client, action, address):
    page = client.get(address.format(pk=action.pk)).text

    assert [words in page for words in ["dentist", "3 of 40", "8%", "off target"]] == [
        False
    ] * 4


@pytest.mark.parametrize(
    "address", ["/plans/plan/ratings-to-ask-about/", "/actions/{pk}/"]
)
def test_inside_the_sentence_is_marked_as_internal(client, action, address):
    client.force_login(make_person("Member"))

    page = client.get(address.format(pk=action.pk)).text

    marked = f'<li>{TOLD} <span class="cp-chip">Internal: not for publication</span>'
    assert page.count(marked) == 1


def test_somebody_without_a_role_reads_no_figure_on_the_pages(client, action):
    client.force_login(make_person())

    pages = [
        client.get(address).text
        for address in ("/plans/plan/ratings-to-ask-about/", f"/actions/{action.pk}/")
    ]

    assert ["dentist" in page for page in pages] == [False, False]


@pytest.mark.parametrize(
    ("rating", "told"),
    [("red", []), ("amber", []), ("not_rated", []), ("green", [TOLD])],
)
def test_a_rating_that_says_so_itself_is_not_asked_about(action, rating, told):
    make_update(action=action, rating=rating, **SAME_DATE)

    assert found(make_person("Member")) == told


def test_an_action_that_was_withdrawn_is_not_asked_about(action):
    make_update(action=action, standing="withdrawn", **SAME_DATE)

    assert found(make_person("Member")) == []


def test_the_last_revision_of_the_last_period_counts(action):
    indicator = action.indicators.get()
    make_figure(indicator=indicator, numerator=39, denominator=40, revision=2)

    assert found(make_person("Member")) == []


def test_a_period_without_a_value_says_nothing(action):
    make_figure(
        indicator=action.indicators.get(),
        symbol="x",
        period_starts_on=date(2026, 10, 1),
        period_ends_on=date(2026, 10, 31),
    )

    assert found(make_person("Member")) == []


def test_a_figure_that_was_not_known_on_the_day_is_not_told(action):
    yesterday = timezone.localdate() - timedelta(days=1)

    assert found(make_person("Member"), yesterday) == []


def test_a_measure_without_a_figure_or_of_another_action_says_nothing(action):
    objective = action.objective
    other = make_action(objective=objective, said={"due_on": date(2040, 1, 1)})
    make_indicator(target=90).actions.add(other)
    member = make_person("Member")
    on = timezone.localdate()

    actions = plan_as_at(objective.strategy, on).actions.filter(pk=other.pk)

    assert watermelons.findings(actions, on, member) == {}


@pytest.mark.parametrize("rows", [1, 3])
def test_more_measures_cost_no_more_queries(action, rows, django_assert_num_queries):
    for _ in range(rows - 1):
        indicator = make_indicator(target=90, polarity="high")
        indicator.actions.add(action)
        make_figure(indicator=indicator)
    member = make_person("Member")
    member.has_perm("performance.view_figure")
    on = timezone.localdate()
    actions = list(plan_as_at(action.objective.strategy, on).actions)

    with django_assert_num_queries(6):
        told = watermelons.findings(actions, on, member)

    assert len(told[action.pk]) == rows
