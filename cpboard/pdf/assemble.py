"""Papers into one pack: joined, numbered, bookmarked, linked, tags kept."""

import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pikepdf

from .pack import Pack, PackPage
from .ranges import Plan, plan_ranges
from .source import Source, count_pages
from .stamps import Spot

LANGUAGE = "en-GB"


@dataclass(frozen=True, kw_only=True)
class Part:
    """One paper of a pack.

    ``item`` is the agenda item's printed number; papers of one item follow each
    other, a paper without one stands by itself. ``exempt`` is what an exempt page
    says beside its number ("Exempt: paragraph 3"); its pages are tinted. A paper
    whose ``source`` is None keeps its ``pages`` numbers, but its pages are absent: so
    a public edition has the full edition's numbers. ``accessible`` overrules whether
    the paper's own metadata claim PDF/UA. ``spots`` say where the head of each page
    has room, as inspect found it.
    """

    source: bytes | Path | str | None
    title: str = ""
    item: str | None = None
    item_title: str = ""
    pages: int | None = None
    exempt: str = ""
    language: str = ""
    accessible: bool | None = None
    spots: Sequence[Spot | None] = ()


@dataclass(frozen=True)
class Joined:
    """What became of one paper: its printed numbers and what was taken out of it.

    ``end`` counts the blank behind it, as the front sheet does.
    """

    title: str
    item: str | None
    first: int
    last: int
    end: int
    is_tagged: bool
    removed: tuple[str, ...]
    is_absent: bool = False


@dataclass(frozen=True)
class Assembled:
    """A finished pack, and everything that was printed on it."""

    pdf: bytes
    pages: tuple[PackPage, ...]
    papers: tuple[Joined, ...]
    plan: Plan
    is_pdfua: bool
    seconds: float

    @property
    def untagged(self):
        """Titles of the papers that came without tags."""
        return [paper.title for paper in self.papers if not paper.is_tagged]


class PlanMismatch(Exception):
    """The papers have other page counts than the plan the front sheet was made from."""


def plan_parts(
    parts: Sequence[Part],
    *,
    first_number: int = 1,
    prefix: str = "",
    right_hand_starts: bool = True,
) -> Plan:
    """The numbering of these parts, counting the pages of those that do not say."""
    return plan_ranges(
        [(part.item, part.pages or count_pages(part.source)) for part in parts],
        first_number=first_number,
        prefix=prefix,
        right_hand_starts=right_hand_starts,
    )


def assemble(
    parts: Sequence[Part],
    *,
    title: str,
    plan: Plan | None = None,
    front: bytes | Path | str | None = None,
    front_title: str = "Front sheet",
    language: str = LANGUAGE,
    blanks: bool = True,
) -> Assembled:
    """Join papers into one PDF (DESIGN.md, PDF anatomy).

    ``plan`` comes from plan_parts (or plan_ranges) and fixes the printed numbers;
    without it the numbers start at 1. ``front`` is the unnumbered front sheet, whose
    links ``pack:item-4`` and ``pack:page-8`` become jumps. ``blanks=False`` leaves
    the blanks out (screen edition) and keeps every printed number. The same input
    gives the same bytes.

    Raises PlanMismatch where a paper has other pages than planned, and
    pikepdf.PdfError for a source that is no PDF: inspect uploads first.
    """
    started = time.perf_counter()
    with ExitStack() as stack:
        front = front and stack.enter_context(Source(front, title=front_title))
        sources = [_source(part, stack) for part in parts]
        plan = plan or _plan_of(parts, sources)
        _check_plan(plan, parts, sources)
        pack = Pack(title=title, language=language, blanks=blanks, label=plan.label)
        if front:
            pack.add_front(front)
        papers = tuple(
            _add(pack, part, source, planned, is_last=is_last)
            for part, source, planned, is_last in zip(
                parts, sources, plan.papers, _item_ends(parts), strict=True
            )
        )
        is_pdfua = pack.finish(prefix=plan.prefix)
        pdf = _saved(pack.pdf)
    seconds = time.perf_counter() - started
    return Assembled(pdf, tuple(pack.pages), papers, plan, is_pdfua, seconds)


def _source(part, stack):
    if part.source is None:
        return None
    source = Source(part.source, title=part.title, language=part.language)
    return stack.enter_context(source)


def _plan_of(parts, sources):
    return plan_ranges(
        [
            (part.item, len(source.pages) if source else part.pages)
            for part, source in zip(parts, sources, strict=True)
        ]
    )


def _check_plan(plan, parts, sources):
    if len(plan.papers) != len(parts):
        raise PlanMismatch("The plan is for another number of papers.")
    for part, source, planned in zip(parts, sources, plan.papers, strict=True):
        pages = len(source.pages) if source else planned.pages
        if pages != planned.pages or part.item != planned.item:
            raise PlanMismatch(
                f"{part.title} has {pages} pages, planned {planned.pages}, for item"
                f" {planned.item}."
            )


def _item_ends(parts):
    """For each part whether its item ends with it."""
    if not parts:
        return []
    after = [part.item for part in parts[1:]] + [None]
    return [
        part.item is None or part.item != item
        for part, item in zip(parts, after, strict=True)
    ]


def _add(pack, part, source, planned, *, is_last):
    """Put one part into the pack; what became of it."""
    if source:
        pack.add_paper(part, source, planned)
    if is_last:
        pack.end_item(planned)
    return Joined(
        title=part.title,
        item=part.item,
        first=planned.first,
        last=planned.last,
        end=planned.end,
        is_tagged=source.is_tagged if source else True,
        removed=tuple(source.removed) if source else (),
        is_absent=source is None,
    )


def _saved(pdf):
    output = BytesIO()
    pdf.save(
        output,
        min_version="1.7",
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        deterministic_id=True,
    )
    return output.getvalue()
