"""The supplement for York's meeting of 19 January 2021: facts, numbers, tags."""

import json
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from pypdfium2 import PdfDocument

from cpboard.pdf.inspect import inspect
from meetings.drafts import draft_pack
from meetings.packs import build, publish
from strategy.models import Strategy
from tests.meetings.makers import (
    make_paper,
    make_york_meeting,
    noon,
)
from tests.pdf.walk import (
    bookmarks,
    page_labels,
    page_texts,
    structure_faults,
    validator_errors,
)

pytestmark = pytest.mark.django_db


def words(text):
    """A page's text with single spaces."""
    return " ".join(text.split())


def supplement(meeting):
    """The next supplement, both editions, as of 12 January 2021."""
    draft = draft_pack(meeting, "supplement")
    return build(draft, published_at=noon(2021, 1, 12))


def test_the_front_sheet_says_what_yorks_did():
    built = supplement(make_york_meeting())

    assert words(page_texts(built.public.pdf)[0]) == (
        "Larkmoor Council Agenda supplement 1 Corporate Parenting Board To: "
        "Councillor Orrell (Chair), Councillor Fitzpatrick (Vice-Chair), "
        "Councillor Baker, Councillor Heaton Date: Tuesday, 19 January 2021 "
        "Time: 5.00pm Venue: Remote meeting "
        "The agenda for this meeting was published on 11 January 2021. The papers in "
        "this supplement came after it and are for the following items: "
        "4. Our approach (Pages 1 - 10) "
        "5. Strategy (Pages 11 - 12) Please approve it. "
        "This agenda supplement was published on 12 January 2021. "
        "Contact: Sam Clerk, clerk@york.example"
    )


def test_stamps_labels_and_ranges_agree_on_every_page():
    built = supplement(make_york_meeting())

    texts, labels = page_texts(built.public.pdf), page_labels(built.public.pdf)
    assert labels == ["i", "ii", *map(str, range(1, 13))]
    assert [f"Page {label}" in words(text) for label, text in zip(
        labels[2:], texts[2:], strict=True
    )] == [True] * 12  # fmt: skip
    blank = "This page is intentionally left blank"
    assert [words(text) for text in (texts[1], texts[11], texts[13])] == [
        blank,
        f"{blank} Page 10",
        f"{blank} Page 12",
    ]
    starts = [number for number, text in enumerate(texts) if "Agenda item" in text]
    assert starts == [2, 12]
    assert "Agenda item 5 Page 11" in words(texts[12])


def test_bookmarks_hang_under_their_items():
    built = supplement(make_york_meeting())

    found = bookmarks(built.public.pdf)
    assert [mark for mark in found if mark[0] < 2] == [
        (0, "Agenda supplement 1", 0),
        (0, "4. Our approach", 2),
        (1, "How we parent", 2),
        (0, "5. Strategy", 12),
        (1, "Delivery plan", 12),
    ]
    assert (2, "Our approach", 2) in found
    assert [page for depth, _, page in found if depth > 2][:8] == list(range(3, 11))


def test_it_is_accessible_throughout():
    built = supplement(make_york_meeting())

    assert validator_errors(built.public.pdf) == []
    assert structure_faults(built.public.pdf) == []
    assert built.assembled.is_pdfua is True


def test_published_or_exported_it_is_the_same_file(tmp_path):
    meeting = make_york_meeting()
    before, after = tmp_path / "before.pdf", tmp_path / "after.pdf"
    said = [StringIO(), StringIO()]
    options = ["--kind", "supplement", "--edition", "full", "--json"]

    call_command(
        *("export_pack", "york/2021-01-19", "--out", str(before), *options),
        *("--published-on", "12 January 2021"),
        stdout=said[0],
    )
    publication = publish(
        meeting=meeting, kind="supplement", published_at=noon(2021, 1, 12)
    )
    call_command(
        "export_pack", "2021-01-19", "--out", str(after), *options, stdout=said[1]
    )

    assert before.read_bytes() == after.read_bytes()
    assert json.loads(said[1].getvalue()) == {
        "path": str(after),
        "pages": 14,
        "sha256": publication.full_sha256,
        "papers": [
            {"item": "4", "title": "How we parent", "first": 1, "last": 10},
            {"item": "5", "title": "Delivery plan", "first": 11, "last": 12},
        ],
    }
    told = json.loads(said[0].getvalue())
    assert list(told) == ["path", "pages", "sha256", "papers"]
    assert told | {"path": str(after)} == json.loads(said[1].getvalue())


def test_the_publication_says_where_everything_stands():
    meeting = make_york_meeting()

    publication = publish(meeting=meeting, kind="supplement")

    rows = publication.published_papers.order_by("pk")
    assert [(row.first_page, row.last_page) for row in rows] == [
        ("1", "9"),
        ("11", "11"),
    ]
    assert publication.last_number == 12
    assert [row["number"] for row in publication.page_map] == [
        None,
        None,
        *range(1, 13),
    ]
    assert [item.number for item in publication.items.order_by("number")] == [4, 5]


REAL = Path(settings.BASE_DIR).parent / "shared" / "inputs"


@pytest.mark.once
def test_real_papers_of_every_shape_join_behind_yorks_own_plan():
    if not REAL.is_dir():
        pytest.skip(f"The real papers are not at {REAL}.")
    meeting = make_york_meeting()
    plan = REAL / "york-2021-delivery-plan.docx"
    call_command(
        *("import_plan", str(plan), "--strategy", "york", "--as-at", "2021-01-19"),
        stdout=StringIO(),
    )
    live = meeting.items.get(number=5)
    live.papers.update(strategy=Strategy.objects.get(slug="york"))
    for name in ["05_landscape_slides_organogram", "08_a3_portrait_rotate270"]:
        content = (REAL / "pdfs" / f"{name}.pdf").read_bytes()
        spots = [spot and [spot.right, spot.top] for spot in inspect(content).spots]
        make_paper(item=live, title=name, content=content, head_spots=spots)

    built = supplement(meeting)

    document, texts = PdfDocument(built.public.pdf), page_texts(built.public.pdf)
    labels = page_labels(built.public.pdf)
    last = built.assembled.plan.items["5"][1]
    assert labels[2:] == [str(number) for number in range(1, last + 1)]
    for label, text in zip(labels[2:], texts[2:], strict=True):
        assert f"Page {label}" in words(text)
    assert f"5. Strategy (Pages 11 - {last})" in words(texts[0])
    assert "48 actions: 0 Red, 0 Amber, 42 Green, 2 Blue, 4 Not rated" in texts[12]
    slides, drawing = built.assembled.papers[2:]
    assert document[slides.first + 1].get_size() == (720, 540)
    assert min(document[drawing.first + 1].get_size()) > 840
    assert structure_faults(built.public.pdf) == []
