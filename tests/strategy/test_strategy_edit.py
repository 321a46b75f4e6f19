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


def approve(client, **typed):
    """Send the form of an approved plan, and read the page after."""
    return client.post(
        "/plans/plan/edit/", TYPED | {"state": "approved"} | typed, follow=True
    )


def test_the_plan_says_which_resolution_approved_it(client, sign_in):
    make_strategy(slug="plan")
    sign_in(make_person("Democracy officer"))

    approve(
        client,
        approved_on="19 January 2026",
        approved_by="minute 14 of the board",
        approved_at_address="https://council.example/minutes",
    )

    client.logout()
    assert (
        'Approved on 19 January 2026: <a class="govuk-link" '
        'href="https://council.example/minutes">minute 14 of the board</a>.'
    ) in client.get("/plans/plan/").text


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        (
            {},
            "Our promise is saved. Nobody can see yet who approved it: add the day "
            "and the resolution.",
        ),
        (
            {"approved_on": "1 1 2026", "approved_by": "minute 1"},
            "Our promise is saved.",
        ),
        (
            {"approved_on": "1 1 2026", "approved_by": "minute 1", "follows": "old"},
            "Our promise is saved. When it takes over, mark Old as superseded.",
        ),
    ],
)
def test_saving_says_what_is_still_to_do(sign_in, typed, words):
    make_strategy(slug="plan")
    old = make_strategy(title="Old")
    if "follows" in typed:
        typed = typed | {"follows": old.pk}

    page = approve(sign_in(make_person("Democracy officer")), **typed)

    assert [str(message) for message in page.context["messages"]] == [words]


def test_saving_a_draft_says_who_reads_it(sign_in):
    make_strategy(slug="plan", state="draft")

    page = approve(sign_in(make_person("Democracy officer")), state="draft")

    assert [str(message) for message in page.context["messages"]] == [
        "Our promise is saved. Only officers read it until it is approved."
    ]


@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        (
            {"approved_on": "1 1 2099"},
            {"approved_on": ["The day it was approved is still ahead"]},
        ),
        (
            {"approved_on": "1 1 2026", "state": "draft"},
            {"state": ["It was approved: a draft has no such day"]},
        ),
        ({"follows": "newer"}, {"follows": ["Newer follows this plan already"]}),
    ],
)
def test_an_approval_that_cannot_be_is_sent_back(sign_in, typed, errors):
    plan = make_strategy(slug="plan", state="draft")
    middle = make_strategy(follows=plan)
    newer = make_strategy(title="Newer", follows=middle)
    if "follows" in typed:
        typed = {"follows": newer.pk}

    page = approve(sign_in(make_person("Democracy officer")), **typed)

    assert page.context["form"].errors == errors


@pytest.mark.parametrize("role", ["Member", "Officer", "Performance officer"])
def test_others_set_up_nothing(sign_in, role):
    make_strategy(slug="plan")
    client = sign_in(make_person(role))

    assert client.get("/new-plan/").status_code == 403
    assert client.post("/plans/plan/edit/", TYPED).status_code == 403
