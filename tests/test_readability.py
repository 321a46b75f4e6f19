"""How easy words are to read, said as an age."""

import pytest

from cpboard.readability import Readability, count_syllables, readability


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("home", 1),
        ("moved", 1),
        ("homes", 1),
        ("wanted", 2),
        ("houses", 2),
        ("table", 2),
        ("children", 2),
        ("sister's", 2),
        ("create", 2),
        ("family", 3),
        ("visited", 3),
        ("communication", 5),
        ("responsibility", 6),
        ("2026", 1),
        ("Hm", 1),
    ],
)
def test_syllables_are_counted_as_people_say_them(word, expected):
    assert count_syllables(word) == expected


def test_the_grade_is_that_of_flesch_and_kincaid():
    text = "We moved to a new town. I wanted a family and communication."

    # 12 words, 2 sentences, 19 syllables: 0.39 * 6 + 11.8 * 19 / 12 - 15.59 = 5.4
    assert readability(text) == Readability(age=10)


@pytest.mark.parametrize(
    ("texts", "says"),
    [
        (["The cat sat on the mat."], "A six-year-old can read this."),
        (
            ["We moved to a new town. I wanted a family and communication."],
            "A ten-year-old can read this.",
        ),
        (
            ["Opportunities for participation facilitate accountability."],
            "Reads like age 18 or over: shorten sentences, use everyday words.",
        ),
    ],
)
def test_it_is_said_in_words(texts, says):
    assert readability(*texts).says == says


@pytest.mark.parametrize(("age", "easy"), [(12, True), (13, False)])
def test_we_aim_for_twelve(age, easy):
    assert Readability(age).is_easy is easy


def test_each_age_has_its_words():
    says = [Readability(age).says for age in (8, 11, 12, 15)]

    assert says == [
        "An eight-year-old can read this.",
        "An eleven-year-old can read this.",
        "A twelve-year-old can read this.",
        "Reads like age 15: shorten sentences, use everyday words.",
    ]


def test_a_title_is_a_sentence_of_its_own_and_numbers_end_none():
    words = "We have 2.5 miles to walk there each day"

    assert readability(words, words) == readability(f"{words}. {words}.")
    assert readability(words) == readability(words.replace("2.5", "two"))


@pytest.mark.parametrize("text", ["", "... !", "\n\n"])
def test_nothing_to_read_has_no_age(text):
    assert readability(text) is None
