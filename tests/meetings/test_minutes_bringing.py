"""Minutes saved from their text: in order, and linked only where it is certain."""

from datetime import date

import pytest

from meetings.bringing import MinutesRefused, bring_in
from meetings.minutes import remove_minutes
from meetings.models import Attendance, Clause, FollowUp, Minute, Minutes
from tests.meetings.makers import make_board, make_item, make_meeting
from tests.meetings.minutes_files import (
    DAY,
    approve,
    follow_ups_of,
    make_minutes,
    sample,
)
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


def test_a_text_becomes_minutes_clauses_and_follow_ups_in_order():
    minutes = make_minutes(text=sample("nested"))

    assert minutes.state == "draft"
    assert [row.heading for row in minutes.rows.all()] == ["HOMES FOR CARE LEAVERS"]
    assert [
        (clause.number, clause.depth, str(clause.parent or ""))
        for clause in Clause.objects.select_related("parent")
    ] == [
        ("1)", 0, ""),
        ("a)", 1, "1) That the manager be asked to send the members:-"),
        ("b)", 1, "1) That the manager be asked to send the members:-"),
        ("2)", 0, ""),
    ]
    assert [
        (f.clause.number, f.who(), f.due_words, f.state, f.why_none)
        for f in follow_ups_of(minutes)
    ] == [
        ("a)", "manager", "", "open", "The minutes do not say by when."),
        ("b)", "manager", "", "open", "The minutes do not say by when."),
        ("2)", "", "", "none", "Decided as it stands: nothing is left to do."),
    ]


def test_the_whole_text_is_kept_as_it_came():
    minutes = make_minutes(text="Resolved:\r\n(a) That\x00 it be so.\r\n")

    assert minutes.source == "Resolved:\n(a) That it be so."


def test_people_are_linked_only_where_one_has_the_name():
    hazel = make_person(name="Hazel Rowan")
    make_person(name="Holly Yew")
    make_person(name="Holly Yew")
    ash = make_person(name="Ash")

    minutes = make_minutes(text=sample("roman"))

    assert {a.name: a.person for a in minutes.attendance.exclude(person=None)} == {
        "Hazel Rowan": hazel,
        "Councillor Ash": ash,
    }
    assert str(minutes.attendance.get(name="Holly Yew")) == "Holly Yew, Clerk"
    assert str(minutes.attendance.get(name="Robin Elm")) == "Robin Elm, foster carer"
    assert Attendance.objects.filter(group="present").count() == 4


def test_an_owner_is_a_person_where_one_has_the_name():
    robin = make_person(name="Robin Elm")

    (follow_up,) = follow_ups_of(make_minutes())

    assert (follow_up.owner, follow_up.owner_words) == (robin, "")


def test_next_meeting_is_the_boards_next_that_is_not_cancelled():
    board = make_board()
    meeting = make_meeting(board=board, meets_on=DAY, state="held")
    make_meeting(board=board, meets_on=date(2025, 4, 1), state="cancelled")
    make_meeting(board=board, meets_on=date(2025, 6, 3))
    make_meeting(board=board, meets_on=date(2025, 9, 2))

    minutes = make_minutes(
        meeting=meeting, text="Resolved: That it come to the next meeting."
    )

    (follow_up,) = follow_ups_of(minutes)
    assert (follow_up.due_on, follow_up.due_words) == (
        date(2025, 6, 3),
        "next meeting",
    )


@pytest.mark.parametrize(
    ("title", "heading", "matches"),
    [
        ("Health of children", "HEALTH OF CHILDREN", True),
        ("Health of children: annual report", "Health of children", True),
        ("Health", "Health of children", False),
        ("Fostering", "Health of children", False),
    ],
)
def test_a_minute_stands_under_the_item_of_its_name(title, heading, matches):
    meeting = make_meeting(meets_on=DAY, state="held")
    item = make_item(meeting=meeting, title=title)

    minutes = make_minutes(meeting=meeting, text=f"{heading}\n\nResolved:\n(a) So.\n")

    assert minutes.rows.get().item == (item if matches else None)


def test_two_items_of_a_name_take_no_minute():
    meeting = make_meeting(meets_on=DAY, state="held")
    make_item(meeting=meeting, title="Homes")
    make_item(meeting=meeting, title="Homes")

    assert make_minutes(meeting=meeting).rows.get().item is None


def test_what_is_said_behind_a_decision_stays_under_its_item():
    meeting = make_meeting(meets_on=DAY, state="held")
    item = make_item(meeting=meeting, title="A new way of hearing young people")

    minutes = make_minutes(meeting=meeting, text=sample("roman"))

    assert [row.heading for row in minutes.rows.filter(item=item)] == [item.title, ""]


def test_a_title_longer_than_a_row_keeps_its_words():
    title = "Long " * 150

    minutes = make_minutes(text=f"Agenda item\n\n{title}\n\nResolved:\n(a) So.\n")

    row = minutes.rows.get()
    assert f"{row.heading}{row.text}".split() == title.split()


def test_a_second_text_goes_behind_the_first():
    minutes = make_minutes()

    bring_in(meeting=minutes.meeting, text="Health\n\nResolved:\n(a) So.\n")

    assert [(r.position, r.heading) for r in minutes.rows.all()] == [
        (1, "Homes"),
        (2, "Health"),
    ]
    assert Minutes.objects.count() == 1


def test_a_published_meeting_with_minutes_has_been_held():
    meeting = make_meeting(meets_on=DAY, state="published")

    make_minutes(meeting=meeting)

    meeting.refresh_from_db()
    assert meeting.state == "held"


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"state": "cancelled", "meets_on": DAY}, "This meeting was cancelled"),
        ({"meets_on": date(2090, 1, 1)}, "This meeting is still to come"),
    ],
)
def test_a_meeting_that_did_not_take_place_has_no_minutes(fields, sentence):
    meeting = make_meeting(**fields)

    with pytest.raises(MinutesRefused, match=sentence):
        make_minutes(meeting=meeting)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (" \n", "nothing to read"),
        ("Resolved:\n" + "• So.\n" * 201, "201 clauses"),
        ("\n\nTitle of it\n\nWords.\n" * 1001, "1001 headings"),
    ],
)
def test_a_text_that_is_not_of_one_meeting_is_refused(text, sentence):
    with pytest.raises(MinutesRefused, match=sentence):
        make_minutes(text=text)

    assert Minute.objects.count() == 0


def test_the_same_text_is_refused_a_second_time():
    minutes = make_minutes()

    with pytest.raises(MinutesRefused, match="already"):
        make_minutes(meeting=minutes.meeting)


def test_approved_minutes_take_no_more():
    minutes = approve(make_minutes())

    with pytest.raises(MinutesRefused, match="approved"):
        make_minutes(meeting=minutes.meeting, text="Resolved: More.")


def test_a_draft_goes_with_all_that_came_of_it():
    minutes = make_minutes()

    assert remove_minutes(minutes)
    assert FollowUp.objects.count() == 0


def test_approved_minutes_and_reported_work_stay():
    approved = approve(make_minutes())
    used = make_minutes(meeting=make_meeting(meets_on=DAY, state="held"))
    (follow_up,) = follow_ups_of(used)
    follow_up.state, follow_up.outcome, follow_up.done_on = "done", "Sent.", DAY
    follow_up.save()

    assert not remove_minutes(approved)
    assert not remove_minutes(used)
