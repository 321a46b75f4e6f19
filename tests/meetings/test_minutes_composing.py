"""Minutes out of an evening's rows: live while they are a draft, then kept."""

import pytest

from meetings.asked import take_up
from meetings.composing import compose, standing_text
from meetings.difference import Piece, difference, differs
from meetings.follow_ups import needs_of
from meetings.models import FollowUp
from meetings.written import from_json
from tests.meetings.evening_rows import (
    at,
    make_evening,
    make_interest,
    make_minute,
    make_movement,
    make_present,
    make_resolution,
)
from tests.meetings.makers import make_item
from tests.meetings.minutes_files import DAY, approve
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


def sentences(minutes):
    """What stands before and after the text of each minute."""
    return [(row.before, row.after) for row in compose(minutes).minutes]


def test_what_every_agenda_has_is_composed_under_its_item():
    minutes = make_evening()
    make_present(minutes=minutes, role="chair")
    for standing in ("apologies", "declarations", "exclusion", "readmission", ""):
        item = make_item(meeting=minutes.meeting, standing=standing)
        make_minute(minutes=minutes, item=item)

    assert [before for before, _ in sentences(minutes)] == [
        ["There were no apologies for absence."],
        ["No interests were declared."],
        [],
        [],
        [],
    ]
    assert compose(minutes).head == ["Councillor Ash was in the chair."]


def test_a_row_that_is_corrected_corrects_the_draft_and_no_approved_minutes():
    minutes = make_evening()
    person = make_present(minutes=minutes)
    row = make_minute(minutes=minutes)
    make_movement(attendance=person, minute=row)

    person.name = "Councillor Elm"
    person.save()
    assert sentences(minutes)[0][1][0] == "Councillor Elm left at 5.20pm."

    approve(minutes)
    person.name = "Councillor Fir"
    person.save()
    kept = standing_text(minutes)
    assert kept.minutes[0].after[0] == "Councillor Elm left at 5.20pm."
    assert kept.groups == [("Present", ["Councillor Elm"])]


def test_a_stretch_without_a_quorum_is_told_item_by_item():
    minutes = make_evening()
    board = minutes.meeting.board
    board.quorum = 3
    board.save()
    ash, _, cedar = (
        make_present(minutes=minutes, name=name) for name in ("Ash", "Birch", "Cedar")
    )
    elm = make_present(minutes=minutes, name="Elm", is_remote=True)
    first = make_minute(minutes=minutes, began_at=at("17:00"))
    make_movement(attendance=elm, minute=first, way="leaves", clock="17:05")
    second = make_minute(minutes=minutes, began_at=at("17:10"))
    make_interest(attendance=cedar, minute=second)
    third = make_minute(minutes=minutes, began_at=at("17:30"))
    make_movement(attendance=ash, minute=third, way="leaves", clock="17:40")
    make_movement(attendance=ash, minute=third, way="arrives", clock="17:50")

    assert [after for _, after in sentences(minutes)] == [
        ["Elm left at 5.05pm."],
        [
            "From 5.10pm the meeting had no quorum (2 of the 3 members that it takes): "
            "nothing could be decided."
        ],
        [
            "Ash left at 5.40pm.",
            "Ash arrived at 5.50pm.",
            "From 5.30pm the meeting had a quorum again.",
            "From 5.40pm the meeting had no quorum (2 of the 3 members that it takes): "
            "nothing could be decided.",
            "From 5.50pm the meeting had a quorum again.",
        ],
    ]


def test_whoever_arrives_late_did_not_count_before():
    minutes = make_evening()
    board = minutes.meeting.board
    board.quorum = 1
    board.save()
    ash = make_present(minutes=minutes, name="Ash")
    row = make_minute(minutes=minutes, began_at=at("17:00"))
    make_movement(attendance=ash, minute=row, way="arrives", clock="17:20")

    assert sentences(minutes)[0][1][1:] == [
        "From 5.00pm the meeting had no quorum (0 of the 1 members that it takes): "
        "nothing could be decided.",
        "From 5.20pm the meeting had a quorum again.",
    ]


def test_a_lost_amendment_is_minuted_and_nothing_follows_from_it():
    minutes = make_evening()
    row = make_minute(minutes=minutes)
    carried = make_resolution(minute=row, clauses=["That Robin be asked to write."])
    make_resolution(
        minute=row,
        clauses=["That Robin be asked to ring."],
        amends=carried,
        outcome="lost",
        mover="Ash",
    )

    approve(minutes)

    decided, lost = standing_text(minutes).minutes[0].resolutions
    assert (decided.became, lost.became) == ("", "The amendment was lost.")
    assert lost.moved == "Moved by Ash."
    assert [str(f.clause) for f in FollowUp.objects.all()] == [
        "That Robin be asked to write."
    ]


def test_a_follow_up_of_what_turns_out_lost_goes():
    resolution = make_resolution(clauses=["That Robin be asked to write."])
    minutes = resolution.minute.minutes

    taken = take_up(minutes)
    resolution.outcome = "lost"
    resolution.save()
    again = take_up(minutes)

    assert (taken, again, FollowUp.objects.count()) == (1, 0, 0)


def test_what_was_lost_is_on_nobodys_list():
    resolution = make_resolution(clauses=["That Robin Elm be asked to write."])
    owner = make_person(name="Robin Elm")
    take_up(resolution.minute.minutes)
    before = (FollowUp.objects.visible_to(owner).count(), len(needs_of(owner, DAY)))
    resolution.outcome = "lost"
    resolution.save()

    after = (FollowUp.objects.visible_to(owner).count(), len(needs_of(owner, DAY)))

    assert (before, after) == ((1, 1), (0, 0))


def test_what_is_kept_reads_as_it_was_written():
    minutes = make_evening()
    make_present(minutes=minutes)
    make_resolution(minute=make_minute(minutes=minutes, text="Said."))
    written = compose(minutes)

    assert from_json(written.as_json()) == written


@pytest.mark.parametrize("rows", [1, 3])
def test_composing_costs_the_same_for_many_rows(rows, django_assert_num_queries):
    minutes = make_evening()
    for _ in range(rows):
        person = make_present(minutes=minutes)
        row = make_minute(minutes=minutes)
        make_interest(attendance=person, minute=row)
        make_movement(attendance=person, minute=row)
        make_resolution(minute=row, casting_by=None)

    with django_assert_num_queries(10):
        compose(minutes)


def test_the_difference_is_both_texts():
    assert difference("That it be a safe home.", "That it be a safe life.") == [
        Piece("same", "That it be a safe"),
        Piece("left out", "home."),
        Piece("added", "life."),
    ]
    assert differs("(a) So.", "(a) So") is False
    assert differs("", "So") is False
    assert differs("(a) So.", "(a) Not so.") is True
