"""The plan owner's pages of update rounds: prepare, look, open, watch, close."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from strategy.models import Challenge, Reminder, UpdateRound
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
def plan():
    """An objective of a plan with an owner."""
    return make_plan(slug="promise")


@pytest.fixture
def owner(sign_in, plan):
    """The plan owner's browser."""
    return sign_in(plan.strategy.owner)


def words(response):
    """The messages of the page that follows."""
    return [str(message) for message in response.context["messages"]]


def typed(on):
    """A day as people type it."""
    return f"{on:%d/%m/%Y}"


def test_a_round_is_prepared_without_asking_anybody(owner, plan, mailoutbox):
    make_asked(plan=plan, lead=make_person("Officer", name="Ali Lead"))

    page = owner.post(
        "/plans/promise/new-round/",
        {"due_on": typed(day(3)), "meeting_on": typed(day(9)), "note": "Be brief"},
        follow=True,
    )

    round = UpdateRound.objects.get()
    assert (round.due_on, round.meeting_on, round.note, round.made_by) == (
        day(3),
        day(9),
        "Be brief",
        plan.strategy.owner,
    )
    assert round.state == "Being prepared"
    assert mailoutbox == []
    assert "nobody has been written to" in words(page)[0]
    assert "Who will be asked" in page.text
    assert "1 lead is asked for 1 action" in page.text
    assert "Ali Lead" in page.text


@pytest.mark.parametrize(
    ("due", "said", "mails"),
    [
        (3, "The round is open. Each lead is written to today.", 1),
        (30, "The round is open. Each lead is written to on ", 0),
    ],
)
def test_opening_tells_leads_at_once_where_the_week_has_begun(
    owner, plan, django_capture_on_commit_callbacks, due, said, mails
):
    make_asked(plan=plan, lead=make_person("Officer"))
    round = make_round(strategy=plan.strategy, opened=None, due=due)

    with django_capture_on_commit_callbacks(execute=True):
        page = owner.post(f"/rounds/{round.pk}/open/", follow=True)

    assert words(page)[0].startswith(said)
    assert len(mail.outbox) == mails
    assert "Who is outstanding" in page.text


def test_a_second_round_is_refused_in_a_plain_sentence(owner, plan):
    running = make_round(strategy=plan.strategy)
    second = make_round(strategy=plan.strategy, opened=None)

    page = owner.post(f"/rounds/{second.pk}/open/", follow=True)

    assert words(page) == ["Another round runs in this plan: close that one first."]
    assert f"/rounds/{running.pk}/" in page.text
    assert "Open this round" not in page.text


def test_the_round_page_says_who_owes_what(owner, plan):
    round = make_round(strategy=plan.strategy, note="Be brief", meeting_on=day(20))
    agency = make_agency("Housing")
    ali = make_person("Officer", name="Ali Lead", agency=agency)
    done = make_asked(plan=plan, lead=ali)
    owed = make_asked(plan=plan, lead=ali, activity="Find homes")
    make_asked(plan=plan, lead=None, activity="Find time")
    make_update(action=done, round=round, author=ali, where_now="All well")
    make_draft(owed, plan.strategy.owner)

    page = owner.get(f"/rounds/{round.pk}/").text

    assert "1 of 3 updated; 1 lead outstanding; 1 action without a lead" in page
    for told in ("Ali Lead", "Housing", "Find homes", "Be brief", "All well"):
        assert told in page
    assert f"Draft by {plan.strategy.owner}" in page
    assert "Nobody is asked for these." in page


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"email": None}, "no e-mail address"),
        ({"is_active": False}, "cannot sign in any more"),
    ],
)
def test_the_round_page_says_whom_no_mail_reaches(owner, plan, fields, why):
    round = make_round(strategy=plan.strategy)
    make_asked(plan=plan, lead=make_person("Officer", **fields))

    assert f"Gets no e-mail: {why}" in owner.get(f"/rounds/{round.pk}/").text


def test_a_lead_who_may_not_rate_is_named_as_such(owner, plan):
    round = make_round(strategy=plan.strategy)
    make_asked(plan=plan, lead=make_person("Member"))

    page = owner.get(f"/rounds/{round.pk}/").text

    assert "Gets no e-mail: may not rate actions" in page


def test_the_round_page_says_of_whom_it_cannot_be_sure(owner, plan):
    round = make_round(strategy=plan.strategy, opened=3)
    unsure = make_person("Officer", name="Ali Lead")
    sure, young = make_person("Officer"), make_person("Officer")
    for lead in (unsure, sure, young):
        make_asked(plan=plan, lead=lead)
    an_hour_ago = timezone.now() - timedelta(hours=1)
    make_reminder = Reminder.objects.create
    make_reminder(person=unsure, on=day(), claimed_at=an_hour_ago)
    make_reminder(person=sure, on=day(), claimed_at=an_hour_ago, sent_at=an_hour_ago)
    make_reminder(person=young, on=day())

    page = owner.get(f"/rounds/{round.pk}/")

    assert [reminder.person for reminder in page.context["unsure"]] == [unsure]
    today = f"{day().day} {day():%B %Y}"
    assert f"We cannot be sure that Ali Lead was reminded on {today}." in page.text


def test_a_reminder_of_before_the_round_is_none_of_its_own(owner, plan):
    round = make_round(strategy=plan.strategy, opened=1)
    lead = make_person("Officer")
    make_asked(plan=plan, lead=lead)
    long_ago = timezone.now() - timedelta(days=9)
    Reminder.objects.create(person=lead, on=day(-9), claimed_at=long_ago)

    assert owner.get(f"/rounds/{round.pk}/").context["unsure"] == []


def test_closing_keeps_what_was_said(owner, plan):
    round = make_round(strategy=plan.strategy)
    make_asked(plan=plan, lead=make_person("Officer"))

    page = owner.post(f"/rounds/{round.pk}/close/", follow=True)

    round.refresh_from_db()
    assert round.state == "Closed"
    assert "nobody is reminded any more" in words(page)[0]
    assert "Who did not answer" in page.text


def test_closing_twice_is_said(owner, plan):
    round = make_round(strategy=plan.strategy, opened=3, closed=1)

    page = owner.post(f"/rounds/{round.pk}/close/", follow=True)

    assert words(page) == ["Only a round that runs can be closed."]


def test_a_late_round_whose_leads_have_all_answered_offers_its_closing(owner, plan):
    round = make_round(strategy=plan.strategy, due=-1)
    action = make_asked(plan=plan, lead=make_person("Officer"))
    make_update(action=action, round=round)

    page = owner.get(f"/rounds/{round.pk}/").text

    assert "Every lead has answered. You can close this round." in page
    assert "The due date has passed." in page


def test_a_plan_without_open_actions_has_nobody_to_ask(owner, plan):
    round = make_round(strategy=plan.strategy, opened=None)

    page = owner.get(f"/rounds/{round.pk}/").text

    assert "so nobody would be asked" in page


def test_a_prepared_round_can_be_thrown_away_and_an_opened_one_not(owner, plan):
    prepared = make_round(strategy=plan.strategy, opened=None)
    running = make_round(strategy=plan.strategy)

    gone = owner.post(f"/rounds/{prepared.pk}/discard/", follow=True)
    kept = owner.post(f"/rounds/{running.pk}/discard/", follow=True)

    assert words(gone) == ["The prepared round is thrown away. Nobody was asked."]
    assert words(kept) == ["This round was opened: it can only be closed."]
    assert list(UpdateRound.objects.all()) == [running]


def test_the_list_says_how_each_round_stands(owner, plan):
    closed = make_round(strategy=plan.strategy, due=-40, opened=50, closed=39)
    make_round(strategy=plan.strategy, opened=None, due=60)
    make_round(strategy=plan.strategy, due=-1)
    action = make_asked(plan=plan, lead=make_person("Officer"))
    make_update(action=action, round=closed)
    make_update(action=action, round=closed)

    page = owner.get("/plans/promise/rounds/").text

    assert "1 action updated." in page
    assert "Being prepared: nobody has been asked yet." in page
    assert "0 of 1 updated; 1 lead outstanding. It is over: look and close it." in page


def test_a_plan_without_rounds_says_what_preparing_one_does(owner, plan):
    page = owner.get("/plans/promise/rounds/").text

    assert "There has been no round yet. Preparing one writes to nobody" in page


@pytest.mark.parametrize("rows", [1, 3])
def test_the_pages_cost_the_same_for_one_and_three(
    owner, plan, rows, django_assert_num_queries
):
    round = make_round(strategy=plan.strategy)
    for number in range(rows):
        make_round(strategy=plan.strategy, opened=50, closed=40 - number)
        lead = make_person("Officer", agency=make_agency())
        make_asked(plan=plan, lead=lead)
        answered = make_asked(plan=plan, lead=lead)
        make_update(action=answered, round=round, author=lead)

    with django_assert_num_queries(10):
        owner.get("/plans/promise/rounds/")
    with django_assert_num_queries(13):
        owner.get(f"/rounds/{round.pk}/")


def test_the_plan_shows_its_owner_the_way_to_the_rounds(owner, sign_in, plan):
    link = '<a class="govuk-link" href="/plans/promise/rounds/">Update rounds</a>'

    assert link in owner.get("/plans/promise/").text
    assert link not in sign_in(make_person("Officer")).get("/plans/promise/").text


def test_the_round_of_a_hidden_draft_is_not_there(sign_in):
    round = make_round(strategy=make_strategy(state="draft"))

    assert sign_in(make_person("Member")).get(f"/rounds/{round.pk}/").status_code == 404


def test_open_questions_stand_in_the_round_and_on_the_leads_worklist(
    owner, sign_in, plan
):
    round = make_round(strategy=plan.strategy)
    lead = make_person("Officer")
    member = make_person("Member")
    for leader, state in [(lead, "asked"), (None, "answered"), (lead, "accepted")]:
        action = make_asked(plan=plan, lead=leader)
        Challenge.objects.create(action=action, asked_by=member, state=state)

    page = owner.get(f"/rounds/{round.pk}/").text
    worklist = sign_in(lead).get(f"/rounds/{round.pk}/mine/").text

    assert page.count("Questions from members (2)") == 1
    assert worklist.count("Questions from members (1)") == 1
