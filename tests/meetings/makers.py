"""Boards, meetings, papers and publications for tests, in the board's words."""

from datetime import date, datetime, time
from hashlib import sha256
from io import BytesIO
from itertools import count

import pikepdf
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from cpboard.people.roles import DEMOCRACY_OFFICER
from meetings import packs
from meetings.models import (
    AgendaItem,
    Board,
    ClosureDay,
    Meeting,
    Membership,
    Paper,
    Publication,
    PublishedPaper,
    SeatRule,
    TermsOfReference,
    WorkPlanRule,
)
from meetings.terms import add_version
from tests.pdf import samples
from tests.people.makers import make_person
from tests.strategy.makers import make_action, make_strategy

numbers = count(1)


def make_clerk():
    """Somebody who prepares meetings and may read exempt papers."""
    return make_person(DEMOCRACY_OFFICER)


def make_board(**fields):
    """A committee of the council."""
    number = next(numbers)
    fields.setdefault("name", f"Board {number}")
    fields.setdefault("slug", f"board-{number}")
    return Board.objects.create(**fields)


def make_terms(*, board, text="1. Name\n1.1 It speaks for our children.", **fields):
    """A version of the board's terms of reference, in force since long ago."""
    fields.setdefault("in_force_from", date(2020, 1, 1))
    return add_version(terms=TermsOfReference(board=board, source=text, **fields))


def make_seat_rule(*, board, **fields):
    """A seat that the terms give."""
    fields.setdefault("position", board.seat_rules.count() + 1)
    fields = {"who": "A councillor", "category": "elected", "role": "member"} | fields
    return SeatRule.objects.create(board=board, **fields)


def make_closure_day(*, board, closed_on=date(2026, 12, 24)):
    """A day on which the board's offices are closed."""
    return ClosureDay.objects.create(board=board, closed_on=closed_on, reason="Closed")


def make_seat(*, board=None, person=None, **fields):
    """A seat on a board, since long ago."""
    fields.setdefault("starts_on", date(2020, 1, 1))
    fields.setdefault("is_voting", fields.get("role") not in {"observer", "adviser"})
    return Membership.objects.create(
        board=board or make_board(), person=person or make_person(), **fields
    )


def make_meeting(*, board=None, state="published", meets_on=None, **fields):
    """A meeting, each of a board on a day of its own; public unless a draft."""
    board = board or make_board()
    meets_on = meets_on or date(2031, 1, board.meetings.count() + 1)
    fields.setdefault("meets_at", time(17))
    fields.setdefault("venue", "The Guildhall")
    return Meeting.objects.create(board=board, state=state, meets_on=meets_on, **fields)


def make_item(*, meeting=None, **fields):
    """The next item of a meeting's agenda."""
    meeting = meeting or make_meeting(state="draft")
    number = meeting.items.count() + 1
    fields.setdefault("number", number)
    fields.setdefault("label", str(fields["number"]))
    fields.setdefault("title", f"Thing {number}")
    return AgendaItem.objects.create(meeting=meeting, **fields)


def make_rule(*, board=None, **fields):
    """Something that comes to a board again and again, since long ago."""
    fields.setdefault("title", "Annual report")
    fields.setdefault("starts_on", date(2020, 1, 1))
    return WorkPlanRule.objects.create(board=board or make_board(), **fields)


def make_paper(*, item=None, has_file=True, content=None, **fields):
    """An uploaded paper, of one empty page unless it has content, or one to follow."""
    item = item or make_item()
    position = item.papers.count() + 1
    fields.setdefault("title", f"Paper {position}")
    fields.setdefault("position", position)
    paper = Paper(item=item, **fields)
    if has_file:
        attach(paper, content or pdf())
    paper.save()
    return paper


def attach(paper, content):
    """Give the paper its file and what is known of it."""
    paper.file.save("report.pdf", ContentFile(content), save=False)
    paper.original_name = "report.pdf"
    paper.size = len(content)
    paper.sha256 = sha256(content).hexdigest()
    with pikepdf.open(BytesIO(content)) as document:
        paper.pages = len(document.pages)
        paper.is_tagged = "/StructTreeRoot" in document.Root


def make_plan_paper(*, item=None, **fields):
    """The live delivery plan of a public strategy."""
    fields.setdefault("title", "Delivery plan")
    fields.setdefault("strategy", make_strategy())
    return Paper.objects.create(item=item or make_item(), kind="plan", **fields)


def make_exempt_paper(**fields):
    """An exempt paper with all that the law asks for."""
    return make_paper(**(reasons() | fields))


def reasons():
    """The four things that make a paper exempt, besides the mark."""
    return {
        "is_exempt": True,
        "exempt_paragraphs": "3",
        "public_interest_test": "The contract is not signed yet.",
        "exempt_author": make_person(),
        "exempt_review_on": date(2031, 6, 1),
    }


def make_publication(*, meeting, items=None, papers=(), **fields):
    """A publication of the items named, else of the whole agenda, and of papers."""
    fields = {"kind": "agenda", "public_pages": 10, "full_pages": 10} | fields
    publication = Publication.objects.create(
        meeting=meeting, last_number=10, page_map=[], **fields
    )
    publication.items.set(meeting.items.all() if items is None else items)
    for paper in papers:
        PublishedPaper.objects.create(
            publication=publication, paper=paper, first_page="3", last_page="9"
        )
    return publication


def noon(year, month, day):
    """The middle of a day, in the council's time zone."""
    return timezone.make_aware(datetime.combine(date(year, month, day), time(12)))


def make_york_meeting(*, published=True, **board_fields):
    """York's meeting of 19 January 2021 with its two papers that came late.

    Item 4 has a file of 9 pages, item 5 the live plan. ``published``: its agenda is
    out since 11 January, without the papers.
    """
    board = make_board(
        name="Corporate Parenting Board",
        slug="york",
        contact_name="Sam Clerk",
        contact_email="clerk@york.example",
        **board_fields,
    )
    for name, role in [("Heaton", "member"), ("Fitzpatrick", "vice_chair")] + [
        ("Orrell", "chair"),
        ("Baker", "member"),
    ]:
        person = make_person(name=f"Councillor {name}")
        make_seat(board=board, person=person, role=role)
    meeting = make_meeting(
        board=board, state="draft", meets_on=date(2021, 1, 19), venue="Remote meeting"
    )
    for title in ["Interests", "Minutes", "Public speaking", "Our approach"]:
        make_item(meeting=meeting, title=title)
    strategy = make_item(meeting=meeting, title="Strategy", asked="Please approve it.")
    if published:
        packs.publish(meeting=meeting, kind="agenda", published_at=noon(2021, 1, 11))
    approach = meeting.items.get(number=4)
    content = samples.paper("Our approach", pages=9)
    make_paper(item=approach, title="How we parent", content=content)
    action = make_action(activity="Ask every child what matters to them")
    make_plan_paper(item=strategy, strategy=action.objective.strategy)
    return meeting


def stored(file):
    """The bytes of a stored file."""
    with file.open("rb") as opened:
        return opened.read()


def pdf(pages=1):
    """The bytes of a PDF with empty pages."""
    document = pikepdf.new()
    for _ in range(pages):
        document.add_blank_page(page_size=(595, 842))
    file = BytesIO()
    document.save(file, deterministic_id=True)
    return file.getvalue()


def pdf_with_attachment():
    """The bytes of a PDF that carries another file."""
    document = pikepdf.open(BytesIO(pdf()))
    document.attachments["names.csv"] = pikepdf.AttachedFileSpec(
        document, b"name,born\n", filename="names.csv"
    )
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def upload(content=None, name="report.pdf"):
    """A file as a browser sends it."""
    return SimpleUploadedFile(name, pdf() if content is None else content)
