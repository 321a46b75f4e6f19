"""What is out stays: bytes, hashes, no half publication, nothing twice."""

import json
from contextlib import suppress
from io import StringIO
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, default_storage
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.test import override_settings

from meetings import packs
from meetings.agenda import save_paper
from meetings.drafts import PackError, draft_pack
from meetings.models import Paper, Publication
from meetings.packs import build, freeze, publish
from tests.meetings.makers import (
    make_clerk,
    make_item,
    make_meeting,
    make_paper,
    make_plan_paper,
    noon,
    reasons,
    stored,
)
from tests.pdf import samples

pytestmark = pytest.mark.django_db


def make_agenda(**fields):
    """A draft meeting with one item and one paper."""
    meeting = make_meeting(state="draft")
    make_paper(item=make_item(meeting=meeting), content=samples.plain(2), **fields)
    return meeting


def stored_publications():
    """Names of all files in the folders of publications."""
    folder = Path(default_storage.location, "publications")
    return {str(path) for path in folder.rglob("*.pdf")}


def test_the_agenda_goes_out_once():
    meeting = make_agenda()
    publish(meeting=meeting, kind="agenda")
    before = stored_publications()

    with pytest.raises(PackError, match="The agenda is out already"):
        publish(meeting=meeting, kind="agenda")

    assert meeting.publications.count() == 1
    assert stored_publications() == before


def test_a_supplement_goes_out_once():
    meeting = make_agenda()
    publish(meeting=meeting, kind="agenda")
    make_paper(item=meeting.items.get())
    publish(meeting=meeting, kind="supplement")

    with pytest.raises(PackError, match="No paper has been added"):
        publish(meeting=meeting, kind="supplement")

    assert meeting.publications.count() == 2


def test_of_two_that_build_at_once_one_is_published():
    meeting = make_agenda()
    drafts = [draft_pack(meeting, "agenda") for _ in range(2)]
    built = [build(draft, published_at=noon(2031, 1, 1)) for draft in drafts]
    first, second = (publication_of(meeting, one) for one in built)

    freeze(first, drafts[0], built[0])
    with pytest.raises(PackError, match="The agenda is out already"):
        freeze(second, drafts[1], built[1])

    assert list(meeting.publications.all()) == [first]


def publication_of(meeting, built):
    """A publication on its way, not recorded yet."""
    return Publication(
        meeting=meeting,
        kind="agenda",
        public_pages=built.public.pages,
        full_pages=built.full.pages,
        last_number=2,
        page_map=[],
    )


def make_exempt(meeting):
    """Somebody marks the paper as exempt."""
    Paper.objects.filter(item__meeting=meeting).update(**reasons())


def add_a_paper(meeting):
    """Somebody adds a paper."""
    make_paper(item=meeting.items.get())


def rename_an_item(meeting):
    """Somebody gives the item another title."""
    meeting.items.update(title="Another title")


def move_the_meeting(meeting):
    """Somebody changes where the meeting is."""
    type(meeting).objects.filter(pk=meeting.pk).update(venue="Elsewhere")


def cancel_the_meeting(meeting):
    """Somebody cancels the meeting."""
    type(meeting).objects.filter(pk=meeting.pk).update(state="cancelled")


CHANGES = [make_exempt, add_a_paper, rename_an_item, move_the_meeting]


@pytest.mark.parametrize("change", [*CHANGES, cancel_the_meeting])
def test_a_change_while_the_pack_is_made_stops_it(change):
    meeting = make_agenda()
    draft = draft_pack(meeting, "agenda")
    built = build(draft, published_at=noon(2031, 1, 1))

    change(meeting)
    with pytest.raises(PackError):
        freeze(publication_of(meeting, built), draft, built)

    assert Publication.objects.count() == 0


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_after_somebody_looked_stops_it(change):
    meeting = make_agenda()
    seen = draft_pack(meeting, "agenda").mark

    change(meeting)
    with pytest.raises(PackError, match="was changed meanwhile"):
        publish(meeting=meeting, kind="agenda", seen=seen)

    assert Publication.objects.count() == 0
    assert publish(meeting=meeting, kind="agenda").number == 0


class FullDisk(FileSystemStorage):
    """Storage that has room for one more file only."""

    def _save(self, name, content):
        if self.exists("publications"):
            raise OSError("No space left on device")
        return super()._save(name, content)


def test_when_storage_fails_nothing_is_left_behind(tmp_path):
    meeting = make_agenda()
    content = stored(meeting.items.get().papers.get().file)
    storages = {"default": {"BACKEND": f"{__name__}.FullDisk"}}

    with override_settings(STORAGES=storages, MEDIA_ROOT=tmp_path):
        paper = Path(tmp_path, meeting.items.get().papers.get().file.name)
        paper.parent.mkdir(parents=True)
        paper.write_bytes(content)
        with pytest.raises(OSError, match="No space left"):
            publish(meeting=meeting, kind="agenda")

    assert list(tmp_path.rglob("publications/**/*.pdf")) == []
    assert Publication.objects.count() == 0
    meeting.refresh_from_db()
    assert meeting.state == "draft"


def test_a_cancelled_meeting_publishes_nothing():
    meeting = make_agenda()
    cancel_the_meeting(meeting)

    with pytest.raises(PackError, match="This meeting is cancelled"):
        publish(meeting=meeting, kind="agenda")


def test_an_agenda_without_items_is_not_published():
    with pytest.raises(PackError, match="The agenda has no items yet."):
        publish(meeting=make_meeting(state="draft"), kind="agenda")


def test_a_paper_whose_file_is_gone_is_named():
    meeting = make_agenda(title="Homes")
    paper = meeting.items.get().papers.get()
    paper.file.storage.delete(paper.file.name)

    with pytest.raises(PackError) as refused:
        publish(meeting=meeting, kind="agenda")

    assert str(refused.value) == (
        "The file of “Homes” under item 1 cannot be found. Upload it again."
    )


def test_a_paper_whose_file_is_another_is_named():
    meeting = make_agenda(title="Homes")
    paper = meeting.items.get().papers.get()
    Path(paper.file.path).write_bytes(samples.plain(1))

    with pytest.raises(PackError, match="Homes.* is not the one that was uploaded"):
        publish(meeting=meeting, kind="agenda")


def test_a_paper_that_is_no_pdf_is_named():
    meeting = make_meeting(state="draft")
    paper = Paper(item=make_item(meeting=meeting), title="Homes")
    paper.file.save("broken.pdf", ContentFile(b"no PDF at all"), save=True)

    with pytest.raises(PackError, match="“Homes” under item 1 cannot be read as PDF"):
        publish(meeting=meeting, kind="agenda")


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

    with pytest.raises(IntegrityError, match="never changes"), transaction.atomic():
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
