"""Papers made while somebody waits: one at a time, and never so many that all wait."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

import pytest

from cpboard.pdf.turns import MOST_WAITING, PLACES, a_turn
from tests.meetings.makers import make_clerk, make_item, make_meeting
from tests.strategy.makers import make_strategy


@pytest.fixture
def crowd():
    """As many at the press as may wait."""
    with ExitStack() as stack:
        for _ in range(MOST_WAITING):
            stack.enter_context(PLACES)
        yield


@pytest.mark.django_db
@pytest.mark.usefixtures("crowd")
@pytest.mark.parametrize("paper", ["plan.pdf", "charts.pdf"])
def test_a_reader_is_asked_to_come_back_where_too_many_wait(client, paper):
    make_strategy(slug="our-promise", state="approved")

    response = client.get(f"/plans/our-promise/{paper}")

    assert response.status_code == 503
    assert response.headers["Retry-After"] == "30"


@pytest.mark.django_db
@pytest.mark.usefixtures("crowd")
def test_a_clerk_is_asked_to_come_back_where_too_many_wait(client):
    client.force_login(make_clerk())
    meeting = make_meeting(state="draft")
    make_item(meeting=meeting)

    response = client.get(f"{meeting.get_absolute_url()}draft-public.pdf")

    assert response.status_code == 503


def test_papers_are_made_one_at_a_time_and_every_turn_ends():
    making, most = [], []

    def make():
        with a_turn():
            making.append(1)
            most.append(len(making))
            making.pop()

    for _ in range(3):
        with ThreadPoolExecutor(MOST_WAITING) as threads:
            for ended in [threads.submit(make) for _ in range(MOST_WAITING)]:
                ended.result()

    assert most == [1] * 3 * MOST_WAITING


def test_a_paper_that_fails_gives_its_place_back():
    for _ in range(MOST_WAITING + 1):
        with pytest.raises(ZeroDivisionError), a_turn():
            raise ZeroDivisionError
