"""A meeting convened at shorter notice says why, on the certificate and in minutes."""

from datetime import timedelta

import pytest
from django.utils import timezone

from meetings.certificate import certificate_paper
from meetings.models import Publication
from meetings.short_notice import sentence
from tests.meetings.makers import (
    make_board,
    make_clerk,
    make_item,
    make_meeting,
    make_paper,
)
from tests.meetings.pages import text_of
from tests.pdf import samples
from tests.pdf.walk import page_texts

pytestmark = pytest.mark.django_db

WHY = "The inspectors asked for a board on Friday"


def make_agenda(days, **board):
    """A draft agenda of a meeting so many days from today."""
    meeting = make_meeting(
        board=make_board(**board),
        state="draft",
        meets_on=timezone.localdate() + timedelta(days=days),
    )
    make_paper(item=make_item(meeting=meeting), content=samples.paper())
    return meeting


def publish(client, meeting, **fields):
    """Look at the page, then press its button."""
    address = f"{meeting.get_absolute_url()}publish/"
    seen = client.get(address).context["draft"].mark
    return client.post(address, {"seen": seen} | fields, follow=True)


def test_an_agenda_that_is_late_is_not_published_without_the_reason(client):
    meeting = make_agenda(days=2)
    client.force_login(make_clerk())

    page = publish(client, meeting, short_notice_reason="")

    assert page.context["form"].errors == {
        "short_notice_reason": ["Say why the meeting is convened at shorter notice"]
    }
    assert Publication.objects.count() == 0


def test_the_reason_stands_on_certificate_and_page_and_is_offered_to_the_minutes(
    client,
):
    meeting = make_agenda(days=2)
    client.force_login(make_clerk())

    publish(client, meeting, short_notice_reason=WHY)

    meeting.refresh_from_db()
    agenda = meeting.publications.get()
    client.logout()
    page = text_of(client.get(f"/publications/{agenda.pk}/"))
    paper = " ".join(page_texts(certificate_paper(agenda, timezone.localdate())))
    told = f"The meeting was convened at shorter notice because: {WHY}"
    assert told in page
    assert told in " ".join(paper.split())
    assert sentence(meeting) == (
        f"The meeting was convened at shorter notice than 5 clear days: {WHY}. (Local "
        "Government Act 1972, s.100B(3).)"
    )


def test_what_was_changed_meanwhile_is_looked_at_again_with_the_reason_kept(client):
    meeting = make_agenda(days=2)
    client.force_login(make_clerk())

    client.post(
        f"{meeting.get_absolute_url()}publish/",
        {"seen": "another", "short_notice_reason": WHY},
    )

    assert Publication.objects.count() == 0


@pytest.mark.parametrize(("days", "board"), [(30, {}), (2, {"legal_basis": "panel"})])
def test_no_reason_is_asked_for_where_notice_is_long_enough_or_none_is_due(
    client, days, board
):
    meeting = make_agenda(days=days, **board)
    client.force_login(make_clerk())

    publish(client, meeting)

    meeting.refresh_from_db()
    assert Publication.objects.count() == 1
    assert sentence(meeting) == ""
