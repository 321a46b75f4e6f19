"""Guarantees and covenants: the same plan in words of their own."""

from datetime import date

import pytest

from strategy.models import Action
from strategy.papers import plan_paper
from tests.pdf.walk import page_texts, validator_errors
from tests.people.makers import make_agency
from tests.strategy.makers import make_action, make_objective, make_strategy

pytestmark = pytest.mark.django_db
PAST, AHEAD = date(2020, 1, 1), date(2090, 1, 1)


def make_plan(kind):
    """An objective of a plan of that kind."""
    return make_objective(strategy=make_strategy(slug="plan", kind=kind))


def headings(client):
    """The headings of the plan's table."""
    columns = client.get("/plans/plan/").context["table"].columns
    return [str(column.header) for column in columns]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("strategy", ["Activity", "Lead", "Due"]),
        ("guarantee", ["What we promise you", "Who sees to it", "From when"]),
        ("covenant", ["What they pledged", "Who pledged it", "For when"]),
    ],
)
def test_each_kind_has_its_own_headings(client, kind, expected):
    make_action(objective=make_plan(kind))

    ref, what, now, lead, due, rating = headings(client)

    assert [what, lead, due] == expected
    assert (ref, now, rating) == ("Ref", "Where are we now?", "Rating")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("strategy", "2 actions, none overdue"),
        ("guarantee", "2 promises, none overdue"),
        ("covenant", "2 pledges, none overdue"),
    ],
)
def test_each_kind_counts_in_its_own_word(client, kind, words):
    objective = make_plan(kind)
    make_action(objective=objective)
    make_action(objective=objective)

    assert words in client.get("/plans/plan/").text


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"rating": "blue", "due_on": PAST}, "Kept"),
        ({"rating": "blue", "is_proposed": True, "due_on": AHEAD}, "Not kept yet"),
        ({"rating": "green", "due_on": AHEAD}, "Not kept yet"),
        ({"rating": "green", "due_on": PAST}, "Not kept"),
        ({"rating": "red", "due_on": AHEAD, "standing": "withdrawn"}, "Not kept"),
        ({"rating": "red", "due_on": AHEAD, "standing": "superseded"}, "Not kept"),
    ],
)
def test_a_pledge_is_kept_not_kept_yet_or_not_kept(client, said, words):
    make_action(objective=make_plan("covenant"), agencies=[make_agency()], said=said)

    page = client.get("/plans/plan/").text

    assert f'<div class="cp-kept">{words}</div>' in page


def test_a_covenant_counts_what_is_kept(client):
    objective = make_plan("covenant")
    for said in ({"rating": "blue"}, {"due_on": PAST}, {"due_on": AHEAD}, {}):
        make_action(objective=objective, said=said)

    page = client.get("/plans/plan/").text

    assert (
        "<strong>1</strong> kept, <strong>2</strong> not kept yet, "
        "<strong>1</strong> not kept."
    ) in page


def test_a_strategy_keeps_to_its_ratings(client):
    make_action(objective=make_plan("strategy"))

    assert "cp-kept" not in client.get("/plans/plan/").text


def test_a_pledge_is_called_one_on_its_own_page(client):
    make_action(objective=make_plan("covenant"), ref="C1")

    page = client.get(f"/actions/{Action.objects.get().pk}/").text

    assert "Pledge C1, objective 1" in page
    assert ">Who pledged it</dt>" in page


def test_a_plan_without_rows_says_what_it_lacks(client):
    make_plan("covenant")

    assert "This plan has no pledges yet." in client.get("/plans/plan/").text


def test_the_paper_of_a_covenant_says_who_kept_what():
    objective = make_plan("covenant")
    make_action(objective=objective, said={"due_on": PAST})

    paper = plan_paper(objective.strategy, AHEAD)

    text = " ".join(page_texts(paper)[0].split())
    assert "Covenant as at 1 January 2090. 1 pledge:" in text
    assert "Who pledged it" in text
    assert "Not kept" in text
    assert validator_errors(paper) == []
