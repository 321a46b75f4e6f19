"""What of an agenda each reader may know."""

import pytest

from cpboard.people.roles import ADMINISTRATOR, MEMBER, OFFICER
from meetings.agenda_shown import agenda_for
from meetings.models import Paper
from tests.meetings.makers import (
    make_clerk,
    make_exempt_paper,
    make_item,
    make_meeting,
    make_paper,
    make_plan_paper,
    make_publication,
)
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


def titles(entries):
    """Item titles, each with the titles of its papers that the reader may know."""
    return {
        entry.item.title: [line.paper.title for line in entry.lines if line.is_readable]
        for entry in entries
    }


def test_an_item_that_no_publication_names_is_not_public():
    meeting = make_meeting()
    published = make_item(meeting=meeting)
    make_item(meeting=meeting)
    make_publication(meeting=meeting, items=[published])

    for_officer = agenda_for(meeting, make_person(OFFICER))
    for_clerk = agenda_for(meeting, make_clerk())

    assert titles(for_officer) == {"Thing 1": []}
    assert titles(for_clerk) == {"Thing 1": [], "Thing 2": []}


def test_a_draft_paper_of_a_published_item_is_told_only_as_to_follow():
    item = make_item(meeting=make_meeting())
    make_paper(item=item, title="Draft")
    make_publication(meeting=item.meeting)

    (entry,) = agenda_for(item.meeting, make_person(MEMBER))

    assert entry.lines == []
    assert entry.is_awaited


def test_an_exempt_draft_of_a_published_item_is_not_told_at_all():
    item = make_item(meeting=make_meeting())
    make_exempt_paper(item=item)
    make_publication(meeting=item.meeting)

    (entry,) = agenda_for(item.meeting, make_person(MEMBER))

    assert entry.lines == []
    assert not entry.is_awaited


@pytest.mark.parametrize(
    ("role", "is_readable"),
    [(MEMBER, True), (OFFICER, False), (ADMINISTRATOR, False)],
)
def test_an_exempt_paper_keeps_its_place_and_hides_its_title(role, is_readable):
    item = make_item(meeting=make_meeting())
    paper = make_exempt_paper(item=item)
    make_publication(meeting=item.meeting, papers=[paper])

    (entry,) = agenda_for(item.meeting, make_person(role))

    assert [line.is_readable for line in entry.lines] == [is_readable]


def test_a_paper_of_a_superseded_publication_alone_is_no_longer_public():
    item = make_item(meeting=make_meeting())
    withdrawn, kept = make_paper(item=item), make_paper(item=item)
    first = make_publication(meeting=item.meeting, papers=[withdrawn, kept])
    make_publication(meeting=item.meeting, papers=[kept], supersedes=first)
    reader = make_person()

    (entry,) = agenda_for(item.meeting, reader)

    assert [line.paper for line in entry.lines] == [kept]
    assert list(Paper.objects.visible_to(reader)) == [kept]


def test_a_supplement_is_marked_on_the_item_and_the_paper_that_it_brought():
    meeting = make_meeting()
    old = make_item(meeting=meeting)
    make_publication(meeting=meeting)
    new = make_item(meeting=meeting)
    late = make_paper(item=old)
    supplement = make_publication(
        meeting=meeting, kind="supplement", number=1, items=[old, new], papers=[late]
    )

    first, second = agenda_for(meeting, make_person())

    assert (first.supplement, second.supplement) == (None, supplement)
    assert first.lines[0].supplement == supplement


def test_a_file_that_hides_something_is_opened_only_by_those_who_prepare():
    item = make_item(meeting=make_meeting())
    paper = make_paper(item=item, left_out="an embedded file")
    make_publication(meeting=item.meeting, papers=[paper])
    clerk, member = make_clerk(), make_person(MEMBER)

    can_open = [
        agenda_for(item.meeting, person)[0].lines[0].is_openable
        for person in (clerk, member)
    ]

    assert can_open == [True, False]
    assert list(Paper.objects.openable(clerk)) == [paper]
    assert list(Paper.objects.openable(member)) == []


def test_papers_of_a_draft_meeting_are_hidden_even_if_something_was_published():
    item = make_item(meeting=make_meeting(state="draft"))
    paper = make_paper(item=item)
    make_publication(meeting=item.meeting, papers=[paper])

    assert list(Paper.objects.visible_to(make_person(MEMBER))) == []


@pytest.mark.parametrize("rows", [1, 3])
def test_an_agenda_costs_four_queries(rows, django_assert_num_queries):
    meeting = make_meeting()
    papers = []
    for _ in range(rows):
        item = make_item(meeting=meeting)
        papers += [make_paper(item=item) for _ in range(rows)]
        papers.append(make_plan_paper(item=item))
    make_publication(meeting=meeting, papers=papers)
    reader = make_person()
    reader.has_perm("meetings.view_draft")

    with django_assert_num_queries(4):
        entries = agenda_for(meeting, reader)
        names = [str(line.paper.strategy) for e in entries for line in e.lines]

    assert len(names) == rows * (rows + 1)
