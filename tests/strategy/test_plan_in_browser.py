"""The plan in a person's browser: brought in, read, rated."""

from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from strategy.models import Action, Strategy
from tests.browser.checks import WIDTHS, assert_accessible, assert_fits
from tests.people.makers import make_agency, make_person
from tests.strategy.files import SAMPLES, plan_file, row
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

PAPERS = Path(settings.BASE_DIR).parent / "shared" / "inputs"


def bring_in(path):
    """An officer who leads action 29 of the plan in the file, approved by the board."""
    call_command(
        "import_plan", path, strategy="plan", as_at="2021-01-19", stdout=StringIO()
    )
    strategy = Strategy.objects.get()
    strategy.state = Strategy.State.APPROVED
    strategy.save()
    action = Action.objects.get(ref="29")
    action.lead_officer = make_person("Officer", name="Nadia Holt of Westbourne")
    action.save()
    return action.lead_officer, action


def counts(page):
    """How many actions have each rating, as the page says in words."""
    lines = page.locator(".cp-bar__words li").all_inner_texts()
    return dict(reversed(line.split(maxsplit=1)) for line in lines)


def history(page):
    """What happened, newest first."""
    return page.locator(".cp-timeline h3").all_inner_texts()


def rate_amber(page):
    """Open action 29 from my actions and rate it Amber, with its reason."""
    page.get_by_role("link", name="Rate Action 29").click()
    page.get_by_label("Amber").check()
    page.get_by_label("Why this rating?").fill("The board has not seen the words yet.")
    page.get_by_label("What happens next?").fill("They come to the next meeting.")
    page.get_by_role("button", name="Save this rating").click()


@pytest.mark.parametrize("plan", ["whole.docx", "york-2021-delivery-plan.docx"])
@pytest.mark.parametrize(("scripts", "width"), [(True, 1280), (False, 390)])
def test_an_officer_rates_action_29_amber(open_page, live_server, plan, scripts, width):
    folder = SAMPLES if plan.startswith("whole") else PAPERS
    if not folder.is_dir():
        pytest.skip(f"The real papers are not at {folder}.")
    officer, _ = bring_in(folder / plan)
    page = open_page("/my-actions/", person=officer, width=width, scripts=scripts)

    rate_amber(page)

    assert page.get_by_text("Action 29 is rated Amber.").is_visible()
    assert history(page)[0] == "Rated Amber"
    assert history(page)[-1] == "Entered the plan, Green"
    page.goto(live_server.url + "/plans/plan/")
    assert counts(page) == {
        "Red": "0",
        "Amber": "1",
        "Green": "41",
        "Blue": "2",
        "Not rated": "4",
    }


def tab_to(page, target):
    """Press Tab until the target has the focus."""
    for _ in range(80):
        if target.evaluate("element => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reached {target}")


@pytest.mark.once
def test_an_officer_rates_by_keyboard_alone_on_a_phone(open_page):
    officer, action = bring_in(SAMPLES / "whole.csv")
    page = open_page("/my-actions/", person=officer, width=390)

    tab_to(page, page.get_by_role("link", name="Rate Action 29"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/rate/")
    tab_to(page, page.get_by_label("Green"))
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    tab_to(page, page.get_by_label("Why this rating?"))
    page.keyboard.type("Waiting for the board.")
    tab_to(page, page.get_by_label("What happens next?"))
    page.keyboard.type("The next meeting.")
    tab_to(page, page.get_by_role("button", name="Save this rating"))
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/actions/{action.pk}/")

    update = action.updates.latest()
    assert (update.rating, update.reason, update.next_steps) == (
        "amber",
        "Waiting for the board.",
        "The next meeting.",
    )


@pytest.mark.once
def test_fields_appear_as_the_rating_needs_them(open_page):
    lead = make_person("Officer")
    action = make_action(lead_officer=lead)
    page = open_page(f"/actions/{action.pk}/rate/", person=lead)
    boxes = ["Why this rating?", "What happens next?", "When was it completed?"]

    def shown():
        return [box for box in boxes if page.get_by_label(box).is_visible()]

    assert shown() == []
    page.get_by_label("Amber").check()
    assert shown() == boxes[:2]
    page.get_by_label("Blue").check()
    assert shown() == boxes[2:]


@pytest.mark.parametrize("scripts", [True, False])
def test_a_plan_is_brought_in_by_page(open_page, scripts):
    importer = make_person("Performance officer")
    page = open_page("/plans/", person=importer, scripts=scripts)

    page.get_by_role("link", name="Bring in a plan from a file").click()
    page.get_by_label("The plan", exact=True).set_input_files(SAMPLES / "whole.xlsx")
    page.get_by_label("The day it tells of").fill("19 January 2021")
    page.get_by_role("button", name="Look at the file").click()
    assert counts(page) == {
        "Red": "0",
        "Amber": "0",
        "Green": "42",
        "Blue": "2",
        "Not rated": "4",
    }
    page.get_by_role("button", name="Save this plan").click()

    assert page.get_by_text("Actions: 48 added").is_visible()
    assert page.get_by_role("heading", level=1).inner_text() == (
        "Westbourne corporate parenting delivery plan"
    )


def make_plan_of_oddities():
    """A plan with every state that a row can have; gives its owner."""
    owner = make_person("Officer", "Democracy officer", name="Ola Owner")
    strategy = make_strategy(slug="plan", owner=owner, vision="Loved and heard.")
    objective = make_objective(strategy=strategy, statement="We ask.", how="Often.")
    yesterday = timezone.localdate() - timedelta(days=1)
    long_name = make_agency("Participation, Review and Complaints Service")
    for said in (
        {"due_on": yesterday},
        {"due_on": None, "due_precision": "unknown", "rating": "not_rated"},
        {"due_on": yesterday, "due_precision": "ongoing", "rating": "red"},
        {"rating": "blue", "is_proposed": True, "due_on": yesterday - timedelta(400)},
    ):
        make_action(
            objective=objective, lead_officer=owner, agencies=[long_name], said=said
        )
    action = make_action(objective=objective, lead_officer=owner, ref="")
    for number in range(12):
        make_update(
            action=action,
            author=owner,
            rating=["amber", "green", "red"][number % 3],
            where_now=f"Step {number}\n\nA-very-long-word-that-nobody-would-"
            + "x" * 60,
            due_on=yesterday + timedelta(days=number),
            redate_reason="A strike",
        )
    return owner, action


@pytest.mark.once
@pytest.mark.parametrize("width", WIDTHS)
def test_pages_of_a_plan_of_oddities_are_accessible_and_fit(
    open_page, live_server, width
):
    owner, action = make_plan_of_oddities()
    make_strategy(slug="empty")
    site = open_page("/plans/", person=owner, width=width)

    for address in (
        "/plans/",
        "/plans/plan/",
        "/plans/plan/?rating=red&as_at=someday",
        "/plans/plan/?words=nothing&objective=9",
        "/plans/plan/?sort=-due&as_at=1+1+2020",
        "/plans/empty/",
        f"/actions/{action.pk}/",
        "/my-actions/",
        "/plans/plan/edit/",
    ):
        site.goto(live_server.url + address)
        assert_accessible(site)
        assert_fits(site)


@pytest.mark.once
@pytest.mark.parametrize("width", WIDTHS)
def test_the_rating_form_with_mistakes_and_its_preview_are_accessible(open_page, width):
    owner, action = make_plan_of_oddities()
    page = open_page(f"/actions/{action.pk}/rate/", person=owner, width=width)
    assert_accessible(page)

    page.get_by_text("Does the date have to move?").click()
    page.get_by_label("New due date").fill("someday")
    page.get_by_label("Blue").check()
    page.get_by_role("button", name="Save this rating").click()
    page.get_by_text("There is a problem").wait_for()
    assert_accessible(page)
    assert_fits(page)

    page.get_by_label("Red").check()
    page.get_by_label("New due date").fill("")
    page.get_by_label("Why this rating?").fill("Late")
    page.get_by_label("What happens next?").fill("A call")
    page.get_by_role("button", name="See it as the board will").click()
    page.get_by_text("What the board will read").wait_for()
    assert_accessible(page)
    assert_fits(page)


@pytest.mark.once
@pytest.mark.parametrize("width", WIDTHS)
def test_the_import_with_mistakes_oddities_and_changes_is_accessible(
    open_page, live_server, tmp_path, width
):
    importer = make_person("Performance officer")
    strategy = make_strategy()
    make_action(objective=make_objective(strategy=strategy), ref="1", activity="Ask")
    file = tmp_path / "plan.csv"
    page = open_page("/import-plan/", person=importer, width=width)

    def look_at(*rows):
        file.write_bytes(plan_file(*rows))
        page.goto(live_server.url + "/import-plan/")
        page.get_by_label("The plan", exact=True).set_input_files(file)
        page.get_by_label("Which plan is it?").select_option(str(strategy.pk))
        page.get_by_role("button", name="Look at the file").click()

    look_at()
    page.get_by_text("There is a problem").wait_for()
    assert_accessible(page)
    assert_fits(page)

    look_at(row("1", "Ask", now="Half", brag="Lilac"), row("1", "Ring", due="soon"))
    page.get_by_text("1 rating that nobody knows").wait_for()
    assert_accessible(page)
    assert_fits(page)

    page.get_by_role("button", name="Not rated, keep the word").click()
    page.get_by_text("1 action changed").wait_for()
    assert_accessible(page)
    assert_fits(page)
