"""Rating an action: who may, what is saved, what is shown."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from tests.people.makers import make_person
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

pytestmark = pytest.mark.django_db
AMBER = {"rating": "amber", "reason": "Late papers", "next_steps": "A call"}


def typed(action, **fields):
    """What the form sends, as it was shown now."""
    return {"seen": action.updates.latest().pk} | fields


def test_a_lead_officer_rates_their_action(sign_in):
    lead = make_person("Officer")
    action = make_action(lead_officer=lead, said={"where_now": "Begun"})

    response = sign_in(lead).post(
        f"/actions/{action.pk}/rate/", typed(action, **AMBER), follow=True
    )

    update = action.updates.latest()
    assert (update.rating, update.reason, update.author) == (
        "amber",
        "Late papers",
        lead,
    )
    assert (update.source, update.where_now) == ("form", "Begun")
    assert [str(message) for message in response.context["messages"]] == [
        "Action 1 is rated Amber. The board sees it on the plan from now on."
    ]


def test_the_form_shows_the_last_words_beside_empty_boxes(sign_in):
    lead = make_person("Officer")
    action = make_action(lead_officer=lead, said={"where_now": "Begun in May"})

    page = sign_in(lead).get(f"/actions/{action.pk}/rate/")

    assert "Begun in May" in page.text
    assert "Leave a box empty to keep these words." in page.text
    assert page.context["form"]["where_now"].value() is None


def test_the_plan_owner_rates_every_action_of_the_plan(sign_in):
    owner = make_person("Officer")
    objective = make_objective(strategy=make_strategy(owner=owner))
    action = make_action(objective=objective, lead_officer=make_person("Officer"))

    response = sign_in(owner).post(
        f"/actions/{action.pk}/rate/", typed(action, **AMBER)
    )

    assert response.status_code == 302
    assert action.updates.latest().rating == "amber"


@pytest.mark.parametrize(
    "role", ["Member", "Officer", "Performance officer", "Administrator"]
)
def test_nobody_rates_anothers_action(sign_in, role):
    action = make_action(lead_officer=make_person("Officer"))

    response = sign_in(make_person(role)).post(
        f"/actions/{action.pk}/rate/", typed(action, **AMBER)
    )

    assert response.status_code == 403
    assert action.updates.count() == 1


def test_a_member_does_not_rate_even_where_the_plan_names_them(sign_in):
    member = make_person("Member")
    action = make_action(lead_officer=member)

    response = sign_in(member).post(
        f"/actions/{action.pk}/rate/", typed(action, **AMBER)
    )

    assert response.status_code == 403
    assert action.updates.count() == 1


def test_an_action_without_a_lead_is_nobodys(sign_in):
    action = make_action(lead_officer=None)

    response = sign_in(make_person("Officer")).get(f"/actions/{action.pk}/rate/")

    assert response.status_code == 403


def test_somebody_signed_out_is_asked_to_sign_in(client):
    action = make_action()

    response = client.get(f"/actions/{action.pk}/rate/")

    assert response.url == f"/account/login/?next=/actions/{action.pk}/rate/"


def test_an_action_of_a_draft_is_not_there_for_a_member_who_leads_it(sign_in):
    member = make_person("Member")
    objective = make_objective(strategy=make_strategy(state="draft"))
    action = make_action(objective=objective, lead_officer=member)

    assert sign_in(member).get(f"/actions/{action.pk}/rate/").status_code == 404


def test_what_was_typed_is_not_lost_over_a_mistake(sign_in):
    lead = make_person("Officer")
    action = make_action(lead_officer=lead)
    words = {"where_now": "Half", "evidence": "A list", "new_due": "March 2031"}

    response = sign_in(lead).post(
        f"/actions/{action.pk}/rate/", typed(action, rating="red", **words)
    )

    form = response.context["form"]
    assert {name: form[name].value() for name in words} == words
    assert form["rating"].value() == "red"
    assert action.updates.count() == 1


def test_the_preview_shows_what_the_board_will_read_and_saves_nothing(sign_in):
    lead = make_person("Officer")
    late = timezone.localdate() - timedelta(days=3)
    action = make_action(lead_officer=lead, said={"due_on": late})

    response = sign_in(lead).post(
        f"/actions/{action.pk}/rate/",
        typed(action, **AMBER, where_now="Half of it", preview="1"),
    )

    preview = response.context["preview"]
    assert (preview.rating, preview.where_now) == ("amber", "Half of it")
    assert "What the board will read" in response.text
    assert "overdue 3 days" in response.text
    assert action.updates.count() == 1


def test_a_new_date_is_an_update_with_its_reason_and_the_first_date_stays(sign_in):
    lead = make_person("Officer")
    action = make_action(lead_officer=lead, said={"due_on": date(2030, 6, 30)})

    sign_in(lead).post(
        f"/actions/{action.pk}/rate/",
        typed(action, rating="green", new_due="March 2031", redate_reason="A strike"),
    )

    update = action.updates.latest()
    assert (update.due_on, update.due_words) == (date(2031, 3, 31), "March 2031")
    assert update.redate_reason == "A strike"
    page = sign_in(lead).get(f"/actions/{action.pk}/").text
    assert "was 30 June 2030" in page
    assert "re-dated" in page


def test_a_proposed_completion_waits_for_the_plan_owner(sign_in):
    owner, lead = make_person("Officer", name="Ola Owner"), make_person("Officer")
    objective = make_objective(strategy=make_strategy(owner=owner))
    action = make_action(objective=objective, lead_officer=lead)

    response = sign_in(lead).post(
        f"/actions/{action.pk}/rate/",
        typed(action, rating="blue", completed_on="1 3 2026", evidence="It is open"),
        follow=True,
    )

    assert [str(message) for message in response.context["messages"]] == [
        "Action 1 is proposed as complete. Its Blue says so until Ola Owner "
        "confirms it."
    ]
    assert response.context["may_confirm"] is False


def test_the_plan_owner_confirms_a_completion(sign_in):
    owner = make_person("Officer")
    objective = make_objective(strategy=make_strategy(owner=owner))
    action = make_action(
        objective=objective, said={"rating": "blue", "is_proposed": True}
    )
    assert sign_in(owner).get(f"/actions/{action.pk}/").context["may_confirm"] is True

    response = sign_in(owner).post(f"/actions/{action.pk}/confirm/", follow=True)

    assert [str(message) for message in response.context["messages"]] == [
        "Action 1 is confirmed as complete."
    ]
    assert action.updates.latest().is_proposed is False


def test_confirming_twice_says_that_there_is_nothing_to_confirm(sign_in):
    owner = make_person("Officer")
    objective = make_objective(strategy=make_strategy(owner=owner))
    action = make_action(objective=objective, said={"rating": "blue"})

    response = sign_in(owner).post(f"/actions/{action.pk}/confirm/", follow=True)

    assert [str(message) for message in response.context["messages"]] == [
        "Action 1 has nothing to confirm."
    ]
    assert action.updates.count() == 1


def test_a_lead_does_not_confirm_their_own_proposal(sign_in):
    lead = make_person("Officer")
    objective = make_objective(strategy=make_strategy(owner=make_person("Officer")))
    action = make_action(
        objective=objective,
        lead_officer=lead,
        said={"rating": "blue", "is_proposed": True},
    )

    response = sign_in(lead).post(f"/actions/{action.pk}/confirm/")

    assert response.status_code == 403
    assert action.updates.latest().is_proposed is True


def test_two_who_rate_at_once_see_each_others_words(sign_in):
    lead = make_person("Officer")
    action = make_action(lead_officer=lead)
    as_shown = typed(action, **AMBER)
    make_update(action=action, author=make_person("Officer"), where_now="Theirs")
    client = sign_in(lead)

    refused = client.post(f"/actions/{action.pk}/rate/", as_shown)
    assert "while you were writing" in refused.text
    assert "Theirs" in refused.text
    client.post(
        f"/actions/{action.pk}/rate/",
        as_shown | {"seen": refused.context["form"]["seen"].value()},
    )

    assert [update.rating for update in action.updates.all()] == [
        "green",
        "green",
        "amber",
    ]
