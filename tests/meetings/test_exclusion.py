"""The item that excludes the public: missed, added by one press, named in full."""

import pytest

from meetings.exclusion import add_exclusion, gap_of
from meetings.packs import publish
from tests.meetings.makers import (
    make_board,
    make_clerk,
    make_exempt_paper,
    make_item,
    make_meeting,
    make_paper,
)
from tests.meetings.pages import text_of

pytestmark = pytest.mark.django_db


def make_agenda(**board):
    """Public, two exempt items, public."""
    meeting = make_meeting(board=make_board(**board), state="draft")
    first, second, third, last = (make_item(meeting=meeting) for _ in range(4))
    make_paper(item=first)
    make_exempt_paper(item=second, title="Kestrel")
    make_exempt_paper(item=third, title="Kestrel two", exempt_paragraphs="1, 2")
    make_paper(item=last)
    return meeting


def agenda(meeting):
    """The agenda as printed: number, title."""
    items = meeting.items.order_by("number")
    return [(item.label, item.title) for item in items]


def test_publishing_warns_and_one_press_adds_exclusion_and_return(client):
    meeting = make_agenda()
    client.force_login(make_clerk())

    before = text_of(client.get(f"{meeting.get_absolute_url()}publish/"))
    client.post(f"{meeting.get_absolute_url()}exclude-the-public/")
    after = client.get(f"{meeting.get_absolute_url()}publish/")

    assert (
        "Exempt papers stand under items 2 and 3, and no item before them asks the "
        "board to exclude the public."
    ) in before
    assert agenda(meeting) == [
        ("1", "Thing 1"),
        ("2", "Exclusion of the public"),
        ("3", "Thing 2"),
        ("4", "Thing 3"),
        ("5", "The public comes back"),
        ("6", "Thing 4"),
    ]
    assert meeting.items.get(standing="exclusion").asked == (
        "The board is asked to resolve that the public be excluded during item 3 "
        "(paragraph 3) and item 4 (paragraphs 1 and 2), since exempt information, as "
        "those paragraphs of Schedule 12A to the Local Government Act 1972 describe "
        "it, would be disclosed to them, and since the public interest in keeping it "
        "private outweighs the public interest in disclosing it."
    )
    assert after.context["gap"] is None


def test_the_public_is_not_called_back_where_nothing_follows():
    meeting = make_agenda()
    meeting.items.get(number=4).delete()

    add_exclusion(meeting=meeting)

    assert not meeting.items.filter(standing="readmission").exists()


def test_an_exclusion_that_does_not_name_every_item_is_told_and_drafted_anew():
    meeting = make_agenda()
    add_exclusion(meeting=meeting)
    make_exempt_paper(item=meeting.items.get(number=6), exempt_paragraphs="7")

    gap = gap_of(meeting)
    add_exclusion(meeting=meeting)

    assert gap.says == (
        "Item 2 excludes the public, and does not name item 6. The resolution must "
        "name every item with exempt papers, and its paragraphs (Local Government Act "
        "1972, s.100A(4) and Schedule 12A)."
    )
    assert gap_of(meeting) is None
    assert "item 6 (paragraph 7)" in meeting.items.get(standing="exclusion").asked


def test_what_is_published_keeps_its_place():
    meeting = make_agenda()
    publish(meeting=meeting, kind="agenda")

    added = add_exclusion(meeting=meeting)

    assert not added
    assert gap_of(meeting).can_add is False
    assert len(agenda(meeting)) == 4


def test_a_panel_and_an_agenda_without_exempt_papers_lack_nothing():
    public = make_meeting(state="draft")
    make_paper(item=make_item(meeting=public))

    assert gap_of(public) is None
    assert gap_of(make_agenda(legal_basis="panel")) is None
