"""Which number follows which: Roman or letter, nested, out of order."""

import pytest

from meetings.minutes_reading import read_minutes
from meetings.minutes_reading.numbers import marker_of, roman_value
from tests.meetings.minutes_files import decided


def numbered(*numbers):
    """A decision with a clause for each number, as it is read."""
    clauses = "\n".join(f"{number} Clause." for number in numbers)
    return read_minutes(f"Resolved:\n{clauses}\n")


def tree(clauses):
    """The numbers with those below them."""
    return [
        (clause.number, tree(clause.clauses)) if clause.clauses else clause.number
        for clause in clauses
    ]


def read_tree(*numbers):
    """How the numbers hang together, and how many were odd."""
    read = numbered(*numbers)
    return tree(read.resolutions[0].clauses), len(read.warnings)


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (["(i)", "(ii)", "(iii)"], ["(i)", "(ii)", "(iii)"]),
        (["(g)", "(h)", "(i)", "(j)"], ["(g)", "(h)", "(i)", "(j)"]),
        (["(iv)", "(v)", "(vi)"], ["(iv)", "(v)", "(vi)"]),
        (["(g)", "(h)", "(i)", "(ii)"], ["(g)", ("(h)", ["(i)", "(ii)"])]),
        (["(u)", "(v)", "(w)"], ["(u)", "(v)", "(w)"]),
        (["a)", "i)", "ii)", "b)"], [("a)", ["i)", "ii)"]), "b)"]),
        (["1.", "(a)", "(i)", "(b)", "2."], [("1.", [("(a)", ["(i)"]), "(b)"]), "2."]),
        (["1.1", "1.2", "2.1"], ["1.1", "1.2", "2.1"]),
        (["1.", "1.1", "1.2", "2.", "2.1"], [("1.", ["1.1", "1.2"]), ("2.", ["2.1"])]),
        (["(a)", "•", "–", "•", "(b)"], [("(a)", [("•", ["–"]), "•"]), "(b)"]),
        (["A.", "B."], ["A.", "B."]),
        (["I.", "II."], ["I.", "II."]),
    ],
)
def test_clauses_hang_together_as_their_numbers_say(numbers, expected):
    # Lists that begin in the middle are odd, and kept.
    begins_late = numbers[0] in {"(g)", "(iv)", "(u)"}

    assert read_tree(*numbers) == (expected, int(begins_late))


def test_a_number_that_is_missing_is_told_and_kept():
    assert read_tree("(i)", "(iii)", "(iv)") == (["(i)", "(iii)", "(iv)"], 1)


def test_a_number_alone_on_its_line_takes_the_next_words():
    read = read_minutes("Resolved:\n\n(a)\n\nThis.\n\n(b)\nThat.\n")

    assert decided(read) == [("(a)", "This.", []), ("(b)", "That.", [])]


@pytest.mark.parametrize("words", ["(Ii) no", "(iiii) no", "e.g. no", "12 no", "(a no"])
def test_what_is_no_number_is_words(words):
    assert marker_of(words) is None


@pytest.mark.parametrize(("words", "value"), [("xlix", 49), ("xcix", 99), ("ic", 0)])
def test_roman_numbers_count_only_where_spelt_right(words, value):
    assert roman_value(words) == value
