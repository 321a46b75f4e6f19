"""Publishing with a real queue and a real worker."""

import pytest
from django.core.management import call_command
from django.test import override_settings
from django_tasks_db.models import DBTaskResult

from meetings.models import Publication
from tests.meetings.makers import make_item, make_meeting, make_paper
from tests.meetings.pages import text_of, told

# The worker keeps its own connection: nothing may stand in an open transaction.
pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture(autouse=True)
def queue():
    """Tasks wait for a worker, as on a server."""
    backend = "django_tasks_db.DatabaseBackend"
    with override_settings(TASKS={"default": {"BACKEND": backend}}):
        yield


def make_agenda():
    """A draft meeting with one item and one paper."""
    meeting = make_meeting(state="draft")
    make_paper(item=make_item(meeting=meeting), title="Homes")
    return meeting


def address(meeting):
    """Where a meeting's agenda is published."""
    return f"{meeting.get_absolute_url()}publish/"


def look(client, meeting):
    """What the page before publishing sends when its button is pressed."""
    page = client.get(address(meeting))
    return {"seen": page.context["draft"].mark}


def work():
    """The worker does what waits, and ends."""
    call_command("db_worker", batch=True, interval=0.01, startup_delay=False)


def test_the_worker_publishes_while_the_page_waits(clerk):
    meeting = make_agenda()

    waiting = clerk.post(address(meeting), look(clerk, meeting), follow=True)
    place = waiting.redirect_chain[0][0]
    again = clerk.post(address(meeting))
    looked = clerk.get(address(meeting))
    work()
    done = clerk.get(place, follow=True)

    assert "Making the pack" in text_of(waiting)
    assert "Waiting for its turn, since" in text_of(waiting)
    assert '<meta http-equiv="refresh" content="3">' in waiting.content.decode()
    assert (again.url, looked.url) == (place, place)
    assert DBTaskResult.objects.count() == 1
    assert done.redirect_chain == [(meeting.get_absolute_url(), 302)]
    assert told(done) == ["Agenda is published."]
    assert meeting.publications.count() == 1


def test_a_refusal_in_the_worker_tells_its_sentence(clerk):
    meeting = make_agenda()
    place = clerk.post(address(meeting), look(clerk, meeting)).url
    paper = meeting.items.get().papers.get()
    paper.file.storage.delete(paper.file.name)

    work()
    page = clerk.get(place, follow=True)

    assert told(page) == [
        "The file of “Homes” under item 1 cannot be found. Upload it again."
    ]
    assert Publication.objects.count() == 0
