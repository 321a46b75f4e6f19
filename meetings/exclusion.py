"""The item by which the board excludes the public, before what is exempt (LAW: E2)."""

from dataclasses import dataclass

from django.db import transaction

from meetings.agenda import locked, relabel
from meetings.models import AgendaItem, Board, Meeting
from meetings.words import listed, paragraphs_in_words

LAW = "Local Government Act 1972, s.100A(4) and Schedule 12A"
EXCLUSION, READMISSION = AgendaItem.Standing.EXCLUSION, AgendaItem.Standing.READMISSION


@dataclass(frozen=True)
class Gap:
    """What an agenda with exempt papers lacks; ``can_add``: by pressing a button."""

    says: str
    can_add: bool


def gap_of(meeting: Meeting) -> Gap | None:
    """What is missing round the exempt items; None where nothing is.

    An informal panel has no public to exclude.
    """
    items = items_of(meeting)
    exempt = [item for item in items if item.exempt]
    if not exempt or meeting.board.legal_basis == Board.LegalBasis.PANEL:
        return None
    before = [item for item in items if item.number < exempt[0].number]
    exclusion = next((i for i in before if i.standing == EXCLUSION), None)
    if exclusion is None:
        return Gap(
            f"Exempt papers stand under {items_in_words(exempt)}, and no item before "
            "them asks the board to exclude the public. The board can do so only by a "
            f"resolution that names the items and the paragraphs ({LAW}).",
            can_add=all(is_free(item) for item in after(items, exempt[0].number)),
        )
    unnamed = [item for item in exempt if not is_named(item, exclusion.asked)]
    if unnamed:
        return Gap(
            f"Item {exclusion.label} excludes the public, and does not name "
            f"{items_in_words(unnamed)}. The resolution must name every item with "
            f"exempt papers, and its paragraphs ({LAW}).",
            can_add=is_free(exclusion),
        )
    return None


def items_of(meeting: Meeting) -> list[AgendaItem]:
    """The items that are taken, each with its exempt papers as ``exempt``."""
    items = meeting.items.filter(state=AgendaItem.State.STANDS).order_by("number")
    items = list(items.prefetch_related("papers", "publications"))
    for item in items:
        item.exempt = [paper for paper in item.papers.all() if paper.is_exempt]
    return items


def after(items, number: int) -> list[AgendaItem]:
    """The items from a place on."""
    return [item for item in items if item.number >= number]


def is_free(item: AgendaItem) -> bool:
    """Whether no publication holds the item in its place."""
    return not item.publications.all()


def is_named(item: AgendaItem, words: str) -> bool:
    """Whether a resolution's words name the item by its number."""
    plain = "".join(letter if letter.isalnum() else " " for letter in words)
    return item.label in plain.split()


def items_in_words(items) -> str:
    """Items by their numbers: "item 6", "items 6 and 7"."""
    return f"item{'s' if len(items) > 1 else ''} {listed([i.label for i in items])}"


def wording(exempt) -> str:
    """What the board is asked to resolve: every item with its paragraphs."""
    named = [f"item {item.label} ({paragraphs_of(item)})" for item in exempt]
    return (
        f"The board is asked to resolve that the public be excluded during "
        f"{listed(named)}, since exempt information, as those paragraphs of Schedule "
        "12A to the Local Government Act 1972 describe it, would be disclosed to "
        "them, and since the public interest in keeping it private outweighs the "
        "public interest in disclosing it."
    )


def paragraphs_of(item: AgendaItem) -> str:
    """The paragraphs of all exempt papers under an item, in words."""
    numbers = {n for paper in item.exempt for n in paper.exempt_paragraphs.split(", ")}
    return paragraphs_in_words(", ".join(sorted(numbers)))


@transaction.atomic
def add_exclusion(*, meeting: Meeting) -> bool:
    """Put in what the agenda lacks: exclusion before, the public's return after.

    Where the item stands, its words are drafted anew. False where nothing is missing,
    or where published items hold their places.
    """
    meeting = locked(meeting)
    gap = gap_of(meeting)
    if gap is None or not gap.can_add:
        return False
    items = items_of(meeting)
    exempt = [item for item in items if item.exempt]
    before = [item for item in items if item.number < exempt[0].number]
    if not any(item.standing == EXCLUSION for item in before):
        put_in(meeting, exempt[0].number, "Exclusion of the public", EXCLUSION)
        last = exempt[-1].number + 1
        rest = after(items, last - 1)[1:]
        if rest and not any(item.standing == READMISSION for item in rest):
            put_in(meeting, last + 1, "The public comes back", READMISSION)
    relabel(meeting)
    items = items_of(meeting)
    exclusion = next(item for item in items if item.standing == EXCLUSION)
    exclusion.asked = wording([item for item in items if item.exempt])
    exclusion.save()
    return True


def put_in(meeting: Meeting, number: int, title: str, standing: str) -> AgendaItem:
    """A new item at a place; those from there on move down by one."""
    later = meeting.items.filter(number__gte=number).order_by("-number")
    for item in later:
        item.number += 1
        item.save()
    asked = ""
    if standing == READMISSION:
        asked = "The public may come back into the room."
    return AgendaItem.objects.create(
        meeting=meeting,
        number=number,
        kind=AgendaItem.Kind.DECISION if standing == EXCLUSION else "information",
        standing=standing,
        title=title,
        asked=asked,
    )
