"""Charts of a plan as drawings: what is in them, and what may not be."""

import re
from datetime import date

import pytest

from cpboard.charts import (
    MARKS,
    Bar,
    Box,
    BoxRow,
    Column,
    Dumbbell,
    Part,
    bars,
    boxes,
    columns,
    dumbbells,
)
from cpboard.charts.ratings import parts_of, shortened
from cpboard.pdf.render import html_to_pdf
from tests.pdf import walk

ON = date(2027, 2, 1)
ALL = dict.fromkeys(MARKS, 2)


def texts(drawn):
    """All words in the drawing, in their order."""
    found = re.findall(r"<text[^>]*>([^<]*)</text>", drawn)
    return [words for words in found if words]


def places(drawn, tag, name):
    """A number of every such element."""
    return [
        float(place) for place in re.findall(rf'<{tag}[^>]*\s{name}="([\d.-]+)"', drawn)
    ]


def dumbbell(start=date(2027, 1, 31), end=date(2027, 3, 31), words="59 days later"):
    """A row of one move."""
    return Dumbbell(
        "14 Open two homes", start, end, "31 Jan 2027", "31 Mar 2027", words
    )


DRAWINGS = {
    "bars": lambda title: bars([Bar("1. Homes", parts_of(ALL))], title=title),
    "columns": lambda title: columns([Column("May", parts_of(ALL))], title=title),
    "boxes": lambda title: boxes(
        [BoxRow("Overdue", [Box("14", rating) for rating in MARKS], is_apart=True)],
        title=title,
    ),
    "dumbbells": lambda title: dumbbells(
        [dumbbell(), dumbbell(end=None)], title=title, on=ON, on_words="Today"
    ),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_the_finding_is_the_first_thing_in_a_drawing(name):
    drawn = DRAWINGS[name]("Four & more")

    assert re.search(r"<svg[^>]*>\s*<(\w+)>([^<]*)", drawn).groups() == (
        "title",
        "Four &amp; more",
    )


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_has_nothing_that_paper_or_policy_refuse(name):
    drawn = DRAWINGS[name]("Four")

    refused = ["var(", "currentColor", "style=", "{{", "url(", 'id="', "None"]
    assert [words for words in refused if words in drawn] == []


@pytest.mark.once
@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_in_a_paper_keeps_pdfua(name):
    page = f"<title>Plan</title><h1>Plan</h1>{DRAWINGS[name]('Four')}"

    assert walk.validator_errors(html_to_pdf(page)) == []


def test_nothing_is_drawn_of_nothing():
    assert bars([], title="None") == ""
    assert bars([Bar("1. Homes", [])], title="None") == ""
    assert columns([], title="None") == ""
    assert columns([Column("May", [])], title="None") == ""
    assert boxes([], title="None") == ""
    assert boxes([BoxRow("Overdue", [])], title="None") == ""
    assert dumbbells([], title="None", on=ON, on_words="Today") == ""


def test_ratings_are_told_by_word_and_by_a_shape_each():
    drawn = DRAWINGS["columns"]("Ratings")

    assert texts(drawn)[:6] == [
        "2 red",
        "2 amber",
        "2 green",
        "2 blue",
        "2 not rated",
        "2 withdrawn",
    ]
    shapes = re.findall(r"<g transform=[^>]*>(.*?)</g>", drawn, re.DOTALL)
    assert len(set(shapes)) == 6


def test_parts_stand_in_the_house_order_without_those_of_none():
    assert parts_of({"blue": 1, "green": 0, "red": 2}) == [
        Part("red", 2),
        Part("blue", 1),
    ]


def test_a_bar_says_its_counts_in_words_below_its_title():
    rows = [Bar("1. Homes", [Part("red", 1), Part("green", 3)]), Bar("2. Health", [])]

    assert texts(bars(rows, title="Bars")) == [
        "1. Homes",
        "1",
        "3",
        "1 red, 3 green",
        "2. Health",
        "no action",
    ]


def test_all_bars_are_on_one_scale():
    rows = [Bar("1", [Part("red", 10)]), Bar("2", [Part("red", 5)])]

    assert places(bars(rows, title="Bars"), "rect", "width") == [398, 198]


def test_a_part_too_narrow_for_its_number_is_drawn_without_and_the_bar_still_fits():
    drawn = bars([Bar("1", [Part("red", 1), Part("green", 499)])], title="Bars")

    narrow, wide = places(drawn, "rect", "width")
    assert narrow > 3
    assert narrow + wide + 4 <= 400
    assert texts(drawn) == ["1", "499", "1 red, 499 green"]


@pytest.mark.parametrize(
    "counts",
    [
        {"red": 1, "amber": 1, "green": 1, "blue": 500, "not_rated": 1, "ended": 1},
        {"red": 500, "amber": 1, "green": 1, "blue": 1, "not_rated": 1, "ended": 1},
        {"red": 1, "amber": 500, "green": 1, "blue": 1, "not_rated": 1, "ended": 1},
    ],
)
def test_labels_beside_a_column_never_touch(counts):
    drawn = columns([Column("May", parts_of(counts))], title="Columns")

    heights = places(drawn, "text", "y")[:6]
    gaps = [above - below for above, below in zip(heights, heights[1:], strict=False)]
    assert min(gaps) >= 17.9
    assert 0 < min(heights) < max(heights) < 300


def test_the_columns_name_the_first_moment_and_the_last():
    month = [Part("green", 1)]
    many, two, one = (
        columns([Column(name, month) for name in names], title="Columns")
        for names in (["May", *["June"] * 8, "July"], ["May", "June"], ["May"])
    )

    assert texts(many) == ["1 green", "May", "July"]
    assert texts(two) == ["1 green", "May to June"]
    assert texts(one) == ["1 green", "May"]


def test_a_long_row_of_boxes_runs_on():
    rows = [
        BoxRow("Overdue", [Box(str(ref), "red") for ref in range(10, 20)]),
        BoxRow("May", []),
    ]

    drawn = boxes(rows, title="Boxes")

    assert len(set(places(drawn, "rect", "y"))) == 2
    assert max(places(drawn, "rect", "x")) + 39 <= 400
    assert texts(drawn)[:2] == ["Overdue", "10"]
    assert texts(drawn)[-1] == "May"


def test_where_boxes_would_be_too_many_each_counts_a_rating():
    crowd = [Box(str(number), "red") for number in range(200)]
    rows = [
        BoxRow("Overdue", [*crowd, Box("201", "green")]),
        BoxRow("May", [Box("202", rating) for rating in MARKS]),
        BoxRow("June", []),
    ]

    drawn = boxes(rows, title="Boxes")

    assert texts(drawn) == [
        "Overdue",
        "201",
        "200",
        "1",
        "May",
        "6",
        *["1"] * 6,
        "June",
    ]
    starts, widths = places(drawn, "rect", "x"), places(drawn, "rect", "width")
    assert max(map(sum, zip(starts, widths, strict=True))) <= 400


def test_a_name_too_long_for_its_box_is_cut():
    drawn = boxes([BoxRow("May", [Box("A.very.long.ref", "red")])], title="Boxes")

    assert texts(drawn) == ["May", "1", "A.very…"]


def test_a_move_back_has_its_words_on_the_other_sides():
    later, earlier = (
        dumbbells([row], title="Moves", on=ON, on_words="Today")
        for row in (
            dumbbell(),
            dumbbell(date(2027, 3, 31), date(2027, 1, 31), "59 days earlier"),
        )
    )

    ends = r'text-anchor="(\w+)"[^>]*font-size="13">31 '
    assert re.findall(ends, later) == ["end", "start"]
    assert re.findall(ends, earlier) == ["start", "end"]


@pytest.mark.parametrize(
    ("on", "lines"),
    [(date(2027, 1, 30), 1), (date(2027, 2, 15), 2), (date(2027, 4, 1), 1)],
)
def test_the_line_of_the_day_is_not_drawn_through_a_date(on, lines):
    drawn = dumbbells([dumbbell()], title="Moves", on=on, on_words="Today")

    assert drawn.count("<line") == lines


def test_without_a_date_any_more_no_dot_ends_the_line():
    drawn = dumbbells([dumbbell(end=None)], title="Moves", on=ON, on_words="Today")

    assert drawn.count("<circle") == 1
    assert drawn.count('stroke-dasharray="4 4"') == 1


def test_dates_of_one_day_alone_can_be_drawn():
    drawn = dumbbells([dumbbell(ON, ON)], title="Moves", on=ON, on_words="Today")

    assert places(drawn, "circle", "cx") == [92, 92]


@pytest.mark.parametrize(
    ("on", "side"),
    [
        (date(2026, 1, 1), "start"),
        (date(2027, 3, 1), "middle"),
        (date(2028, 1, 1), "end"),
    ],
)
def test_the_words_of_the_day_stay_inside(on, side):
    drawn = dumbbells([dumbbell()], title="Moves", on=on, on_words="Today")

    assert re.search(r'text-anchor="(\w+)"[^>]*>Today', drawn)[1] == side


def test_words_are_cut_at_a_word_and_marked():
    assert shortened("Children are safe, and well", 20, 1) == "Children are safe…"
    assert shortened("Safe", 20, 1) == "Safe"


def test_words_of_the_plan_cannot_become_markup():
    drawn = bars([Bar("<script>", [Part("red", 1)])], title="<script>")

    assert "<script>" not in drawn
