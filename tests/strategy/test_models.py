"""What the database itself holds of strategies, actions and updates."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from strategy.models import PlanImport, Strategy
from tests.people.makers import make_person
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("constraint", "said"),
    [
        ("update_rating_valid", {"rating": "purple"}),
        ("update_precision_valid", {"due_precision": "about"}),
        ("update_blue_has_date_and_evidence", {"rating": "blue", "evidence": ""}),
        (
            "update_blue_has_date_and_evidence",
            {"rating": "blue", "completed_on": None},
        ),
        ("update_red_amber_says_why_and_what_next", {"rating": "red", "reason": ""}),
        (
            "update_red_amber_says_why_and_what_next",
            {"rating": "amber", "next_steps": ""},
        ),
        ("update_completed_only_when_blue", {"completed_on": date(2026, 1, 1)}),
        ("update_proposed_only_when_blue", {"is_proposed": True}),
        (
            "update_dated_precision_has_date",
            {"due_on": None, "due_precision": "month"},
        ),
    ],
)
def test_the_database_refuses_an_update_that_cannot_be(constraint, said):
    action = make_action()

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        make_update(action=action, **said)

    assert action.updates.count() == 1


@pytest.mark.parametrize("rating", ["blue", "red", "amber"])
def test_what_a_file_says_is_kept_though_it_says_less_than_a_form_must(rating):
    action = make_action()

    update = make_update(
        action=action,
        rating=rating,
        source="import",
        reason="",
        next_steps="",
        completed_on=None,
        evidence="",
    )

    assert action.updates.latest() == update


def test_an_objective_has_its_number_alone():
    objective = make_objective()

    with pytest.raises(IntegrityError):
        make_objective(strategy=objective.strategy, number=objective.number)


@pytest.mark.parametrize(
    "fields",
    [
        {"state": "forgotten"},
        {"starts_on": date(2026, 4, 1), "ends_on": date(2026, 3, 31)},
    ],
)
def test_the_database_refuses_a_strategy_that_cannot_be(fields):
    with pytest.raises(IntegrityError):
        make_strategy(**fields)


def test_a_second_strategy_of_a_title_gets_an_address_of_its_own():
    make_strategy(slug="our-plan")
    make_strategy(slug="our-plan-2")

    assert Strategy.free_slug("Our plan") == "our-plan-3"


def test_a_title_without_latin_letters_still_gets_an_address():
    assert Strategy.free_slug("計画") == "plan"


def test_drafts_are_for_their_owner_and_those_who_may_read_drafts():
    owner = make_person("Member")
    draft = make_strategy(state="draft", owner=owner)
    approved = make_strategy(state="approved")
    superseded = make_strategy(state="superseded")

    public = {approved, superseded}
    assert set(Strategy.objects.visible_to(owner)) == {draft, *public}
    assert set(Strategy.objects.visible_to(make_person("Officer"))) == {draft, *public}
    assert set(Strategy.objects.visible_to(make_person("Member"))) == public


def test_strategies_stand_with_approved_ones_first_and_superseded_ones_last():
    superseded = make_strategy(state="superseded", title="A")
    draft = make_strategy(state="draft", title="B")
    later = make_strategy(title="D")
    first = make_strategy(title="C")

    assert list(Strategy.objects.in_order()) == [first, later, draft, superseded]


def test_rows_print_as_the_board_calls_them():
    action = make_action(objective=make_objective(number=3, title="Home"), ref="7")
    without_ref = make_action(ref="")

    assert str(action) == "Action 7"
    assert str(without_ref) == "Action without a ref"
    assert str(action.objective) == "Objective 3: Home"
    assert str(action.updates.get()) == "Action 7 rated Green"
    assert str(PlanImport(name="our-plan.docx")) == "our-plan.docx"


@pytest.mark.parametrize(
    ("page", "sent"),
    [
        ("actions/{}/rate/", {"rating": "green"}),
        ("actions/{}/confirm/", {}),
        ("actions/{}/draft/", {"where_now": "Begun."}),
    ],
)
def test_an_old_plan_keeps_its_words(sign_in, page, sent):
    lead = make_person("Officer")
    strategy = make_strategy(state="superseded", owner=lead)
    action = make_action(objective=make_objective(strategy=strategy), lead_officer=lead)

    response = sign_in(lead).post("/" + page.format(action.pk), sent)

    assert (response.status_code, action.updates.count()) == (403, 1)


def test_nobody_is_asked_for_a_word_on_an_old_plan(sign_in):
    owner = make_person("Officer")
    strategy = make_strategy(slug="old", state="superseded", owner=owner)

    page = sign_in(owner).get("/plans/old/rounds/").text
    response = sign_in(owner).post("/plans/old/new-round/", {"due_on": "1 12 2090"})

    assert ("/plans/old/new-round/" in page, response.status_code) == (False, 403)
    assert strategy.rounds.count() == 0
