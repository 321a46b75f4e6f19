"""Minutes go out as PDF, are approved, corrected and signed."""

import json
from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from meetings.clock import editions
from meetings.composing import compose, standing_text
from meetings.drafts import PackError
from meetings.frozen import faults
from meetings.minutes_publishing import build, mark, minutes_pdf, publish_minutes
from meetings.models import Publication
from tests.meetings.evening_rows import (
    make_evening,
    make_exempt_minute,
    make_minute,
    make_present,
    make_resolution,
)
from tests.meetings.makers import make_board, make_meeting, stored
from tests.meetings.minutes_files import DAY, approve, letters, make_minutes, sample
from tests.meetings.pages import text_of, told
from tests.pdf.walk import bookmarks, page_texts, structure_faults, validator_errors
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


def make_draft(**fields):
    """A draft with a decision and one row that is not for publication."""
    minutes = make_evening(**fields)
    make_present(minutes=minutes, role="chair")
    row = make_minute(minutes=minutes, heading="Homes", text="Said.\n\n- one\n- two")
    make_resolution(minute=row, clauses=["First.", "Second."], reason="So.")
    make_exempt_minute(minutes=minutes, public_summary="An offer.", text="Closed.")
    return minutes


def test_minutes_on_paper_are_tagged_and_sound():
    pdf = minutes_pdf(compose(make_draft()))

    assert validator_errors(pdf) == []
    assert structure_faults(pdf) == []
    assert [title for _, title, _ in bookmarks(pdf)][:2] == ["Draft minutes", "Homes"]


@pytest.mark.parametrize("name", ["roman", "nested", "bullets"])
def test_every_word_that_was_brought_in_stands_on_paper(name):
    minutes = make_minutes(text=sample(name))

    words = letters("".join(page_texts(minutes_pdf(compose(minutes)))))

    said = [row for row in minutes.rows.all() if not row.is_attendance]
    for row in said:
        for part in (row.heading, row.asked, *row.text.split()):
            assert letters(part).strip("·•–-") in words
        for resolution in row.resolutions.all():
            for part in (resolution.opening, resolution.reason):
                assert letters(part) in words
            for clause in resolution.clauses.all():
                assert letters(f"{clause.number}{clause.text}") in words


def test_publishing_freezes_both_editions_and_the_approved_ones_supersede_them(
    settings, tmp_path
):
    settings.MEDIA_ROOT = tmp_path
    minutes = make_draft()
    draft = publish_minutes(minutes=minutes)
    with pytest.raises(PackError, match="nothing is new"):
        publish_minutes(minutes=minutes)

    approve(minutes)
    approved = publish_minutes(minutes=minutes)

    assert approved.supersedes == draft
    assert list(minutes.meeting.publications.current()) == [approved]
    assert "Draft minutes" in page_texts(stored(draft.public_file))[0]
    assert "Draft" not in "".join(page_texts(stored(approved.public_file)))
    assert [fault for fault in faults() if fault.publication] == []
    assert [e.notice for e in editions(minutes.meeting, with_notice=True)] == [""]


def test_where_nothing_is_exempt_both_editions_are_one():
    minutes = make_evening()
    make_minute(minutes=minutes, heading="Homes")

    built = build(compose(minutes))

    assert built.public is built.full


def test_nothing_is_published_that_changed_since_it_was_looked_at(clerk):
    minutes = make_draft()
    address = f"{minutes.get_absolute_url()}publish/"
    seen = clerk.get(address).context["mark"]
    minutes.rows.filter(heading="Homes").update(text="Other.")

    refused = clerk.post(address, {"seen": seen}, follow=True)
    published = clerk.post(address, {"seen": mark(standing_text(minutes))}, follow=True)

    assert told(refused) == [
        "The minutes were changed meanwhile, so nothing was published. Look at what "
        "would go out now, then publish again."
    ]
    assert told(published) == ["The minutes are published."]
    assert Publication.objects.count() == 1


def test_the_page_asks_for_a_summary_of_what_is_exempt_and_warns_of_few_children(clerk):
    minutes = make_draft()
    minutes.rows.filter(is_exempt=True).update(public_summary="")
    minutes.rows.filter(heading="Homes").update(text="The 3 children moved.")
    address = f"{minutes.get_absolute_url()}publish/"

    page = clerk.get(address)
    asked = clerk.post(address, {"seen": page.context["mark"]})
    sure = {"seen": page.context["mark"], "without_summary": "1"}
    published = clerk.post(address, sure, follow=True)

    assert [row.text for row in page.context["bare"]] == ["Closed."]
    assert len(page.context["doubts"]) == 1
    assert "Write the summary, or say that the public reads nothing" in text_of(asked)
    assert told(published) == ["The minutes are published."]


def test_the_preview_is_the_paper_as_it_would_be(clerk):
    address = make_draft().get_absolute_url()

    public = clerk.get(f"{address}draft-public.pdf").content
    full = clerk.get(f"{address}draft-full.pdf").content

    assert ["Closed." in "".join(page_texts(pdf)) for pdf in (public, full)] == [
        False,
        True,
    ]
    assert clerk.get(f"{address}draft-other.pdf").status_code == 404


def test_the_command_writes_minutes_before_and_after_they_are_published(tmp_path):
    minutes = make_draft()
    out = tmp_path / "minutes.pdf"

    def export(edition):
        said = StringIO()
        options = ["--kind", "minutes", "--edition", edition, "--out", str(out)]
        call_command(
            "export_pack", str(minutes.meeting.pk), *options, "--json", stdout=said
        )
        return json.loads(said.getvalue())

    before = export("full")
    publication = publish_minutes(minutes=minutes)
    after = export("public")

    assert (before["pages"], before["papers"]) == (1, [])
    assert after["sha256"] == publication.public_sha256


def test_a_later_meeting_approves_them_with_corrections(clerk):
    board = make_board()
    minutes = make_draft(meeting=make_meeting(board=board, meets_on=DAY, state="held"))
    later = make_meeting(board=board, meets_on=date(2025, 6, 3), state="held")
    make_meeting(board=board, meets_on=date(2090, 6, 3))
    chair = make_person(name="Ash")
    address = f"{minutes.meeting.get_absolute_url()}approve-minutes/"

    choices = clerk.get(address).context["form"].fields["approving_meeting"].queryset
    sent = {
        "approving_meeting": later.pk,
        "approved_by": chair.pk,
        "corrections": "In minute 1, “five” to read “six”.",
    }
    page = clerk.post(address, sent, follow=True)

    minutes.refresh_from_db()
    assert list(choices) == [later]
    assert (minutes.approving_meeting, minutes.approved_on) == (later, later.meets_on)
    assert page.context["written"].corrections == ["In minute 1, “five” to read “six”."]
    assert "Approved on 3 June 2025, Ash in the chair." in text_of(page)


def test_approving_asks_for_a_summary_of_what_is_exempt(clerk):
    minutes = make_draft()
    minutes.rows.filter(is_exempt=True).update(public_summary=" ")
    address = f"{minutes.meeting.get_absolute_url()}approve-minutes/"
    sent = {"approved_on": "3 6 2025", "approved_by": make_person().pk}

    asked = clerk.post(address, sent)
    clerk.post(address, sent | {"without_summary": "on"})

    minutes.refresh_from_db()
    assert asked.context["form"].errors == {
        "without_summary": [
            "Write what the public reads instead, or say that it reads nothing"
        ]
    }
    assert minutes.state == "approved"


def test_minutes_are_not_signed_at_an_extraordinary_meeting(clerk):
    minutes = approve(make_draft())
    board = minutes.meeting.board
    make_meeting(board=board, meets_on=date(2025, 6, 3), is_extraordinary=True)
    address = f"{minutes.meeting.get_absolute_url()}approve-minutes/"

    page = clerk.post(address, {"signed_on": "3 6 2025", "signed_by": make_person().pk})

    assert page.context["form"].errors == {
        "signed_on": [
            "The board met extraordinarily on this day. Minutes are signed at the next "
            "ordinary meeting (Local Government Act 1972, Schedule 12, paragraph 41)"
        ]
    }


def test_the_page_of_the_minutes_shows_what_the_board_changed(client):
    minutes = make_evening()
    row = make_minute(minutes=minutes, heading="Homes")
    make_resolution(
        minute=row, clauses=["That it be a safe life."], recommended="That it be home."
    )
    approve(minutes)

    page = client.get(minutes.get_absolute_url())

    assert "left out: {home.} end of left out words" in text_of(page)
    assert "added: [a safe life.] end of added words" in text_of(page)


def test_a_published_draft_is_not_removed(clerk):
    minutes = make_draft()
    publish_minutes(minutes=minutes)
    address = f"{minutes.meeting.get_absolute_url()}remove-minutes/"

    page = clerk.post(address, follow=True)

    assert told(page)[0].startswith("These minutes stay")
