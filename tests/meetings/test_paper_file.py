"""Who may open the file of a paper, and how it is sent."""

import pytest

from cpboard.people.roles import (
    ADMINISTRATOR,
    DEMOCRACY_OFFICER,
    MEMBER,
    OFFICER,
    PERFORMANCE_OFFICER,
)
from tests.meetings.makers import (
    make_exempt_paper,
    make_item,
    make_meeting,
    make_paper,
    make_plan_paper,
    make_publication,
    pdf,
)
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db

VISITORS = [
    None,
    MEMBER,
    OFFICER,
    PERFORMANCE_OFFICER,
    DEMOCRACY_OFFICER,
    ADMINISTRATOR,
]


def make_public():
    """A published paper of a published meeting."""
    paper = make_paper(item=make_item(meeting=make_meeting()))
    make_publication(meeting=paper.item.meeting, papers=[paper])
    return paper


def make_draft():
    """A paper of a meeting that nobody outside knows."""
    return make_paper()


def make_late():
    """A paper of a published meeting that no publication holds yet."""
    paper = make_paper(item=make_item(meeting=make_meeting()))
    make_publication(meeting=paper.item.meeting)
    return paper


def make_exempt():
    """An exempt paper that the full edition holds."""
    paper = make_exempt_paper(item=make_item(meeting=make_meeting()))
    make_publication(meeting=paper.item.meeting, papers=[paper])
    return paper


def make_exempt_draft():
    """An exempt paper of a draft meeting."""
    return make_exempt_paper()


def status(client, paper):
    """What the file's address answers; read to its end, so that the file closes."""
    response = client.get(f"/papers/{paper.pk}/file")
    response.getvalue()
    return response.status_code


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (make_public, [200, 200, 200, 200, 200, 200]),
        (make_draft, [404, 404, 404, 404, 200, 200]),
        (make_late, [404, 404, 404, 404, 200, 200]),
        (make_exempt, [404, 200, 404, 404, 200, 404]),
        (make_exempt_draft, [404, 404, 404, 404, 200, 404]),
    ],
)
def test_a_file_opens_for_those_who_may_read_it_and_is_not_there_for_others(
    client, make, expected
):
    paper = make()

    statuses = []
    for role in VISITORS:
        client.logout()
        if role:
            client.force_login(make_person(role))
        statuses.append(status(client, paper))

    assert statuses == expected


def test_a_file_is_sent_as_a_pdf_to_be_shown_and_never_kept(client):
    paper = make_public()
    paper.title, paper.original_name = "The report: part one", 'x"\r\nSet-Cookie: a.pdf'
    paper.save()

    response = client.get(f"/papers/{paper.pk}/file")

    assert b"".join(response.streaming_content) == pdf()
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == (
        'inline; filename="1-the-report-part-one.pdf"'
    )
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Cache-Control"] == "private, no-store"


def test_a_title_without_letters_still_makes_a_file_name(client):
    paper = make_public()
    paper.title = "???"
    paper.save()

    response = client.get(f"/papers/{paper.pk}/file")
    response.getvalue()

    assert response["Content-Disposition"] == 'inline; filename="1-paper.pdf"'


def test_there_is_no_file_where_none_was_uploaded(client):
    item = make_item(meeting=make_meeting())
    papers = [make_paper(item=item, has_file=False), make_plan_paper(item=item)]
    make_publication(meeting=item.meeting, papers=papers)

    statuses = [status(client, paper) for paper in papers]

    assert statuses == [404, 404]


def test_a_file_that_the_store_lost_is_not_there(client):
    paper = make_public()
    paper.file.storage.delete(paper.file.name)

    response = client.get(f"/papers/{paper.pk}/file")

    assert response.status_code == 404


def test_a_file_that_hides_another_is_not_handed_to_the_public(client):
    paper = make_public()
    paper.left_out = "an embedded file"
    paper.save()

    for_public = status(client, paper)
    client.force_login(make_person(DEMOCRACY_OFFICER))
    for_clerk = status(client, paper)

    assert (for_public, for_clerk) == (404, 200)
