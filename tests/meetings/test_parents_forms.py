"""The forms of members as parents: what they save, and what they refuse."""

from datetime import date

import pytest

from cpboard.people.roles import ADMINISTRATOR, OFFICER
from meetings.models import Champion, Course, FollowUp, Visit
from tests.meetings.makers import make_board, make_seat
from tests.meetings.minutes_files import make_minutes
from tests.meetings.pages import text_of
from tests.meetings.test_parents import make_course, make_home, make_visit, typed
from tests.people.makers import make_person
from tests.strategy.makers import make_action

pytestmark = pytest.mark.django_db


@pytest.fixture
def officer(sign_in):
    """A client signed in as an officer."""
    return sign_in(make_person(OFFICER))


def test_a_course_is_renewed_after_a_month_or_more(officer):
    board = make_board()
    sent = {"title": "Ours", "level": "universal", "is_offered": "on"}

    refused = officer.post("/new-course/", sent | {"renew_after_months": "0"})
    saved = officer.post("/new-course/", sent | {"renew_after_months": "36"})

    assert list(refused.context["form"].errors) == ["renew_after_months"]
    assert saved.url == f"/boards/{board.slug}/training/"
    assert Course.objects.get().renew_after_months == 36


def test_training_of_a_day_to_come_is_refused(officer):
    board, course = make_board(), make_course()
    person = make_seat(board=board).person
    sent = {"course": course.pk, "done_on": "1 1 2099", "people": [person.pk]}

    page = officer.post(f"/boards/{board.slug}/record-training/", sent)

    assert page.context["form"].errors["done_on"] == ["1 January 2099 is still ahead"]


def test_a_champion_does_not_end_before_they_start(officer):
    board = make_board()
    person = make_seat(board=board).person
    sent = {"person": person.pk, "subject": "Health", "starts_on": "1 6 2026"}
    url = f"/boards/{board.slug}/new-champion/"

    refused = officer.post(url, sent | {"ends_on": "31 5 2026"})
    saved = officer.post(url, sent | {"ends_on": "1 6 2026"})

    champion = Champion.objects.get()
    assert refused.context["form"].errors["ends_on"] == ["It ends before it starts"]
    assert saved.url == f"/champions/{champion.pk}/"
    page = officer.get(f"/boards/{board.slug}/champions/")
    assert page.context["past"] == [champion]


def test_an_officer_says_what_came_of_a_visit(client, sign_in):
    minutes = make_minutes(text="Homes\n\nResolved:\n\n(a) That PlantedClause be so.\n")
    board = minutes.meeting.board
    action = make_action(activity="PlantedAction")
    person = make_seat(board=board).person
    visit = make_visit(make_home(board), visitors=[person])
    administrator = sign_in(make_person(ADMINISTRATOR))
    sent = typed(visit.home, person, is_public="on", outcome="Mended.")
    sent |= {"follow_up": FollowUp.objects.get().pk, "action": action.pk}

    administrator.post(f"/visits/{visit.pk}/edit/", sent)
    shown = administrator.get(f"/visits/{visit.pk}/")
    client.logout()
    public = client.get(f"/visits/{visit.pk}/")

    visit.refresh_from_db()
    assert (visit.follow_up, visit.action) == (FollowUp.objects.get(), action)
    assert "PlantedClause" in text_of(shown)
    # The minutes are a draft: the public reads the words alone.
    assert "Mended." in text_of(public)
    assert "PlantedClause" not in public.content.decode()


def test_a_report_is_taken_away_only_by_those_who_keep_them(officer):
    visit = make_visit(make_home(), visited_on=date(2026, 6, 3))

    gone = officer.post(f"/visits/{visit.pk}/remove/")

    assert gone.url == f"/boards/{visit.home.board.slug}/visits/"
    assert not Visit.objects.exists()
