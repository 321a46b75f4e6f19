"""HTML to tagged PDF: one function, a few small print style sheets."""

import mimetypes
from functools import cache
from pathlib import Path

import weasyprint
from django.conf import settings
from django.template.loader import render_to_string
from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from .mends import cache_page_references, finish

cache_page_references()

LANGUAGE = "en-GB"
SCHEME = "print:"


class PaperError(Exception):
    """A paper cannot be made; the message says why in one sentence."""


def render_pdf(template, context, *, sheets=("paper.css",)):
    """Render a template as PDF/UA-1 and return its bytes.

    ``sheets`` names files of static/print, later ones win. A paper may show
    ``data:`` URLs and files of static/print (written ``print:logo.svg``), nothing
    else. The same input gives the same bytes.

    Raises PaperError where the paper has no title, or asks for anything else.
    """
    return html_to_pdf(render_to_string(template, context), sheets=sheets)


def html_to_pdf(html, *, sheets=("paper.css",)):
    """Turn a whole HTML page into PDF/UA-1 bytes; see render_pdf."""
    try:
        document = weasyprint.HTML(string=html, url_fetcher=_fetcher()).render(
            stylesheets=[_sheet(name) for name in sheets]
        )
        if not document.metadata.title:
            raise PaperError("A paper needs a title.")
        document.metadata.lang = document.metadata.lang or LANGUAGE
        return document.write_pdf(pdf_variant="pdf/ua-1", dpi=150, finisher=finish)
    # It is a BaseException: left alone it would end the worker, not the task.
    except FatalURLFetchingError as error:
        raise PaperError(str(error)) from error


class PaperFetcher(URLFetcher):
    """Hands out ``data:`` URLs and files of static/print, and nothing else."""

    def __init__(self):
        super().__init__(allowed_protocols=("data",), allow_redirects=False)

    def fetch(self, url, headers=None):
        """The bytes behind a URL; FatalURLFetchingError for any other address."""
        if url.startswith("data:"):
            return super().fetch(url, headers)
        if url.startswith(SCHEME):
            path = _print_file(url.removeprefix(SCHEME))
            kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
            return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": kind})
        raise FatalURLFetchingError(f"A paper may not fetch {url[:200]}.")


@cache
def _fetcher():
    """One for all papers: each new one would load every root certificate, 0.1 s."""
    return PaperFetcher()


def _print_file(name):
    """The file of static/print with this plain name."""
    folder = Path(settings.BASE_DIR, "static", "print")
    path = folder / name
    if path.parent != folder or not path.is_file():
        raise FatalURLFetchingError(f"There is no print file {name[:200]}.")
    return path


def _sheet(name):
    path = _print_file(name)
    return _parsed_sheet(path, path.stat().st_mtime_ns)


@cache
def _parsed_sheet(path, changed):
    """A style sheet, parsed once; ``changed`` makes an edited file count as new."""
    return weasyprint.CSS(filename=path, url_fetcher=PaperFetcher())
