"""The evening's pages, as a clerk without JavaScript walks through them."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cpboard.people.roles import ADMINISTRATOR, MEMBER
from meetings import motions
from meetings.models import (
    Attendance,
    Exclusion,
    Interest,
    Meeting,
    Minute,
    Minutes,
    Movement,
    Resolution,
)
from meetings.roll import seats_of
from tests.meetings.evenings import (
    NAMES,
    again,
    at_item,
    make_board_evening,
    make_evening,
    row,
    somebody,
)
from tests.meetings.makers import (
    make_clerk,
    make_exempt_paper,
    make_item,
    make_meeting,
    make_seat,
)
from tests.meetings.minutes_files import make_minutes
from tests.meetings.pages import text_of, told
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


@pytest.fixture
def clerk(sign_in):
    """A client signed in as the democracy officer."""
    return sign_in(make_clerk())


def below(meeting, rest=""):
    """An address of the evening."""
    return f"{meeting.get_absolute_url()}evening/{rest}"


def roll(meeting, **marks):
    """What the list sends: everybody present but those marked otherwise."""
    sent = {}
    for seat in seats_of(meeting):
        first = seat.person.name.split()[0].lower()
        sent[f"seat_{seat.pk}"] = marks.get(first, "present")
    return sent


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
    assert ended.redirect_chain == [(f"{meeting.get_absolute_url()}#minutes", 302)]
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


def test_times_are_corrected(clerk):
    meeting = make_evening().meeting

    clerk.post(below(meeting, "1/times/"), {"began": "6pm", "ended": "6.20pm"})
    refused = clerk.post(below(meeting, "1/times/"), {"began": "6pm", "ended": "5pm"})

    stands = row(again(meeting), 1)
    assert f"{timezone.localtime(stands.ended_at):%H.%M}" == "18.20"
    assert "An item cannot end before it began" in text_of(refused)


def test_somebody_else_takes_the_chair_for_an_item(clerk):
    evening = make_evening()
    elm = somebody(evening, "Elm Member").pk

    page = clerk.post(
        below(evening.meeting, "1/chair/"), {"attendance": elm}, follow=True
    )

    assert "In the chair: Elm Member." in text_of(page)
    assert row(again(evening.meeting), 2).chaired_by is None


def test_a_lost_quorum_takes_notes_only(clerk):
    evening = make_evening(absent=NAMES[3:])
    meeting = evening.meeting
    cedar = somebody(evening, "Cedar Member").pk

    page = clerk.post(
        below(meeting, "1/move/"), {"attendance": cedar, "way": "leaves"}, follow=True
    )
    refused = clerk.post(below(meeting, "1/motion/"), {"text": "So.", "agreed": "1"})
    clerk.post(below(meeting, "1/notes/"), {"notes": "Only noted.", "revision": "0"})

    assert "No quorum: 2 members who can vote are here, and 3" in text_of(page)
    assert "Put a motion" not in text_of(page)
    assert "the quorum of the board's terms of reference" in text_of(refused)
    assert Resolution.objects.count() == 0
    assert row(again(meeting), 1).notes == "Only noted."


def test_a_late_item_shows_the_refusal_and_takes_the_reason(clerk):
    meeting = make_board_evening(items=1)
    make_item(meeting=meeting, title="Too late")
    clerk.post(below(meeting, "who-is-here/"), roll(meeting))
    page = clerk.get(below(meeting, "2/"))
    chair = somebody(again(meeting), "Ash Chair").person_id

    empty = clerk.post(below(meeting, "2/urgency/"), {"urgent_chair": chair})
    clerk.post(
        below(meeting, "2/urgency/"),
        {"urgent_reason": "It closes on Friday.", "urgent_chair": chair, "at": "6pm"},
    )
    clerk.post(below(meeting, "2/motion/"), {"text": "So.", "agreed": "1"})

    assert "Item 2 came too late for a decision" in text_of(page)
    assert "Say why the item cannot wait" in text_of(empty)
    item = meeting.items.get(number=2)
    assert item.urgent_reason == "It closes on Friday."
    assert f"{timezone.localtime(item.urgent_at):%H.%M}" == "18.00"
    assert Resolution.objects.get().outcome == "carried"


def test_the_public_goes_out_and_comes_back(clerk):
    meeting = make_board_evening()
    make_exempt_paper(item=meeting.items.get(number=2))
    clerk.post(below(meeting, "who-is-here/"), roll(meeting))
    page = clerk.get(below(meeting, "1/"))
    form = page.context["forms"]["exclude"]
    sent = {
        "covers": [each.pk for each in form.initial["covers"]],
        "paragraphs": form.initial["paragraphs"],
        "agreed": "1",
    }

    out = clerk.post(below(meeting, "1/exclude/"), sent, follow=True)
    back = clerk.post(below(meeting, "readmit/"), {"at": "2"}, follow=True)

    assert "The public is excluded since" in text_of(out)
    assert Exclusion.objects.get().paragraphs == "3"
    assert back.redirect_chain == [(below(meeting, "2/"), 302)]
    assert "The public is back" in told(back)[0]


def test_an_exempt_item_is_closed_to_those_who_may_not_read_it(sign_in):
    evening = make_evening()
    covers = [evening.row(2)]
    motions.put_exclusion(
        minute=evening.row(1), covers=covers, paragraphs="3", is_agreed=True
    )
    at_item(evening, 2)
    motion = motions.put_motion(minute=evening.row(2), text="Planted words.")
    stands = row(evening, 2)
    stands.notes = "Planted notes."
    stands.save()
    client = sign_in(make_person(ADMINISTRATOR))

    answers = [
        client.get(below(evening.meeting, "2/")),
        client.post(below(evening.meeting, "2/notes/"), {"notes": "", "revision": 0}),
        client.post(f"/motions/{motion.pk}/withdraw/"),
    ]
    beside = client.get(below(evening.meeting, "1/"))

    assert [answer.status_code for answer in answers] == [404, 404, 404]
    assert "Planted" not in beside.content.decode()


def test_members_and_the_public_never_see_the_evening(client):
    evening = make_evening()

    anonymous = client.get(below(evening.meeting, "1/"))
    client.force_login(make_person(MEMBER))
    member = client.get(below(evening.meeting, "1/"))

    assert (anonymous.status_code, member.status_code) == (302, 403)


def test_an_amendment_is_put_and_agreed_on_the_page(clerk):
    evening = make_evening()
    motion = motions.put_motion(minute=evening.row(1), text="So.")

    clerk.post(f"/motions/{motion.pk}/amend/", {"text": "Thus.", "agreed": "1"})
    clerk.post(f"/motions/{motion.pk}/reword/", {"text": "Thus and so."})
    clerk.post(f"/motions/{motion.pk}/decide/", {"method": "assent"})
    again_open = clerk.post(f"/motions/{motion.pk}/reopen/", follow=True)
    clerk.post(f"/motions/{motion.pk}/withdraw/")

    assert told(again_open) == ["The motion is open again."]
    motion.refresh_from_db()
    assert motion.outcome == "withdrawn"
    assert motion.clauses.get().text == "Thus and so."


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


def test_removing_the_draft_takes_the_evening_with_it(clerk):
    evening = make_evening(absent=["Elm Member"])
    motion = motions.put_motion(minute=evening.row(1), text="So.")
    named = {f"vote_{somebody(evening, 'Ash Chair').pk}": "for"}
    numbers = {"votes_for": 2, "votes_against": 2, "casting": "for"}
    clerk.post(f"/motions/{motion.pk}/decide/", {"method": "hands"} | numbers | named)
    address = f"{evening.meeting.get_absolute_url()}remove-minutes/"

    clerk.post(address)

    meeting = Meeting.objects.get()
    assert (Minutes.objects.count(), meeting.began_at) == (0, None)


@pytest.mark.parametrize("items", [1, 3])
def test_the_page_asks_the_same_however_much_has_happened(
    clerk, items, django_assert_num_queries
):
    evening = make_evening(items=items)
    for number in range(1, items + 1):
        motion = motions.put_motion(
            minute=evening.row(number), text="(a) So.\n(b) Yes."
        )
        motions.decide(motion=motion, tally=motions.ASSENT)
    clerk.get(below(evening.meeting, "1/"))

    with django_assert_num_queries(26):
        clerk.get(below(evening.meeting, "1/"))
