"""What somebody hostile tries: other people's words, forged fields, the ORM itself."""

import pytest
from django.db import IntegrityError, transaction

from cpboard.people.roles import ADMINISTRATOR, DEMOCRACY_OFFICER, MEMBER, OFFICER
from meetings import motions
from meetings.asked import take_up
from meetings.follow_ups import needs_of
from meetings.models import (
    Attendance,
    Clause,
    FollowUp,
    Minute,
    Minutes,
    Resolution,
    Vote,
    WorkPlanItem,
)
from meetings.work_plan import plan_item
from tests.meetings import evening_rows
from tests.meetings.evenings import at_item, below, make_evening, row
from tests.meetings.makers import make_clerk, make_meeting
from tests.meetings.minutes_files import DAY, approve
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked_in_private():
    """A follow-up of an approved exempt minute, which its owner says is done."""
    minutes = evening_rows.make_evening()
    minute = evening_rows.make_exempt_minute(minutes=minutes, heading="ZorroHeading")
    evening_rows.make_resolution(minute=minute, clauses=["That ZorroClause be asked."])
    take_up(minutes)
    approve(minutes)
    FollowUp.objects.update(
        state="proposed", outcome="ZorroOutcome", proposed_on=DAY, why_none="So."
    )
    return FollowUp.objects.get()


@pytest.mark.parametrize(
    ("role", "number"), [(ADMINISTRATOR, 0), (DEMOCRACY_OFFICER, 1)]
)
def test_the_home_page_tells_a_clerk_nothing_that_is_exempt(
    asked_in_private, role, number
):
    needs = needs_of(make_person(role), DAY)

    assert len(needs) == number


def test_what_waits_to_be_closed_stands_once_however_much_was_said(asked_in_private):
    for words in ("Written.", "Sent."):
        asked_in_private.notes.create(author=make_person(), words=words)

    assert len(needs_of(make_clerk(), DAY)) == 1


def test_a_work_plan_does_not_tell_what_became_exempt(client, asked_in_private):
    board = asked_in_private.meeting().board
    announced = make_meeting(board=board, state="announced")
    plan_item(board=board, title="Zorro", meeting=announced, follow_up=asked_in_private)
    page = f"{board.get_absolute_url()}work-plan/"
    people = [make_person(role) for role in (OFFICER, ADMINISTRATOR, MEMBER)]

    seen = [WorkPlanItem.objects.visible_to(each).count() for each in people]

    assert seen == [0, 0, 1]
    assert b"Zorro" not in client.get(page).content


def test_nobody_without_the_right_opens_what_became_exempt(sign_in, asked_in_private):
    board = asked_in_private.meeting().board
    planned = plan_item(board=board, title="Zorro", follow_up=asked_in_private)
    address = f"/work-plan/{planned.pk}/edit/"

    answers = [
        sign_in(make_person(role)).get(address).status_code
        for role in (ADMINISTRATOR, DEMOCRACY_OFFICER)
    ]

    assert answers == [404, 200]


def test_the_evening_lists_an_exempt_item_by_its_public_title(sign_in):
    evening = make_evening(items=2)
    Minute.objects.filter(item__number=2).update(
        heading="ZorroHeading", is_exempt=True, exempt_paragraphs="3"
    )

    page = sign_in(make_person(ADMINISTRATOR)).get(below(evening.meeting, "1/"))

    assert b"Zorro" not in page.content
    assert b"Thing 2" in page.content


@pytest.fixture
def decided():
    """A motion that was carried in an evening."""
    evening = make_evening(items=1)
    at_item(evening, 1)
    text = "That it be done."
    return motions.put(minute=row(evening, 1), text=text, is_agreed=True)


CHANGES = [
    lambda: Minute.objects.update(text="Other words"),
    lambda: Minute.objects.update(is_exempt=True, exempt_paragraphs="3"),
    lambda: Resolution.objects.update(opening="Other words"),
    lambda: Resolution.objects.update(outcome="withdrawn"),
    lambda: Clause.objects.update(text="Other words"),
    lambda: Minutes.objects.update(as_approved=None),
    lambda: Minutes.objects.update(state="draft", approved_on=None, approved_by=None),
]


@pytest.mark.parametrize("change", CHANGES)
def test_approved_minutes_are_not_changed_by_any_code(decided, change):
    approve(decided.minute.minutes)

    with pytest.raises(IntegrityError, match="stay"), transaction.atomic():
        change()


@pytest.mark.parametrize("change", CHANGES)
def test_a_draft_is_changed_freely(decided, change):
    change()


def test_a_row_of_approved_minutes_may_be_saved_as_it_is(decided):
    approve(decided.minute.minutes)

    for saved in (decided.clauses.get(), decided, row_of(decided)):
        saved.save()


def row_of(motion):
    """The minute as the database has it."""
    return Minute.objects.get(pk=motion.minute_id)


def test_the_database_takes_no_vote_of_somebody_with_an_interest(decided):
    away, free = Attendance.objects.all()[:2]
    evening_rows.make_interest(attendance=away, minute=decided.minute)
    Vote.objects.create(resolution=decided, attendance=free, choice="for")

    with (
        pytest.raises(IntegrityError, match="vote_of_nobody_with_an_interest"),
        transaction.atomic(),
    ):
        Vote.objects.create(resolution=decided, attendance=away, choice="for")


def test_forged_numbers_are_no_error_of_ours(sign_in):
    evening = make_evening(items=2)
    clerk = sign_in(make_clerk())
    board = evening.meeting.board.get_absolute_url()

    answers = [
        clerk.post(below(evening.meeting, "new-items/"), {"at": "abc"}).status_code,
        clerk.post(below(evening.meeting, "readmit/"), {"at": "9" * 30}).status_code,
        clerk.post(
            below(evening.meeting, "1/exclude/"),
            {"covers": "9" * 30, "paragraphs": "3"},
        ).status_code,
        clerk.get(f"{board}new-work-plan-item/?meeting=abc").status_code,
    ]

    assert answers == [302, 302, 200, 200]


def test_an_interest_too_long_is_told_and_nothing_typed_is_lost(sign_in):
    evening = make_evening(items=1)
    typed = {
        "attendance": evening.attendance[0].pk,
        "kind": "pecuniary",
        "nature": "x" * 501,
        "dispensation": "y" * 301,
    }

    page = sign_in(make_clerk()).post(below(evening.meeting, "1/interest/"), typed)

    words = page.content.decode()
    assert page.status_code == 200
    assert "x" * 501 in words
    assert "y" * 301 in words
    assert "Say what it is" not in words
