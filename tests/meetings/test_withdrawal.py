"""A publication that held what it must not: withdrawn at once, then replaced."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction

from meetings.frozen import faults
from meetings.models import Meeting, Minutes, Paper, Publication
from meetings.packs import publish
from meetings.republishing import withdraw
from tests.meetings.makers import (
    make_board,
    make_clerk,
    make_item,
    make_meeting,
    make_paper,
    make_publication,
    noon,
    stored,
)
from tests.meetings.pages import text_of, told
from tests.meetings.planted import found_in, planted
from tests.pdf.walk import page_labels
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db

SECRET = "Kestrel"
WHY = "A paper in it was not for the public."
ADDRESSES = [
    "/",
    "/meetings/",
    "/boards/cpb/",
    "/meetings/cpb/2021-01-19/",
    "/publications/{publication}/",
    "/publications/{publication}/public.pdf",
    "/publications/{publication}/full.pdf",
    "/papers/{paper}/file",
]


def make_agenda():
    """A published agenda with a paper that should have been exempt, and another."""
    meeting = make_meeting(
        board=make_board(slug="cpb"), state="draft", meets_on=date(2021, 1, 19)
    )
    item = make_item(meeting=meeting, title="Homes")
    make_paper(item=item, title=f"{SECRET}Paper", content=planted(SECRET))
    make_paper(item=make_item(meeting=meeting, title="Schools"))
    return publish(meeting=meeting, kind="agenda", published_at=noon(2021, 1, 11))


def secret_paper():
    """The paper that should not have been public."""
    return Paper.objects.get(title=f"{SECRET}Paper")


def reasons():
    """What the form of the replacement sends."""
    return {
        "papers": [secret_paper().pk],
        "exempt_paragraphs": ["1", "2"],
        "public_interest_test": "A child could be known from it.",
        "exempt_author": make_person().pk,
        "exempt_review_on": "1 6 2091",
    }


def assert_nobody_reads_it(client, publication):
    """No address gives the public a word of the paper."""
    names = {"publication": publication.pk, "paper": secret_paper().pk}
    for address in ADDRESSES:
        response = client.get(address.format(**names), follow=True)
        body = response.getvalue()
        assert SECRET not in body.decode("latin-1")
        if response["Content-Type"] == "application/pdf":
            assert found_in(body, SECRET) == []


def test_a_withdrawn_file_is_given_to_nobody_and_its_address_says_why(client):
    agenda = make_agenda()
    before = stored(agenda.public_file)
    client.force_login(make_clerk())

    client.post(f"/publications/{agenda.pk}/withdraw/", {"reason": WHY})
    full = client.get(f"/publications/{agenda.pk}/full.pdf")
    client.logout()
    public = client.get(f"/publications/{agenda.pk}/public.pdf")

    assert [full.status_code, public.status_code] == [410, 410]
    assert f"Why: {WHY}" in text_of(public)
    assert_nobody_reads_it(client, agenda)
    agenda.refresh_from_db()
    assert stored(agenda.public_file) == before
    assert [fault for fault in faults() if fault.publication] == []
    record = text_of(client.get(f"/publications/{agenda.pk}/"))
    assert agenda.public_sha256 in record
    assert WHY in record


def test_what_it_took_the_place_of_is_withdrawn_with_it():
    first = make_publication(meeting=make_meeting())
    second = make_publication(meeting=first.meeting, supersedes=first)

    withdraw(publication=second, author=None, reason=WHY)

    first.refresh_from_db()
    assert first.withdrawn_reason == second.withdrawn_reason == WHY


def test_a_withdrawal_needs_its_reason_and_stays(client):
    agenda = make_agenda()
    client.force_login(make_clerk())

    page = client.post(f"/publications/{agenda.pk}/withdraw/", {"reason": ""})
    withdraw(publication=agenda, author=None, reason=WHY)

    assert page.context["form"].errors == {"reason": ["Say why it is withdrawn"]}
    with (
        pytest.raises(IntegrityError, match="withdrawn_stays_withdrawn"),
        transaction.atomic(),
    ):
        Publication.objects.filter(pk=agenda.pk).update(
            withdrawn_at=None, withdrawn_reason=""
        )


def test_the_replacement_leaves_the_paper_out_and_keeps_the_numbers(client):
    agenda = make_agenda()
    client.force_login(make_clerk())
    client.post(f"/publications/{agenda.pk}/withdraw/", {"reason": WHY})

    client.post(f"/publications/{agenda.pk}/replace/", reasons())

    fresh = Publication.objects.get(supersedes=agenda)
    public, full = stored(fresh.public_file), stored(fresh.full_file)
    assert page_labels(full)[2:] == page_labels(stored(agenda.full_file))[2:]
    assert page_labels(public)[2:] == ["3", "4"]
    assert found_in(public, SECRET) == []
    assert secret_paper().exemption_reviews.get().outcome == "exempted"
    client.logout()
    assert_nobody_reads_it(client, agenda)
    assert_nobody_reads_it(client, fresh)
    page = text_of(client.get("/meetings/cpb/2021-01-19/"))
    assert "An exempt paper (paragraphs 1 and 2) is not published." in page
    assert "Schools" in page


def test_the_replacement_asks_for_all_four_facts(client):
    agenda = make_agenda()
    withdraw(publication=agenda, author=None, reason=WHY)
    client.force_login(make_clerk())

    page = client.post(
        f"/publications/{agenda.pk}/replace/", {"papers": [secret_paper().pk]}
    )

    assert page.context["form"].errors == {
        "exempt_paragraphs": [
            "Choose the paragraph of Schedule 12A that lets it be exempt"
        ],
        "public_interest_test": [
            "Write why keeping it private outweighs publishing it"
        ],
        "exempt_author": ["Choose who decided that it is exempt"],
        "exempt_review_on": ["Enter when the decision is looked at again"],
    }
    assert Publication.objects.count() == 1


def test_only_what_is_withdrawn_is_replaced_and_only_once(client):
    agenda = make_agenda()
    client.force_login(make_clerk())
    address = f"/publications/{agenda.pk}/replace/"

    button = {"save": "Publish the replacement"}

    standing = client.post(address, button, follow=True)
    withdraw(publication=agenda, author=None, reason=WHY)
    client.post(address, button)
    again = client.post(address, button, follow=True)

    assert told(standing) == ["Withdraw this publication first."]
    assert told(again)[-1] == (
        "Somebody else has published this again meanwhile. Look at what stands now."
    )
    assert Publication.objects.count() == 2


def test_while_it_is_withdrawn_supplements_go_on_and_no_command_exports_it():
    agenda = make_agenda()
    withdraw(publication=agenda, author=None, reason=WHY)
    meeting = Meeting.objects.get()
    make_paper(item=meeting.items.get(number=2))

    supplement = publish(meeting=meeting, kind="supplement")

    assert supplement.number == 1
    with pytest.raises(CommandError, match="has been withdrawn"):
        call_command(
            "export_pack",
            str(meeting.pk),
            "--kind=agenda",
            "--edition=public",
            "--out=out.pdf",
        )


def test_draft_minutes_that_were_published_and_withdrawn_are_no_longer_public():
    meeting = make_meeting()
    Minutes.objects.create(meeting=meeting, as_published={})
    publication = make_publication(meeting=meeting, kind="minutes")
    before = Minutes.objects.public().count()

    withdraw(publication=publication, author=None, reason=WHY)

    assert (before, Minutes.objects.public().count()) == (1, 0)
