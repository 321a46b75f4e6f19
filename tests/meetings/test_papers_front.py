"""The front sheet of a pack: what it says to whom, in which order."""

from datetime import date, time
from io import BytesIO

import pikepdf
import pytest
from django.test import override_settings

from meetings.drafts import draft_pack
from meetings.packs import build
from meetings.papers import addressed_to, front_sheet, logo
from tests.meetings.makers import (
    make_board,
    make_exempt_paper,
    make_item,
    make_meeting,
    make_paper,
    make_seat,
    noon,
)
from tests.pdf import samples
from tests.pdf.walk import page_texts, structure_faults, validator_errors
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


def words(text):
    """A page's text with single spaces."""
    return " ".join(text.split())


def front_of(meeting, **options):
    """The pages of an agenda's front sheet as words."""
    draft = draft_pack(meeting, "agenda")
    plan = build(draft, published_at=None).assembled.plan
    options = {"is_public": True, "published_at": noon(2031, 1, 2)} | options
    return [words(text) for text in page_texts(front_sheet(draft, plan, **options))]


def test_it_is_addressed_to_those_who_sit_on_the_day():
    board = make_board()
    seats = {
        "member": {},
        "chair": {"role": "chair"},
        "vice_chair": {"role": "vice_chair"},
        "coopted": {"role": "coopted"},
        "observer": {"role": "observer"},
        "adviser": {"role": "adviser"},
        "substitute": {"role": "substitute"},
        "gone": {"ends_on": date(2030, 12, 31)},
        "to_come": {"starts_on": date(2031, 2, 1)},
        "last_day": {"ends_on": date(2031, 1, 7)},
    }
    for name, fields in seats.items():
        make_seat(board=board, person=make_person(name=name), **fields)

    names = addressed_to(board, date(2031, 1, 7))

    assert names == [
        "chair (Chair)",
        "vice_chair (Vice-Chair)",
        "coopted",
        "last_day",
        "member",
    ]


def test_the_agenda_says_who_when_where_and_how():
    meeting = make_meeting(
        board=make_board(
            name="Children's board",
            contact_name="Sam Clerk",
            contact_job_title="Clerk",
            contact_phone="01234 567890",
        ),
        state="draft",
        meets_on=date(2031, 1, 7),
        meets_at=time(12),
        how_to_attend="Open to everybody.",
    )
    make_item(meeting=meeting, title="Interests", asked="Say\nso.")

    front = front_of(meeting)

    assert front == [
        "Larkmoor Council Agenda Children's board Date: Tuesday, 7 January 2031 "
        "Time: 12 noon Venue: The Guildhall To attend: Open to everybody. "
        "1. Interests Say so. This agenda was published on 2 January 2031. "
        "Contact: Sam Clerk, Clerk, 01234 567890"
    ]


def test_midnight_belongs_to_the_day_on_the_wall():
    meeting = make_meeting(state="draft")
    make_item(meeting=meeting)
    late = noon(2031, 7, 2).replace(hour=23, minute=30)

    front = front_of(meeting, published_at=late)[0]

    assert front.endswith("This agenda was published on 2 July 2031.")


def test_exempt_papers_are_announced_by_paragraph_and_never_by_title():
    meeting = make_meeting(state="draft")
    item = make_item(meeting=meeting, title="A house")
    make_exempt_paper(item=item, title="Kestrel", exempt_paragraphs="3, 5")
    make_exempt_paper(item=item, title="Kestrel", exempt_paragraphs="1")
    law = (
        "Not for publication: exempt under paragraphs 1, 3 and 5 of Schedule 12A to "
        "the Local Government Act 1972."
    )
    leave = (
        "The public may be asked to leave while the board talks about what is not for "
        "publication."
    )

    public, full = front_of(meeting)[0], front_of(meeting, is_public=False)[0]

    gone = "These pages are not in this public copy."
    assert f"1. A house (Pages 1 - 2) {law} {gone} {leave}" in public
    assert f"1. A house (Pages 1 - 2) {law} {leave}" in full
    assert "Kestrel" not in public + full


def test_the_public_copy_jumps_only_to_pages_that_it_has():
    meeting = make_meeting(state="draft")
    make_paper(item=make_item(meeting=meeting))
    make_exempt_paper(item=make_item(meeting=meeting))
    built = build(draft_pack(meeting, "agenda"), published_at=None)

    assert jumps(built.public.pdf) == ["Go to agenda item 1"]
    assert jumps(built.full.pdf) == ["Go to agenda item 1", "Go to agenda item 2"]


def jumps(data):
    """What the links of the first page say of themselves."""
    with pikepdf.open(BytesIO(data)) as pdf:
        links = pdf.pages[0].get("/Annots", ())
        return [str(link.Contents) for link in links if "/Contents" in link]


def test_a_long_agenda_runs_over_two_pages_with_its_name_on_the_second():
    meeting = make_meeting(board=make_board(name="Children's board"), state="draft")
    for number in range(20):
        make_seat(board=meeting.board, person=make_person(name=f"Councillor {number}"))
    for _ in range(12):
        item = make_item(
            meeting=meeting, title="A long title " * 9, asked="Agree. " * 9
        )
        make_paper(item=item, content=samples.paper())

    built = build(draft_pack(meeting, "agenda"), published_at=noon(2031, 1, 2))

    front = [words(text) for text in page_texts(built.public.pdf)[:2]]
    assert "12. A long title" in front[1]
    assert "(Pages 23 - 24)" in front[1]
    assert "Agenda, Children's board, Wednesday, 1 January 2031" in front[1]
    assert "Agenda, Children's board, Wednesday" not in front[0]
    assert validator_errors(built.public.pdf) == []
    assert structure_faults(built.public.pdf) == []


def test_a_council_without_a_logo_prints_its_name_alone():
    meeting = make_meeting(state="draft")
    make_item(meeting=meeting)

    with override_settings(COUNCIL_LOGO="", COUNCIL_NAME="Ashcombe Council"):
        front = front_of(meeting)[0]

    assert front.startswith("Ashcombe Council Agenda")
    assert logo("") == ""


def test_a_picture_becomes_part_of_the_paper(tmp_path):
    picture = tmp_path / "logo.png"
    picture.write_bytes(b"PNG")
    nameless = tmp_path / "logo"
    nameless.write_bytes(b"PNG")

    assert logo(str(picture)) == "data:image/png;base64,UE5H"
    assert logo(str(nameless)) == "data:application/octet-stream;base64,UE5H"
