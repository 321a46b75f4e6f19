"""Stacked columns over time: the last one is labelled, part by part."""

from dataclasses import dataclass

from django.template.loader import render_to_string

from .ratings import WIDTH, Part

HEIGHT, TOP, FLOOR = 300, 12, 266
# On the right there is room for a shape and "12 not rated".
RIGHT = 104
WIDEST = 24
# Narrower than this, two months would touch below the columns.
ROOM_FOR_BOTH = 220
LABEL_HEIGHT = 18
GAP = 1.5
# What is no rating stands clear of the ratings.
APART = 4


@dataclass(frozen=True)
class Column:
    """One moment: what it is called, and the parts from the floor up."""

    label: str
    parts: list[Part]

    @property
    def total(self):
        """How high the column is."""
        return sum(part.count for part in self.parts)


def columns(points: list[Column], *, title: str) -> str:
    """Stacked columns as safe SVG, oldest first; "" where nothing is counted."""
    most = max((point.total for point in points), default=0)
    if not most:
        return ""
    step = min(WIDEST, (WIDTH - RIGHT) / len(points))
    edge = round(step * len(points), 1)
    unit = (FLOOR - TOP - 2 * APART) / most
    stacks = [
        stack(point, place * step, step, unit) for place, point in enumerate(points)
    ]
    context = {
        "title": title,
        "width": WIDTH,
        "height": HEIGHT,
        "floor": FLOOR,
        "right": edge,
        "words_y": FLOOR + 20,
        "stacks": stacks,
        "labels": labels(stacks[-1], edge),
        **moments(points, edge),
    }
    return render_to_string("charts/columns.html", context)


def stack(point: Column, x: float, step: float, unit: float) -> list[dict]:
    """The parts of one column, each with its place."""
    y, found = FLOOR, []
    for part in point.parts:
        if part.rating in ("not_rated", "ended"):
            y -= APART
        height = part.count * unit
        y -= height
        found.append(
            {
                "part": part,
                "x": round(x + GAP / 2, 1),
                "y": round(y + GAP / 2, 1),
                "width": round(step - GAP, 1),
                "height": round(max(1, height - GAP), 1),
                "middle": y + height / 2,
            }
        )
    return found


def moments(points: list[Column], edge: float) -> dict:
    """What stands below: the first and the last moment, in one where it is narrow."""
    first, last = points[0].label, points[-1].label
    if edge >= ROOM_FOR_BOTH:
        return {"first_label": first, "last_label": last}
    return {"first_label": first if first == last else f"{first} to {last}"}


def labels(parts: list[dict], edge: float) -> list[dict]:
    """Words beside the last column, moved apart where two would touch."""
    places, lowest = [], FLOOR
    for part in parts:
        place = min(part["middle"], lowest)
        places.append(place)
        lowest = place - LABEL_HEIGHT
    # Those that would stand above the chart push the others down again.
    highest = TOP
    for number in reversed(range(len(places))):
        places[number] = max(places[number], highest)
        highest = places[number] + LABEL_HEIGHT
    return [
        {
            "part": part["part"],
            "shape": f"translate({edge + 6:.1f} {place - 6:.1f}) scale(.75)",
            "x": round(edge + 22, 1),
            "y": round(place + 5, 1),
        }
        for part, place in zip(parts, places, strict=True)
    ]
