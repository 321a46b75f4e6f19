"""Pages of challenges: asking, answering, replying, and the list."""

import pytest

from cpboard.people.roles import ADMINISTRATOR, MEMBER, OFFICER
from strategy.models import Challenge
from tests.people.makers import make_person
from tests.strategy.makers import make_action, make_objective, make_strategy
from tests.strategy.makers_voice import go_on, make_asked_action, make_challenge

pytestmark = pytest.mark.django_db


def seen(challenge):
    """The last entry, as the form of somebody who has read it says."""
    return challenge.entries.last().pk


def test_a_member_asks_from_the_action_and_is_told_who_can_answer(sign_in):
    owner = make_person(ADMINISTRATOR, name="Olu Owner")
    action = make_asked_action(owner=owner)
    client = sign_in(make_person(MEMBER))

    page = client.get(f"/actions/{action.pk}/")
    sent = client.post(
        f"/actions/{action.pk}/ask/", {"words": "How many?"}, follow=True
    )

    challenge = Challenge.objects.get()
    assert "Lena Lead and Olu Owner will be told and can answer." in page.text
    assert sent.redirect_chain == [(f"/challenges/{challenge.pk}/", 302)]
    assert "Your question is sent. Lena Lead and Olu Owner can answer it." in sent.text
    assert "How many?" in sent.text


def test_an_empty_question_is_sent_back_in_plain_words(sign_in):
    action = make_asked_action()

    page = sign_in(make_person(MEMBER)).post(
        f"/actions/{action.pk}/ask/", {"words": "  "}
    )

    assert page.context["form"].errors == {"words": ["Write your question"]}
    assert Challenge.objects.count() == 0


def test_without_lead_and_owner_it_says_so_before_anything_is_written(sign_in):
    action = make_action()
    client = sign_in(make_person(MEMBER))

    pages = [
        client.get(f"/actions/{action.pk}/").text,
        client.get(f"/actions/{action.pk}/ask/").text,
    ]
    sent = client.post(f"/actions/{action.pk}/ask/", {"words": "Who does it?"})

    said = "You cannot ask about this action yet: nobody who could answer leads it"
    assert [said in page for page in pages] == [True, True]
    assert ["<textarea" in page for page in pages] == [False, False]
    assert said in sent.text
    assert "Who does it?" in sent.text
    assert Challenge.objects.count() == 0


def test_officers_and_leads_have_no_box_and_may_not_ask(sign_in):
    action = make_asked_action(lead_officer=make_person(MEMBER, OFFICER))

    for person in (make_person(OFFICER), action.lead_officer):
        client = sign_in(person)
        assert (
            "What do you want to ask?" not in client.get(f"/actions/{action.pk}/").text
        )
        assert client.post(f"/actions/{action.pk}/ask/").status_code == 403


def test_open_questions_stand_on_the_action_for_those_signed_in_only(client, sign_in):
    challenge = make_challenge(words="How many children?")
    make_challenge(
        action=challenge.action, words="Why?", said=[("answer", "So."), ("accept", "")]
    )
    address = f"/actions/{challenge.action.pk}/"

    public = client.get(address).text
    signed_in = sign_in(make_person()).get(address).text

    assert "Questions from members" not in public
    assert "How many children?" not in public
    assert "Mina Member" not in public
    assert "How many children?" in signed_in
    assert "1 question answered and closed" in signed_in
    assert "Why?" not in signed_in


def test_the_lead_answers_and_the_asker_accepts(sign_in):
    challenge = make_challenge()
    address = f"/challenges/{challenge.pk}/"

    lead = sign_in(challenge.action.lead_officer)
    answered = lead.post(
        f"{address}answer/", {"words": "Nine.", "seen": seen(challenge)}, follow=True
    )
    asker = sign_in(challenge.asked_by)
    box = asker.get(address)
    accepted = asker.post(
        f"{address}reply/", {"accept": "yes", "seen": seen(challenge)}, follow=True
    )

    assert "Your answer is sent." in answered.text
    assert "Will this answer do?" in box.text
    assert "The answer is accepted, and the question closed." in accepted.text
    assert accepted.context["form"] is None
    challenge.refresh_from_db()
    assert challenge.state == "accepted"


def test_asking_again_needs_words(sign_in):
    challenge = make_challenge(said=[("answer", "Nine.")])
    client = sign_in(challenge.asked_by)
    address = f"/challenges/{challenge.pk}/reply/"

    refused = client.post(address, {"again": "yes", "seen": seen(challenge)})
    sent = client.post(
        address,
        {"again": "yes", "words": "Which nine?", "seen": seen(challenge)},
        follow=True,
    )

    assert refused.context["form"].errors == {"words": ["Say what is still open"]}
    assert "You have asked again." in sent.text
    assert "Which nine?" in sent.text


def test_who_was_overtaken_sees_both_texts_and_can_send_theirs_after_all(sign_in):
    owner = make_person(ADMINISTRATOR, name="Olu Owner")
    challenge = make_challenge(action=make_asked_action(owner=owner))
    old = seen(challenge)
    go_on(challenge, "answer", owner, "The owner says nine.")
    client = sign_in(challenge.action.lead_officer)
    address = f"/challenges/{challenge.pk}/answer/"

    shown = client.post(address, {"words": "The lead says ten.", "seen": old})
    form = shown.context["form"]
    again = client.post(
        address, {"words": form["words"].value(), "seen": form["seen"].value()}
    )

    assert "Olu Owner answered while you were writing." in shown.text
    assert "The owner says nine." in shown.text
    assert form["words"].value() == "The lead says ten."
    assert again.status_code == 302
    assert [entry.words for entry in challenge.entries.all()][1:] == [
        "The owner says nine.",
        "The lead says ten.",
    ]


def test_an_answer_that_came_too_late_is_shown_but_cannot_be_sent(sign_in):
    challenge = make_challenge(said=[("answer", "Nine.")])
    old = seen(challenge)
    go_on(challenge, "accept", challenge.asked_by)

    page = sign_in(challenge.action.lead_officer).post(
        f"/challenges/{challenge.pk}/answer/", {"words": "Or ten.", "seen": old}
    )

    assert "Mina Member accepted the answer while you were writing." in page.text
    assert "Or ten." in page.text
    assert "Send this answer" not in page.text


def test_a_form_without_its_mark_is_not_taken_for_one_that_was_read(sign_in):
    challenge = make_challenge()

    page = sign_in(challenge.action.lead_officer).post(
        f"/challenges/{challenge.pk}/answer/", {"words": "Nine.", "seen": ""}
    )

    assert "Mina Member asked while you were writing." in page.text
    assert challenge.entries.count() == 1


@pytest.mark.parametrize("part", ["answer", "reply"])
def test_strangers_to_a_challenge_may_not_go_on_with_it(sign_in, part):
    challenge = make_challenge(said=[("answer", "Nine.")])
    data = {"words": "Mine", "seen": seen(challenge)}

    for person in (make_person(OFFICER), make_person(MEMBER)):
        client = sign_in(person)
        answer = client.post(f"/challenges/{challenge.pk}/{part}/", data)
        assert answer.status_code == 403


def test_a_challenge_in_a_draft_is_not_found_by_members(sign_in):
    action = make_asked_action()
    challenge = make_challenge(action=action)
    plan = action.objective.strategy
    plan.state = "draft"
    plan.save()

    page = sign_in(make_person(MEMBER)).get(f"/challenges/{challenge.pk}/")

    assert page.status_code == 404


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ([], "The lead of the action and the owner of the plan are told."),
        ([("answer", "Nine.")], "Whoever asked can now accept the answer"),
    ],
)
def test_onlookers_read_what_happens_next(sign_in, said, sentence):
    challenge = make_challenge(said=said)

    page = sign_in(make_person(MEMBER)).get(f"/challenges/{challenge.pk}/")

    assert sentence in page.text
    assert page.context["form"] is None


@pytest.mark.parametrize("rows", [1, 3])
def test_an_actions_page_costs_the_same_however_much_was_asked(
    sign_in, rows, django_assert_num_queries
):
    action = make_asked_action(owner=make_person(ADMINISTRATOR))
    for number in range(rows):
        make_challenge(action=action, words=f"Number {number}?")
    client = sign_in(make_person(MEMBER))

    with django_assert_num_queries(25):
        page = client.get(f"/actions/{action.pk}/")

    assert len(page.context["box"].open) == rows


def test_a_member_asks_about_a_draft_only_where_they_may_read_it(sign_in):
    action = make_action(
        objective=make_objective(strategy=make_strategy(state="draft"))
    )

    page = sign_in(make_person(MEMBER)).get(f"/actions/{action.pk}/ask/")

    assert page.status_code == 404
