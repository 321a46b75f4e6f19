"""Exempt papers looked at again: kept exempt with a new day, or released."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from cpboard.people.roles import ADMINISTRATOR, MEMBER
from meetings.exemptions import needs_of
from meetings.frozen import faults
from meetings.models import ExemptionReview, Paper, Publication
from meetings.packs import publish
from tests.meetings.makers import (
    make_board,
    make_clerk,
    make_exempt_paper,
    make_item,
    make_meeting,
    make_paper,
    make_plan_paper,
    noon,
    stored,
)
from tests.meetings.pages import text_of, told
from tests.meetings.planted import found_in, planted
from tests.pdf import samples
from tests.pdf.walk import page_labels, page_texts, structure_faults, validator_errors
from tests.people.makers import make_person
from tests.strategy.makers import make_action

pytestmark = pytest.mark.django_db

SECRET = "Kestrel"


def make_agenda(**fields):
    """A published agenda: the live plan, then an exempt paper, then a public one."""
    meeting = make_meeting(
        board=make_board(slug="cpb", name="Board"),
        state="draft",
        meets_on=date(2021, 1, 19),
    )
    plan, secret, last = (make_item(meeting=meeting) for _ in range(3))
    action = make_action(activity="Ask every child")
    make_plan_paper(item=plan, strategy=action.objective.strategy)
    make_exempt_paper(
        item=secret, title=f"{SECRET}Paper", content=planted(SECRET), **fields
    )
    make_paper(item=last, content=samples.paper())
    return publish(meeting=meeting, kind="agenda", published_at=noon(2021, 1, 11))


def secret_paper():
    """The exempt paper, or what became of it."""
    return Paper.objects.get(title=f"{SECRET}Paper")


def sent(**fields):
    """What the form sends to release a paper."""
    return {
        "outcome": "released",
        "reason": "The contract is signed.",
        "decided_by": make_person(name="Monitoring Officer").pk,
        "next_on": "",
    } | fields


ADDRESSES = [
    "/",
    "/meetings/",
    "/boards/cpb/",
    "/boards/cpb/exemptions/",
    "/meetings/cpb/2021-01-19/",
    "/publications/{publication}/",
    "/publications/{publication}/public.pdf",
    "/publications/{publication}/full.pdf",
    "/publications/{publication}/certificate.pdf",
    "/publications/{publication}/withdraw/",
    "/publications/{publication}/replace/",
    "/papers/{paper}/file",
    "/papers/{paper}/exemption/",
]


@pytest.mark.parametrize("role", [None, ADMINISTRATOR])
def test_before_its_release_no_address_gives_a_word_of_it(client, role):
    names = {"publication": make_agenda().pk, "paper": secret_paper().pk}
    if role:
        client.force_login(make_person(role))

    for address in ADDRESSES:
        response = client.get(address.format(**names), follow=True)
        body = response.getvalue()
        assert SECRET not in body.decode("latin-1")
        if response["Content-Type"] == "application/pdf":
            assert found_in(body, SECRET) == []


def test_a_released_paper_is_public_in_a_new_publication_with_the_same_numbers(client):
    agenda = make_agenda()
    client.force_login(make_clerk())
    # What the plan says now is not what went out then.
    make_action(objective=Paper.objects.get(kind="plan").strategy.objectives.get())

    page = client.post(f"/papers/{secret_paper().pk}/exemption/", sent(), follow=True)

    assert told(page) == [
        "The paper is public. Its publication went out again with it; the page numbers "
        "are as they were."
    ]
    fresh = Publication.objects.get(supersedes=agenda)
    full, public = stored(agenda.full_file), stored(fresh.public_file)
    assert page_labels(public)[2:] == page_labels(full)[2:]
    assert page_texts(public)[2:4] == page_texts(full)[2:4]
    assert "KestrelText" in " ".join(page_texts(public))
    assert "Exempt: paragraph" not in " ".join(page_texts(public))
    assert validator_errors(public) == []
    assert structure_faults(public) == []
    front = " ".join(page_texts(public)[0].split())
    today = timezone.localdate()
    assert (
        "This agenda was first published on 11 January 2021 and is published again on "
        f"{today.day} {today:%B %Y}. A report under item 2 that was exempt is public "
        "in it now."
    ) in front
    assert [fault for fault in faults() if fault.publication] == []


def test_after_its_release_everybody_reads_it_and_the_old_file_stays_as_it_was(client):
    agenda = make_agenda()
    clerk = make_clerk()
    client.force_login(clerk)
    client.post(f"/papers/{secret_paper().pk}/exemption/", sent())
    client.logout()

    page = text_of(client.get("/meetings/cpb/2021-01-19/"))
    old = client.get(f"/publications/{agenda.pk}/public.pdf").getvalue()
    paper = client.get(f"/papers/{secret_paper().pk}/file")
    old_full = client.get(f"/publications/{agenda.pk}/full.pdf")

    assert "KestrelPaper" in page
    assert old == stored(agenda.public_file)
    assert found_in(old, SECRET) == []
    assert "KestrelText" in " ".join(page_texts(paper.getvalue()))
    assert old_full.status_code == 302
    row = ExemptionReview.objects.get()
    assert (row.outcome, row.reason) == ("released", "The contract is signed.")
    assert (row.paragraphs, row.recorded_by) == ("3", clerk)
    assert secret_paper().history.count() == 2


def test_the_notice_of_the_first_publication_stays(client):
    make_agenda()
    client.force_login(make_clerk())
    client.post(f"/papers/{secret_paper().pk}/exemption/", sent())

    page = text_of(client.get("/meetings/cpb/2021-01-19/"))

    assert "Published on 11 January 2021: 5 clear days." in page
    assert "late" not in page.split("Agenda")[-1]


def test_a_paper_that_stays_exempt_gets_a_new_day_and_keeps_its_history(client):
    make_agenda()
    client.force_login(make_clerk())
    paper = secret_paper()

    client.post(
        f"/papers/{paper.pk}/exemption/",
        sent(outcome="stays", next_on="1 6 2091", reason="Not signed yet."),
    )

    paper.refresh_from_db()
    assert paper.is_exempt
    assert paper.exempt_review_on == date(2091, 6, 1)
    assert paper.exemption_reviews.get().reason == "Not signed yet."
    assert Publication.objects.count() == 1


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        (
            {"outcome": "stays"},
            {"next_on": ["Enter when the decision is looked at again"]},
        ),
        (
            {"outcome": "stays", "next_on": "1 6 2020"},
            {"next_on": ["Enter a day to come"]},
        ),
        ({"reason": ""}, {"reason": ["Say why"]}),
        ({"decided_by": ""}, {"decided_by": ["Choose who decided"]}),
        ({"outcome": ""}, {"outcome": ["Choose what is decided"]}),
    ],
)
def test_a_decision_is_whole(client, fields, errors):
    make_agenda()
    client.force_login(make_clerk())

    page = client.post(f"/papers/{secret_paper().pk}/exemption/", sent(**fields))

    assert page.context["form"].errors == errors
    assert ExemptionReview.objects.count() == 0


def test_a_paper_that_was_never_published_is_edited_not_released(client):
    paper = make_exempt_paper()
    client.force_login(make_clerk())

    assert client.get(f"/papers/{paper.pk}/exemption/").status_code == 404


def test_the_list_shows_what_is_due_and_what_is_later(client):
    today = timezone.localdate()
    make_agenda(exempt_review_on=today + timedelta(days=29))
    item = make_item(meeting=make_meeting(board=secret_paper().item.meeting.board))
    make_exempt_paper(item=item, title="Never out", exempt_review_on=today)
    client.force_login(make_clerk())

    later = client.get("/boards/cpb/exemptions/")
    Paper.objects.filter(title=f"{SECRET}Paper").update(
        exempt_review_on=today + timedelta(days=28)
    )
    due = client.get("/boards/cpb/exemptions/")

    assert [len(later.context[name]) for name in ("due", "later")] == [0, 1]
    assert [len(due.context[name]) for name in ("due", "later")] == [1, 0]


def test_the_clerk_is_told_when_a_review_is_near_and_others_are_not():
    today = timezone.localdate()
    make_agenda(exempt_review_on=today + timedelta(days=10))

    needs = needs_of(make_clerk(), today)

    assert [(need.what, need.url) for need in needs] == [
        ("One exempt paper of the Board: still exempt?", "/boards/cpb/exemptions/")
    ]
    assert needs_of(make_clerk(), today - timedelta(days=19)) == []
    assert needs_of(make_person(MEMBER), today) == []
