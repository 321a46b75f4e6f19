"""The demo plan exported and brought in again: nothing is created, nothing updated."""

import pytest

from strategy.models import Action, ProgressUpdate, Strategy
from tests.strategy.round_trip import KINDS, again, into_a_new_plan, told

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_council")]
each_kind = pytest.mark.parametrize("kind", KINDS)


def everything():
    """Every row that bringing in a file may write."""
    return (
        list(Action.objects.order_by("pk").values("activity", "lead_words", "other")),
        list(ProgressUpdate.objects.order_by("pk").values()),
        Action.history.count(),
    )


@each_kind
@pytest.mark.parametrize("with_names", [True, False])
def test_the_demo_plan_again_changes_nothing(kind, with_names):
    strategy = Strategy.objects.get(slug="our-promise")
    total = Action.objects.filter(objective__strategy=strategy).count()
    before = everything()

    counts = again(strategy, kind, with_names=with_names)

    assert counts == (0, 0, total)
    assert everything() == before


@each_kind
def test_the_demo_plan_becomes_the_same_plan_elsewhere(kind):
    strategy = Strategy.objects.get(slug="our-promise")

    new = into_a_new_plan(strategy, kind)

    assert new.title == strategy.title
    assert told(new) == told(strategy)


@each_kind
def test_a_file_without_names_takes_no_lead_officer_away(kind):
    strategy = Strategy.objects.get(slug="our-promise")
    before = told(strategy)

    again(strategy, kind, with_names=False)

    assert told(strategy) == before
