"""Actions that take the place of others: split, merged, put back, carried forward."""

from datetime import date

import pytest

from strategy.carrying import CarryError, carry_forward
from strategy.models import Action, Milestone, Strategy, Voice
from strategy.recording import record_edit
from tests.people.makers import make_agency, make_person
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

pytestmark = pytest.mark.django_db
PARTS = {
    "ref_1": "1a",
    "activity_1": "Write to them",
    "ref_2": "1b",
    "activity_2": "Ring them",
    "reason": "Two teams do it",
}
MERGED = {"ref": "1", "activity": "Do both", "reason": "They are one"}


@pytest.fixture
def owner():
    return make_person("Officer")


@pytest.fixture
def objective(owner):
    return make_objective(strategy=make_strategy(slug="plan", owner=owner))


def told(response):
    """What the page after says happened."""
    return [str(message) for message in response.context["messages"]]


def standings():
    """Every action's ref and whether it is in the plan, in the order of the plan."""
    return [
        (action.ref, action.updates.latest().standing)
        for action in Action.objects.order_by("position", "pk")
    ]


def test_a_split_is_looked_at_before_it_is_done(sign_in, owner, objective):
    action = make_action(objective=objective)
    client = sign_in(owner)

    page = client.post(f"/actions/{action.pk}/split/", PARTS)

    assert page.context["stage"] == "look"
    assert "Split Action 1 like this?" in page.text
    assert standings() == [("1", "under_way")]
    page = client.post(f"/actions/{action.pk}/split/", PARTS | {"back": "yes"})
    assert page.context["form"]["activity_2"].value() == "Ring them"


def test_a_split_makes_new_actions_of_one_and_keeps_the_old(sign_in, owner, objective):
    care, lead, joint = make_agency("Care"), make_person(), make_person()
    action = make_action(
        objective=objective,
        agencies=[care],
        lead_officer=lead,
        other_plan_ref="S4",
        said={"rating": "amber", "where_now": "Half way"},
    )
    make_action(objective=objective)
    action.joint_leads.add(joint)
    action.principles.set([1])
    voice = Voice.objects.create(title="Ring us", heard_on=date(2026, 1, 1), words="!")
    voice.actions.add(action)

    response = sign_in(owner).post(
        f"/actions/{action.pk}/split/", PARTS | {"confirm": "yes"}
    )

    first, second = Action.objects.filter(replaces=action).order_by("position")
    assert response.url == f"/plans/plan/change/#action-{first.pk}"
    assert standings() == [
        ("1", "superseded"),
        ("1a", "under_way"),
        ("1b", "under_way"),
        ("2", "under_way"),
    ]
    assert action.updates.latest().reason == "Two teams do it"
    for new in (first, second):
        (said,) = new.updates.all()
        assert (said.rating, said.where_now, said.due_on, said.author) == (
            "amber",
            "Half way",
            date(2030, 6, 30),
            owner,
        )
        assert (new.lead_officer, new.other_plan_ref) == (lead, "S4")
        assert [*new.agencies.all(), *new.joint_leads.all()] == [care, joint]
        assert [row.letter for row in new.principles.all()] == ["a"]
        assert list(new.voices.all()) == [voice]
        assert new.history.first().history_user == owner


def test_the_first_due_date_outlives_a_split(sign_in, owner, objective):
    action = make_action(objective=objective, said={"due_on": date(2027, 1, 31)})
    make_update(action=action, due_on=date(2029, 1, 31), redate_reason="A strike")

    sign_in(owner).post(f"/actions/{action.pk}/split/", PARTS | {"confirm": "yes"})

    for new in Action.objects.filter(replaces=action):
        first, second = new.updates.all()
        assert (first.due_on, second.due_on) == (date(2027, 1, 31), date(2029, 1, 31))
        assert second.redate_reason == (
            "The date was moved before, as Action 1 of the plan."
        )


def test_milestones_go_to_the_first_of_a_split(sign_in, owner, objective):
    action = make_action(objective=objective)
    Milestone.objects.create(action=action, what="Ask", done_on=date(2026, 1, 5))

    sign_in(owner).post(f"/actions/{action.pk}/split/", PARTS | {"confirm": "yes"})

    first, second = Action.objects.filter(replaces=action).order_by("position")
    assert [(row.what, row.done_on) for row in first.milestones.all()] == [
        ("Ask", date(2026, 1, 5))
    ]
    assert not second.milestones.exists()


def test_old_and_new_lead_to_each_other(client, sign_in, owner, objective):
    action = make_action(objective=objective)
    sign_in(owner).post(f"/actions/{action.pk}/split/", PARTS | {"confirm": "yes"})
    new = Action.objects.get(ref="1a")
    client.logout()

    old_page = client.get(f"/actions/{action.pk}/").text
    new_page = client.get(f"/actions/{new.pk}/").text

    assert f'<a class="govuk-link" href="/actions/{new.pk}/">Action 1a:' in old_page
    assert "Action 1a: Write to them</a> took its place</p>" in old_page
    assert f'Came from <a class="govuk-link" href="/actions/{action.pk}/#history">' in (
        new_page
    )


def test_a_split_into_four_and_one_without_words_is_left_out(sign_in, owner, objective):
    action = make_action(objective=objective, ref="")
    typed = PARTS | {"activity_3": "Visit them", "ref_4": "1d", "confirm": "yes"}

    page = sign_in(owner).post(f"/actions/{action.pk}/split/", typed, follow=True)

    assert told(page) == ["Action without a ref is split into 3."]


def test_a_split_wants_two_and_a_reason(sign_in, owner, objective):
    action = make_action(objective=objective)

    page = sign_in(owner).post(
        f"/actions/{action.pk}/split/", {"activity_1": "Ring", "confirm": "yes"}
    )

    assert page.context["form"].errors == {
        "activity_2": ["Enter what this action is"],
        "reason": ["Say why: the board will ask"],
    }


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            {"rating": "blue"},
            "Action 1 is complete: there is nothing left to do in it.",
        ),
        (
            {"standing": "withdrawn"},
            "Action 1 is out of the plan: put it back first.",
        ),
    ],
)
def test_what_is_over_is_neither_split_nor_merged(
    sign_in, owner, objective, said, words
):
    action = make_action(objective=objective, said=said)
    other = make_action(objective=objective)
    client = sign_in(owner)

    page = client.post(
        f"/actions/{action.pk}/split/", PARTS | {"confirm": "yes"}, follow=True
    )
    assert told(page) == [words]
    page = client.get(
        f"/plans/plan/merge/?action={action.pk}&action={other.pk}", follow=True
    )
    assert told(page) == [words]


def test_a_split_sent_twice_is_done_once(sign_in, owner, objective):
    action = make_action(objective=objective)
    client = sign_in(owner)

    for _ in range(2):
        client.post(f"/actions/{action.pk}/split/", PARTS | {"confirm": "yes"})

    assert Action.objects.count() == 3


def test_putting_it_back_undoes_a_split(sign_in, owner, objective):
    action = make_action(objective=objective)
    client = sign_in(owner)
    client.post(f"/actions/{action.pk}/split/", PARTS | {"confirm": "yes"})

    page = client.get(f"/actions/{action.pk}/put-back/")
    client.post(f"/actions/{action.pk}/put-back/")

    assert [row.ref for row in page.context["making_way"]] == ["1a", "1b"]
    assert standings() == [
        ("1", "under_way"),
        ("1a", "withdrawn"),
        ("1b", "withdrawn"),
    ]
    new = Action.objects.get(ref="1a")
    assert new.updates.latest().reason == "Action 1 was put back."


def test_what_was_split_twice_is_put_back_from_the_end(sign_in, owner, objective):
    action = make_action(objective=objective)
    client = sign_in(owner)
    client.post(f"/actions/{action.pk}/split/", PARTS | {"confirm": "yes"})
    again = Action.objects.get(ref="1a")
    client.post(f"/actions/{again.pk}/split/", PARTS | {"confirm": "yes"})

    page = client.get(f"/actions/{action.pk}/put-back/", follow=True)

    assert told(page)[-1:] == [
        "Action 1a took its place and was split or merged itself: put that one back "
        "first."
    ]


def merging(*actions):
    """The address that merges them."""
    return "/plans/plan/merge/?" + "&".join(f"action={row.pk}" for row in actions)


def test_a_merged_action_is_as_bad_as_the_worst_and_as_early_as_the_first(
    sign_in, owner, objective
):
    one = make_action(
        objective=objective,
        lead_officer=make_person(),
        agencies=[make_agency("Care")],
        said={"where_now": "Begun", "due_on": date(2028, 5, 31)},
    )
    two = make_action(
        objective=objective,
        lead_officer=(second := make_person()),
        agencies=[make_agency("Health")],
        said={"where_now": "Stuck", "rating": "red", "due_on": date(2029, 1, 1)},
    )
    make_update(action=one, where_now="Begun", due_on=date(2028, 9, 30))

    page = sign_in(owner).post(
        merging(one, two), MERGED | {"confirm": "yes"}, follow=True
    )

    made = Action.objects.get(activity="Do both")
    first, said = made.updates.all()
    assert told(page) == ["2 are merged into Action 1."]
    assert (said.rating, said.reason) == ("red", "The post is empty.")
    assert (first.due_on, said.due_on) == (date(2028, 5, 31), date(2028, 9, 30))
    assert said.where_now == "Action 1: Begun\n\nAction 2: Stuck"
    assert made.lead_officer == one.lead_officer
    assert list(made.joint_leads.all()) == [second]
    assert [row.name for row in made.agencies.all()] == ["Care", "Health"]
    assert set(made.replaces.all()) == {one, two}
    assert one.updates.latest().reason == "They are one"


def test_a_merging_is_looked_at_first_with_the_words_of_all(sign_in, owner, objective):
    one, two = make_action(objective=objective), make_action(objective=objective)
    client = sign_in(owner)

    page = client.get(merging(one, two))
    assert page.context["form"]["activity"].value() == "Do thing 1\nDo thing 2"
    page = client.post(merging(one, two), MERGED)

    assert page.context["stage"] == "look"
    assert Action.objects.count() == 2


def test_putting_one_back_undoes_a_merging_for_all(sign_in, owner, objective):
    one, two = make_action(objective=objective), make_action(objective=objective)
    client = sign_in(owner)
    client.post(merging(one, two), MERGED | {"confirm": "yes"})
    made = Action.objects.get(activity="Do both")

    page = client.get(f"/actions/{two.pk}/put-back/")
    client.post(f"/actions/{two.pk}/put-back/")

    assert page.context["others"] == [one]
    assert made.updates.latest().standing == "withdrawn"
    assert {row.updates.latest().standing for row in (one, two)} == {"under_way"}


def test_one_alone_is_not_merged_nor_one_of_another_plan(sign_in, owner, objective):
    action = make_action(objective=objective)
    elsewhere = make_action()

    page = sign_in(owner).get(
        merging(action, elsewhere) + "&action=nonsense", follow=True
    )

    assert told(page) == ["Tick two or more actions to merge them."]


@pytest.mark.parametrize("number", ["9223372036854775808", "9" * 5000, "²"])
def test_a_number_that_no_action_has_is_not_merged(sign_in, owner, objective, number):
    page = sign_in(owner).get(f"/plans/plan/merge/?action={number}", follow=True)

    assert told(page) == ["Tick two or more actions to merge them."]


def carry(client, **typed):
    """Carry the plan forward under a new title."""
    return client.post("/plans/plan/carry-forward/", {"title": "Next"} | typed)


def test_a_plan_goes_on_with_its_open_actions(sign_in, owner, objective):
    lead = make_person()
    open_one = make_action(
        objective=objective,
        ref="1.1",
        lead_officer=lead,
        said={"rating": "amber", "where_now": "Half way"},
    )
    make_action(objective=objective, said={"rating": "blue"})
    make_action(objective=objective, said={"standing": "withdrawn"})
    objective.principles.set([1])
    left_out = make_objective(strategy=objective.strategy)
    make_action(objective=left_out)

    response = carry(
        sign_in(owner), objectives=[objective.pk], starts_on="1 April 2027"
    )

    new = Strategy.objects.get(title="Next")
    (action,) = Action.objects.filter(objective__strategy=new)
    said = action.updates.get()
    assert response.url == "/plans/next/"
    assert (new.state, new.follows, new.owner) == ("draft", objective.strategy, owner)
    assert new.starts_on == date(2027, 4, 1)
    assert (action.ref, action.lead_officer) == ("1.1", lead)
    assert list(action.replaces.all()) == [open_one]
    assert (said.rating, said.where_now, said.author) == ("amber", "Half way", owner)
    assert said.objective == action.objective
    assert [row.letter for row in new.objectives.get().principles.all()] == ["a"]
    assert open_one.updates.count() == 1


@pytest.mark.parametrize("rows", [1, 40])
def test_carrying_forward_costs_the_same_queries_however_long_the_plan(
    sign_in, owner, objective, rows, django_assert_num_queries
):
    care = make_agency()
    for _ in range(rows):
        action = make_action(objective=objective, agencies=[care], lead_officer=owner)
        action.joint_leads.add(owner)
        Milestone.objects.create(action=action, what="Ask")
    client = sign_in(owner)

    with django_assert_num_queries(33):
        carry(client, objectives=[objective.pk])

    assert Milestone.objects.count() == 2 * rows


def test_carried_forward_twice_there_is_one_draft(sign_in, owner, objective):
    client = sign_in(owner)
    first = carry(client).url

    again = client.get("/plans/plan/carry-forward/")
    with pytest.raises(CarryError) as refused:
        carry_forward(
            strategy=objective.strategy, title="Other", objectives=[], author=owner
        )

    assert (again.url, carry(client).url) == (first, first)
    assert refused.value.draft.title == "Next"
    assert Strategy.objects.filter(follows=objective.strategy).count() == 1


def test_nothing_ticked_makes_an_empty_draft(sign_in, owner, objective):
    make_action(objective=objective)

    carry(sign_in(owner))

    assert Strategy.objects.get(title="Next").objectives.count() == 0


def test_a_superseded_plan_can_still_go_on(sign_in, owner):
    make_strategy(slug="plan", owner=owner, state="superseded")

    assert carry(sign_in(owner)).url == "/plans/next/"


def test_a_period_that_ends_before_it_starts_is_sent_back(sign_in, owner, objective):
    page = carry(sign_in(owner), starts_on="1 4 2027", ends_on="1 4 2026")

    assert page.context["form"].errors == {
        "ends_on": ["The period ends before it starts"]
    }


def test_what_waits_for_the_owner_is_named_before_it_stays_behind(
    sign_in, owner, objective
):
    waiting = make_action(
        objective=objective, said={"rating": "blue", "is_proposed": True}
    )

    page = sign_in(owner).get("/plans/plan/carry-forward/")

    assert list(page.context["left_behind"]) == [waiting]
    assert "these stay behind unless you look at them first" in page.text


def test_a_draft_that_goes_on_is_named_to_officers_only(
    client, sign_in, owner, objective
):
    action = make_action(objective=objective)
    carry(sign_in(owner), objectives=[objective.pk])

    signed_in = client.get("/plans/plan/").text
    assert 'What is open goes on in <a class="govuk-link" href="/plans/next/">' in (
        signed_in
    )
    client.logout()
    assert "/plans/next/" not in client.get("/plans/plan/").text
    assert "/plans/next/" not in client.get(f"/actions/{action.pk}/").text


def test_both_plans_name_each_other_once_approved(client, sign_in, owner, objective):
    make_action(objective=objective)
    carry(sign_in(owner), objectives=[objective.pk])
    new, old = Strategy.objects.get(title="Next"), objective.strategy
    new.state, old.state = "approved", "superseded"
    new.save()
    old.save()
    client.logout()

    assert 'Superseded by <a class="govuk-link" href="/plans/next/">Next</a>.' in (
        client.get("/plans/plan/").text
    )
    assert f'It follows <a class="govuk-link" href="/plans/plan/">{old}</a>.' in (
        client.get("/plans/next/").text
    )


def test_one_that_was_rated_since_lives_on_beside_what_is_put_back(
    sign_in, owner, objective
):
    old, other = make_action(objective=objective), make_action(objective=objective)
    other.replaces.add(old)
    record_edit(action=old, author=owner, standing="superseded", reason="The other.")

    sign_in(owner).post(f"/actions/{old.pk}/put-back/")

    standings = [action.updates.latest().standing for action in (old, other)]
    assert standings == ["under_way", "under_way"]
