"""The public excluded for named items, until it comes back."""

import pytest

from meetings import exclusions, motions
from meetings.evening import EveningError
from meetings.models import Exclusion
from meetings.room import warning_of
from meetings.votes import Tally
from tests.meetings.evenings import (
    again,
    at_item,
    begin,
    make_board_evening,
    make_evening,
    row,
)
from tests.meetings.makers import make_exempt_paper

pytestmark = pytest.mark.django_db


def decide(motion, method="assent", *numbers):
    """The board decides."""
    return motions.decide(motion=motion, tally=Tally(method, *numbers))


def test_the_public_is_excluded_for_named_items_until_it_comes_back():
    evening = make_evening(items=4)
    covers = [evening.row(2), evening.row(3)]

    motion = exclusions.exclude(minute=evening.row(1), covers=covers, paragraphs="1, 3")
    before = row(evening, 2).is_exempt
    decide(motion)
    at_item(evening, 2)
    exclusions.readmit(meeting=evening.meeting)

    assert before is False
    assert motion.clauses.get().text == (
        "That, under section 100A(4) of the Local Government Act 1972, the public be "
        "excluded from the meeting during items 2 and 3, on the grounds that items 2 "
        "and 3 involve the likely disclosure of exempt information as defined in "
        "paragraphs 1 and 3 of Part 1 of Schedule 12A to that Act, and that in all "
        "the circumstances of the case the public interest in maintaining the "
        "exemption outweighs the public interest in disclosing the information."
    )
    exempt = [row(evening, number).exempt_paragraphs for number in (1, 2, 3, 4)]
    assert exempt == ["", "1, 3", "", ""]
    exclusion = Exclusion.objects.get()
    assert exclusion.began_at <= exclusion.ended_at


def test_the_public_is_excluded_once_at_a_time():
    evening = make_evening()
    covers = [evening.row(2)]
    decide(exclusions.exclude(minute=evening.row(1), covers=covers, paragraphs="3"))

    with pytest.raises(EveningError, match="The public is excluded already"):
        exclusions.exclude(minute=evening.row(1), covers=covers, paragraphs="3")


def test_a_lost_exclusion_leaves_the_public_in():
    evening = make_evening()
    covers = [evening.row(2)]

    motion = exclusions.exclude(minute=evening.row(1), covers=covers, paragraphs="3")
    decide(motion, "hands", 1, 4)

    assert row(evening, 2).is_exempt is False
    with pytest.raises(EveningError, match="The public is not excluded now"):
        exclusions.readmit(meeting=evening.meeting)


def test_an_exempt_paper_before_any_exclusion_is_warned_of():
    meeting = make_board_evening()
    make_exempt_paper(item=meeting.items.get(number=2))
    evening = begin(meeting)
    told = warning_of(evening, evening.row(2))

    decide(
        exclusions.exclude(
            minute=evening.row(1), covers=[evening.row(2)], paragraphs="3"
        )
    )

    evening = again(meeting)
    assert told.startswith("This item has an exempt paper, and the public is still")
    assert warning_of(evening, evening.row(2)) == ""
