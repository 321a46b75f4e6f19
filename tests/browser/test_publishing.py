"""The evening of publishing, as the democracy officer's browser sees it."""

import pytest
from django.core.management import call_command
from django.test import override_settings

from tests.browser.checks import assert_accessible, assert_fits
from tests.meetings.makers import (
    make_clerk,
    make_exempt_paper,
    make_item,
    make_meeting,
    make_paper,
)
from tests.pdf import samples


@pytest.fixture
def queue():
    """Tasks wait for a worker, as on a server."""
    backend = "django_tasks_db.DatabaseBackend"
    with override_settings(TASKS={"default": {"BACKEND": backend}}):
        yield


def make_agenda():
    """A draft meeting with a public and an exempt paper."""
    meeting = make_meeting(state="draft")
    item = make_item(meeting=meeting, title="Homes", asked="Please agree.")
    make_paper(item=item, title="Homes near school", content=samples.paper())
    make_exempt_paper(item=item, title="Prices")
    return meeting


def work():
    """The worker does what waits, and ends."""
    call_command("db_worker", batch=True, interval=0.01, startup_delay=False)


@pytest.mark.usefixtures("queue")
@pytest.mark.parametrize(("width", "scripts"), [(1280, True), (390, False)])
def test_the_clerk_publishes_and_waits_for_the_pack(open_page, width, scripts):
    meeting = make_agenda()
    address = meeting.get_absolute_url()
    page = open_page(address, person=make_clerk(), width=width, scripts=scripts)

    page.get_by_role("link", name="Publish the agenda").click()
    looked = page.get_by_role("main").inner_text()
    check(page, scripts=scripts)
    page.get_by_role("button", name="Publish now").click()
    waited = page.get_by_role("status").inner_text()
    check(page, scripts=scripts)
    work()
    page.wait_for_url(f"**{address}")

    assert "Exempt: paragraph 3 of Schedule 12A" in looked
    assert waited.startswith("Waiting for its turn, since")
    assert page.get_by_text("Agenda is published.").count() == 1
    assert page.get_by_role("link", name="Agenda (PDF, 4 pages)").count() == 1
    check(page, scripts=scripts)


def check(page, *, scripts):
    """The page fits, and where axe can run it finds nothing."""
    if scripts:
        assert_accessible(page)
        assert_fits(page)
