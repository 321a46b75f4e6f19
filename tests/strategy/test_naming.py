"""Names of officers are for people who have signed in: on page, paper and file."""

import csv
import io
from datetime import date, timedelta

import docx
import openpyxl
import pytest
from django.utils import timezone

from strategy.models import Action
from strategy.naming import without_names
from strategy.papers import plan_paper
from strategy.recording import record_edit
from tests.pdf.walk import page_texts
from tests.people.makers import make_agency, make_person
from tests.strategy.makers import make_action, make_objective, make_strategy

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan():
    """A public plan in which people lead in every way that there is."""
    objective = make_objective(strategy=make_strategy(slug="plan"))
    ada = make_person("Officer", name="Ada Lund")
    care = make_agency("Care")
    leads = [
        {"lead_words": "Care (Ada Lund)", "lead_officer": ada, "agencies": [care]},
        {"lead_words": "Mel Ortega and Ada Lund"},
        {"lead_words": "", "lead_officer": ada},
        {"lead_words": "Head of Care"},
    ]
    for lead in leads:
        make_action(objective=objective, **lead)
    return objective.strategy


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("Care (Ada Lund)", "Care"),
        ("Care, ada lund", "Care"),
        ("Ada Lund, Head of Care", "Head of Care"),
        ("Care (Mel Ortega, Ada Lund); Health", "Care; Health"),
        ("Care - Mel Ortega", "Care"),
        ("Mel Ortega & Ada Lund", "A named officer"),
        ("Care\nAda Lund\nHealth", "Care\nHealth"),
        ("Care and Ada Lund", "Care"),
        ("Quality Assurance, Review and Audit", "Quality Assurance, Review and Audit"),
        ("Nacro Justice", "Nacro Justice"),
        ("Head of Care", "Head of Care"),
        ("", ""),
    ],
)
def test_words_without_names_keep_agencies_and_job_words(words, left):
    action = make_action(
        lead_officer=make_person("Officer", name="Ada Lund"),
        agencies=[make_agency("Nacro Justice")],
    )

    read = Action.objects.as_at(timezone.now()).get(pk=action.pk)
    assert without_names(read, words) == left


def text_of(response):
    """All the words of a page or file."""
    kind = response["Content-Type"]
    data = io.BytesIO(response.content)
    if "spreadsheet" in kind:
        book = openpyxl.load_workbook(data)
        cells = [c.value for sheet in book for row in sheet.iter_rows() for c in row]
        return "\n".join(str(value) for value in cells if value)
    if "wordprocessing" in kind:
        return docx.Document(data).element.xpath("string(.)")
    if kind == "application/pdf":
        return " ".join(" ".join(page_texts(response.content)).split())
    return response.content.decode()


ADDRESSES = ["", "plan.pdf", "plan.xlsx", "plan.docx", "plan.csv"]


@pytest.mark.usefixtures("plan")
@pytest.mark.parametrize("address", ADDRESSES)
def test_the_public_sees_no_name_and_those_who_signed_in_see_all(
    client, sign_in, address
):
    public = text_of(client.get(f"/plans/plan/{address}"))
    named = text_of(sign_in(make_person("Member")).get(f"/plans/plan/{address}"))

    assert ("Ada Lund" in public, "Mel Ortega" in public) == (False, False)
    assert ("Ada Lund" in named, "Mel Ortega" in named) == (True, True)
    assert "Head of Care" in public


def test_the_page_of_an_action_follows_the_same_rule(client, sign_in, plan):
    address = plan.objectives.get().actions.get(ref="3").get_absolute_url()

    public = client.get(address).text
    named = sign_in(make_person("Member")).get(address).text

    assert ("A named officer" in public, "Ada Lund" in named) == (True, True)


def test_papers_of_a_pack_name_nobody(plan):
    pages = page_texts(plan_paper(plan, date(2031, 1, 19)))

    assert "Ada Lund" not in " ".join(pages)


def test_the_public_chooses_no_lead_by_name(client, plan):
    choices = client.get("/plans/plan/").context["filter"].form.fields["lead"].choices

    assert [label for label, _ in choices][1:] == ["Agencies"]


def test_a_file_without_names_says_so_in_its_heading(client, plan):
    text = client.get("/plans/plan/plan.csv").content.decode("utf-8-sig")

    headings = next(csv.reader(io.StringIO(text)))
    assert [h for h in headings if "Lead" in h] == [
        "Lead (without names)",
        "Lead agencies",
    ]


@pytest.fixture
def led_otherwise(plan):
    """An action of the plan that was led by one officer and is led by another now."""
    then = timezone.now() - timedelta(days=40)
    action = make_action(
        objective=plan.objectives.get(),
        lead_words="Care (Bo Reed)",
        said={"made_at": then},
    )
    action.lead_words, action.lead_officer = (
        "Care (Cy Hall)",
        make_person(name="Cy Hall"),
    )
    action.save()
    record_edit(action=action, author=None)
    return action


@pytest.mark.parametrize("address", ["", "plan.pdf", "exceptions.pdf", "action"])
def test_the_public_reads_that_a_lead_changed_and_not_from_whom_to_whom(
    client, led_otherwise, address
):
    since = timezone.localdate() - timedelta(days=20)
    url = f"/plans/plan/{address}?since={since}"
    if address == "action":
        url = led_otherwise.get_absolute_url()

    told = text_of(client.get(url))

    assert ("Bo Reed" in told, "Cy Hall" in told) == (False, False)
    assert "Its lead changed." in told or "Another lead." in told


def test_those_who_signed_in_read_from_whom_to_whom(sign_in, led_otherwise):
    page = sign_in(make_person("Member")).get(led_otherwise.get_absolute_url()).text

    assert ("Care (Bo Reed)" in page, "Care (Cy Hall)" in page) == (True, True)
