"""Files saved to a plan: once, twice, changed, and after officers spoke."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from cpboard.people.models import Agency, Person
from strategy import importing, progress, recording
from strategy.history import history
from strategy.models import Action, ProgressUpdate
from tests.people.makers import make_agency, make_person
from tests.strategy.files import HEADINGS, read, row
from tests.strategy.makers import make_strategy

pytestmark = pytest.mark.django_db


@pytest.fixture
def strategy():
    """A plan in which nothing stands yet."""
    return make_strategy(slug="plan")


def save(strategy, *rows, **options):
    """Bring in a file of these rows; gives what was changed."""
    reading = {k: options.pop(k) for k in ("headings",) if k in options}
    return importing.save_plan(
        plan=read(*rows, **reading), strategy=strategy, **options
    )


def numbers(comparison):
    """How many were created, updated and left unchanged."""
    return tuple(
        len(comparison.of(kind)) for kind in ("created", "updated", "unchanged")
    )


def now(ref):
    """The action of that ref as it stands now."""
    return Action.objects.as_at(timezone.now()).get(ref=ref)


def rate(action, **said):
    """An officer's word, by form."""
    words = {"where_now": action.where_now, "evidence": action.evidence} | said
    return recording.record_update(action=action, author=None, **words)


AMBER = {"rating": "amber", "reason": "A post is empty", "next_steps": "We recruit"}
PLAN = ["Objective 1 - Heard", row("1", "Ask"), row("2", "Answer", now="Begun")]


def everything():
    """Every row that an import writes, to see that nothing was written."""
    return (
        list(Action.objects.order_by("pk").values()),
        list(ProgressUpdate.objects.order_by("pk").values()),
        Action.history.count(),
    )


def test_a_file_becomes_objectives_actions_and_first_updates(strategy):
    author = make_person("Performance officer")

    comparison = save(strategy, *PLAN, author=author)

    objective = strategy.objectives.get()
    assert numbers(comparison) == (2, 0, 0)
    assert (objective.number, objective.title) == (1, "Heard")
    assert [a.activity for a in objective.actions.all()] == ["Ask", "Answer"]
    assert now("2").where_now == "Begun"
    update = ProgressUpdate.objects.first()
    assert (update.source, update.author) == ("import", author)
    assert [a.name for a in now("1").agencies.all()] == ["Care"]
    assert Action.history.filter(history_type="+").count() == 2


def test_the_same_file_again_changes_nothing(strategy):
    save(strategy, *PLAN)
    before = everything()

    comparison = save(strategy, *PLAN)

    assert numbers(comparison) == (0, 0, 2)
    assert comparison.changes_nothing
    assert everything() == before


def test_a_changed_cell_becomes_an_update_and_the_history_holds_both(strategy):
    save(strategy, *PLAN)

    comparison = save(
        strategy, PLAN[0], PLAN[1], row("2", "Answer", now="Half", brag="Red")
    )

    assert numbers(comparison) == (0, 1, 1)
    told = [(u.rating, u.where_now) for u in now("2").updates.all()]
    assert told == [("green", "Begun"), ("red", "Half")]
    assert comparison.updated[0].shown() == [
        ("Where we are now", "Begun", "Half"),
        ("Rating", "Green", "Red"),
    ]


def test_cells_that_the_file_left_alone_keep_what_officers_said(strategy):
    save(strategy, *PLAN)
    rate(now("2"), **AMBER, where_now="Nearly", completed_on=None)

    comparison = save(
        strategy, PLAN[0], PLAN[1], row("2", "Answer", now="Begun", evidence="A list")
    )

    assert numbers(comparison) == (0, 1, 1)
    action = now("2")
    assert (action.rating, action.reason, action.next_steps) == (
        "amber",
        "A post is empty",
        "We recruit",
    )
    assert (action.where_now, action.evidence) == ("Nearly", "A list")


def test_a_file_after_officers_spoke_changes_nothing_the_second_time(strategy):
    save(strategy, *PLAN)
    rate(now("2"), **AMBER)
    newer = [PLAN[0], PLAN[1], row("2", "Answer", now="Half")]
    save(strategy, *newer)
    before = everything()

    comparison = save(strategy, *newer)

    assert numbers(comparison) == (0, 0, 2)
    assert everything() == before
    assert now("2").rating == "amber"


def test_a_file_that_agreed_with_an_officer_does_not_undo_what_they_say_next(strategy):
    save(strategy, *PLAN)
    rate(now("2"), **AMBER)
    agreeing = [PLAN[0], PLAN[1], row("2", "Answer", now="Begun", brag="Amber")]
    assert save(strategy, *agreeing).changes_nothing
    rate(now("2"), rating="green")

    comparison = save(strategy, *agreeing)

    assert comparison.changes_nothing
    assert now("2").rating == "green"


@pytest.mark.parametrize(
    "cells",
    [
        {"brag": "Green"},
        {"brag": "g"},
        {"due": "30.06.2030"},
        {"due": "30 June 2030"},
    ],
)
def test_another_way_to_write_the_same_is_no_change(strategy, cells):
    save(strategy, *PLAN)
    moved = {"due_on": date(2031, 1, 1), "due_precision": "day"}
    rate(now("1"), **AMBER, **moved, redate_reason="A strike")

    comparison = save(strategy, PLAN[0], row("1", "Ask", **cells), PLAN[2])

    assert comparison.changes_nothing
    assert (now("1").rating, now("1").due_on) == ("amber", date(2031, 1, 1))


def test_a_date_that_the_file_moves_is_moved(strategy):
    save(strategy, *PLAN)

    save(strategy, PLAN[0], row("1", "Ask", due="Sept 2031"), PLAN[2])

    action = now("1")
    assert (action.due_on, action.due_precision) == (date(2031, 9, 30), "month")
    assert action.first_due_on == date(2030, 6, 30)


def test_rows_in_another_order_keep_their_actions_and_their_history(strategy):
    save(strategy, *PLAN)
    pks = {a.ref: a.pk for a in Action.objects.all()}
    recorded = Action.history.count()

    comparison = save(strategy, PLAN[0], PLAN[2], PLAN[1])

    assert numbers(comparison) == (0, 0, 2)
    assert [a.ref for a in Action.objects.all()] == ["2", "1"]
    assert {a.ref: a.pk for a in Action.objects.all()} == pks
    assert Action.history.count() == recorded


def test_a_row_put_in_front_counts_the_others_anew_without_rewording_them(strategy):
    save(strategy, *PLAN)
    old = {a.activity: a.pk for a in Action.objects.all()}

    comparison = save(
        strategy,
        PLAN[0],
        row("1", "Listen"),
        row("2", "Ask"),
        row("3", "Answer", now="Begun"),
    )

    assert numbers(comparison) == (1, 2, 0)
    assert {a.activity: (a.ref, a.pk) for a in Action.objects.exclude(ref="1")} == {
        "Ask": ("2", old["Ask"]),
        "Answer": ("3", old["Answer"]),
    }


def test_a_row_that_the_file_has_no_more_stays_and_is_named(strategy):
    save(strategy, *PLAN)

    comparison = save(strategy, PLAN[0], PLAN[2])

    assert [action.ref for action in comparison.missing] == ["1"]
    assert Action.objects.count() == 2


def test_a_reworded_row_is_found_by_its_ref(strategy):
    save(strategy, *PLAN)
    pk = now("2").pk

    save(strategy, PLAN[0], PLAN[1], row("2", "Answer each letter", now="Begun"))

    action = now("2")
    assert (action.pk, action.activity) == (pk, "Answer each letter")
    said = action.updates.values_list("activity", flat=True)
    assert list(said) == ["Answer", "Answer each letter"]
    assert history(action)[0].changes == [("Activity", "Answer", "Answer each letter")]


def test_a_ref_used_twice_keeps_its_two_actions_apart(strategy):
    rows = [PLAN[0], row("34", "Ask"), row("34", "Answer")]
    save(strategy, *rows)
    first, second = Action.objects.all()

    save(strategy, PLAN[0], row("34", "Ask", brag="R"), row("34", "Answer now"))

    first, second = (
        Action.objects.as_at(timezone.now()).get(pk=a.pk) for a in (first, second)
    )
    assert (first.activity, first.rating) == ("Ask", "red")
    assert (second.activity, second.rating) == ("Answer now", "green")


def test_refs_that_begin_again_under_each_objective_stay_under_theirs(strategy):
    save(
        strategy,
        "Objective 1 - Heard",
        row("1", "Ask"),
        row("2", "Answer"),
        "Objective 2 - Home",
        row("1", "Count homes"),
    )
    asked = Action.objects.get(activity="Ask")

    comparison = save(
        strategy,
        "Objective 1 - Heard",
        row("2", "Answer"),
        "Objective 2 - Home",
        row("1", "Count homes"),
        row("2", "Find homes"),
    )

    assert comparison.missing == [asked]
    assert [change.read.activity for change in comparison.created] == ["Find homes"]


def test_an_action_that_moves_to_another_objective_is_the_same_action(strategy):
    save(strategy, *PLAN, "Objective 2 - Home", row("3", "Count homes"))
    pk = now("2").pk

    comparison = save(
        strategy,
        PLAN[0],
        PLAN[1],
        "Objective 2 - Home",
        row("3", "Count homes"),
        PLAN[2],
    )

    assert comparison.updated[0].shown() == [("Objective", "1", "2")]
    assert (now("2").pk, now("2").objective.number) == (pk, 2)
    changes = history(now("2"))[0].changes
    assert [(what, str(old), str(new)) for what, old, new in changes] == [
        ("Objective", "Objective 1: Heard", "Objective 2: Home")
    ]


def test_a_reworded_objective_is_reworded_and_its_history_kept(strategy):
    save(strategy, *PLAN)

    comparison = save(strategy, "Objective 1 - Listened to", *PLAN[1:])

    assert comparison.objectives_changed == ["Objective 1 is reworded: Listened to"]
    objective = strategy.objectives.get()
    assert [record.title for record in objective.history.all()] == [
        "Listened to",
        "Heard",
    ]


WITH_DATES = [*HEADINGS, "Revised date", "Date completed"]


def test_a_revised_date_comes_in_beside_the_first_one(strategy):
    save(
        strategy,
        PLAN[0],
        [*row("1", "Ask", due="30/06/20"), "31/03/2021", ""],
        headings=WITH_DATES,
        as_at=date(2020, 12, 1),
    )

    plan = progress.plan_as_at(strategy, date(2020, 12, 1))

    action = plan.actions.get()
    assert (action.first_due_on, action.due_on) == (
        date(2020, 6, 30),
        date(2021, 3, 31),
    )
    assert action.updates.count() == 2


def test_a_blue_of_a_new_action_stands_as_the_file_has_it(strategy):
    save(
        strategy,
        PLAN[0],
        [*row("1", "Ask", brag="B"), "", "1/3/2026"],
        headings=WITH_DATES,
    )

    action = now("1")
    assert (action.rating, action.is_proposed) == ("blue", False)
    assert action.completed_on == date(2026, 3, 1)


def test_a_blue_that_a_later_file_says_waits_for_the_plan_owner(strategy):
    owner = make_person("Officer")
    strategy.owner = owner
    strategy.save()
    save(strategy, *PLAN)

    blue = [PLAN[0], row("1", "Ask", brag="B"), PLAN[2]]
    save(strategy, *blue, author=make_person("Performance officer"))
    by_others = now("1").is_proposed
    save(strategy, *PLAN, author=owner)
    save(strategy, *blue, author=owner)

    assert (by_others, now("1").is_proposed) == (True, False)


def test_a_blue_taken_back_by_the_file_loses_its_day(strategy):
    done = [*row("1", "Ask", brag="B"), "", "1/3/2026"]
    save(strategy, PLAN[0], done, headings=WITH_DATES)

    save(strategy, PLAN[0], [*row("1", "Ask"), "", ""], headings=WITH_DATES)

    assert (now("1").rating, now("1").completed_on) == ("green", None)


def test_a_proposal_is_not_confirmed_by_a_file_that_changes_another_cell(strategy):
    save(strategy, *PLAN)
    rate(now("1"), rating="blue", evidence="A list", completed_on=date(2026, 3, 1))

    save(strategy, PLAN[0], row("1", "Ask", now="All asked"), PLAN[2])

    action = now("1")
    assert (action.where_now, action.rating) == ("All asked", "blue")
    assert (action.is_proposed, action.completed_on) == (True, date(2026, 3, 1))


def test_a_day_of_completion_is_kept_only_of_what_is_complete(strategy):
    blue = row("1", "Ask", brag="B")
    save(strategy, PLAN[0], [*blue, "", ""], headings=WITH_DATES)
    rate(now("1"), **AMBER)

    save(strategy, PLAN[0], [*blue, "", "1/3/2026"], headings=WITH_DATES)

    assert (now("1").rating, now("1").completed_on) == ("amber", None)
    assert now("1").updates.count() == 2


def test_columns_without_a_field_are_kept_and_their_changes_told(strategy):
    headings = [*HEADINGS, "Cost"]
    save(strategy, PLAN[0], [*row("1", "Ask"), "£5"], headings=headings)

    comparison = save(strategy, PLAN[0], [*row("1", "Ask"), "£6"], headings=headings)

    assert comparison.updated[0].shown() == [("Other columns", "Cost: £5", "Cost: £6")]
    assert now("1").other == [["Cost", "£6"]]


def test_agencies_are_known_whatever_their_capitals(strategy):
    make_agency("Care Service")

    save(
        strategy,
        PLAN[0],
        row("1", "Ask", lead="CARE SERVICE"),
        row("2", "Answer", lead="care service"),
    )

    assert [agency.name for agency in Agency.objects.all()] == ["Care Service"]


def test_a_named_person_becomes_the_lead_officer_and_is_made_where_unknown(strategy):
    known = make_person("Officer", name="Ada Lund")

    save(
        strategy,
        PLAN[0],
        row("1", "Ask", lead="Care (ada lund)"),
        row("2", "Answer", lead="Care (Mel Ortega)"),
        row("3", "Ring", lead="Care (Mel Ortega, Ada Lund)"),
        row("4", "Write", lead="Care (Mel Ortega)"),
    )

    made = Person.objects.get(name="Mel Ortega")
    leads = {a.ref: a.lead_officer for a in Action.objects.all()}
    assert (leads["2"], leads["4"]) == (made, made)
    assert leads["3"] is None
    assert made.has_usable_password() is False
    assert Person.objects.filter(name__iexact="ada lund").get() == known


def test_a_name_that_two_people_have_makes_nobody_the_lead(strategy):
    make_person("Officer", name="Ada Lund")
    make_person("Officer", name="Ada Lund")

    save(strategy, PLAN[0], row("1", "Ask", lead="Care (Ada Lund)"))

    assert now("1").lead_officer is None


def test_a_new_lead_in_the_file_takes_over(strategy):
    save(strategy, PLAN[0], row("1", "Ask", lead="Care (Ada Lund)"))

    save(strategy, PLAN[0], row("1", "Ask", lead="Health (Mel Ortega)"))

    action = now("1")
    assert action.lead_officer.name == "Mel Ortega"
    assert [agency.name for agency in action.agencies.all()] == ["Health"]


def test_a_lead_who_is_named_no_more_leads_no_more(strategy):
    save(strategy, PLAN[0], row("1", "Ask", lead="Care (Ada Lund)"))

    save(strategy, PLAN[0], row("1", "Ask", lead="Health"))

    assert now("1").lead_officer is None


def test_a_lead_officer_set_by_hand_stays_when_the_agency_changes(strategy):
    save(strategy, PLAN[0], row("1", "Ask", lead="Care"))
    action = now("1")
    action.lead_officer = make_person("Officer")
    action.save()

    save(strategy, PLAN[0], row("1", "Ask", lead="Health"))

    assert now("1").lead_officer == action.lead_officer


def test_a_file_of_a_past_day_is_told_of_that_day(strategy):
    day = date(2021, 1, 19)
    save(strategy, *PLAN, as_at=day)

    save(strategy, PLAN[0], PLAN[1], row("2", "Answer", brag="R"), as_at=day)

    plan = progress.plan_as_at(strategy, day)
    assert plan.actions.get(ref="2").rating == "red"
    assert plan.shown_from is None
    assert progress.plan_as_at(strategy, date(2021, 1, 18)).shown_from == day


@pytest.mark.parametrize(
    ("days", "message"),
    [
        (1, "is still ahead."),
        (-1, "a file from before that day cannot be brought in any more."),
    ],
)
def test_a_file_of_a_day_that_cannot_be_told_is_refused(strategy, days, message):
    save(strategy, *PLAN)
    day = timezone.localdate() + timedelta(days=days)

    with pytest.raises(importing.PlanImportError) as refusal:
        save(strategy, PLAN[0], row("1", "Ask", brag="R"), as_at=day)

    assert str(refusal.value).endswith(message)
    assert now("1").rating == "green"


def test_a_file_with_errors_is_not_saved(strategy):
    with pytest.raises(importing.PlanImportError):
        save(strategy, PLAN[0], row("1", "Ask", brag="Lilac"))

    assert Action.objects.count() == 0


def test_words_longer_than_any_name_are_kept_whole(strategy):
    long = "Care " * 60
    save(strategy, PLAN[0], row("R" * 300, "Ask", lead=long.strip()))

    action = Action.objects.get()
    assert (len(action.ref), action.lead_words) == (300, long.strip())
    assert {len(agency.name) for agency in Agency.objects.all()} == {200}


def test_a_strategy_made_from_a_file_has_its_title_and_a_free_address():
    make_strategy(slug="our-plan")

    strategy = importing.draft_strategy("Our plan")

    assert (strategy.title, strategy.slug, strategy.state) == (
        "Our plan",
        "our-plan-2",
        "draft",
    )
    assert importing.draft_strategy("").title == "Plan without a title"


@pytest.mark.parametrize("rows", [1, 30])
def test_saving_a_new_plan_costs_few_queries_however_long_it_is(
    strategy, rows, django_assert_max_num_queries
):
    plan = read(PLAN[0], *(row(str(n), f"Do thing {n}") for n in range(rows)))

    with django_assert_max_num_queries(24):
        importing.save_plan(plan=plan, strategy=strategy)
