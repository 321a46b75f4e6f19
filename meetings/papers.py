"""Papers that meetings make themselves: the front sheet of a pack."""

from base64 import b64encode
from datetime import date, datetime
from mimetypes import guess_type
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from cpboard.exchange.dates import long_date
from cpboard.pdf.ranges import Plan
from cpboard.pdf.render import render_pdf
from meetings.models import Board, Membership, Publication
from meetings.words import paragraphs_in_words, time_in_words

SHEETS = ("paper.css", "front_sheet.css")
LEADERS = [
    Membership.Role.CHAIR,
    Membership.Role.CO_CHAIR,
    Membership.Role.VICE_CHAIR,
]


def front_sheet(
    draft, plan: Plan, *, is_public: bool, published_at: datetime | None
) -> bytes:
    """The unnumbered first sheet of an agenda or supplement (DESIGN: PDF anatomy).

    ``draft`` is a drafts.Draft, ``plan`` its numbering: the ranges printed here are
    the numbers stamped on the pages. The public edition has no jump to pages that
    are not in it. Without ``published_at`` it says that it is a draft.
    """
    meeting = draft.meeting
    day = f"{meeting.meets_on:%A}, {long_date(meeting.meets_on)}"
    context = {
        "kind": draft.name,
        "council": settings.COUNCIL_NAME,
        "logo": logo(settings.COUNCIL_LOGO),
        "body": meeting.board.name,
        "to": addressed_to(meeting.board, meeting.meets_on),
        "date": day,
        "time": time_in_words(meeting.meets_at),
        "venue": meeting.venue,
        "attend": meeting.how_to_attend,
        "notice": notice(draft),
        "closing": closing(draft, published_at),
        "contact": contact(meeting.board),
        "items": [front_item(entry, plan, is_public) for entry in draft.entries],
        "running_head": f"{draft.name}, {meeting.board}, {day}",
    }
    return render_pdf("paper/front_sheet.html", context, sheets=SHEETS)


def logo(path: str) -> str:
    """The council's own picture as a data: address, which papers may show; or ""."""
    if not path:
        return ""
    kind = guess_type(path)[0] or "application/octet-stream"
    return f"data:{kind};base64,{b64encode(Path(path).read_bytes()).decode()}"


def addressed_to(board: Board, day: date) -> list[str]:
    """The members on the day, chair and vice-chair first and marked."""
    seats = list(board.memberships.on(day).seated().select_related("person"))
    leaders = [seat for role in LEADERS for seat in seats if seat.role == role]
    others = [str(seat.person) for seat in seats if seat.role not in LEADERS]
    first = [f"{seat.person} ({seat.get_role_display()})" for seat in leaders]
    return [*first, *others]


def notice(draft) -> list[str]:
    """What stands between the head and the items."""
    if draft.kind == Publication.Kind.AGENDA:
        return []
    agenda = draft.meeting.publications.filter(kind="agenda").first()
    if agenda is None:
        return ["These papers are for the following items:"]
    day = long_date(timezone.localdate(agenda.published_at))
    return [
        *(off_sentence(item) for item in draft.off),
        f"The agenda for this meeting was published on {day}. The papers in this "
        "supplement came after it and are for the following items:",
    ]


def off_sentence(item) -> str:
    """What became of an item that the board does not take up after all, and why."""
    off = f"Item {item.label}, {item.title}, is {item.get_state_display().lower()}"
    return f"{off}: {item.state_reason.rstrip('.')}."


def closing(draft, published_at: datetime | None) -> list[str]:
    """What stands under the items: exempt papers, and the day of publication."""
    said = []
    if any(paper.is_exempt for paper in draft.papers):
        said.append(
            "The public may be asked to leave while the board talks about what is not "
            "for publication."
        )
    if published_at is None:
        return [*said, "Draft: not published yet."]
    if draft.again:
        return [*said, draft.again]
    name = "agenda" if draft.kind == Publication.Kind.AGENDA else "agenda supplement"
    day = long_date(timezone.localdate(published_at))
    return [*said, f"This {name} was published on {day}."]


def contact(board: Board) -> str:
    """Whom to ask, in one line; "" where the board names nobody."""
    parts = [
        board.contact_name,
        board.contact_job_title,
        board.contact_phone,
        board.contact_email,
    ]
    parts = [part for part in parts if part]
    return f"Contact: {', '.join(parts)}" if parts else ""


def front_item(entry, plan: Plan, is_public: bool) -> dict:
    """An item as the front sheet shows it: never a paper's title, which may be exempt.

    ``entry`` is a drafts.Entry.
    """
    item = entry.item
    number = item.label
    there = [paper for paper in entry.papers if not (is_public and paper.is_exempt)]
    lines = [item.asked] if item.asked else []
    if item.state != item.State.STANDS:
        lines.insert(0, f"{item.get_state_display()}: {item.state_reason}")
    if entry.is_awaited:
        lines.append("A paper for this item is to follow.")
    return {
        "number": number,
        "title": item.title,
        "range": plan.item_words(number),
        "link": f"pack:item-{number}" if there else "",
        "ask": "\n".join(lines),
        "exempt": exempt_sentence(entry.papers, is_public=is_public),
    }


def exempt_sentence(papers, *, is_public: bool) -> str:
    """What the front sheet says of an item's exempt papers; "" where there is none."""
    exempt = [paper for paper in papers if paper.is_exempt]
    if not exempt:
        return ""
    numbers = sorted({n for p in exempt for n in p.exempt_paragraphs.split(", ")})
    law = f"{paragraphs_in_words(', '.join(numbers))} of Schedule 12A to the Local "
    says = f"Not for publication: exempt under {law}Government Act 1972."
    if not is_public:
        return says
    which = "These pages are" if len(exempt) == len(papers) else "Some of the pages are"
    return f"{says} {which} not in this public copy."
