"""What the board decides, on the page: quorum, urgency, motions, the public out."""

import pytest
from django.utils import timezone

from cpboard.people.roles import ADMINISTRATOR
from meetings import exclusions, motions
from meetings.models import (
    Exclusion,
    Meeting,
    Minutes,
    Resolution,
)
from tests.meetings.evenings import (
    NAMES,
    again,
    at_item,
    below,
    make_board_evening,
    make_evening,
    roll,
    row,
    somebody,
)
from tests.meetings.makers import (
    make_exempt_paper,
    make_item,
)
from tests.meetings.pages import text_of, told
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


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
    exclusions.put_exclusion(
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

    with django_assert_num_queries(27):
        clerk.get(below(evening.meeting, "1/"))
