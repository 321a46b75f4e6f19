"""The home page: what needs me, the next meeting, the plan in one bar."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from cpboard.people.roles import (
    ADMINISTRATOR,
    DEMOCRACY_OFFICER,
    MEMBER,
    OFFICER,
    PERFORMANCE_OFFICER,
)
from meetings.home import greeting, things
from tests.meetings.makers import make_meeting
from tests.people.makers import make_person
from tests.performance.makers import make_indicator
from tests.strategy.makers import make_action, make_objective, make_strategy

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


def due(days):
    """An update's due date, so many days from today."""
    return {"due_on": TODAY + timedelta(days=days)}


def said_days_ago(days):
    """When an update was made."""
    return {"made_at": timezone.now() - timedelta(days=days)}


def whys(response):
    """The reasons in the list, in order."""
    return [need.why for need in response.context["needs"]]


def test_the_public_reads_what_this_is(client):
    response = client.get("/")

    page = response.content.decode()
    assert page.count("Every child in care is our child") == 1
    assert page.count("No plan has been published yet.") == 1
    assert page.count("No meeting is announced at the moment.") == 1
    assert "needs" not in response.context


def test_the_public_sees_approved_plans_and_announced_meetings(client):
    plan = make_objective(strategy=make_strategy(title="Promise"))
    make_action(objective=plan)
    make_action(objective=make_objective(strategy=make_strategy(state="draft")))
    make_meeting(meets_on=TODAY + timedelta(days=3), state="draft")
    make_meeting(meets_on=TODAY + timedelta(days=5), state="cancelled")
    public = make_meeting(meets_on=TODAY + timedelta(days=9))

    response = client.get("/")

    assert [str(plan.strategy) for plan in response.context["plans"]] == ["Promise"]
    assert response.context["next_meeting"] == public


def test_an_officer_is_told_of_overdue_silent_and_red_actions_by_date(sign_in):
    officer = make_person(OFFICER, name="Priya Hollowell")
    mine = {"lead_officer": officer, "objective": make_objective()}
    make_action(**mine, ref="3", said={**due(40), "rating": "red"})
    make_action(**mine, ref="2", said={**due(30), **said_days_ago(91)})
    make_action(**mine, ref="1", said={**due(-12), "reason": "Nearly done."})
    make_action(**mine, said={**due(30), **said_days_ago(80)})
    make_action(**mine, said={**due(-30), "rating": "blue"})
    make_action(said=due(-50))

    response = sign_in(officer).get("/")

    said = TODAY - timedelta(days=91)
    assert response.context["summary"] == "Three things need you"
    assert whys(response) == [
        "Green, overdue 12 days",
        f"Green, last update on {said.day} {said:%B %Y}",
        "Red",
    ]


def test_a_plan_owner_is_asked_to_confirm_what_is_said_to_be_complete(sign_in):
    owner = make_person(ADMINISTRATOR)
    plan = make_objective(strategy=make_strategy(owner=owner))
    proposed = {"rating": "blue", "is_proposed": True}
    action = make_action(objective=plan, said=proposed)
    make_action(said=proposed)

    (need,) = sign_in(owner).get("/").context["needs"]

    assert need.url == f"/actions/{action.pk}/"
    assert need.button == "Look and confirm"


def test_a_clerk_is_told_the_last_day_for_the_next_agenda(sign_in):
    meets_on = date(TODAY.year + 1, 7, 15)
    make_meeting(meets_on=meets_on + timedelta(days=90), state="draft")
    meeting = make_meeting(meets_on=meets_on, state="draft")
    make_meeting(meets_on=TODAY - timedelta(days=7), state="draft")

    (need,) = sign_in(make_person(DEMOCRACY_OFFICER)).get("/").context["needs"]

    assert need.what == f"Agenda of the {meeting}"
    assert need.on < meets_on - timedelta(days=6)
    assert need.url == meeting.get_absolute_url()


def test_a_performance_officer_is_told_which_figures_are_missing(sign_in):
    make_indicator(slug="moves", question="How many moved?")

    (need,) = sign_in(make_person(PERFORMANCE_OFFICER)).get("/").context["needs"]

    assert need.what == "How many moved?"
    assert need.url == "/performance/moves/new-figure/"


def test_a_long_list_is_cut_and_says_how_many_follow(sign_in):
    for _ in range(11):
        make_indicator()

    response = sign_in(make_person(PERFORMANCE_OFFICER)).get("/")

    assert len(response.context["needs"]) == 8
    assert response.context["more"] == 3
    assert response.context["summary"] == "11 things need you"


@pytest.mark.parametrize("role", [MEMBER, OFFICER, DEMOCRACY_OFFICER])
def test_nothing_to_do_is_said_kindly_with_a_way_on(sign_in, role):
    response = sign_in(make_person(role)).get("/")

    assert response.context["summary"] == "Nothing needs you today"
    assert response.content.decode().count("You are up to date.") == 1


@pytest.mark.parametrize("rows", [1, 3])
def test_home_costs_the_same_however_much_there_is(
    sign_in, rows, django_assert_num_queries
):
    roles = [OFFICER, PERFORMANCE_OFFICER, DEMOCRACY_OFFICER]
    person = make_person(*roles)
    for number in range(rows):
        strategy = make_strategy(owner=person)
        make_action(
            objective=make_objective(strategy=strategy),
            lead_officer=person,
            said=due(-number - 1),
        )
        make_indicator()
        make_meeting(meets_on=TODAY + timedelta(days=20 + number), state="draft")
    client = sign_in(person)

    with django_assert_num_queries(24):
        response = client.get("/")

    assert len(response.context["needs"]) == 2 * rows + 1


@pytest.mark.parametrize(
    ("hour", "words"),
    [
        (0, "Good morning, Priya."),
        (11, "Good morning, Priya."),
        (12, "Good afternoon, Priya."),
        (17, "Good afternoon, Priya."),
        (18, "Good evening, Priya."),
    ],
)
def test_the_greeting_follows_the_clock(hour, words):
    assert greeting(hour, "Priya") == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "Nothing needs you today"),
        (1, "One thing needs you"),
        (2, "Two things need you"),
        (10, "10 things need you"),
    ],
)
def test_how_much_there_is_is_said_in_words(number, words):
    assert things(number) == words


def test_the_accessibility_statement_is_public(client):
    response = client.get("/accessibility/")

    assert response.status_code == 200
    assert response.content.decode().count("<h1>Accessibility statement</h1>") == 1
