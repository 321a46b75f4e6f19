"""Charts as SVG for page and paper: few marks, direct labels, literal attributes.

A paper takes no page style sheet, ``var()`` or ``currentColor`` into an SVG, and its
alternative text is the first ``<title>`` (DESIGN: PDF anatomy).
"""

from dataclasses import dataclass
from itertools import groupby
from math import ceil, floor, log10

from django.template.loader import render_to_string

WIDTH, HEIGHT = 440, 220
# On the right there is room for "Target 426 days".
LEFT, RIGHT, TOP, BOTTOM = 44, 114, 18, 34
# How high a label is: two that stand closer than this would touch.
LABEL_HEIGHT = 16


@dataclass(frozen=True)
class Point:
    """One value of a series: the period, the number or None, and it in words."""

    label: str
    value: float | None
    words: str = ""


@dataclass(frozen=True)
class Scale:
    """Values to heights: the steps are round numbers from bottom to top."""

    steps: list[float]

    def y(self, value) -> float:
        """How far down the value stands."""
        low, high = self.steps[0], self.steps[-1]
        share = (float(value) - low) / (high - low)
        return round(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM), 1)


@dataclass(frozen=True)
class Mark:
    """A point where it is drawn."""

    x: float
    y: float
    words: str


def line(points: list[Point], *, title: str, target=None, target_words="") -> str:
    """A line chart as safe SVG; a period without a value leaves a gap.

    ``title`` tells the finding and is what a screen reader says. ``target`` is a
    dashed line with its words. "" where no point has a value.
    """
    values = [point.value for point in points if point.value is not None]
    if not values:
        return ""
    marked = values if target is None else [*values, target]
    scale = Scale(ticks(min(marked), max(marked)))
    marks = [
        None if point.value is None else Mark(x, scale.y(point.value), point.words)
        for x, point in zip(across(len(points)), points, strict=True)
    ]
    last = [mark for mark in marks if mark][-1]
    context = {
        "title": title,
        "width": WIDTH,
        "height": HEIGHT,
        "left": LEFT,
        "right": WIDTH - RIGHT,
        # The last label may run on under the margin, so that two long ones fit.
        "edge": WIDTH - 4,
        "floor": HEIGHT - 8,
        "steps": [{"y": scale.y(at), "words": f"{at:,.10g}"} for at in scale.steps],
        "paths": paths(marks),
        "first_label": points[0].label,
        "last_label": points[-1].label if len(points) > 1 else "",
        "last": last,
        "target": None,
    }
    if target is not None:
        context["target"] = target_mark(scale.y(target), last.y, target_words)
    return render_to_string("charts/line.html", context)


def across(how_many: int) -> list[float]:
    """Where the points stand from left to right; a single one in the middle."""
    span = WIDTH - RIGHT - LEFT
    if how_many == 1:
        return [LEFT + span / 2]
    return [round(LEFT + span * place / (how_many - 1), 1) for place in range(how_many)]


def paths(marks) -> list[dict]:
    """Each unbroken run of marks as one path; a run of one is only a dot."""
    runs = []
    for is_drawn, run in groupby(marks, key=bool):
        if is_drawn:
            run = list(run)
            moves = " ".join(f"{mark.x},{mark.y}" for mark in run)
            runs.append({"points": moves, "dot": run[0] if len(run) == 1 else None})
    return runs


def target_mark(y: float, last_y: float, words: str) -> dict:
    """Where the target's line and words go, clear of the last value's label."""
    label = y + 5
    if abs(y - last_y) < LABEL_HEIGHT:
        label = last_y + 5 + (LABEL_HEIGHT if y >= last_y else -LABEL_HEIGHT)
    return {"y": y, "label_y": label, "words": words}


def ticks(low: float, high: float) -> list[float]:
    """Three to six round numbers that hold both ends; never below 0 without need."""
    low, high = float(low), float(high)
    spread = (high - low) or abs(high) or 1
    step = 10 ** floor(log10(spread / 2))
    step *= next(times for times in (1, 2, 5, 10) if spread / (step * times) <= 4)
    first, last = floor(low / step), ceil(high / step)
    if first == last:
        last += 1
    return [round(number * step, 10) for number in range(first, last + 1)]
