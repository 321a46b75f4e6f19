"""Papers that meetings make themselves: the front sheet of a pack."""

from datetime import date, datetime

from django.conf import settings
from django.utils import timezone

from cpboard.exchange.dates import long_date
from cpboard.pdf.ranges import Plan
from cpboard.pdf.render import render_pdf
from meetings.models import Board, Membership, Publication
from meetings.words import listed, paragraphs_in_words, time_in_words

SHEETS = ("paper.css", "front_sheet.css")


def front_sheet(draft, plan: Plan, *, is_public: bool, published_at: datetime) -> bytes:
    """The unnumbered first sheet of an agenda or supplement (DESIGN: PDF anatomy).

    ``draft`` is a packs.Draft, ``plan`` its numbering: the ranges printed here are
    the numbers stamped on the pages. The public edition has no jump to pages that
    are not in it.
    """
    meeting = draft.meeting
    context = {
        "kind": draft.name,
        "council": settings.COUNCIL_NAME,
        "body": meeting.board.name,
        "to": addressed_to(meeting.board, meeting.meets_on),
        "date": f"{meeting.meets_on:%A}, {long_date(meeting.meets_on)}",
        "time": time_in_words(meeting.meets_at),
        "venue": meeting.venue,
        "attend": meeting.how_to_attend,
        "notice": notice(draft),
        "closing": closing(draft, timezone.localdate(published_at)),
        "contact": contact(meeting.board),
        "items": [front_item(entry, plan, is_public) for entry in draft.entries],
        "running_head": "",
    }
    return render_pdf("paper/front_sheet.html", context, sheets=SHEETS)


def addressed_to(board: Board, day: date) -> str:
    """The members on the day, chair and vice-chair first and marked."""
    seats = board.memberships.on(day).seated().select_related("person")
    first = [Membership.Role.CHAIR, Membership.Role.VICE_CHAIR]
    seats = sorted(
        seats,
        key=lambda seat: first.index(seat.role) if seat.role in first else len(first),
    )
    names = [
        f"{seat.person} ({seat.get_role_display()})" if seat.role in first
        else str(seat.person)
        for seat in seats
    ]  # fmt: skip
    return listed(names) if names else ""


def notice(draft) -> list[str]:
    """What stands between the head and the items."""
    if draft.kind == Publication.Kind.AGENDA:
        return []
    agenda = draft.meeting.publications.current().filter(kind="agenda").first()
    if agenda is None:
        return ["These papers are for the following items:"]
    day = long_date(timezone.localdate(agenda.published_at))
    return [
        f"The agenda for this meeting was published on {day}. Since then, papers "
        "have been added for the following items:"
    ]


def closing(draft, day: date) -> list[str]:
    """What stands under the items: the day of publication."""
    name = "agenda" if draft.kind == Publication.Kind.AGENDA else "agenda supplement"
    return [f"This {name} was published on {long_date(day)}."]


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

    ``entry`` is a packs.Entry.
    """
    item = entry.item
    number = str(item.number)
    exempt = [paper for paper in entry.papers if paper.is_exempt]
    is_there = not is_public or len(exempt) < len(entry.papers)
    lines = [item.asked] if item.asked else []
    if entry.is_awaited:
        lines.append("A paper for this item is to follow.")
    if exempt:
        numbers = sorted({n for p in exempt for n in p.exempt_paragraphs.split(", ")})
        lines.append(
            "Not for publication: exempt under "
            f"{paragraphs_in_words(', '.join(numbers))} of Schedule 12A to the Local "
            "Government Act 1972."
        )
    return {
        "number": number,
        "title": item.title,
        "range": plan.item_words(number),
        "link": f"pack:item-{number}" if is_there and entry.papers else "",
        "ask": "\n".join(lines),
    }
