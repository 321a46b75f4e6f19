"""Printed numbers from page counts alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpboard.pdf.ranges import plan_ranges

pytestmark = pytest.mark.once


def test_nine_pages_are_ten_and_the_next_item_starts_on_eleven():
    plan = plan_ranges([("4", 9), ("5", 21)])

    assert plan.item_words("4") == "Pages 1 - 10"
    assert plan.item_words("5") == "Pages 11 - 32"
    assert plan.papers[0].last == 9


def test_papers_of_one_item_follow_without_a_blank():
    plan = plan_ranges([("4", 3), ("4", 2), ("5", 1)])

    assert [(paper.first, paper.end) for paper in plan.papers] == [
        (1, 3),
        (4, 6),
        (7, 8),
    ]
    assert plan.items == {"4": (1, 6), "5": (7, 8)}


def test_a_prefix_stands_before_every_number():
    plan = plan_ranges([("4", 2), ("5", 1)], prefix="S1-", right_hand_starts=False)

    assert plan.item_words("4") == "Pages S1-1 - S1-2"
    assert plan.item_words("5") == "Page S1-3"
    assert plan.item_words("6") == ""


def test_an_item_may_not_come_back():
    with pytest.raises(ValueError, match="item 4 must follow"):
        plan_ranges([("4", 1), ("5", 1), ("4", 1)])


def test_a_paper_has_pages():
    with pytest.raises(ValueError, match="at least one page"):
        plan_ranges([("4", 0)])


PAPERS = st.lists(st.tuples(st.integers(0, 5), st.integers(1, 40)), max_size=12).map(
    lambda papers: [(str(item) if item else None, n) for item, n in sorted(papers)]
)


@given(papers=PAPERS, first=st.integers(1, 500), padded=st.booleans())
def test_numbers_run_on_and_items_start_on_the_right(papers, first, padded):
    plan = plan_ranges(papers, first_number=first, right_hand_starts=padded)

    expected = first
    for (item, pages), paper in zip(papers, plan.papers, strict=True):
        assert (paper.item, paper.first, paper.pages) == (item, expected, pages)
        assert paper.end - paper.last in ((0, 1) if padded else (0,))
        expected = paper.end + 1
    starts = [start for start, _ in plan.items.values()]
    starts += [paper.first for paper in plan.papers if paper.item is None]
    assert not padded or all((start - first) % 2 == 0 for start in starts)
    assert not padded or (expected - first) % 2 == 0
