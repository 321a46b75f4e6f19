"""How a rating is drawn in a chart: colour, shape, word and its place in the order.

Blue, Green and Red are equally dark in grey: the shape and the order tell them apart.
"""

from dataclasses import dataclass

from cpboard.templatetags.house import FILLS

WIDTH = 400
INK, MUTED, QUIET_LINE, PAPER = "#1a1a1a", "#505a5f", "#cbc5b9", "#ffffff"
# How wide letters of 14 unit type are on average, with some room: labels are cut by it.
LETTER, BOLD_LETTER = 6.7, 7.2

# Actions that are out of the plan for good are counted, but never as a rating.
ENDED = "ended"


@dataclass(frozen=True)
class Mark:
    """A rating's colours, its word, and the dashes of its border."""

    rating: str
    word: str
    fill: str
    ink: str  # what is written or drawn on the colour
    stroke: str = PAPER
    dashes: str = "none"


# From what needs the board first to what is counted apart.
MARKS = {
    mark.rating: mark
    for mark in [
        Mark("red", "red", FILLS["red"], PAPER),
        Mark("amber", "amber", FILLS["amber"], INK),
        Mark("green", "green", FILLS["green"], PAPER),
        Mark("blue", "blue", FILLS["blue"], PAPER),
        Mark("not_rated", "not rated", FILLS["not_rated"], INK, INK, "3 2"),
        Mark(ENDED, "withdrawn", QUIET_LINE, INK),
    ]
}


@dataclass(frozen=True)
class Part:
    """So many of a rating, as a part of a bar or a column."""

    rating: str
    count: int

    @property
    def mark(self):
        """How it is drawn."""
        return MARKS[self.rating]

    @property
    def words(self):
        """The count in words: "3 amber"."""
        return f"{self.count} {self.mark.word}"


def parts_of(counts: dict) -> list[Part]:
    """Counts by rating as parts in the house order, without those of none."""
    return [Part(name, counts[name]) for name in MARKS if counts.get(name)]


def shortened(words: str, room: float, letter: float = LETTER) -> str:
    """The words, cut where they would not fit into so many units."""
    letters = int(room / letter)
    if len(words) <= letters:
        return words
    return words[: letters - 1].rsplit(" ", 1)[0].rstrip(",;:.") + "…"
