"""Stamps are upright, in the head, inside the visible page, whatever the page."""

import pypdfium2
import pytest
from pikepdf import Array

from cpboard.pdf.assemble import Part, assemble
from cpboard.pdf.inspect import inspect
from cpboard.pdf.source import settle_page
from cpboard.pdf.stamps import Spot, sheet_of, text_width
from tests.pdf import samples, walk

pytestmark = pytest.mark.once

PAGES = {
    "A4": {},
    "landscape": {"box": (0, 0, 842, 595)},
    "A3 turned 270": {"box": (0, 0, 842, 1191), "Rotate": 270},
    "turned 90": {"Rotate": 90},
    "turned 180": {"Rotate": 180},
    "turned back": {"Rotate": -90},
    "cropped": {"CropBox": Array([100, 200, 400, 700])},
    "cropped and turned": {"CropBox": Array([100, 200, 400, 700]), "Rotate": 90},
    "box upside down": {"box": (595, 842, 0, 0)},
    "box elsewhere": {"box": (-300, -400, 295, 442)},
    "crop beyond": {"CropBox": Array([-50, -50, 900, 1000])},
    "small": {"box": (0, 0, 120, 170)},
    "A0": {"box": (0, 0, 2384, 3370)},
}


@pytest.mark.parametrize(
    "options", [pytest.param(PAGES[name], id=name) for name in PAGES]
)
def test_the_stamp_is_upright_in_the_head_and_inside(options):
    part = Part(source=samples.plain(**options), title="Letter", item="4")

    pack = assemble([part], title="Pack")

    page = pypdfium2.PdfDocument(pack.pdf)[0]
    page_width, page_height = page.get_size()
    words = page.get_textpage()
    place = words.get_text_range().index("Page 1")
    boxes = [upright(page, words.get_charbox(place + offset)) for offset in (0, 5)]
    (left, low, _, high), (_, _, right, _) = boxes
    assert 0 < left < right < page_width
    assert high > low
    assert 0 < page_height - high < page_height / 8
    assert page_height - low < page_height / 6
    assert page_width - right < page_width / 4


def upright(page, box):
    """A box of the page's own space as a reader sees it."""
    width, height = page.get_size()
    left, low, right, high = page.get_cropbox()
    media = page.get_mediabox()
    left, low = max(left, media[0]), max(low, media[1])
    right, high = min(right, media[2]), min(high, media[3])
    x1, y1, x2, y2 = box
    return {
        0: (x1 - left, y1 - low, x2 - left, y2 - low),
        90: (y1 - low, right - x2, y2 - low, right - x1),
        180: (right - x2, high - y2, right - x1, high - y1),
        270: (high - y2, x1 - left, high - y1, x2 - left),
    }[page.get_rotation()]


def test_a_user_unit_does_not_blow_the_stamp_up():
    pdf = samples.new_pdf(box=(0, 0, 59.5, 84.2), UserUnit=10)

    sheet = sheet_of(pdf.pages[0].obj)

    assert (sheet.width, sheet.height) == (595, 842)
    assert sheet.matrix == (0.1, 0, 0, 0.1, 0, 0)


@pytest.mark.parametrize(
    "harm",
    [
        {"MediaBox": Array([0, 0, 595])},
        {"CropBox": Array([900, 900, 990, 990])},
        {"Rotate": 44},
        {"UserUnit": -3},
        {"Rotate": Array([])},
        {"Resources": Array([])},
    ],
)
def test_a_page_with_odd_attributes_is_still_stamped(harm):
    pdf = samples.new_pdf()
    for key, value in harm.items():
        pdf.pages[0].obj[f"/{key}"] = value

    pack = assemble([Part(source=samples.saved(pdf), title="Letter")], title="Pack")

    assert "Page 1" in walk.page_texts(pack.pdf)[0]


def test_inherited_attributes_come_along():
    pdf = samples.new_pdf()
    page = pdf.pages[0].obj
    del page["/MediaBox"]
    pdf.Root.Pages.MediaBox = Array([0, 0, 300, 400])
    pdf.Root.Pages.Rotate = 90

    pack = assemble([Part(source=samples.saved(pdf), title="Letter")], title="Pack")

    assert pypdfium2.PdfDocument(pack.pdf)[0].get_size() == (400, 300)


def test_a_blank_is_as_large_as_the_page_before_it():
    part = Part(source=samples.plain(box=(0, 0, 842, 1191), Rotate=270), title="Map")

    pack = assemble([part], title="Pack")

    sizes = [page.get_size() for page in pypdfium2.PdfDocument(pack.pdf)]
    assert sizes == [(1191, 842), (1191, 842)]


def test_a_stamp_goes_where_the_upload_had_room():
    part = Part(source=samples.plain(), title="Letter", spots=(Spot(300, 5),))

    pack = assemble([part], title="Pack")

    page = pypdfium2.PdfDocument(pack.pdf)[0]
    words = page.get_textpage()
    place = words.get_text_range().index("Page 1")
    assert words.get_charbox(place + 5)[2] == pytest.approx(295, abs=3)


def test_a_head_without_room_gets_the_number_in_its_corner():
    part = Part(source=samples.plain(), title="Letter", spots=(None,))

    pack = assemble([part], title="Pack")

    words = pypdfium2.PdfDocument(pack.pdf)[0].get_textpage()
    place = words.get_text_range().index("Page 1")
    assert words.get_charbox(place + 5)[2] == pytest.approx(587, abs=3)


def test_words_of_any_sign_fit_the_font():
    part = Part(
        source=samples.plain(), title="Letter", item="4 (a)", exempt="Łódź – \\ “x”"
    )

    pack = assemble([part], title="Pack")

    text = walk.page_texts(pack.pdf)[0]
    assert "Agenda item 4 (a)" in text
    assert "\\ “x”" in text


def test_widths_are_those_of_the_font():
    assert text_width("Page 8") == pytest.approx(3.11, abs=0.15)


def test_inspection_and_stamp_agree_on_the_spot():
    source = samples.plain(box=(0, 0, 2384, 3370))

    assert inspect(source).spots == (Spot(36, 20),)


def test_a_page_without_resources_is_stamped():
    pdf = samples.new_pdf()
    del pdf.pages[0].obj["/Resources"]
    del pdf.pages[0].obj["/Contents"]

    pack = assemble([Part(source=samples.saved(pdf), title="Letter")], title="Pack")

    assert walk.page_texts(pack.pdf)[0] == "Page 1"
    assert walk.structure_faults(pack.pdf) == []


def test_many_words_shrink_to_the_width_of_the_page():
    part = Part(
        source=samples.plain(box=(0, 0, 200, 300)),
        title="Letter",
        item="4",
        exempt="Exempt: paragraphs 1, 2 and 3, and legal privilege; not for copying",
    )

    pack = assemble([part], title="Pack")

    text = walk.page_texts(pack.pdf)[0]
    assert "Exempt: paragraphs 1" in text
    assert "Page 1" in text


def test_a_box_of_words_is_no_box():
    pdf = samples.new_pdf()
    pdf.pages[0].obj.CropBox = Array([0, 0, Array([]), 9])

    pack = assemble([Part(source=samples.saved(pdf), title="Letter")], title="Pack")

    assert pypdfium2.PdfDocument(pack.pdf)[0].get_size() == (595, 842)


def test_a_page_that_is_its_own_parent_does_no_harm():
    pdf = samples.new_pdf()
    page = pdf.pages[0].obj
    page.Parent = page

    settle_page(page)

    assert sheet_of(page).width == 595
