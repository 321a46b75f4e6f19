"""The files of a publication as everybody gets them."""

from datetime import date

import pytest

from meetings.packs import publish
from tests.meetings.makers import (
    make_board,
    make_item,
    make_meeting,
    make_paper,
    make_publication,
    stored,
)
from tests.pdf import samples

pytestmark = pytest.mark.django_db


def make_agenda(**fields):
    """A draft meeting with one item and one paper."""
    meeting = make_meeting(state="draft", **fields)
    make_paper(item=make_item(meeting=meeting), title="Homes", content=samples.paper())
    return meeting


def test_everybody_reads_the_public_edition(client):
    meeting = make_agenda(board=make_board(slug="cpb"), meets_on=date(2031, 1, 7))
    publication = publish(meeting=meeting, kind="agenda")

    response = client.get(f"/publications/{publication.pk}/public.pdf")

    assert response.getvalue() == stored(publication.public_file)
    assert response["Content-Type"] == "application/pdf"
    assert response["ETag"] == f'"{publication.public_sha256}"'
    assert response["Content-Disposition"] == (
        'inline; filename="cpb-2031-01-07-agenda.pdf"'
    )


def test_a_publication_of_a_draft_meeting_is_nobodys_business(client):
    publication = make_publication(meeting=make_meeting(state="draft"))

    assert client.get(f"/publications/{publication.pk}/public.pdf").status_code == 404


def test_a_file_that_is_gone_is_not_found(client):
    publication = make_publication(meeting=make_meeting())

    assert client.get(f"/publications/{publication.pk}/public.pdf").status_code == 404
