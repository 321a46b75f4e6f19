"""One next step is named for a meeting, from its agenda to its signed minutes."""

from datetime import timedelta

import pytest
from django.utils import timezone

from meetings import evening as steps
from meetings import motions
from meetings.minutes import circulate
from meetings.models import Minutes
from tests.meetings.evenings import again, at_item, begin, make_board_evening
from tests.meetings.makers import make_clerk, make_item, make_meeting
from tests.meetings.minutes_files import approve

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def step(sign_in):
    """What the page of a meeting names as the next step."""
    client = sign_in(make_clerk())
    return lambda meeting: client.get(meeting.get_absolute_url()).context["step"]


def test_before_its_day_a_meeting_is_prepared(step):
    meeting = make_meeting(state="draft", meets_on=TODAY + timedelta(days=30))

    empty = step(meeting)
    make_item(meeting=meeting)

    assert empty.button == "Put together the agenda"
    assert step(meeting).button == "Publish the agenda"


def test_before_its_day_nothing_more_waits_once_all_is_published(step):
    meeting = make_board_evening(meets_on=TODAY + timedelta(days=30))

    assert step(meeting).says.startswith("Everything is published.")


def test_a_meeting_that_is_over_without_minutes_has_them_brought_in(step):
    meeting = make_board_evening(meets_on=TODAY - timedelta(days=3))

    assert step(meeting).button == "Bring in its minutes"


def test_from_the_evening_to_the_signed_minutes(step):
    meeting = make_board_evening(items=1)
    found = [step(meeting)]
    evening = begin(meeting)
    found.append(step(meeting))
    at_item(evening, 1)
    motion = motions.put_motion(minute=evening.row(1), text="So.")
    steps.end(meeting=meeting)
    found.append(step(meeting))
    motions.withdraw(motion=motion)
    motion.delete()
    found.append(step(meeting))
    minutes = Minutes.objects.select_related("meeting__board").get()
    minutes.rows.update(text="Said.")
    found.append(step(meeting))
    circulate(minutes=minutes, until=TODAY)
    found.append(step(meeting))
    approve(minutes)
    found.append(step(meeting))

    assert [each.button for each in found] == [
        "Open the evening",
        "Go on with the evening",
        "Decide the open motion",
        "Write the minutes",
        "Send the draft to the members",
        "Look at the minutes",
        "Record their signature",
    ]


def test_a_draft_is_approved_once_the_board_has_met_again(step):
    meeting = make_board_evening(items=1, meets_on=TODAY - timedelta(days=30))
    steps.end(meeting=begin(meeting).meeting)
    minutes = again(meeting).minutes
    minutes.rows.update(text="Said.")
    circulate(minutes=minutes, until=TODAY)
    make_meeting(board=meeting.board, meets_on=TODAY)

    assert step(meeting).button == "Record their approval"
