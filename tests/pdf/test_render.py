"""HTML to tagged PDF."""

import io

import pikepdf
import pydyf
import pytest
import weasyprint
from django.utils.safestring import mark_safe

from cpboard.pdf import mends
from cpboard.pdf.render import PaperError, html_to_pdf, render_pdf
from cpboard.pdf.source import count_pages
from tests.pdf import samples, walk

pytestmark = pytest.mark.once


def test_a_paper_is_pdfua_with_title_and_language():
    paper = samples.paper(pages=2)

    assert walk.validator_errors(paper) == []
    assert walk.structure_faults(paper) == []
    with pikepdf.open(io.BytesIO(paper)) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert str(pdf.docinfo.Title) == "Homes near school"
    assert count_pages(paper) == 2


def test_a_template_becomes_a_paper():
    context = {
        "kind": "Agenda",
        "council": "Larkmoor Council",
        "logo": "",
        "body": "Corporate Parenting Board",
        "to": "Councillors Ashby (Chair) and Brook",
        "date": "Tuesday, 19 January 2021",
        "time": "5.00pm",
        "venue": "Council Chamber",
        "attend": "",
        "notice": ["Members of the public are welcome."],
        "closing": [],
        "contact": "",
        "running_head": "",
        "items": [
            {
                "number": "4",
                "title": "Homes near school",
                "range": "Pages 1 - 10",
                "link": "pack:item-4",
                "ask": "To agree the plan.",
            }
        ],
    }

    paper = render_pdf(
        "paper/front_sheet.html", context, sheets=("paper.css", "front_sheet.css")
    )

    assert walk.validator_errors(paper) == []
    text = walk.page_texts(paper)[0]
    assert "4. Homes near school" in text
    assert "(Pages 1 - 10)" in text
    assert ". . ." not in text


def test_the_same_html_gives_the_same_bytes():
    html = '<html lang="en-GB"><title>Twice</title><h1>Twice</h1><p>Words</p></html>'

    assert html_to_pdf(html) == html_to_pdf(html)


def test_a_paper_without_language_speaks_english():
    with pikepdf.open(io.BytesIO(html_to_pdf("<title>A</title><h1>A</h1>"))) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"


def test_a_paper_without_title_is_refused():
    with pytest.raises(PaperError, match="needs a title"):
        html_to_pdf("<h1>No title</h1>")


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd",
        "http://127.0.0.1:8000/logo.png",
        "https://council.example/logo.png",
        "print:../scss/print.scss",
        "print:nothing.svg",
    ],
)
def test_a_paper_fetches_nothing_from_outside(address):
    html = f'<title>A</title><h1>A</h1><img alt="Logo" src="{address}">'

    with pytest.raises(PaperError, match=r"may not fetch|no print file"):
        html_to_pdf(html)


def test_a_paper_shows_data_addresses():
    svg = (
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9'"
        " height='9'%3E%3Crect width='9' height='9'/%3E%3C/svg%3E"
    )

    paper = html_to_pdf(f'<title>A</title><h1>A</h1><img alt="Mark" src="{svg}">')

    assert walk.validator_errors(paper) == []


def test_running_heads_are_artifacts():
    with pikepdf.open(io.BytesIO(samples.paper())) as pdf:
        contents = pdf.pages[0].Contents.read_bytes()

    assert contents.count(b"/Artifact\n<</Type /Pagination>>") == 1


def test_the_page_reference_cache_gives_the_same_bytes(monkeypatch):
    document = weasyprint.HTML(
        string="<title>A</title>" + '<p style="break-after: page">Words</p>' * 60
    ).render()
    slow = property(
        lambda pdf: tuple(f"{n} 0 R".encode() for n in pdf.pages["Kids"][::3])
    )

    mended = document.copy().write_pdf(pdf_variant="pdf/ua-1")
    monkeypatch.setattr(pydyf.PDF, "page_references", slow)
    plain = document.copy().write_pdf(pdf_variant="pdf/ua-1")

    assert mended == plain


def test_page_references_follow_added_pages():
    mends.cache_page_references()
    pdf = pydyf.PDF()
    pdf.add_page(pydyf.Dictionary({"Type": "/Page"}))
    first = pdf.page_references
    pdf.add_page(pydyf.Dictionary({"Type": "/Page"}))

    assert (len(first), len(pdf.page_references)) == (1, 2)
    assert pdf.page_references is pdf.page_references


def test_sheets_that_change_are_read_again(tmp_path, settings):
    folder = tmp_path / "static" / "print"
    folder.mkdir(parents=True)
    settings.BASE_DIR = tmp_path
    sheet = folder / "wide.css"
    html = mark_safe("<title>A</title><h1>A</h1>")
    sheet.write_text("@page { size: 300pt 400pt }")
    before = html_to_pdf(html, sheets=("wide.css",))
    sheet.write_text("@page { size: 500pt 400pt } ")

    after = html_to_pdf(html, sheets=("wide.css",))

    with (
        pikepdf.open(io.BytesIO(before)) as one,
        pikepdf.open(io.BytesIO(after)) as two,
    ):
        assert (one.pages[0].MediaBox[2], two.pages[0].MediaBox[2]) == (300, 500)


def test_a_paper_shows_files_of_the_print_folder(tmp_path, settings):
    folder = tmp_path / "static" / "print"
    folder.mkdir(parents=True)
    settings.BASE_DIR = tmp_path
    (folder / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    )

    paper = html_to_pdf(
        '<title>A</title><h1>A</h1><img alt="Logo" src="print:logo.svg">', sheets=()
    )

    with pikepdf.open(io.BytesIO(paper)) as pdf:
        figure = pdf.Root.StructTreeRoot.K[0].K[1]
        assert str(figure.K[0].Alt if "/Alt" not in figure else figure.Alt) == "Logo"
