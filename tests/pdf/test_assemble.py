"""Packs: numbers, labels, bookmarks, links, blanks, editions."""

import io

import pikepdf
import pytest

from cpboard.pdf.assemble import Part, PlanMismatch, assemble, plan_parts
from cpboard.pdf.ranges import plan_ranges
from cpboard.pdf.stamps import BLANK_WORDS
from tests.pdf import samples, walk

pytestmark = pytest.mark.once


def supplement(**options):
    """A supplement of two items: nine pages and three, the second in two papers."""
    parts = [
        Part(
            source=samples.paper("New approach", pages=9),
            title="New approach",
            item="4",
            item_title="How the board works",
        ),
        Part(
            source=samples.paper("Delivery plan", pages=2),
            title="Delivery plan",
            item="5",
            item_title="Our strategy",
        ),
        Part(source=samples.paper("Annex", rows=5), title="Annex", item="5"),
    ]
    return assemble(
        parts,
        title="Agenda supplement 1",
        front=samples.front_sheet(),
        plan=plan_parts(parts, prefix=options.pop("prefix", "")),
        **options,
    )


def test_a_pack_of_clean_papers_is_clean():
    pack = supplement()

    assert pack.is_pdfua is True
    assert walk.validator_errors(pack.pdf) == []
    assert walk.structure_faults(pack.pdf) == []
    assert pack.untagged == []


@pytest.mark.parametrize("prefix", ["", "S1-"])
def test_stamps_labels_page_map_and_ranges_agree(prefix):
    pack = supplement(prefix=prefix)

    texts = walk.page_texts(pack.pdf)
    assert [page.label for page in pack.pages] == walk.page_labels(pack.pdf)
    assert [page.index for page in pack.pages] == list(range(len(texts)))
    for page, text in zip(pack.pages, texts, strict=True):
        is_numbered = page.number is not None
        assert (f"Page {prefix}{page.number}\r\n" in f"{text}\r\n") == is_numbered
        assert (BLANK_WORDS in text) == (page.kind == "blank")
    numbers = [page.number for page in pack.pages if page.number is not None]
    assert numbers == list(range(1, 15))
    assert pack.plan.items == {"4": (1, 10), "5": (11, 14)}
    assert [(paper.first, paper.end) for paper in pack.papers] == [
        (1, 10),
        (11, 12),
        (13, 14),
    ]


def test_only_an_items_first_page_says_its_number():
    pack = supplement()

    texts = walk.page_texts(pack.pdf)
    marked = [place for place, text in enumerate(texts) if "Agenda item" in text]
    assert marked == [2, 12]
    assert "Agenda item 5" in texts[12]


def test_the_front_sheet_has_roman_labels_and_a_blank_back():
    pack = supplement()

    assert walk.page_labels(pack.pdf)[:3] == ["i", "ii", "1"]
    assert [page.kind for page in pack.pages[:3]] == ["front", "blank", "paper"]


def test_a_front_sheet_of_two_pages_needs_no_blank():
    pack = assemble(
        [Part(source=samples.paper(), title="Homes", item="4")],
        title="Agenda",
        front=samples.front_sheet(pages=2, links=("item-4",)),
    )

    assert [page.kind for page in pack.pages] == ["front", "front", "paper", "blank"]


def test_the_screen_edition_has_no_blanks_and_the_same_numbers():
    pack = supplement(blanks=False)

    assert walk.page_labels(pack.pdf) == ["i", *map(str, [*range(1, 10), 11, 12, 13])]
    assert {page.kind for page in pack.pages} == {"front", "paper"}
    assert pack.plan.item_words("4") == "Pages 1 - 10"


def test_bookmarks_lead_from_item_to_paper_to_its_own():
    pack = supplement()

    assert walk.bookmarks(pack.pdf)[:4] == [
        (0, "Front sheet", 0),
        (0, "4. How the board works", 2),
        (1, "New approach", 2),
        (2, "Part 2 of New approach", 3),
    ]
    assert walk.bookmarks(pack.pdf)[-4:] == [
        (0, "5. Our strategy", 12),
        (1, "Delivery plan", 12),
        (2, "Part 2 of Delivery plan", 13),
        (1, "Annex", 14),
    ]


def link_places(data, page):
    """Physical pages that a page's links jump to; addresses where they leave."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        index = {one.objgen: place for place, one in enumerate(pdf.pages)}
        return [
            index[link.Dest[0].objgen] if "/Dest" in link else str(link.A.URI)
            for link in pdf.pages[page].Annots
        ]


def test_links_work_within_each_paper_though_names_are_the_same():
    pack = supplement()

    homes = "https://council.example/homes"
    assert link_places(pack.pdf, 2) == [10, homes]
    assert link_places(pack.pdf, 12) == [13, homes]


def test_the_front_sheet_jumps_to_its_items():
    pack = supplement()

    assert link_places(pack.pdf, 0) == [2, 12]
    with pikepdf.open(io.BytesIO(pack.pdf)) as pdf:
        assert str(pdf.pages[0].Annots[1].Contents) == "Go to agenda item 5"


def test_a_public_edition_keeps_the_numbers_of_the_full_one():
    counts = [("4", 3), ("5", 4), ("6", 1)]
    plan = plan_ranges(counts)
    parts = [
        Part(source=samples.paper(pages=3), title="Homes", item="4"),
        Part(source=None, item="5", pages=4),
        Part(source=samples.paper("Schools"), title="Schools", item="6"),
    ]

    pack = assemble(
        parts, title="Agenda", plan=plan, front=samples.front_sheet(links=("item-5",))
    )

    labels = walk.page_labels(pack.pdf)
    assert labels == ["i", "ii", "1", "2", "3", "4", "9", "10"]
    assert pack.papers[1].is_absent is True
    assert "5" not in "".join(title for _, title, _ in walk.bookmarks(pack.pdf))
    assert walk.validator_errors(pack.pdf) == []
    assert walk.structure_faults(pack.pdf) == []


def test_an_item_starts_on_the_right_though_pages_before_it_are_absent():
    parts = [
        Part(source=samples.paper(pages=3), title="Homes", item="4"),
        Part(source=None, item="4", pages=1),
        Part(source=samples.paper("Schools"), title="Schools", item="5"),
    ]

    pack = assemble(parts, title="Agenda")

    assert [page.number for page in pack.pages] == [1, 2, 3, None, 5, 6]
    assert walk.page_labels(pack.pdf) == ["1", "2", "3", "", "5", "6"]


def test_exempt_pages_say_so_and_are_tinted():
    part = Part(
        source=samples.paper(), title="Homes", item="4", exempt="Exempt: paragraph 3"
    )

    pack = assemble([part], title="Agenda")

    assert "Exempt: paragraph 3" in walk.page_texts(pack.pdf)[0]
    assert walk.validator_errors(pack.pdf) == []
    with pikepdf.open(io.BytesIO(pack.pdf)) as pdf:
        assert "/CPBoardTint" in pdf.pages[0].Resources.ExtGState


def test_a_pack_has_title_language_and_says_who_may_read_it():
    pack = supplement()

    with pikepdf.open(io.BytesIO(pack.pdf)) as pdf:
        assert str(pdf.docinfo.Title) == "Agenda supplement 1"
        assert str(pdf.Root.Lang) == "en-GB"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle is True
        assert pdf.Root.MarkInfo.Marked is True


def test_the_same_papers_give_the_same_bytes():
    assert supplement().pdf == supplement().pdf


def test_a_plan_for_other_papers_is_refused():
    part = Part(source=samples.paper(pages=2), title="Homes", item="4")

    with pytest.raises(PlanMismatch, match="Homes has 2 pages, planned 3, for item 4"):
        assemble([part], title="Agenda", plan=plan_ranges([("4", 3)]))
    with pytest.raises(PlanMismatch, match="another number of papers"):
        assemble([part], title="Agenda", plan=plan_ranges([]))


def test_numbering_goes_on_where_the_agenda_ended():
    part = Part(source=samples.paper(), title="Homes", item="4")

    pack = assemble(
        [part], title="Supplement", plan=plan_parts([part], first_number=34)
    )

    assert walk.page_labels(pack.pdf) == ["34", "35"]


def test_a_pack_may_be_a_part_of_a_pack():
    inner = supplement().pdf

    pack = assemble([Part(source=inner, title="Old pack")], title="New pack")

    assert walk.validator_errors(pack.pdf) == []
    assert walk.structure_faults(pack.pdf) == []
    assert "Page 1" in walk.page_texts(pack.pdf)[0]


def test_an_edition_may_have_no_papers_left():
    parts = [Part(source=None, item="4", pages=2)]

    pack = assemble(parts, title="Agenda", front=samples.front_sheet(links=()))
    none = assemble([], title="Agenda", front=samples.front_sheet(links=()))

    assert [page.kind for page in pack.pages] == ["front", "blank"]
    assert len(none.pages) == 2
