"""How the plan is going: the page with its charts, and the same on paper."""

from datetime import UTC, date, datetime

import pytest

from strategy.papers_charts import charts_paper
from tests.pdf.walk import bookmarks, page_texts, structure_faults, validator_errors
from tests.people.makers import make_person
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

pytestmark = pytest.mark.django_db

ON = date(2031, 1, 19)
LONG_AGO = datetime(2030, 1, 1, 12, tzinfo=UTC)


@pytest.fixture
def strategy():
    """An approved plan with an action of each rating, one of them re-dated."""
    strategy = make_strategy(slug="plan", title="Our promise")
    objective = make_objective(strategy=strategy, title="A home")
    for rating in ["red", "amber", "green", "blue", "not_rated"]:
        action = make_action(
            objective=objective, said={"rating": rating, "made_at": LONG_AGO}
        )
    make_update(
        action=action,
        due_on=date(2031, 6, 30),
        made_at=datetime(2030, 6, 1, tzinfo=UTC),
    )
    return strategy


FINDINGS = [
    "Red stands most often in objective 1: 1 of its 5 actions.",
    "2 of 5 actions are Red or Amber, as many as on 31 January 2030.",
    "3 actions are overdue; 1 falls due by the end of December 2031.",
    "1 of 5 actions was re-dated, by 365 days.",
]


def test_anybody_reads_the_findings_of_a_public_plan_as_at_a_day(client, strategy):
    page = client.get("/plans/plan/charts/?as_at=2031-01-19")

    assert [chart.finding for chart in page.context["charts"]] == FINDINGS
    assert page.text.count("<svg class=") >= 4
    assert [f"<title>{finding}</title>" in page.text for finding in FINDINGS] == [
        True
    ] * 4
    assert page.text.count("<caption") == 4


def test_another_day_has_other_findings(client, strategy):
    page = client.get("/plans/plan/charts/?as_at=2030-03-01")

    findings = [chart.finding for chart in page.context["charts"]]
    assert findings[3] == "None of 5 actions was re-dated."
    assert "As at 1 March 2030." in page.text


def test_an_empty_plan_says_so(client):
    make_strategy(slug="empty")

    page = client.get("/plans/empty/charts/").text

    assert "This plan has no actions yet." in page


def test_the_plan_leads_to_its_charts_slippage_and_questions(client, strategy):
    page = client.get("/plans/plan/?as_at=2031-01-19").text

    assert [
        f'href="/plans/plan/{page_of}/?as_at=2031-01-19"' in page
        for page_of in ("charts", "slippage", "ratings-to-ask-about")
    ] == [True] * 3


@pytest.mark.parametrize("rows", [1, 3])
def test_more_objectives_and_actions_cost_no_more_queries(
    client, rows, django_assert_num_queries
):
    strategy = make_strategy(slug="plan")
    for _ in range(rows):
        objective = make_objective(strategy=strategy)
        for _ in range(rows):
            make_update(action=make_action(objective=objective), due_on=ON)

    with django_assert_num_queries(8):
        page = client.get("/plans/plan/charts/")

    assert len(page.context["charts"][0].rows) == rows


def test_the_paper_says_as_at_when_of_what_the_findings_and_the_key(strategy):
    text = " ".join(" ".join(page_texts(charts_paper(strategy, ON))).split())

    assert text.startswith("Our promise How the plan is going as at 19 January 2031.")
    assert [finding in text for finding in FINDINGS] == [True] * 4
    assert "Green: On track to be done by its due date." in text


def test_the_paper_is_accessible_and_its_findings_are_bookmarks(strategy):
    paper = charts_paper(strategy, ON)

    assert validator_errors(paper) == []
    assert structure_faults(paper) == []
    assert [mark[:2] for mark in bookmarks(paper)] == [
        (0, "Our promise"),
        *[(1, finding) for finding in FINDINGS],
        (1, "What the ratings mean"),
    ]


def test_the_paper_of_a_day_before_the_plan_says_so(strategy):
    text = " ".join(
        " ".join(page_texts(charts_paper(strategy, date(2020, 1, 1)))).split()
    )

    assert "with lateness as it was on 1 January 2020" in text


def test_the_paper_of_an_empty_plan_says_so():
    text = " ".join(page_texts(charts_paper(make_strategy(), ON)))

    assert "This plan has no actions yet." in text


def test_everybody_gets_the_paper_of_a_public_plan(client, strategy):
    response = client.get("/plans/plan/charts.pdf?as_at=2031-01-19")

    name = "plan-charts-2031-01-19.pdf"
    assert response["Content-Disposition"] == f'inline; filename="{name}"'
    assert response.content == charts_paper(strategy, ON)


def test_of_a_draft_nothing_is_found(client):
    make_strategy(slug="plan", state="draft")
    pages = ["charts/", "charts.pdf", "slippage/", "ratings-to-ask-about/"]

    signed_out = [client.get(f"/plans/plan/{page}").status_code for page in pages]
    client.force_login(make_person("Member"))
    signed_in = [client.get(f"/plans/plan/{page}").status_code for page in pages]

    assert (signed_out, signed_in) == ([404] * 4, [404] * 4)
