"""Publishing by page: looking, pressing, waiting."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.tasks import default_task_backend, task
from django.test import override_settings
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from cpboard.people.roles import ADMINISTRATOR, MEMBER
from meetings.models import Publication
from meetings.packs import publish
from meetings.tasks import publish_pack
from tests.meetings.makers import (
    make_board,
    make_clerk,
    make_exempt_paper,
    make_item,
    make_meeting,
    make_paper,
    make_plan_paper,
    noon,
)
from tests.meetings.pages import text_of, told
from tests.pdf import samples
from tests.pdf.walk import page_texts
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db

QUEUE = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}


@pytest.fixture
def queue():
    """Tasks wait for a worker, as on a server."""
    with override_settings(TASKS=QUEUE):
        yield


def make_agenda(**fields):
    """A draft meeting with one item and one paper."""
    meeting = make_meeting(state="draft", **fields)
    make_paper(item=make_item(meeting=meeting), title="Homes", content=samples.paper())
    return meeting


def address(meeting):
    """Where a meeting's agenda is published."""
    return f"{meeting.get_absolute_url()}publish/"


def test_the_page_says_what_would_go_out(clerk):
    meeting = make_agenda()
    make_plan_paper(item=make_item(meeting=meeting, asked="Please agree."))
    make_paper(item=meeting.items.get(number=1), title="A scan")
    make_paper(item=meeting.items.get(number=2), has_file=False)

    page = clerk.get(address(meeting))

    words = text_of(page)
    assert "Publish: agenda" in words
    assert "Homes (1 page)" in words
    assert "Please agree." in words
    assert "Delivery plan (made from the plan as the pack is)" in words
    assert "A paper is to follow." in words
    assert [paper.title for paper in page.context["untagged"]] == ["A scan"]


def test_publishing_leads_back_to_the_meeting_with_what_became_of_it(clerk):
    meeting = make_agenda()

    page = clerk.post(address(meeting), look(clerk, meeting), follow=True)

    assert page.redirect_chain == [(meeting.get_absolute_url(), 302)]
    assert told(page) == ["Agenda is published."]
    publication = meeting.publications.get()
    assert publication.published_by.groups.get().name == "Democracy officer"
    assert "Agenda (PDF, 4 pages)" in text_of(page)


def look(client, meeting):
    """What the page before publishing sends when its button is pressed."""
    page = client.get(address(meeting))
    return {"seen": page.context["draft"].mark}


def test_the_second_press_publishes_nothing(clerk):
    meeting = make_agenda()
    seen = look(clerk, meeting)
    clerk.post(address(meeting), seen)

    page = clerk.post(address(meeting), seen, follow=True)

    assert Publication.objects.count() == 1
    assert told(page)[-1] == "No paper has been added since the last publication."


def test_what_nobody_looked_at_is_not_published(clerk):
    meeting = make_agenda()
    seen = look(clerk, meeting)
    make_paper(item=meeting.items.get(), title="Slipped in")

    page = clerk.post(address(meeting), seen, follow=True)

    assert Publication.objects.count() == 0
    assert told(page) == [
        "The agenda was changed meanwhile, so nothing was published. Look at what "
        "would go out now, then publish again."
    ]


@pytest.mark.parametrize(
    ("papers", "items", "words"),
    [
        (0, 0, "Everything is published. The evening opens here on"),
        (1, 0, "1 paper waits to go out in agenda supplement 1."),
        (2, 0, "2 papers wait to go out in agenda supplement 1."),
        (0, 1, "A new item waits to go out in agenda supplement 1."),
    ],
)
def test_the_meeting_says_what_waits_to_go_out(clerk, papers, items, words):
    meeting = make_agenda()
    publish(meeting=meeting, kind="agenda")
    for _ in range(papers):
        make_paper(item=meeting.items.get())
    for _ in range(items):
        make_item(meeting=meeting)

    page = clerk.get(meeting.get_absolute_url())

    assert words in text_of(page)


def test_after_the_agenda_the_page_offers_a_supplement(clerk):
    meeting = make_agenda()
    publish(meeting=meeting, kind="agenda")
    make_paper(item=meeting.items.get(), title="Late")

    page = clerk.get(address(meeting))

    words = text_of(page)
    assert "Publish: agenda supplement 1" in words
    assert "Page numbers begin at 3." in words


def test_with_nothing_to_publish_the_page_says_so(clerk):
    meeting = make_meeting(state="draft")

    page = clerk.get(address(meeting), follow=True)

    assert page.redirect_chain == [(meeting.get_absolute_url(), 302)]
    assert told(page) == ["The agenda has no items yet."]


def test_a_task_that_failed_says_what_to_do(clerk):
    meeting = make_agenda()
    make_plan_paper(item=meeting.items.get(), as_at=date.max)

    page = clerk.post(address(meeting), look(clerk, meeting), follow=True)

    assert Publication.objects.count() == 0
    assert told(page) == [
        "The pack could not be made, and nothing was published. Open each new paper "
        "to see whether it can be read, then publish again."
    ]


@pytest.mark.usefixtures("queue")
def test_a_task_that_was_killed_can_be_begun_again(clerk):
    meeting = make_agenda()
    place = clerk.post(address(meeting), look(clerk, meeting)).url
    DBTaskResult.objects.update(status="RUNNING", started_at=timezone.now())

    at_work, asked = clerk.get(place), clerk.get(f"{place}?stage")
    DBTaskResult.objects.update(started_at=timezone.now() - timedelta(minutes=11))
    stopped, asked_then = clerk.get(place), clerk.get(f"{place}?stage")
    looked = clerk.get(address(meeting))

    assert "The papers are being joined and numbered, since" in text_of(at_work)
    assert asked.content.decode() in text_of(at_work)
    assert "The pack was not finished" in text_of(stopped)
    assert asked_then.status_code == 204
    assert "http-equiv" not in stopped.content.decode()
    assert looked.status_code == 200


@task
def another_task():
    """A task that publishes nothing."""


@pytest.mark.usefixtures("queue")
def test_only_the_meetings_own_task_has_a_waiting_page(clerk):
    meeting, other = make_agenda(), make_agenda()
    mine = publish_pack.enqueue(meeting.pk, "agenda", make_clerk().pk, "")
    strange = another_task.enqueue()

    def answer(of, task_id):
        return clerk.get(f"{of.get_absolute_url()}publishing/{task_id}/").status_code

    assert answer(meeting, mine.id) == 200
    assert answer(other, mine.id) == 404
    assert answer(meeting, strange.id) == 404
    assert answer(meeting, uuid4()) == 404
    assert answer(meeting, "no-id") == 404


@pytest.mark.usefixtures("queue")
@pytest.mark.parametrize("role", [MEMBER, ADMINISTRATOR])
def test_those_who_may_not_publish_see_no_progress(sign_in, role):
    meeting = make_agenda()
    mine = publish_pack.enqueue(meeting.pk, "agenda", make_clerk().pk, "")
    client = sign_in(make_person(role))

    place = f"{meeting.get_absolute_url()}publishing/{mine.id}/"

    assert client.get(place).status_code == 403
    assert client.post(address(meeting)).status_code == 403


def test_without_a_queue_there_is_no_waiting_page(clerk):
    place = f"{make_agenda().get_absolute_url()}publishing/{uuid4()}/"

    assert clerk.get(place).status_code == 404
    assert default_task_backend.supports_get_result is False


def test_the_preview_is_the_pack_with_a_draft_mark(clerk):
    meeting = make_agenda()
    make_exempt_paper(item=meeting.items.get(), content=samples.plain(text="Kestrel"))

    public = clerk.get(f"{meeting.get_absolute_url()}draft-public.pdf")
    full = clerk.get(f"{meeting.get_absolute_url()}draft-full.pdf")

    assert "Draft: not published yet." in page_texts(public.content)[0]
    assert "Kestrel" not in " ".join(page_texts(public.content))
    assert "Kestrel" in " ".join(page_texts(full.content))
    assert full["Cache-Control"] == "private, no-store"
    assert Publication.objects.count() == 0
    meeting.refresh_from_db()
    assert meeting.state == "draft"


def test_a_preview_that_cannot_be_made_says_why(clerk):
    meeting = make_agenda()
    paper = meeting.items.get().papers.get()
    paper.file.storage.delete(paper.file.name)

    page = clerk.get(f"{meeting.get_absolute_url()}draft-public.pdf", follow=True)

    assert told(page) == [
        "The file of “Homes” under item 1 cannot be found. Upload it again."
    ]


def test_a_preview_has_two_editions_only(clerk):
    meeting = make_agenda()

    answer = clerk.get(f"{meeting.get_absolute_url()}draft-third.pdf")

    assert answer.status_code == 404


@pytest.mark.parametrize(
    ("basis", "days", "late", "sentence"),
    [
        ("panel", 2, False, "An informal panel has no notice period in law."),
        ("committee", 40, False, "Published today, it is open for"),
        ("committee", 0, True, "Published today, it is open for 0 clear days of the 5"),
    ],
)
def test_a_supplement_is_told_what_notice_it_gives(clerk, basis, days, late, sentence):
    day = timezone.localdate() + timedelta(days=days)
    meeting = make_agenda(board=make_board(legal_basis=basis), meets_on=day)
    publish(meeting=meeting, kind="agenda", published_at=noon(2026, 1, 5))
    make_paper(item=meeting.items.get())

    page = clerk.get(address(meeting))

    assert page.context["notice"].is_late is late
    assert page.context["notice"].says.startswith(sentence)


@pytest.mark.parametrize(("new", "words"), [(0, "only their papers are late"),
    (1, "may take item 2 only if the chair finds it urgent"),
    (2, "may take items 2 and 3 only if the chair finds it urgent")])  # fmt: skip
def test_late_items_need_the_chair_and_late_papers_do_not(clerk, new, words):
    meeting = make_agenda(meets_on=timezone.localdate())
    publish(meeting=meeting, kind="agenda", published_at=noon(2026, 1, 5))
    make_paper(item=meeting.items.get())
    for _ in range(new):
        make_item(meeting=meeting)

    page = clerk.get(address(meeting))

    assert words in page.context["notice"].then
    assert words in text_of(page)
