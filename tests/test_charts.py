"""Charts: the same for page and paper."""

import re

import pytest

from cpboard.charts import Point, line, target_mark, ticks
from cpboard.pdf.render import html_to_pdf
from tests.pdf import walk


def points(*values):
    """A point a period, None for one without a value."""
    return [
        Point(f"Year {year}", value, f"{value}%") for year, value in enumerate(values)
    ]


def test_the_finding_is_the_first_thing_in_the_chart():
    drawn = line(points(12, 11), title="Moves: 11% & falling")

    assert re.search(r"<svg[^>]*>\s*<(\w+)>([^<]*)", drawn).groups() == (
        "title",
        "Moves: 11% &amp; falling",
    )


def test_a_missing_value_leaves_a_gap():
    drawn = line(points(12, 11, None, 9, 8), title="Moves")

    assert drawn.count("<polyline") == 2


def test_a_value_alone_is_a_dot():
    assert line(points(12, None, 9, 8), title="Moves").count("<circle") == 2
    assert line(points(12), title="Moves").count("<polyline") == 0


def test_nothing_is_drawn_of_nothing():
    assert line(points(None, None), title="Moves") == ""
    assert line([], title="Moves") == ""


def test_the_last_value_and_the_target_are_labelled():
    drawn = line(points(12, 11), title="Moves", target=10, target_words="Target 10%")

    assert drawn.count(">11%</text>") == 1
    assert drawn.count(">Target 10%</text>") == 1


@pytest.mark.parametrize(("target", "last", "label"), [(100, 104, 93), (104, 100, 121)])
def test_labels_do_not_touch(target, last, label):
    assert target_mark(target, last, "Target")["label_y"] == label


@pytest.mark.parametrize(
    ("low", "high", "steps"),
    [
        (10.8, 13.7, [10, 11, 12, 13, 14]),
        (0, 0, [0, 0.5]),
        (95, 95, [50, 100]),
        (240, 263, [240, 250, 260, 270]),
        (-3, 4, [-4, -2, 0, 2, 4]),
    ],
)
def test_steps_are_round_numbers_that_hold_both_ends(low, high, steps):
    assert ticks(low, high) == steps


@pytest.mark.once
def test_a_chart_in_a_paper_keeps_pdfua():
    drawn = line(points(12, None, 11), title="Moves", target=10, target_words="Target")
    page = f"<title>Moves</title><h1>Moves</h1>{drawn}"

    assert walk.validator_errors(html_to_pdf(page)) == []
