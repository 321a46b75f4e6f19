"""The exception report: what it names, what it leaves out, and never a fifth page."""

from datetime import date, datetime, time, timedelta

import pytest
from django.utils import timezone

from strategy.exceptions import Room, exception_report, sections
from strategy.models import Action, ProgressUpdate
from strategy.progress import plan_as_at
from tests.pdf.walk import bookmarks, page_texts, structure_faults, validator_errors
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

pytestmark = pytest.mark.django_db

ON = date(2030, 1, 19)
SINCE = date(2029, 9, 3)


def noon(day):
    """The middle of a day, in the council's time zone."""
    return timezone.make_aware(datetime.combine(day, time(12)))


EARLIER = {"made_at": noon(SINCE - timedelta(days=30))}
LATE = {"due_on": date(2029, 12, 1)}


@pytest.fixture
def objective():
    """Under which the actions of these tests stand."""
    return make_objective(strategy=make_strategy(slug="plan", title="Our promise"))


def words_of(paper):
    """All that is printed, page by page, with single spaces."""
    return [" ".join(text.split()) for text in page_texts(paper)]


def report(objective, since=None):
    """The words of the report."""
    return " ".join(words_of(exception_report(objective.strategy, ON, since)))


def test_it_names_red_amber_and_overdue_actions_and_no_others(objective):
    for ref, said in {
        "R1": {"rating": "red"},
        "A2": {"rating": "amber", **LATE},
        "G3": LATE,
        "G4": {"made_at": noon(ON - timedelta(days=5))},
        "B5": {"rating": "blue", **LATE},
        "W6": {"standing": "withdrawn", "rating": "red", **LATE},
    }.items():
        make_action(objective=objective, ref=ref, said=EARLIER | said)

    told = report(objective)

    assert "Red (1)" in told
    assert "Amber (1)" in told
    assert "Overdue (1)" in told
    assert "Red and Amber actions that are overdue stand above." in told
    refs = [ref for ref in ["R1", "A2", "G3", "G4", "B5", "W6"] if f"{ref} Do" in told]
    assert refs == ["R1", "A2", "G3"]


def test_it_says_as_at_when_from_which_strategy_and_what_ratings_mean(objective):
    make_action(objective=objective, said=EARLIER | {"rating": "red"})

    told = report(objective)

    assert "Our promise, as at 19 January 2030. 1 action: 1 Red, 0 Amber" in told
    assert "Blue Complete, with evidence that it was done." in told
    assert "Why: The post is empty." in told
    assert "Next: We recruit in May." in told


def test_it_says_what_changed_since_a_day(objective):
    action = make_action(objective=objective, said=EARLIER)
    make_update(action=action, rating="red", made_at=noon(date(2029, 12, 1)))

    told = report(objective, SINCE)

    assert "What changed since 3 September 2029" in told
    assert "Since 3 September 2029: 1 re-rated." in told
    assert "Rating: Green → Red" in told


def test_a_plan_without_exceptions_says_so(objective):
    due = {"due_on": date(2031, 1, 1)}
    action = make_action(objective=objective, said=EARLIER | due)
    make_update(action=action, made_at=noon(ON - timedelta(days=5)), **due)

    told = report(objective, SINCE)

    assert "Nothing is Red, Amber or overdue." in told
    assert "Since 3 September 2029: no changes." in told


def test_ratings_to_ask_about_stand_with_their_reasons(objective):
    action = make_action(objective=objective, said=EARLIER)
    actions = list(plan_as_at(objective.strategy, ON).actions)

    found = sections(actions, ON, {action.pk: ["Green beside overdue.", "Silent."]})

    assert [(s.title, [why for _, why in s.rows]) for s in found] == [
        ("Ratings to ask about", ["Green beside overdue. Silent."]),
    ]


def fill(objective, size, text):
    """So many Red, Amber and overdue actions with as many words as they may have."""
    ratings = ["red", "amber", "green"]
    actions = Action.objects.bulk_create(
        Action(
            objective=objective,
            position=place,
            ref=str(place),
            activity=text,
            lead_words=text,
        )
        for place in range(size)
    )
    said = {"due_on": LATE["due_on"], "due_precision": "day", "where_now": text}
    ProgressUpdate.objects.bulk_create(
        ProgressUpdate(
            action=action,
            reason=text,
            next_steps=text,
            rating=ratings[action.position % 3],
            made_at=EARLIER["made_at"],
            **action.wording(),
            **said,
        )
        for action in actions
    )
    ProgressUpdate.objects.bulk_create(
        ProgressUpdate(
            action=action,
            rating="red",
            reason=text,
            next_steps=text,
            made_at=noon(date(2029, 12, 1)),
            **action.wording() | {"activity": text + " now", "ref": text[:90]},
            **said | {"due_on": date(2029, 12, 9), "redate_reason": text},
        )
        for action in actions
        if action.position % 3 == 0
    )


@pytest.mark.parametrize(
    ("size", "text"),
    [(6, "Words. " * 12), (60, "Some words of a plan. " * 60), (300, "WIDEWORD" * 60)],
)
def test_it_has_at_most_four_pages_and_says_how_much_more_there_is(
    objective, size, text
):
    fill(objective, size, text)

    paper = exception_report(objective.strategy, ON, SINCE)

    pages = words_of(paper)
    assert len(pages) <= 4
    for title in ["Red", "Amber", "Overdue"]:
        assert f"{title} ({size // 3})" in " ".join(pages)
    assert (" more, see the plan." in " ".join(pages)) == (size > 6)
    assert validator_errors(paper) == []


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("One two", "One two"),
        ("One  two\nthree", "One two …"),
        ("Onetwothreefour", "Onetwothre …"),
    ],
)
def test_words_are_cut_behind_a_whole_one(text, printed):
    assert Room(letters=10, rows=1).words(text) == printed


def test_it_is_accessible_and_its_sections_are_bookmarks(objective):
    for said in [{"rating": "red"}, {"rating": "amber"}, LATE]:
        action = make_action(objective=objective, said=EARLIER | said)
    moved = {"made_at": noon(date(2029, 12, 1)), "due_on": date(2029, 12, 20)}
    make_update(action=action, rating="not_rated", **moved)

    paper = exception_report(objective.strategy, ON, SINCE)

    assert validator_errors(paper) == []
    assert structure_faults(paper) == []
    assert [mark[:2] for mark in bookmarks(paper)] == [
        (0, "Exception report"),
        (1, "What the ratings mean"),
        (1, "Red (1)"),
        (1, "Amber (1)"),
        (1, "Overdue (1)"),
        (1, "What changed since 3 September 2029"),
        (2, "Re-rated (1)"),
        (2, "Newly overdue (1)"),
        (2, "Re-dated (1)"),
    ]


def test_everybody_gets_the_report_of_a_public_plan(client, objective):
    make_action(objective=objective, said=EARLIER | {"rating": "red"})

    response = client.get("/plans/plan/exceptions.pdf?as_at=2030-01-19&since=3+9+2029")

    name = "plan-exceptions-2030-01-19.pdf"
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == f'inline; filename="{name}"'
    assert response.content == exception_report(objective.strategy, ON, SINCE)


@pytest.mark.parametrize("paper", ["exceptions.pdf", "plan.pdf"])
@pytest.mark.usefixtures("objective")
def test_days_that_make_no_sense_are_said_on_the_plans_page(client, paper):
    query = "as_at=2026-01-31&since=2027-01-31"

    response = client.get(f"/plans/plan/{paper}?{query}")

    assert response.status_code == 302
    assert response.url == f"/plans/plan/?{query}"


def test_the_report_of_a_draft_is_not_found(client):
    make_strategy(slug="draft", state="draft")

    assert client.get("/plans/draft/exceptions.pdf").status_code == 404
