"""Meetings that come over from Modern.Gov, with the faults of its answers."""

import json
from datetime import date, time
from io import StringIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.db import IntegrityError

from cpboard.exchange.shapes import UnreadableFile
from cpboard.people.roles import ADMINISTRATOR
from meetings.agenda import add_item
from meetings.models import AgendaItem, Meeting, Paper
from meetings.moderngov import bring_over, read_answer
from meetings.moderngov.words import one_line, text_of_html
from meetings.needs import needs_of_restricted
from tests.meetings.makers import (
    make_board,
    make_clerk,
    make_item,
    make_meeting,
    make_publication,
    reasons,
)
from tests.meetings.pages import text_of, told
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db

FILE = Path(__file__).parent.parent / "samples" / "moderngov" / "meeting.xml"
TODAY = date(2026, 11, 25)
MEETING = (
    "<meeting><meetingid>7</meetingid><meetingdate>{day}</meetingdate>"
    "<meetingtime>10am</meetingtime><meetingstatus>{status}</meetingstatus>"
    "<agendaitems>{items}</agendaitems></meeting>"
)
ITEM = (
    "<agendaitem><agendaitemid>{id}</agendaitemid><agendaitemnumber>{number}"
    "</agendaitemnumber><agendaitemtitle>{title}</agendaitemtitle></agendaitem>"
)


def answer(*items, day="14/01/2025", status="Confirmed"):
    """An answer with items of (id, number, title)."""
    told = "".join(
        ITEM.format(id=key, number=number, title=title) for key, number, title in items
    )
    return MEETING.format(day=day, status=status, items=told).encode()


def brought(data, board=None, today=TODAY):
    """What was changed, and what was remarked on while it was saved."""
    reading = read_answer(data)
    before = len(reading.warnings)
    changed = bring_over(reading=reading, board=board or make_board(), today=today)
    return changed, [remark.message for remark in reading.warnings[before:]]


def test_a_meeting_comes_with_items_and_documents_as_they_were_shown():
    reading = read_answer(FILE.read_bytes())
    (meeting,) = bring_over(reading=reading, board=make_board(), today=TODAY)

    first, heading, secret = meeting.items.all()
    assert (meeting.meets_on, meeting.meets_at) == (date(2025, 1, 14), time(17, 30))
    assert (meeting.venue, meeting.state) == ("Room 2 & online", "held")
    assert meeting.is_extraordinary
    assert (str(first), first.asked) == (
        "1. Children's homes & schools",
        "To look at:\n\n- beds & desks\n- doors",
    )
    assert (heading.kind, heading.label) == ("heading", "")
    assert heading.asked == "Raw HTML\non two lines"
    assert (secret.label, secret.title, secret.asked) == ("B.2", "Restricted item", "")
    report = first.papers.get(is_exempt=False)
    assert report.is_to_follow
    assert report.source_address == (
        "https://old.example.org/mgConvert2PDF.aspx?ID=900&T=9"
    )
    assert report.source_published_on == date(2025, 1, 6)
    assert first.papers.count() == 2
    assert [paper.title for paper in secret.papers.all()] == [
        "Title of the item: PlantedTitle",
        "PlantedReport",
    ]


def test_what_is_restricted_says_honestly_that_nobody_stated_the_paragraph():
    brought(FILE.read_bytes())

    paper = Paper.objects.get(title="PlantedAppendix")

    assert (paper.is_exempt, paper.exempt_paragraphs) == (True, "not stated")
    assert paper.public_interest_test == (
        "Restricted in Modern.Gov; the paragraph is not stated there. To be completed "
        "here."
    )
    assert (paper.exempt_author, paper.exempt_review_on) == (None, TODAY)


@pytest.mark.parametrize(
    "changed",
    [{"source_id": ""}, {"exempt_paragraphs": "3"}, {"exempt_review_on": None}],
)
def test_only_what_was_brought_over_may_leave_out_who_decided(changed):
    brought(FILE.read_bytes())
    paper = Paper.objects.get(title="PlantedAppendix")

    for name, value in changed.items():
        setattr(paper, name, value)
    with pytest.raises(IntegrityError):
        paper.save()


def test_the_public_reads_the_old_agenda_and_nothing_restricted(client, sign_in):
    board = make_board()
    brought(FILE.read_bytes(), board)
    url = f"/meetings/{board.slug}/2025-01-14/"

    page = client.get(url)
    lists = [client.get(f"/boards/{board.slug}/"), client.get("/meetings/")]
    member = sign_in(make_person()).get(url)

    for each in (page, member, *lists):
        assert "Planted" not in each.content.decode()
    assert [entry.item.title for entry in page.context["entries"]] == [
        "Children's homes & schools",
        "Part two",
    ]
    assert 'href="https://old.example.org/mgConvert2PDF.aspx?ID=900' in (
        page.content.decode()
    )
    assert "A paper is to follow" not in text_of(page)
    clerk = sign_in(make_clerk()).get(url)
    assert "PlantedTitle" in text_of(clerk)


def test_an_agenda_that_is_still_to_come_stays_a_draft(client):
    board = make_board()
    brought(answer(("1", "1", "Planted"), day="14/01/2027"), board)

    assert Meeting.objects.get().state == "draft"
    assert client.get(f"/meetings/{board.slug}/2027-01-14/").status_code == 404


def test_the_same_file_twice_changes_nothing():
    board = make_board()
    brought(FILE.read_bytes(), board)
    item = AgendaItem.objects.first()
    item.title = "Changed by the clerk"
    item.save()
    versions = [AgendaItem.history.count(), Paper.history.count()]

    changed, remarks = brought(FILE.read_bytes(), board)

    item.refresh_from_db()
    assert (changed, remarks) == ([], [])
    assert item.title == "Changed by the clerk"
    assert [AgendaItem.history.count(), Paper.history.count()] == versions


def test_a_later_answer_changes_what_it_says_anew():
    board = make_board()
    brought(answer(("1", "1", "Homes"), ("2", "2", "Schools")), board)

    changed, remarks = brought(
        answer(("2", "1", "Schools"), ("3", "2", "Health")), board
    )

    assert len(changed) == 1
    assert [(i.source_id, i.label) for i in changed[0].items.all()] == [
        ("1", ""),
        ("2", "1"),
        ("3", "2"),
    ]
    assert remarks == ["It is in Modern.Gov no more: remove it here if it is gone."]


def test_what_the_clerk_completed_and_what_is_secret_stays_so():
    board = make_board()
    brought(FILE.read_bytes(), board)
    paper = Paper.objects.get(title="PlantedAppendix")
    for name, value in reasons().items():
        setattr(paper, name, value)
    paper.save()

    opened = FILE.read_bytes().replace(b">True<", b">False<")
    _, remarks = brought(opened, board)

    paper.refresh_from_db()
    assert paper.exempt_paragraphs == "3"
    assert Paper.objects.filter(is_exempt=True).count() == 3
    assert AgendaItem.objects.get(source_id="13").title == "Restricted item"
    assert sorted(remarks) == [
        "A paper is restricted no more there: it stays so here.",
        "A paper is restricted no more there: it stays so here.",
        "It is restricted no more there: it stays so here.",
    ]


def test_the_clerk_completes_what_is_restricted(sign_in):
    board = make_board()
    brought(FILE.read_bytes(), board)
    clerk = make_clerk()
    before = [(need.what, need.on) for need in needs_of_restricted(clerk)]
    paper = Paper.objects.get(title="PlantedAppendix")
    fields = ["exempt_paragraphs", "public_interest_test"]
    sent = {name: reasons()[name] for name in fields} | {
        "title": paper.title,
        "is_exempt": "on",
        "exempt_author": clerk.pk,
        "exempt_review_on": "1 6 2031",
    }

    sign_in(clerk).post(f"/papers/{paper.pk}/edit/", sent)

    assert before == [("3 restricted papers", TODAY)]
    assert [need.what for need in needs_of_restricted(clerk)] == ["2 restricted papers"]
    assert needs_of_restricted(make_person(ADMINISTRATOR)) == []


def test_what_is_published_here_stays():
    board = make_board()
    brought(answer(("1", "1", "Homes"), day="14/01/2027"), board)
    meeting = Meeting.objects.get()
    make_publication(meeting=meeting)

    _, remarks = brought(answer(("1", "1", "Other"), day="15/01/2027"), board)

    meeting.refresh_from_db()
    assert meeting.meets_on == date(2027, 1, 14)
    assert meeting.items.get().title == "Homes"
    assert remarks == [
        "Its agenda is published here: day, time and venue stay.",
        "It is published here: its words stay.",
    ]


def test_a_meeting_that_is_here_by_another_way_is_left_alone():
    meeting = make_meeting(meets_on=date(2025, 1, 14), state="held")

    changed, (remark,) = brought(FILE.read_bytes(), meeting.board)

    assert changed == []
    assert remark == f"The {meeting} is here already, by another way: left as it is."
    assert not meeting.items.exists()


def test_a_cancelled_meeting_says_so():
    (meeting,), _ = brought(answer(status="Cancelled"))

    assert (meeting.state, meeting.cancelled_because) == (
        "cancelled",
        "In Modern.Gov: Cancelled",
    )


def test_a_meeting_that_was_held_here_is_not_cancelled_by_a_file():
    board = make_board()
    brought(answer(), board)

    _, remarks = brought(answer(status="Cancelled"), board)

    assert Meeting.objects.get().state == "held"
    assert remarks == ["It is cancelled in Modern.Gov, and not here."]


def test_numbers_that_are_odd_do_not_stop_a_new_item():
    board = make_board()
    brought(answer(("1", "B.1", "Homes"), day="14/01/2027"), board)
    meeting = Meeting.objects.get()
    make_publication(meeting=meeting)

    item = add_item(item=AgendaItem(meeting=meeting, title="Urgent"))

    assert item.label == "1"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "This is no XML file"),
        (b"<meeting><meetingid>1", "This is no XML file"),
        (b'<!DOCTYPE m [<!ENTITY a "b">]><meeting/>', "This file has a document type"),
        (
            '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE m><meeting/>'.encode(
                "utf-16"
            ),
            "This file has a document type",
        ),
        (b"<html><p>Sign in</p></html>", "There is no meeting in this file"),
        (b"<a>" + b" " * (10 * 2**20) + b"</a>", "This file is larger than 10 MB"),
        (b"<ms>" + b"<meeting/>" * 501 + b"</ms>", "This file has more than 500"),
    ],
)
def test_what_is_no_answer_is_refused_with_a_sentence(data, sentence):
    with pytest.raises(UnreadableFile) as refused:
        read_answer(data)

    assert str(refused.value).startswith(sentence)


def test_what_is_odd_is_said():
    long = answer(
        ("1", "1", "A" * 301),
        ("2", "1", "Twice"),
        ("2", "2", "Again"),
        ("3", "x" * 9, "L"),
    )
    without_day = b"<meeting><meetingid>8</meetingid></meeting>"
    twice = b"<getmeetings>" + long + long + without_day + b"</getmeetings>"

    reading = read_answer(twice)

    assert [remark.message for remark in reading.warnings] == [
        "Its title is cut to 300 letters.",
        "Its number “1” stands before already: left out.",
        "It is listed twice: the first is taken.",
        "Its number “xxxxxxxxx” is too long to print: left out.",
        "It is in the file twice: the first is taken.",
        "It has no number or no day that can be read (“”): left out.",
    ]
    assert (len(reading.meetings), reading.items) == (1, 3)


def test_attendees_are_nobody_s_attendance_and_titles_that_are_secret_not_said():
    reading = read_answer(FILE.read_bytes())

    words = json.dumps(reading.as_json())

    assert "2 attendees are named, and not whether they came" in words
    assert "Planted" not in words
    assert reading.as_json() | {"warnings": []} == {
        "meetings": 1,
        "items": 3,
        "documents": 3,
        "restricted": 1,
        "warnings": [],
    }


def test_an_answer_saved_as_text_inside_an_element_is_read():
    inside = answer(("1", "1", "Homes")).decode().replace("<", "&lt;")

    reading = read_answer(f"<string>{inside}</string>".encode())

    assert reading.meetings[0].items[0].title == "Homes"


def test_words_escaped_twice_are_words_again():
    assert (
        one_line("Fees &amp;amp; charges\n  for &amp;lt;5") == "Fees & charges for <5"
    )
    assert one_line("<b>Homes</b>") == "Homes"
    assert text_of_html("<p>One</p><p>Two<br>three</p>") == "One\n\nTwo\nthree"


def test_the_command_reads_saves_and_says_so():
    board = make_board(slug="board-of-parents")
    arguments = ["import_moderngov", str(FILE), "--board", board.slug]

    dry, saved, again, plain = StringIO(), StringIO(), StringIO(), StringIO()
    call_command(*arguments, "--dry-run", "--json", stdout=dry)
    none_yet = Meeting.objects.count()
    call_command(*arguments, "--json", stdout=saved)
    call_command(*arguments, stdout=again)
    call_command(*arguments, "--dry-run", stdout=plain)

    assert none_yet == 0
    assert json.loads(dry.getvalue()) == json.loads(saved.getvalue())
    assert list(json.loads(saved.getvalue())) == [
        "meetings",
        "items",
        "documents",
        "restricted",
        "warnings",
    ]
    assert Meeting.objects.get().board == board
    assert again.getvalue().endswith("Nothing new: nothing was changed.\n")
    assert plain.getvalue().endswith("Nothing was saved.\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["nowhere.xml"], "nowhere.xml: No such file or directory."),
        ([str(FILE), "--board", "x"], "There is no board x. Known: one, two."),
        ([str(FILE)], "Name the board: --board. Known: one, two."),
        (
            [__file__],
            f"{__file__}: This is no XML file, or it was cut short: save the ",
        ),
    ],
)
def test_the_command_refuses_in_a_sentence(arguments, sentence):
    make_board(slug="one", name="A")
    make_board(slug="two", name="B")

    with pytest.raises(CommandError) as refused:
        call_command("import_moderngov", *arguments)

    assert str(refused.value).startswith(sentence)


def test_the_page_shows_first_and_saves_what_was_shown(sign_in):
    board = make_board()
    client = sign_in(make_clerk())
    url = f"/boards/{board.slug}/from-moderngov/"
    files = [
        SimpleUploadedFile("a.xml", FILE.read_bytes()),
        SimpleUploadedFile("b.xml", answer(("1", "1", "Homes"), day="15/01/2025")),
    ]

    shown = client.post(url, {"files": files})
    none_yet = Meeting.objects.count()
    carried = shown.context["again"].initial["carried"]
    saved = client.post(url, {"carried": carried, "save": "1"}, follow=True)
    again = client.post(url, {"carried": carried, "save": "1"}, follow=True)

    assert none_yet == 0
    assert Meeting.objects.count() == 2
    assert saved.redirect_chain == [(f"/boards/{board.slug}/restricted/", 302)]
    assert told(saved) == ["2 meetings brought over."]
    assert told(again) == ["Nothing new: nothing was changed."]
    assert [paper.title for paper in saved.context["papers"]] == [
        "PlantedAppendix",
        "Title of the item: PlantedTitle",
        "PlantedReport",
    ]


def test_who_prepares_and_may_not_read_exempt_papers_reads_no_secret_title(sign_in):
    board = make_board()
    client = sign_in(make_person(ADMINISTRATOR))
    url = f"/boards/{board.slug}/from-moderngov/"
    file = SimpleUploadedFile("a.xml", FILE.read_bytes())

    shown = client.post(url, {"files": [file]})
    carried = shown.context["again"].initial["carried"]
    saved = client.post(url, {"carried": carried, "save": "1"}, follow=True)

    assert "Planted" not in text_of(shown)
    assert "Planted" not in saved.content.decode()


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"carried": ""}, "Choose at least one file"),
        ({"carried": "[1"}, "Choose at least one file"),
        ({"carried": '["\\u20ac"]'}, "Choose at least one file"),
        ({"carried": '["no"]'}, "This is no XML file"),
        ({"carried": json.dumps([" " * 1_500_001])}, "This is too much at once"),
        ({"files": [SimpleUploadedFile("a.xml", b"")]}, "A file is empty"),
    ],
)
def test_the_page_refuses_in_a_sentence(sign_in, sent, sentence):
    board = make_board()

    page = sign_in(make_clerk()).post(f"/boards/{board.slug}/from-moderngov/", sent)

    (error,) = page.context["form"].errors["files"]
    assert error.startswith(sentence)


def test_another_board_s_meeting_is_left_alone():
    brought(answer(("1", "1", "Homes")))
    make_item(meeting=Meeting.objects.get())

    changed, remarks = brought(answer(("1", "1", "Other")))

    assert (changed, remarks) == (
        [],
        ["It belongs to another board here: left as it is."],
    )
