"""The plan as at a day: read from the log, exactly."""

from datetime import UTC, date, datetime, timedelta
from operator import itemgetter

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from strategy import progress, rating
from strategy.models import Action, ProgressUpdate
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

NOON = datetime(2026, 6, 10, 12, tzinfo=UTC)
DAY = date(2026, 6, 10)


def rated(action, moment, value, **fields):
    """An update of the action at the moment."""
    return make_update(action=action, made_at=moment, rating=value, **fields)


@pytest.mark.django_db
def test_an_action_is_read_with_its_last_update_before_the_moment():
    action = make_action(said={"made_at": NOON, "rating": "green"})
    rated(action, NOON + timedelta(days=2), "amber")

    between = Action.objects.as_at(NOON + timedelta(days=1)).get()
    after = Action.objects.as_at(NOON + timedelta(days=2)).get()

    assert (between.rating, after.rating) == ("green", "amber")


@pytest.mark.django_db
def test_of_two_updates_in_one_moment_the_later_written_counts():
    action = make_action(said={"made_at": NOON, "rating": "green"})
    rated(action, NOON, "red")

    assert Action.objects.as_at(NOON).get().rating == "red"


@pytest.mark.django_db
def test_an_action_is_absent_before_it_entered_the_plan():
    make_action(said={"made_at": NOON})

    assert Action.objects.as_at(NOON - timedelta(microseconds=1)).count() == 0


@pytest.mark.django_db
def test_the_first_due_date_never_changes():
    action = make_action(
        said={"made_at": NOON, "due_on": date(2026, 1, 31), "due_precision": "month"}
    )
    rated(action, NOON + timedelta(days=1), "green", due_on=date(2026, 9, 1))

    read = Action.objects.as_at(NOON + timedelta(days=2)).get()

    assert read.due_on == date(2026, 9, 1)
    assert (read.first_due_on, read.first_due_precision) == (date(2026, 1, 31), "month")


@pytest.mark.django_db
def test_a_day_ends_at_midnight_in_the_councils_time_zone():
    # In summer the council's midnight is 11pm in universal time.
    action = make_action(said={"made_at": NOON - timedelta(days=9), "rating": "green"})
    rated(action, datetime(2026, 6, 10, 22, 59, tzinfo=UTC), "amber")
    rated(action, datetime(2026, 6, 10, 23, 0, tzinfo=UTC), "red")
    strategy = action.objective.strategy

    on_the_day = progress.plan_as_at(strategy, DAY).actions.get()
    next_day = progress.plan_as_at(strategy, DAY + timedelta(days=1)).actions.get()

    assert (on_the_day.rating, next_day.rating) == ("amber", "red")


@pytest.mark.django_db
def test_a_day_before_the_plans_first_entry_shows_that_entry_and_says_so():
    action = make_action(said={"made_at": NOON, "due_on": date(2021, 1, 1)})
    strategy = action.objective.strategy

    plan = progress.plan_as_at(strategy, date(2021, 1, 19))

    assert plan.shown_from == DAY
    assert [action.pk for action in plan.actions] == [action.pk]
    assert plan.overdue == 1
    assert plan.last_updated is None


@pytest.mark.django_db
def test_a_plan_as_at_a_day_knows_nothing_of_later_updates():
    action = make_action(said={"made_at": NOON})
    rated(action, NOON + timedelta(days=30), "red")

    plan = progress.plan_as_at(action.objective.strategy, DAY)

    assert plan.last_updated == NOON
    assert [(c.rating, c.count) for c in plan.counts if c.count] == [("green", 1)]


@pytest.mark.django_db
def test_an_empty_plan_has_all_counts_at_nought():
    plan = progress.plan_as_at(make_strategy(), DAY)

    assert (plan.total, plan.overdue, plan.shown_from) == (0, 0, None)
    assert [count.count for count in plan.counts] == [0, 0, 0, 0, 0]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("due_on", "said", "days"),
    [
        (DAY - timedelta(days=1), {}, 1),
        (DAY, {}, 0),
        (DAY + timedelta(days=1), {}, 0),
        (None, {}, 0),
        (DAY - timedelta(days=50), {"rating": "not_rated"}, 50),
        (DAY - timedelta(days=50), {"rating": "red"}, 50),
        (DAY - timedelta(days=50), {"rating": "blue"}, 0),
        (DAY - timedelta(days=50), {"due_precision": "ongoing"}, 0),
    ],
)
def test_overdue_is_due_before_the_day_and_neither_blue_nor_ongoing(due_on, said, days):
    make_action(said={"made_at": NOON, "due_on": due_on, **said})

    action = Action.objects.as_at(NOON).get()

    assert rating.days_overdue(action, DAY) == days
    assert Action.objects.as_at(NOON).overdue(DAY).count() == (1 if days else 0)


@st.composite
def said_of_an_action(draw):
    """One update: when, and what."""
    precision = draw(st.sampled_from(["day", "week", "ongoing", "unknown"]))
    days = st.dates(date(2026, 1, 1), date(2026, 1, 20))
    due_on = draw(days) if precision in ("day", "week") else None
    if precision == "ongoing":
        due_on = draw(st.none() | days)
    return {
        # What a file says may be anything, so that any log can be.
        "source": "import",
        "made_at": NOON + timedelta(hours=draw(st.integers(0, 6))),
        "rating": draw(st.sampled_from(["green", "not_rated", "red", "blue"])),
        "due_on": due_on,
        "due_precision": precision,
    }


def read_plainly(log, moment):
    """The last update up to the moment, in the order of writing; None before all."""
    last = None
    for update in log:
        if update["made_at"] <= moment and (
            last is None or update["made_at"] >= last["made_at"]
        ):
            last = update
    return last


@pytest.mark.django_db
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(
    logs=st.lists(
        st.lists(said_of_an_action(), min_size=1, max_size=4), min_size=1, max_size=4
    ),
    hours=st.integers(-1, 7),
    on=st.dates(date(2026, 1, 1), date(2026, 1, 20)),
)
def test_as_at_and_overdue_equal_a_plain_reading_of_the_log(logs, hours, on):
    moment = NOON + timedelta(hours=hours)
    with transaction.atomic():
        written = write(logs)
        actions = Action.objects.as_at(moment)
        as_read = {a.pk: (a.rating, a.due_on) for a in actions}
        overdue = {a.pk for a in actions.overdue(on)}
        flagged = {a.pk for a in actions if rating.days_overdue(a, on)}
        transaction.set_rollback(True)

    last = {pk: read_plainly(log, moment) for pk, log in written.items()}
    assert as_read == {
        pk: (said["rating"], said["due_on"]) for pk, said in last.items() if said
    }
    assert overdue == {pk for pk, said in last.items() if said and is_late(said, on)}
    assert flagged == overdue


def write(logs):
    """An action for each log; its pk -> what was said of it, in that order."""
    objective = make_objective()
    written = {}
    for log in logs:
        first, *others = sorted(log, key=itemgetter("made_at"))
        action = make_action(objective=objective, said=first)
        for said in others:
            make_update(action=action, **said)
        written[action.pk] = [first, *others]
    return written


def is_late(said, on):
    """Overdue, told once more in plain words."""
    is_dated = said["due_on"] is not None and said["due_precision"] != "ongoing"
    return is_dated and said["due_on"] < on and said["rating"] != "blue"


@pytest.mark.django_db
def test_the_log_is_in_the_order_in_which_it_was_said():
    action = make_action(said={"made_at": NOON})
    first = action.updates.get()
    later = rated(action, NOON + timedelta(days=1), "red")

    assert ProgressUpdate.objects.first() == first
    assert ProgressUpdate.objects.latest() == later
    assert timezone.is_aware(later.made_at)
