"""Versions of a board's terms of reference: adding, reading, comparing them."""

from dataclasses import dataclass, field
from datetime import date
from difflib import SequenceMatcher

from django.db import transaction
from django.db.models import Max, Prefetch

from meetings.models import Board, TermsOfReference, TermsParagraph
from meetings.terms_reading import read_terms

Kind = TermsParagraph.Kind
# From here on two paragraphs are one that was reworded, not one gone and one come.
ALIKE = 0.6
# Paragraphs farther apart than this are not looked at: a long text must not take long.
NEAR = 40


@dataclass
class Block:
    """A heading, a paragraph or a run of points, as a page or paper shows it."""

    kind: str
    level: int
    paragraphs: list[TermsParagraph] = field(default_factory=list)

    @property
    def first(self) -> TermsParagraph:
        """The only one, where it is no list."""
        return self.paragraphs[0]

    @property
    def is_numbered(self) -> bool:
        """Whether the points carry numbers of their own, so that bullets go."""
        return any(each.number for each in self.paragraphs)


@dataclass(frozen=True)
class Difference:
    """What became of a paragraph between two versions; None where it is not there."""

    what: str
    old: TermsParagraph | None
    new: TermsParagraph | None
    under: str

    @property
    def number(self) -> str:
        """The number that the paragraph has, or had."""
        return (self.new or self.old).number

    @property
    def is_under(self) -> bool:
        """Whether it stands under a heading that is not itself."""
        return bool(self.under) and (self.new or self.old).kind != Kind.HEADING


def terms_in_force(board: Board, day: date) -> TermsOfReference | None:
    """The version of the day with its paragraphs; None where there is none."""
    versions = board.terms.in_force(day).prefetch_related("paragraphs")
    return versions.first()


def with_purpose(boards, day: date) -> list[Board]:
    """Boards that know as ``purpose`` what their terms of the day say they are for."""
    versions = TermsOfReference.objects.in_force(day).prefetch_related("paragraphs")
    found = list(boards.prefetch_related(Prefetch("terms", versions, "versions")))
    for board in found:
        words = opening(board.versions[0].paragraphs.all()) if board.versions else []
        board.purpose = " ".join(each.text for each in words)
    return found


@transaction.atomic
def add_version(*, terms: TermsOfReference, author=None) -> TermsOfReference:
    """Save a new version as the board's next number, with its paragraphs."""
    Board.objects.select_for_update().get(pk=terms.board_id)
    last = terms.board.terms.aggregate(last=Max("number"))["last"] or 0
    terms.number = last + 1
    terms.added_by = author
    return save_version(terms=terms)


@transaction.atomic
def save_version(*, terms: TermsOfReference) -> TermsOfReference:
    """Save a version and read its paragraphs out of its text anew."""
    terms.save()
    terms.paragraphs.all().delete()
    TermsParagraph.objects.bulk_create(
        TermsParagraph(terms=terms, position=position, **vars(paragraph))
        for position, paragraph in enumerate(read_terms(terms.source), start=1)
    )
    return terms


def with_anchors(paragraphs) -> list[TermsParagraph]:
    """The paragraphs, each with its ``anchor``: its number where it has one.

    A number that comes twice names its first paragraph; the others have their place.
    """
    taken, found = set(), list(paragraphs)
    for each in found:
        name = "-".join(part for part in split_number(each.number) if part)
        if not name or name in taken:
            each.anchor = f"place-{each.position}"
        else:
            taken.add(name)
            each.anchor = f"paragraph-{name}"
    return found


def split_number(number: str) -> list[str]:
    """The letters and figures of a number: "6.1" is 6 and 1, "(a)" is a."""
    return "".join(c if c.isalnum() else " " for c in number).split()


def anchor_of(number: str, paragraphs) -> str:
    """Where the paragraph of the number stands; "" where the terms have none.

    ``paragraphs`` have their anchors.
    """
    found = [each.anchor for each in paragraphs if number and each.number == number]
    return found[0] if found else ""


def in_blocks(paragraphs) -> list[Block]:
    """Paragraphs as they are laid out: points that follow each other are one list."""
    found: list[Block] = []
    for each in paragraphs:
        before = found[-1] if found else None
        if before and each.kind == before.kind == Kind.POINT:
            before.paragraphs.append(each)
        else:
            # "The board will:" belongs to the heading above it.
            is_lower = before and before.kind == Kind.HEADING and each.text[-1:] == ":"
            found.append(Block(each.kind, 3 if is_lower else 2, [each]))
    return found


def opening(paragraphs) -> list[TermsParagraph]:
    """The words under the first heading: what the board is for."""
    found = []
    for each in paragraphs:
        if each.kind != Kind.HEADING:
            found.append(each)
        elif found:
            break
    return found


def differences(old: TermsOfReference, new: TermsOfReference) -> list[Difference]:
    """What was added, changed and removed between two versions, in their order.

    A paragraph that only has a new number is changed; spaces count for nothing.
    """
    before, after = list(old.paragraphs.all()), list(new.paragraphs.all())
    matcher = SequenceMatcher(
        None, [key(each) for each in before], [key(each) for each in after], False
    )
    found = []
    for way, i1, i2, j1, j2 in matcher.get_opcodes():
        if way != "equal":
            found += pairs(before[i1:i2], after[j1:j2])
    headings = heading_of(before) | heading_of(after)
    return [Difference(what, a, b, headings[(b or a).pk]) for what, a, b in found]


def key(paragraph) -> tuple:
    """What makes two paragraphs the same."""
    return paragraph.kind, paragraph.number, " ".join(paragraph.text.split())


def pairs(before, after) -> list[tuple]:
    """Paragraphs that took each other's place: changed, removed or added."""
    partner = partners(before, after)
    left = [at for at in range(len(before)) if at not in partner.values()]
    found = []
    for place, each in enumerate(after):
        at = partner.get(place)
        if at is None:
            found.append(("Added", None, each))
            continue
        while left and left[0] < at:
            found.append(("Removed", before[left.pop(0)], None))
        found.append(("Changed", before[at], each))
    # What went stands before what only came.
    end = max((n for n, row in enumerate(found, start=1) if row[1]), default=0)
    return found[:end] + [("Removed", before[at], None) for at in left] + found[end:]


def partners(before, after) -> dict[int, int]:
    """Which old paragraph each new one was: place of the new -> place of the old.

    The same words under another number come first, then words much alike, then the
    same number with other words.
    """
    found, taken = {}, set()
    for is_one in (has_same_words, is_alike, has_same_number):
        for place, new in enumerate(after):
            near = range(max(0, place - NEAR), min(len(before), place + NEAR))
            fitting = (
                at
                for at in near
                if at not in taken
                and before[at].kind == new.kind
                and is_one(before[at], new)
            )
            at = None if place in found else next(fitting, None)
            if at is not None:
                found[place] = at
                taken.add(at)
    return found


def has_same_words(old, new) -> bool:
    """Only the number is another."""
    return old.text.split() == new.text.split()


def is_alike(old, new) -> bool:
    """Most words are the same, in the same order."""
    matcher = SequenceMatcher(None, old.text.split(), new.text.split())
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE


def has_same_number(old, new) -> bool:
    """The number stayed, whatever the words."""
    return old.number == new.number != ""


def heading_of(paragraphs) -> dict:
    """Which heading each paragraph stands under: key of the row -> its words."""
    found, heading = {}, ""
    for each in paragraphs:
        if each.kind == Kind.HEADING:
            heading = str(each)
        found[each.pk] = heading
    return found
