"""Every address answers every role as the access table says."""

from collections import Counter

import pytest
from django.urls import resolve

from cpboard.people.roles import ADMINISTRATOR
from tests.access import (
    challenges,
    clock,
    editing,
    evening,
    follow_ups,
    ground,
    meetings,
    minutes,
    minutes_written,
    parents,
    people,
    performance,
    publications,
    reports,
    rounds,
    since,
    slippage,
    strategy,
    terms,
    voice,
    work_plan,
)
from tests.access.table import VISITORS, Row, routes

ROWS = [
    *ground.ROWS,
    *people.ROWS,
    *strategy.ROWS,
    *since.ROWS,
    *slippage.ROWS,
    *challenges.ROWS,
    *voice.ROWS,
    *rounds.ROWS,
    *editing.ROWS,
    *performance.ROWS,
    *meetings.ROWS,
    *publications.ROWS,
    *minutes.ROWS,
    *work_plan.ROWS,
    *terms.ROWS,
    *reports.ROWS,
    *clock.ROWS,
    *evening.ROWS,
    *minutes_written.ROWS,
    *follow_ups.ROWS,
    *parents.ROWS,
]

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_council")]


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_each_role_gets_the_answer_of_the_table(row):
    answers = [row.answer_to(visitor) for visitor in VISITORS]

    assert " ".join(answers) == row.expected


def test_every_address_has_a_row():
    in_the_table = {resolve(row.address().split("?")[0]).route for row in ROWS}

    assert sorted(set(routes()) - in_the_table) == []


def test_no_page_stands_at_the_address_of_another():
    twice = [route for route, times in Counter(routes()).items() if times > 1]

    # Ours stands before its namesake among the sign-in pages, and closes it.
    assert twice == ["account/email/"]


def test_every_address_opens_the_page_it_is_named_for():
    opened = {row.name: resolve(row.address().split("?")[0]).url_name for row in ROWS}

    assert opened == {name: name for name in opened}


def test_every_address_that_takes_a_post_has_a_row_for_it():
    with_a_row = {row.name for row in ROWS if row.post is not None}
    without = {row.name: row for row in ROWS if row.name not in with_a_row}

    answers = {
        name: Row(name, "", post={}, **row.arguments).answer_to(ADMINISTRATOR)
        for name, row in without.items()
    }

    assert [name for name, answer in answers.items() if answer != "405"] == []
