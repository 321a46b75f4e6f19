"""The plan is told when the boards met; what changed since then is named exactly."""

import re
from collections import Counter
from datetime import date, timedelta

import pytest
from django.utils import timezone

from cpboard.people.models import Person
from meetings.board_days import last_meetings
from meetings.models import Meeting
from strategy.hooks import BoardDay, days_of_the_board
from strategy.models import Strategy
from tests.meetings.makers import (
    make_board,
    make_clerk,
    make_item,
    make_meeting,
    make_plan_paper,
)

TODAY = date(2031, 3, 10)


def held(board, on, **fields):
    """A meeting of the board that has been held."""
    return make_meeting(board=board, state="held", meets_on=on, **fields)


@pytest.fixture
def board():
    """A board with two meetings behind it, one ahead, and one that fell out."""
    board = make_board(name="Parenting Board", slug="parents")
    held(board, date(2031, 1, 7))
    held(board, date(2031, 3, 3))
    held(board, TODAY)
    make_meeting(board=board, state="cancelled", meets_on=date(2031, 3, 5))
    return board


@pytest.mark.django_db
@pytest.mark.usefixtures("board")
def test_the_last_day_is_that_of_the_last_meeting_held_before():
    clerk = make_clerk()

    assert last_meetings(TODAY, clerk) == [
        BoardDay(
            on=date(2031, 3, 3),
            words="the board last met",
            url="/meetings/parents/2031-03-03/",
        )
    ]
    assert [day.on for day in last_meetings(date(2031, 3, 3), clerk)] == [
        date(2031, 1, 7)
    ]
    assert last_meetings(date(2031, 1, 7), clerk) == []


@pytest.mark.django_db
@pytest.mark.usefixtures("board")
def test_several_boards_are_told_by_their_names_the_newest_first():
    held(make_board(name="Scrutiny"), date(2031, 3, 6))

    found = days_of_the_board(TODAY, make_clerk())

    assert [(day.on.day, day.words) for day in found] == [
        (6, "the Scrutiny last met"),
        (3, "the Parenting Board last met"),
    ]


@pytest.mark.django_db
def test_boards_that_never_had_the_plan_before_them_are_left_out(board):
    held(make_board(name="Scrutiny"), date(2031, 3, 6))
    make_plan_paper(item=make_item(meeting=board.meetings.last()))

    found = last_meetings(TODAY, make_clerk())

    assert [(day.on.day, day.words) for day in found] == [(3, "the board last met")]


@pytest.mark.django_db
@pytest.mark.parametrize("boards", [1, 3])
def test_it_asks_once_however_many_boards_there_are(boards, django_assert_num_queries):
    for number in range(boards):
        held(make_board(), TODAY - timedelta(days=number + 1))
    clerk = make_clerk()
    clerk.has_perm("meetings.view_draft")

    with django_assert_num_queries(1):
        found = last_meetings(TODAY, clerk)

    assert len(found) == boards


def read_plainly(strategy, met_on, today):
    """What changed since the day, read row by row: ref -> kinds, told once more."""
    found = {}
    for action in strategy_actions(strategy):
        updates = sorted(action.updates.all(), key=lambda u: (u.made_at, u.pk))
        old = [u for u in updates if timezone.localdate(u.made_at) <= met_on][-1:]
        now = updates[-1]
        kinds = set()
        if not old:
            kinds.add("added")
        for then in old:
            gone = {"withdrawn", "superseded"}
            pairs = {
                "re-rated": then.rating != now.rating,
                "re-dated": (then.due_on, then.due_precision, then.due_words)
                != (now.due_on, now.due_precision, now.due_words),
                "removed": now.standing in gone and then.standing not in gone,
                "back in the plan": then.standing in gone and now.standing not in gone,
                "changed state": then.standing != now.standing
                and (then.standing in gone) == (now.standing in gone),
                "reworded": words_of(then) != words_of(now),
                "proposed as complete": now.is_proposed and not then.is_proposed,
                "confirmed as complete": (now.rating, now.is_proposed)
                == ("blue", False)
                != (then.rating, then.is_proposed),
            }
            kinds |= {kind for kind, is_so in pairs.items() if is_so}
        was_late = any(is_late(then, met_on) for then in old)
        if is_late(now, today) and not was_late:
            kinds.add("newly overdue")
        if kinds and (old or now.standing not in {"withdrawn", "superseded"}):
            found[action.pk] = kinds
    return found


def strategy_actions(strategy):
    """Every action that ever stood in the plan."""
    return [a for o in strategy.objectives.all() for a in o.actions.all()]


def words_of(update):
    """The row's own words, as an update carries them."""
    return (
        update.ref,
        update.activity,
        update.lead_words,
        update.lead_officer_id,
        update.objective_id,
    )


def is_late(update, on):
    """Overdue, in plain words."""
    return (
        update.due_on is not None
        and update.due_on < on
        and update.due_precision != "ongoing"
        and update.rating != "blue"
        and update.standing not in {"withdrawn", "superseded"}
    )


@pytest.mark.django_db
@pytest.mark.usefixtures("demo_council")
def test_since_the_last_meeting_names_each_change_of_the_demo_plan_and_no_other(client):
    strategy = Strategy.objects.get(slug="our-promise")
    today = timezone.localdate()
    board = Meeting.objects.filter(board__name="Corporate Parenting Board")
    met_on = board.filter(state="held").latest("meets_on").meets_on
    client.force_login(Person.objects.get(name="Tomasz Wren"))

    first = client.get("/plans/our-promise/").text
    page = client.get(f"/plans/our-promise/?since={met_on}")

    link = f"Since the board last met on {met_on.day} {met_on:%B %Y}</a>"
    assert (first.count(link), page.text.count(link)) == (1, 0)
    changes = page.context["changes"]
    expected = read_plainly(strategy, met_on, today)
    assert {pk: set(kinds) for pk, kinds in changes.by_action.items()} == expected
    assert len(expected) > 5
    later = {"history_date__date__gt": met_on, "history_type": "~"}
    assert [objective for objective, _ in changes.objectives] == [
        o for o in strategy.objectives.all() if o.history.filter(**later).exists()
    ]
    section = re.search('<section class="cp-since".*?</section>', page.text, re.DOTALL)
    linked = Counter(map(int, re.findall(r'href="/actions/(\d+)/"', section.group())))
    assert linked == {pk: len(kinds) for pk, kinds in expected.items()}
    for kind, rows in changes.groups.items():
        assert f"{str(kind).capitalize()} ({len(rows)})</h3>" in section.group()
