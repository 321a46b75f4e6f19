"""The days of a plan on its page: as at and since, beside its title and its filters."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from strategy.models import ProgressUpdate
from strategy.papers import plan_paper
from tests.meetings.makers import make_board, make_meeting
from tests.pdf.walk import page_texts, structure_faults, validator_errors
from tests.people.makers import make_person
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

pytestmark = pytest.mark.django_db

BEFORE = datetime(2026, 1, 10, 12, tzinfo=UTC)
SINCE = date(2026, 3, 3)
ON = date(2026, 6, 10)
DAYS = "?as_at=2026-06-10&since=2026-03-03"


@pytest.fixture
def action():
    """An action that went from Green to Red in April."""
    objective = make_objective(strategy=make_strategy(slug="plan", title="Our plan"))
    action = make_action(objective=objective, ref="7", said={"made_at": BEFORE})
    make_update(action=action, rating="red", made_at=BEFORE + timedelta(days=90))
    make_action(objective=objective, ref="8", said={"made_at": BEFORE})
    return action


def words(client, query=""):
    """The page's words with single spaces."""
    return " ".join(client.get(f"/plans/plan/{query}").text.split())


def test_the_page_says_what_changed_in_a_sentence_and_each_change(client, action):
    page = words(client, DAYS)

    assert "Since 3 March 2026: 1 re-rated." in page
    assert "Re-rated (1)</h3>" in page
    link = f'<a class="govuk-link" href="/actions/{action.pk}/">7: Do thing 1</a>'
    assert page.count(link) == 1
    assert "<strong>Rating:</strong> <del>Green</del>" in page
    assert page.count("<ins>Red</ins>") == 1


@pytest.mark.usefixtures("action")
def test_a_row_that_changed_says_so_in_words(client):
    page = words(client, DAYS)

    assert page.count('<span class="cp-chip">Since 3 March 2026: re-rated</span>') == 1
    assert 'class="cp-chip">Since' not in words(client)


@pytest.mark.usefixtures("action")
def test_without_changes_the_page_says_so_with_a_way_on(client):
    page = words(client, "?as_at=2026-03-01&since=2026-02-01")

    assert "Since 1 February 2026: no changes." in page
    assert "The plan reads as it did then. Choose an earlier day" in page
    assert '<a class="govuk-link" href="?as_at=2026-03-01">The plan without' in page


@pytest.mark.usefixtures("action")
def test_without_a_day_nothing_is_compared(client):
    page = client.get("/plans/plan/")

    assert page.context["changes"] is None
    assert "What changed" not in page.text


@pytest.mark.usefixtures("action")
@pytest.mark.parametrize(
    ("query", "message"),
    [
        (
            "?as_at=2026-03-03&since=2026-06-10",
            "Enter a day before 3 March 2026, when the plan is read",
        ),
        ("?since=2099-01-01", "Enter a day before"),
        ("?as_at=soon&since=2099-01-01", "Enter a day before"),
        ("?since=soon", "Enter a date with a day, a month and a year"),
        ("?since=1+1+1066", "Enter a year between 1989 and 2100"),
    ],
)
def test_a_wrong_day_is_said_and_the_plan_is_shown_without_changes(
    client, query, message
):
    page = client.get(f"/plans/plan/{query}")

    assert page.status_code == 200
    assert message in page.text
    assert page.context["changes"] is None


@pytest.mark.usefixtures("action")
def test_a_wrong_day_to_compare_with_leaves_the_other_as_it_is(client):
    page = client.get("/plans/plan/?as_at=2026-03-03&since=2026-06-10")
    other = client.get("/plans/plan/?as_at=someday&since=2026-03-03")

    assert page.context["plan"].on == SINCE
    assert other.context["plan"].on == timezone.localdate()
    assert other.context["changes"].since == SINCE


@pytest.mark.usefixtures("action")
def test_the_boxes_show_days_as_the_house_prints_them(client):
    page = client.get("/plans/plan/?as_at=10.6.26&since=soon").text

    assert 'value="10 June 2026"' in page
    assert 'value="soon"' in page


@pytest.mark.usefixtures("action")
def test_days_and_filters_keep_each_other(client):
    page = words(client, f"{DAYS}&rating=red&rating=green&words=thing&sort=due")

    for name, value in [
        ("rating", "red"),
        ("rating", "green"),
        ("words", "thing"),
        ("as_at", "2026-06-10"),
        ("since", "2026-03-03"),
    ]:
        assert page.count(f'type="hidden" name="{name}" value="{value}"') == 1
    assert page.count('type="hidden" name="sort" value="due"') == 2


@pytest.mark.usefixtures("action")
def test_the_last_meeting_is_a_link_and_is_counted_from_the_day_of_the_plan(client):
    board = make_board()
    for on in [date(2026, 3, 3), date(2026, 5, 5)]:
        make_meeting(board=board, state="held", meets_on=on)

    now, then = words(client), words(client, "?as_at=2026-04-01&words=thing")

    link = '<a class="govuk-link" href="{}">Since the board last met on {}</a>'
    assert link.format("?since=2026-05-05", "5 May 2026") in now
    assert "exceptions.pdf?as_at=" in now
    assert "&amp;since=2026-05-05" in now
    assert (
        link.format(
            "?as_at=2026-04-01&amp;words=thing&amp;since=2026-03-03", "3 March 2026"
        )
        in then
    )


@pytest.mark.usefixtures("action")
def test_papers_are_asked_for_with_the_days_of_the_page(client):
    page = words(client, DAYS)

    days = "as_at=2026-06-10&amp;since=2026-03-03"
    assert f"/plans/plan/plan.pdf?{days}" in page
    assert f"/plans/plan/exceptions.pdf?{days}" in page


def test_officers_are_named_in_changes_to_those_who_signed_in(client, action):
    action.lead_officer = make_person("Officer", name="Ada Lund")
    make_update(action=action, made_at=BEFORE + timedelta(days=95))

    public = words(client, DAYS)
    client.force_login(make_person("Member"))
    member = words(client, DAYS)

    assert (public.count("Its lead changed."), public.count("<ins>Ada")) == (1, 0)
    assert (member.count("Its lead changed."), member.count("<ins>Ada")) == (0, 1)


def test_many_changes_wait_until_they_are_asked_for(client):
    objective = make_objective(strategy=make_strategy(slug="plan"))
    actions = [
        make_action(objective=objective, said={"made_at": BEFORE}) for _ in range(21)
    ]
    ProgressUpdate.objects.bulk_create(
        ProgressUpdate(
            action=action,
            rating="not_rated",
            made_at=BEFORE + timedelta(days=90),
            due_on=date(2030, 6, 30),
            due_precision="day",
            **action.wording(),
        )
        for action in actions
    )

    page = words(client, DAYS)

    assert '<details class="govuk-details"> <summary' in page
    assert "Since 3 March 2026: 21 re-rated." in page


@pytest.mark.parametrize("size", [2, 30])
def test_a_comparison_costs_one_query_more_however_large(
    client, size, action, django_assert_num_queries
):
    for _ in range(size):
        other = make_action(objective=action.objective, said={"made_at": BEFORE})
        make_update(action=other, rating="red", made_at=BEFORE + timedelta(days=9))
    client.force_login(make_person("Member"))

    with django_assert_num_queries(16):
        client.get(f"/plans/plan/{DAYS}")


def test_the_paper_says_what_changed_before_the_table(action):
    strategy = action.objective.strategy

    paper = plan_paper(strategy, ON, SINCE)
    plain = plan_paper(strategy, ON)

    text, without = (
        " ".join(" ".join(page_texts(each)).split()) for each in (paper, plain)
    )
    told = (
        "What changed since 3 March 2026 Since 3 March 2026: 1 re-rated. Re-rated (1)"
    )
    assert (text.count(told), without.count("What changed")) == (1, 0)
    assert "7: Do thing 1 Rating: Green → Red" in text
    assert text.index(told) < text.index("Objective 1:")
    assert validator_errors(paper) == []
    assert structure_faults(paper) == []
