"""Dumbbells: from one day to another, a row each, both ends labelled."""

from dataclasses import dataclass
from datetime import date

from django.template.loader import render_to_string

from .ratings import BOLD_LETTER, WIDTH, shortened

ROW, TOP = 52, 26
# At both ends there is room for a date beside the dot.
LEFT, RIGHT = 92, WIDTH - 92
# A date beside a dot, with the dot: what would be crossed is not drawn through it.
DATE_ROOM = 92


@dataclass(frozen=True)
class Dumbbell:
    """What moved, from when to when (None: to no date), and how far in words."""

    label: str
    start: date
    end: date | None
    start_words: str
    end_words: str
    words: str


def dumbbells(rows: list[Dumbbell], *, title: str, on: date, on_words: str) -> str:
    """Dumbbells as safe SVG with a line at the day ``on``; "" where there is no row."""
    if not rows:
        return ""
    days = [day for row in rows for day in (row.start, row.end, on) if day]
    first, last = min(days), max(days)
    span = max(1, (last - first).days)

    def across(day):
        return round(LEFT + (RIGHT - LEFT) * (day - first).days / span, 1)

    context = {
        "title": title,
        "width": WIDTH,
        "height": TOP + ROW * len(rows),
        "on_x": across(on),
        "on_anchor": anchor(across(on)),
        "on_words": on_words,
        "rows": [
            drawn(row, TOP + ROW * place, across, across(on))
            for place, row in enumerate(rows)
        ],
    }
    return render_to_string("charts/dumbbells.html", context)


def anchor(x: float) -> str:
    """To which side of x the words go, so that they stay inside the chart."""
    if x < WIDTH / 3:
        return "start"
    return "end" if x > WIDTH * 2 / 3 else "middle"


def drawn(row: Dumbbell, top: float, across, on: float) -> dict:
    """A row with the places of its dots and words."""
    start = across(row.start)
    # Without a date any more the line runs out to the edge, and no dot ends it.
    end = RIGHT if row.end is None else across(row.end)
    side = -1 if end < start else 1
    left, right = sorted((start, end))
    is_clear = not (left - DATE_ROOM < on < left or right < on < right + DATE_ROOM)
    return {
        "label": shortened(row.label, WIDTH - len(row.words) * BOLD_LETTER - 12),
        "words": row.words,
        "label_y": top + 14,
        "y": top + 32,
        "on_top": top + 20 if is_clear else "",
        "on_floor": top + 44,
        "start_x": start,
        "end_x": end,
        "has_end": row.end is not None,
        "start_words": row.start_words,
        "end_words": row.end_words,
        "start_words_x": start - 10 * side,
        "end_words_x": end + 10 * side,
        "start_anchor": "end" if side > 0 else "start",
        "end_anchor": "start" if side > 0 else "end",
        "words_y": top + 36.5,
    }
