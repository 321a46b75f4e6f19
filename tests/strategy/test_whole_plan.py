"""A plan of full size in three formats: the same plan to the letter, and York's."""

from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import transaction

from strategy import progress
from strategy.models import Strategy
from tests.strategy.files import SAMPLES

pytestmark = pytest.mark.django_db
FORMATS = ["csv", "xlsx", "docx"]
PAPERS = Path(settings.BASE_DIR).parent / "shared" / "inputs"
DAY = date(2021, 1, 19)


@pytest.fixture(params=["whole", "york-2021-delivery-plan"])
def plans(request):
    """The folder and name of a plan that lies there in three formats."""
    folder = SAMPLES if request.param == "whole" else PAPERS
    if not folder.is_dir():
        pytest.skip(f"The real papers are not at {folder}.")
    return folder / request.param


def bring_in(path, as_at="2021-01-19"):
    """The strategy that the file becomes."""
    output = StringIO()
    call_command("import_plan", path, strategy="plan", as_at=as_at, stdout=output)
    return Strategy.objects.get()


def in_the_database(path):
    """All that the file's plan is in an empty database, without keys and times."""
    with transaction.atomic():
        strategy = bring_in(path)
        told = [
            (
                o.number,
                o.title,
                o.statement,
                o.how,
                [row_of(a) for a in o.actions.all()],
            )
            for o in strategy.objectives.all()
        ]
        transaction.set_rollback(True)
    return told


def row_of(action):
    """An action with its leads and updates."""
    said = action.updates.values(
        "rating",
        "rating_words",
        "where_now",
        "evidence",
        "due_on",
        "due_precision",
        "due_words",
        "completed_on",
        "is_proposed",
    )
    agencies = sorted(agency.name for agency in action.agencies.all())
    lead = str(action.lead_officer or "")
    words = (action.ref, action.activity, action.lead_words, action.other)
    return (*words, action.position, agencies, lead, list(said))


def test_three_formats_give_the_same_plan_to_the_letter(plans):
    csv, xlsx, docx = (in_the_database(f"{plans}.{kind}") for kind in FORMATS)

    assert csv == xlsx
    assert csv == docx


@pytest.mark.parametrize("kind", FORMATS)
def test_the_plan_has_its_objectives_actions_and_ratings(plans, kind):
    strategy = bring_in(f"{plans}.{kind}")

    plan = progress.plan_as_at(strategy, DAY)
    assert strategy.objectives.count() == 8
    assert [(count.rating, count.count) for count in plan.counts] == [
        ("red", 0),
        ("amber", 0),
        ("green", 42),
        ("blue", 2),
        ("not_rated", 4),
    ]
    assert plan.actions.filter(ref="34").count() == 2


@pytest.mark.parametrize("as_at", ["2021-01-19", None])
def test_actions_29_and_45_are_overdue_on_the_day_of_the_meeting(plans, as_at):
    strategy = bring_in(f"{plans}.docx", as_at=as_at)

    late = progress.plan_as_at(strategy, DAY).actions.overdue(DAY)

    assert [(action.ref, action.rating) for action in late] == [
        ("29", "green"),
        ("45", "not_rated"),
    ]


def test_objective_3_is_on_the_page_free_of_remnants(plans, client):
    strategy = bring_in(f"{plans}.docx")
    strategy.state = Strategy.State.APPROVED
    strategy.save()
    objective = strategy.objectives.get(number=3)

    page = client.get("/plans/plan/")

    assert objective.statement
    assert objective.how
    assert page.context["plan"].total == 48
    texts = [objective.title, objective.statement, objective.how]
    assert [text for text in texts if "<" in text or "&nbsp" in text] == []
    assert objective.how in page.context["table"].rows[12].record.objective.how
    for text in texts:
        assert text.replace("'", "&#x27;") in page.text


def test_each_format_again_after_another_changes_nothing(plans):
    strategy = bring_in(f"{plans}.docx", as_at=None)
    before = progress.last_updated(strategy)

    for kind in FORMATS:
        bring_in(f"{plans}.{kind}", as_at=None)

    assert progress.last_updated(strategy) == before
