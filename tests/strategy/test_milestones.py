"""Milestones: the steps of an action, kept by the plan owner, ticked by its leads."""

from datetime import date

import pytest
from django.utils import timezone

from strategy.models import Milestone
from tests.people.makers import make_person
from tests.strategy.makers import make_action, make_objective, make_strategy

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner():
    return make_person("Officer")


@pytest.fixture
def action(owner):
    strategy = make_strategy(slug="plan", owner=owner)
    return make_action(objective=make_objective(strategy=strategy))


def steps(action, *words):
    """Milestones of the action, in this order."""
    return [
        Milestone.objects.create(action=action, what=what, position=position)
        for position, what in enumerate(words, start=1)
    ]


def order(action):
    """The steps in the order they are shown."""
    return [row.what for row in action.milestones.order_by("position", "pk")]


def test_a_milestone_is_added_behind_the_others(sign_in, owner, action):
    steps(action, "Ask")

    response = sign_in(owner).post(
        f"/actions/{action.pk}/milestones/", {"what": "Agree", "due_on": "1 May 2027"}
    )

    assert response.url == f"/actions/{action.pk}/milestones/"
    assert order(action) == ["Ask", "Agree"]
    assert action.milestones.get(what="Agree").due_on == date(2027, 5, 1)


def test_a_milestone_without_words_is_sent_back(sign_in, owner, action):
    page = sign_in(owner).post(
        f"/actions/{action.pk}/milestones/", {"due_on": "1 May 2027"}
    )

    assert page.context["form"].errors == {"what": ["Enter what the step is"]}
    assert page.context["form"]["due_on"].value() == "1 May 2027"


def test_a_milestone_is_edited_and_marked_as_done_on_a_day(sign_in, owner, action):
    (step,) = steps(action, "Ask")

    sign_in(owner).post(
        f"/milestones/{step.pk}/edit/", {"what": "Ask all", "done_on": "2 3 2026"}
    )

    step.refresh_from_db()
    assert (step.what, step.done_on) == ("Ask all", date(2026, 3, 2))
    assert step.history.first().history_user == owner


def test_no_step_was_done_on_a_day_still_ahead(sign_in, owner, action):
    (step,) = steps(action, "Ask")

    page = sign_in(owner).post(
        f"/milestones/{step.pk}/edit/", {"what": "Ask", "done_on": "1 1 2099"}
    )

    assert page.context["form"].errors == {
        "done_on": ["The day it was done is still ahead"]
    }


@pytest.mark.parametrize(
    ("place", "to", "expected"),
    [
        (1, "up", ["Agree", "Ask", "Tell"]),
        (1, "down", ["Ask", "Tell", "Agree"]),
        (0, "up", ["Ask", "Agree", "Tell"]),
        (2, "down", ["Ask", "Agree", "Tell"]),
    ],
)
def test_a_milestone_moves_one_place(sign_in, owner, action, place, to, expected):
    step = steps(action, "Ask", "Agree", "Tell")[place]

    sign_in(owner).post(f"/milestones/{step.pk}/move/", {"to": to})

    assert order(action) == expected


def test_a_milestone_is_removed_once_that_is_confirmed(sign_in, owner, action):
    (step,) = steps(action, "Ask")
    client = sign_in(owner)

    assert "Remove this milestone?" in client.get(f"/milestones/{step.pk}/remove/").text
    client.post(f"/milestones/{step.pk}/remove/")

    assert order(action) == []


@pytest.mark.parametrize("kind", ["lead_officer", "joint", "owner"])
def test_leads_and_the_plan_owner_tick_on_the_actions_page(
    sign_in, owner, action, kind
):
    person = owner if kind == "owner" else make_person("Officer")
    if kind == "joint":
        action.joint_leads.add(person)
    elif kind == "lead_officer":
        action.lead_officer = person
        action.save()
    (step,) = steps(action, "Ask")
    client = sign_in(person)

    assert "Done today" in client.get(f"/actions/{action.pk}/").text
    client.post(f"/milestones/{step.pk}/tick/", {"done": "yes"})
    step.refresh_from_db()
    assert step.done_on == timezone.localdate()
    client.post(f"/milestones/{step.pk}/tick/", {"done": "no"})
    step.refresh_from_db()
    assert step.done_on is None


def test_others_read_the_steps_and_tick_none(sign_in, action):
    (step,) = steps(action, "Ask")
    client = sign_in(make_person("Officer"))

    page = client.get(f"/actions/{action.pk}/").text

    assert "Ask" in page
    assert "Done today" not in page
    assert client.post(f"/milestones/{step.pk}/tick/").status_code == 403


def test_a_lead_ticks_and_changes_nothing_else(sign_in, action):
    lead = make_person("Officer")
    action.lead_officer = lead
    action.save()

    assert sign_in(lead).get(f"/actions/{action.pk}/milestones/").status_code == 403
