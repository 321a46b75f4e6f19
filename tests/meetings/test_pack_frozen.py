"""What is out stays: rows, bytes, hashes; and a check that says so."""

import json
from contextlib import suppress
from io import StringIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.test import override_settings

from meetings import packs
from meetings.agenda import save_paper
from meetings.drafts import PackError, draft_pack
from meetings.models import Publication
from meetings.packs import build, publish
from tests.meetings.makers import (
    make_clerk,
    make_item,
    make_meeting,
    make_paper,
    make_plan_paper,
    noon,
    stored,
)
from tests.pdf import samples

pytestmark = pytest.mark.django_db


def make_agenda(**fields):
    """A draft meeting with one item and one paper."""
    meeting = make_meeting(state="draft")
    make_paper(item=make_item(meeting=meeting), content=samples.plain(2), **fields)
    return meeting


FIELDS = {
    "public_sha256": "0" * 64,
    "full_sha256": "0" * 64,
    "public_file": "other.pdf",
    "full_file": "other.pdf",
    "page_map": [{}],
    "last_number": 1000,
    "published_at": noon(2020, 1, 1),
}


@pytest.mark.parametrize("name", FIELDS)
def test_the_database_itself_refuses_to_change_a_publication(name):
    publication = publish(meeting=make_agenda(), kind="agenda")
    before = Publication.objects.values().get()

    with pytest.raises(IntegrityError, match="publication_stays"), transaction.atomic():
        Publication.objects.update(**{name: FIELDS[name]})
    setattr(publication, name, FIELDS[name])
    with pytest.raises(IntegrityError), transaction.atomic():
        publication.save()

    assert Publication.objects.values().get() == before


ADDRESSES = [
    "/meetings/{board}/{day}/edit/",
    "/meetings/{board}/{day}/cancel/",
    "/meetings/{board}/{day}/restore/",
    "/meetings/{board}/{day}/new-item/",
    "/meetings/{board}/{day}/publish/",
    "/meetings/{board}/{day}/draft-public.pdf",
    "/items/{item}/edit/",
    "/items/{item}/move/",
    "/items/{item}/remove/",
    "/items/{item}/new-paper/",
    "/papers/{paper}/edit/",
    "/papers/{paper}/move/",
    "/papers/{paper}/remove/",
    "/publications/{publication}/public.pdf",
    "/publications/{publication}/full.pdf",
    "/boards/{board}/edit/",
]


def test_no_page_changes_what_was_published(client):
    meeting = make_agenda()
    make_plan_paper(item=meeting.items.get())
    publication = publish(meeting=meeting, kind="agenda")
    names = {
        "board": meeting.board.slug,
        "day": meeting.meets_on,
        "item": meeting.items.get().pk,
        "paper": meeting.items.get().papers.first().pk,
        "publication": publication.pk,
    }
    before = facts(publication)
    client.force_login(make_clerk())
    data = {"title": "Other", "venue": "Elsewhere", "to": "up", "name": "Other"}

    answers = []
    for address in ADDRESSES:
        client.get(address.format(**names)).getvalue()
        answers.append(client.post(address.format(**names), data).status_code)

    assert set(answers) <= {200, 302, 405}
    assert facts(publication) == before


def facts(publication):
    """All that a publication is: its row, its papers, its bytes."""
    return (
        Publication.objects.values().get(pk=publication.pk),
        list(publication.published_papers.values()),
        stored(publication.public_file),
        stored(publication.full_file),
    )


def test_no_service_changes_what_was_published():
    meeting = make_agenda()
    publication = publish(meeting=meeting, kind="agenda")
    before = facts(publication)
    make_paper(item=meeting.items.get())

    publish(meeting=meeting, kind="supplement")
    with suppress(PackError):
        publish(meeting=meeting, kind="agenda")
    meeting.state = "cancelled"
    meeting.save()
    meeting.restore()

    assert facts(publication) == before


def test_a_paper_published_while_its_form_was_open_stays():
    meeting = make_agenda()
    paper = meeting.items.get().papers.get()
    paper.title = "Changed too late"
    publish(meeting=meeting, kind="agenda")

    saved = save_paper(paper=paper)

    paper.refresh_from_db()
    assert saved is None
    assert paper.title == "Paper 1"


def check(*options):
    """What the check of publications says, and with what it fails."""
    said = StringIO()
    try:
        call_command("check_publications", *options, stdout=said)
    except CommandError as error:
        return said.getvalue(), str(error)
    return said.getvalue(), ""


@pytest.fixture
def own_storage(tmp_path):
    """A folder in which nobody else published anything."""
    with override_settings(MEDIA_ROOT=tmp_path):
        yield


@pytest.mark.usefixtures("own_storage")
def test_the_check_finds_everything_as_it_went_out():
    assert check() == ("Publications: 0. Every file is as it went out.\n", "")

    publish(meeting=make_agenda(), kind="agenda")

    assert check() == ("Publications: 1. Every file is as it went out.\n", "")
    assert check("--json") == ('{"publications": 1, "faults": []}\n', "")


@pytest.mark.usefixtures("own_storage")
def test_the_check_names_files_changed_gone_or_nobodys():
    changed = publish(meeting=make_agenda(), kind="agenda")
    gone = publish(meeting=make_agenda(), kind="agenda")
    Path(changed.public_file.path).write_bytes(b"another")
    Path(gone.full_file.path).unlink()
    default_storage.save("publications/2031/stray.pdf", ContentFile(b"half"))

    words, failure = check()
    told = json.loads(check("--json")[0])

    assert words.splitlines() == [
        f"Agenda of {changed.meeting}: {changed.public_file} was changed after it "
        "went out.",
        f"Agenda of {gone.meeting}: {gone.full_file} is gone.",
        "publications/2031/stray.pdf: no publication names this file.",
    ]
    assert failure == "Publications: 2. Faults: 3."
    assert [fault["publication"] for fault in told["faults"]] == [
        changed.pk,
        gone.pk,
        None,
    ]


def test_the_page_map_and_last_number_come_from_what_was_joined():
    draft = draft_pack(make_agenda(), "agenda")
    built = build(draft, published_at=noon(2031, 1, 1))

    assert packs.last_number(draft, built) == 2
    assert packs.page_map(built.assembled)[2] == {
        "index": 2,
        "label": "1",
        "number": 1,
        "kind": "paper",
        "item": "1",
        "title": "Paper 1",
    }
