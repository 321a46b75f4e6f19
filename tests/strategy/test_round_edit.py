"""Preparing a round and changing it: by when, for which meeting."""

import pytest

from strategy import hooks
from strategy.models import UpdateRound
from tests.strategy.round_makers import (
    day,
    make_plan,
    make_round,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan():
    """An objective of a plan with an owner."""
    return make_plan(slug="promise")


@pytest.fixture
def owner(sign_in, plan):
    """The plan owner's browser."""
    return sign_in(plan.strategy.owner)


@pytest.fixture
def board_meets():
    """The floors above know of one meeting behind and two ahead."""

    def told(today, user):
        return [
            hooks.BoardDay(day(-30), "the board last met"),
            hooks.BoardDay(day(20), "the board meets next"),
            hooks.BoardDay(day(110), "the meeting after that"),
        ]

    hooks.board_days.append(told)
    yield
    hooks.board_days.remove(told)


def words(response):
    """The messages of the page that follows."""
    return [str(message) for message in response.context["messages"]]


def typed(on):
    """A day as people type it."""
    return f"{on:%d/%m/%Y}"


@pytest.mark.usefixtures("board_meets")
def test_days_of_the_board_that_are_ahead_are_offered_the_next_one_chosen(owner, plan):
    form = owner.get("/plans/promise/new-round/").context["form"]

    assert [value for value, _ in form.fields["meeting"].choices] == [
        day(20).isoformat(),
        day(110).isoformat(),
        "",
    ]
    assert form["meeting"].value() == day(20).isoformat()


@pytest.mark.usefixtures("board_meets")
@pytest.mark.parametrize(
    ("chosen", "entered", "meeting_on"),
    [(day(110), "", day(110)), ("", day(15), day(15)), ("", "", None)],
)
def test_the_meeting_is_chosen_or_typed_or_left_out(
    owner, plan, chosen, entered, meeting_on
):
    owner.post(
        "/plans/promise/new-round/",
        {
            "due_on": typed(day(3)),
            "meeting": chosen and chosen.isoformat(),
            "meeting_on": entered and typed(entered),
        },
    )

    assert UpdateRound.objects.get().meeting_on == meeting_on


@pytest.mark.usefixtures("board_meets")
def test_two_different_meetings_are_not_guessed_at(owner, plan):
    page = owner.post(
        "/plans/promise/new-round/",
        {
            "due_on": typed(day(3)),
            "meeting": day(20).isoformat(),
            "meeting_on": typed(day(15)),
            "note": "Be brief",
        },
    )

    form = page.context["form"]
    assert form.errors["meeting_on"] == [
        "Choose a meeting from the list or enter a day, not both"
    ]
    assert form["note"].value() == "Be brief"


@pytest.mark.usefixtures("board_meets")
@pytest.mark.parametrize(
    ("stands", "chosen", "entered"),
    [(day(110), day(110).isoformat(), None), (day(15), None, day(15))],
)
def test_a_prepared_round_shows_the_meeting_it_has(
    owner, plan, stands, chosen, entered
):
    round = make_round(strategy=plan.strategy, opened=None, meeting_on=stands)

    form = owner.get(f"/rounds/{round.pk}/edit/").context["form"]

    assert (form["meeting"].value(), form["meeting_on"].value()) == (chosen, entered)


@pytest.mark.parametrize(
    ("sent", "field", "sentence"),
    [
        ({"due_on": ""}, "due_on", "Enter the day by which updates are due"),
        (
            {"due_on": typed(day(-1))},
            "due_on",
            "This day has passed: enter today or a later one",
        ),
        ({"due_on": "1 1 3020"}, "due_on", "Enter a year between 1989 and 2100"),
    ],
)
def test_a_wrong_due_date_is_said_in_a_sentence(owner, plan, sent, field, sentence):
    page = owner.post("/plans/promise/new-round/", {"note": "Be brief"} | sent)

    assert page.context["form"].errors[field] == [sentence]
    assert "Be brief" in page.text


def test_updates_are_due_before_the_board_meets(owner, plan):
    sent = {"due_on": typed(day(9)), "meeting_on": typed(day(8))}

    page = owner.post("/plans/promise/new-round/", sent)

    (sentence,) = page.context["form"].errors["due_on"]
    assert sentence.endswith("updates have to be in by then")


def test_the_due_date_moves_while_the_round_runs(owner, plan):
    round = make_round(strategy=plan.strategy)

    page = owner.post(
        f"/rounds/{round.pk}/edit/", {"due_on": typed(day(12))}, follow=True
    )

    round.refresh_from_db()
    assert round.due_on == day(12)
    assert words(page) == ["The round is changed."]


def test_a_due_date_that_has_passed_may_stay_where_only_the_note_changes(owner, plan):
    round = make_round(strategy=plan.strategy, due=-2)

    owner.post(f"/rounds/{round.pk}/edit/", {"due_on": typed(day(-2)), "note": "Hurry"})

    round.refresh_from_db()
    assert (round.due_on, round.note) == (day(-2), "Hurry")


def test_a_closed_round_stays_as_it_was(owner, plan):
    round = make_round(strategy=plan.strategy, opened=5, closed=1)

    page = owner.post(
        f"/rounds/{round.pk}/edit/", {"due_on": typed(day(12))}, follow=True
    )

    assert words(page) == ["This round is closed: it stays as it was."]
