"""A plan exported and brought in again is the same plan, whatever stands in it."""

from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from strategy import recording
from strategy.models import Action, ProgressUpdate, Standing, Strategy
from tests.people.makers import make_agency, make_person
from tests.strategy.files import SAMPLES
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)
from tests.strategy.round_trip import KINDS, again, into_a_new_plan, told

pytestmark = pytest.mark.django_db

PAPERS = Path(settings.BASE_DIR).parent / "shared" / "inputs"
LONG_AGO = {"made_at": timezone.now() - timedelta(days=400)}
each_kind = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture(params=["york-2021-delivery-plan", "whole"])
def brought_in(request):
    """Brings in the plan in one format; skips where the papers are not there."""
    folder = SAMPLES if request.param == "whole" else PAPERS
    if not folder.is_dir():
        pytest.skip(f"The real papers are not at {folder}.")

    def bring_in(kind):
        path = folder / f"{request.param}.{kind}"
        call_command("import_plan", path, strategy="plan", stdout=StringIO())
        return Strategy.objects.get(slug="plan")

    return bring_in


@pytest.mark.parametrize("source", KINDS)
@each_kind
def test_a_councils_plan_comes_back_from_each_format(brought_in, source, kind):
    strategy = brought_in(source)
    rows = Action.objects.count()

    counts = again(strategy, kind)

    assert (rows, counts) == (48, (0, 0, 48))
    assert told(into_a_new_plan(strategy, kind)) == told(strategy)


@each_kind
def test_a_councils_plan_comes_back_after_officers_have_rated(brought_in, kind):
    strategy = brought_in("docx")
    actions = list(Action.objects.as_at(timezone.now())[:4])
    said = {"author": None, "evidence": "A list", "where_now": "Begun.\n\nNot done."}
    moved = {"due_on": date(2031, 3, 31), "due_precision": "month"}
    why = {"reason": "- no post\n= no money", "next_steps": "We ask.\r\n\r\n@board"}
    recording.record_update(
        action=actions[0], rating="amber", redate_reason="Late.", **said, **why, **moved
    )
    recording.record_update(
        action=actions[1], rating="blue", completed_on=date(2026, 1, 5), **said
    )
    recording.record_update(action=actions[2], rating="red", **said, **why)
    recording.record_edit(
        action=actions[3], author=None, standing="withdrawn", reason="No need."
    )

    before = ProgressUpdate.objects.count()

    assert again(strategy, kind) == (0, 0, 48)
    assert ProgressUpdate.objects.count() == before
    assert told(into_a_new_plan(strategy, kind)) == told(strategy)


ODD_WORDS = [
    "=1+1",
    "+44 20",
    "-5 places\n- and more",
    "@lead",
    "'=quoted",
    "''-twice",
    "\t=tab",
    "#N/A",
    "TRUE",
    "007",
    "1.10",
    '=cmd|"/c calc"!A1',
    "Why this rating:\nIt is copied.\nWhat happens next:\nNothing.",
    "First line\n\n\nafter two empty ones",
    "&lt;b&gt; R&D <5 days <b>bold</b>",
    "a;b,c\td",
    '"quoted" to the “end”',
    "Objective 3: How we will achieve it: ring",
    "\x0bline\x0btabs\x07 and bells",
    "[Cost]",
]


@each_kind
def test_odd_words_come_back_as_they_are(kind):
    strategy = make_strategy(title="Our plan")
    for odd in ODD_WORDS:
        objective = make_objective(
            strategy=strategy, title=f"Heard {odd}", statement=odd, how="By asking."
        )
        said = LONG_AGO | {"rating": "amber", "where_now": odd, "evidence": odd}
        make_action(
            objective=objective,
            ref="1)",
            activity=odd,
            said=said | {"reason": odd, "next_steps": odd},
        )

    assert again(strategy, kind) == (0, 0, len(ODD_WORDS))
    assert told(into_a_new_plan(strategy, kind)) == told(strategy)


@each_kind
def test_other_columns_come_back_also_those_that_share_a_heading(kind):
    objective = make_objective()
    other = [["Cost", "£5\nand more"], ["Column without heading", "=x"], ["Cost", "£6"]]
    make_action(objective=objective, other=other, said=LONG_AGO)
    make_action(objective=objective, other=[["Risk", "None"]], said=LONG_AGO)

    assert again(objective.strategy, kind) == (0, 0, 2)
    assert told(into_a_new_plan(objective.strategy, kind)) == told(objective.strategy)


DUE = [
    (date(2030, 6, 30), "day", ""),
    (date(2030, 6, 30), "day", "30/06//2030"),
    (date(2030, 6, 30), "day", "something old"),
    (date(2030, 6, 30), "month", "Jun-30"),
    (date(2030, 12, 31), "quarter", ""),
    (date(2019, 5, 26), "week", "w/c 20 May 2019"),
    (date(2019, 5, 26), "week", ""),
    (date(2030, 6, 30), "ongoing", "Ongoing"),
    (None, "ongoing", "Ongoing"),
    (None, "unknown", "tbc"),
    (None, "unknown", "Completed: March, or later"),
    (None, "unknown", ""),
]


@each_kind
def test_due_dates_keep_day_precision_and_words(kind):
    objective = make_objective()
    for on, precision, words in DUE:
        said = {"due_on": on, "due_precision": precision, "due_words": words}
        make_action(objective=objective, said=LONG_AGO | said)
        moved = make_action(objective=objective, said=LONG_AGO | said)
        later = {"due_on": date(2031, 1, 31), "due_precision": "month"}
        make_update(action=moved, redate_reason="Late.", **later)
        back = make_action(objective=objective, said=LONG_AGO)
        make_update(action=back, redate_reason="Late.", **said)

    assert again(objective.strategy, kind) == (0, 0, 3 * len(DUE))
    assert told(into_a_new_plan(objective.strategy, kind)) == told(objective.strategy)


@each_kind
def test_the_state_beside_the_rating_comes_back(kind):
    objective = make_objective()
    for standing in Standing:
        said = LONG_AGO | {"standing": standing, "rating_words": "Fine"}
        make_action(objective=objective, said=said)

    assert again(objective.strategy, kind) == (0, 0, len(Standing))
    assert told(into_a_new_plan(objective.strategy, kind)) == told(objective.strategy)


LEADS = [
    ("Care, Health (Ada Lund)", ["Care", "Health"], "Ada Lund"),
    ("Everybody", ["Care", "Health"], "Ada Lund"),
    ("Head of Care", [], ""),
    ("", ["Care"], "Ada Lund"),
    ("Care (Mel Ortega)", ["Care"], "Ada Lund"),
    ("Care (Ada Lund)", [], ""),
    ("Agencies: Care\nOfficer: Ada", ["Care"], ""),
]


@each_kind
def test_leads_come_back_with_their_agencies_and_officer(kind):
    objective = make_objective()
    known = {name: make_agency(name) for name in ("Care", "Health")}
    ada = make_person("Officer", name="Ada Lund")
    for words, agencies, officer in LEADS:
        make_action(
            objective=objective,
            lead_words=words,
            agencies=[known[name] for name in agencies],
            lead_officer=ada if officer else None,
            said=LONG_AGO,
        )

    assert again(objective.strategy, kind) == (0, 0, len(LEADS))
    assert told(into_a_new_plan(objective.strategy, kind)) == told(objective.strategy)


@each_kind
def test_an_objective_without_actions_is_not_lost(kind):
    strategy = make_strategy(title="Our plan")
    for number in (1, 2, 3):
        make_objective(strategy=strategy, number=number, statement="Why", how="So")
    make_action(objective=strategy.objectives.get(number=2), said=LONG_AGO)

    assert again(strategy, kind) == (0, 0, 1)
    assert told(into_a_new_plan(strategy, kind)) == told(strategy)


@each_kind
def test_the_same_action_twice_stays_two(kind):
    objective = make_objective()
    for now in ("One", "Other"):
        said = LONG_AGO | {"where_now": now}
        make_action(objective=objective, ref="34", activity="Ask", said=said)

    assert again(objective.strategy, kind) == (0, 0, 2)
    assert told(into_a_new_plan(objective.strategy, kind)) == told(objective.strategy)
