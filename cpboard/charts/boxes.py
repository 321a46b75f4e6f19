"""Rows of boxes, one box a thing: a timeline that can be counted and read."""

from collections import Counter
from dataclasses import dataclass
from itertools import accumulate, batched

from django.template.loader import render_to_string

from .ratings import MARKS, QUIET_LINE, WIDTH, parts_of, shortened

LEFT, LINE, GAP = 138, 26, 4
ROOM = WIDTH - LEFT
# Beside its shape a box holds so many letters of its name.
SHAPE_ROOM, LETTER, MOST_LETTERS = 24, 7.5, 8
# More lines than these would be longer than a page of paper.
MOST_LINES = 26
NARROWEST = 36


@dataclass(frozen=True)
class Box:
    """One thing: its short name and its rating."""

    name: str
    rating: str


@dataclass(frozen=True)
class BoxRow:
    """A stretch of time and what lies in it; ``is_apart`` draws a line below it."""

    label: str
    boxes: list[Box]
    is_apart: bool = False


def boxes(rows: list[BoxRow], *, title: str) -> str:
    """Rows of boxes as safe SVG; a long row runs on. "" where there is no box.

    Where it would be too long, a box counts all of one rating in its row instead.
    """
    if not any(row.boxes for row in rows):
        return ""
    lines_of = counted_lines if is_crowded(rows) else named_lines
    top, drawn = 0, []
    for row, lines in zip(rows, lines_of(rows), strict=True):
        height = LINE * len(lines)
        drawn.append(
            {
                "label": row.label,
                "label_y": top + 17,
                "count": len(row.boxes) or "",
                "boxes": [
                    placed(*box, top + LINE * number)
                    for number, line in enumerate(lines)
                    for box in line
                ],
                "rule_y": top + height + 4 if row.is_apart else "",
            }
        )
        top += height + (10 if row.is_apart else 0)
    context = {
        "title": title,
        "width": WIDTH,
        "height": top,
        "rows": drawn,
        "line": QUIET_LINE,
        "count_x": LEFT - 10,
    }
    return render_to_string("charts/boxes.html", context)


def is_crowded(rows: list[BoxRow]) -> bool:
    """Whether so many boxes would need more lines than can be read at once."""
    return sum(len(lines) for lines in named_lines(rows)) > MOST_LINES


def named_lines(rows: list[BoxRow]) -> list[list]:
    """Each row's lines of boxes that bear their names: (name, rating, x, width)."""
    names = [len(box.name) for row in rows for box in row.boxes]
    width = round(SHAPE_ROOM + min(MOST_LETTERS, max([2, *names])) * LETTER, 1)
    in_a_line = int((ROOM + GAP) // (width + GAP))
    return [
        [
            [
                (box.name, box.rating, LEFT + place * (width + GAP), width)
                for place, box in enumerate(line)
            ]
            for line in batched(row.boxes, in_a_line)
        ]
        or [[]]
        for row in rows
    ]


def counted_lines(rows: list[BoxRow]) -> list[list]:
    """One line a row, a box a rating, as wide as its count; as ``named_lines``."""
    most = max(len(row.boxes) for row in rows)
    # The narrowest are widened: room is kept for all of them.
    room = ROOM - len(MARKS) * (NARROWEST + GAP)
    lines = []
    for row in rows:
        parts = parts_of(Counter(box.rating for box in row.boxes))
        widths = [NARROWEST + room * part.count / most for part in parts]
        starts = accumulate((width + GAP for width in widths), initial=LEFT)
        lines.append(
            [
                [
                    (str(part.count), part.rating, x, width)
                    for part, x, width in zip(parts, starts, widths, strict=False)
                ]
            ]
        )
    return lines


def placed(name: str, rating: str, x: float, width: float, top: float) -> dict:
    """A box with its shape and name where they stand."""
    return {
        "name": shortened(name, MOST_LETTERS, 1),
        "mark": MARKS[rating],
        "x": round(x, 1),
        "y": top + 2,
        "width": round(width, 1),
        "height": LINE - 4,
        "shape": f"translate({x + 5:.1f} {top + 7.5:.1f}) scale(.7)",
        "name_x": round(x + 19, 1),
        "name_y": top + 18,
    }
