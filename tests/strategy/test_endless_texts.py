"""A text without end is sent back in a sentence, with all that was typed."""

import pytest

from cpboard.people.roles import DEMOCRACY_OFFICER
from strategy.models import ProgressUpdate, Voice
from tests.meetings.test_follow_ups import make_follow_up
from tests.people.makers import make_person
from tests.strategy.makers import make_action, make_objective, make_strategy
from tests.strategy.test_voice_edit import sent

pytestmark = pytest.mark.django_db

ENDLESS = "x" * 20_001
TOLD = "Shorten this to 20,000 characters: it has 20,001"
RATED = ["where_now", "evidence", "reason", "next_steps", "redate_reason"]


@pytest.mark.parametrize("box", RATED)
def test_no_box_of_a_rating_is_endless(sign_in, box):
    owner = make_person("Officer")
    strategy = make_strategy(owner=owner)
    action = make_action(objective=make_objective(strategy=strategy))
    typed = {"seen": action.updates.latest().pk, "rating": "green", box: ENDLESS}
    said = ProgressUpdate.objects.count()

    page = sign_in(owner).post(f"/actions/{action.pk}/rate/", typed)

    assert page.context["form"].errors[box] == [TOLD]
    assert ENDLESS in page.text
    assert ProgressUpdate.objects.count() == said


@pytest.mark.parametrize("box", ["words", "what_we_did"])
def test_no_box_of_a_voice_is_endless(sign_in, box):
    client = sign_in(make_person("Officer"))

    page = client.post("/voice/new/", sent(**{box: ENDLESS}))

    assert page.context["form"].errors[box] == [TOLD]
    assert ENDLESS in page.text
    assert not Voice.objects.exists()


def test_no_outcome_is_endless(sign_in):
    follow_up = make_follow_up()
    client = sign_in(make_person(DEMOCRACY_OFFICER))

    page = client.post(f"/follow-ups/{follow_up.pk}/close/", {"outcome": ENDLESS})

    assert page.context["form"].errors["outcome"] == [TOLD]
    assert ENDLESS in page.text
