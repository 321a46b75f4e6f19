"""Pages of the product as papers of an agenda."""

from datetime import date

import pytest
from django.contrib.auth.models import AnonymousUser

from meetings.live_papers import KINDS
from meetings.models import Paper
from meetings.packs import paper_bytes
from tests.meetings.makers import make_board, make_clerk, make_item, make_meeting
from tests.meetings.pages import text_of
from tests.pdf.walk import page_texts, structure_faults, validator_errors
from tests.people.makers import make_person
from tests.strategy.makers import make_action, make_update

pytestmark = pytest.mark.django_db
OF_A_PLAN = ["plan", "exceptions", "questions"]


def make_live(kind):
    """A live paper of a plan with a Red action that Ursula Planted leads."""
    board = make_board()
    make_meeting(board=board, state="held", meets_on=date(2030, 9, 1))
    meeting = make_meeting(board=board, state="draft", meets_on=date(2030, 12, 1))
    lead = make_person(name="Ursula Planted")
    action = make_action(activity="Ask every child", lead_officer=lead)
    make_update(action=action, rating="red", reason="Nobody asked.", next_steps="Ask.")
    return Paper.objects.create(
        item=make_item(meeting=meeting),
        title="Live",
        kind=kind,
        strategy=action.objective.strategy,
    )


@pytest.mark.parametrize("kind", OF_A_PLAN)
def test_a_live_paper_is_tagged_and_names_nobody(kind):
    paper = paper_bytes(make_live(kind))

    assert validator_errors(paper) == []
    assert structure_faults(paper) == []
    assert "Planted" not in " ".join(page_texts(paper))


def test_an_exception_report_says_what_changed_since_the_board_last_met():
    words = " ".join(page_texts(paper_bytes(make_live("exceptions"))))

    assert "as at 1 December 2030" in words
    assert "1 September 2030" in words


@pytest.mark.parametrize("kind", OF_A_PLAN)
def test_the_clerk_adds_a_live_paper_from_one_page(client, kind):
    item, strategy = make_item(), make_live("plan").strategy
    client.force_login(make_clerk())

    choices = text_of(client.get(f"/items/{item.pk}/add-paper/"))
    client.post(
        f"/items/{item.pk}/new-{kind}-paper/",
        {"title": "Live", "strategy": strategy.pk},
    )

    paper = item.papers.get()
    assert KINDS[kind].label in choices
    assert (paper.kind, paper.strategy) == (kind, strategy)


def test_there_is_no_page_for_a_kind_that_does_not_exist(client):
    client.force_login(make_clerk())

    answer = client.get(f"/items/{make_item().pk}/new-secret-paper/")

    assert answer.status_code == 404


def test_questions_have_a_page_for_those_who_have_signed_in_only():
    paper, address = make_live("questions"), KINDS["questions"].address

    assert address(paper, make_person()) == "/challenges/"
    assert address(paper, AnonymousUser()) == ""


def test_a_plan_that_is_a_draft_has_no_page_for_the_public():
    paper = make_live("exceptions")
    strategy = paper.strategy
    address = f"{strategy.get_absolute_url()}?as_at=2030-12-01"

    public = KINDS["exceptions"].address(paper, make_person())
    strategy.state = "draft"

    assert public == address
    assert KINDS["exceptions"].address(paper, make_person()) == ""
