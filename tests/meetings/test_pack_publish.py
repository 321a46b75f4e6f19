"""Publishing: once, whole, of what was looked at, or not at all."""

from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, default_storage
from django.test import override_settings

from meetings.drafts import PackError, draft_pack
from meetings.models import Paper, Publication
from meetings.packs import build, freeze, publish
from tests.meetings.makers import (
    make_item,
    make_meeting,
    make_paper,
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

    freeze(first, drafts[0], built[0], printed={})
    with pytest.raises(PackError, match="The agenda is out already"):
        freeze(second, drafts[1], built[1], printed={})

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
        freeze(publication_of(meeting, built), draft, built, printed={})

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
