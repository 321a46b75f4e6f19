"""Officers write down what young people told us, and see how it reads."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from cpboard.people.roles import (
    ADMINISTRATOR,
    DEMOCRACY_OFFICER,
    MEMBER,
    OFFICER,
    PERFORMANCE_OFFICER,
)
from strategy.models import Voice
from tests.people.makers import make_agency, make_person
from tests.strategy.makers import make_action, make_objective, make_strategy
from tests.strategy.makers_voice import make_voice

pytestmark = pytest.mark.django_db


def sent(**fields):
    """What the form sends, filled in unless a test says otherwise."""
    return {
        "title": "Let us choose",
        "kind": "message",
        "source": "council",
        "heard_on": "9 3 2026",
        "words": "We want to choose the food.",
        "what_we_did": "",
        "did_on": "",
        "warned": "",
        "save": "yes",
    } | fields


@pytest.fixture
def officer(sign_in):
    """An officer's client."""
    return sign_in(make_person(OFFICER, name="Otto Officer"))


def test_what_was_written_is_kept_with_its_actions_and_who_wrote_it(officer):
    action = make_action()
    fields = {"actions": [action.pk], "is_quoted": "on", "is_public": "on"}
    fields |= {"what_we_did": "You choose now.", "did_on": "1 May 2026"}

    page = officer.post("/voice/new/", sent(**fields), follow=True)

    voice = Voice.objects.get()
    assert page.redirect_chain == [(f"/voice/{voice.pk}/", 302)]
    assert list(voice.actions.all()) == [action]
    assert (voice.heard_on, voice.did_on) == (date(2026, 3, 9), date(2026, 5, 1))
    assert (voice.is_quoted, voice.is_public) == (True, True)
    assert voice.entered_by.name == "Otto Officer"
    assert voice.history.get().history_user.name == "Otto Officer"


def test_the_writer_is_told_how_it_reads(officer):
    easy = officer.post("/voice/new/", sent(), follow=True)
    hard = officer.post(
        "/voice/new/",
        sent(words="Accommodation opportunities necessitate consultation."),
        follow=True,
    )

    assert "is saved. A six-year-old can read this." in easy.text
    assert "Reads like age 18 or over: shorten sentences" in hard.text


def test_words_without_a_letter_have_no_age(officer):
    page = officer.post("/voice/new/", sent(title="!!!", words="?"), follow=True)

    assert "“!!!” is saved." in page.text


def test_a_preview_saves_nothing_and_keeps_what_was_typed(officer):
    action = make_action()

    page = officer.post(
        "/voice/new/",
        {
            k: v
            for k, v in sent(preview="yes", actions=[action.pk]).items()
            if k != "save"
        },
    )

    assert "How it reads" in page.text
    assert "A six-year-old can read this." in page.text
    assert 'choose "Save" below' in page.text.replace("&quot;", '"')
    assert f'value="{action.pk}" id="id_actions_{action.pk}" checked>' in page.text
    assert Voice.objects.count() == 0


def test_public_words_that_could_identify_a_child_are_shown_before_they_are_saved(
    officer,
):
    fields = sent(words="Ellie moved to 2 children's carers.", is_public="on")

    shown = officer.post("/voice/new/", fields)
    before = Voice.objects.count()
    fields["warned"] = shown.context["form"]["warned"].value()
    again = officer.post("/voice/new/", fields)

    assert "Not saved yet: could somebody tell who it is?" in shown.text
    assert "“Ellie” looks like a name" in shown.text
    assert before == 0
    assert again.status_code == 302
    assert Voice.objects.get().is_public


def test_other_warnings_than_those_seen_are_shown_first(officer):
    fields = sent(words="Ellie moved away.", is_public="on")
    shown = officer.post("/voice/new/", fields)
    fields |= {
        "warned": shown.context["form"]["warned"].value(),
        "what_we_did": "We met J.S. too.",
    }

    page = officer.post("/voice/new/", fields)

    assert "“J.S.” could be somebody&#x27;s initials." in page.text
    assert Voice.objects.count() == 0


def test_what_is_not_public_is_saved_without_a_warning(officer):
    officer.post("/voice/new/", sent(words="Ellie moved away."))

    assert Voice.objects.count() == 1


def test_the_preview_warns_also_where_it_is_not_public_yet(officer):
    page = officer.post(
        "/voice/new/", sent(words="Ellie moved away.", preview="yes", save="")
    )

    assert "Think of it before everybody may read this." in page.text


def test_places_and_agencies_are_no_names(officer):
    make_agency("Open Road")

    officer.post(
        "/voice/new/",
        sent(words="We moved to Larkmoor, near Open Road.", is_public="on"),
    )

    assert Voice.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({"title": ""}, {"title": ["Enter a title"]}),
        ({"words": " "}, {"words": ["Write what they told us"]}),
        (
            {"heard_on": ""},
            {"heard_on": ["Enter the day on which you heard it"]},
        ),
        (
            {"did_on": "1 5 2026"},
            {"what_we_did": ["Say what we did on that day"]},
        ),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_stays(officer, fields, errors):
    page = officer.post("/voice/new/", sent(**{"what_we_did": "", **fields}))

    assert page.context["form"].errors == errors
    assert "Let us choose" in page.text or "We want to choose" in page.text
    assert Voice.objects.count() == 0


@pytest.mark.parametrize("name", ["heard_on", "did_on"])
def test_a_day_that_is_still_ahead_is_refused(officer, name):
    ahead = timezone.localdate() + timedelta(days=1)

    page = officer.post(
        "/voice/new/", sent(**{"what_we_did": "It.", name: f"{ahead:%d %m %Y}"})
    )

    assert page.context["form"].errors == {
        name: [f"{ahead.day} {ahead:%B %Y} is still ahead"]
    }


def test_an_action_that_is_none_is_refused(officer):
    page = officer.post("/voice/new/", sent(actions=[999999]))

    assert "is not one of the available choices" in page.text


def test_editing_keeps_links_to_plans_that_were_replaced(officer):
    old = make_action(
        objective=make_objective(strategy=make_strategy(state="superseded"))
    )
    other = make_action(
        objective=make_objective(strategy=make_strategy(state="superseded"))
    )
    voice = make_voice(actions=[old], is_public=False)

    page = officer.get(f"/voice/{voice.pk}/edit/")
    officer.post(
        f"/voice/{voice.pk}/edit/", sent(title="Let us cook", actions=[old.pk])
    )

    assert f'id="id_actions_{old.pk}" checked>' in page.text
    assert f'id="id_actions_{other.pk}"' not in page.text
    voice.refresh_from_db()
    assert voice.title == "Let us cook"
    assert list(voice.actions.all()) == [old]
    assert voice.history.count() == 2


def test_a_title_that_was_refused_does_not_stand_in_the_heading(officer):
    voice = make_voice(title="Let us choose")

    page = officer.post(f"/voice/{voice.pk}/edit/", sent(title="Changed", words=""))

    assert "Edit “Let us choose”" in page.text


def test_actions_are_folded_by_objective_open_where_one_is_ticked(officer):
    ticked, plain = make_action(), make_action()
    voice = make_voice(actions=[ticked])

    page = officer.get(f"/voice/{voice.pk}/edit/")

    told = {
        objective: count for objective, _, count in page.context["form"].objectives()
    }
    assert told == {ticked.objective: 1, plain.objective: 0}
    assert page.text.count('cp-fold" open>') == 1


def test_without_any_action_the_form_says_so(officer):
    assert "No plan has an action yet." in officer.get("/voice/new/").text


@pytest.mark.parametrize("rows", [1, 3])
def test_the_form_costs_the_same_however_many_actions_there_are(
    officer, rows, django_assert_num_queries
):
    objective = make_objective()
    for _ in range(rows):
        make_action(objective=objective)
    voice = make_voice()

    with django_assert_num_queries(7):
        officer.get(f"/voice/{voice.pk}/edit/")


def test_deleting_asks_first_and_keeps_the_history(officer):
    voice = make_voice(title="Let us choose")

    asked = officer.get(f"/voice/{voice.pk}/delete/")
    before = Voice.objects.count()
    done = officer.post(f"/voice/{voice.pk}/delete/", follow=True)

    assert "Delete “Let us choose”?" in asked.text
    assert before == 1
    assert "“Let us choose” is deleted." in done.text
    assert Voice.objects.count() == 0
    assert Voice.history.filter(history_type="-").count() == 1


@pytest.mark.parametrize(
    ("role", "status"),
    [
        (MEMBER, 403),
        (OFFICER, 200),
        (PERFORMANCE_OFFICER, 200),
        (DEMOCRACY_OFFICER, 200),
        (ADMINISTRATOR, 200),
    ],
)
def test_officers_of_each_kind_may_write_and_members_not(sign_in, role, status):
    voice = make_voice()
    client = sign_in(make_person(role))

    answers = [
        client.get(address).status_code
        for address in (
            "/voice/new/",
            f"/voice/{voice.pk}/edit/",
            f"/voice/{voice.pk}/delete/",
        )
    ]

    assert answers == [status] * 3
