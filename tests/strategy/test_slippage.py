"""The slippage ledger: what counts as a move, how far, and what is said of all."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from strategy import slippage
from strategy.progress import plan_as_at
from strategy.recording import record_edit
from tests.people.makers import make_person
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

pytestmark = pytest.mark.django_db

JANUARY, MARCH, JUNE = date(2027, 1, 31), date(2027, 3, 31), date(2027, 6, 30)
TODAY = date(2027, 2, 1)


def noon(month, day=1):
    """The middle of a day of 2026."""
    return datetime(2026, month, day, 12, tzinfo=UTC)


def redated(*days, objective=None):
    """An action whose due date was each of the days in turn, a month apart."""
    action = make_action(
        objective=objective, said={"due_on": days[0], "made_at": noon(1)}
    )
    for month, day in enumerate(days[1:], start=2):
        make_update(
            action=action, due_on=day, made_at=noon(month), redate_reason="Late."
        )
    return action


def ledger_of(strategy, on=TODAY):
    """The ledger of the plan as at a day."""
    plan = plan_as_at(strategy, on)
    return slippage.ledger(plan, list(plan.actions))


def ongoing(day):
    """What an update says of ongoing work with a day of review."""
    return {"due_on": day, "due_precision": "ongoing", "due_words": "Ongoing"}


def test_a_move_says_from_when_to_when_who_when_why_and_who_agreed():
    author = make_person("Officer", name="Ada Lund")
    action = redated(JANUARY)
    make_update(
        action=action,
        due_on=MARCH,
        author=author,
        made_at=noon(5),
        redate_reason="Prices rose.",
        redate_agreed_on=date(2026, 4, 20),
    )

    (slip,) = ledger_of(action.objective.strategy).slips

    assert slip.moves == [
        slippage.Move(
            at=noon(5),
            by=author,
            old="31 January 2027",
            new="31 March 2027",
            days=59,
            in_words="59 days later",
            why="Prices rose.",
            agreed_on=date(2026, 4, 20),
        )
    ]


def test_every_date_it_ever_had_is_kept_and_days_have_a_sign():
    action = redated(JANUARY, JUNE, JUNE, MARCH)

    (slip,) = ledger_of(action.objective.strategy).slips

    assert [(move.old, move.new, move.days) for move in slip.moves] == [
        ("31 January 2027", "30 June 2027", 150),
        ("30 June 2027", "31 March 2027", -91),
    ]
    assert (slip.first_due, slip.now_due, slip.days) == (
        "31 January 2027",
        "31 March 2027",
        59,
    )


@pytest.mark.parametrize(
    ("on", "moved"),
    [
        (date(2026, 1, 31), []),
        (date(2026, 2, 1), [150]),
        (date(2026, 3, 1), [150, -91]),
    ],
)
def test_it_is_read_as_at_any_day(on, moved):
    strategy = redated(JANUARY, JUNE, MARCH).objective.strategy

    slips = ledger_of(strategy, on).slips

    assert [move.days for slip in slips for move in slip.moves] == moved


def test_a_day_before_the_log_shows_no_move():
    strategy = redated(JANUARY, MARCH).objective.strategy

    ledger = ledger_of(strategy, date(2020, 1, 1))

    assert ledger.sentence == "None of 1 action was re-dated."


def test_a_review_date_that_moves_on_is_no_slip():
    action = make_action(said={"made_at": noon(1)} | ongoing(JANUARY))
    make_update(action=action, made_at=noon(2), **ongoing(MARCH))

    assert ledger_of(action.objective.strategy).slips == []


def test_a_date_given_for_the_first_time_is_no_slip():
    action = redated(None, JANUARY)

    assert ledger_of(action.objective.strategy).slips == []


def test_a_month_that_becomes_its_last_day_is_no_slip():
    action = make_action(
        said={"due_on": JANUARY, "due_precision": "month", "made_at": noon(1)}
    )
    make_update(action=action, due_on=JANUARY, made_at=noon(2))

    assert ledger_of(action.objective.strategy).slips == []


def test_a_date_that_was_given_up_is_a_move_and_one_that_came_back_another():
    action = redated(JANUARY)
    make_update(action=action, made_at=noon(2), **ongoing(None))
    make_update(action=action, made_at=noon(3), **ongoing(MARCH))
    make_update(action=action, due_on=MARCH, made_at=noon(4))
    strategy = action.objective.strategy

    given_up = ledger_of(strategy, date(2026, 3, 31)).slips[0]
    came_back = ledger_of(strategy).slips[0]

    assert given_up.in_words == "no date any more"
    assert [move.in_words for move in came_back.moves] == [
        "no date any more",
        "a date again",
    ]
    assert came_back.in_words == "59 days later"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ((JANUARY, date(2027, 2, 1)), "1 day later"),
        ((MARCH, JANUARY), "59 days earlier"),
        ((JANUARY, MARCH, JANUARY), "the same day"),
    ],
)
def test_how_far_is_said_in_words(days, words):
    (slip,) = ledger_of(redated(*days).objective.strategy).slips

    assert slip.in_words == words


def test_the_worst_comes_first():
    strategy = make_strategy()
    objective = make_objective(strategy=strategy)
    little = redated(JANUARY, MARCH, objective=objective)
    far = redated(JANUARY, JUNE, objective=objective)
    gone = redated(JANUARY, None, objective=objective)
    redated(JANUARY, objective=objective)
    twice = redated(JANUARY, JUNE, MARCH, objective=objective)

    slips = ledger_of(strategy).slips

    assert [slip.action for slip in slips] == [gone, far, twice, little]


@pytest.mark.parametrize(
    ("moved", "words"),
    [
        ([], "1 of 2 actions was re-dated, by 59 days."),
        (
            [(JANUARY, JUNE)],
            "2 of 3 actions were re-dated, by 104 days in the middle case.",
        ),
        (
            [(JANUARY, MARCH, JUNE), (JANUARY, None)],
            "3 of 4 actions were re-dated, by 104 days in the middle case; 1 more than "
            "once; 1 has no date any more.",
        ),
        (
            [(JUNE, MARCH), (JUNE, JANUARY)],
            "3 of 4 actions were re-dated, brought forward by 91 days in the middle "
            "case.",
        ),
        (
            [(JANUARY, None), (MARCH, None)],
            "3 of 4 actions were re-dated, by 59 days; 2 have no date any more.",
        ),
    ],
)
def test_one_sentence_says_how_many_how_far_and_how_often(moved, words):
    objective = make_objective()
    redated(JANUARY, objective=objective)
    for days in [(JANUARY, MARCH), *moved]:
        redated(*days, objective=objective)

    assert ledger_of(objective.strategy).sentence == words


def test_where_no_date_is_left_nothing_is_said_of_days():
    strategy = redated(JANUARY, None).objective.strategy

    assert ledger_of(strategy).sentence == (
        "1 of 1 action was re-dated; 1 has no date any more."
    )


def test_what_is_out_of_the_plan_slips_no_more():
    action = redated(TODAY, TODAY + timedelta(days=9))
    make_action(objective=action.objective)
    record_edit(action=action, author=None, standing="withdrawn", reason="No need.")

    told = ledger_of(action.objective.strategy, on=timezone.localdate())

    assert (told.slips, told.sentence) == ([], "None of 1 action was re-dated.")
