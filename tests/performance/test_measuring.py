"""From counts to values to sentences."""

from decimal import Decimal

import pytest

from performance.measuring import answer, counted_words, target_words, worked_out
from performance.models import Figure, Indicator


def indicator(unit, **fields):
    """An indicator that need not be saved to be read."""
    return Indicator(unit=unit, counted="children", **fields)


@pytest.mark.parametrize(
    ("unit", "numerator", "denominator", "value"),
    [
        ("percent", 26, 240, "10.8333"),
        ("percent", 0, 240, "0"),
        ("rate", 243, 35800, "67.8771"),
        ("count", 240, None, "240"),
        ("percent", 3, None, None),
        ("percent", 0, 0, None),
    ],
)
def test_values_are_worked_out_from_counts(unit, numerator, denominator, value):
    found = worked_out(unit, numerator, denominator)

    assert found == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("unit", "figure", "sentence"),
    [
        ("percent", (26, 240, "10.8333"), "26 of 240 children: 11%"),
        ("rate", (243, 35800, "67.88"), "243 of 35,800 children: 68 in every 10,000"),
        ("count", (1240, None, "1240"), "1,240 children"),
        ("days", (None, None, "441"), "441 days"),
        ("score", (None, None, "14.5"), "15 children"),
        ("percent", (None, None, "12.5"), "13% children"),
    ],
)
def test_a_figure_is_a_sentence(unit, figure, sentence):
    numerator, denominator, value = figure
    made = Figure(numerator=numerator, denominator=denominator, value=Decimal(value))

    assert answer(indicator(unit), made) == sentence


def test_what_is_not_known_is_said():
    nothing = Figure(symbol="x")

    assert answer(indicator("percent"), None) == "No figure yet"
    assert answer(indicator("percent"), nothing) == "Not available"


@pytest.mark.parametrize(
    ("polarity", "words"),
    [
        ("high", "Target 95% or more"),
        ("low", "Target 95% or less"),
        ("neutral", "Target 95%"),
    ],
)
def test_a_target_says_which_way_is_better(polarity, words):
    with_target = indicator("percent", target=Decimal(95), polarity=polarity)

    assert target_words(with_target) == words
    assert target_words(indicator("percent", polarity=polarity)) == ""


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        (Figure(numerator=26, denominator=2400, value=1), "26 of 2,400"),
        (Figure(value=Decimal("12.5")), "13%"),
        (Figure(symbol="z"), "Not applicable"),
    ],
)
def test_what_was_counted_is_said_without_the_share(figure, words):
    assert counted_words(indicator("percent"), figure) == words
