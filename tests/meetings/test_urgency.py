"""Items that came too late: what marks them, what is said before a decision."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from meetings import triggers
from meetings.agenda import add_item
from meetings.bringing import MinutesRefused, bring_in
from meetings.models import AgendaItem, Minute, Minutes, Resolution
from meetings.packs import publish
from meetings.urgency import is_late, refusal, sentence
from tests.meetings.makers import (
    make_board,
    make_clerk,
    make_item,
    make_meeting,
    make_paper,
    make_publication,
    make_york_meeting,
    noon,
)
from tests.meetings.pages import text_of, told
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db

REASON = "The inspectors come on Friday"


def new_item(meeting, title="Inspection"):
    """An item that comes to an agenda that is out."""
    return add_item(item=AgendaItem(meeting=meeting, title=title))


def make_urgent(item):
    """Say why the item cannot wait."""
    item.urgent_reason, item.urgent_at = REASON, noon(2021, 1, 19)
    item.urgent_chair = make_person(name="Councillor Orrell")
    item.save()
    return item


def make_minute(item):
    """A minute of the item, in draft minutes."""
    minutes, _ = Minutes.objects.get_or_create(meeting=item.meeting)
    position = minutes.rows.count() + 1
    return Minute.objects.create(minutes=minutes, item=item, position=position)


@pytest.mark.parametrize(
    ("published_on", "late"), [(noon(2021, 1, 11), False), (noon(2021, 1, 12), True)]
)
def test_an_item_that_a_supplement_brings_is_late_with_less_than_five_clear_days(
    published_on, late
):
    meeting = make_york_meeting()
    publish(meeting=meeting, kind="supplement", published_at=noon(2021, 1, 10))
    item = new_item(meeting)

    publish(meeting=meeting, kind="supplement", published_at=published_on)

    item.refresh_from_db()
    assert item.is_late is late
    assert is_late(item) is late


def test_an_item_of_the_agenda_is_not_late_though_its_report_is():
    meeting = make_york_meeting()

    publish(meeting=meeting, kind="supplement", published_at=noon(2021, 1, 12))

    assert [item.is_late for item in meeting.items.all()] == [False] * 5


def test_an_item_that_never_goes_out_is_late_once_the_agenda_is_out():
    item = new_item(make_york_meeting())

    assert item.is_late
    assert refusal(item) == (
        "Item 6 came too late for a decision. The board may take it only if the chair "
        "finds it urgent: record the reason first (Local Government Act 1972, "
        "s.100B(4)(b))."
    )


def test_what_is_not_written_on_an_item_is_read_from_its_publications():
    meeting = make_meeting(meets_on=date(2021, 1, 19))
    known, late, never = (make_item(meeting=meeting) for _ in range(3))
    make_publication(meeting=meeting, items=[known])
    make_publication(
        meeting=meeting,
        kind="supplement",
        number=1,
        items=[late],
        published_at=noon(2021, 1, 12),
    )

    assert [is_late(item) for item in (known, late, never)] == [False, True, True]


@pytest.mark.parametrize("basis", ["committee", "panel"])
def test_where_the_law_sets_no_notice_or_no_agenda_is_known_nothing_is_late(basis):
    meeting = make_meeting(board=make_board(legal_basis="panel"), state="draft")
    make_item(meeting=meeting)
    publish(meeting=meeting, kind="agenda", published_at=noon(2030, 12, 31))
    of_panel = new_item(meeting)
    old = make_item(meeting=make_meeting(board=make_board(legal_basis=basis)))

    assert [is_late(of_panel), is_late(old)] == [False, False]


def test_the_database_refuses_a_decision_on_a_late_item_without_its_reason():
    item = new_item(make_york_meeting())
    minute = make_minute(item)

    with (
        pytest.raises(IntegrityError, match="resolution_on_a_late_item_says_why"),
        transaction.atomic(),
    ):
        Resolution.objects.create(minute=minute, opening="Resolved:")
    make_urgent(item)
    Resolution.objects.create(minute=minute, opening="Resolved:")

    assert refusal(item) == ""
    assert Resolution.objects.count() == 1


def test_the_database_refuses_the_ways_round_it():
    meeting = make_york_meeting()
    late, other = new_item(meeting), meeting.items.get(number=1)
    resolution = Resolution.objects.create(
        minute=make_minute(other), opening="Resolved:"
    )
    elsewhere = make_minute(late)

    with (
        pytest.raises(IntegrityError, match="resolution_moved_to_a_late_item"),
        transaction.atomic(),
    ):
        Resolution.objects.filter(pk=resolution.pk).update(minute=elsewhere)
    with (
        pytest.raises(IntegrityError, match="minute_moved_to_a_late_item"),
        transaction.atomic(),
    ):
        Minute.objects.filter(pk=resolution.minute_id).update(item=late)
    make_urgent(late)
    Minute.objects.filter(pk=resolution.minute_id).update(item=late)
    with (
        pytest.raises(IntegrityError, match="item_decided_late_keeps_its_reason"),
        transaction.atomic(),
    ):
        AgendaItem.objects.filter(pk=late.pk).update(
            urgent_reason="", urgent_chair=None, urgent_at=None
        )


def trigger_names():
    """The names of all triggers that stand."""
    told = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
    }
    with connection.cursor() as cursor:
        cursor.execute(told[connection.vendor])
        return {name for (name,) in cursor.fetchall()}


def test_every_trigger_of_meetings_stands_after_all_migrations():
    # A migration of their tables that lacks triggers.installed() fails here.
    assert set(triggers.RULES) - trigger_names() == set()


MINUTES = """6. Inspection

The board heard of the inspection.

RESOLVED:

1. That the plan for the inspection be agreed.
"""


def test_minutes_of_a_late_item_are_brought_in_once_its_reason_is_known():
    meeting = make_york_meeting()
    item = new_item(meeting)

    with pytest.raises(MinutesRefused) as refused:
        bring_in(meeting=meeting, text=MINUTES)
    make_urgent(item)
    minutes = bring_in(meeting=meeting, text=MINUTES)

    assert str(refused.value) == (
        f"{refusal_of_six()} Open the item on the meeting’s page, say there why it "
        "could not wait, and bring this text in again."
    )
    assert minutes.rows.get(heading="Inspection").resolutions.count() == 1


def refusal_of_six():
    """What is said of item 6 without a reason."""
    return refusal(AgendaItem(label="6", is_late=True))


def test_minutes_of_a_meeting_whose_agenda_never_went_out_from_here_come_in():
    meeting = make_meeting(meets_on=date(2021, 1, 19))
    make_item(meeting=meeting, title="Inspection")

    minutes = bring_in(meeting=meeting, text=MINUTES)

    assert minutes.rows.get(heading="Inspection").item.is_late is None


def sent(**fields):
    """What the form sends."""
    return {
        "reason": REASON,
        "chair": fields.pop("chair", ""),
        "at_0": "19 1 2021",
        "at_1": "5.10pm",
    } | fields


def test_the_reason_is_recorded_and_everybody_reads_it(client):
    meeting = make_york_meeting()
    item = new_item(meeting)
    publish(meeting=meeting, kind="supplement", published_at=noon(2021, 1, 15))
    chair = make_person(name="Councillor Heaton-Smith")
    client.force_login(make_clerk())
    address = f"/items/{item.pk}/urgent/"

    page = client.post(address, sent(chair=chair.pk), follow=True)
    client.logout()
    public = text_of(client.get(meeting.get_absolute_url()))

    assert told(page) == [
        "The board may decide on item 6. The reason stands with it, for everybody to "
        "read."
    ]
    assert (
        "Taken as urgent. Councillor Heaton-Smith, in the chair, found so on 19 "
        "January 2021 at 5.10pm: The inspectors come on Friday"
    ) in public
    item.refresh_from_db()
    assert sentence(item) == (
        "Item 6 was not open to the public for 5 clear days before the meeting. "
        "Councillor Heaton-Smith, in the chair, found on 19 January 2021 at 5.10pm "
        "that it should be taken as a matter of urgency, for these special "
        "circumstances: The inspectors come on Friday. (Local Government Act 1972, "
        "s.100B(4)(b).)"
    )


def test_what_is_missing_is_asked_for_and_nothing_typed_is_lost(client):
    item = new_item(make_york_meeting())
    client.force_login(make_clerk())

    page = client.post(f"/items/{item.pk}/urgent/", sent(at_0="19 1 2091"))

    assert page.context["form"].errors == {
        "chair": ["Choose who was in the chair"],
        "at": ["This time is still to come"],
    }
    assert REASON in text_of(page)


def test_the_reason_stays_once_the_minutes_are_approved(client):
    item = make_urgent(new_item(make_york_meeting()))
    Minutes.objects.create(
        meeting=item.meeting,
        state="approved",
        approved_on=date(2021, 3, 1),
        approved_by=item.urgent_chair,
    )
    client.force_login(make_clerk())

    page = client.post(f"/items/{item.pk}/urgent/", sent(reason="Other"), follow=True)

    item.refresh_from_db()
    assert item.urgent_reason == REASON
    assert told(page) == [
        "The minutes of this meeting have been approved: the reason stays as it is."
    ]


def test_an_item_in_time_asks_for_no_reason(client):
    meeting = make_york_meeting()
    make_paper(item=meeting.items.get(number=1))
    client.force_login(make_clerk())
    item = meeting.items.get(number=1)

    page = client.get(f"/items/{item.pk}/urgent/", follow=True)

    assert told(page) == ["Item 1 came in time: no reason is needed."]
