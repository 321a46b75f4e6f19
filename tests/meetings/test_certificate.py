"""The notice certificate: what was published when, counted day by day."""

from datetime import date

import pytest

from meetings.agenda import add_item
from meetings.agenda_shown import agenda_for
from meetings.certificate import certificate_of, certificate_paper
from meetings.clock import closure_days
from meetings.models import AgendaItem, ClosureDay, Meeting, Publication
from meetings.packs import publish
from meetings.timing import time_entries
from tests.meetings.makers import (
    make_board,
    make_clerk,
    make_exempt_paper,
    make_item,
    make_meeting,
    make_paper,
    make_york_meeting,
    noon,
)
from tests.meetings.pages import text_of
from tests.pdf import samples
from tests.pdf.walk import page_texts, structure_faults, validator_errors
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


def york_supplement():
    """York's supplement of 12 January 2021 for the meeting of 19 January."""
    meeting = make_york_meeting()
    return publish(meeting=meeting, kind="supplement", published_at=noon(2021, 1, 12))


def test_a_supplement_a_day_late_is_four_of_five_days_item_in_time_report_late():
    certificate = certificate_of(york_supplement())

    assert [(line.item.label, line.timing.words) for line in certificate.items] == [
        ("4", "4 of 5 days, item in time, report late"),
        ("5", "4 of 5 days, item in time, report late"),
    ]
    assert certificate.says == (
        "From its publication on 12 January 2021 to the meeting on 19 January 2021 "
        "there were 4 clear days of the 5 that the law asks (Local Government Act "
        "1972, s.100A(6) and s.100B)."
    )


def test_an_item_that_is_late_itself_is_another_fact():
    meeting = make_york_meeting()
    item = add_item(item=AgendaItem(meeting=meeting, title="Inspection"))
    make_paper(item=item)

    supplement = publish(
        meeting=meeting, kind="supplement", published_at=noon(2021, 1, 14)
    )

    words = [line.timing.words for line in certificate_of(supplement).items]
    assert words[-1] == "2 of 5 days, item late, report late"
    assert words[0] == "2 of 5 days, item in time, report late"


def test_what_an_agenda_at_shorter_notice_brings_is_not_late_but_short():
    meeting = make_meeting(state="draft", meets_on=date(2021, 1, 19))
    make_paper(item=make_item(meeting=meeting))

    agenda = publish(meeting=meeting, kind="agenda", published_at=noon(2021, 1, 14))

    assert [line.timing.words for line in certificate_of(agenda).items] == [
        "2 of 5 days, item at shorter notice, report at shorter notice"
    ]


def test_the_meeting_page_tells_officers_what_is_late_and_nobody_else(client):
    meeting = york_supplement().meeting
    words = "4 of 5 days, item in time, report late"

    public = text_of(client.get(meeting.get_absolute_url()))
    client.force_login(make_clerk())
    officers = text_of(client.get(meeting.get_absolute_url()))

    assert public.count(words) == 0
    assert officers.count(words) == 2


@pytest.mark.parametrize("rows", [1, 3])
def test_timing_an_agenda_asks_once(rows, django_assert_num_queries):
    meeting = make_meeting(state="draft")
    for _ in range(rows):
        make_paper(item=make_item(meeting=meeting))
    publish(meeting=meeting, kind="agenda")
    meeting = Meeting.objects.select_related("board").get()
    entries = agenda_for(meeting, make_clerk())

    with django_assert_num_queries(1):
        time_entries(meeting, entries)


@pytest.mark.parametrize("rows", [1, 3])
def test_a_certificate_asks_the_same_of_few_items_and_many(
    rows, django_assert_num_queries
):
    meeting = make_meeting(state="draft")
    for _ in range(rows):
        make_paper(item=make_item(meeting=meeting))
    publish(meeting=meeting, kind="agenda")
    agenda = Publication.objects.select_related("meeting__board").get()

    with django_assert_num_queries(6):
        certificate_of(agenda)


def christmas_agenda():
    """An agenda over Christmas: Christmas Eve is closed, Boxing Day given instead."""
    board = make_board(name="Board", slug="cpb")
    ClosureDay.objects.create(
        board=board, closed_on=date(2026, 12, 24), reason="Christmas Eve"
    )
    meeting = make_meeting(board=board, state="draft", meets_on=date(2027, 1, 5))
    item = make_item(meeting=meeting, title="Homes")
    make_exempt_paper(item=item, title="Kestrel", content=samples.paper())
    author = make_person(name="Eleri Clerk")
    return publish(
        meeting=meeting,
        kind="agenda",
        author=author,
        published_at=noon(2026, 12, 22),
    )


def test_each_day_is_counted_or_says_why_not():
    certificate = certificate_of(christmas_agenda())

    assert [(f"{day.on:%d %b}", day.number or day.why) for day in certificate.days] == [
        ("22 Dec", "The day of publication"),
        ("23 Dec", 1),
        ("24 Dec", "Christmas Eve"),
        ("25 Dec", "Bank holiday: Christmas Day"),
        ("26 Dec", "Bank holiday: Boxing Day"),
        ("27 Dec", "Weekend"),
        ("28 Dec", "Bank holiday: Boxing Day (substitute day)"),
        ("29 Dec", 2),
        ("30 Dec", 3),
        ("31 Dec", 4),
        ("01 Jan", "Bank holiday: New Year's Day"),
        ("02 Jan", "Weekend"),
        ("03 Jan", "Weekend"),
        ("04 Jan", 5),
        ("05 Jan", "The day of the meeting"),
    ]


def test_the_certificate_is_an_accessible_pdf_that_says_it_all():
    agenda = christmas_agenda()

    made = certificate_paper(agenda, date(2027, 1, 6))

    words = " ".join(" ".join(page_texts(made)).split())
    assert validator_errors(made) == []
    assert structure_faults(made) == []
    assert "Published 22 December 2026 at 12 noon By Eleri Clerk" in words
    assert agenda.public_sha256 in words.replace(" ", "")
    assert "5 clear days, item in time, report in time" in words
    assert "Kestrel" not in words


def test_everybody_reads_when_it_was_published_and_checks_the_file(client):
    agenda = christmas_agenda()
    address = f"/publications/{agenda.pk}/"

    public = text_of(client.get(address))
    paper = client.get(f"{address}certificate.pdf")
    client.force_login(make_clerk())
    officers = text_of(client.get(address))

    assert agenda.public_sha256 in public
    assert agenda.full_sha256 not in public
    assert "Published22 December 2026 at 12 noon" in public
    assert "Eleri Clerk" not in public
    assert "report in time" not in public
    assert paper.status_code == 302
    assert "Eleri Clerk" in officers
    assert "5 clear days, item in time, report in time" in officers


def test_after_the_meeting_everybody_reads_what_was_late(client):
    supplement = york_supplement()

    public = text_of(client.get(f"/publications/{supplement.pk}/"))

    assert public.count("4 of 5 days, item in time, report late") == 2


def test_closure_days_bring_their_reasons():
    agenda = christmas_agenda()

    assert closure_days(agenda.meeting.board) == {date(2026, 12, 24): "Christmas Eve"}
