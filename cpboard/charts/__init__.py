"""Charts as SVG for page and paper: few marks, direct labels, literal attributes.

A paper takes no page style sheet, ``var()`` or ``currentColor`` into an SVG, and its
alternative text is the first ``<title>`` (DESIGN: PDF anatomy). All but the line are
drawn 400 units wide in 14 unit type, so that they can be read on a phone.
"""

from .bars import Bar, bars
from .boxes import Box, BoxRow, boxes, is_crowded
from .columns import Column, columns
from .dumbbells import Dumbbell, dumbbells
from .lines import Point, line, target_mark, ticks
from .ratings import ENDED, MARKS, Part

__all__ = [
    "ENDED",
    "MARKS",
    "Bar",
    "Box",
    "BoxRow",
    "Column",
    "Dumbbell",
    "Part",
    "Point",
    "bars",
    "boxes",
    "columns",
    "dumbbells",
    "is_crowded",
    "line",
    "target_mark",
    "ticks",
]
