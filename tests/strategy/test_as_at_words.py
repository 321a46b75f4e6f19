"""A plan of the past has the words of its day: on its page, in filters, on paper."""

from datetime import UTC, date, datetime, timedelta

import pytest

from strategy.importing import save_plan
from strategy.models import Objective
from strategy.papers import plan_paper
from tests.pdf.walk import page_texts
from tests.people.makers import make_agency, make_person
from tests.strategy.files import read, row
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

pytestmark = pytest.mark.django_db

THEN = datetime(2026, 1, 10, 12, tzinfo=UTC)
LATER = THEN + timedelta(days=20)


def reworded(objective, moment, **words):
    """The objective, given other words at the moment."""
    for name, value in words.items():
        setattr(objective, name, value)
    objective._history_date = moment
    objective.save()
    del objective._history_date


@pytest.fixture
def changed():
    """A plan in which everything that has words has other ones since 30 January."""
    strategy = make_strategy(slug="plan")
    heard = Objective(strategy=strategy, number=1)
    reworded(heard, THEN, title="Heard then", statement="We said.", how="By asking.")
    home = Objective(strategy=strategy, number=2)
    reworded(home, THEN, title="Home then")
    action = make_action(
        objective=heard,
        ref="A1",
        activity="Ask each child",
        lead_words="Health (Ada Lund)",
        lead_officer=make_person("Officer", name="Ada Lund"),
        agencies=[make_agency("Health")],
        said={"made_at": THEN},
    )
    make_action(objective=home, ref="B1", activity="Build", said={"made_at": THEN})
    reworded(heard, LATER, title="Heard now", statement="We say.", how="By going.")
    reworded(heard, LATER, number=3)
    action.objective, action.ref, action.activity = home, "Z9", "Wait for children"
    action.lead_words, action.lead_officer = "Care", None
    action.agencies.set([make_agency("Care")])
    action.save()
    make_update(action=action, made_at=LATER)
    return strategy


def rows(client, query):
    """Ref, activity and objective of the rows on the page, in their order."""
    page = client.get(f"/plans/plan/{query}")
    plan = page.context["plan"]
    return [
        (
            row.record.ref_then,
            row.record.activity_then,
            str(plan.objective_of(row.record)),
        )
        for row in page.context["table"].paginated_rows
    ]


@pytest.mark.usefixtures("changed")
def test_the_page_shows_the_words_of_its_day(client):
    client.force_login(make_person("Member"))
    then = client.get("/plans/plan/?as_at=2026-01-15").text
    now = client.get("/plans/plan/").text

    for words in [
        ">A1</td>",
        ">Ask each child</a>",
        "Health (Ada Lund)",
        '<div class="cp-muted">Ada Lund</div>',
        "Objective 1: Heard then",
        "<p>We said.</p>",
        "By asking.",
    ]:
        assert (then.count(words), now.count(words)) == (1, 0)
    for words in [">Z9</td>", ">Wait for children</a>", "Care\n"]:
        assert (then.count(words), now.count(words)) == (0, 1)


@pytest.mark.usefixtures("changed")
def test_agencies_stand_where_the_words_of_the_lead_are_still_those(client):
    client.force_login(make_person("Member"))
    then, now = (
        client.get(f"/plans/plan/{query}").context["filter"].form.fields["lead"].choices
        for query in ["?as_at=2026-01-15", ""]
    )

    assert [label for label, _ in list(then)[1:]] == ["People"]
    assert [label for label, _ in list(now)[1:]] == ["Agencies"]


@pytest.mark.usefixtures("changed")
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["A1", "B1"]),
        ("&words=ask", ["A1"]),
        ("&words=wait", []),
        ("&words=a1", ["A1"]),
        ("&words=ada", ["A1"]),
        ("&objective=1", ["A1"]),
        ("&objective=3", ["A1", "B1"]),
        ("&sort=-activity", ["B1", "A1"]),
        ("&sort=-ref", ["B1", "A1"]),
        ("&sort=-lead", ["A1", "B1"]),
    ],
)
def test_filters_and_sorting_read_the_words_of_the_day(client, query, found):
    refs = [ref for ref, *_ in rows(client, f"?as_at=2026-01-15{query}")]

    assert refs == found


@pytest.mark.usefixtures("changed")
def test_the_lead_officer_of_then_is_found_then_and_not_now(client):
    client.force_login(make_person("Member"))
    page = client.get("/plans/plan/?as_at=2026-01-15")
    choices = dict(page.context["filter"].form.fields["lead"].choices)["People"]
    ((value, _),) = choices

    assert len(rows(client, f"?as_at=2026-01-15&lead={value}")) == 1
    assert "Ada Lund" not in client.get("/plans/plan/").text


@pytest.mark.usefixtures("changed")
def test_actions_stand_in_the_order_of_their_day(client):
    assert rows(client, "?as_at=2026-01-15") == [
        ("A1", "Ask each child", "Objective 1: Heard then"),
        ("B1", "Build", "Objective 2: Home then"),
    ]
    assert rows(client, "") == [
        ("Z9", "Wait for children", "Objective 2: Home then"),
        ("B1", "Build", "Objective 2: Home then"),
    ]


def test_the_paper_shows_the_words_of_its_day(changed):
    then, now = (
        " ".join(
            " ".join(page_texts(plan_paper(changed, day, with_names=True))).split()
        )
        for day in [date(2026, 1, 15), date(2026, 2, 15)]
    )

    for words in [
        "A1 Ask each child",
        "Health (Ada Lund)",
        "Objective 1: Heard then We said. How we will achieve it: By asking.",
    ]:
        assert (then.count(words), now.count(words)) == (1, 0)
    assert (then.count("Z9 Wait for"), now.count("Z9 Wait for")) == (0, 1)


def test_a_day_before_the_first_record_shows_the_first(changed, client):
    assert rows(client, "?as_at=2020-01-01")[0] == (
        "A1",
        "Ask each child",
        "Objective 1: Heard then",
    )


def bring_in(strategy, heading, as_at):
    """A file with one action under the heading, as the plan stood on the day."""
    plan = read(f"Objective 1 - {heading}", row("1", "Ask"))
    save_plan(plan=plan, strategy=strategy, as_at=as_at)


def test_files_of_past_days_have_their_words_on_those_days(client):
    strategy = make_strategy(slug="plan")
    bring_in(strategy, "Heard", date(2021, 1, 19))
    bring_in(strategy, "Heard by all", date(2022, 1, 19))

    days = ["2020-01-01", "2021-06-30", "2022-01-18", "2022-01-19", "2026-01-01"]
    found = [rows(client, f"?as_at={day}")[0][2] for day in days]

    assert found == ["Objective 1: Heard"] * 3 + ["Objective 1: Heard by all"] * 2


def test_a_file_of_a_past_day_rewords_an_objective_typed_since(client):
    strategy = make_strategy(slug="plan")
    make_objective(strategy=strategy, title="Typed today")

    bring_in(strategy, "Heard", date(2021, 1, 19))

    assert rows(client, "")[0][2] == "Objective 1: Heard"


def test_actions_brought_in_are_on_record_from_the_day_of_their_file():
    strategy = make_strategy()
    bring_in(strategy, "Heard", date(2021, 1, 19))

    action = strategy.objectives.get().actions.get()

    assert action.history.get().history_date.date() == date(2021, 1, 19)
