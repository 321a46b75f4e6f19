"""Motions: their words, amendments, votes, what the law refuses, the public out."""

import pytest
from django.db import IntegrityError, transaction

from meetings import evening as steps
from meetings import motions
from meetings.evening import EveningError
from meetings.models import Interest, Resolution
from meetings.votes import Tally
from tests.meetings.evenings import (
    NAMES,
    again,
    at_item,
    begin,
    make_board_evening,
    make_evening,
    row,
    somebody,
)
from tests.meetings.makers import make_item

pytestmark = pytest.mark.django_db

NESTED = (
    "That the Board:\n(i) asks\n(a) for a report; and\n(b) for a date.\n(ii) notes."
)


def put(evening, number=1, text="That it be so.", **fields):
    """A motion at an item."""
    return motions.put_motion(minute=evening.row(number), text=text, **fields)


def decide(motion, method="assent", *numbers, **fields):
    """The board decides."""
    return motions.decide(motion=motion, tally=Tally(method, *numbers, **fields))


def clauses(motion):
    """Depth, number and words of each clause."""
    return list(motion.clauses.values_list("depth", "number", "text"))


def test_typed_words_become_nested_clauses():
    evening = make_evening()

    motion = put(evening, text=NESTED)

    assert motion.opening == "Motion:\nThat the Board:"
    assert clauses(motion) == [
        (0, "(i)", "asks"),
        (1, "(a)", "for a report; and"),
        (1, "(b)", "for a date."),
        (0, "(ii)", "notes."),
    ]
    assert motions.text_of(motion) == NESTED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("RESOLVED: (a) That one.\n(b) That two.", [(0, "(a)", "That one.")]),
        ("First words.\n\nMore of them.", [(0, "", "First words.\n\nMore of them.")]),
    ],
)
def test_no_typed_word_is_lost(text, expected):
    evening = make_evening()

    assert clauses(put(evening, text=text))[:1] == expected


def test_a_recommendation_begins_a_motion_and_is_kept_as_it_stood():
    evening = make_evening()

    motion = put(evening)

    asked = "The board is asked to note the report."
    assert motions.first_words(asked) == "To note the report."
    assert motion.recommended == "Please agree."


def test_an_agreed_motion_is_a_resolution_with_its_count():
    evening = make_evening()

    motion = decide(put(evening, mover="Ash Chair", seconder="Elm Member"))

    assert motion.outcome == "carried"
    assert (motion.opening, motion.method) == ("Resolved:", "assent")
    assert (motion.could_vote, motion.quorum) == (5, 3)
    assert motion.decided_at is not None


def test_a_tie_is_broken_by_whoever_chairs():
    evening = make_evening(absent=["Elm Member"])

    motion = decide(put(evening), "hands", 2, 2, casting="for")

    assert (motion.outcome, motion.casting_vote) == ("carried", "for")
    assert motion.casting_by == somebody(evening, "Ash Chair")


def test_the_vice_chair_has_the_casting_vote_while_the_chair_is_away():
    evening = make_evening()
    at_item(evening, 1)
    attendance = somebody(evening, "Ash Chair")
    interest = Interest(
        attendance=attendance,
        minute=evening.row(1),
        kind="other",
        nature="So.",
        leaves=True,
    )
    steps.declare(interest=interest)

    motion = decide(put(evening), "hands", 2, 2, casting="against")

    assert (motion.outcome, motion.casting_by.name) == ("lost", "Birch Vice")
    assert motion.opening == "Motion:"
    assert row(evening, 1).chaired_by.name == "Birch Vice"


def test_votes_by_name_are_kept():
    evening = make_evening(absent=["Elm Member"])
    named = {somebody(evening, name): "for" for name in NAMES[:3]}
    named[somebody(evening, "Dale Member")] = "abstains"

    motion = decide(put(evening), "names", named=named)

    assert (motion.votes_for, motion.votes_against, motion.abstentions) == (3, 0, 1)
    assert [str(vote) for vote in motion.named_votes.all()] == [
        "Ash Chair: for",
        "Birch Vice: for",
        "Cedar Member: for",
        "Dale Member: abstains",
    ]


def test_a_carried_amendment_becomes_the_motion():
    evening = make_evening()
    motion = put(evening)
    amendment = put(evening, text="(a) That it be so.\n(b) By May.", amends=motion)

    with pytest.raises(EveningError, match=r"Decide the amendment first\."):
        decide(motion)
    decide(amendment)
    motion.refresh_from_db()
    decide(motion)

    assert clauses(motion) == [(0, "(a)", "That it be so."), (0, "(b)", "By May.")]
    amendment.refresh_from_db()
    assert (amendment.outcome, amendment.opening) == ("carried", "Amendment:")


def test_a_lost_amendment_leaves_the_motion_as_it_was():
    evening = make_evening()
    motion = put(evening)

    decide(put(evening, text="That it not be.", amends=motion), "hands", 1, 4)

    assert clauses(motion) == [(0, "", "That it be so.")]


def test_a_withdrawn_motion_is_kept():
    evening = make_evening()

    motion = motions.withdraw(motion=put(evening))

    assert Resolution.objects.get().outcome == "withdrawn"
    with pytest.raises(EveningError, match=r"This motion is withdrawn already\."):
        decide(motion)


def test_a_decision_noted_wrongly_is_open_again():
    evening = make_evening(absent=["Elm Member"])
    motion = decide(put(evening), "hands", 2, 2, casting="for")

    again_open = motions.reopen(motion=motion)
    decide(again_open, "hands", 1, 3)

    motion.refresh_from_db()
    assert (motion.outcome, motion.casting_vote) == ("lost", "")


def test_an_open_motion_is_put_in_other_words():
    evening = make_evening()

    motion = motions.reword(motion=put(evening), text="That it be otherwise.")

    assert clauses(motion) == [(0, "", "That it be otherwise.")]


@pytest.mark.parametrize(
    ("movers", "sentence"),
    [
        ({"mover": "Elm Member"}, "Elm Member is not among the members here"),
        ({"mover": "Ash Chair", "seconder": "Ash Chair"}, "Somebody else has to"),
        ({"seconder": "Ash Chair"}, "Say who moved it"),
    ],
)
def test_members_in_the_room_move_and_second(movers, sentence):
    evening = make_evening(absent=["Elm Member"])

    with pytest.raises(EveningError, match=sentence):
        put(evening, **movers)


@pytest.mark.parametrize("text", ["", "  \n"])
def test_a_motion_has_words(text):
    with pytest.raises(EveningError, match="Write what the board is to decide"):
        put(make_evening(), text=text)


def test_without_a_quorum_nothing_is_put_or_decided():
    evening = make_evening(absent=NAMES[3:])
    motion = put(evening)
    steps.move(
        minute=evening.row(1),
        attendance=somebody(evening, "Cedar Member"),
        way="leaves",
    )

    for refused in (lambda: put(evening), lambda: decide(motion)):
        with pytest.raises(EveningError, match="The board has no quorum"):
            refused()
    assert Resolution.objects.get().outcome == "open"


def test_the_database_refuses_a_resolution_without_a_quorum():
    motion = decide(put(make_evening()))
    motion.could_vote = 2

    with (
        pytest.raises(IntegrityError, match="resolution_needs_a_quorum"),
        transaction.atomic(),
    ):
        motion.save()


def test_the_database_refuses_more_votes_than_members():
    motion = decide(put(make_evening()), "hands", 4, 1)
    motion.votes_for = 5

    with (
        pytest.raises(IntegrityError, match="resolution_votes_are_of_those_there"),
        transaction.atomic(),
    ):
        motion.save()


def test_a_late_item_is_decided_only_with_the_reason_why_it_is_urgent():
    meeting = make_board_evening(items=1)
    make_item(meeting=meeting, title="Too late")
    evening = begin(meeting)

    with pytest.raises(EveningError, match=r"s\.100B\(4\)\(b\)"):
        put(evening, 2)
    item = evening.row(2).item
    item.urgent_reason = "The home closes on Friday."
    item.urgent_chair = somebody(evening, "Ash Chair").person
    steps.note_urgency(item=item)

    assert decide(put(again(meeting), 2)).is_carried() is True
