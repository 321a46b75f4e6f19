"""The demo's papers: short texts made into PDF by the product's own renderer."""

import tomllib
from datetime import date, timedelta
from functools import cache
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pikepdf
from django.core.files.base import ContentFile
from markdown_it import MarkdownIt

from cpboard.exchange.dates import long_date
from cpboard.pdf.render import render_pdf
from meetings.models import Paper
from performance.models import Indicator
from performance.periods import last_full_period

from .people import FOLDER, person

PAGE_BREAK = "\n---\n"


def add_paper(item, name: str) -> Paper:
    """Put the paper of this name under the item.

    Without a text, or where it comes late, it is to follow.
    """
    about = particulars().get(name, {})
    text = FOLDER / "papers" / f"{name}.md"
    paper = Paper(item=item)
    paper.title = first_line(text) if text.exists() else about["title"]
    if "exempt_paragraphs" in about:
        make_exempt(paper, about)
    if text.exists() and not about.get("late"):
        attach(paper, text)
    paper.save()
    return paper


def bring_late_papers(meeting) -> bool:
    """Give the meeting's late papers their files; False where it has none."""
    late = [name for name, about in particulars().items() if about.get("late")]
    texts = [FOLDER / "papers" / f"{name}.md" for name in late]
    by_title = {first_line(text): text for text in texts}
    papers = Paper.objects.filter(item__meeting=meeting, title__in=by_title, file="")
    papers = list(papers.select_related("item__meeting__board"))
    for paper in papers:
        attach(paper, by_title[paper.title])
        paper.save()
    return bool(papers)


def attach(paper, text):
    """Give the paper its file and what is known of a file that we made ourselves."""
    meeting = paper.item.meeting
    pdf = paper_pdf(text, meeting.board.name, meeting.meets_on, paper.item.presenter)
    paper.original_name = f"{text.stem}.pdf"
    paper.file.save(paper.original_name, ContentFile(pdf), save=False)
    paper.size = len(pdf)
    paper.sha256 = sha256(pdf).hexdigest()
    paper.is_tagged = True
    with pikepdf.open(BytesIO(pdf)) as document:
        paper.pages = len(document.pages)


def make_exempt(paper, about):
    """Give the paper all that the law asks of an exempt one (LAW: E1)."""
    paper.is_exempt = True
    paper.exempt_paragraphs = about["exempt_paragraphs"]
    paper.public_interest_test = about["public_interest_test"]
    paper.exempt_author = person(about["author"])
    paper.exempt_review_on = paper.item.meeting.meets_on + timedelta(
        days=about["review"]
    )


def first_line(text: Path) -> str:
    """The title of a text: its first line, without the mark of a heading."""
    return text.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")


# The same words give the same bytes: tests load the demo many times in a process.
@cache
def paper_pdf(text: Path, board: str, meets_on: date, presenter: str) -> bytes:
    """The text as a tagged PDF; a line of three dashes begins a new page."""
    year = last_full_period(Indicator.Frequency.YEAR, meets_on)
    body = text.read_text(encoding="utf-8").partition("\n")[2]
    body = body.replace("{year}", long_date(year.ends_on))
    context = {
        "title": first_line(text),
        "board": board,
        "meets_on": meets_on,
        "presenter": presenter,
        "pages": [to_html(page) for page in body.split(PAGE_BREAK)],
    }
    return render_pdf("demo/paper.html", context, sheets=("paper.css", "report.css"))


def to_html(page: str) -> str:
    """Markdown to HTML; every table heading says that it heads a column."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    return markdown.render(page).replace("<th>", '<th scope="col">')


@cache
def particulars() -> dict:
    """What is special about a paper, by its name."""
    return tomllib.loads((FOLDER / "papers.toml").read_text(encoding="utf-8"))
