"""Times, days, paragraphs and typed text as the board's papers put them."""

from datetime import time

import pytest

from meetings.templatetags.board_words import before_words, prose
from meetings.words import days_in_words, paragraphs_in_words, time_in_words


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (time(17), "5.00pm"),
        (time(9, 30), "9.30am"),
        (time(0, 5), "12.05am"),
        (time(12), "12 noon"),
        (time(12, 15), "12.15pm"),
    ],
)
def test_times_are_printed_as_the_board_prints_them(moment, words):
    assert time_in_words(moment) == words


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ("3", "paragraph 3"),
        ("1, 3", "paragraphs 1 and 3"),
        ("1, 2, 7", "paragraphs 1, 2 and 7"),
    ],
)
def test_paragraphs_are_listed(numbers, words):
    assert paragraphs_in_words(numbers) == words


@pytest.mark.parametrize(
    ("number", "words"), [(0, "0 clear days"), (1, "1 clear day"), (5, "5 clear days")]
)
def test_days_agree_with_their_number(number, words):
    assert days_in_words(number, "clear") == words


def test_typed_text_keeps_paragraphs_and_lists_and_drops_line_breaks():
    html = prose("The board\nlistens.\n\n- to children\n- to carers")

    assert html == (
        "<p>The board\nlistens.</p>\n"
        "<ul>\n<li>to children</li>\n<li>to carers</li>\n</ul>\n"
    )


@pytest.mark.parametrize(
    "typed",
    [
        "<script>alert(1)</script>",
        "[press](javascript:alert(1))",
        '<img src=x onerror="alert(1)">',
        "# A heading that is none of ours",
    ],
)
def test_typed_text_brings_no_script_picture_or_heading(typed):
    html = prose(typed)

    assert not [
        part for part in ("<script", "<img", "<h1", 'href="javascript') if part in html
    ]


def test_a_number_has_one_point_before_words_and_none_without_a_number():
    assert [before_words(number) for number in ("4a", "4.", "")] == ["4a. ", "4. ", ""]
