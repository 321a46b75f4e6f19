"""Notes: saved with their revision, by the page and by its script."""

import pytest

from tests.meetings.evenings import (
    again,
    below,
    make_evening,
    row,
)
from tests.meetings.pages import told

pytestmark = pytest.mark.django_db


def test_two_browsers_never_overwrite_each_other(clerk):
    meeting = make_evening().meeting
    address = below(meeting, "1/notes/")
    clerk.post(address, {"notes": "First.", "revision": "0"})

    page = clerk.post(address, {"notes": "Second.", "revision": "0"})
    clerk.post(address, {"notes": "First. Second.", "revision": "1"})

    assert "Second.</textarea>" in page.content.decode()
    assert page.context["theirs"] == "First."
    assert page.context["row"].revision == 1
    assert row(again(meeting), 1).notes == "First. Second."


@pytest.mark.parametrize(
    ("sent", "status", "expected"),
    [
        ({"notes": "First.\r\n", "revision": "0"}, 200, {"revision": 1}),
        ({"notes": "Other.", "revision": "0"}, 409, {"theirs": "First."}),
        ({"notes": "x" * 20_001, "revision": "1"}, 400, {"revision": 1}),
        ({"notes": "So.", "revision": "one"}, 400, {"revision": 1}),
        ({"notes": "So.", "revision": "1"}, 200, {"revision": 2}),
    ],
)
def test_the_script_is_answered_in_json(clerk, sent, status, expected):
    meeting = make_evening().meeting
    address = below(meeting, "1/notes/")
    clerk.post(address, {"notes": "First.", "revision": "0"})

    answer = clerk.post(address, sent, headers={"Accept": "application/json"})

    assert answer.status_code == status
    assert expected.items() <= answer.json().items()


def test_notes_that_are_too_long_are_not_lost(clerk):
    meeting = make_evening().meeting
    notes = "y" * 20_001

    page = clerk.post(below(meeting, "1/notes/"), {"notes": notes, "revision": "0"})

    assert "Shorten this" in told(page)[0]
    assert f"{notes}</textarea>" in page.content.decode()
