"""Rows of boxes, one box a thing: a timeline that can be counted and read."""

from dataclasses import dataclass
from itertools import batched

from django.template.loader import render_to_string

from .ratings import MARKS, QUIET_LINE, WIDTH, shortened

LEFT, LINE, GAP = 138, 26, 4
# Beside its shape a box holds so many letters of its name.
SHAPE_ROOM, LETTER, MOST_LETTERS = 24, 7.5, 8


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
    """Rows of boxes as safe SVG; a long row runs on. "" where there is no box."""
    names = [box.name for row in rows for box in row.boxes]
    if not names:
        return ""
    letters = min(MOST_LETTERS, max(2, *map(len, names)))
    width = round(SHAPE_ROOM + letters * LETTER, 1)
    in_a_line = int((WIDTH - LEFT + GAP) // (width + GAP))
    top, drawn = 0, []
    for row in rows:
        lines = list(batched(row.boxes, in_a_line)) or [()]
        drawn.append(
            {
                "label": row.label,
                "label_y": top + 17,
                "count": len(row.boxes) or "",
                "boxes": [
                    place(box, column, top + LINE * line, width)
                    for line, members in enumerate(lines)
                    for column, box in enumerate(members)
                ],
                "rule_y": top + LINE * len(lines) + 4 if row.is_apart else "",
            }
        )
        top += LINE * len(lines) + (10 if row.is_apart else 0)
    context = {
        "title": title,
        "width": WIDTH,
        "height": top,
        "rows": drawn,
        "line": QUIET_LINE,
        "count_x": LEFT - 10,
    }
    return render_to_string("charts/boxes.html", context)


def place(box: Box, column: int, top: float, width: float) -> dict:
    """A box with its shape and name where they stand."""
    x = round(LEFT + column * (width + GAP), 1)
    return {
        "name": shortened(box.name, MOST_LETTERS, 1),
        "mark": MARKS[box.rating],
        "x": x,
        "y": top + 2,
        "width": width,
        "height": LINE - 4,
        "shape": f"translate({x + 5:.1f} {top + 7.5:.1f}) scale(.7)",
        "name_x": round(x + 19, 1),
        "name_y": top + 18,
    }
