"""The demo council: loads once, on any day, and keeps the board's own rules."""

import json
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings
from django.utils import timezone

from cpboard.people.models import Person
from cpboard.people.roles import ROLES
from meetings.demo.boards import load_boards
from meetings.demo.figures import load_figures
from meetings.demo.load import is_loaded, load, remove_everything, summary
from meetings.demo.meetings import board_days, scrutiny_days
from meetings.demo.people import load_people
from meetings.demo.plans import load_plans
from meetings.models import Board, Meeting, Membership, Paper
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
def test_the_demo_loads_once_and_says_who_can_sign_in(client):
    first, second = StringIO(), StringIO()

    call_command("demo", "--json", stdout=first)
    call_command("demo", "--json", stdout=second)

    told = json.loads(first.getvalue())
    assert json.loads(second.getvalue()) == told
    assert list(told) == ["people", "boards", "meetings", "actions"]
    assert sorted(person["role"] for person in told["people"]) == sorted(ROLES)
    for person in told["people"]:
        assert client.login(email=person["email"], password=person["password"])
        assert Person.objects.get(email=person["email"]).name == person["name"]


@pytest.mark.django_db
def test_the_demo_in_words_says_whether_anything_changed():
    first, second = StringIO(), StringIO()

    call_command("demo", stdout=first)
    call_command("demo", stdout=second)

    assert first.getvalue().splitlines()[0] == "The demo council is loaded."
    assert second.getvalue().splitlines()[0] == (
        "The demo council was here already. Nothing changed."
    )


@pytest.mark.django_db
def test_a_reset_loads_it_afresh(django_capture_on_commit_callbacks):
    load()
    before = summary()
    Person.objects.create_user(name="Somebody Else")
    paper = Paper.objects.exclude(file="").first()
    storage, old = paper.file.storage, paper.file.name

    with django_capture_on_commit_callbacks(execute=True):
        call_command("demo", "--reset", stdout=StringIO())

    assert summary() == before
    assert not Person.objects.filter(name="Somebody Else").exists()
    assert not storage.exists(old)
    assert all(paper.file.size for paper in Paper.objects.exclude(file=""))


@pytest.mark.django_db
def test_removing_everything_leaves_the_roles():
    load_people()

    remove_everything()

    assert not is_loaded()
    assert Person.objects.count() == 0
    load_people()


def test_production_refuses_the_demo():
    with override_settings(PRODUCTION=True), pytest.raises(CommandError):
        call_command("demo")


@pytest.mark.django_db
@pytest.mark.parametrize("today", DAYS, ids=str)
def test_the_demo_loads_on_any_day(today):
    load_without_meetings(today)

    assert Figure.objects.filter(period_ends_on__gte=today).count() == 0
    assert not ProgressUpdate.objects.filter(made_at__date__gt=today).exists()
    assert Membership.objects.on(today).filter(role="chair").count() == 2


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
def test_papers_are_late_exempt_and_to_follow():
    load()
    exempt = Paper.objects.filter(is_exempt=True)
    next_meeting = Meeting.objects.filter(board__name="Corporate Parenting Board")
    next_meeting = next_meeting.upcoming().first()
    papers = Paper.objects.filter(item__meeting=next_meeting)

    assert {paper.exempt_paragraphs for paper in exempt} == {"3"}
    assert all(paper.exempt_review_on for paper in exempt)
    assert next_meeting.state == "draft"
    assert next_meeting.meets_on - timezone.localdate() >= timedelta(days=21)
    assert [paper.title for paper in papers if paper.is_to_follow] == [
        "Waits for mental health support in and outside Larkmoor"
    ]
    assert papers.get(original_name="reviewing-officers.pdf").pages == 9
    assert all(paper.is_tagged for paper in Paper.objects.exclude(file=""))


@pytest.mark.django_db
def test_every_indicator_has_a_question_and_years_of_figures():
    load_without_meetings(timezone.localdate())

    indicators = Indicator.objects.all()

    assert all(indicator.question.endswith("?") for indicator in indicators)
    assert min(indicator.figures.current().count() for indicator in indicators) >= 5
    assert Figure.objects.filter(revision=2).count() == 1
    assert Figure.objects.filter(numerator__range=(1, 5)).exists()
    assert Board.objects.count() == 2
