"""What the database holds of minutes whatever the code does; who reads which."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError, transaction

from cpboard.people.roles import ADMINISTRATOR, MEMBER
from meetings.composing import compose
from meetings.minutes import circulate
from meetings.models import Attendance, Clause, FollowUp, Minutes
from tests.meetings.makers import make_meeting, make_publication, make_seat
from tests.meetings.minutes_files import DAY, approve, follow_ups_of, make_minutes
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


def refused(row, **fields):
    """Whether the database refuses the row with these fields."""
    for name, value in fields.items():
        setattr(row, name, value)
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        return True
    return False


@pytest.mark.parametrize(
    ("fields", "is_refused"),
    [
        ({"state": "approved"}, True),
        ({"state": "other"}, True),
        ({"approved_on": DAY}, True),
        ({"state": "approved", "approved_on": DAY, "approved_by": True}, False),
        ({"state": "signed", "approved_on": DAY, "approved_by": True}, True),
        (
            {
                "state": "signed",
                "approved_on": DAY,
                "approved_by": True,
                "signed_on": date(2025, 3, 3),
                "signed_by": True,
            },
            True,
        ),
        (
            {
                "state": "signed",
                "approved_on": DAY,
                "approved_by": True,
                "signed_on": DAY,
                "signed_by": True,
            },
            False,
        ),
    ],
)
def test_approved_and_signed_say_when_and_who(fields, is_refused):
    person = make_person()
    fields = {k: person if k.endswith("_by") else v for k, v in fields.items()}

    assert refused(make_minutes(), **fields) is is_refused


@pytest.mark.parametrize(
    ("fields", "is_refused"),
    [
        ({"why_none": ""}, True),
        ({"why_none": "", "due_words": "soon"}, False),
        ({"why_none": "", "due_on": DAY}, False),
        ({"why_none": "", "due_on": DAY, "owner_words": ""}, True),
        ({"why_none": "", "due_on": DAY, "state": "none"}, True),
        ({"state": "none"}, False),
        ({"state": "other"}, True),
        ({"state": "proposed", "outcome": "Sent."}, True),
        ({"state": "proposed", "outcome": "Sent.", "proposed_on": DAY}, False),
        ({"state": "proposed", "proposed_on": DAY}, True),
        ({"state": "done", "done_on": DAY}, True),
        ({"state": "done", "outcome": "Sent.", "done_on": DAY}, False),
        ({"done_on": DAY}, True),
    ],
)
def test_a_follow_up_says_who_when_and_how(fields, is_refused):
    (follow_up,) = follow_ups_of(make_minutes())

    assert refused(follow_up, **fields) is is_refused


def test_a_seconder_needs_a_mover_and_a_name_is_never_empty():
    minutes = make_minutes()
    clause = Clause.objects.get()

    assert refused(clause.resolution, seconder="Councillor Ash")
    assert refused(clause, depth=1)
    assert refused(Attendance(minutes=minutes, position=1, group="present", name=""))
    assert refused(Attendance(minutes=minutes, position=1, group="late", name="Ash"))


def readers():
    """Somebody of each kind."""
    return [AnonymousUser(), make_person(MEMBER), make_person(ADMINISTRATOR)]


def seen(minutes):
    """Who of the readers sees the minutes."""
    return [
        Minutes.objects.visible_to(user).filter(pk=minutes.pk).exists()
        for user in readers()
    ]


def test_drafts_are_read_by_those_who_prepare_meetings_alone():
    assert seen(make_minutes()) == [False, False, True]


def test_approved_minutes_are_read_by_everybody():
    assert seen(approve(make_minutes())) == [True, True, True]


def test_a_publication_that_holds_no_text_of_the_minutes_opens_no_draft():
    minutes = make_minutes()
    make_publication(meeting=minutes.meeting, kind="minutes")

    assert seen(minutes) == [False, False, True]


def test_published_draft_minutes_are_read_by_everybody():
    minutes = make_minutes()
    minutes.as_published = compose(minutes).as_json()
    minutes.save()

    assert seen(minutes) == [True, True, True]


def test_a_circulated_draft_is_read_by_the_members_of_its_board_alone():
    minutes = make_minutes()
    member = make_person(MEMBER)
    make_seat(board=minutes.meeting.board, person=member)
    before = Minutes.objects.visible_to(member).count()
    circulate(minutes=minutes, until=DAY)

    assert (before, Minutes.objects.visible_to(member).count()) == (0, 1)
    assert seen(minutes) == [False, False, True]


def test_approving_the_minutes_of_a_draft_meeting_makes_it_public():
    meeting = make_meeting(meets_on=DAY, state="draft")

    minutes = approve(make_minutes(meeting=meeting))

    assert seen(minutes) == [True, True, True]


def test_a_follow_up_of_a_draft_is_known_to_its_owner():
    owner = make_person(name="Robin Elm")
    make_minutes()

    assert FollowUp.objects.visible_to(owner).count() == 1
    assert FollowUp.objects.visible_to(make_person(MEMBER)).count() == 0
    assert FollowUp.objects.visible_to(AnonymousUser()).count() == 0


def test_rows_say_what_they_are():
    minutes = make_minutes()
    (follow_up,) = follow_ups_of(minutes)

    assert str(minutes) == f"Minutes of {minutes.meeting}"
    assert str(minutes.rows.get()) == "Homes"
    assert str(follow_up) == "(a) That Robin Elm be asked to write."
    assert str(follow_up.clause.resolution) == "Resolved: (Homes)"
