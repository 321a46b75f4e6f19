"""Sentences composed from rows, against what a clerk would write by hand."""

from datetime import UTC, date, datetime

import pytest

from cpboard.people.models import Person
from meetings import minutes_words as words
from meetings.models import (
    AgendaItem,
    Attendance,
    Board,
    Exclusion,
    Interest,
    Meeting,
    Membership,
    Minute,
    Minutes,
    Movement,
    Resolution,
    Vote,
)

SIX = datetime(2025, 1, 7, 18, 5, tzinfo=UTC)
SEVEN = datetime(2025, 1, 7, 19, 10, tzinfo=UTC)
ITEM = AgendaItem(label="5", title="Homes")


def there(name, role="", **fields):
    """Somebody in the list, with a seat where a role is named."""
    seat = Membership(role=role, person=Person(name=name)) if role else None
    fields = {"group": "present", "membership": seat} | fields
    return Attendance(name=name, **fields)


ASH = there("Councillor Ash", "chair")
BIRCH = there("Councillor Birch", "vice_chair")
CEDAR = there("Councillor Cedar", "member")


def test_the_lists_say_who_held_which_place():
    stand_in = there(
        "Councillor Elm",
        is_substitute=True,
        is_remote=True,
        membership=CEDAR.membership,
    )
    clerk = there("Robin", words="Clerk", group="in attendance")

    assert words.groups([ASH, stand_in, BIRCH, clerk]) == [
        (
            "Present",
            [
                "Councillor Ash (Chair)",
                "Councillor Elm (substitute for Councillor Cedar, joined remotely)",
                "Councillor Birch (Vice-Chair)",
            ],
        ),
        ("In attendance", ["Robin (Clerk)"]),
    ]


def test_the_chair_is_named_or_whoever_stood_in():
    away = there("Councillor Ash", "chair", group="apologies")

    assert words.chair([CEDAR, BIRCH, ASH]) == "Councillor Ash was in the chair."
    assert words.chair([away, BIRCH]) == (
        "In the absence of the Chair, Councillor Birch was in the chair."
    )
    assert words.chair([CEDAR]) == ""
    noted = there("Councillor Oak", "member")
    noted.is_chair = True
    assert words.chair([ASH, noted]) == "Councillor Oak was in the chair."
    assert words.chair([away, noted]) == (
        "In the absence of the Chair, Councillor Oak was in the chair."
    )
    assert words.chaired(BIRCH) == "Councillor Birch was in the chair for this item."


def test_apologies_substitutes_and_those_who_joined_remotely():
    away = there("Councillor Fir", "member", group="apologies")
    stand_in = there("Councillor Elm", is_substitute=True, membership=away.membership)
    remote = there("Councillor Oak", "member", is_remote=True)

    assert words.apologies([away, stand_in, remote], remote_counts=False) == [
        "Apologies for absence were received from Councillor Fir.",
        "Councillor Elm was there in place of Councillor Fir.",
        "Councillor Oak joined remotely, and did not count for quorum or votes.",
    ]
    assert words.apologies([remote], remote_counts=True) == [
        "There were no apologies for absence.",
        "Councillor Oak joined remotely.",
    ]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        (
            {"kind": "pecuniary", "nature": "he owns it.", "leaves": True},
            "Councillor Ash declared a disclosable pecuniary interest in this item "
            "(he owns it) and left the meeting for this item.",
        ),
        (
            {"kind": "other", "nature": "a neighbour", "leaves": False},
            "Councillor Ash declared an interest in this item (a neighbour) and took "
            "part.",
        ),
        (
            {
                "kind": "pecuniary",
                "nature": "she owns it",
                "leaves": False,
                "dispensation": "Council",
                "is_registered": False,
            },
            "Councillor Ash declared a disclosable pecuniary interest in this item "
            "(she owns it) and took part by dispensation. The interest is to be "
            "entered in the register within 28 days.",
        ),
        (
            {
                "kind": "other",
                "nature": "SECRET",
                "is_sensitive": True,
                "leaves": True,
            },
            "Councillor Ash declared an interest in this item, which is sensitive and "
            "is noted without what it is, and left the meeting for this item.",
        ),
    ],
)
def test_an_interest_is_declared_and_a_sensitive_one_is_not_told(fields, sentence):
    assert words.declared(Interest(attendance=ASH, **fields)) == sentence


def test_declarations_name_the_items_and_hide_what_is_exempt():
    open_one = Interest(
        attendance=ASH, kind="other", nature="a neighbour", minute=Minute(item=ITEM)
    )
    closed = Interest(
        attendance=BIRCH,
        kind="other",
        nature="SECRET",
        leaves=True,
        minute=Minute(heading="SECRET", is_exempt=True),
    )

    assert words.all_declared([open_one, closed]) == [
        "Councillor Ash declared an interest in item 5 (a neighbour) and took part.",
        "Councillor Birch declared an interest in an item that is not for publication "
        "and left the meeting for this item.",
    ]
    assert words.all_declared([]) == ["No interests were declared."]


def test_coming_and_going_has_its_time():
    leaves = Movement(attendance=ASH, way="leaves", at=SIX)
    arrives = Movement(attendance=BIRCH, way="arrives", at=SIX)

    assert words.moved(leaves) == "Councillor Ash left at 6.05pm."
    assert words.moved(arrives) == "Councillor Birch arrived at 6.05pm."


def test_the_public_is_excluded_for_items_and_paragraphs_and_comes_back():
    exempt = Minute(item=ITEM, is_exempt=True, exempt_paragraphs="1, 3")
    heading = Minute(heading="SECRET", is_exempt=True, exempt_paragraphs="5")

    assert words.excluded_for([exempt, Minute(), heading]) == [
        "The public was excluded for item 5 (paragraphs 1 and 3) and an item that is "
        "not for publication (paragraph 5), as exempt information of Schedule 12A to "
        "the Local Government Act 1972 was likely to be disclosed (section 100A(4)). "
        "The public interest in keeping it private outweighed that in disclosing it."
    ]
    assert words.excluded_for([Minute()]) == []
    back = Minute(began_at=SIX)
    assert words.readmitted(back, [], [exempt]) == [
        "The public was readmitted at 6.05pm."
    ]
    assert words.readmitted(back, [Exclusion(ended_at=SEVEN)], []) == [
        "The public was readmitted at 7.10pm."
    ]
    assert words.readmitted(back, [], [Minute()]) == []


def test_items_off_the_agenda_say_why():
    item = AgendaItem(state="deferred", state_reason="its author is ill")

    assert words.off_agenda(item) == ["This item was deferred: its author is ill."]
    assert words.off_agenda(ITEM) == []


def test_votes_by_hands_with_a_casting_vote_and_a_recorded_one():
    resolution = Resolution(
        method="hands",
        votes_for=2,
        votes_against=2,
        abstentions=0,
        casting_vote="for",
        casting_by=ASH,
    )
    recorded = Vote(attendance=CEDAR, choice="against")

    assert words.vote(resolution, [recorded]) == [
        "2 voted for, 2 against; none abstained.",
        "The votes being equal, Councillor Ash gave the casting vote for it.",
        "Councillor Cedar asked for their vote to be recorded: against.",
    ]


def test_votes_by_name_and_without_a_vote():
    resolution = Resolution(method="names", votes_for=2, votes_against=0, abstentions=1)
    named = [
        Vote(attendance=ASH, choice="for"),
        Vote(attendance=BIRCH, choice="for"),
        Vote(attendance=CEDAR, choice="abstains"),
    ]

    assert words.vote(resolution, named) == [
        "2 voted for, 0 against; 1 abstained.",
        "For: Councillor Ash and Councillor Birch.",
        "Abstained: Councillor Cedar.",
    ]
    assert words.vote(Resolution(method="assent"), []) == ["Agreed without a vote."]
    assert words.vote(Resolution(), []) == []


def test_motions_and_amendments_that_were_not_carried():
    amendment = Resolution(mover="Ash", seconder="Birch", outcome="lost", amends_id=1)

    assert words.put(amendment) == "Moved by Ash, seconded by Birch."
    assert words.became(amendment) == "The amendment was lost."
    assert words.became(Resolution(outcome="withdrawn")) == "The motion was withdrawn."
    assert words.put(Resolution()) == ""


def test_when_it_began_and_ended():
    assert words.times(Meeting(began_at=SIX, ended_at=SIX)) == (
        "The meeting began at 6.05pm and ended at 6.05pm."
    )
    assert words.times(Meeting(began_at=SIX)) == "The meeting began at 6.05pm."
    assert words.times(Meeting(ended_at=SIX)) == "The meeting ended at 6.05pm."
    assert words.times(Meeting()) == ""


def test_earlier_minutes_were_approved_here_with_what_was_corrected():
    earlier = Minutes(
        meeting=Meeting(board=Board(), meets_on=date(2025, 1, 7)),
        approved_on=date(2025, 4, 8),
        signed_on=date(2025, 4, 8),
        corrections="In minute 2, “five” to read “six”\n",
    )

    assert words.approved_here([earlier]) == [
        "The minutes of 7 January 2025 were approved as a correct record and signed, "
        "with these corrections: In minute 2, “five” to read “six”."
    ]
