"""Items withdrawn or deferred after they were published, and headings in packs."""

from datetime import date

import pytest

from meetings.drafts import PackError, draft_pack
from meetings.models import WorkPlanItem
from meetings.off_agenda import OffError, put_back, take_off
from meetings.packs import build, publish
from meetings.putting_together import offers_for, put_together
from tests.meetings.makers import (
    make_item,
    make_meeting,
    make_paper,
    make_publication,
)
from tests.meetings.pages import text_of, told
from tests.pdf.walk import page_texts, validator_errors

pytestmark = pytest.mark.django_db

WHY = "The figures are late."


def published(count=2):
    """A meeting whose agenda is out, and its items."""
    meeting = make_meeting(meets_on=date(2031, 1, 7))
    items = [make_item(meeting=meeting) for _ in range(count)]
    make_publication(meeting=meeting)
    return meeting, items


def front(meeting, kind="supplement"):
    """The words of the front sheet as the public would read them."""
    built = build(draft_pack(meeting, kind), published_at=None)
    return " ".join(page_texts(built.public.pdf)[0].split())


def test_a_withdrawn_item_keeps_its_number_and_says_why(client, clerk):
    meeting, (first, second) = published()

    page = clerk.post(
        f"/items/{first.pk}/take-off/",
        {"state": "withdrawn", "state_reason": WHY},
        follow=True,
    )
    client.logout()

    assert told(page) == [
        "It is withdrawn. Item 1 keeps its number, and its page says why."
    ]
    words = text_of(client.get(meeting.get_absolute_url()))
    assert f"Item 1: Thing 1 Withdrawn {WHY}" in words
    assert list(meeting.items.values_list("label", flat=True)) == ["1", "2"]
    assert not WorkPlanItem.objects.exists()


def test_a_deferred_item_goes_onto_the_work_plan_of_the_next_meeting(clerk):
    meeting, (first, _) = published()
    make_meeting(board=meeting.board, state="published", meets_on=date(2031, 2, 4))
    following = make_meeting(
        board=meeting.board, state="announced", meets_on=date(2031, 3, 4)
    )

    page = clerk.post(
        f"/items/{first.pk}/take-off/",
        {"state": "deferred", "state_reason": WHY},
        follow=True,
    )

    row = WorkPlanItem.objects.get()
    assert (row.title, row.meeting, row.deferred_from) == ("Thing 1", following, first)
    assert told(page) == [
        "It is deferred. Item 1 keeps its number, and its page says why. It is on the "
        "work plan for 4 March 2031."
    ]


def test_without_a_next_meeting_a_deferred_item_waits_for_one():
    _, (first, _) = published()

    take_off(item=first, state="deferred", state_reason=WHY)

    assert WorkPlanItem.objects.get().meeting is None


def test_what_was_deferred_is_put_back_and_leaves_the_plan(clerk):
    _, (first, _) = published()
    take_off(item=first, state="deferred", state_reason=WHY)

    page = clerk.post(f"/items/{first.pk}/put-back/", follow=True)

    first.refresh_from_db()
    assert (first.state, first.state_reason) == ("stands", "")
    assert not WorkPlanItem.objects.exists()
    assert told(page) == ["Item 1 stands again."]


def test_what_a_later_agenda_has_is_not_put_back():
    meeting, (first, _) = published()
    later = make_meeting(board=meeting.board, state="draft", meets_on=date(2031, 2, 4))
    take_off(item=first, state="deferred", state_reason=WHY)
    chosen = [offer.key for offer in offers_for(later, date(2031, 1, 1)).planned]
    put_together(meeting=later, keys=chosen, today=date(2031, 1, 1))

    with pytest.raises(OffError, match="Item 1 stands on a later agenda by now"):
        put_back(item=first)


def test_taking_off_needs_a_reason_and_a_published_item_of_a_meeting_to_come(clerk):
    _, (first, _) = published()
    draft = make_item()
    held = make_item(meeting=make_meeting(state="held"))
    make_publication(meeting=held.meeting)

    empty = clerk.post(f"/items/{first.pk}/take-off/", {"state": "withdrawn"})
    refused = [
        told(clerk.get(f"/items/{item.pk}/take-off/", follow=True))
        for item in (draft, held)
    ]

    assert empty.context["form"].errors == {
        "state_reason": ["Say why the board does not take it up"]
    }
    assert refused == [
        ["Item 1 is not published yet: remove or edit it."],
        ["Item 1 belongs to a meeting that is over or cancelled."],
    ]


def test_the_next_supplement_says_what_does_not_come_any_more():
    meeting, (first, second) = published()
    take_off(item=first, state="deferred", state_reason=WHY)
    make_paper(item=second)
    make_paper(item=first, title="Its own")

    words = front(meeting)

    assert "Item 1, Thing 1, is deferred: The figures are late." in words
    assert "1. Thing 1" not in words
    assert "2. Thing 2 (Pages" in words


def test_a_reason_changed_meanwhile_stops_the_supplement():
    meeting, (first, second) = published()
    make_paper(item=second)
    before = draft_pack(meeting, "supplement").mark

    take_off(item=first, state="withdrawn", state_reason=WHY)

    assert draft_pack(meeting, "supplement").mark != before


def test_a_heading_prints_without_a_number_and_the_items_count_on():
    meeting = make_meeting(state="draft")
    make_item(meeting=meeting, title="Minutes")
    make_item(meeting=meeting, title="Reports", kind="heading", label="")
    make_paper(item=make_item(meeting=meeting, title="Health", label="2"))
    make_paper(
        item=make_item(meeting=meeting, title="Dental", label="2a", is_part=True)
    )

    built = build(draft_pack(meeting, "agenda"), published_at=None)

    words = " ".join(page_texts(built.public.pdf)[0].split())
    assert "1. Minutes Reports 2. Health (Pages 1 - 2)" in words
    assert "2a. Dental (Pages 3 - 4)" in words
    front_sheet = build(draft_pack(make_bare(), "agenda"), published_at=None)
    assert validator_errors(front_sheet.public.pdf) == []


def make_bare():
    """An agenda of a heading and an item, without papers."""
    meeting = make_meeting(state="draft")
    make_item(meeting=meeting, title="Reports", kind="heading", label="")
    make_item(meeting=meeting, title="Health", label="1")
    return meeting


def test_a_new_heading_alone_is_no_reason_for_a_supplement():
    meeting, _ = published()
    make_item(meeting=meeting, title="Reports", kind="heading", label="")

    with pytest.raises(PackError, match="No paper has been added"):
        draft_pack(meeting, "supplement")
    make_item(meeting=meeting, title="Late", label="3")
    supplement = draft_pack(meeting, "supplement")

    assert [entry.item.title for entry in supplement.entries] == ["Reports", "Late"]


def test_published_items_keep_label_and_words_when_others_come_and_go(clerk):
    meeting, (first, second) = published()
    third = make_item(meeting=meeting, title="Late", label="3")
    first.is_part = True

    clerk.post(f"{meeting.get_absolute_url()}new-item/", {"title": "More"})
    clerk.post(f"/items/{third.pk}/remove/")
    take_off(item=second, state="withdrawn", state_reason=WHY)

    found = list(meeting.items.values_list("label", "title"))
    assert found == [("1", "Thing 1"), ("2", "Thing 2"), ("3", "More")]


def test_an_agenda_is_published_from_an_announced_meeting():
    meeting = make_meeting(state="announced")
    make_item(meeting=meeting)

    publish(meeting=meeting, kind="agenda")

    meeting.refresh_from_db()
    assert meeting.state == "published"
