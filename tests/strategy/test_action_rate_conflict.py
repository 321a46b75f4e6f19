"""Two people rate one action: both texts side by side, and nothing is lost."""

from datetime import date

import pytest

from strategy import recording
from tests.people.makers import make_person
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

pytestmark = pytest.mark.django_db

AMBER = {"rating": "amber", "reason": "Late papers", "next_steps": "A call"}
GRACE = {"rating": "red", "reason": "A strike", "next_steps": "A letter"}


@pytest.fixture
def two(sign_in):
    """An action that Grace rates while its lead writes; both began from one update."""
    lead = make_person("Officer", name="Lea Lead")
    return Two(lead, sign_in(lead))


class Two:
    """The lead with a form that was opened before Grace saved hers."""

    def __init__(self, lead, client):
        self.lead, self.client = lead, client
        self.grace = make_person("Officer", name="Grace Lund")
        objective = make_objective(strategy=make_strategy(owner=self.grace))
        self.action = make_action(
            objective=objective,
            lead_officer=lead,
            said={"where_now": "Begun", "due_on": date(2030, 6, 30)},
        )
        self.address = f"/actions/{self.action.pk}/rate/"
        self.began = self.action.updates.get()

    def grace_says(self, **said):
        """Grace's update, saved first."""
        make_update(action=self.action, author=self.grace, **said)

    def lead_sends(self, **typed):
        """The lead's form as it was opened before; gives the page that follows."""
        return self.client.post(self.address, {"seen": self.began.pk} | typed)

    def lead_chooses(self, page, **chosen):
        """Choose on the page of both texts; what it shows chosen stays so."""
        form = page.context["form"]
        sent = {name: form[name].value() or "" for name in form.fields}
        sent |= dict(form.carried())
        return self.client.post(self.address, sent | chosen, follow=True)

    def log(self):
        """Who said what, oldest first."""
        return [
            (update.author and update.author.name, update.rating, update.where_now)
            for update in self.action.updates.all()
        ]


def boxes(page):
    """What the page shows side by side: (box, theirs, mine, chosen beforehand)."""
    return [
        (box.name, box.theirs, box.mine, box.choice.value())
        for box in page.context["form"].boxes()
    ]


def test_the_second_sees_both_texts_side_by_side_and_nothing_is_saved(two):
    two.grace_says(**GRACE, where_now="Stopped")

    page = two.lead_sends(**AMBER, where_now="Half of it")

    assert "Not saved yet: Grace Lund rated this action while you were" in page.text
    assert "<title>Not saved yet: whose words count? Action" in page.text
    assert '<p class="govuk-body" tabindex="-1" autofocus>Nothing of' in page.text
    assert boxes(page) == [
        ("rating", "Red", "Amber", None),
        ("where_now", "Stopped", "Half of it", None),
        ("reason", "A strike", "Late papers", None),
        ("next_steps", "A letter", "A call", None),
    ]
    assert two.action.updates.count() == 2


def test_each_box_is_theirs_mine_or_written_anew_and_the_history_has_both(two):
    two.grace_says(**GRACE, where_now="Stopped", evidence="The letter")
    page = two.lead_sends(**AMBER, where_now="Half of it", evidence="The list")

    two.lead_chooses(
        page,
        choose_rating="mine",
        choose_where_now="anew",
        anew_where_now="Half of it, then stopped",
        choose_evidence="theirs",
        choose_reason="theirs",
        choose_next_steps="mine",
    )

    update = two.action.updates.latest()
    assert (update.evidence, update.reason, update.next_steps) == (
        "The letter",
        "A strike",
        "A call",
    )
    assert two.log() == [
        (None, "green", "Begun"),
        ("Grace Lund", "red", "Stopped"),
        ("Lea Lead", "amber", "Half of it, then stopped"),
    ]


def test_what_only_one_of_them_changed_is_chosen_beforehand(two):
    two.grace_says(rating="green", where_now="Begun", evidence="The letter")

    page = two.lead_sends(rating="green", where_now="Half of it", evidence="A list")

    assert boxes(page) == [
        ("where_now", "Begun", "Half of it", "mine"),
        ("evidence", "The letter", "A list", None),
    ]


def test_words_left_in_a_box_as_they_were_give_way_to_new_ones(two):
    two.grace_says(**AMBER)
    two.began = two.action.updates.latest()
    two.grace_says(**GRACE)

    page = two.lead_sends(**AMBER)

    assert boxes(page)[1:] == [
        ("reason", "A strike", "Late papers", "theirs"),
        ("next_steps", "A letter", "A call", "theirs"),
    ]


def test_what_the_other_said_where_i_wrote_nothing_is_shown_and_kept(two):
    two.grace_says(rating="green", where_now="Nearly done")

    page = two.lead_sends(**AMBER)
    two.lead_chooses(page, choose_rating="mine")

    assert page.context["form"].kept() == [("Where are we now?", "Nearly done")]
    assert two.log()[-1] == ("Lea Lead", "amber", "Nearly done")


def test_their_rating_comes_with_the_words_that_it_needs(two):
    two.grace_says(**GRACE)

    page = two.lead_sends(rating="green")
    two.lead_chooses(page, choose_rating="theirs")

    assert boxes(page) == [
        (
            "rating",
            "Red\n\nWhy this rating? A strike\n\nWhat happens next? A letter",
            "Green",
            None,
        )
    ]
    update = two.action.updates.latest()
    assert (update.author, update.rating, update.reason, update.next_steps) == (
        two.lead,
        "red",
        "A strike",
        "A letter",
    )


def test_my_rating_does_not_take_the_words_of_theirs(two):
    two.grace_says(**GRACE)

    page = two.lead_sends(rating="green")
    two.lead_chooses(page, choose_rating="mine")

    update = two.action.updates.latest()
    assert (update.rating, update.reason, update.next_steps) == ("green", "", "")


def test_their_completion_comes_with_its_day(two):
    two.grace_says(rating="blue", completed_on=date(2026, 3, 1))

    page = two.lead_sends(rating="green")
    two.lead_chooses(page, choose_rating="theirs")

    update = two.action.updates.latest()
    assert (update.rating, update.completed_on) == ("blue", date(2026, 3, 1))
    assert update.is_proposed


def test_of_two_new_dates_one_is_chosen(two):
    mine = {"new_due": "March 2031", "redate_reason": "The builder"}
    two.grace_says(due_on=date(2030, 9, 30), redate_reason="A strike")
    page = two.lead_sends(rating="green", **mine)
    assert boxes(page) == [("new_due", "30 September 2030", "March 2031", None)]

    two.lead_chooses(page, choose_new_due="theirs")
    theirs = two.action.updates.latest()
    page = two.lead_sends(rating="green", **mine)
    two.lead_chooses(page, choose_new_due="mine")

    assert (theirs.due_on, theirs.redate_reason) == (date(2030, 9, 30), "")
    assert two.action.updates.latest().due_on == date(2031, 3, 31)


def test_a_date_that_only_i_moved_needs_no_choice(two):
    two.grace_says(**GRACE)

    page = two.lead_sends(**AMBER, new_due="March 2031", redate_reason="The builder")
    assert page.context["form"].mine_alone() == [("Due date", "March 2031")]
    two.lead_chooses(
        page,
        choose_rating="mine",
        choose_reason="mine",
        choose_next_steps="mine",
    )

    assert two.action.updates.latest().due_on == date(2031, 3, 31)


def test_a_box_without_a_choice_is_asked_for_again_with_all_that_was_typed(two):
    two.grace_says(**GRACE, where_now="Stopped")
    page = two.lead_sends(**AMBER, where_now="Half of it")

    again = two.lead_chooses(page, choose_rating="mine", choose_where_now="anew")

    assert again.context["form"].errors == {
        "choose_reason": ["Choose theirs or yours"],
        "choose_next_steps": ["Choose theirs or yours"],
    }
    assert boxes(again)[:2] == [
        ("rating", "Red", "Amber", "mine"),
        ("where_now", "Stopped", "Half of it", "anew"),
    ]
    assert two.action.updates.count() == 2


def test_to_write_it_anew_takes_words(two):
    two.grace_says(where_now="Stopped")
    page = two.lead_sends(rating="green", where_now="Half of it")

    again = two.lead_chooses(page, choose_where_now="anew", anew_where_now=" ")

    assert again.context["form"].errors == {
        "anew_where_now": ["Write it anew, or choose one of both"]
    }


def test_a_choice_that_breaks_a_rule_comes_back_in_the_form(two):
    two.grace_says(rating="green", where_now="Stopped")
    page = two.lead_sends(rating="amber", reason="Late", where_now="Half of it")

    again = two.lead_chooses(page, choose_rating="mine", choose_where_now="theirs")

    form = again.context["form"]
    assert form.errors == {"next_steps": ["Amber needs what happens next"]}
    assert (form["reason"].value(), form["where_now"].value()) == ("Late", "Stopped")


def test_one_can_go_on_in_the_form_with_the_chosen_words(two):
    two.grace_says(where_now="Stopped")
    page = two.lead_sends(rating="green", where_now="Half of it")

    form_page = two.lead_chooses(page, choose_where_now="mine", preview="1")

    assert form_page.context["preview"].where_now == "Half of it"
    assert form_page.context["form"]["where_now"].value() == "Half of it"
    assert two.action.updates.count() == 2


def test_a_third_who_saves_while_the_second_chooses_is_shown_too(two):
    two.grace_says(where_now="Stopped")
    page = two.lead_sends(rating="green", where_now="Half of it")
    two.grace_says(where_now="Gone on")

    again = two.lead_chooses(page, choose_where_now="mine")
    two.lead_chooses(again, choose_where_now="mine")

    assert boxes(again) == [("where_now", "Gone on", "Half of it", None)]
    assert two.log()[-1] == ("Lea Lead", "green", "Half of it")


def test_where_only_the_plans_words_changed_there_is_nothing_to_choose(two):
    two.action.activity = "Do it better"
    two.action.save()
    recording.record_edit(action=two.action, author=two.grace)

    page = two.lead_sends(**AMBER)

    assert "Grace Lund changed this action while you were writing" in page.text
    assert "Do it better" in page.text
    assert boxes(page) == []
    two.lead_chooses(page)
    assert two.log()[-1] == ("Lea Lead", "amber", "Begun")


def test_a_rating_that_nobody_gave_is_no_other_opinion(two):
    two.grace_says(rating="not_rated", where_now="Begun")

    page = two.lead_sends(**AMBER)

    assert boxes(page) == [
        ("reason", "", "Late papers", "mine"),
        ("next_steps", "", "A call", "mine"),
    ]


def test_hidden_boxes_that_somebody_filled_with_nonsense_do_no_harm(two):
    two.grace_says(**GRACE)

    page = two.client.post(
        two.address, {"choosing": "1", "seen": "x", "began": "²", **AMBER}
    )

    assert page.status_code == 200
    assert boxes(page)[0] == ("rating", "Red", "Amber", None)


def test_who_rates_what_was_withdrawn_meanwhile_keeps_their_words(two):
    recording.record_edit(
        action=two.action, author=two.grace, standing="withdrawn", reason="No money"
    )

    page = two.lead_sends(**AMBER, where_now="Half of it")

    form = page.context["form"]
    assert form.non_field_errors() == [
        "Action 1 is withdrawn now and cannot be rated any more. Your words are still "
        "in the boxes: copy what you need."
    ]
    assert form["where_now"].value() == "Half of it"
    assert two.action.updates.count() == 2


def test_no_words_written_anew_are_endless(two):
    two.grace_says(**GRACE)
    page = two.lead_sends(**AMBER)
    chosen = {"choose_reason": "anew", "anew_reason": "x" * 20_001}

    page = two.lead_chooses(page, **chosen)

    assert page.context["form"].errors["anew_reason"] == [
        "Shorten this to 20,000 characters: it has 20,001"
    ]
