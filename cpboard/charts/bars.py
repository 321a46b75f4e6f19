"""Stacked bars: one a row, its title above and its counts as words below."""

from dataclasses import dataclass
from itertools import accumulate

from django.template.loader import render_to_string

from .ratings import BOLD_LETTER, WIDTH, Part, shortened

ROW, BAR_TOP, BAR_HEIGHT, WORDS_TOP = 72, 22, 22, 60
# A part must be so wide to hold its shape and a number beside it, or the number.
ROOM_FOR_BOTH, ROOM_FOR_NUMBER = 32, 14
NARROWEST = 6


@dataclass(frozen=True)
class Bar:
    """One row: what it counts, and the parts in order."""

    label: str
    parts: list[Part]

    @property
    def total(self):
        """How long the bar is."""
        return sum(part.count for part in self.parts)


def bars(rows: list[Bar], *, title: str, most: int = 0) -> str:
    """Stacked bars as safe SVG, all on one scale; "" where nothing is counted.

    ``title`` tells the finding and is what a screen reader says. ``most`` is what
    fills the width, where several drawings are to have one scale.
    """
    longest = max((bar.total for bar in rows), default=0)
    if not longest:
        return ""
    most = max(most, longest)
    context = {
        "title": title,
        "width": WIDTH,
        "height": ROW * len(rows),
        "rows": [drawn(bar, ROW * place, most) for place, bar in enumerate(rows)],
    }
    return render_to_string("charts/bars.html", context)


def drawn(bar: Bar, top: float, most: int) -> dict:
    """A row with the places of its words and parts."""
    widths = [max(NARROWEST, WIDTH * part.count / most) for part in bar.parts]
    # Where narrow parts were widened, all give way so that the bar still fits.
    fit = min(1, WIDTH / sum(widths)) if widths else 1
    widths = [round(width * fit, 1) for width in widths]
    starts = accumulate(widths, initial=0)
    return {
        "label": shortened(bar.label, WIDTH, BOLD_LETTER),
        "label_y": top + 14,
        "words": ", ".join(part.words for part in bar.parts) or "no action",
        "words_y": top + WORDS_TOP,
        "parts": [
            segment(part, x, top + BAR_TOP, width)
            for part, x, width in zip(bar.parts, starts, widths, strict=False)
        ],
    }


def segment(part: Part, x: float, y: float, width: float) -> dict:
    """One part of a bar; shape and number inside where there is room."""
    has_both = width >= ROOM_FOR_BOTH
    middle = x + width / 2
    return {
        "part": part,
        "x": round(x + 1, 1),
        "y": y,
        "width": round(width - 2, 1),
        "height": BAR_HEIGHT,
        "has_shape": has_both,
        "shape": f"translate({middle - 14:.1f} {y + 5.5:.1f}) scale(.7)",
        "number": part.count if width >= ROOM_FOR_NUMBER else "",
        "number_x": round(middle + 8 if has_both else middle, 1),
        "number_y": y + 16,
    }
