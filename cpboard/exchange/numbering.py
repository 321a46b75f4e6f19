"""The numbers that Word counts by itself and does not write as text."""

from collections import defaultdict
from typing import NamedTuple

from docx.oxml.ns import qn

OWN = f"{qn('w:pPr')}/{qn('w:numPr')}"
STYLE = f"{qn('w:pPr')}/{qn('w:pStyle')}"


class Level(NamedTuple):
    """How one level of a list counts: its kind, first number and pattern "%1.%2"."""

    kind: str
    start: int
    pattern: str


class Numbers:
    """Counts the numbered paragraphs of a document in their order.

    Reads decimal numbers and letters; bullets and other kinds count as nothing.
    """

    def __init__(self, document):
        self.counts = defaultdict(dict)
        self.lists = self.read_lists(document)
        self.by_style = self.read_styles(document)

    def read_lists(self, document) -> dict[tuple[str, int], tuple[str, Level]]:
        """(list id, level) to the id whose count it shares, and the level."""
        part = next(
            (r.target_part for r in document.part.rels.values() if is_numbering(r)),
            None,
        )
        if part is None:
            return {}
        root = part.element
        shapes = {
            shape.get(qn("w:abstractNumId")): levels(shape)
            for shape in root.iter(qn("w:abstractNum"))
        }
        lists = {}
        for entry in root.iter(qn("w:num")):
            own = entry.get(qn("w:numId"))
            shape = value(entry, "w:abstractNumId")
            restarts = entry.find(qn("w:lvlOverride")) is not None
            for depth, level in shapes.get(shape, {}).items():
                lists[own, depth] = (own if restarts else shape, level)
        return lists

    def read_styles(self, document) -> dict[str, tuple[str, int]]:
        """Paragraph styles that number: style id to list id and level."""
        found = {}
        for style in document.styles.element.iter(qn("w:style")):
            own = style.find(OWN)
            if own is not None:
                found[style.get(qn("w:styleId"))] = list_place(own)
        return found

    def next_for(self, paragraph) -> str:
        """The number that stands before this paragraph; "" where there is none."""
        if not self.lists:
            return ""
        own = paragraph.find(OWN)
        place = (
            list_place(own)
            if own is not None
            else self.by_style.get(style_of(paragraph))
        )
        if place is None or place not in self.lists:
            return ""
        shared, level = self.lists[place]
        depth, counts = place[1], self.counts[shared]
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]
        return self.written(place, level, counts)

    def written(self, place, level: Level, counts: dict[int, int]) -> str:
        """The pattern with its numbers: "%1.%2" as "2.3"."""
        if level.kind not in {"decimal", "lowerLetter", "upperLetter"}:
            return ""
        text = level.pattern
        for depth in range(place[1] + 1):
            other = self.lists.get((place[0], depth), (None, level))[1]
            count = counts.get(depth, other.start)
            text = text.replace(f"%{depth + 1}", spelt(count, other.kind))
        return text


def style_of(paragraph) -> str | None:
    """The paragraph's style id, None for the default style."""
    style = paragraph.find(STYLE)
    return None if style is None else style.get(qn("w:val"))


def is_numbering(relation) -> bool:
    """Whether a relation of the main part leads to its lists."""
    return not relation.is_external and relation.reltype.endswith("/numbering")


def value(element, tag: str) -> str:
    """The value of a child element, "" without one."""
    child = element.find(qn(tag))
    return "" if child is None else child.get(qn("w:val"), "")


def list_place(properties) -> tuple[str, int]:
    """List id and level, 0 the outermost."""
    depth = value(properties, "w:ilvl")
    return value(properties, "w:numId"), int(depth) if depth.isdigit() else 0


def levels(shape) -> dict[int, Level]:
    """The levels of a list by depth."""
    found = {}
    for level in shape.iter(qn("w:lvl")):
        start = value(level, "w:start")
        found[int(level.get(qn("w:ilvl")))] = Level(
            value(level, "w:numFmt"),
            int(start) if start.isdigit() else 1,
            value(level, "w:lvlText"),
        )
    return found


def spelt(count: int, kind: str) -> str:
    """3 as "3", or as the letter "c" or "C"."""
    if kind == "decimal" or not 1 <= count <= 26:
        return str(count)
    letter = chr(ord("a") + count - 1)
    return letter.upper() if kind == "upperLetter" else letter
