"""The one next step on a meeting's page, and what was decided in a line each."""

from datetime import timedelta

import pytest
from django.utils import timezone

from meetings.models import Clause, Minute, Minutes, Resolution
from tests.meetings.makers import (
    make_clerk,
    make_item,
    make_meeting,
    make_publication,
)
from tests.meetings.pages import text_of
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk(client):
    client.force_login(make_clerk())
    return client


def meeting_in(days, **fields):
    """A meeting so many days from today."""
    return make_meeting(meets_on=timezone.localdate() + timedelta(days), **fields)


def minutes_of(meeting, state):
    """The meeting's minutes in a state, with the days and people it asks for."""
    days = {}
    if state != "draft":
        days = {"approved_on": meeting.meets_on, "approved_by": make_person()}
    if state == "signed":
        days |= {"signed_on": meeting.meets_on, "signed_by": make_person()}
    return Minutes.objects.create(meeting=meeting, state=state, **days)


def primary(page):
    """The words of the primary buttons of the page."""
    step = page.context["step"]
    marked = page.content.decode().count('class="govuk-button"')
    return (step.words if step else "", marked)


@pytest.mark.parametrize(
    ("days", "state", "has_item", "words"),
    [
        (30, "draft", False, "Put together the agenda"),
        (30, "announced", False, "Put together the agenda"),
        (30, "draft", True, "Publish the agenda"),
        (0, "draft", True, "Publish the agenda"),
        (0, "published", True, "Open the evening"),
        (-3, "published", True, "Open the evening"),
        (-3, "draft", True, "Open the evening"),
        (30, "cancelled", True, ""),
    ],
)
def test_before_the_minutes_one_button_leads_on(clerk, days, state, has_item, words):
    reason = {"cancelled_because": "Snow."} if state == "cancelled" else {}
    meeting = meeting_in(days, state=state, **reason)
    if has_item:
        make_item(meeting=meeting)

    page = clerk.get(meeting.get_absolute_url())

    assert primary(page) == (words, 1 if words else 0)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("draft", "Write the minutes"),
        ("approved", "Record their signature"),
        ("signed", ""),
    ],
)
def test_minutes_are_written_then_signed(clerk, state, words):
    meeting = meeting_in(-3, state="held")
    minutes_of(meeting, state)

    page = clerk.get(meeting.get_absolute_url())

    assert primary(page) == (words, 1 if words else 0)


def test_an_evening_that_goes_on_is_gone_on_with(clerk):
    meeting = meeting_in(0, began_at=timezone.now())
    minutes_of(meeting, "draft")

    page = clerk.get(meeting.get_absolute_url())

    assert primary(page) == ("Go on with the evening", 1)


def test_a_meeting_brought_over_gets_its_minutes_brought_in(clerk):
    meeting = meeting_in(-30, state="held", source_id="m1")

    page = clerk.get(meeting.get_absolute_url())

    assert primary(page) == ("Bring in its minutes", 1)


def test_everybody_reads_what_was_decided_but_nothing_lost_or_exempt(client):
    meeting = meeting_in(-3, state="held")
    items = [make_item(meeting=meeting), make_item(meeting=meeting)]
    make_publication(meeting=meeting, items=items)
    minutes = minutes_of(meeting, "approved")
    decide(minutes, items[0], "That homes be warm.")
    decide(minutes, items[0], "That homes be cold.", outcome="lost")
    decide(minutes, items[1], "That Smith build it.", is_exempt=True)

    page = client.get(meeting.get_absolute_url())

    decided = [(each.words, each.anchor) for each in page.context["laid"].decided]
    assert decided == [("That homes be warm.", f"item-{items[0].number}")]
    assert "Smith" not in text_of(page)


def decide(minutes, item, words, *, outcome="carried", is_exempt=False):
    """A motion under the item, with what became of it."""
    row, _ = Minute.objects.get_or_create(
        minutes=minutes,
        item=item,
        defaults={
            "position": item.number,
            "is_exempt": is_exempt,
            "exempt_paragraphs": "3" if is_exempt else "",
        },
    )
    place = row.resolutions.count() + 1
    motion = Resolution.objects.create(
        minute=row, position=place, opening="RESOLVED:", outcome=outcome
    )
    Clause.objects.create(resolution=motion, position=1, text=words)
