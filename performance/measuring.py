"""From counts to values to sentences, so that nobody does sums beside the screen."""

from decimal import ROUND_HALF_UP, Decimal

from performance.models import Indicator

Unit = Indicator.Unit

# What a part of a whole is multiplied by.
PER = {Unit.PERCENT: 100, Unit.RATE: 10_000}
STORED = Decimal("0.0001")


def worked_out(unit: str, numerator: int, denominator: int | None) -> Decimal | None:
    """The value in the unit: a share times 100 or 10,000, or the count itself.

    None where the whole is 0 or missing and the unit needs one.
    """
    if unit not in PER:
        return Decimal(numerator)
    if not denominator:
        return None
    return (Decimal(numerator) * PER[unit] / denominator).quantize(STORED)


def rounded(value: Decimal, decimals: int) -> str:
    """The value as the page shows it; halves go up, thousands have commas."""
    step = Decimal(1).scaleb(-decimals)
    return f"{value.quantize(step, ROUND_HALF_UP):,}"


def value_words(indicator: Indicator, value: Decimal | None) -> str:
    """A value with its unit: "11%", "67", "441 days"; "" where there is none."""
    if value is None:
        return ""
    number = rounded(value, indicator.decimals)
    return {Unit.PERCENT: f"{number}%", Unit.DAYS: f"{number} days"}.get(
        indicator.unit, number
    )


def answer(indicator: Indicator, figure) -> str:
    """The figure as a sentence: "26 of 240 children: 11%"."""
    if figure is None:
        return "No figure yet"
    if figure.value is None:
        return figure.get_symbol_display().capitalize()
    words = value_words(indicator, figure.value)
    if indicator.unit in PER and figure.denominator is not None:
        share = f"{figure.numerator:,} of {figure.denominator:,} {indicator.counted}"
        every = " in every 10,000" if indicator.unit == Unit.RATE else ""
        return f"{share}: {words}{every}"
    return words if indicator.unit == Unit.DAYS else f"{words} {indicator.counted}"


def counted_words(indicator: Indicator, figure) -> str:
    """What was counted, or the figure itself: "26 of 240", "441 days"."""
    if figure.value is None:
        return figure.get_symbol_display().capitalize()
    if figure.denominator is not None:
        return f"{figure.numerator:,} of {figure.denominator:,}"
    return value_words(indicator, figure.value)


def target_words(indicator: Indicator) -> str:
    """The target as words: "Target 95% or more"; "" where there is none."""
    if indicator.target is None:
        return ""
    which = {"high": " or more", "low": " or less"}.get(indicator.polarity, "")
    return f"Target {value_words(indicator, indicator.target)}{which}"
