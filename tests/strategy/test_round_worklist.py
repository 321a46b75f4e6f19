"""A lead's worklist: last words carried over, confirmed by a tick or by form."""

import pytest
from django.utils import timezone

from strategy.models import UpdateDraft
from strategy.needs import needs_of
from tests.people.makers import make_agency, make_person
from tests.strategy.makers import make_strategy, make_update
from tests.strategy.round_makers import (
    day,
    make_asked,
    make_draft,
    make_plan,
    make_round,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead():
    """Somebody who leads actions, and works for an agency."""
    return make_person("Officer", name="Ali Lead", agency=make_agency())


@pytest.fixture
def round():
    """A round for a meeting in three weeks."""
    return make_round(
        strategy=make_plan(slug="promise").strategy, due=3, meeting_on=day(20)
    )


def words(response):
    """The messages of the page that follows."""
    return [str(message) for message in response.context["messages"]]


def in_words(on):
    """A day as pages print it."""
    return f"{on.day} {on:%B %Y}"


def latest(*actions):
    """What the ticks of these actions send."""
    return {"same": [action.updates.latest().pk for action in actions]}


def test_the_worklist_shows_what_was_said_last_time(sign_in, round, lead):
    said = {"where_now": "Begun in May", "evidence": "A list"}
    mine = make_asked(round=round, lead=lead, activity="Find homes", said=said)
    make_asked(round=round, lead=make_person("Officer"), activity="Find time")

    page = sign_in(lead).get(f"/rounds/{round.pk}/mine/").text

    for told in ("Find homes", "Begun in May", "A list", in_words(day(3))):
        assert told in page
    assert f"The board reads this on {in_words(day(20))}." in page
    assert f'value="{mine.updates.latest().pk}"' in page
    assert "1 action needs a word from you" in page
    assert "Find time" not in page


def test_ticks_confirm_several_actions_at_once(sign_in, round, lead):
    actions = [make_asked(round=round, lead=lead) for _ in range(3)]

    page = sign_in(lead).post(
        f"/rounds/{round.pk}/mine/", latest(*actions[:2]), follow=True
    )

    assert words(page) == [
        "2 actions said to be unchanged. 1 action of yours still needs a word by "
        f"{in_words(day(3))}."
    ]
    assert [item.row.action for item in page.context["to_do"]] == [actions[2]]


def test_the_last_tick_says_that_the_lead_is_done(sign_in, round, lead):
    action = make_asked(round=round, lead=lead)

    page = sign_in(lead).post(f"/rounds/{round.pk}/mine/", latest(action), follow=True)

    assert words(page) == [
        "1 action said to be unchanged. You are done. The board reads this on "
        f"{in_words(day(20))}."
    ]
    assert "<h1" in page.text
    assert "You are done" in page.text


def test_refused_ticks_say_why_and_the_others_are_saved(sign_in, round, lead):
    fine = make_asked(round=round, lead=lead)
    red = make_asked(round=round, lead=lead, said={"rating": "red"})
    late = make_asked(round=round, lead=lead, said={"due_on": day(-5)})

    page = sign_in(lead).post(f"/rounds/{round.pk}/mine/", latest(fine, red, late))

    assert "2 actions could not be taken as unchanged" in page.text
    assert f'<a href="#action-{red.pk}">Action 2: It is Red' in page.text
    assert "It is 5 days overdue: say why, or move the date." in page.text
    assert [update.round for update in fine.updates.all()] == [None, round]
    assert (red.updates.count(), late.updates.count()) == (1, 1)
    assert words(page)[0].startswith("1 action said to be unchanged. 2 actions")


def test_no_tick_box_stands_where_words_are_needed(sign_in, round, lead):
    make_asked(round=round, lead=lead, said={"rating": "amber"})

    page = sign_in(lead).get(f"/rounds/{round.pk}/mine/").text

    assert 'name="same"' not in page
    assert "It is Amber: say what has been done since" in page


@pytest.mark.parametrize("sent", [{}, {"same": "²"}, {"same": "9" * 30}])
def test_nothing_ticked_is_said(sign_in, round, lead, sent):
    make_asked(round=round, lead=lead)

    page = sign_in(lead).post(f"/rounds/{round.pk}/mine/", sent, follow=True)

    assert words(page) == ["Tick at least one action that has not changed."]


def test_where_every_tick_is_refused_nothing_is_said_to_be_done(sign_in, round, lead):
    red = make_asked(round=round, lead=lead, said={"rating": "red"})

    page = sign_in(lead).post(f"/rounds/{round.pk}/mine/", latest(red))

    assert "1 action could not be taken as unchanged" in page.text
    assert words(page) == []


def test_a_tick_for_another_lead_is_refused_in_a_sentence(sign_in, round, lead):
    others = make_asked(round=round, lead=make_person("Officer"))

    page = sign_in(lead).post(f"/rounds/{round.pk}/mine/", latest(others), follow=True)

    assert words(page) == ["None of these is an action of yours in this round."]
    assert others.updates.count() == 1


def test_a_closed_round_takes_no_ticks(sign_in, lead):
    round = make_round(opened=5, closed=1)
    action = make_asked(round=round, lead=lead)

    page = sign_in(lead).post(f"/rounds/{round.pk}/mine/", latest(action), follow=True)

    assert words(page) == ["This round is closed: nothing was saved."]
    assert "1 action stayed without a word." in page.text


def test_a_round_that_is_being_prepared_is_not_there_for_leads(sign_in, lead):
    round = make_round(opened=None)
    make_asked(round=round, lead=lead)

    assert sign_in(lead).get(f"/rounds/{round.pk}/mine/").status_code == 404


def test_somebody_who_leads_nothing_reads_so(sign_in, round):
    page = sign_in(make_person("Officer")).get(f"/rounds/{round.pk}/mine/").text

    assert "Nothing is asked of you" in page
    assert "See all my actions" in page


def test_the_form_opens_filled_with_the_last_words(sign_in, round, lead):
    said = {"where_now": "Begun in May", "evidence": "A list"}
    action = make_asked(round=round, lead=lead, said=said)

    form = sign_in(lead).get(f"/actions/{action.pk}/rate/?filled=on").context["form"]

    assert [form[name].value() for name in ("rating", "where_now", "evidence")] == [
        "green",
        "Begun in May",
        "A list",
    ]


def test_after_the_form_the_lead_goes_on_with_the_worklist(sign_in, round, lead):
    action, other = (make_asked(round=round, lead=lead) for _ in range(2))
    sent = {"rating": "green", "where_now": "New", "seen": latest(action)["same"][0]}

    page = sign_in(lead).post(f"/actions/{action.pk}/rate/", sent, follow=True)

    assert page.redirect_chain == [(f"/rounds/{round.pk}/mine/", 302)]
    assert words(page)[1].startswith("1 action of yours still needs a word")
    assert [item.row.action for item in page.context["to_do"]] == [other]
    assert [row.action for row in page.context["done"]] == [action]


def test_the_plan_owner_who_rates_for_a_lead_stays_at_the_action(sign_in, round, lead):
    action = make_asked(round=round, lead=lead)
    sent = {"rating": "green", "seen": latest(action)["same"][0]}

    page = sign_in(round.strategy.owner).post(f"/actions/{action.pk}/rate/", sent)

    assert page.url == f"/actions/{action.pk}/"
    assert action.updates.latest().round == round


def test_colleagues_see_what_their_team_owes(sign_in, round, lead):
    colleague = make_person("Officer", agency=lead.agency)
    make_person("Officer")
    owed = make_asked(round=round, lead=lead)
    make_asked(round=round, lead=make_person("Officer", agency=make_agency()))
    make_asked(round=round, lead=colleague)
    make_asked(round=round, lead=None)

    page = sign_in(colleague).get(f"/rounds/{round.pk}/mine/")

    assert [row.action for row in page.context["team"]] == [owed]
    assert f"/actions/{owed.pk}/draft/" in page.text


def test_a_waiting_draft_is_to_be_looked_at(sign_in, round, lead):
    action = make_asked(round=round, lead=lead)
    make_draft(action, make_person("Officer", name="Bo Helper"))

    page = sign_in(lead).get(f"/rounds/{round.pk}/mine/").text

    assert "Look and send" in page
    assert "Draft by Bo Helper" in page
    assert 'name="same"' not in page


@pytest.mark.parametrize("rows", [1, 3])
def test_the_worklist_costs_the_same_for_one_action_and_three(
    sign_in, round, lead, rows, django_assert_num_queries
):
    for _ in range(rows):
        make_asked(round=round, lead=lead)
        make_update(action=make_asked(round=round, lead=lead), round=round)
        colleague = make_person("Officer", agency=lead.agency)
        make_draft(make_asked(round=round, lead=colleague), lead)
    client = sign_in(lead)

    with django_assert_num_queries(10):
        client.get(f"/rounds/{round.pk}/mine/")


@pytest.mark.parametrize(("due", "why"), [(3, "Due by {}."), (-2, "It was due by {}.")])
def test_the_home_page_asks_the_lead_for_a_word(lead, due, why):
    round = make_round(strategy=make_strategy(title="Promise"), due=due)
    make_asked(round=round, lead=lead)
    make_asked(round=make_round(opened=None), lead=lead)

    (need,) = needs_of(lead, day())

    assert (need.what, need.why, need.url) == (
        "A word on 1 action of Promise",
        why.format(in_words(day(due))),
        f"/rounds/{round.pk}/mine/",
    )


def test_the_home_page_asks_the_owner_to_close_what_is_over(lead):
    owner = make_person("Officer")
    plan = make_plan(owner=owner, title="Promise")
    round = make_round(strategy=plan.strategy, due=-1)
    make_asked(plan=plan, lead=lead)
    make_round(strategy=make_strategy(owner=owner), due=1)

    (need,) = needs_of(owner, day())

    assert (need.what, need.button, need.url) == (
        "Update round of Promise",
        "Look and close it",
        f"/rounds/{round.pk}/",
    )
    assert need.why.endswith("0 of 1 updated; 1 lead outstanding.")


def test_a_lead_who_has_answered_is_left_in_peace(round, lead):
    action = make_asked(round=round, lead=lead)
    make_update(action=action, round=round, made_at=timezone.now())

    assert needs_of(lead, day()) == []


def test_my_actions_lead_to_the_round(sign_in, round, lead):
    make_asked(round=round, lead=lead)

    page = sign_in(lead).get("/my-actions/").text

    assert f'href="/rounds/{round.pk}/mine/"' in page
    assert UpdateDraft.objects.count() == 0
