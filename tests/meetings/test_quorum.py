"""Who counts for an item, and the sentence that says so."""

from datetime import date, timedelta

import pytest

from meetings import evening as steps
from meetings.models import Attendance, Interest
from meetings.roll import Place, seats_of, substitutes_of
from tests.meetings.evenings import (
    NAMES,
    again,
    at_item,
    begin,
    make_board_evening,
    make_evening,
    somebody,
)
from tests.meetings.makers import make_seat
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


def count(evening, number=1):
    """The count of an item as it stands now."""
    evening = again(evening.meeting)
    return evening.count(evening.row(number))


def names(counted):
    """Who may vote."""
    return [each.name for each in counted.entitled]


def declare(evening, name, number, **fields):
    """An interest that keeps somebody out of an item, unless told otherwise."""
    fields = {"kind": "other", "nature": "A friend.", "leaves": True} | fields
    attendance, minute = somebody(evening, name), evening.row(number)
    interest = Interest(attendance=attendance, minute=minute, **fields)
    return steps.declare(interest=interest)


def test_members_present_count_and_the_sentence_says_so():
    evening = make_evening(absent=["Elm Member"])

    counted = count(evening)

    assert names(counted) == NAMES[:4]
    assert counted.sentence == (
        "4 members who can vote are here; the quorum is 3. The board can decide."
    )
    assert counted.away == "Not counted: Elm Member (absent)."


def test_a_lost_quorum_is_said_in_words_with_its_rule():
    evening = make_evening(absent=NAMES[1:4], members=5)

    counted = count(evening)

    assert counted.sentence == (
        "No quorum: 2 members who can vote are here, and 3 are needed. Take notes "
        "only; the board can decide nothing."
    )
    assert "the quorum of the board's terms of reference" in counted.refusal


def test_one_member_is_spoken_of_as_one():
    evening = make_evening(members=1)

    assert count(evening).sentence.startswith("No quorum: 1 member who can vote is")


def test_nobody_is_no_number():
    evening = make_evening(members=1)
    steps.move(
        minute=evening.row(1), attendance=somebody(evening, "Ash Chair"), way="leaves"
    )

    assert count(evening).sentence.startswith("No quorum: no members who can vote are")


def test_whoever_leaves_is_not_counted_until_they_are_back():
    evening = make_evening()
    elm = somebody(evening, "Elm Member")

    steps.move(minute=evening.row(1), attendance=elm, way="leaves")
    without = count(evening)
    steps.move(minute=evening.row(1), attendance=elm, way="arrives")

    assert names(without) == NAMES[:4]
    assert names(count(evening)) == NAMES


def test_an_item_that_is_over_keeps_its_count_when_somebody_leaves_later():
    evening = make_evening()
    at_item(evening, 1)
    at_item(evening, 2)

    steps.move(
        minute=evening.row(2), attendance=somebody(evening, "Elm Member"), way="leaves"
    )

    assert names(count(evening, 1)) == NAMES
    assert names(count(evening, 2)) == NAMES[:4]


def test_whoever_comes_later_was_not_there_before():
    evening = make_evening(absent=["Elm Member"])
    at_item(evening, 1)
    at_item(evening, 2)

    steps.move(
        minute=evening.row(2), attendance=somebody(evening, "Elm Member"), way="arrives"
    )

    assert names(count(evening, 1)) == NAMES[:4]
    assert names(count(evening, 2)) == NAMES
    assert somebody(evening, "Elm Member").group == "present"


def test_an_interest_keeps_a_member_out_of_that_item_only():
    evening = make_evening()

    declare(evening, "Dale Member", 2, kind="pecuniary")

    assert "Dale Member" not in names(count(evening, 2))
    assert "Dale Member (takes no part: an interest)" in count(evening, 2).away
    assert names(count(evening, 3)) == NAMES


def test_a_dispensation_keeps_the_member_in_the_count():
    evening = make_evening()

    declare(
        evening,
        "Dale Member",
        2,
        kind="pecuniary",
        leaves=False,
        dispensation="Standards committee, 3 May",
    )

    assert names(count(evening, 2)) == NAMES


@pytest.mark.parametrize(
    ("counts_from", "expected"),
    [(None, 4), (date(2025, 6, 4), 4), (date(2025, 6, 3), 5)],
)
def test_remote_members_count_from_the_day_the_board_set(counts_from, expected):
    evening = make_evening(
        meets_on=date(2025, 6, 3),
        remote=["Elm Member"],
        remote_counts_from=counts_from,
    )

    assert count(evening).could_vote == expected


@pytest.mark.parametrize(
    "fields",
    [{"is_voting": False}, {"role": "adviser"}, {"ends_on": date(2025, 6, 3)}],
)
def test_seats_without_a_vote_do_not_count(fields):
    meeting = make_board_evening(meets_on=date(2025, 6, 3))
    make_seat(board=meeting.board, person=make_person(name="Fern Guest"), **fields)
    evening = begin(meeting)
    if "ends_on" in fields:
        fern = somebody(evening, "Fern Guest")
        fern.membership.ends_on = date(2025, 6, 2)
        fern.membership.save()

    assert "Fern Guest" not in names(count(evening))


def test_a_substitute_counts_until_the_member_comes():
    meeting = make_board_evening()
    joan = make_person(name="Joan Substitute")
    make_seat(board=meeting.board, person=joan, role="substitute")
    (stand_in,) = substitutes_of(meeting)
    places = [
        Place(seat, "apologies", stand_in=stand_in)
        if seat.person.name == "Elm Member"
        else Place(seat, "present")
        for seat in seats_of(meeting)
    ]
    steps.begin(meeting=meeting, places=places, author=None)
    evening = again(meeting)
    with_substitute = names(count(evening))

    steps.move(
        minute=evening.row(1), attendance=somebody(evening, "Elm Member"), way="arrives"
    )

    assert sorted(with_substitute) == [*NAMES[:4], "Joan Substitute"]
    assert sorted(names(count(evening))) == NAMES
    assert Attendance.objects.get(name="Joan Substitute").is_substitute is True


def test_nobody_arrives_twice():
    evening = make_evening()

    with pytest.raises(steps.EveningError, match=r"Elm Member is here already\."):
        steps.move(
            minute=evening.row(1),
            attendance=somebody(evening, "Elm Member"),
            way="arrives",
        )


def test_a_time_is_corrected_by_noting_it_again():
    evening = make_evening()
    at_item(evening, 1)
    earlier = again(evening.meeting).now - timedelta(hours=1)

    steps.move(
        minute=evening.row(1),
        attendance=somebody(evening, "Elm Member"),
        way="leaves",
        at=earlier,
    )

    assert names(count(evening)) == NAMES[:4]
