"""Drafts: the lead's team writes half a word, the lead sends the whole."""

import pytest

from strategy.models import UpdateDraft
from tests.people.makers import make_agency, make_person
from tests.strategy.makers import make_action, make_objective, make_update
from tests.strategy.round_makers import make_asked, make_draft, make_plan, make_round

pytestmark = pytest.mark.django_db


@pytest.fixture
def agency():
    return make_agency()


@pytest.fixture
def lead(agency):
    """The lead officer of the action."""
    return make_person("Officer", name="Ali Lead", agency=agency)


@pytest.fixture
def helper(agency):
    """Somebody of the lead's team."""
    return make_person("Officer", name="Bo Helper", agency=agency)


@pytest.fixture
def action(lead):
    """An action in a plan that somebody else owns."""
    return make_action(
        objective=make_plan(), lead_officer=lead, said={"where_now": "Begun"}
    )


def words(response):
    """The messages of the page that follows."""
    return [str(message) for message in response.context["messages"]]


def sent(action, **fields):
    """What the form sends; ``draft`` is the mark of the draft that it showed."""
    draft = UpdateDraft.objects.filter(action=action).first()
    mark = draft.saved_at.isoformat() if draft else ""
    return {"seen": action.updates.latest().pk, "draft": mark} | fields


def test_the_team_keeps_half_a_word(sign_in, action, helper):
    half = sent(action, rating="red", where_now="Half a w", new_due="not a date")

    page = sign_in(helper).post(f"/actions/{action.pk}/draft/", half, follow=True)

    draft = UpdateDraft.objects.get()
    assert (draft.author, draft.words["where_now"], draft.words["new_due"]) == (
        helper,
        "Half a w",
        "not a date",
    )
    assert words(page) == [
        "The draft for Action 1 is kept. Ali Lead sees it, may change it and sends it."
    ]
    assert action.updates.count() == 1


def test_the_page_of_a_draft_begins_with_the_last_words(sign_in, action, helper):
    page = sign_in(helper).get(f"/actions/{action.pk}/draft/")

    assert page.context["form"]["where_now"].value() == "Begun"
    assert "Save this rating" not in page.text


def test_the_lead_finds_the_draft_in_the_boxes(sign_in, action, lead, helper):
    make_draft(action, helper, rating="amber", where_now="Half a w", gone="old box")

    page = sign_in(lead).get(f"/actions/{action.pk}/rate/")

    form = page.context["form"]
    assert (form["rating"].value(), form["where_now"].value()) == ("amber", "Half a w")
    assert "Bo Helper's draft" in page.text


def test_sending_makes_the_lead_the_author_and_the_draft_is_gone(
    sign_in, action, lead, helper
):
    make_draft(action, helper, rating="green", where_now="Half a w")
    whole = sent(action, rating="green", where_now="The whole word")

    sign_in(lead).post(f"/actions/{action.pk}/rate/", whole)

    update = action.updates.latest()
    assert (update.author, update.where_now) == (lead, "The whole word")
    assert UpdateDraft.objects.count() == 0


def test_a_draft_sent_as_it_was_keeps_its_reason(sign_in, action, lead, helper):
    make_draft(action, helper, rating="green", reason="It was a near thing")
    client = sign_in(lead)
    form = client.get(f"/actions/{action.pk}/rate/").context["form"]
    shown = {name: form[name].value() or "" for name in form.fields}

    client.post(f"/actions/{action.pk}/rate/", shown)

    assert action.updates.latest().reason == "It was a near thing"


def test_a_draft_that_was_saved_meanwhile_is_kept_and_told_of(
    sign_in, action, lead, helper
):
    whole = sent(action, rating="green", where_now="The whole word")
    make_draft(action, helper, where_now="Another word")

    page = sign_in(lead).post(f"/actions/{action.pk}/rate/", whole, follow=True)

    assert UpdateDraft.objects.get().words["where_now"] == "Another word"
    assert words(page)[1] == (
        "Bo Helper saved a draft for Action 1 meanwhile. It is kept."
    )


def test_a_rating_that_is_not_valid_keeps_the_draft(sign_in, action, lead, helper):
    make_draft(action, helper, rating="red")

    page = sign_in(lead).post(
        f"/actions/{action.pk}/rate/", sent(action, rating="red", where_now="Typed")
    )

    assert page.context["form"]["where_now"].value() == "Typed"
    assert page.context["form"]["draft"].value() != ""
    assert UpdateDraft.objects.count() == 1
    assert "is kept until this is sent" in page.text


def test_the_lead_keeps_a_draft_of_their_own(sign_in, action, lead):
    half = sent(action, where_now="Half a w")

    page = sign_in(lead).post(f"/actions/{action.pk}/draft/", half, follow=True)

    assert UpdateDraft.objects.get().author == lead
    assert words(page) == [
        "The draft for Action 1 is kept. Nobody reads it before you send it."
    ]
    assert "Ali Lead saved a draft of the next update" in page.text


def test_those_who_may_rate_write_on_the_rating_page(sign_in, action, lead):
    response = sign_in(lead).get(f"/actions/{action.pk}/draft/")

    assert response.url == f"/actions/{action.pk}/rate/"


def test_while_a_round_runs_a_draft_leads_back_to_the_worklist(sign_in, lead, helper):
    round = make_round()
    action = make_asked(round=round, lead=lead)

    response = sign_in(helper).post(f"/actions/{action.pk}/draft/", sent(action))

    assert response.url == f"/rounds/{round.pk}/mine/"


def test_one_draft_over_another_is_shown_before_it_is_saved(
    sign_in, action, lead, helper
):
    mine = sent(action, where_now="My word")
    make_draft(action, lead, where_now="Their word", rating="red")
    client = sign_in(helper)

    page = client.post(f"/actions/{action.pk}/draft/", mine)
    again = {name: page.context["form"][name].value() or "" for name in mine}
    client.post(f"/actions/{action.pk}/draft/", again)

    assert "Ali Lead saved another draft while you were writing" in page.text
    assert "Their word" in page.text
    assert "My word" in page.text
    assert UpdateDraft.objects.get().words["where_now"] == "My word"


def test_a_draft_that_was_sent_meanwhile_is_said(sign_in, action, lead, helper):
    draft = make_draft(action, helper, where_now="Half a w")
    mine = sent(action, where_now="More than half")
    draft.delete()

    page = sign_in(helper).post(f"/actions/{action.pk}/draft/", mine)

    assert "Somebody sent or threw away the draft" in page.text
    assert "More than half" in page.text


def test_a_box_that_is_too_long_is_sent_back_whole(sign_in, action, helper):
    page = sign_in(helper).post(
        f"/actions/{action.pk}/draft/", sent(action, where_now="x" * 20_001)
    )

    assert "Where are we now? has more than 20,000 characters: shorten it." in page.text
    assert "x" * 20_001 in page.text
    assert UpdateDraft.objects.count() == 0


def test_a_sign_that_no_database_keeps_is_left_out(sign_in, action, helper):
    sign_in(helper).post(
        f"/actions/{action.pk}/draft/", sent(action, where_now="Half\0 a w")
    )

    assert UpdateDraft.objects.get().words["where_now"] == "Half a w"


def test_a_draft_begun_before_the_last_update_is_said_to_be(
    sign_in, action, lead, helper
):
    make_draft(action, helper, where_now="Half a w")
    make_update(action=action)

    page = sign_in(lead).get(f"/actions/{action.pk}/rate/").text

    assert "The action was updated after it was begun" in page


def test_only_the_team_the_lead_and_the_plan_owner_may_draft(
    sign_in, action, agency, helper
):
    stranger = make_person("Officer", agency=make_agency())
    member = make_person("Member", agency=agency)
    homeless = make_person("Officer")
    owner = action.objective.strategy.owner
    address = f"/actions/{action.pk}/draft/"

    answers = [
        sign_in(person).post(address, sent(action)).status_code
        for person in (helper, owner, stranger, member, homeless)
    ]

    assert answers == [302, 302, 403, 403, 403]


def test_nobody_is_in_the_team_of_a_lead_without_an_agency(sign_in):
    action = make_action(lead_officer=make_person("Officer"))
    nobody_leads = make_action()
    somebody = sign_in(make_person("Officer"))

    assert [
        somebody.get(f"/actions/{each.pk}/draft/").status_code
        for each in (action, nobody_leads)
    ] == [403, 403]


def test_a_draft_is_thrown_away_by_its_author_or_the_lead(
    sign_in, action, agency, lead, helper
):
    other = make_person("Officer", agency=agency)
    address = f"/actions/{action.pk}/draft/discard/"
    answers = []
    for person in (other, helper, lead):
        UpdateDraft.objects.all().delete()
        make_draft(action, helper)
        answers.append(sign_in(person).post(address).status_code)
        answers.append(UpdateDraft.objects.count())

    assert answers == [403, 1, 302, 0, 302, 0]


def test_throwing_away_what_is_not_there_is_said(sign_in, action, lead):
    page = sign_in(lead).post(f"/actions/{action.pk}/draft/discard/", follow=True)

    assert words(page) == ["There is no draft for Action 1."]


def test_the_action_shows_its_draft_to_those_who_may_write_it(
    sign_in, client, action, lead, helper
):
    address = f"/actions/{action.pk}/"
    offered = sign_in(helper).get(address).text
    make_draft(action, helper, where_now="Half a w")

    lead_reads = sign_in(lead).get(address).text
    helper_reads = sign_in(helper).get(address).text
    stranger_reads = sign_in(make_person("Member")).get(address).text

    assert "Write a draft of the next update for Ali Lead" in offered
    assert "Look at it and send it" in lead_reads
    assert "Change it" in helper_reads
    assert "Bo Helper" not in stranger_reads
    assert "Half a w" not in lead_reads


def test_the_plan_owner_drafts_for_an_action_without_a_lead(sign_in):
    owner = make_person("Officer")
    objective = make_objective(strategy=make_plan(owner=owner).strategy)
    action = make_action(objective=objective)

    page = sign_in(owner).post(
        f"/actions/{action.pk}/draft/", sent(action), follow=True
    )

    assert words(page) == [
        "The draft for Action 1 is kept. The lead sees it, may change it and sends it."
    ]
