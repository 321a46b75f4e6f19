"""The plan's page: counts, filters in the address, sorting, any day."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from strategy.models import Action, ProgressUpdate
from tests.people.makers import make_agency, make_person
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def strategy():
    """An approved plan in which nothing stands yet."""
    return make_strategy(slug="plan", title="Our plan")


def refs(client, query=""):
    """The refs on the page, in their order."""
    table = client.get(f"/plans/plan/{query}").context["table"]
    return [row.record.ref for row in table.paginated_rows]


@pytest.mark.parametrize(
    ("role", "draft"),
    [(None, 404), ("Member", 404), ("Officer", 200), ("Democracy officer", 200)],
)
def test_a_draft_is_not_there_but_for_officers(client, sign_in, role, draft):
    make_strategy(state="draft", slug="draft")
    if role:
        sign_in(make_person(role))

    assert client.get("/plans/draft/").status_code == draft


@pytest.mark.parametrize("state", ["approved", "superseded"])
def test_what_the_board_approved_is_public_for_good(client, state):
    make_strategy(state=state, slug="plan")

    assert client.get("/plans/plan/").status_code == 200


def test_the_page_says_how_many_actions_have_each_rating(client, strategy):
    objective = make_objective(strategy=strategy)
    yesterday = timezone.localdate() - timedelta(days=1)
    make_action(objective=objective)
    make_action(objective=objective, said={"rating": "red", "due_on": yesterday})

    page = client.get("/plans/plan/")

    counts = page.context["plan"].counts
    assert [(c.label, c.count) for c in counts] == [
        ("Red", 1),
        ("Amber", 0),
        ("Green", 1),
        ("Blue", 0),
        ("Not rated", 0),
    ]
    assert '<a class="govuk-link" href="?overdue=on">1 overdue</a>' in page.text
    assert "overdue 1 day" in page.text


def test_an_objective_shows_its_statement_and_how(client, strategy):
    objective = make_objective(
        strategy=strategy, title="Being heard", statement="We listen.", how="We ask."
    )
    make_action(objective=objective)

    page = client.get("/plans/plan/").text

    assert "Objective 1: Being heard" in page
    assert "<p>We listen.</p>" in page
    assert "<strong>How we will achieve it:</strong> We ask." in page


def test_an_empty_plan_shows_the_way_on_to_those_who_can_fill_it(
    client, sign_in, strategy
):
    assert "Bring in its actions" not in client.get("/plans/plan/").text

    page = sign_in(make_person("Performance officer")).get("/plans/plan/").text

    assert "This plan has no actions yet." in page
    assert 'href="/import-plan/?strategy=plan"' in page


@pytest.fixture
def filled(strategy):
    """Two objectives and four actions, each unlike the others."""
    heard = make_objective(strategy=strategy, number=1, title="Heard")
    home = make_objective(strategy=strategy, number=2, title="Home")
    make_action(
        objective=heard,
        ref="1",
        activity="Ask each child",
        lead_words="Care",
        agencies=[make_agency("Care")],
        said={"where_now": "Half of them", "due_on": date(2030, 3, 1)},
    )
    make_action(
        objective=heard,
        ref="2",
        activity="Pay the forum",
        lead_words="Health",
        said={"rating": "red", "due_on": date(2020, 1, 1)},
    )
    make_action(
        objective=home,
        ref="3",
        activity="Find homes",
        lead_officer=make_person("Officer", name="Ada Lund"),
        lead_words="Ada Lund",
        said={"rating": "not_rated", "due_on": None},
    )
    make_action(
        objective=home,
        ref="4",
        activity="Count homes",
        said={"rating": "blue", "due_on": date(2020, 2, 1), "evidence": "A census"},
    )


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["1", "2", "3", "4"]),
        ("?rating=red", ["2"]),
        ("?rating=red&rating=not_rated", ["2", "3"]),
        ("?objective=2", ["3", "4"]),
        ("?overdue=on", ["2"]),
        ("?overdue=on&as_at=1+1+2020", []),
        ("?words=HOMES", ["3", "4"]),
        ("?words=homes+census", ["4"]),
        ("?words=half", ["1"]),
        ("?words=2", ["2"]),
        ("?words=nothing+like+it", []),
        ("?objective=1&rating=green&words=child", ["1"]),
        ("?objective=99", ["1", "2", "3", "4"]),
        ("?rating=purple&objective=2", ["3", "4"]),
        ("?lead=agency-0", ["1", "2", "3", "4"]),
    ],
)
def test_filters_stand_in_the_address(client, query, found):
    assert refs(client, query) == found


@pytest.mark.usefixtures("filled")
def test_leads_are_found_by_agency_and_by_person(sign_in):
    client = sign_in(make_person("Member"))
    page = client.get("/plans/plan/")
    choices = page.context["filter"].form.fields["lead"].choices
    groups = {label: dict(options) for label, options in list(choices)[1:]}

    assert list(groups["Agencies"].values()) == ["Care"]
    assert list(groups["People"].values()) == ["Ada Lund"]
    assert [refs(client, f"?lead={next(iter(g))}") for g in groups.values()] == [
        ["1"],
        ["3"],
    ]


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("query", "in_order"),
    [
        ("?sort=ref", ["1", "2", "3", "4"]),
        ("?sort=-ref", ["4", "3", "2", "1"]),
        ("?sort=activity", ["1", "4", "3", "2"]),
        ("?sort=due", ["2", "4", "1", "3"]),
        ("?sort=-due", ["1", "4", "2", "3"]),
        ("?sort=rating", ["2", "1", "4", "3"]),
        ("?sort=lead", ["4", "3", "1", "2"]),
        ("?sort=nonsense", ["1", "2", "3", "4"]),
    ],
)
def test_columns_sort_and_red_stands_before_green(client, query, in_order):
    assert refs(client, query) == in_order


@pytest.mark.usefixtures("filled")
def test_a_narrowed_plan_says_of_how_many(client):
    page = client.get("/plans/plan/?rating=red").text

    assert "Showing 1 of 4 actions." in page


@pytest.mark.usefixtures("filled")
def test_each_form_of_the_plan_says_what_its_button_shows(client):
    page = client.get("/plans/plan/").text

    days = '>Show<span class="govuk-visually-hidden"> these days</span></button>'
    assert page.count(days) == 1
    assert page.count(">Show these actions</button>") == 1


@pytest.mark.usefixtures("filled")
def test_filters_that_nothing_fits_are_said_with_a_way_on(client):
    page = client.get("/plans/plan/?words=nothing+like+it").text

    assert "No action fits these filters." in page
    assert '<a href="/plans/plan/">Show the whole plan</a>' in page


@pytest.mark.usefixtures("filled")
def test_a_plan_sorted_by_a_column_has_no_objective_lines(client):
    assert "Objective 1: Heard" in client.get("/plans/plan/").text
    assert "Objective 1: Heard" not in client.get("/plans/plan/?sort=due").text


def test_the_plan_is_read_as_at_any_day(client, strategy):
    then = datetime(2026, 1, 10, 12, tzinfo=UTC)
    objective = make_objective(strategy=strategy)
    action = make_action(objective=objective, said={"made_at": then})
    make_update(action=action, rating="red", made_at=then + timedelta(days=20))

    page = client.get("/plans/plan/?as_at=15+January+2026")

    assert "As at 15 January 2026." in page.text
    assert "Last updated on 10 January 2026." in page.text
    assert [a.rating for a in page.context["plan"].actions] == ["green"]


def test_a_day_before_the_first_entry_says_that_the_first_entry_is_shown(
    client, strategy
):
    objective = make_objective(strategy=strategy)
    then = datetime(2026, 1, 10, 12, tzinfo=UTC)
    make_action(objective=objective, said={"made_at": then, "due_on": date(2020, 1, 1)})

    page = client.get("/plans/plan/?as_at=2020-06-30").text

    assert "This plan was first entered here on 10 January 2026." in page
    assert "overdue 181 days" in page


def test_a_day_ahead_says_that_these_are_todays_words(client, strategy):
    make_action(objective=make_objective(strategy=strategy))

    assert (
        "1 March 2099 is still ahead" in client.get("/plans/plan/?as_at=1/3/2099").text
    )


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("soon", "Enter a date with a day, a month and a year"),
        ("31 12 9999", "Enter a year between 1989 and 2100"),
        ("0001-01-01", "Enter a year between 1989 and 2100"),
    ],
)
def test_a_wrong_day_is_said_and_the_plan_shown_as_at_today(
    client, strategy, typed, message
):
    make_action(objective=make_objective(strategy=strategy))

    page = client.get("/plans/plan/", {"as_at": typed})

    assert message in page.text
    assert page.context["plan"].on == timezone.localdate()


def test_pages_keep_the_filters_in_their_addresses(client, strategy):
    objective = make_objective(strategy=strategy)
    for number in range(1, 53):
        make_action(objective=objective, ref=str(number))

    page = client.get("/plans/plan/?rating=green&as_at=1+1+2099").text

    assert "page=2" in page
    assert "?rating=green&amp;as_at=1+1+2099&amp;page=2" in page
    assert refs(client, "?rating=green&page=2") == ["51", "52"]


@pytest.mark.parametrize("size", [5, 500])
def test_the_page_costs_the_same_queries_for_5_actions_and_500(
    sign_in, strategy, size, django_assert_num_queries
):
    lead = make_person("Officer")
    objectives = [make_objective(strategy=strategy) for _ in range(5)]
    actions = Action.objects.bulk_create(
        Action(objective=objectives[number % 5], position=number, lead_officer=lead)
        for number in range(size)
    )
    ProgressUpdate.objects.bulk_create(
        ProgressUpdate(action=action, rating="green", **action.wording())
        for action in actions
    )
    make_agency("Care").actions.set(actions)
    client = sign_in(lead)

    with django_assert_num_queries(15):
        page = client.get("/plans/plan/")

    assert page.context["plan"].total == size
