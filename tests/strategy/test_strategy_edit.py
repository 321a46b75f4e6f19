"""Setting up a strategy: its period, owner, state and what its ratings mean."""

from datetime import date

import pytest

from strategy.models import Strategy
from tests.people.makers import make_person
from tests.strategy.makers import make_strategy

pytestmark = pytest.mark.django_db
TYPED = {
    "title": "Our promise",
    "kind": "strategy",
    "starts_on": "1 April 2026",
    "ends_on": "31/3/2029",
    "vision": "Loved.",
    "owner": "",
    "state": "draft",
    "red_means": "Late",
    "amber_means": "At risk",
    "green_means": "Well",
    "blue_means": "Done",
}


def test_a_new_strategy_has_an_address_made_from_its_title(sign_in):
    client = sign_in(make_person("Democracy officer"))

    response = client.post("/new-plan/", TYPED)

    strategy = Strategy.objects.get()
    assert response.url == "/plans/our-promise/"
    assert (strategy.starts_on, strategy.ends_on) == (
        date(2026, 4, 1),
        date(2029, 3, 31),
    )
    assert strategy.rating_meanings()["red"] == "Late"


def test_a_new_title_keeps_the_old_address(sign_in):
    make_strategy(slug="plan", title="Old")
    client = sign_in(make_person("Democracy officer"))

    response = client.post(
        "/plans/plan/edit/", TYPED | {"title": "New", "state": "approved"}
    )

    assert response.url == "/plans/plan/"
    assert Strategy.objects.get().title == "New"


def test_the_history_of_a_strategy_says_who_changed_it(sign_in):
    make_strategy(slug="plan", title="Old")
    editor = make_person("Democracy officer")

    sign_in(editor).post("/plans/plan/edit/", TYPED | {"state": "approved"})

    assert Strategy.objects.get().history.first().history_user == editor


@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        (
            {"ends_on": "31 3 2026"},
            {"ends_on": ["The period ends before it starts"]},
        ),
        ({"title": ""}, {"title": ["This field is required."]}),
        (
            {"state": "draft"},
            {
                "state": [
                    "An approved strategy cannot become a draft again: mark it as "
                    "superseded once another takes its place"
                ]
            },
        ),
    ],
)
def test_what_cannot_be_is_said_plainly(sign_in, typed, errors):
    make_strategy(slug="plan", title="Old")
    client = sign_in(make_person("Democracy officer"))

    response = client.post("/plans/plan/edit/", TYPED | {"state": "approved"} | typed)

    assert response.context["form"].errors == errors
    assert Strategy.objects.get().title == "Old"


def test_an_owner_is_somebody_who_can_sign_in(sign_in):
    editor = make_person("Democracy officer")
    make_person(name="Listed only", email=None)
    make_person(name="Has left", is_active=False)

    form = sign_in(editor).get("/new-plan/").context["form"]

    assert list(form.fields["owner"].queryset) == [editor]


@pytest.mark.parametrize("role", ["Member", "Officer", "Performance officer"])
def test_others_set_up_nothing(sign_in, role):
    make_strategy(slug="plan")
    client = sign_in(make_person(role))

    assert client.get("/new-plan/").status_code == 403
    assert client.post("/plans/plan/edit/", TYPED).status_code == 403
