"""The demo council on any day: its dates, and the oddities of a real plan."""

from datetime import date

import pytest
from django.utils import timezone

from cpboard.people.models import Person
from meetings.demo.boards import load_boards
from meetings.demo.figures import load_figures
from meetings.demo.load import is_loaded, remove_everything
from meetings.demo.meetings import board_days, next_weekday, scrutiny_days
from meetings.demo.people import load_people
from meetings.demo.plans import load_plans
from meetings.models import Board, Membership
from meetings.notice import bank_holidays, publish_by
from performance.models import Figure, Indicator
from strategy import rating
from strategy.models import Action, ProgressUpdate, Rating

DAYS = [
    date(2028, 2, 29),
    date(2027, 1, 1),
    date(2026, 12, 24),
    date(2027, 3, 31),
    date(2026, 11, 21),
    date(2026, 11, 22),
]


def load_without_meetings(today):
    """All of the demo whose dates a calendar could trip up, without its papers."""
    load_people()
    load_boards(today)
    load_plans(today)
    load_figures(today)


def plan_today():
    """The approved plan as at now."""
    actions = Action.objects.filter(objective__strategy__slug="our-promise")
    return actions.as_at(timezone.now())


@pytest.mark.django_db
def test_removing_everything_leaves_the_roles():
    load_people()

    remove_everything()

    assert not is_loaded()
    assert Person.objects.count() == 0
    load_people()


@pytest.mark.django_db
@pytest.mark.parametrize("today", DAYS, ids=str)
def test_the_demo_loads_on_any_day(today):
    load_without_meetings(today)

    assert Figure.objects.filter(period_ends_on__gte=today).count() == 0
    assert not ProgressUpdate.objects.filter(made_at__date__gt=today).exists()
    assert Membership.objects.on(today).filter(role="chair").count() == 3


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_the_next_meeting_can_still_be_published_in_time(today):
    *past, next_on, after = board_days(today, 8)

    assert max(past) < today < publish_by(next_on, [date(today.year, 12, 24)])
    assert after > next_on


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_no_meeting_falls_on_a_bank_holiday(today):
    days = [*board_days(today, 8), *scrutiny_days(today)]

    assert [day for day in days if day in bank_holidays(day.year)] == []
    assert len(set(days)) == 12


def test_a_meeting_that_would_fall_on_boxing_day_is_a_week_later():
    assert next_weekday(date(2028, 12, 25), 1) == date(2029, 1, 2)


@pytest.mark.django_db
def test_the_plan_has_every_oddity_a_real_one_has():
    load_without_meetings(timezone.localdate())
    today = timezone.localdate()
    actions = list(plan_today())
    overdue = list(plan_today().overdue(today))
    green = [action for action in overdue if action.rating == Rating.GREEN]
    blue = [action for action in actions if action.rating == Rating.BLUE]

    assert len(actions) == 51
    assert {action.reason == "" for action in green} == {True, False}
    assert [action.ref for action in actions if action.is_proposed] == ["24"]
    assert [action.ref for action in blue if not action.evidence] == ["31"]
    assert sorted(action.ref for action in blue if rating.days_late(action)) == [
        "10",
        "24",
    ]
    assert sorted(
        action.ref for action in actions if rating.is_stale(action, today)
    ) == ["37", "4"]
    assert [action.ref for action in actions].count("22") == 2
    assert {action.due_precision for action in actions} == {
        "day",
        "month",
        "quarter",
        "ongoing",
        "unknown",
    }
    assert "50" in [a.ref for a in overdue if a.rating == Rating.NOT_RATED]


@pytest.mark.django_db
def test_what_was_said_by_form_keeps_the_rules():
    load_without_meetings(timezone.localdate())

    for action in Action.objects.all():
        earlier = None
        for update in action.updates.select_related("action").order_by("made_at"):
            on = timezone.localdate(update.made_at)
            if update.source == "form" and update.rating == Rating.GREEN:
                assert update.reason or not rating.days_overdue(update, on), action
            if earlier and update.due_on != earlier.due_on:
                assert update.redate_reason, action
            if update.rating == Rating.BLUE and update.source == "form":
                assert update.completed_on <= on, action
            earlier = update


@pytest.mark.django_db
def test_actions_are_redated_once_and_twice():
    load_without_meetings(timezone.localdate())

    redated = ProgressUpdate.objects.exclude(redate_reason="")
    times = [redated.filter(action=action).count() for action in Action.objects.all()]

    assert times.count(1) >= 4
    assert times.count(2) >= 2


@pytest.mark.django_db
def test_every_indicator_has_a_question_and_years_of_figures():
    load_without_meetings(timezone.localdate())

    indicators = Indicator.objects.all()

    assert all(indicator.question.endswith("?") for indicator in indicators)
    assert min(indicator.figures.current().count() for indicator in indicators) >= 5
    assert Figure.objects.filter(revision=2).count() == 1
    assert Figure.objects.filter(numerator__range=(1, 5)).exists()
    assert Board.objects.count() == 3
