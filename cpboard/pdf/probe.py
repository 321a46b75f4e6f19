"""The child process of inspect: reads one file within limits, prints JSON.

Its main reads the file's path and the most pages allowed from the command line.
"""

import json
import resource
import sys

MEMORY = 1024 * 2**20
SECONDS = 45


class Refusal(Exception):
    """Why a file is refused: a name of inspect's sentences, and its facts."""

    def __init__(self, reason, **facts):
        super().__init__(reason)
        self.answer = {"refused": reason, "facts": facts}


def limit_process():
    """Bound what a file can cost: address space, CPU time, written files."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def probe(path, most_pages):
    """Everything inspect wants to know of a file; raises Refusal."""
    import pikepdf

    from .source import Source

    with open(path, "rb") as file:
        start = file.read(1024)
    if b"%PDF-" not in start:
        raise Refusal("not-pdf")
    try:
        source = Source(path, title="")
        _check_pages(source, most_pages)
    except pikepdf.PasswordError:
        raise Refusal("locked") from None
    except MemoryError:
        raise Refusal("slow") from None
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, KeyError):
        raise Refusal("damaged") from None
    from .ink import find_spots

    sheets = source.sheets()
    return {
        "pages": len(source.pages),
        "sizes": [(round(s.width, 2), round(s.height, 2)) for s in sheets],
        "title": source.own_title,
        "language": source.language,
        "is_tagged": source.is_tagged,
        "claims_ua": source.claims_ua,
        "has_bookmarks": bool(source.bookmarks),
        "was_encrypted": source.pdf.is_encrypted,
        "removed": source.removed,
        "spots": find_spots(path, sheets),
        "problems": find_problems(path) if source.is_tagged else None,
    }


def _check_pages(source, most_pages):
    if not source.pages:
        raise Refusal("empty")
    if len(source.pages) > most_pages:
        raise Refusal("pages", pages=len(source.pages), most=most_pages)
    if source.flat_page:
        raise Refusal("flat", page=source.flat_page)


def find_problems(path):
    """What page-validation finds wrong with the content; None where it is absent.

    What a pack supplies itself (title, claim, viewer preferences) does not count.
    """
    try:
        import page
    except ImportError:
        return None
    try:
        report = page.validate_pdf(path, profile=page.ValidationProfile.PDF_UA_1)
    except page.PageError:
        return ["The checker could not read it."]
    supplied = ("-ID-", "-METADATA-", "-VIEWER-PREFERENCES-")
    return sorted(
        {
            failure.rule_id
            for failure in report.failures
            if not any(part in failure.rule_id for part in supplied)
        }
    )


def main():
    limit_process()
    path, most_pages = sys.argv[1:]
    try:
        answer = probe(path, int(most_pages))
    except Refusal as refusal:
        answer = refusal.answer
    print(json.dumps(answer))
