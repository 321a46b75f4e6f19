"""The action log: as a paper that names nobody, and as a table."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from cpboard.people.models import Agency
from cpboard.people.roles import DEMOCRACY_OFFICER, OFFICER
from meetings.action_log import action_log_paper
from tests.meetings.loop_makers import board_of, make_answer, make_follow_up
from tests.meetings.minutes_files import DAY
from tests.pdf.walk import page_texts, structure_faults, validator_errors
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db

AS_AT = date(2025, 6, 3)
PLANTED = "Wren Alder"


def make_owner():
    """Somebody with a name that must not show, a post and an agency."""
    agency = Agency.objects.create(name="Harbour NHS Trust")
    return make_person(name=PLANTED, job_title="Designated nurse", agency=agency)


def paper_text(follow_up, as_at=AS_AT):
    """The words of the paper."""
    paper = action_log_paper(board_of(follow_up), as_at)
    return " ".join(" ".join(page_texts(paper)).split())


def test_the_paper_names_the_post_and_nobody():
    text = f"Resolved: That {PLANTED} be asked to write."
    follow_up = make_follow_up(owner=make_owner(), due_on=date(2025, 5, 30), text=text)
    make_answer(follow_up=follow_up, title="Open note", is_public=True)
    make_answer(follow_up=follow_up, title="Closed note", circulated=True)

    text = paper_text(follow_up)

    assert "Overdue (1)" in text
    assert "That the designated nurse be asked to write." in text
    assert "Designated nurse, Harbour NHS Trust 30 May 2025 Overdue by 4 days" in text
    assert ("Open note" in text, "Closed note" in text) == (True, False)
    assert PLANTED not in text


@pytest.mark.parametrize("fields", [{"is_draft": True}, {"is_exempt": True}])
def test_the_paper_keeps_out_what_is_not_public(fields):
    follow_up = make_follow_up(text=f"Resolved: That {PLANTED} be moved.", **fields)

    text = paper_text(follow_up)

    assert "The board has asked for nothing that its public minutes name." in text
    assert PLANTED not in text


@pytest.mark.parametrize(
    ("as_at", "stands"),
    [
        (date(2025, 3, 10), "Open"),
        (date(2025, 4, 10), "Said to be done on 2 April 2025"),
        (date(2025, 6, 3), "Closed on 3 May 2025"),
        (date(2026, 6, 3), "The board has asked for nothing"),
    ],
)
def test_the_paper_says_how_it_stood_on_the_day(as_at, stands):
    follow_up = make_follow_up(
        state="done",
        outcome=f"Told {PLANTED}.",
        proposed_on=date(2025, 4, 2),
        done_on=date(2025, 5, 3),
    )

    text = paper_text(follow_up, as_at)

    assert (stands in text, PLANTED in text) == (True, False)


def test_the_paper_is_accessible():
    follow_up = make_follow_up(owner=make_owner(), due_on=DAY)

    paper = action_log_paper(board_of(follow_up), AS_AT)

    assert (validator_errors(paper), structure_faults(paper)) == ([], [])


def test_the_table_is_as_the_reader_may_see_the_list(sign_in):
    follow_up = make_follow_up(
        owner=make_owner(), due_on=date(2090, 1, 2), text="Resolved: =That it be so."
    )
    make_answer(follow_up=follow_up)
    address = f"/boards/{board_of(follow_up).slug}/action-log"
    client = sign_in(make_person(DEMOCRACY_OFFICER))

    book = load_workbook(BytesIO(client.get(f"{address}.xlsx").content))
    client = sign_in(make_person(OFFICER))
    csv = client.get(f"{address}.csv").content.decode("utf-8-sig").splitlines()

    assert [cell.value for cell in book.active[5]] == [
        "4 March 2025",
        "=That it be so.",
        PLANTED,
        "2 January 2090",
        "Open",
        None,
        "Briefing note: Waiting times",
    ]
    assert csv[1] == (f"4 March 2025,'=That it be so.,{PLANTED},2 January 2090,Open,,")
