"""Whether a vote agrees with the room, and what comes of it."""

import pytest

from meetings.models import Attendance
from meetings.quorum import Count, Presence
from meetings.votes import Tally, VoteRefused, result_of

pytestmark = pytest.mark.once

ANA, BEN, CAT, DEE = (
    Attendance(pk=number, name=name)
    for number, name in enumerate(["Ana", "Ben", "Cat", "Dee"], start=1)
)


def room(*people, quorum=2):
    """Those who can vote, and one who cannot."""
    present = [Presence(each, True, True, "") for each in people]
    guest = Presence(Attendance(pk=99, name="Guest"), True, False, "has no vote")
    return Count((*present, guest), quorum)


FOUR = room(ANA, BEN, CAT, DEE)


def hands(votes_for, votes_against, abstentions=None, **more):
    """A show of hands."""
    return Tally("hands", votes_for, votes_against, abstentions, **more)


def refused(tally, count=FOUR, chair=ANA):
    """Why the vote cannot stand."""
    with pytest.raises(VoteRefused) as told:
        result_of(tally, count, chair)
    return str(told.value)


@pytest.mark.parametrize(
    ("tally", "expected"),
    [
        (Tally("assent"), ("carried", None, None, None, "")),
        (hands(3, 1, 0), ("carried", 3, 1, 0, "")),
        (hands(1, 2), ("lost", 1, 2, 1, "")),
        (hands(0, 0, casting="none"), ("lost", 0, 0, 4, "")),
        (hands(2, 2, casting="for"), ("carried", 2, 2, 0, "for")),
        (hands(2, 2, casting="against"), ("lost", 2, 2, 0, "against")),
        (hands(2, 2, casting="none"), ("lost", 2, 2, 0, "")),
        (hands(3, 1, casting="none"), ("carried", 3, 1, 0, "")),
        (hands(3, 1, named={ANA: "against"}), ("carried", 3, 1, 0, "")),
        (
            Tally("names", named={ANA: "for", BEN: "for", CAT: "against", DEE: "for"}),
            ("carried", 3, 1, 0, ""),
        ),
    ],
)
def test_the_majority_of_those_voting_decides(tally, expected):
    result = result_of(tally, FOUR, ANA)

    assert tuple(vars(result).values()) == expected


@pytest.mark.parametrize("numbers", [(3, 2), (1, 1, 1), (2, 1, 2), (5, 0, 0)])
def test_a_tally_must_add_up_to_those_who_can_vote(numbers):
    assert "4 members who can vote are here" in refused(hands(*numbers))


def test_numbers_are_needed_for_a_show_of_hands():
    assert refused(hands(3, None)).startswith("Enter how many voted for")


def test_a_vote_by_name_needs_every_member():
    tally = Tally("names", named={ANA: "for", BEN: "for"})

    assert refused(tally).endswith("Still missing: Cat, Dee.")


def test_whoever_cannot_vote_is_not_recorded():
    tally = hands(4, 0, named={Attendance(pk=99, name="Guest"): "for"})

    assert refused(tally) == "Guest cannot vote on this item."


def test_no_more_are_named_for_a_side_than_were_counted():
    tally = hands(3, 1, named={ANA: "against", BEN: "against"})

    assert "under “against” (2) than were counted (1)" in refused(tally)


def test_a_casting_vote_only_breaks_a_tie():
    assert "not equal" in refused(hands(3, 1, casting="for"))


def test_a_tie_asks_for_the_casting_vote():
    assert refused(hands(2, 2)).startswith("The votes are equal.")


@pytest.mark.parametrize("chair", [None, Attendance(pk=99, name="Guest")])
def test_only_whoever_chairs_and_votes_has_a_casting_vote(chair):
    told = refused(hands(2, 2, casting="for"), chair=chair)

    assert told.startswith("Only the member who chairs this item")


def test_nothing_is_decided_without_a_quorum():
    told = refused(Tally("assent"), room(ANA, BEN, CAT, DEE, quorum=5))

    assert told.startswith("The board has no quorum for this item: 4 of the 5")
