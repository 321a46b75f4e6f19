"""The evening's pages, as a clerk without JavaScript walks through them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cpboard.people.roles import MEMBER
from meetings import motions
from meetings.models import (
    Attendance,
    Minute,
    Minutes,
    Movement,
    Resolution,
)
from tests.meetings.evenings import (
    again,
    below,
    make_board_evening,
    make_evening,
    roll,
    row,
    somebody,
)
from tests.meetings.makers import (
    make_item,
    make_meeting,
)
from tests.meetings.minutes_files import make_minutes
from tests.meetings.pages import text_of, told
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


def test_the_main_path_of_an_evening_without_javascript(clerk):
    meeting = make_board_evening(items=2)
    elsewhere = clerk.get(meeting.get_absolute_url())

    shown = clerk.get(below(meeting), follow=True)
    begun = clerk.post(
        below(meeting, "who-is-here/"),
        roll(meeting, elm="apologies")
        | {"others": "Noah Guest, housing officer\n\nNoah Guest\nAmy"},
        follow=True,
    )
    clerk.post(below(meeting, "1/take/"))
    clerk.post(below(meeting, "1/notes/"), {"notes": "Said so.", "revision": "0"})
    dale = somebody(again(meeting), "Dale Member").pk
    clerk.post(below(meeting, "1/move/"), {"attendance": dale, "way": "leaves"})
    sent = {"text": "(i) So.\n(ii) Thus.", "mover": "Ash Chair", "seconder": ""}
    clerk.post(below(meeting, "1/motion/"), sent)
    motion = Resolution.objects.get()
    vote = {"method": "hands", "votes_for": "2", "votes_against": "1"}
    decided = clerk.post(f"/motions/{motion.pk}/decide/", vote, follow=True)
    clerk.post(below(meeting, "2/take/"))
    asked = clerk.get(below(meeting, "end/"))
    ended = clerk.post(below(meeting, "end/"), follow=True)

    assert "Open the evening" in text_of(elsewhere)
    assert shown.redirect_chain == [(below(meeting, "who-is-here/"), 302)]
    assert begun.redirect_chain == [(below(meeting, "1/"), 302)]
    assert "3 members who can vote are here" in text_of(decided)
    motion.refresh_from_db()
    assert (motion.outcome, motion.votes_for, motion.abstentions) == ("carried", 2, 0)
    assert row(again(meeting), 1).notes == "Said so."
    assert [str(each) for each in Movement.objects.all()] == ["Dale Member leaves"]
    assert list(Attendance.objects.values_list("name", "group", "words")[4:]) == [
        ("Elm Member", "apologies", ""),
        ("Noah Guest", "in attendance", "housing officer"),
        ("Amy", "in attendance", ""),
    ]
    assert asked.context["missing"] == []
    meeting.refresh_from_db()
    assert (meeting.state, meeting.ended_at is None) == ("held", False)
    assert ended.redirect_chain == [
        (f"{meeting.get_absolute_url()}minutes/write/", 302)
    ]
    assert [bool(each.ended_at) for each in Minute.objects.all()] == [True, True]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"meets_on": timezone.localdate() + timedelta(days=1)}, "still to come"),
        ({"state": "cancelled"}, "was cancelled"),
    ],
)
def test_an_evening_opens_on_its_day_and_not_before(clerk, fields, sentence):
    meeting = make_meeting(**({"meets_on": timezone.localdate()} | fields))

    page = clerk.get(below(meeting), follow=True)

    assert sentence in told(page)[0]
    assert Minutes.objects.count() == 0


def test_minutes_that_were_brought_in_are_left_alone(clerk):
    minutes = make_minutes()

    page = clerk.get(below(minutes.meeting), follow=True)

    assert "have been brought in already" in told(page)[0]


def test_an_item_is_taken_out_of_turn(clerk):
    meeting = make_evening().meeting

    clerk.post(below(meeting, "2/take/"))
    page = clerk.post(below(meeting, "1/take/"), follow=True)

    first, second = row(again(meeting), 1), row(again(meeting), 2)
    assert second.began_at <= second.ended_at == first.began_at
    assert first.ended_at is None
    assert page.context["following"].number == "3"


def test_a_withdrawn_item_is_not_taken(clerk):
    meeting = make_board_evening(items=1)
    make_item(meeting=meeting, state="withdrawn", state_reason="Not ready.")
    clerk.post(below(meeting, "who-is-here/"), roll(meeting))

    page = clerk.post(below(meeting, "2/take/"), follow=True)

    assert told(page) == ["Item 2 is withdrawn: it is not taken."]


def test_an_item_that_came_onto_the_agenda_meanwhile_is_taken_up(clerk):
    meeting = make_evening(items=1).meeting
    make_item(meeting=meeting, title="Urgent thing")

    before = clerk.get(below(meeting, "1/"))
    clerk.post(below(meeting, "new-items/"), {"at": "1"})

    assert "1 item came onto the agenda" in text_of(before)
    assert row(again(meeting), 2).heading == "Urgent thing"


def test_times_are_corrected(clerk):
    meeting = make_evening().meeting

    clerk.post(below(meeting, "1/times/"), {"began": "6pm", "ended": "6.20pm"})
    refused = clerk.post(below(meeting, "1/times/"), {"began": "6pm", "ended": "5pm"})

    stands = row(again(meeting), 1)
    assert f"{timezone.localtime(stands.ended_at):%H.%M}" == "18.20"
    assert "An item cannot end before it began" in text_of(refused)


def test_members_and_the_public_never_see_the_evening(client):
    evening = make_evening()

    anonymous = client.get(below(evening.meeting, "1/"))
    client.force_login(make_person(MEMBER))
    member = client.get(below(evening.meeting, "1/"))

    assert (anonymous.status_code, member.status_code) == (302, 403)


def test_ending_says_what_is_missing_and_can_be_undone(clerk):
    evening = make_evening(items=2)
    meeting = evening.meeting
    motions.put_motion(minute=evening.row(1), text="So.")
    clerk.post(below(meeting, "1/take/"))
    make_item(meeting=meeting)

    page = clerk.get(below(meeting, "end/"))
    clerk.post(below(meeting, "end/"))
    refused = clerk.post(below(meeting, "2/take/"), follow=True)
    clerk.post(below(meeting, "end/"), {"go_on": "1"})

    assert page.context["missing"] == [
        "Item 2 has not been taken.",
        "A motion at item 1 is not decided.",
        "Item 3 came onto the agenda and is not on this page yet.",
    ]
    assert told(refused)[1].startswith("The evening has ended.")
    meeting.refresh_from_db()
    assert meeting.ended_at is None
