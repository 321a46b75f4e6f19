"""The anatomy of a pack: numbers, blanks, items, papers of every kind."""

from datetime import date

import pytest
from pypdfium2 import PdfDocument

from meetings.drafts import draft_pack
from meetings.packs import build, publish
from tests.meetings.makers import (
    attach,
    make_board,
    make_item,
    make_meeting,
    make_paper,
    make_york_meeting,
    noon,
    stored,
)
from tests.pdf import samples
from tests.pdf.walk import (
    page_labels,
    page_texts,
    structure_faults,
)

pytestmark = pytest.mark.django_db


def words(text):
    """A page's text with single spaces."""
    return " ".join(text.split())


def supplement(meeting):
    """The next supplement, both editions, as of 12 January 2021."""
    draft = draft_pack(meeting, "supplement")
    return build(draft, published_at=noon(2021, 1, 12))


def test_numbering_starts_again_with_a_prefix_where_the_board_says_so():
    built = supplement(make_york_meeting(supplement_numbering="restart"))

    texts, labels = page_texts(built.full.pdf), page_labels(built.full.pdf)
    assert "4. Our approach (Pages S1-1 - S1-10)" in words(texts[0])
    assert labels[2:] == [f"S1-{number}" for number in range(1, 13)]
    assert "Agenda item 4 Page S1-1" in words(texts[2])


def test_numbering_goes_on_from_the_last_page_published():
    meeting = make_york_meeting(published=False)
    make_paper(item=meeting.items.get(number=1), content=samples.plain(23))
    late = make_item(meeting=meeting, title="Late")
    agenda = publish(meeting=meeting, kind="agenda")
    make_paper(item=late, content=samples.plain(3))

    first = publish(meeting=meeting, kind="supplement")
    make_paper(item=late, title="Later still", content=samples.plain(1))
    second = publish(meeting=meeting, kind="supplement")

    assert agenda.last_number == 36
    assert (str(first), first.last_number) == ("Agenda supplement 1", 40)
    assert (str(second), second.last_number) == ("Agenda supplement 2", 42)
    held = [row.first_page for row in second.published_papers.all()]
    assert held == ["41"]


def test_the_second_supplement_restarts_with_a_prefix_of_its_own():
    meeting = make_york_meeting(supplement_numbering="restart")
    publish(meeting=meeting, kind="supplement")
    make_paper(item=meeting.items.get(number=4), title="An annex")

    draft = draft_pack(meeting, "supplement")

    assert (draft.name, draft.first_number, draft.prefix) == (
        "Agenda supplement 2",
        1,
        "S2-",
    )


def test_several_papers_of_an_item_stand_together():
    meeting = make_meeting(state="draft")
    item = make_item(meeting=meeting)
    make_paper(item=item, title="Report", content=samples.plain(2))
    make_paper(item=item, title="Annex", content=samples.plain(3))

    built = build(draft_pack(meeting, "agenda"), published_at=noon(2031, 1, 1))

    assert [(paper.first, paper.last, paper.end) for paper in built.assembled.papers] \
        == [(1, 2, 2), (3, 5, 6)]  # fmt: skip
    texts = page_texts(built.full.pdf)
    assert "1. Thing 1 (Pages 1 - 6)" in words(texts[0])
    assert [number for number, text in enumerate(texts) if "Agenda item" in text] == [2]


def test_an_agenda_without_papers_is_its_front_sheet_alone():
    meeting = make_meeting(state="draft")
    make_item(meeting=meeting, title="Interests")

    agenda = publish(meeting=meeting, kind="agenda", published_at=noon(2031, 1, 1))

    meeting.refresh_from_db()
    assert (agenda.last_number, agenda.published_papers.count()) == (0, 0)
    assert page_labels(stored(agenda.full_file)) == ["i", "ii"]
    assert meeting.state == "published"


def test_a_paper_to_follow_is_announced_and_comes_in_a_supplement():
    meeting = make_meeting(state="draft")
    item = make_item(meeting=meeting)
    awaited = make_paper(item=item, has_file=False)

    agenda = publish(meeting=meeting, kind="agenda")
    attach(awaited, samples.plain(2))
    awaited.save()
    supplement = publish(meeting=meeting, kind="supplement")

    front = words(page_texts(stored(agenda.public_file))[0])
    assert "1. Thing 1 A paper for this item is to follow." in front
    assert [row.paper for row in supplement.published_papers.all()] == [awaited]


def test_an_item_that_came_after_the_agenda_goes_out_without_papers_too():
    meeting = make_meeting(state="draft")
    make_item(meeting=meeting)
    publish(meeting=meeting, kind="agenda")
    late = make_item(meeting=meeting, title="Urgent")

    publication = publish(meeting=meeting, kind="supplement")

    assert list(publication.items.all()) == [late]
    assert "2. Urgent" in words(page_texts(stored(publication.public_file))[0])


def test_a_supplement_before_any_agenda_holds_the_items_with_papers():
    meeting = make_york_meeting(published=False)

    draft = draft_pack(meeting, "supplement")
    front = page_texts(build(draft, published_at=None).public.pdf)[0]

    assert [entry.item.number for entry in draft.entries] == [4, 5]
    assert "These papers are for the following items:" in words(front)
    assert "Draft: not published yet." in words(front)


def test_an_untagged_upload_is_named_and_no_claim_is_made():
    meeting = make_meeting(state="draft")
    item = make_item(meeting=meeting)
    make_paper(item=item, title="A scan", content=samples.plain())

    built = build(draft_pack(meeting, "agenda"), published_at=None)

    assert built.assembled.untagged == ["A scan"]
    assert built.assembled.is_pdfua is False
    assert structure_faults(built.public.pdf) == []


@pytest.mark.parametrize(
    ("box", "turn", "size"),
    [
        ((0, 0, 842, 595), 0, (842, 595)),
        ((0, 0, 842, 1191), 0, (842, 1191)),
        ((0, 0, 842, 1191), 270, (1191, 842)),
    ],
)
def test_pages_of_another_size_stay_so_and_are_stamped(box, turn, size):
    meeting = make_meeting(state="draft")
    content = samples.plain(2, box=box, Rotate=turn)
    make_paper(item=make_item(meeting=meeting), content=content)

    built = build(draft_pack(meeting, "agenda"), published_at=None)

    document = PdfDocument(built.full.pdf)
    assert document[2].get_size() == pytest.approx(size)
    assert "Agenda item 1 Page 1" in words(page_texts(built.full.pdf)[2])


def test_the_number_stands_where_the_upload_has_room():
    meeting = make_meeting(state="draft", meets_on=date(2031, 1, 7))
    content = samples.plain()
    spots = [[200, 60]]
    make_paper(item=make_item(meeting=meeting), content=content, head_spots=spots)

    built = build(draft_pack(meeting, "agenda"), published_at=None)

    page = PdfDocument(built.full.pdf)[2].get_textpage()
    place = page.search("Page 1").get_next()[0]
    left, _, right, top = page.get_charbox(place)
    assert left < right < 395
    assert 720 < top < 782


def test_a_board_without_members_or_contact_prints_neither():
    meeting = make_meeting(board=make_board(name="New board"), state="draft")
    make_item(meeting=meeting)

    built = build(draft_pack(meeting, "agenda"), published_at=None)

    front = words(page_texts(built.public.pdf)[0])
    assert front.startswith("Larkmoor Council Agenda New board Date:")
    assert front.endswith("1. Thing 1 Draft: not published yet.")
