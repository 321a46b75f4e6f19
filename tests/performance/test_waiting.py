"""Which figures are still missing."""

from datetime import date

import pytest

from performance.reading import waiting
from tests.performance.makers import make_figure, make_indicator

pytestmark = pytest.mark.django_db


def test_the_figure_that_has_waited_longest_comes_first():
    told = make_figure(indicator=make_indicator(title="Told"))
    late = make_indicator(title="Yearly", frequency="year")
    make_indicator(title="Quarterly")

    found = waiting(date(2026, 11, 21))

    assert str(told) == "Told, July to September 2026"
    assert [(str(indicator), period.label) for indicator, period in found] == [
        ("Yearly", "Year to March 2026"),
        ("Quarterly", "July to September 2026"),
    ]
    assert found[0][0] == late
