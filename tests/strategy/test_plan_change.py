"""Changing a plan: who may, its objectives, and the order of its actions."""

import pytest

from strategy.models import Action, Objective
from tests.people.makers import make_person
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner():
    return make_person("Officer")


@pytest.fixture
def strategy(owner):
    return make_strategy(slug="plan", owner=owner)


@pytest.fixture
def objective(strategy):
    return make_objective(strategy=strategy)


def told(response):
    """What the page after says happened."""
    return [str(message) for message in response.context["messages"]]


def order(objective):
    """The refs under the objective, as the plan shows them."""
    actions = Action.objects.filter(objective=objective)
    return list(actions.order_by("position", "pk").values_list("ref", flat=True))


def test_the_owner_finds_the_way_from_the_plan(sign_in, owner, objective):
    make_action(objective=objective)

    page = sign_in(owner).get("/plans/plan/")

    assert '<a class="govuk-link" href="/plans/plan/change/">' in page.text


def test_others_find_no_way_and_no_page(sign_in, objective):
    make_action(objective=objective)
    client = sign_in(make_person("Officer"))

    assert "/plans/plan/change/" not in client.get("/plans/plan/").text
    assert client.get("/plans/plan/change/").status_code == 403


def test_nobody_owns_a_plan_without_an_owner(client):
    make_action(objective=make_objective(strategy=make_strategy(slug="bare")))

    assert "/plans/bare/change/" not in client.get("/plans/bare/").text


def test_a_superseded_plan_keeps_its_words(sign_in, owner):
    make_strategy(slug="old", owner=owner, state="superseded")

    assert sign_in(owner).get("/plans/old/change/").status_code == 403


@pytest.mark.parametrize("rows", [1, 30])
def test_the_page_costs_the_same_queries_however_long_the_plan(
    sign_in, owner, objective, rows, django_assert_num_queries
):
    for _ in range(rows):
        make_action(objective=objective)
    client = sign_in(owner)

    with django_assert_num_queries(7):
        page = client.get("/plans/plan/change/")

    assert len(page.context["rows"][0][1]) == rows


def test_an_empty_plan_says_how_to_begin(sign_in, owner, strategy):
    page = sign_in(owner).get("/plans/plan/change/")

    assert "This plan has no objectives yet." in page.text


def test_an_objective_is_added_behind_the_others(sign_in, owner, strategy, objective):
    response = sign_in(owner).post(
        "/plans/plan/add-objective/", {"title": "A home that stays", "principles": [6]}
    )

    added = strategy.objectives.get(number=2)
    assert response.url == f"/plans/plan/change/#objective-{added.pk}"
    assert [row.letter for row in added.principles.all()] == ["f"]


def test_an_objective_without_words_is_sent_back(sign_in, owner, strategy):
    page = sign_in(owner).post("/plans/plan/add-objective/", {"how": "Often"})

    assert page.context["form"].errors == {"title": ["Enter what we want to achieve"]}
    assert page.context["form"]["how"].value() == "Often"


def test_an_objective_is_reworded_and_its_history_says_by_whom(
    sign_in, owner, objective
):
    sign_in(owner).post(f"/objectives/{objective.pk}/edit/", {"title": "New words"})

    objective.refresh_from_db()
    assert objective.title == "New words"
    assert objective.history.first().history_user == owner


@pytest.mark.parametrize(
    ("state", "to", "numbers"),
    [
        ("draft", "up", ["Second", "First"]),
        ("draft", "down", ["First", "Second"]),
        ("approved", "up", ["First", "Second"]),
    ],
)
def test_objectives_of_a_draft_change_places(sign_in, owner, state, to, numbers):
    strategy = make_strategy(slug="new", owner=owner, state=state)
    make_objective(strategy=strategy, title="First")
    second = make_objective(strategy=strategy, title="Second")

    sign_in(owner).post(f"/objectives/{second.pk}/move/", {"to": to})

    titles = strategy.objectives.order_by("number").values_list("title", flat=True)
    assert list(titles) == numbers


def test_an_empty_objective_is_deleted(sign_in, owner, objective):
    client = sign_in(owner)

    assert (
        "Delete objective 1?" in client.get(f"/objectives/{objective.pk}/delete/").text
    )
    client.post(f"/objectives/{objective.pk}/delete/")

    assert not Objective.objects.exists()


def test_an_objective_with_actions_stays(sign_in, owner, objective):
    make_action(objective=objective)

    page = sign_in(owner).post(f"/objectives/{objective.pk}/delete/", follow=True)

    assert told(page) == [
        "Objective 1 stays. It has actions: move them to another objective first."
    ]


def test_an_objective_that_history_speaks_of_stays_though_empty(
    sign_in, owner, strategy, objective
):
    action = make_action(objective=objective)
    other = make_objective(strategy=strategy)
    client = sign_in(owner)
    client.post(f"/actions/{action.pk}/move/", {"objective": other.number})

    client.post(f"/objectives/{objective.pk}/delete/")

    assert Objective.objects.filter(pk=objective.pk).exists()
    assert action.updates.count() == 2


@pytest.mark.parametrize(
    ("ref", "to", "expected", "words"),
    [
        ("2", "up", ["2", "1", "3"], "Action 2 stands one place further up now."),
        ("2", "down", ["1", "3", "2"], "Action 2 stands one place further down now."),
        (
            "1",
            "up",
            ["1", "2", "3"],
            "Action 1 stays: it cannot move further that way.",
        ),
        (
            "3",
            "down",
            ["1", "2", "3"],
            "Action 3 stays: it cannot move further that way.",
        ),
    ],
)
def test_an_action_moves_one_place(sign_in, owner, objective, ref, to, expected, words):
    actions = {str(n): make_action(objective=objective) for n in (1, 2, 3)}

    page = sign_in(owner).post(
        f"/actions/{actions[ref].pk}/move/", {"to": to}, follow=True
    )

    assert order(objective) == expected
    assert told(page) == [words]


def test_actions_that_share_a_place_are_told_apart(sign_in, owner, objective):
    first, second = (make_action(objective=objective, position=1) for _ in range(2))

    sign_in(owner).post(f"/actions/{second.pk}/move/", {"to": "up"})

    moved = Action.objects.filter(objective=objective).order_by("position")
    assert list(moved) == [second, first]


def test_order_is_no_news_to_the_log(sign_in, owner, objective):
    action = make_action(objective=objective)
    make_action(objective=objective)

    sign_in(owner).post(f"/actions/{action.pk}/move/", {"to": "down"})

    assert action.updates.count() == 1
    assert action.history.count() == 1


def test_an_action_moves_to_the_end_of_another_objective(
    sign_in, owner, strategy, objective
):
    action = make_action(objective=objective, ref="7")
    other = make_objective(strategy=strategy)
    make_action(objective=other, ref="8")
    client = sign_in(owner)

    page = client.get(f"/actions/{action.pk}/move/")
    client.post(f"/actions/{action.pk}/move/", {"objective": "2"})

    assert list(page.context["objectives"]) == [other]
    assert order(other) == ["8", "7"]
    assert action.updates.latest().objective == other
    assert action.updates.latest().source == "edit"


def test_an_action_that_stands_there_already_is_not_moved(sign_in, owner, objective):
    action = make_action(objective=objective)

    sign_in(owner).post(f"/actions/{action.pk}/move/", {"objective": "1"})

    assert action.updates.count() == 1


@pytest.mark.parametrize("number", ["99", "somewhere"])
def test_no_action_moves_to_an_objective_that_is_not_there(
    sign_in, owner, objective, number
):
    action = make_action(objective=objective)

    response = sign_in(owner).post(f"/actions/{action.pk}/move/", {"objective": number})

    assert response.status_code == 404
