"""You said, we did: what everybody reads, and what nobody outside may."""

from datetime import date

import pytest

from cpboard.people.roles import MEMBER, OFFICER
from strategy.voices import in_plain_words
from tests.people.makers import make_person
from tests.strategy.makers import (
    make_action,
    make_update,
)
from tests.strategy.makers_voice import make_voice

pytestmark = pytest.mark.django_db


def lines(page):
    """The page's words with single spaces."""
    return " ".join(page.text.split())


def test_everybody_reads_what_they_said_and_what_we_did(client):
    make_voice(
        title="Let us choose",
        words="We want to choose the food.",
        is_quoted=True,
        what_we_did="You now write the list.",
        did_on=date(2026, 5, 1),
    )

    page = client.get("/voice/")

    assert '<blockquote class="cp-voice__quote"><p>We want to choose' in page.text
    assert "You now write the list." in page.text
    assert "Done in May 2026" in page.text
    heard = "We heard this in March 2026, from the children in care council."
    assert heard in lines(page)


def test_how_we_heard_it_is_left_out_where_it_says_nothing(client):
    make_voice(source="other")

    assert "We heard this in March 2026." in lines(client.get("/voice/"))


def test_a_summary_stands_without_quotation_marks(client):
    make_voice(is_quoted=False)

    assert "<blockquote" not in client.get("/voice/").text


def test_linked_actions_stand_with_their_state_in_plain_words(client):
    going = make_action(activity="Ask them all")
    make_voice(actions=[going])

    page = lines(client.get("/voice/"))

    assert "We are working on it" in page
    assert 'Ask them all</a> <span class="cp-chip">Going well</span>' in page


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"rating": "blue"}, "Done"),
        (
            {"rating": "blue", "is_proposed": True},
            "We think it is done, and are checking",
        ),
        ({"rating": "green"}, "Going well"),
        ({"rating": "amber"}, "It may not go as planned"),
        ({"rating": "red"}, "Not going well"),
        ({"rating": "not_rated"}, "We have not said yet how it goes"),
        ({"standing": "on_hold"}, "We have stopped for now"),
        ({"standing": "not_started"}, "We have not begun yet"),
        ({"standing": "withdrawn"}, "We have given this up"),
        ({"standing": "superseded"}, "Another promise has taken its place"),
    ],
)
def test_each_state_has_plain_words(said, words):
    update = make_update(action=make_action(), **said)

    assert in_plain_words(update, date(2026, 1, 1)) == words


@pytest.mark.parametrize(
    ("rating", "words"),
    [
        ("green", "Going well, but it is late"),
        ("red", "Not going well, and it is late"),
    ],
)
def test_lateness_is_said_too(rating, words):
    update = make_update(action=make_action(), rating=rating, due_on=date(2025, 12, 31))

    assert in_plain_words(update, date(2026, 1, 1)) == words


@pytest.mark.parametrize(
    ("rating", "what_we_did", "label"),
    [
        ("green", "", "We are working on it"),
        ("green", "We wrote.", "We are still working on"),
        ("blue", "", "We did"),
        ("blue", "We wrote.", "This too is done"),
    ],
)
def test_the_label_over_the_actions_says_how_far_we_are(
    client, rating, what_we_did, label
):
    action = make_action(said={"rating": rating})
    voice = make_voice(actions=[action], what_we_did=what_we_did)

    page = client.get(f"/voice/{voice.pk}/").text

    assert f'<p class="cp-voice__label">{label}</p>' in page


def test_a_compliment_is_thanked_for(client):
    make_voice(kind="compliment")

    page = client.get("/voice/").text

    assert "Thank you for telling us." in page
    assert "We are looking at it" not in page


def test_achievements_stand_apart_and_first(client):
    plain = make_voice()
    cup = make_voice(kind="achievement", title="We won", is_quoted=True)

    page = client.get("/voice/")

    assert list(page.context["achievements"]) == [cup]
    assert list(page.context["page"]) == [plain]
    assert page.text.index("We won") < page.text.index("Let us choose")


@pytest.mark.parametrize("what_we_did", ["", "We gave a prize."])
def test_an_achievement_has_a_page_of_its_own(client, what_we_did):
    cup = make_voice(kind="achievement", title="We won", what_we_did=what_we_did)

    page = client.get(f"/voice/{cup.pk}/").text

    assert "We won" in page
    assert ("We gave a prize." in page) is bool(what_we_did)
    assert "You said</p>" not in page


def test_a_year_is_chosen_by_its_link_and_nonsense_narrows_nothing(client):
    old = make_voice(heard_on=date(2025, 5, 1))
    new = make_voice(heard_on=date(2026, 5, 1))

    pages = [client.get(f"/voice/{query}") for query in ("?year=2025", "?year=x", "")]

    assert [list(page.context["page"]) for page in pages] == [[old], [new, old]] + [
        [new, old]
    ]
    assert '<a class="govuk-link" href="?year=2025">2025</a>' in pages[2].text
    assert "What you told us in 2025" in pages[0].text


def test_years_with_nothing_public_are_not_offered(client):
    make_voice(heard_on=date(2026, 5, 1))
    make_voice(heard_on=date(2024, 5, 1), is_public=False)

    assert client.get("/voice/").context["years"] == [2026]


def test_without_anything_there_is_a_way_on(client):
    assert "Nothing is written down here yet." in client.get("/voice/").text


def test_a_long_list_comes_in_pages(client):
    for _ in range(21):
        make_voice()
    make_voice(kind="achievement", title="We won")

    first, second = client.get("/voice/"), client.get("/voice/?page=2")

    assert [len(page.context["page"]) for page in (first, second)] == [20, 1]
    assert ["We won" in page.text for page in (first, second)] == [True, False]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_however_much_was_said(
    client, rows, django_assert_num_queries
):
    for _ in range(rows):
        make_voice(actions=[make_action(), make_action()])
        make_voice(kind="achievement")

    with django_assert_num_queries(6):
        client.get("/voice/")


def test_officers_see_what_has_led_to_no_action(sign_in):
    waiting = make_voice(title="Fix the bus pass")
    make_voice(actions=[make_action()])
    make_voice(kind="achievement")

    page = sign_in(make_person(OFFICER)).get("/voice/")
    public = sign_in(make_person(MEMBER)).get("/voice/")

    assert list(page.context["waiting"]) == [waiting]
    assert "Told us, and no action yet (1)" in page.text
    assert "Told us, and no action yet" not in public.text


def test_on_the_actions_page_stands_what_led_to_it(client):
    action = make_action()
    make_voice(actions=[action], words="Ask us first.", is_quoted=True)
    make_voice(words="Something else.")

    page = client.get(f"/actions/{action.pk}/").text

    assert "What young people said that led to it" in page
    assert "<q>Ask us first.</q>" in page
    assert "Something else." not in page


def test_the_home_page_names_the_latest(client):
    for number in range(4):
        make_voice(title=f"Wish {number}", heard_on=date(2026, 1, number + 1))

    page = client.get("/").text

    assert [f"Wish {number}" in page for number in range(4)] == [
        False,
        True,
        True,
        True,
    ]
