"""Numbers that no row can have are answered, whatever box they come in."""

import pytest

from strategy.models import Voice
from tests.people.makers import make_person
from tests.strategy.makers import make_action, make_objective, make_strategy
from tests.strategy.test_voice_edit import sent

pytestmark = pytest.mark.django_db

IMPOSSIBLE = ["9223372036854775808", "9" * 30, "9" * 5000]


@pytest.fixture
def owner():
    return make_person("Officer")


@pytest.fixture
def action(owner):
    """An action of a plan of the owner's."""
    return make_action(objective=make_objective(strategy=make_strategy(owner=owner)))


@pytest.mark.parametrize("number", IMPOSSIBLE)
def test_no_objective_has_such_a_number(sign_in, owner, action, number):
    response = sign_in(owner).post(f"/actions/{action.pk}/move/", {"objective": number})

    assert response.status_code == 404


@pytest.mark.parametrize("number", IMPOSSIBLE)
@pytest.mark.parametrize("box", ["agencies", "joint_leads", "principles"])
def test_no_box_of_an_action_holds_such_a_key(sign_in, owner, action, box, number):
    response = sign_in(owner).post(f"/actions/{action.pk}/edit/", {box: [number]})

    assert response.status_code == 200


@pytest.mark.parametrize("number", IMPOSSIBLE)
def test_no_voice_leads_to_such_an_action(sign_in, owner, number):
    sign_in(owner).post("/voice/new/", sent(actions=[number]))

    assert list(Voice.objects.get().actions.all()) == []


@pytest.mark.parametrize("box", ["seen", "began"])
@pytest.mark.parametrize("number", IMPOSSIBLE)
def test_no_update_has_such_a_number(sign_in, owner, action, box, number):
    typed = {"choosing": "1", "seen": action.updates.latest().pk, box: number}

    response = sign_in(owner).post(f"/actions/{action.pk}/rate/", typed)

    assert response.status_code == 200
