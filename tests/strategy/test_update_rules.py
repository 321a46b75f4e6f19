"""What the database refuses of the update log, rule by rule (DESIGN: ratings).

The same rules at the form are in test_rating_form.py.
"""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from strategy import recording, triggers
from strategy.models import ProgressUpdate
from tests.people.makers import make_person
from tests.strategy.makers import make_action, make_update

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
YESTERDAY = TODAY - timedelta(days=1)
TOMORROW = TODAY + timedelta(days=1)
DUE = date(2030, 6, 30)
ONGOING = {"due_on": None, "due_precision": "ongoing"}


def refused_by(rule, action, **said):
    """Whether the database refuses the update and names the rule."""
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        make_update(action=action, **said)
    return True


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("rating_valid", {"rating": ""}),
        ("green_overdue_says_why", {"due_on": YESTERDAY, "reason": ""}),
        ("standing_says_why", {"standing": "on_hold", "reason": ""}),
        ("standing_says_why", {"standing": "withdrawn", "reason": ""}),
        ("standing_says_why", {"standing": "superseded", "reason": ""}),
        ("on_hold_says_what_next", {"standing": "on_hold", "next_steps": ""}),
        ("blue_is_under_way", {"rating": "blue", "standing": "not_started"}),
        ("blue_is_under_way", {"rating": "blue", "standing": "withdrawn"}),
        ("completed_before_it_is_said", {"rating": "blue", "completed_on": TOMORROW}),
        ("blue_is_proposed_or_confirmed", {"rating": "blue", "confirmed_by": None}),
        ("ongoing_has_a_review_date", {"source": "form", **ONGOING}),
        (
            "month_means_its_last_day",
            {"due_on": date(2030, 6, 29), "due_precision": "month"},
        ),
        (
            "month_means_its_last_day",
            {"due_on": date(2028, 2, 28), "due_precision": "month"},
        ),
        (
            "month_means_its_last_day",
            {"due_on": date(2030, 6, 29), "due_precision": "quarter"},
        ),
        (
            "quarter_means_its_last_month",
            {"due_on": date(2030, 5, 31), "due_precision": "quarter"},
        ),
    ],
)
def test_the_database_refuses_what_breaks_a_rule(rule, said):
    action = make_action()

    assert refused_by(f"update_{rule}", action, **said)

    assert action.updates.count() == 1


@pytest.mark.parametrize("said", [{"rating": "green"}, {"is_proposed": True}])
def test_only_a_blue_that_is_not_proposed_has_somebody_who_confirmed_it(said):
    action, person = make_action(), make_person("Officer")

    said = {"rating": "blue", "confirmed_by": person} | said

    assert refused_by("update_only_a_blue_is_confirmed", action, **said)


@pytest.mark.parametrize(
    "said",
    [
        {"due_on": TODAY, "reason": ""},
        {"due_on": YESTERDAY, "reason": "Nearly there."},
        {"due_on": YESTERDAY, "due_precision": "ongoing", "reason": ""},
        {"standing": "not_started", "reason": ""},
        {"rating": "blue", "completed_on": TODAY},
        {"rating": "blue", "is_proposed": True},
        {"due_on": date(2028, 2, 29), "due_precision": "month"},
        {"due_on": date(2030, 9, 30), "due_precision": "quarter"},
        {"rating": "not_rated"},
    ],
)
def test_the_database_takes_what_keeps_the_rules(said):
    action = make_action()

    update = make_update(action=action, **said)

    assert action.updates.latest() == update


@pytest.mark.parametrize(
    "said",
    [
        {"due_on": YESTERDAY, "reason": ""},
        {"standing": "on_hold", "reason": "", "next_steps": ""},
        {"standing": "withdrawn", "reason": ""},
        {"rating": "blue", "completed_on": TOMORROW},
        {"rating": "blue", "confirmed_by": None},
        {"redate_reason": "", "due_on": TOMORROW},
        ONGOING,
    ],
)
def test_a_file_may_say_less_than_a_form(said):
    action = make_action()

    update = make_update(action=action, source="import", **said)

    assert action.updates.latest() == update


def test_no_update_is_ever_changed():
    action = make_action(said={"where_now": "Begun"})
    update = action.updates.get()

    update.where_now = "Done"
    with (
        pytest.raises(IntegrityError, match="update_is_never_changed"),
        transaction.atomic(),
    ):
        update.save()
    with (
        pytest.raises(IntegrityError, match="update_is_never_changed"),
        transaction.atomic(),
    ):
        ProgressUpdate.objects.filter(action=action).update(where_now="Done")

    assert action.updates.get().where_now == "Begun"


def test_nothing_is_put_before_what_was_said_so_the_first_due_date_stays():
    now = timezone.now()
    action = make_action(said={"made_at": now})
    earlier = now - timedelta(microseconds=1)

    assert refused_by("update_comes_after_the_last", action, made_at=earlier)
    make_update(action=action, made_at=now)

    assert action.updates.count() == 2


def test_other_actions_have_a_log_of_their_own():
    now = timezone.now()
    make_action(said={"made_at": now})

    other = make_action(said={"made_at": now - timedelta(days=1), "due_on": TODAY})

    assert other.updates.count() == 1


@pytest.mark.parametrize(
    "said",
    [
        {"due_on": date(2030, 7, 1)},
        {"due_on": date(2030, 6, 29)},
        {"due_on": None},
        {"due_precision": "ongoing"},
        ONGOING | {"source": "edit"},
    ],
)
def test_a_moved_date_says_why(said):
    action = make_action(said={"due_on": DUE})

    assert refused_by("update_moved_date_says_why", action, redate_reason="", **said)
    make_update(action=action, redate_reason="A strike", **said)

    assert action.updates.count() == 2


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ({"due_on": None}, {"due_on": DUE}),
        ({"due_on": DUE}, {"due_on": DUE, "due_precision": "month"}),
        (
            {"due_on": DUE, "due_precision": "ongoing"},
            {"due_on": date(2031, 6, 30), "due_precision": "ongoing"},
        ),
    ],
)
def test_a_first_date_and_the_next_review_move_nothing(before, said):
    action = make_action(said=before)

    make_update(action=action, redate_reason="", **said)

    assert action.updates.count() == 2


def test_what_is_complete_keeps_its_due_date_and_so_its_lateness():
    action = make_action(said={"due_on": YESTERDAY})
    blue = {"rating": "blue", "completed_on": TODAY}

    assert refused_by("update_blue_keeps_its_due_date", action, **blue, due_on=TODAY)
    make_update(action=action, **blue, due_on=YESTERDAY)

    assert action.updates.count() == 2


def edit_refused(rule, action, **changed):
    """Whether the database refuses an edit with that change and names the rule."""
    with pytest.raises(IntegrityError, match=rule), transaction.atomic():
        recording.record_edit(action=action, author=None, **changed)
    return True


@pytest.mark.parametrize(
    "changed",
    [
        {"rating": "not_rated"},
        {"evidence": "Another"},
        {"said_on": YESTERDAY},
        {"reason": ""},
        {"next_steps": ""},
    ],
)
def test_a_change_of_the_plans_words_says_nothing_of_progress(changed):
    action = make_action(said={"rating": "red"})

    assert edit_refused("update_edit_says_nothing_of_progress", action, **changed)


@pytest.mark.parametrize(
    "changed",
    [
        {"completed_on": date(2025, 1, 1)},
        {"is_proposed": False},
        {"completed_on": None},
    ],
)
def test_a_change_of_the_plans_words_confirms_nothing(changed):
    action = make_action(said={"rating": "blue", "is_proposed": True})

    assert edit_refused("update_edit_says_nothing_of_progress", action, **changed)


@pytest.mark.parametrize("standing", ["on_hold", "withdrawn", "superseded"])
def test_who_takes_an_action_out_of_the_plan_says_why(standing):
    action = make_action()
    changed = {"standing": standing}

    assert edit_refused("update_edit_of_the_standing_says_why", action, **changed)
    recording.record_edit(action=action, author=None, reason="No money", **changed)

    assert action.updates.latest().standing == standing


@pytest.mark.parametrize(
    "said",
    [
        {"rating": "red", "reason": "", "next_steps": ""},
        {"rating": "blue", "evidence": "", "completed_on": None},
        {"standing": "withdrawn", "reason": ""},
        {"due_on": None, "due_precision": "ongoing"},
        {"due_on": YESTERDAY, "reason": ""},
    ],
)
def test_words_of_the_plan_change_also_where_a_file_said_less(said):
    action = make_action(said={"source": "import"} | said)
    action.activity = "Do it better"
    action.save()

    recording.record_edit(action=action, author=None)

    assert action.updates.latest().activity == "Do it better"


def test_an_action_of_a_draft_goes_with_its_log():
    action = make_action()

    action.delete()

    assert ProgressUpdate.objects.count() == 0


def trigger_names():
    """The names of the triggers that stand on the table of the log."""
    asked = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        " AND tbl_name = 'strategy_progressupdate'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
        " AND tgrelid = 'strategy_progressupdate'::regclass",
    }
    with connection.cursor() as cursor:
        cursor.execute(asked[connection.vendor])
        return {name for (name,) in cursor.fetchall()}


def test_every_trigger_stands_after_all_migrations():
    # A migration of ProgressUpdate that lacks triggers.installed() fails here.
    assert trigger_names() == set(triggers.RULES)


@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_triggers_can_be_taken_away_for_a_migration_and_put_back():
    action = make_action()

    with connection.schema_editor() as editor:
        triggers.remove(None, editor)
    ProgressUpdate.objects.filter(action=action).update(where_now="Mended")
    taken_away = trigger_names()
    with connection.schema_editor() as editor:
        triggers.install(None, editor)

    assert taken_away == set()
    assert trigger_names() == set(triggers.RULES)
