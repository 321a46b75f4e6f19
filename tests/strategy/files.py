"""Plans as files, for tests of bringing them in."""

import csv
import io
from pathlib import Path

from strategy import importing

SAMPLES = Path(__file__).parents[1] / "samples" / "plans"
HEADINGS = [
    "Ref",
    "Activity",
    "Where are we now?",
    "Evidence",
    "Lead",
    "By when",
    "BRAG",
]


def row(ref, activity, *, now="", evidence="", lead="Care", due="30/06/30", brag="G"):
    """One row of a plan."""
    return [ref, activity, now, evidence, lead, due, brag]


def plan_file(*rows, headings=HEADINGS):
    """A CSV file: lists are rows, a string is an objective's line across."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(headings)
    for cells in rows:
        is_line = isinstance(cells, str)
        writer.writerow([cells] + [""] * (len(headings) - 1) if is_line else cells)
    return text.getvalue().encode()


def read(*rows, **options):
    """The plan that such a file holds."""
    headings = options.pop("headings", HEADINGS)
    file = io.BytesIO(plan_file(*rows, headings=headings))
    return importing.read_file(file, "our-plan.csv", **options)
