"""One indicator: question, answer, chart, table."""

from datetime import date

import pytest

from cpboard.people.roles import MEMBER, PERFORMANCE_OFFICER
from tests.people.makers import make_person
from tests.performance.makers import make_figure, make_indicator

pytestmark = pytest.mark.django_db

EARLIER = {
    "period_starts_on": date(2026, 4, 1),
    "period_ends_on": date(2026, 6, 30),
    "period_label": "April to June 2026",
}


@pytest.mark.parametrize("rows", [1, 3])
def test_an_indicator_costs_the_same_however_many_figures(
    sign_in, rows, django_assert_num_queries
):
    indicator = make_indicator(slug="three-moves")
    for year in range(rows):
        ends_on = date(2026 - year, 9, 30)
        make_figure(
            indicator=indicator, period_ends_on=ends_on, period_starts_on=ends_on
        )
    client = sign_in(make_person(MEMBER))

    with django_assert_num_queries(7):
        response = client.get("/performance/three-moves/")

    assert len(response.context["lines"]) == rows


def test_the_page_answers_its_question(sign_in):
    indicator = make_indicator(
        slug="three-moves", title="Three moves", target=10, polarity="low"
    )
    make_figure(indicator=indicator, numerator=28, denominator=241, **EARLIER)
    make_figure(indicator=indicator, commentary="Teenagers moved most.")
    client = sign_in(make_person(MEMBER))

    response = client.get("/performance/three-moves/")

    page = response.content.decode()
    assert response.context["answer"] == "26 of 240 children: 11%"
    assert page.count("Target 10% or less. Lower is better.") == 1
    assert page.count("Internal: not for publication") == 1
    assert page.count("Teenagers moved most.") == 2
    title = "Three moves: 11% in July to September 2026, 12% in April to June 2026."
    assert page.count(f"<title>{title} Target 10% or less.</title>") == 1
    assert "Correct<" not in page


def test_a_correction_shows_both_figures(sign_in):
    officer = make_person(PERFORMANCE_OFFICER, name="Samir Oakes")
    indicator = make_indicator(slug="three-moves")
    make_figure(indicator=indicator, numerator=30)
    make_figure(indicator=indicator, revision=2, status="revised", entered_by=officer)

    page = sign_in(officer).get("/performance/three-moves/").content.decode()

    assert page.count("Was 30 of 240 until corrected on") == 1
    assert page.count("by Samir Oakes") == 1


def test_an_indicator_without_figures_says_so(sign_in):
    make_indicator(slug="three-moves")

    response = sign_in(make_person(MEMBER)).get("/performance/three-moves/")

    assert response.context["answer"] == "No figure yet"
    assert response.content.decode().count("cp-chart") == 0


def test_a_figure_that_is_not_available_has_no_chart(sign_in):
    make_figure(indicator=make_indicator(slug="three-moves"), symbol="x")

    response = sign_in(make_person(MEMBER)).get("/performance/three-moves/")

    assert response.context["answer"] == "Not available"
    assert response.content.decode().count("cp-chart") == 0
