"""States beside the colours: shown, counted apart, filtered, explained."""

from datetime import date, datetime, time

import pytest
from django.utils import timezone

from strategy import progress, rating, recording
from strategy.models import Standing, Strategy
from strategy.papers import plan_paper
from tests.pdf.walk import page_texts, validator_errors
from tests.people.makers import make_person
from tests.strategy.makers import make_action, make_objective, make_strategy

pytestmark = pytest.mark.django_db

LATE = date(2026, 1, 1)
SEPTEMBER = timezone.make_aware(datetime.combine(date(2026, 9, 1), time(12)))


def make_plan(**fields):
    """A plan with an action in each state, each due long ago; standing -> action."""
    objective = make_objective(strategy=make_strategy(slug="plan", **fields))
    lead = make_person("Officer", name="Lea Lead")
    said = {"due_on": LATE, "reason": "No money.", "made_at": SEPTEMBER}
    return {
        standing: make_action(
            objective=objective,
            lead_officer=lead,
            said=said | {"standing": standing},
        )
        for standing in Standing.values
    }


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        ("under_way", "Green, overdue 50 days"),
        ("not_started", "Green, not started, overdue 50 days"),
        ("on_hold", "Green, on hold, overdue 50 days"),
        ("withdrawn", "Withdrawn"),
        ("superseded", "Superseded"),
    ],
)
def test_the_state_stands_beside_the_rating_and_what_is_out_is_not_overdue(
    standing, words
):
    action = make_action(said={"standing": standing, "due_on": LATE})

    update = action.updates.get()

    assert rating.sentence(update, date(2026, 2, 20)) == words


def test_what_is_out_of_the_plan_is_counted_apart_and_never_late():
    make_plan()
    strategy = Strategy.objects.get(slug="plan")

    plan = progress.plan_as_at(strategy, date(2026, 10, 1))
    summary = progress.summaries([strategy], date(2026, 10, 1))[0]

    for told in (plan, summary):
        assert {count.rating: count.count for count in told.counts if count.count} == {
            "green": 3
        }
        assert [(row.count, row.label) for row in told.apart] == [
            (1, "withdrawn"),
            (1, "superseded"),
        ]
        assert (told.total, told.overdue) == (3, 3)
    assert plan.listed == 5


def test_nobody_has_to_speak_of_what_is_out_of_the_plan(sign_in):
    actions = make_plan()
    lead = actions["withdrawn"].lead_officer

    context = sign_in(lead).get("/my-actions/").context

    assert {action.pk for action in context["needing"]} == {
        actions[standing].pk for standing in ("under_way", "not_started", "on_hold")
    }
    assert {action.pk for action in context["ended"]} == {
        actions[standing].pk for standing in ("withdrawn", "superseded")
    }


@pytest.mark.parametrize("standing", ["withdrawn", "superseded"])
def test_what_is_out_of_the_plan_cannot_be_rated(sign_in, standing):
    action = make_plan()[standing]
    client = sign_in(action.lead_officer)

    page = client.get(f"/actions/{action.pk}/rate/", follow=True)

    assert page.redirect_chain == [(f"/actions/{action.pk}/", 302)]
    assert [str(message) for message in page.context["messages"]] == [
        f"{action} is {standing}: nobody has to rate it."
    ]
    assert page.context["may_rate"] is False


@pytest.mark.parametrize("standing", Standing.values)
def test_the_plan_is_narrowed_by_state(client, standing):
    action = make_plan()[standing]

    page = client.get(f"/plans/plan/?state={standing}")

    assert [row.record.pk for row in page.context["table"].rows] == [action.pk]
    assert "Showing 1 of 5 actions." in page.text


def test_the_rating_filter_shows_as_many_as_the_bar_counts(client):
    make_plan()

    page = client.get("/plans/plan/?rating=green")

    assert len(page.context["table"].rows) == 3


def test_the_plan_says_how_many_are_out_and_what_the_states_mean(client):
    make_plan()

    for address in ("/", "/plans/", "/plans/plan/"):
        text = " ".join(client.get(address).text.split())

        assert '__count">1</span> <span class="cp-chip">withdrawn</span>' in text
        assert rating.STANDINGS_MEAN["withdrawn"] in text


@pytest.mark.parametrize("address", ["/plans/plan/?state=superseded", "action"])
def test_a_superseded_action_names_and_links_what_took_its_place(client, address):
    actions = make_plan()
    old, new = actions["superseded"], actions["under_way"]
    new.replaces.add(old)
    address = f"/actions/{old.pk}/" if address == "action" else address

    text = " ".join(client.get(address).text.split())

    link = f'<a class="govuk-link" href="/actions/{new.pk}/">action {new.ref}</a>'
    assert f"superseded by {link}" in text


def test_an_action_out_of_the_plan_says_so_instead_of_its_last_rating(client):
    action = make_plan()["withdrawn"]

    page = client.get(f"/actions/{action.pk}/")

    assert "This action is out of the plan and is not counted any more." in page.text
    assert "No money." in page.text
    heading = page.text.split('<dl class="govuk-summary-list">')[0]
    assert "cp-rating--green" not in heading


def test_what_took_its_place_in_a_draft_of_another_plan_is_not_named(client):
    old = make_plan()["superseded"]
    draft = make_objective(strategy=make_strategy(state="draft"))
    make_action(objective=draft, ref="D1").replaces.add(old)

    page = client.get(f"/actions/{old.pk}/")

    assert "D1" not in page.text


def test_an_action_that_took_the_place_without_a_ref_is_named_so():
    actions = make_plan()
    new = make_action(objective=actions["superseded"].objective, ref="")
    new.replaces.add(actions["superseded"])

    actions["superseded"].standing = "superseded"

    assert rating.standing_words(actions["superseded"]) == [
        "superseded by an action without a ref"
    ]


@pytest.mark.parametrize("rows", [1, 5])
def test_superseded_rows_cost_the_same_for_one_and_five(
    client, rows, django_assert_num_queries
):
    objective = make_objective(strategy=make_strategy(slug="plan"))
    new = make_action(objective=objective)
    for _ in range(rows):
        old = make_action(objective=objective, said={"standing": "superseded"})
        new.replaces.add(old)

    with django_assert_num_queries(11):
        client.get("/plans/plan/")


def test_the_paper_shows_states_and_counts_what_is_out_apart():
    actions = make_plan()
    actions["under_way"].replaces.add(actions["superseded"])

    paper = plan_paper(Strategy.objects.get(slug="plan"), date(2026, 10, 1))

    text = " ".join(" ".join(page_texts(paper)).split())
    assert "3 actions: 0 Red, 0 Amber, 3 Green, 0 Blue, 0 Not rated. 3 overdue." in text
    assert "Not counted: 1 withdrawn, 1 superseded." in text
    assert f"superseded by action {actions['under_way'].ref}" in text
    assert rating.STANDINGS_MEAN["on_hold"] in text
    assert validator_errors(paper) == []


def test_a_withdrawn_and_completed_by_a_file_is_complete():
    # Blue is only with under way: what is complete is in the plan.
    assert recording.standing_with("blue", "withdrawn") == "under_way"
    assert recording.standing_with("red", "withdrawn") == "withdrawn"


@pytest.mark.parametrize(
    ("said", "flags"),
    [
        ({"rating": "red", "reason": ""}, ["no reason given"]),
        ({"rating": "amber", "next_steps": ""}, ["no next step given"]),
        (
            {"rating": "blue", "completed_on": None, "evidence": ""},
            ["no completion date given", "no evidence given"],
        ),
        ({"rating": "green", "reason": ""}, []),
    ],
)
def test_what_a_file_did_not_say_is_flagged(said, flags):
    action = make_action(said={"source": "import"} | said)

    assert rating.flags(action.updates.get(), date(2026, 10, 1)) == flags
