"""Which printed numbers each paper of a pack gets, from page counts alone."""

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Range:
    """The printed numbers of one paper: its own pages, then a blank where one is due.

    ``last`` is the paper's own last page; ``end`` counts the blank behind it too, as
    the front sheet does: nine pages starting at 1 are "Pages 1 - 10".
    """

    item: str | None
    first: int
    last: int
    end: int

    @property
    def pages(self):
        """How many pages the paper itself has."""
        return self.last - self.first + 1


@dataclass(frozen=True)
class Plan:
    """The numbering of a whole pack, known before anything is joined."""

    papers: tuple[Range, ...]
    first_number: int = 1
    prefix: str = ""
    items: dict[str, tuple[int, int]] = field(default_factory=dict)

    def label(self, number):
        """The number as printed: "8", or "S1-8" where the pack has a prefix."""
        return f"{self.prefix}{number}"

    def words(self, first, last):
        """The range as the front sheet prints it: "Pages 1 - 10" or "Page 3"."""
        if first == last:
            return f"Page {self.label(first)}"
        return f"Pages {self.label(first)} - {self.label(last)}"

    def item_words(self, item):
        """An item's range in words, "" for an item without papers."""
        return self.words(*self.items[item]) if item in self.items else ""

    def paper_words(self, place):
        """The range in words of the paper at this place in the pack."""
        return self.words(self.papers[place].first, self.papers[place].end)


def plan_ranges(
    papers: Iterable[tuple[str | None, int]],
    *,
    first_number: int = 1,
    prefix: str = "",
    right_hand_starts: bool = True,
) -> Plan:
    """Number the papers of a pack.

    ``papers`` are (item, pages) in the order of the pack; papers of one item follow
    each other, a paper without an item (None) stands by itself. An item starts on a
    right-hand page, so the paper before it gets a blank where its last page would be
    one; the blank belongs to the range it ends, the last item's too (DESIGN.md, PDF
    anatomy). Without ``right_hand_starts`` nothing is padded.

    Raises ValueError for a paper without pages or an item that comes back later.
    """
    papers = list(papers)
    ranges, items, number = [], {}, first_number
    for place, (item, pages) in enumerate(papers):
        if pages < 1:
            raise ValueError("A paper needs at least one page.")
        goes_on = item is not None and place > 0 and papers[place - 1][0] == item
        if item in items and not goes_on:
            raise ValueError(f"The papers of item {item} must follow each other.")
        next_item = papers[place + 1][0] if place + 1 < len(papers) else None
        ends_item = item is None or next_item != item
        last = number + pages - 1
        is_odd = (last - first_number) % 2 == 0
        end = last + (right_hand_starts and ends_item and is_odd)
        ranges.append(Range(item, number, last, end))
        if item is not None:
            items[item] = (items[item][0] if goes_on else number, end)
        number = end + 1
    return Plan(tuple(ranges), first_number, prefix, items)
