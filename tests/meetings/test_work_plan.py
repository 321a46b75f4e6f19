"""The work plan: putting things on it, moving, dropping, and who may know of it."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser

from cpboard.people.roles import MEMBER
from meetings.models import WorkPlanItem
from meetings.work_plan import (
    WorkPlanError,
    drop,
    move,
    move_to,
    plan_item,
    take_back,
    waiting,
)
from tests.meetings.makers import (
    make_board,
    make_clerk,
    make_item,
    make_meeting,
    make_rule,
)
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 25)


def titles(rows):
    """The titles in order."""
    return [row.title for row in rows]


def test_what_is_planned_comes_last_to_its_meeting():
    meeting = make_meeting(state="draft")

    for title in ["Health", "Housing"]:
        plan_item(board=meeting.board, title=title, meeting=meeting)

    assert list(meeting.work_plan.values_list("position", "title")) == [
        (1, "Health"),
        (2, "Housing"),
    ]


def test_rows_move_within_their_meeting_and_over_to_another():
    meeting = make_meeting(state="draft")
    other = make_meeting(board=meeting.board, state="draft")
    rows = [
        plan_item(board=meeting.board, title=title, meeting=meeting)
        for title in ["Health", "Housing", "Schools"]
    ]

    moved = [move(row=rows[2], up=True), move(row=rows[0], up=True)]
    move_to(row=rows[1], meeting=other)

    assert moved == [True, False]
    assert titles(meeting.work_plan.all()) == ["Health", "Schools"]
    assert titles(other.work_plan.all()) == ["Housing"]


def test_what_an_agenda_has_is_neither_moved_nor_dropped():
    item = make_item()
    row = plan_item(board=item.meeting.board, title="Health", meeting=item.meeting)
    row.item = item
    row.save()

    with pytest.raises(WorkPlanError, match="“Health” stands on an agenda by now"):
        move_to(row=row, meeting=None)
    with pytest.raises(WorkPlanError, match="change it there"):
        drop(row=row, because="Not needed.")


def test_what_was_dropped_comes_back_to_where_it_was():
    meeting = make_meeting(state="draft")
    row = plan_item(board=meeting.board, title="Health", meeting=meeting)

    drop(row=row, because="Not needed.")
    dropped = list(WorkPlanItem.objects.standing())
    take_back(row)

    assert dropped == []
    assert list(WorkPlanItem.objects.standing()) == [row]
    assert row.meeting == meeting


def test_what_its_meeting_left_behind_waits_for_another():
    board = make_board()
    over = make_meeting(board=board, state="held", meets_on=date(2026, 9, 15))
    cancelled = make_meeting(board=board, state="cancelled", meets_on=date(2026, 12, 1))
    ahead = make_meeting(board=board, state="draft", meets_on=date(2027, 3, 9))
    plan_item(board=board, title="Missed", meeting=over)
    plan_item(board=board, title="Cancelled", meeting=cancelled)
    plan_item(board=board, title="Ahead", meeting=ahead)
    plan_item(board=board, title="Some day")
    WorkPlanItem.objects.create(
        board=board, meeting=over, title="Always", rule=make_rule(), slot="m1"
    )

    rows = waiting(WorkPlanItem.objects.filter(board=board), TODAY)

    assert sorted(titles(rows)) == ["Cancelled", "Missed", "Some day"]


def test_the_public_knows_of_what_comes_to_meetings_that_it_knows_of():
    board = make_board()
    draft = make_meeting(board=board, state="draft")
    announced = make_meeting(board=board, state="announced")
    for title, meeting in [("Secret", draft), ("Known", announced), ("Waits", None)]:
        plan_item(board=board, title=title, meeting=meeting)
    panel = make_meeting(board=make_board(legal_basis="panel"), state="announced")
    plan_item(board=panel.board, title="Panel", meeting=panel)
    drop(row=plan_item(board=board, title="Gone", meeting=announced), because="So.")

    def seen(person):
        return sorted(titles(WorkPlanItem.objects.visible_to(person)))

    assert seen(AnonymousUser()) == ["Known"]
    assert seen(make_person(MEMBER)) == ["Known", "Panel", "Waits"]
    assert len(seen(make_clerk())) == 5
