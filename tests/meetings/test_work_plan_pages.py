"""Pages and files of the work plan, its rules, and meetings that are announced."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from django.utils import timezone
from openpyxl import load_workbook

from cpboard.people.roles import MEMBER
from meetings.models import Meeting, WorkPlanItem, WorkPlanRule
from meetings.work_plan import drop, plan_item
from tests.meetings.makers import (
    make_board,
    make_clerk,
    make_item,
    make_meeting,
    make_publication,
    make_rule,
)
from tests.meetings.minutes_files import approve, follow_ups_of, make_minutes
from tests.meetings.pages import text_of, told
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


def plan(board):
    """The address of the board's work plan."""
    return f"/boards/{board.slug}/work-plan/"


def in_days(days, board=None, state="draft"):
    """A meeting so many days from today."""
    return make_meeting(board=board, state=state, meets_on=TODAY + timedelta(days=days))


def make_noted(meeting, **fields):
    """Something planned, with words that only officers read."""
    return plan_item(
        board=meeting.board,
        title="Health",
        meeting=meeting,
        why="Plinth insists",
        asked="Secretly ask",
        presenter="Quiet Presenter",
        **fields,
    )


def test_officers_read_notes_and_everybody_the_titles(client):
    meeting = in_days(30, state="announced")
    make_noted(meeting)
    plan_item(board=meeting.board, title="Waits for long")
    address = plan(meeting.board)

    public = [text_of(client.get(address)), client.get(f"{address[:-1]}.csv")]
    client.force_login(make_person(MEMBER))
    member = text_of(client.get(address))
    client.force_login(make_clerk())
    clerk = text_of(client.get(address))

    words = public[0] + public[1].content.decode() + member
    assert "Health Discussion" in public[0]
    assert [w for w in ("Plinth", "Secretly", "Quiet") if w in words] == []
    assert ("Waits for" in public[0], "Waits for" in member) == (False, True)
    assert "Quiet Presenter Plinth insists" in clerk


def test_what_draft_minutes_ask_for_is_not_told_before_they_are_approved(client):
    minutes = make_minutes()
    (follow_up,) = follow_ups_of(minutes)
    board = minutes.meeting.board
    meeting = in_days(30, board, state="announced")
    first, second = [
        plan_item(board=board, title="Plinth", meeting=meeting, follow_up=follow_up)
        for _ in range(2)
    ]

    before = text_of(client.get(plan(board)))
    approve(minutes)
    after = text_of(client.get(plan(board)))

    assert first == second
    assert ("Plinth" in before, "Plinth" in after) == (False, True)


def test_an_informal_panel_keeps_its_plan_to_itself(client):
    board = make_board(legal_basis="panel")

    assert client.get(plan(board)).status_code == 404
    assert client.get(f"{plan(board)[:-1]}.xlsx").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_the_plan_costs_the_same_for_many_rows(clerk, rows, django_assert_num_queries):
    board = make_board()
    for number in range(rows):
        meeting = in_days(30 + number, board)
        make_rule(board=board, every="year", month=1)
        plan_item(board=board, title="Waits")
        make_noted(meeting)

    with django_assert_num_queries(12):
        clerk.get(plan(board))


def test_the_files_say_what_the_page_says(clerk):
    meeting = in_days(30)
    make_noted(meeting, minutes_allotted=20)
    plan_item(board=meeting.board, title="=Waits")

    text = clerk.get(f"{plan(meeting.board)[:-1]}.csv").content.decode("utf-8-sig")
    book = load_workbook(BytesIO(clerk.get(f"{plan(meeting.board)[:-1]}.xlsx").content))

    day = f"{meeting.meets_on:%d/%m/%Y}"
    assert text.splitlines()[1:] == [
        f"{day},Health,Discussion,Secretly ask,Quiet Presenter,20,Plinth insists,",
        "Waiting,'=Waits,Discussion,,,,,",
    ]
    assert [cell.value for cell in book["Work plan"][6]][:3] == [
        "Waiting",
        "=Waits",
        "Discussion",
    ]


def test_a_thing_is_added_edited_moved_and_dropped_by_form(clerk):
    board = make_board()
    first, second = in_days(30, board), in_days(60, board)
    form = {"title": "Health", "kind": "decision", "meeting": first.pk}

    added = clerk.post(f"/boards/{board.slug}/new-work-plan-item/", form, follow=True)
    row = WorkPlanItem.objects.get()
    clerk.post(f"/work-plan/{row.pk}/edit/", form | {"meeting": second.pk}, follow=True)
    moved = [
        told(clerk.post(f"/work-plan/{row.pk}/move/", {"to": to}, follow=True))
        for to in ("later", "earlier", "up", "wait", "later")
    ]
    dropped = clerk.post(
        f"/work-plan/{row.pk}/drop/", {"dropped_because": "Not needed."}, follow=True
    )
    back = clerk.post(f"/work-plan/{row.pk}/take-back/", follow=True)

    day = f"{first.meets_on.day} {first.meets_on:%B %Y}"
    assert told(added) == ["“Health” is on the work plan."]
    assert moved == [
        ["There is no other meeting that way whose agenda is still to come."],
        [f"“Health” comes on {day}."],
        ["“Health” cannot move further."],
        ["“Health” waits for a meeting."],
        [f"“Health” comes on {day}."],
    ]
    assert "Dropped (1) Health: Not needed." in text_of(dropped)
    assert told(back) == ["“Health” comes after all."]


def test_what_a_form_lacks_is_said_and_nothing_typed_is_lost(clerk):
    board = make_board()
    row = plan_item(board=board, title="Health")

    added = clerk.post(f"/boards/{board.slug}/new-work-plan-item/", {"why": "So."})
    dropped = clerk.post(f"/work-plan/{row.pk}/drop/", {"dropped_because": ""})

    assert added.context["form"].errors == {"title": ["Enter what comes"]}
    assert added.context["form"]["why"].value() == "So."
    assert dropped.context["form"].errors == {
        "dropped_because": ["Say why it does not come any more"]
    }


def test_what_an_agenda_has_is_not_dropped_from_the_plan(clerk):
    item = make_item()
    row = plan_item(board=item.meeting.board, title="Health", meeting=item.meeting)
    row.item = item
    row.save()

    page = clerk.post(
        f"/work-plan/{row.pk}/drop/", {"dropped_because": "So."}, follow=True
    )

    assert told(page) == ["“Health” stands on an agenda by now: change it there."]


RULE = {"title": "Scorecard", "every": "meeting", "starts_on": "1 1 2020"}


def test_a_rule_fills_the_meetings_ahead_and_those_set_up_later(clerk):
    board = make_board()
    in_days(30, board)
    later = TODAY + timedelta(days=60)

    page = clerk.post(f"/boards/{board.slug}/new-rule/", RULE, follow=True)
    clerk.post(
        "/new-meeting/",
        {
            "board": board.pk,
            "meets_on": f"{later:%d %m %Y}",
            "meets_at": "5pm",
            "closes_at": "7pm",
            "venue": "The Guildhall",
        },
    )

    assert told(page) == ["“Scorecard” is saved for the meetings ahead."]
    assert board.work_plan.count() == 2


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({"title": ""}, {"title": ["Enter what comes"]}),
        ({"every": "year"}, {"month": ["Choose the month in which it comes"]}),
        (
            {"every": "quarter", "standing": "minutes"},
            {"every": ["What stands on every agenda comes every meeting"]},
        ),
        (
            {"ends_on": "1 1 2019"},
            {"ends_on": ["This is before the day it holds from"]},
        ),
    ],
)
def test_a_rule_that_cannot_be_is_sent_back(clerk, fields, errors):
    board = make_board()

    page = clerk.post(f"/boards/{board.slug}/new-rule/", RULE | fields)

    assert page.context["form"].errors == errors


def test_the_month_of_a_rule_that_is_not_yearly_is_left_out(clerk):
    board = make_board()

    clerk.post(f"/boards/{board.slug}/new-rule/", RULE | {"month": "6"})

    assert WorkPlanRule.objects.get().month is None


def test_the_usual_items_are_added_once(clerk):
    board = make_board()
    make_rule(board=board, standing="minutes", title="Our minutes")

    pages = [
        clerk.post(f"/boards/{board.slug}/usual-rules/", follow=True) for _ in range(2)
    ]

    assert [told(page) for page in pages] == [
        ["The usual items are offered for every agenda now. Edit or end any."],
        ["The board has all of the usual items already."],
    ]
    assert list(board.work_plan_rules.values_list("standing", flat=True)) == [
        "minutes",
        "apologies",
        "declarations",
        "action_log",
        "work_plan",
        "urgent",
    ]


def test_what_is_due_without_a_meeting_waits_when_asked(clerk):
    month = (TODAY.month + 4) % 12 + 1
    rule = make_rule(every="year", month=month)
    address = plan(rule.board)

    shown = clerk.get(address)
    (each,) = shown.context["plan"].missing
    slot = {"slot": each.coming.slot}
    pages = [
        clerk.post(f"/rules/{rule.pk}/let-wait/", slot, follow=True) for _ in range(2)
    ]

    assert f"“Annual report” is due in {each.coming.words}: no meeting" in text_of(
        shown
    )
    assert [told(page) for page in pages] == [
        ["“Annual report” waits for a meeting: choose one with “Edit”."],
        ["It stands on the work plan already."],
    ]


def test_an_announced_meeting_shows_day_and_place_and_nothing_else(client):
    meeting = make_meeting(state="draft", meets_on=date(2031, 3, 4))
    make_item(meeting=meeting, title="Plinth")
    address = meeting.get_absolute_url()
    client.force_login(make_clerk())

    page = client.post(f"{address}announce/", follow=True)
    client.logout()
    words = text_of(client.get(address))
    listed = text_of(client.get("/meetings/"))

    assert told(page) == [
        "The meeting is announced: everybody sees when and where it is, and what the "
        "work plan has for it. Nothing of its agenda shows yet."
    ]
    assert "Announced, no agenda yet" in words
    assert "No agenda has been published for this meeting." in words
    assert "Plinth" not in words
    assert "4 March 2031" in listed


def test_an_announcement_is_taken_back_until_the_agenda_is_out(clerk):
    announced, out = make_meeting(state="announced"), make_meeting()

    back = clerk.post(
        f"{announced.get_absolute_url()}announce/", {"take_back": "1"}, follow=True
    )
    late = clerk.post(f"{out.get_absolute_url()}announce/", follow=True)

    assert told(back) == ["The meeting is a draft again: only officers see it."]
    assert told(late) == ["The public knows of this meeting already."]


@pytest.mark.parametrize("state", ["draft", "announced"])
def test_a_cancelled_meeting_is_taken_up_as_what_it_was(clerk, state):
    meeting = make_meeting(state=state)
    address = meeting.get_absolute_url()

    clerk.post(f"{address}cancel/", {"cancelled_because": "Snow."})
    clerk.post(f"{address}restore/")

    assert Meeting.objects.get().state == state


def test_the_day_of_an_announced_meeting_can_still_move(clerk):
    meeting = make_meeting(state="announced", meets_on=date(2031, 3, 4))
    form = {
        "board": meeting.board.pk,
        "meets_on": "5 3 2031",
        "meets_at": "5pm",
        "closes_at": "4pm",
        "venue": "The Guildhall",
    }

    late = clerk.post(f"{meeting.get_absolute_url()}edit/", form)
    clerk.post(f"{meeting.get_absolute_url()}edit/", form | {"closes_at": "7pm"})

    meeting.refresh_from_db()
    assert late.context["form"].errors == {
        "closes_at": ["This is not after the time it starts"]
    }
    assert meeting.meets_on == date(2031, 3, 5)


ITEM = {"title": "Reports", "kind": "heading", "minutes_allotted": "10"}


def test_a_heading_is_put_between_items_and_has_no_papers(clerk):
    meeting = make_meeting(state="draft")
    make_item(meeting=meeting)
    address = meeting.get_absolute_url()

    page = clerk.post(f"{address}new-item/", ITEM | {"is_part": "on"}, follow=True)
    heading = meeting.items.get(number=2)
    for fields in [{"title": "Health"}, {"title": "Dental", "is_part": "on"}]:
        clerk.post(f"{address}new-item/", fields, follow=True)
    refused = [
        told(clerk.get(f"/items/{heading.pk}/{kind}/", follow=True))
        for kind in ("new-paper", "new-plan-paper")
    ]

    assert told(page) == [
        "The heading “Reports” is on the agenda. Add the items that belong under it."
    ]
    assert (heading.is_part, heading.minutes_allotted) == (False, None)
    assert list(meeting.items.values_list("label", flat=True)) == ["1", "", "2", "2a"]
    assert refused == [["A heading has no papers: add them to an item below it."]] * 2


def test_an_item_turns_into_a_heading_and_the_numbers_follow(clerk):
    meeting = make_meeting(state="draft")
    first, second, third = [make_item(meeting=meeting) for _ in range(3)]
    second.papers.create(title="To follow")

    page = clerk.post(f"/items/{first.pk}/edit/", ITEM, follow=True)
    refused = clerk.post(f"/items/{second.pk}/edit/", ITEM)

    assert told(page) == ["The heading “Reports” is saved."]
    assert list(meeting.items.values_list("label", flat=True)) == ["", "1", "2"]
    assert refused.context["form"].errors == {
        "kind": ["A heading has no papers: take this item's papers off first"]
    }


def test_headings_move_and_are_removed_by_their_words(clerk):
    meeting = make_meeting(state="draft")
    make_item(meeting=meeting)
    heading = make_item(meeting=meeting, title="Reports", kind="heading", label="")

    asked = text_of(clerk.get(f"/items/{heading.pk}/remove/"))
    moved = clerk.post(f"/items/{heading.pk}/move/", {"to": "up"}, follow=True)

    assert "Remove the heading “Reports”?" in asked
    assert told(moved) == ["The heading “Reports” has moved."]
    assert list(meeting.items.values_list("label", flat=True)) == ["", "1"]


def test_an_item_published_while_its_form_was_open_stays_as_it_is(clerk):
    item = make_item(meeting=make_meeting())
    make_publication(meeting=item.meeting)

    page = clerk.post(f"/items/{item.pk}/edit/", ITEM, follow=True)

    assert told(page) == [
        "Item 1 has been published: it keeps its number and its words. You can add "
        "papers to it, or an item at the end, for a supplement."
    ]


def test_a_row_that_was_dropped_shows_for_officers_alone(client):
    meeting = in_days(30, state="announced")
    drop(row=make_noted(meeting), because="Not needed.")

    words = text_of(client.get(plan(meeting.board)))

    assert "Health" not in words
