"""Bringing a plan in by page: upload, look, save."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from strategy.models import Action, PlanImport, ProgressUpdate, Strategy
from tests.people.makers import make_person
from tests.strategy.files import SAMPLES, plan_file, row
from tests.strategy.makers import (
    make_action,
    make_objective,
    make_strategy,
    make_update,
)

pytestmark = pytest.mark.django_db
PLAN = ["Objective 1 - Heard", row("1", "Ask"), row("2", "Answer", brag="")]
LILAC = [PLAN[0], row("1", "Ask", brag="Lilac")]


@pytest.fixture
def importer(sign_in):
    """A performance officer, signed in."""
    person = make_person("Performance officer")
    client = sign_in(person)
    client.person = person
    return client


def upload(client, *rows, name="our-plan.csv", content=None, **fields):
    """Send a file; gives the response."""
    content = plan_file(*rows) if content is None else content
    file = SimpleUploadedFile(name, content)
    return client.post("/import-plan/", {"file": file} | fields)


def preview(client, *rows, **fields):
    """Send a file and look at it; gives the preview's response."""
    return client.get(upload(client, *rows, **fields).url)


def save(client, page):
    """Save what the preview showed; gives the page that follows."""
    digest = page.context["digest"]
    return client.post(
        f"{page.request['PATH_INFO']}save/", {"digest": digest}, follow=True
    )


def said(page):
    """The messages of a page."""
    return [str(message) for message in page.context["messages"]]


def test_a_file_is_looked_at_first_and_then_saved_as_a_new_draft(importer):
    page = preview(importer, *PLAN)
    before = Action.objects.count()

    saved = save(importer, page)

    assert before == 0
    strategy = Strategy.objects.get()
    assert saved.redirect_chain == [("/plans/our-plan/", 302)]
    assert (strategy.state, strategy.owner) == ("draft", importer.person)
    assert said(saved) == [
        "The plan is saved. Actions: 2 added, 0 changed, 0 as they were."
    ]
    update = ProgressUpdate.objects.first()
    assert (update.source, update.author) == ("import", importer.person)


def test_the_preview_counts_what_was_found_and_says_what_was_odd(importer):
    page = preview(importer, *PLAN)

    assert "1 objective and 2 actions for a new plan" in page.text
    assert [(c.label, c.count) for c in page.context["counts"] if c.count] == [
        ("Green", 1),
        ("Not rated", 1),
    ]
    assert "No rating: read as not rated." in page.text
    assert Strategy.objects.count() == 0


def test_the_preview_shows_row_by_row_what_would_change(importer):
    strategy = make_strategy(slug="plan")
    save(importer, preview(importer, *PLAN, strategy=strategy.pk))
    changed = [PLAN[0], row("1", "Ask", now="Half", brag="R"), row("3", "Ring")]

    page = preview(importer, *changed, strategy=strategy.pk)

    assert "1 action changed" in page.text
    assert "<strong>Rating:</strong> <del>Green</del>" in page.text
    assert "<ins>Half</ins>" in page.text
    assert "1 new action" in page.text
    assert [action.ref for action in page.context["comparison"].missing] == ["2"]
    assert "They stay as they are." in page.text


def test_a_file_without_news_can_be_finished_without_changing_anything(importer):
    strategy = make_strategy(slug="plan")
    save(importer, preview(importer, *PLAN, strategy=strategy.pk))

    page = preview(importer, *PLAN, strategy=strategy.pk)

    assert "Nothing: the file says what the plan says already." in page.text
    assert said(save(importer, page)) == [
        "The file says what the plan says already: nothing was changed."
    ]


def test_an_unknown_rating_cannot_be_saved_until_it_is_kept_as_not_rated(importer):
    page = preview(importer, *LILAC)
    address = page.request["PATH_INFO"]
    assert "1 rating that nobody knows" in page.text
    assert "Save this plan" not in page.text
    refused = save(importer, page)
    assert said(refused) == ["Mend the file's errors first: nothing was saved."]

    importer.post(f"{address}ratings/", {"keeps_unknown_ratings": "on"})
    save(importer, importer.get(address))

    update = ProgressUpdate.objects.get()
    assert (update.rating, update.rating_words) == ("not_rated", "Lilac")


def test_the_choice_to_keep_unknown_ratings_can_be_taken_back(importer):
    page = preview(importer, *LILAC)
    address = page.request["PATH_INFO"]
    importer.post(f"{address}ratings/", {"keeps_unknown_ratings": "on"})
    assert "Do not keep them" in importer.get(address).text

    importer.post(f"{address}ratings/", {})

    assert "1 rating that nobody knows" in importer.get(address).text


def test_what_changed_since_the_preview_has_to_be_looked_at_again(importer):
    strategy = make_strategy(slug="plan")
    save(importer, preview(importer, *PLAN, strategy=strategy.pk))
    changed = [PLAN[0], row("1", "Ask", brag="Red"), PLAN[2]]
    page = preview(importer, *changed, strategy=strategy.pk)
    make_update(action=Action.objects.get(ref="1"), rating="amber")

    refused = save(importer, page)

    assert said(refused)[0].startswith("The plan has changed since this page was made.")
    assert Action.objects.as_at(timezone.now()).get(ref="1").rating == "amber"
    save(importer, refused)
    assert Action.objects.as_at(timezone.now()).get(ref="1").rating == "red"


def test_an_import_is_saved_only_once(importer):
    page = preview(importer, *PLAN)
    save(importer, page)

    again = save(importer, page)

    assert said(again) == ["This file has been saved already."]
    assert again.redirect_chain[-1] == ("/plans/our-plan/", 302)
    assert Strategy.objects.count() == 1


@pytest.mark.parametrize("path", ["", "save/", "ratings/"])
def test_somebody_elses_import_is_not_there(importer, client, path):
    waiting = upload(importer, *PLAN).url
    client.force_login(make_person("Performance officer"))

    answer = client.post(waiting + path) if path else client.get(waiting)

    assert answer.status_code == 404
    assert PlanImport.objects.get().saved_at is None


@pytest.mark.parametrize("role", ["Member", "Officer"])
def test_those_who_may_not_bring_in_a_plan_are_told_so(sign_in, role):
    assert sign_in(make_person(role)).get("/import-plan/").status_code == 403


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("plan.csv", b"", "This file is empty. Choose the file again."),
        (
            "plan.pdf",
            b"%PDF-1.7 and so on",
            "This is a PDF: send the Word, Excel or CSV file that it was made from.",
        ),
        (
            "plan.docx",
            b"PK\x03\x04 cut short",
            "This file is damaged or was cut short on its way: "
            "open it in Word or Excel, save it again and send that.",
        ),
        (
            "notes.csv",
            b"Dear all,\r\nplease find nothing attached.\r\n",
            "No action was found: the table needs a heading row with words such as "
            "Action, Lead, By when and BRAG.",
        ),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_and_the_form_kept(
    importer, name, content, message
):
    strategy = make_strategy()

    page = upload(
        importer, name=name, content=content, strategy=strategy.pk, as_at="1 1 2021"
    )

    form = page.context["form"]
    assert form.errors == {"file": [message]}
    assert (form["strategy"].value(), form["as_at"].value()) == (
        str(strategy.pk),
        "1 1 2021",
    )
    assert PlanImport.objects.count() == 0


def test_without_a_file_there_is_nothing_to_look_at(importer):
    page = importer.post("/import-plan/", {"strategy": "", "as_at": ""})

    assert page.context["form"].errors == {"file": ["Choose a file"]}


def test_a_file_that_is_too_big_is_refused(importer, settings):
    settings.MAX_UPLOAD_BYTES = 10

    page = upload(importer, *PLAN)

    assert page.context["form"].errors == {
        "file": ["This file is too big: the most is 10\xa0bytes."]
    }


def test_a_day_that_cannot_be_told_any_more_is_said_before_the_preview(importer):
    strategy = make_strategy()
    make_action(objective=make_objective(strategy=strategy))

    page = upload(importer, *PLAN, strategy=strategy.pk, as_at="1 1 2021")
    ahead = upload(importer, *PLAN, as_at="1 January 2099")

    assert page.context["form"].errors["as_at"][0].startswith("This plan already holds")
    assert ahead.context["form"].errors == {"as_at": ["1 January 2099 is still ahead."]}


def test_a_plan_of_the_past_is_told_of_its_day(importer):
    content = (SAMPLES / "whole.docx").read_bytes()

    page = importer.get(
        upload(importer, name="whole.docx", content=content, as_at="19 1 2021").url
    )
    save(importer, page)

    assert "Green, overdue 50 days as at 19 January 2021." in page.text
    days = {timezone.localdate(u.made_at) for u in ProgressUpdate.objects.all()}
    assert {f"{day:%d/%m/%Y}" for day in days} == {"19/01/2021"}


def test_the_plan_to_change_is_chosen_already_when_one_comes_from_its_page(importer):
    strategy = make_strategy(slug="plan")

    form = importer.get("/import-plan/?strategy=plan").context["form"]

    assert form["strategy"].value() == strategy.pk
