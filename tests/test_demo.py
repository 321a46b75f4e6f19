"""The demo council: loads once, says who can sign in, and has what a board has."""

import json
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings
from django.utils import timezone

from cpboard.people.models import Person
from cpboard.people.roles import ROLES
from meetings.certificate import certificate_of
from meetings.clock import clock
from meetings.demo.load import summary
from meetings.exemptions import decisions_of, reviews_of
from meetings.models import (
    AgendaItem,
    Board,
    FollowUp,
    Meeting,
    Minutes,
    Paper,
    Publication,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_council")]


def told(*options):
    """What the command prints."""
    printed = StringIO()
    call_command("demo", *options, stdout=printed)
    return printed.getvalue()


def test_one_of_each_role_can_sign_in(client):
    found = json.loads(told("--json"))

    assert list(found) == ["people", "boards", "meetings", "actions"]
    assert sorted(person["role"] for person in found["people"]) == sorted(ROLES)
    for person in found["people"]:
        assert client.login(email=person["email"], password=person["password"])
        assert Person.objects.get(email=person["email"]).name == person["name"]


def test_a_second_run_changes_nothing_and_says_so():
    before = summary()

    first_line, *_, last_line = told().splitlines()

    assert first_line == "The demo council was here already. Nothing changed."
    assert last_line.split()[:2] == ["Performance", "officer"]
    assert summary() == before


def test_a_reset_loads_it_afresh(django_capture_on_commit_callbacks):
    before = summary()
    Person.objects.create_user(name="Somebody Else")
    paper = Paper.objects.exclude(file="").first()
    storage, old = paper.file.storage, paper.file.name

    with django_capture_on_commit_callbacks(execute=True):
        words = told("--reset")

    assert words.startswith("The demo council is loaded.")
    assert summary() == before
    assert not Person.objects.filter(name="Somebody Else").exists()
    assert not storage.exists(old)
    assert all(paper.file.size for paper in Paper.objects.exclude(file=""))


def test_production_refuses_the_demo():
    with override_settings(PRODUCTION=True), pytest.raises(CommandError):
        call_command("demo")


def test_papers_are_late_exempt_and_to_follow():
    exempt = Paper.objects.filter(is_exempt=True)
    board = Meeting.objects.filter(board__name="Corporate Parenting Board")
    next_meeting = board.upcoming().first()
    papers = Paper.objects.filter(item__meeting=next_meeting)
    supplements = Publication.objects.filter(kind="supplement")

    assert {paper.exempt_paragraphs for paper in exempt} == {"3"}
    assert all(paper.exempt_review_on for paper in exempt)
    assert next_meeting.state == "draft"
    assert next_meeting.meets_on - timezone.localdate() >= timedelta(days=21)
    assert [paper.title for paper in papers if paper.is_to_follow] == [
        "Waits for mental health support in and outside Larkmoor",
        "The Larkmoor guarantee: a draft by young people",
    ]
    assert papers.get(original_name="reviewing-officers.pdf").pages == 9
    assert all(paper.is_tagged for paper in Paper.objects.exclude(file=""))
    assert [
        held.paper.original_name
        for supplement in supplements
        for held in supplement.published_papers.all()
    ] == ["health.pdf", "survey.pdf"]


def test_late_and_exempt_business_is_there_to_be_looked_at():
    certificates = [
        certificate_of(publication) for publication in Publication.objects.all()
    ]
    timings = {line.timing.words for each in certificates for line in each.items}
    urgent = AgendaItem.objects.get(is_late=True)
    board = Board.objects.get(slug="corporate-parenting-board")
    reviews = reviews_of(board, timezone.localdate())

    assert "4 of 5 days, item in time, report late" in timings
    assert urgent.urgent_reason
    assert [review.is_due for review in reviews] == [True]
    assert [row.outcome for row in decisions_of(board)] == ["released"]


def test_every_meeting_whose_day_came_has_its_agenda_in_time():
    today = timezone.localdate()

    for meeting in Meeting.objects.select_related("board"):
        notice = clock(meeting, today)
        agendas = meeting.publications.current().filter(kind="agenda").count()
        assert agendas == (not meeting.is_without_agenda())
        assert not notice.is_late
    states = [meeting.state for meeting in Meeting.objects.order_by("meets_on")]
    drafts = ["announced"] * 2 + ["draft"] * 2
    assert sorted(states) == drafts + ["held"] * 9 + ["published"]


def test_minutes_are_signed_but_each_board_s_last_and_one_request_is_overdue():
    states = Minutes.objects.order_by("meeting__meets_on").values_list("state")
    overdue = FollowUp.objects.overdue(timezone.localdate())
    unnamed = FollowUp.objects.filter(owner=None, owner_words="", state="open")

    assert [state for (state,) in states] == ["signed"] * 7 + ["draft"] * 2
    assert "Priya Hollowell" in [follow_up.who() for follow_up in overdue]
    assert unnamed.exists()
    assert all(follow_up.why_none for follow_up in unnamed)
    assert FollowUp.objects.filter(state="proposed").count() == 1
    assert FollowUp.objects.filter(state="done").count() == 10
    brought_in = Minutes.objects.exclude(source="")
    assert not brought_in.filter(attendance__person=None).exists()
