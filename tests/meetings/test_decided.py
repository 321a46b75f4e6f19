"""What was decided, in a line each, on the page of a meeting."""

from datetime import date

import pytest

from meetings.models import Clause, Minute, Minutes, Resolution
from tests.meetings.makers import make_item, make_meeting, make_publication
from tests.meetings.pages import text_of
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


def test_everybody_reads_what_was_decided_but_nothing_lost_or_exempt(client):
    meeting = make_meeting(meets_on=date(2021, 1, 19), state="held")
    items = [make_item(meeting=meeting), make_item(meeting=meeting)]
    make_publication(meeting=meeting, items=items)
    minutes = Minutes.objects.create(
        meeting=meeting,
        state="approved",
        approved_on=date(2021, 3, 16),
        approved_by=make_person(),
    )
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
