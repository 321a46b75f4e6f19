"""Training, visits and champions: who is due, what may be read, what comes of it."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from cpboard.people.roles import MEMBER, OFFICER
from meetings import champions, training, visits
from meetings.models import (
    Champion,
    ChampionTask,
    Course,
    Home,
    Training,
    Visit,
)
from meetings.parents import figures_of
from tests.meetings.makers import make_board, make_seat
from tests.meetings.pages import text_of
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 25)


def make_course(level="targeted", months=24):
    """A course of a level that holds for so many months."""
    return Course.objects.create(
        title=f"Course {Course.objects.count()}", level=level, renew_after_months=months
    )


def trained(person, course, done_on):
    """The person did the course on the day."""
    return Training.objects.create(person=person, course=course, done_on=done_on)


def make_home(board=None, **fields):
    """A home whose name nobody outside may know, unless told otherwise."""
    fields.setdefault("name", "The Kestrel Nest")
    return Home.objects.create(board=board or make_board(), **fields)


def make_visit(home, *, visitors=(), **fields):
    """A visit, public unless told otherwise."""
    people = list(visitors) or [make_person()]
    fields = {"visited_on": date(2026, 6, 3), "saw": "A kitchen."} | fields
    visit = Visit.objects.create(
        home=home, author=people[0], **({"is_public": True} | fields)
    )
    visit.visitors.set(people)
    return visit


def typed(visit_home, person, **fields):
    """What the form of a visit sends."""
    return {
        "home": visit_home.pk,
        "visited_on": "3 6 2026",
        "visitors": [person.pk],
        "saw": "A warm kitchen.",
    } | fields


@pytest.mark.parametrize(
    ("seat", "level"),
    [
        ({}, "targeted"),
        ({"role": "adviser"}, "universal"),
        ({"role": "substitute"}, "targeted"),
        ({"category": "young"}, "none"),
        ({"role": "adviser", "responsibility": "specialist"}, "specialist"),
        ({"responsibility": "none"}, "none"),
    ],
)
def test_the_level_comes_with_the_role_unless_the_seat_says_otherwise(seat, level):
    assert training.level_needed(make_seat(**seat)) == level


@pytest.mark.parametrize(
    ("done_on", "words"),
    [
        (None, "Not trained yet"),
        (date(2024, 11, 24), "Overdue since 24 November 2026"),
        (date(2024, 11, 25), "Due again by 25 November 2026"),
        (date(2025, 2, 25), "Due again by 25 February 2027"),
        (date(2025, 2, 26), "Trained until 26 February 2027"),
    ],
)
def test_training_is_due_again_after_the_months_of_its_course(done_on, words):
    seat = make_seat()
    if done_on:
        trained(seat.person, make_course(months=24), done_on)

    (standing,) = training.standings(seat.board, TODAY)

    assert standing.state_words == words


def test_a_higher_level_does_and_a_lower_one_does_not():
    seat = make_seat()
    trained(seat.person, make_course("universal", None), TODAY)
    lower = training.own_standing(seat.person, TODAY)
    trained(seat.person, make_course("specialist", None), TODAY)

    higher = training.own_standing(seat.person, TODAY)

    assert (lower.state, higher.state) == ("missing", "trained")


def test_the_page_of_training_has_those_who_wait_longest_first(
    sign_in, django_assert_num_queries
):
    board, course = make_board(), make_course()
    today = timezone.localdate()
    for name in ("Ash", "Birch", "Cedar"):
        make_seat(board=board, person=make_person(name=name))
    for seat, days in zip(board.memberships.all()[:2], (10, 2000), strict=True):
        trained(seat.person, course, today - timedelta(days=days))
    client = sign_in(make_person(OFFICER))

    with django_assert_num_queries(9):
        page = client.get(f"/boards/{board.slug}/training/")

    assert [
        (each.seat.person.name, each.state) for each in page.context["standings"]
    ] == [("Cedar", "missing"), ("Birch", "overdue"), ("Ash", "trained")]
    assert page.context["due"] == 2


def test_who_keeps_the_training_is_told_whose_has_run_out():
    seat, course = make_seat(person=make_person(name="Ash")), make_course()
    trained(seat.person, course, date(2024, 11, 24))
    officer = make_person(OFFICER)

    (need,) = training.needs_of(officer, TODAY)

    assert (need.what, need.why) == (
        f"Training, {seat.board}: 1 overdue",
        "Ash: overdue since 24 November 2026.",
    )
    assert training.needs_of(officer, date(2026, 11, 24)) == []


def test_several_people_are_recorded_at_once_and_each_once(sign_in):
    board, course = make_board(), make_course()
    people = [make_seat(board=board).person for _ in range(2)]
    stranger = make_person()
    trained(people[0], course, date(2026, 6, 3))
    client = sign_in(make_person(OFFICER))
    sent = {"course": course.pk, "done_on": "3.6.26"}
    url = f"/boards/{board.slug}/record-training/"

    refused = client.post(url, sent | {"people": [stranger.pk]})
    client.post(url, sent | {"people": [person.pk for person in people]})

    assert list(refused.context["form"].errors) == ["people"]
    assert Training.objects.count() == 2


def test_a_member_sees_their_own_training_and_what_to_do(sign_in):
    member = make_person(MEMBER)
    seat = make_seat(person=member)
    course = make_course()
    course.about = "Come on Monday."
    course.save()
    make_course("universal")
    today = timezone.localdate()

    (need,) = training.needs_of(member, today)
    page = sign_in(member).get("/my-part/")

    assert (need.on, need.url) == (seat.starts_on, "/my-part/")
    assert need.why == "Not trained yet. You need the level “Targeted”."
    assert list(page.context["courses"]) == [course]
    assert "Come on Monday." in text_of(page)


def test_the_public_reads_no_name_and_no_address_of_a_home(client, sign_in):
    board = make_board()
    home = make_home(board, public_name="A home for children")
    make_home(board, name="Siskin House")
    make_visit(
        home,
        saw="The KESTREL nest is warm. Kestrel  Nest, 12 Planted Road, is near.",
        children_said="At Siskin House it was louder. PL1 9ZZ is ours.",
        asked="Ask the Kestrel Nest",
        outcome="Kestrel-Nest has it.",
    )
    make_visit(home, visited_on=date(2026, 7, 1), saw="PlantedDraft", is_public=False)
    pages = [
        client.get(url)
        for url in (
            f"/boards/{board.slug}/visits/",
            f"/visits/{Visit.objects.get(is_public=True).pk}/",
            f"/boards/{board.slug}/members-as-parents/?year=2026",
        )
    ]
    hidden = client.get(f"/visits/{Visit.objects.get(is_public=False).pk}/")

    words = " ".join(page.content.decode() for page in pages).casefold()

    assert [w for w in ("kestrel", "siskin", "planted", "pl1 9zz") if w in words] == []
    assert "A home for children is warm." in text_of(pages[1])
    assert hidden.status_code == 404
    signed_in = sign_in(make_person()).get(f"/boards/{board.slug}/visits/")
    assert "The Kestrel Nest" in text_of(signed_in)


def test_public_words_by_which_somebody_could_be_known_are_shown_first(sign_in):
    board = make_board()
    officer = make_person(OFFICER)
    make_seat(board=board, person=officer)
    home = make_home(board)
    client = sign_in(officer)
    url = f"/boards/{board.slug}/new-visit/"
    said = typed(home, officer, is_public="on", children_said="Two children left.")

    shown = client.post(url, said)
    again = client.post(url, said | {"warned": shown.context["form"]["warned"].value()})
    address = client.post(url, said | {"asked": "Come to 7 Larch Road."})

    assert shown.context["warnings"] == [
        "“Two children”: so few that somebody could tell who they are."
    ]
    assert again.status_code == 302
    assert address.context["form"].errors["asked"] == [
        "Leave out “7 Larch Road”: where children live is never written down here"
    ]
    assert Visit.objects.count() == 1


def test_a_member_reports_their_own_visit_and_nothing_else(sign_in):
    board, home_of_others = make_board(), make_home()
    member = make_person(MEMBER)
    make_seat(board=board, person=member)
    home = make_home(board)
    client = sign_in(member)
    url = f"/boards/{board.slug}/new-visit/"

    saved = client.post(
        url, typed(home, member, is_public="on", outcome="Done", asked="Desks")
    )
    twice = client.post(url, typed(home, member))
    elsewhere = client.post(f"/boards/{home_of_others.board.slug}/new-visit/", {})

    visit = Visit.objects.get()
    assert saved.url == f"/visits/{visit.pk}/"
    # Only officers say what came of it, and who may read it.
    assert (visit.author, visit.is_public, visit.outcome) == (member, False, "")
    assert "visited_on" in twice.context["form"].errors
    assert elsewhere.status_code == 403
    other = sign_in(make_person(MEMBER))
    assert other.get(f"/visits/{visit.pk}/edit/").status_code == 403


def test_a_home_s_name_is_no_address_and_not_said_by_another_name(sign_in):
    board = make_board()
    client = sign_in(make_person(OFFICER))
    sent = {"name": "12 Larch Road", "public_name": "A home", "is_visited": "on"}
    url = f"/boards/{board.slug}/new-home/"

    address = client.post(url, sent)
    told = client.post(url, sent | {"name": "The Nest", "public_name": "Our nest"})
    client.post(url, sent | {"name": "The Nest"})

    assert "name" in address.context["form"].errors
    assert "public_name" in told.context["form"].errors
    assert Home.objects.get().is_named_in_public is False


def test_the_next_visit_is_due_after_the_months_of_the_home():
    board = make_board()
    home = make_home(board, visit_every_months=5)
    make_home(board, name="Never", visit_every_months=6)
    make_home(board, name="Any time")
    make_visit(home, visited_on=date(2026, 6, 24))
    officer = make_person(OFFICER)

    due = [(each.home.name, each.words(TODAY)) for each in visits.due_visits(board)]
    (need,) = visits.needs_of(officer, TODAY)

    assert due == [
        ("Never", "Not visited yet"),
        ("The Kestrel Nest", "Overdue since 24 November 2026"),
        ("Any time", "As often as members wish"),
    ]
    assert (need.on, need.what) == (date(2026, 11, 24), "A visit to a home")
    assert visits.needs_of(officer, date(2026, 11, 24)) == []
    assert visits.needs_of(make_person(MEMBER), TODAY) == []


def test_a_champion_keeps_their_own_work_plan(client, sign_in):
    member = make_person(MEMBER)
    champion = Champion.objects.create(
        board=make_board(), person=member, subject="Health", starts_on=TODAY
    )
    ChampionTask.objects.create(
        champion=champion, what="PlantedLine", due_on=date(2026, 11, 25)
    )
    url = f"/champions/{champion.pk}/"

    sent = {"what": "Ask the nurse", "due_on": "1 12 2026"}
    sign_in(member).post(f"{url}add-line/", sent)
    (need,) = champions.needs_of(member, TODAY)
    line = champion.tasks.first()
    sign_in(member).post(f"/champion-lines/{line.pk}/done/", {})
    refused = sign_in(make_person()).post(f"/champion-lines/{line.pk}/done/", {})

    line.refresh_from_db()
    assert (need.what, need.why) == (
        "PlantedLine",
        "By 25 November 2026: you champion health.",
    )
    assert line.done_on == timezone.localdate()
    assert [task.what for task in champion.tasks.all()] == [
        "PlantedLine",
        "Ask the nurse",
    ]
    assert refused.status_code == 403
    client.logout()
    assert "PlantedLine" not in text_of(client.get(url))


def test_a_line_is_opened_again_or_taken_off(sign_in):
    champion = Champion.objects.create(
        board=make_board(), person=make_person(), subject="Health", starts_on=TODAY
    )
    line = ChampionTask.objects.create(champion=champion, what="A", done_on=TODAY)
    client = sign_in(make_person(OFFICER))

    client.post(f"/champion-lines/{line.pk}/done/", {"undo": "1"})
    line.refresh_from_db()
    client.post(f"/champion-lines/{line.pk}/done/", {"remove": "1"})

    assert line.done_on is None
    assert ChampionTask.objects.count() == 0


def test_the_figures_of_a_year_are_those_of_the_year():
    board = make_board()
    ready = make_seat(board=board)
    make_seat(board=board, role="adviser")
    course = make_course()
    trained(ready.person, course, date(2026, 5, 1))
    home = make_home(board)
    make_visit(home)
    make_visit(home, visited_on=date(2026, 9, 1), is_public=False)
    make_visit(home, visited_on=date(2026, 4, 30))
    Champion.objects.create(
        board=board,
        person=ready.person,
        subject="Health",
        starts_on=date(2020, 1, 1),
        ends_on=date(2026, 5, 1),
    )

    figures = figures_of(board, 2026, AnonymousUser(), TODAY)
    before = figures_of(board, 2025, AnonymousUser(), TODAY)

    assert (figures.words, figures.trained, figures.needed) == ("2026/27", 1, 2)
    assert [(f.words, f.trained, f.needed) for f in figures.levels] == [
        ("Universal", 0, 1),
        ("Targeted", 1, 1),
    ]
    assert figures.courses == [(course.title, 1)]
    assert (figures.visits_made, figures.homes_visited) == (2, 1)
    assert [report.visit.visited_on for report in figures.reports] == [date(2026, 6, 3)]
    assert [champion.subject for champion in figures.champions] == ["Health"]
    assert (before.levels, before.courses, before.visits_made) == ([], [], 1)


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_of_the_year_asks_the_same_for_one_visit_and_for_three(
    client, rows, django_assert_num_queries
):
    board = make_board()
    for number in range(rows):
        seat = make_seat(board=board)
        home = make_home(board, name=f"Home {number}")
        make_visit(home, visitors=[seat.person])
        Champion.objects.create(
            board=board, person=seat.person, subject="Health", starts_on=TODAY
        )

    with django_assert_num_queries(14):
        client.get(f"/boards/{board.slug}/members-as-parents/?year=2026")
