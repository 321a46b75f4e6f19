"""Who is here: the list, the chair, substitutes, coming and going, interests."""

import pytest
from django.utils import timezone

from meetings.models import (
    Attendance,
    Interest,
    Meeting,
    Movement,
)
from meetings.roll import seats_of
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
    make_seat,
)
from tests.meetings.pages import text_of, told
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


def test_without_chair_and_vice_chair_somebody_is_chosen(clerk):
    meeting = make_board_evening()
    seat = next(s for s in seats_of(meeting) if s.person.name == "Elm Member")
    marks = roll(meeting, ash="absent", birch="apologies")

    refused = clerk.post(below(meeting, "who-is-here/"), marks)
    clerk.post(below(meeting, "who-is-here/"), marks | {"chair": seat.pk})

    assert "choose who chairs" in text_of(refused)
    assert Attendance.objects.get(is_chair=True).name == "Elm Member"
    assert Meeting.objects.get().began_at is not None


def test_a_substitute_is_named_for_a_member_who_is_not_there(clerk):
    meeting = make_board_evening()
    joan = make_person(name="Joan Substitute")
    stand_in = make_seat(board=meeting.board, person=joan, role="substitute")
    elm = next(s for s in seats_of(meeting) if s.person.name == "Elm Member")
    here = roll(meeting) | {f"stand_in_{elm.pk}": stand_in.pk}

    refused = clerk.post(below(meeting, "who-is-here/"), here)
    clerk.post(below(meeting, "who-is-here/"), here | {f"seat_{elm.pk}": "apologies"})
    shown = clerk.get(below(meeting, "who-is-here/"))

    assert "Elm Member is here: choose no substitute" in text_of(refused)
    row = Attendance.objects.get(name="Joan Substitute")
    assert (row.is_substitute, row.membership) == (True, elm)
    assert shown.context["form"][f"stand_in_{elm.pk}"].initial == stand_in.pk
    assert shown.context["form"][f"seat_{elm.pk}"].initial == "apologies"


def test_whoever_has_done_something_stays_on_the_list(clerk):
    evening = make_evening()
    meeting = evening.meeting
    clerk.post(below(meeting, "who-is-here/"), roll(meeting) | {"others": "Amy"})
    amy = somebody(evening, "Amy").pk
    clerk.post(below(meeting, "1/move/"), {"attendance": amy, "way": "leaves"})

    page = clerk.post(below(meeting, "who-is-here/"), roll(meeting))

    assert "Amy has moved, voted or declared an interest" in text_of(page)
    assert Attendance.objects.filter(name="Amy").count() == 1


def test_an_unregistered_interest_is_to_be_notified(clerk):
    evening = make_evening()
    dale = somebody(evening, "Dale Member").pk
    sent = {"attendance": dale, "kind": "pecuniary", "nature": "Owns the house."}

    refused = clerk.post(below(evening.meeting, "2/interest/"), sent)
    page = clerk.post(
        below(evening.meeting, "2/interest/"), sent | {"leaves": "on"}, follow=True
    )

    assert "unless a dispensation is noted" in text_of(refused)
    assert "within 28 days" in told(page)[0]
    assert "Dale Member (takes no part: an interest)" in text_of(page)
    interest = Interest.objects.get()
    clerk.post(f"/interests/{interest.pk}/remove/")
    assert Interest.objects.count() == 0


def test_a_sensitive_interest_is_kept_without_what_it_is(clerk):
    evening = make_evening()
    sent = {
        "attendance": somebody(evening, "Dale Member").pk,
        "kind": "other",
        "nature": "A hidden thing",
        "is_sensitive": "on",
        "is_registered": "on",
    }

    clerk.post(below(evening.meeting, "2/interest/"), {**sent, "nature": ""})
    page = clerk.post(below(evening.meeting, "2/interest/"), sent, follow=True)

    assert Interest.objects.get().nature == ""
    assert "A hidden thing" not in text_of(page)


def test_a_movement_at_a_time_and_its_taking_back(clerk):
    evening = make_evening()
    sent = {
        "attendance": somebody(evening, "Dale Member").pk,
        "way": "leaves",
        "at": "12.05am",
    }

    clerk.post(below(evening.meeting, "1/move/"), sent)
    movement = Movement.objects.get()
    page = clerk.post(f"/movements/{movement.pk}/remove/", follow=True)

    assert f"{timezone.localtime(movement.at):%H.%M}" == "00.05"
    assert told(page) == ["Taken back: Dale Member."]
    assert Movement.objects.count() == 0


def test_somebody_else_takes_the_chair_for_an_item(clerk):
    evening = make_evening()
    elm = somebody(evening, "Elm Member").pk

    page = clerk.post(
        below(evening.meeting, "1/chair/"), {"attendance": elm}, follow=True
    )

    assert "In the chair: Elm Member." in text_of(page)
    assert row(again(evening.meeting), 2).chaired_by is None
