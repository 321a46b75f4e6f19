"""Adding and rewording an action, taking it out, and two people at once."""

from datetime import date

import pytest

from strategy.models import Action
from tests.people.makers import make_agency, make_person
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner():
    return make_person("Officer", name="Ola Owner")


@pytest.fixture
def objective(owner):
    return make_objective(strategy=make_strategy(slug="plan", owner=owner))


def boxes(page):
    """The form as it was shown, ready to be sent back."""
    form = page.context["form"]
    found = {field.html_name: field.value() for field in form}
    for name, value in found.items():
        if value is None:
            found[name] = ""
        elif isinstance(value, list):
            found[name] = [getattr(row, "pk", row) for row in value]
    return found


def told(response):
    """What the page after says happened."""
    return [str(message) for message in response.context["messages"]]


def test_a_new_action_is_not_rated_and_due_as_typed(sign_in, owner, objective):
    make_action(objective=objective)
    agency = make_agency("Housing")
    typed = {
        "ref": "1b",
        "activity": "Keep a room ready",
        "agencies": [agency.pk],
        "lead_officer": owner.pk,
        "new_due": "March 2027",
    }

    page = sign_in(owner).post(
        f"/objectives/{objective.pk}/add-action/", typed, follow=True
    )

    action = Action.objects.get(ref="1b")
    first = action.updates.get()
    assert told(page) == ["Action 1b is on the plan, not rated yet."]
    assert (first.rating, first.source, first.author) == ("not_rated", "edit", owner)
    assert (first.due_on, first.due_precision) == (date(2027, 3, 31), "month")
    assert (first.due_words, first.activity) == ("March 2027", "Keep a room ready")
    assert action.position == 2
    assert list(action.agencies.all()) == [agency]
    assert action.lead_words == "Housing (Ola Owner)"


@pytest.mark.parametrize(
    ("typed", "errors"),
    [
        ({"activity": ""}, {"activity": ["Enter the action's own words"]}),
        ({"new_due": ""}, {"new_due": ["Enter a date, or Ongoing"]}),
        (
            {"new_due": "some day"},
            {
                "new_due": [
                    "Enter a date such as 31 March 2027, a month such as March 2027, "
                    "or Ongoing"
                ]
            },
        ),
    ],
)
def test_what_a_new_action_lacks_is_said_plainly(
    sign_in, owner, objective, typed, errors
):
    page = sign_in(owner).post(
        f"/objectives/{objective.pk}/add-action/",
        {"ref": "9", "activity": "Ring them", "new_due": "Ongoing"} | typed,
    )

    assert page.context["form"].errors == errors
    assert page.context["form"]["ref"].value() == "9"
    assert not Action.objects.exists()


def test_new_words_go_to_the_log_and_the_old_ones_stay(sign_in, owner, objective):
    action = make_action(objective=objective, said={"where_now": "Begun"})
    client = sign_in(owner)
    typed = boxes(client.get(f"/actions/{action.pk}/edit/"))

    client.post(f"/actions/{action.pk}/edit/", typed | {"activity": "Do it better"})

    first, second = action.updates.all()
    assert (first.activity, second.activity) == ("Do thing 1", "Do it better")
    assert (second.source, second.author) == ("edit", owner)
    assert (second.rating, second.where_now) == ("green", "Begun")


def test_a_rating_that_a_file_never_explained_does_not_stop_an_edit(
    sign_in, owner, objective
):
    action = make_action(
        objective=objective,
        said={"rating": "red", "reason": "", "next_steps": "", "source": "import"},
    )
    client = sign_in(owner)
    typed = boxes(client.get(f"/actions/{action.pk}/edit/"))

    client.post(f"/actions/{action.pk}/edit/", typed | {"activity": "Do it better"})

    assert action.updates.latest().activity == "Do it better"


def test_what_is_no_wording_is_saved_without_a_word_in_the_log(
    sign_in, owner, objective
):
    action = make_action(objective=objective)
    helper = make_person("Officer")
    client = sign_in(owner)
    typed = boxes(client.get(f"/actions/{action.pk}/edit/"))

    client.post(
        f"/actions/{action.pk}/edit/",
        typed
        | {
            "joint_leads": [helper.pk],
            "principles": [1],
            "other_plan_ref": "Sufficiency, 4",
            "inspection_paragraph": "31",
        },
    )

    action.refresh_from_db()
    assert list(action.joint_leads.all()) == [helper]
    assert [row.letter for row in action.principles.all()] == ["a"]
    assert (action.other_plan_ref, action.inspection_paragraph) == (
        "Sufficiency, 4",
        "31",
    )
    assert action.updates.count() == 1


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({}, "The team (somebody)"),
        ({"lead_words": "All of us"}, "All of us"),
        ({"lead_words": ""}, "Care"),
        ({"lead_officer": "owner"}, "Care (Ola Owner)"),
        ({"agencies": [], "lead_officer": "owner"}, "Ola Owner"),
        ({"agencies": []}, ""),
    ],
)
def test_the_lead_in_words_follows_who_leads(sign_in, owner, objective, typed, words):
    care = make_agency("Care")
    action = make_action(
        objective=objective, agencies=[care], lead_words="The team (somebody)"
    )
    client = sign_in(owner)
    sent = boxes(client.get(f"/actions/{action.pk}/edit/")) | typed
    if sent["lead_officer"] == "owner":
        sent["lead_officer"] = owner.pk

    client.post(f"/actions/{action.pk}/edit/", sent)

    action.refresh_from_db()
    assert action.lead_words == words


def test_a_date_moves_with_its_reason(sign_in, owner, objective):
    action = make_action(objective=objective)
    client = sign_in(owner)
    typed = boxes(client.get(f"/actions/{action.pk}/edit/"))

    client.post(
        f"/actions/{action.pk}/edit/",
        typed | {"new_due": "31 March 2031", "redate_reason": "The builder left"},
    )

    latest = action.updates.latest()
    assert (latest.due_on, latest.redate_reason) == (
        date(2031, 3, 31),
        "The builder left",
    )


def test_a_date_does_not_move_without_a_reason(sign_in, owner, objective):
    action = make_action(objective=objective)
    client = sign_in(owner)
    typed = boxes(client.get(f"/actions/{action.pk}/edit/"))

    page = client.post(
        f"/actions/{action.pk}/edit/", typed | {"new_due": "31 March 2031"}
    )

    assert page.context["form"].errors == {"redate_reason": ["Say why the date moves"]}
    assert action.updates.count() == 1


def test_the_same_date_again_moves_nothing(sign_in, owner, objective):
    action = make_action(objective=objective)
    client = sign_in(owner)
    typed = boxes(client.get(f"/actions/{action.pk}/edit/"))

    client.post(f"/actions/{action.pk}/edit/", typed | {"new_due": "30 June 2030"})

    assert action.updates.count() == 1


def test_a_first_date_needs_no_reason(sign_in, owner, objective):
    action = make_action(objective=objective, said={"due_on": None})
    client = sign_in(owner)
    typed = boxes(client.get(f"/actions/{action.pk}/edit/"))

    client.post(f"/actions/{action.pk}/edit/", typed | {"new_due": "June 2030"})

    assert action.updates.latest().due_on == date(2030, 6, 30)


def test_both_texts_are_shown_to_whoever_saves_second(sign_in, owner, objective):
    action = make_action(objective=objective)
    client = sign_in(owner)
    mine = boxes(client.get(f"/actions/{action.pk}/edit/"))
    client.post(f"/actions/{action.pk}/edit/", mine | {"activity": "Theirs"})

    page = client.post(
        f"/actions/{action.pk}/edit/", mine | {"activity": "Mine", "ref": "1x"}
    )

    (conflict,) = page.context["form"].both.conflicts
    assert (conflict.label, conflict.theirs, conflict.mine) == (
        "Activity",
        "Theirs",
        "Mine",
    )
    assert page.context["form"].non_field_errors() == [
        "Ola Owner changed this action while you were writing. Both texts are shown "
        "below: choose, then save again."
    ]
    assert page.context["form"]["activity"].value() == "Mine"
    assert page.context["form"]["ref"].value() == "1x"
    assert action.updates.latest().activity == "Theirs"


@pytest.mark.parametrize(
    ("choice", "activity"), [({}, "Mine"), ({"keep": ["activity"]}, "Theirs")]
)
def test_the_second_chooses_and_the_history_has_both(
    sign_in, owner, objective, choice, activity
):
    action = make_action(objective=objective)
    second = make_person("Democracy officer")
    client = sign_in(owner)
    mine = boxes(client.get(f"/actions/{action.pk}/edit/"))
    client.post(f"/actions/{action.pk}/edit/", mine | {"activity": "Theirs"})
    client.force_login(second)
    sent = mine | {"activity": "Mine", "ref": "1x"}
    again = boxes(client.post(f"/actions/{action.pk}/edit/", sent))

    client.post(f"/actions/{action.pk}/edit/", again | choice)

    updates = action.updates.all()[1:]
    assert [(row.author, row.activity, row.ref) for row in updates] == [
        (owner, "Theirs", "1"),
        (second, activity, "1x"),
    ]


def test_boxes_that_only_one_changed_need_no_choice(sign_in, owner, objective):
    action = make_action(objective=objective)
    care, helper = make_agency("Care"), make_person("Officer")
    client = sign_in(owner)
    mine = boxes(client.get(f"/actions/{action.pk}/edit/"))
    theirs = {
        "ref": "1z",
        "agencies": [care.pk],
        "lead_officer": helper.pk,
        "new_due": "2031",
    }
    theirs |= {"new_due": "30 June 2031", "redate_reason": "Later"}
    client.post(f"/actions/{action.pk}/edit/", mine | theirs)

    client.post(f"/actions/{action.pk}/edit/", mine | {"activity": "Mine"})

    action.refresh_from_db()
    assert (action.ref, action.activity, action.lead_officer) == ("1z", "Mine", helper)
    assert list(action.agencies.all()) == [care]
    assert action.updates.latest().due_on == date(2031, 6, 30)


def test_leads_and_dates_can_differ_too(sign_in, owner, objective):
    action = make_action(objective=objective)
    care, health = make_agency("Care"), make_agency("Health")
    client = sign_in(owner)
    mine = boxes(client.get(f"/actions/{action.pk}/edit/"))
    why = {"redate_reason": "Later"}
    first = {"agencies": [care.pk], "lead_officer": owner.pk, "new_due": "June 2031"}
    client.post(f"/actions/{action.pk}/edit/", mine | first | why)

    second = {"agencies": [health.pk], "lead_officer": make_person(name="Ben").pk}
    page = client.post(
        f"/actions/{action.pk}/edit/",
        mine | second | {"new_due": "July 2031", "ref": ""} | why,
    )

    told = [
        (row.name, row.theirs, row.mine) for row in page.context["form"].both.conflicts
    ]
    assert told == [
        ("lead_officer", "Ola Owner", "Ben"),
        ("agencies", "Care", "Health"),
        ("new_due", "June 2031", "July 2031"),
    ]


@pytest.mark.parametrize("mark", ["", "[", "[1]", "7"])
def test_a_mark_that_is_not_ours_tells_nothing(sign_in, owner, objective, mark):
    action = make_action(objective=objective)
    client = sign_in(owner)
    typed = boxes(client.get(f"/actions/{action.pk}/edit/"))

    client.post(f"/actions/{action.pk}/edit/", typed | {"shown": mark, "ref": "5"})

    assert action.updates.latest().ref == "5"


def test_lines_that_a_browser_ends_its_own_way_are_no_change(sign_in, owner, objective):
    action = make_action(objective=objective, activity="One\nTwo")
    client = sign_in(owner)
    mine = boxes(client.get(f"/actions/{action.pk}/edit/"))
    client.post(f"/actions/{action.pk}/edit/", mine | {"activity": "Theirs"})

    client.post(f"/actions/{action.pk}/edit/", mine | {"activity": "One\r\nTwo"})

    action.refresh_from_db()
    assert action.activity == "Theirs"


def test_an_action_is_withdrawn_with_a_reason_and_put_back(sign_in, owner, objective):
    action = make_action(objective=objective, said={"rating": "red"})
    client = sign_in(owner)
    assert "Withdraw Action 1?" in client.get(f"/actions/{action.pk}/withdraw/").text

    client.post(f"/actions/{action.pk}/withdraw/", {"reason": "The law changed"})
    latest = action.updates.latest()
    page = client.get(f"/actions/{action.pk}/")
    client.post(f"/actions/{action.pk}/put-back/")

    assert (latest.standing, latest.reason) == ("withdrawn", "The law changed")
    assert "The law changed" in page.text
    back = action.updates.latest()
    assert (back.standing, back.reason) == ("under_way", "The post is empty.")


def test_no_reason_no_withdrawal(sign_in, owner, objective):
    action = make_action(objective=objective)

    page = sign_in(owner).post(f"/actions/{action.pk}/withdraw/", {"reason": " "})

    assert page.context["form"].errors == {"reason": ["Say why: the board will ask"]}
    assert action.updates.count() == 1


def test_what_is_out_is_not_taken_out_again_nor_put_back_twice(
    sign_in, owner, objective
):
    action = make_action(objective=objective)
    client = sign_in(owner)

    page = client.post(f"/actions/{action.pk}/put-back/", follow=True)
    assert told(page) == ["Action 1 is in the plan already."]
    make_update(action=action, standing="withdrawn")
    page = client.post(
        f"/actions/{action.pk}/withdraw/", {"reason": "Again"}, follow=True
    )
    assert told(page) == ["Action 1 is out of the plan already."]


def test_what_came_as_withdrawn_is_put_back_all_the_same(sign_in, owner, objective):
    action = make_action(objective=objective, said={"standing": "withdrawn"})
    client = sign_in(owner)
    assert "Put Action 1 back?" in client.get(f"/actions/{action.pk}/put-back/").text

    client.post(f"/actions/{action.pk}/put-back/")

    assert action.updates.latest().standing == "under_way"


def test_an_action_of_a_draft_is_deleted_once_that_is_confirmed(sign_in, owner):
    strategy = make_strategy(owner=owner, state="draft", slug="draft")
    action = make_action(objective=make_objective(strategy=strategy))
    client = sign_in(owner)

    assert "cannot be brought back" in client.get(f"/actions/{action.pk}/delete/").text
    client.post(f"/actions/{action.pk}/delete/")

    assert not Action.objects.exists()


def test_an_action_that_the_board_approved_is_never_deleted(sign_in, owner, objective):
    action = make_action(objective=objective)

    page = sign_in(owner).post(f"/actions/{action.pk}/delete/", follow=True)

    assert Action.objects.filter(pk=action.pk).exists()
    assert told(page) == [
        "Action 1 stays: the board has approved this plan. Withdraw it instead."
    ]


def test_joint_leads_rate_and_find_the_action_among_theirs(sign_in, objective):
    joint = make_person("Officer")
    action = make_action(objective=objective)
    action.joint_leads.add(joint)
    client = sign_in(joint)

    assert client.get(f"/actions/{action.pk}/rate/").status_code == 200
    assert client.get("/my-actions/").context["open"] == [action]


def test_joint_leads_are_named_to_those_who_signed_in(client, objective):
    action = make_action(objective=objective)
    action.joint_leads.add(make_person(name="Jo Joint"))

    public = client.get(f"/actions/{action.pk}/").text
    client.force_login(make_person("Member"))

    assert "Jo Joint" not in public
    assert "Jo Joint" in client.get(f"/actions/{action.pk}/").text
