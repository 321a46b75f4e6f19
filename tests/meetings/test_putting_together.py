"""An agenda put together from the work plan, standing items and the last agenda."""

from datetime import date

import pytest

from meetings.putting_together import offers_for, put_together
from meetings.work_plan import plan_item
from tests.meetings.makers import (
    make_board,
    make_item,
    make_meeting,
    make_publication,
    make_rule,
)
from tests.meetings.pages import text_of, told

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 25)


def make_ground():
    """A draft meeting with rules, things on the work plan and an agenda before it."""
    board = make_board()
    last = make_meeting(board=board, state="held", meets_on=date(2026, 9, 15))
    for title, more in [
        ("Minutes", {"standing": "minutes"}),
        ("Reports", {"kind": "heading", "label": ""}),
        ("Housing", {}),
    ]:
        make_item(meeting=last, title=title, **more)
    meeting = make_meeting(board=board, state="draft", meets_on=date(2026, 12, 8))
    make_rule(board=board, standing="urgent", title="Urgent business")
    make_rule(board=board, standing="minutes", title="Minutes of last time")
    plan_item(board=board, title="Health", meeting=meeting, minutes_allotted=20)
    plan_item(board=board, title="Some day")
    return meeting


def agenda(meeting):
    """Number, printed number and title of every item."""
    return list(meeting.items.values_list("number", "label", "title"))


def keys(meeting):
    """Everything that is offered."""
    return [offer.key for offer in offers_for(meeting, TODAY).all()]


def test_what_is_ticked_at_first_is_the_plan_and_the_standing_items():
    meeting = make_ground()
    offers = offers_for(meeting, TODAY)

    put_together(meeting=meeting, keys=offers.first_choice(), today=TODAY)

    assert agenda(meeting) == [
        (1, "1", "Minutes of last time"),
        (2, "2", "Health"),
        (3, "3", "Urgent business"),
    ]


def test_everything_goes_to_its_place_and_comes_once():
    meeting = make_ground()

    counts = [
        put_together(meeting=meeting, keys=keys(meeting), today=TODAY) for _ in range(2)
    ]

    assert counts == [6, 0]
    assert agenda(meeting) == [
        (1, "1", "Minutes of last time"),
        (2, "2", "Health"),
        (3, "3", "Some day"),
        (4, "", "Reports"),
        (5, "4", "Housing"),
        (6, "5", "Urgent business"),
    ]


def test_what_comes_from_the_plan_stands_on_the_agenda_there():
    meeting = make_ground()

    put_together(meeting=meeting, keys=keys(meeting), today=TODAY)

    rows = meeting.work_plan.order_by("pk")
    assert [(row.title, row.item.title) for row in rows] == [
        ("Health", "Health"),
        ("Some day", "Some day"),
    ]


def test_what_stands_keeps_its_order_and_new_things_find_their_place():
    meeting = make_ground()
    make_item(meeting=meeting, title="Schools")
    make_item(meeting=meeting, title="Any questions", standing="work_plan")
    chosen = offers_for(meeting, TODAY).first_choice()

    put_together(meeting=meeting, keys=chosen, today=TODAY)

    assert [title for _, _, title in agenda(meeting)] == [
        "Minutes of last time",
        "Schools",
        "Health",
        "Any questions",
        "Urgent business",
    ]


def test_beside_a_published_item_new_ones_come_last():
    meeting = make_ground()
    make_item(meeting=meeting, title="Early")
    make_publication(meeting=meeting, kind="supplement", number=1)
    chosen = offers_for(meeting, TODAY).first_choice()

    put_together(meeting=meeting, keys=chosen, today=TODAY)

    assert agenda(meeting)[0] == (1, "1", "Early")


def test_without_rules_and_plan_the_last_agenda_is_ticked():
    board = make_board()
    last = make_meeting(board=board, state="held", meets_on=date(2026, 9, 15))
    make_item(meeting=last, title="Housing")
    off = make_item(meeting=last, title="Gone")
    off.state, off.state_reason = "withdrawn", "Settled."
    off.save()
    make_item(meeting=last, title="Detail", is_part=True, label="1a", number=3)
    meeting = make_meeting(board=board, state="draft", meets_on=date(2026, 12, 8))
    offers = offers_for(meeting, TODAY)

    put_together(meeting=meeting, keys=offers.first_choice(), today=TODAY)

    assert agenda(meeting) == [(1, "1", "Housing"), (2, "1a", "Detail")]


def test_the_page_shows_the_agenda_as_it_would_be_and_saves_nothing(clerk):
    meeting = make_ground()
    address = f"{meeting.get_absolute_url()}put-together/"

    first = text_of(clerk.get(address))
    chosen = [key for key in keys(meeting) if key.startswith("rule-")]
    shown = text_of(clerk.post(address, {"take": chosen, "preview": "1"}))

    assert (
        "1. Minutes of last time 2. Health 3. Urgent business The items take" in first
    )
    assert "1. Minutes of last time 2. Urgent business No item has" in shown
    assert agenda(meeting) == []


def test_the_button_puts_it_together_and_says_so(clerk):
    meeting = make_ground()
    address = f"{meeting.get_absolute_url()}put-together/"
    chosen = {"take": offers_for(meeting, TODAY).first_choice()}

    page = clerk.post(address, chosen, follow=True)
    again = clerk.post(address, chosen, follow=True)

    assert told(page) == ["3 items are put on the agenda. Now add the papers."]
    assert told(again) == ["Nothing new was chosen: the agenda is as it was."]
    assert "Health: on the agenda already" in text_of(clerk.get(address))


def test_a_published_agenda_is_not_put_together(clerk):
    meeting = make_meeting()
    make_publication(meeting=meeting)

    page = clerk.get(f"{meeting.get_absolute_url()}put-together/", follow=True)

    assert told(page) == [
        "This agenda is out, or over. Add an item at the end instead."
    ]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_costs_the_same_for_many_items(
    clerk, rows, django_assert_max_num_queries
):
    meeting = make_ground()
    for number in range(rows):
        plan_item(board=meeting.board, title=f"Thing {number}", meeting=meeting)
        make_rule(board=meeting.board, standing="public", title=f"Rule {number}")

    with django_assert_max_num_queries(16):
        clerk.get(f"{meeting.get_absolute_url()}put-together/")
