"""Ratings over time: replayed from the log as at each month's end."""

from datetime import UTC, date, datetime

import pytest

from strategy.progress import plan_as_at
from strategy.trends import month_ends, ratings_over_time
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

pytestmark = pytest.mark.django_db


def noon(month, day=1):
    """The middle of a day of 2026."""
    return datetime(2026, month, day, 12, tzinfo=UTC)


def test_months_end_on_their_last_days_and_with_the_day_itself():
    assert month_ends(date(2026, 1, 31), date(2026, 3, 15)) == [
        date(2026, 1, 31),
        date(2026, 2, 28),
        date(2026, 3, 15),
    ]
    assert month_ends(date(2026, 3, 1), date(2026, 3, 1)) == [date(2026, 3, 1)]


def test_a_long_past_is_cut_at_two_years():
    days = month_ends(date(2010, 1, 1), date(2026, 3, 15))

    assert (len(days), days[0]) == (25, date(2024, 3, 31))


def test_an_update_counts_from_the_end_of_its_month_on():
    action = make_action(said={"made_at": noon(1)})
    make_update(action=action, rating="red", made_at=noon(2, 28))
    make_update(action=action, rating="amber", made_at=noon(3))

    standings = ratings_over_time(action.objective.strategy, date(2026, 3, 15))

    assert [standing.counts for standing in standings] == [
        {"green": 1},
        {"red": 1},
        {"amber": 1},
    ]


def test_what_ended_is_counted_apart():
    objective = make_objective()
    make_action(objective=objective, said={"made_at": noon(1)})
    gone = make_action(objective=objective, said={"made_at": noon(1), "rating": "red"})
    make_update(action=gone, rating="red", standing="withdrawn", made_at=noon(2))

    before, after = ratings_over_time(objective.strategy, date(2026, 2, 15))

    assert (before.counts, before.total, before.troubled) == (
        {"green": 1, "red": 1},
        2,
        1,
    )
    assert (after.counts, after.total, after.troubled) == (
        {"green": 1, "ended": 1},
        1,
        0,
    )


def test_it_says_at_each_months_end_what_the_plan_said_then():
    objective = make_objective()
    ratings = ["green", "amber", "red", "not_rated", "blue", "green"]
    for start in range(1, 5):
        action = make_action(objective=objective, said={"made_at": noon(start, 3)})
        for step, rating in enumerate(ratings[start:], start=1):
            made_at = noon(start + step, 5 * step)
            make_update(action=action, rating=rating, made_at=made_at)

    for standing in ratings_over_time(objective.strategy, date(2026, 9, 9)):
        plan = plan_as_at(objective.strategy, standing.on)
        assert standing.counts == {
            count.rating: count.count for count in plan.counts if count.count
        }


def test_another_plan_and_a_day_before_the_log_count_nothing():
    strategy = make_strategy()
    make_action(said={"made_at": noon(1)})
    action = make_action(
        objective=make_objective(strategy=strategy), said={"made_at": noon(2)}
    )

    assert ratings_over_time(strategy, date(2026, 1, 31)) == []
    assert action.updates.count() == 1
