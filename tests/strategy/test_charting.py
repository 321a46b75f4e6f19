"""What the charts of a plan find, in a sentence each, and their figures."""

from datetime import UTC, date, datetime, timedelta

import pytest

from strategy.charting import charts_of
from strategy.progress import plan_as_at
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

pytestmark = pytest.mark.django_db

ON = date(2027, 1, 15)
DUE = date(2027, 6, 30)


def noon(year, month):
    """The middle of the first day of a month."""
    return datetime(year, month, 1, 12, tzinfo=UTC)


def charted(strategy, on=ON):
    """The plan's charts as at a day, by their slugs."""
    plan = plan_as_at(strategy, on)
    return {chart.slug: chart for chart in charts_of(plan, list(plan.actions))}


def make_rated(objective, *ratings, made_at=None, **said):
    """Actions of the objective with these ratings."""
    said = {"made_at": made_at or noon(2026, 6), "due_on": DUE} | said
    return [
        make_action(objective=objective, said=said | {"rating": rating})
        for rating in ratings
    ]


@pytest.mark.parametrize(
    ("first", "second", "finding"),
    [
        (
            ["red", "green"],
            ["amber"],
            "Red stands most often in objective 1: 1 of its 2 actions.",
        ),
        (["red"], ["red"], "Red stands most often in objectives 1 and 2: 1 in each."),
        (
            ["green"],
            ["amber"],
            "Amber stands most often in objective 2: 1 of its 1 action.",
        ),
        (["green"], ["blue"], "No action is Red or Amber."),
    ],
)
def test_it_says_which_objective_is_worst(first, second, finding):
    strategy = make_strategy()
    for ratings in (first, second):
        make_rated(make_objective(strategy=strategy), *ratings)

    assert charted(strategy)["by-objective"].finding == finding


def test_figures_of_an_objective_stand_under_their_heads():
    objective = make_objective(title="A home")
    make_rated(objective, "red", "green", "green", "not_rated")
    make_rated(objective, "red", standing="withdrawn")

    chart = charted(objective.strategy)["by-objective"]

    assert dict(zip(chart.heads, chart.rows[0], strict=True)) == {
        "Objective": "1. A home",
        "Red": 1,
        "Amber": 0,
        "Green": 2,
        "Blue": 0,
        "Not rated": 1,
        "Withdrawn or superseded": 1,
    }
    assert "1 red, 2 green, 1 not rated, 1 withdrawn" in chart.drawing


def test_an_action_counts_where_it_stood_on_the_day():
    strategy = make_strategy()
    old, new = (
        make_objective(strategy=strategy, title=each) for each in ("Old", "New")
    )
    (action,) = make_rated(old, "green")
    action.objective = new
    action.save()
    make_update(action=action, made_at=noon(2027, 2))

    before, after = (
        charted(strategy, on)["by-objective"].rows for on in (ON, date(2027, 2, 2))
    )

    assert [row[0] for row in before + after] == ["1. Old", "2. New"]


@pytest.mark.parametrize(
    ("then", "finding"),
    [
        ("green", "1 of 2 actions is Red or Amber, 1 more than on 31 January 2026."),
        ("amber", "1 of 2 actions is Red or Amber, as many as on 31 January 2026."),
    ],
)
def test_it_says_how_red_and_amber_went_in_a_year(then, finding):
    objective = make_objective()
    first, _ = make_rated(objective, then, "green", made_at=noon(2025, 6))
    make_update(action=first, rating="red", due_on=DUE, made_at=noon(2026, 6))

    chart = charted(objective.strategy)["over-time"]

    assert chart.finding == finding
    assert (chart.rows[0][:4], chart.rows[-1][0]) == (
        ["15 January 2027", 1, 0, 1],
        "30 June 2025",
    )


def test_fewer_are_fewer_and_a_plan_of_this_month_compares_nothing():
    objective = make_objective()
    (action,) = make_rated(objective, "red", made_at=noon(2026, 12))
    make_update(action=action, due_on=DUE, made_at=noon(2027, 1))

    finding = charted(objective.strategy)["over-time"].finding
    first = charted(objective.strategy, date(2026, 12, 20))["over-time"].finding

    assert finding == "No action is Red or Amber, 1 fewer than on 31 December 2026."
    assert first == "1 of 1 action is Red or Amber."


def test_a_day_before_the_log_has_no_ratings_over_time():
    (action,) = make_rated(make_objective(), "red")

    chart = charted(action.objective.strategy, date(2020, 1, 1))["over-time"]

    assert (chart.finding, chart.drawing) == (
        "Nothing had been entered by this day.",
        "",
    )


@pytest.mark.parametrize(
    ("days", "finding"),
    [
        ([], "No action is overdue; none falls due by the end of December 2027."),
        ([-1, 1], "1 action is overdue; 1 falls due by the end of December 2027."),
        (
            [-9, -1, 0, 9, 400],
            "2 actions are overdue; 2 fall due by the end of December 2027.",
        ),
    ],
)
def test_it_says_what_is_overdue_and_what_falls_due(days, finding):
    objective = make_objective()
    make_rated(objective, "green", due_on=None)
    for each in days:
        make_rated(objective, "green", due_on=ON + timedelta(days=each))

    assert charted(objective.strategy)["ahead"].finding == finding


def test_the_figures_of_due_dates_name_their_actions():
    objective = make_objective()
    make_rated(objective, "green", "red", due_on=date(2027, 1, 31))
    make_action(
        objective=objective, ref="", said={"due_on": ON, "made_at": noon(2026, 6)}
    )

    rows = charted(objective.strategy)["ahead"].rows

    assert rows[1] == ["January 2027", 3, "2, 1, no ref"]
    assert len(rows) == 13


def test_slippage_is_drawn_for_the_worst_and_told_for_all():
    objective = make_objective()
    actions = make_rated(objective, *["green"] * 17, due_on=date(2027, 1, 31))
    for action in actions:
        make_update(action=action, due_on=DUE, made_at=noon(2027, 1))

    chart = charted(objective.strategy)["slippage"]

    assert chart.drawing.count("150 days later") == 15
    assert len(chart.rows) == 17
    assert chart.rows[0] == [
        "1",
        "Do thing 1",
        "31 January 2027",
        "30 June 2027",
        "150 days later",
        1,
    ]
    assert chart.remark.endswith("The 15 worst of 17 are drawn.")


def test_a_date_of_a_month_is_drawn_as_its_month_and_one_that_went_as_none():
    objective = make_objective()
    moved, gone = make_rated(objective, "green", "green", due_on=date(2027, 1, 31))
    make_update(action=moved, due_on=DUE, due_precision="month", made_at=noon(2027, 1))
    make_update(action=gone, due_on=None, made_at=noon(2027, 1))

    drawing = charted(objective.strategy)["slippage"].drawing

    assert [
        drawing.count(f">{words}<") for words in ("31 Jan 2027", "Jun 2027", "no date")
    ] == [2, 1, 1]


def test_a_plan_that_kept_its_dates_draws_no_slippage():
    (action,) = make_rated(make_objective(), "green")

    chart = charted(action.objective.strategy)["slippage"]

    assert (chart.finding, chart.drawing, chart.remark) == (
        "None of 1 action was re-dated.",
        "",
        "",
    )


def test_what_was_withdrawn_is_not_among_those_still_in_the_plan():
    objective = make_objective()
    make_rated(objective, "red", "green")
    make_rated(objective, "red", standing="withdrawn")

    found = charted(objective.strategy)

    assert found["over-time"].finding.startswith(
        "1 of 2 actions still in the plan is Red or Amber"
    )
    assert found["by-objective"].finding.endswith("1 of its 2 actions.")


def test_many_objectives_are_drawn_in_parts_that_fit_a_page_on_one_scale():
    strategy = make_strategy()
    for number in range(1, 11):
        objective = make_objective(strategy=strategy, title=f"Thing {number}")
        make_rated(objective, *["green"] * (1 if number < 10 else 2))

    chart = charted(strategy)["by-objective"]

    assert chart.drawing.count("<svg") == 2
    assert "<title>More objectives, from 10. Thing 10</title>" in chart.drawing
    # One of one is half as wide as two of two in the other drawing.
    assert chart.drawing.count('width="198.0"') == 9
    assert chart.drawing.count('width="398.0"') == 1


def test_a_crowded_timeline_counts_the_actions_of_a_rating():
    objective = make_objective()
    make_rated(objective, *["green"] * 90, "red", due_on=date(2027, 1, 31))

    chart = charted(objective.strategy)["ahead"]

    assert [f">{count}</text>" in chart.drawing for count in (90, 91)] == [True] * 2
    assert chart.remark.startswith("Each box counts the actions of one rating.")
