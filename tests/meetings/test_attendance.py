"""Who came to meetings, counted from what the minutes say."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from cpboard.people.roles import DEMOCRACY_OFFICER
from meetings.absences import absences, needs_of
from meetings.attendance import register_of, shown
from meetings.models import Attendance, Minutes
from meetings.years import months_after, year_in_words, year_of
from tests.meetings.makers import make_board, make_clerk, make_meeting, make_seat
from tests.meetings.pages import text_of
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 25)
ANYONE = AnonymousUser()


def make_minutes(board, day, rows, *, state="signed"):
    """Minutes of a held meeting with rows of (person or name, group, more)."""
    meeting = make_meeting(board=board, meets_on=day, state="held")
    signer = make_person()
    approved = {"approved_on": day, "approved_by": signer}
    signed = {"signed_on": day, "signed_by": signer}
    minutes = Minutes.objects.create(
        meeting=meeting, state=state, **(approved | signed if state == "signed" else {})
    )
    for place, (who, group, fields) in enumerate(rows, start=1):
        is_name = isinstance(who, str)
        named = {"name": who} if is_name else {"name": who.name, "person": who}
        Attendance.objects.create(
            minutes=minutes, position=place, group=group, **(named | fields)
        )
    return minutes


def counts(register):
    """Words and counts of each member: {name: (words, counts that are not 0)}."""
    return {
        line.person.name: (line.words, {k: n for k, n in line.counts.items() if n})
        for line in register.members
    }


def test_each_meeting_counts_once_for_those_whose_seat_ran_on_its_day():
    board = make_board()
    old = make_seat(board=board, person=make_person(name="Ash"))
    make_seat(board=board, person=make_person(name="Birch"), starts_on=date(2026, 8, 1))
    sub = make_person(name="Cedar")
    make_seat(board=board, person=sub, role="substitute")
    adviser = make_seat(board=board, person=make_person(name="Dale"), role="adviser")
    birch = board.memberships.get(person__name="Birch").person
    sent = {"membership": old, "is_substitute": True}
    make_minutes(
        board, date(2026, 6, 2), [(old.person, "present", {"is_remote": True})]
    )
    make_minutes(
        board,
        date(2026, 9, 1),
        [
            (old.person, "apologies", {}),
            (sub, "present", sent),
            (birch, "absent", {}),
            (adviser.person, "in attendance", {}),
        ],
    )
    make_minutes(board, date(2026, 10, 6), [(old.person, "apologies", {})])
    # Another year, a meeting without attendance, one cancelled and one never held.
    make_minutes(board, date(2026, 4, 30), [(old.person, "present", {})])
    make_meeting(board=board, meets_on=date(2026, 11, 3), state="held")
    make_meeting(board=board, meets_on=date(2026, 11, 4), state="cancelled")
    make_meeting(board=board, meets_on=date(2026, 11, 5), state="draft")

    register = register_of(board, 2026, ANYONE, TODAY)

    assert counts(register) == {
        "Ash": ("1 of 3", {"present": 1, "substitute": 1, "apologies": 1}),
        "Birch": ("0 of 2", {"absent": 1, "unnamed": 1}),
    }
    assert register.members[0].remote == 1
    assert [(line.person.name, line.words) for line in register.apart] == [
        ("Dale", "1 of 3")
    ]
    assert [(s.name, s.words) for s in register.stand_ins] == [("Cedar", "Ash (1)")]
    assert [m.meets_on for m in register.unrecorded] == [date(2026, 11, 3)]
    assert register.words == "1 of 5"


def test_a_page_has_the_columns_that_tell_anything():
    board = make_board()
    ash = make_seat(board=board, person=make_person(name="Ash"))
    make_seat(board=board, person=make_person(name="Birch"))
    make_minutes(board, date(2026, 6, 2), [(ash.person, "apologies", {})])

    table = shown(register_of(board, 2026, ANYONE, TODAY).members)

    assert table.headings == ["Apologies", "Not named in the minutes"]
    assert [cells for _, cells in table.rows] == [
        [("Apologies", 1), ("Not named in the minutes", 0)],
        [("Apologies", 0), ("Not named in the minutes", 1)],
    ]


def test_a_seat_that_changed_its_role_is_one_line():
    board, person = make_board(), make_person(name="Ash")
    make_seat(board=board, person=person, ends_on=date(2026, 7, 1))
    make_seat(board=board, person=person, role="chair", starts_on=date(2026, 7, 2))
    for day in (date(2026, 6, 2), date(2026, 9, 1)):
        make_minutes(board, day, [(person, "present", {})])

    (line,) = register_of(board, 2026, ANYONE, TODAY).members

    assert (line.words, line.seat.role) == ("2 of 2", "chair")


def test_attendance_of_draft_minutes_is_not_public_yet(client, sign_in):
    board = make_board()
    seat = make_seat(board=board, person=make_person(name="Ash Kestrel"))
    day = timezone.localdate()
    make_minutes(
        board,
        date(day.year - 1, 5, 2),
        [(seat.person, "apologies", {"words": "SecretReason"})],
        state="draft",
    )
    url = f"/boards/{board.slug}/attendance/?year={day.year - 1}"

    anyone = client.get(url)
    clerk = sign_in(make_clerk()).get(url)

    assert anyone.context["register"].members == []
    assert "Kestrel" not in text_of(anyone)
    assert [line.words for line in clerk.context["register"].members] == ["0 of 1"]
    # Why somebody was away is never on the page.
    assert "SecretReason" not in text_of(clerk)


def test_names_that_belong_to_nobody_are_told_to_officers_only(client, sign_in):
    board = make_board()
    make_minutes(board, date(2026, 6, 2), [("Somebody Else", "present", {})])
    url = f"/boards/{board.slug}/attendance/?year=2026"

    assert "Somebody Else" not in text_of(client.get(url))
    assert "Somebody Else" in text_of(sign_in(make_clerk()).get(url))


def test_the_files_say_the_same_and_run_nothing(client):
    board = make_board()
    seat = make_seat(board=board, person=make_person(name="=1+1"), group="Green")
    make_minutes(board, date(2026, 6, 2), [(seat.person, "present", {})])
    address = f"/boards/{board.slug}/attendance"

    csv = client.get(f"{address}.csv?year=2026").content.decode("utf-8-sig")
    book = client.get(f"{address}.xlsx?year=2026").content

    assert csv.splitlines()[1] == "'=1+1,Member,Green,1,1,0,0,0,0,0,1 of 1"
    sheet = openpyxl.load_workbook(BytesIO(book)).active
    assert [cell.value for cell in sheet[5]] == (
        ["=1+1", "Member", "Green", 1, 1, 0, 0, 0, 0, 0, "1 of 1"]
    )
    assert sheet["A2"].value == "Meetings counted: 2 June 2026."


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_asks_the_same_for_one_meeting_and_for_three(
    client, rows, django_assert_num_queries
):
    board = make_board()
    for number in range(rows):
        seat = make_seat(board=board)
        make_minutes(board, date(2026, 6, 2 + number), [(seat.person, "present", {})])

    with django_assert_num_queries(6):
        client.get(f"/boards/{board.slug}/attendance/?year=2026")


@pytest.mark.parametrize(
    ("today", "sentence"),
    [
        (date(2026, 7, 2), None),
        (
            date(2026, 7, 3),
            "Councillor Ash was last here on 3 March 2026, four months ago. Other "
            "meetings of the council count too. Six months are over on 3 September "
            "2026.",
        ),
        (
            date(2026, 8, 3),
            "Councillor Ash was last here on 3 March 2026, five months ago. Other "
            "meetings of the council count too. Six months are over on 3 September "
            "2026.",
        ),
        (
            date(2026, 9, 3),
            "Councillor Ash was last here on 3 March 2026, six months ago. Other "
            "meetings of the council count too. Ask the monitoring officer (Local "
            "Government Act 1972, s.85).",
        ),
    ],
)
def test_an_officer_reads_who_has_not_been_here_for_months(today, sentence):
    board = make_board()
    seat = make_seat(board=board, person=make_person(name="Ash"))
    carer = make_seat(board=board, category="carer")
    make_minutes(
        board,
        date(2026, 3, 3),
        [(seat.person, "present", {}), (carer.person, "present", {})],
    )
    make_minutes(board, date(2026, 6, 2), [(seat.person, "apologies", {})])

    told = [need.why for need in needs_of(make_clerk(), today)]

    assert told == ([sentence] if sentence else [])
    assert needs_of(make_person(), today) == []


def test_joining_remotely_counts_only_where_the_board_says_so():
    board = make_board()
    seat = make_seat(board=board)
    make_minutes(board, date(2026, 1, 13), [(seat.person, "present", {})])
    make_minutes(
        board, date(2026, 6, 2), [(seat.person, "present", {"is_remote": True})]
    )
    today = date(2026, 6, 30)

    (before,) = absences(today)
    board.remote_counts_from = date(2026, 6, 2)
    board.save()

    assert (before.last_on, before.months) == (date(2026, 1, 13), 5)
    assert absences(today) == []


def test_of_boards_without_any_attendance_nothing_is_said():
    board = make_board()
    make_seat(board=board, starts_on=date(2026, 1, 1))
    other = make_seat()
    make_minutes(other.board, date(2026, 6, 2), [(other.person, "present", {})])
    before = absences(date(2026, 6, 2))
    make_minutes(board, date(2026, 6, 2), [("Somebody Else", "present", {})])

    (after,) = absences(date(2026, 6, 2))

    assert before == []
    assert "has not been here since their seat began on 1 January 2026" in (
        after.sentence
    )


def test_the_council_s_year_runs_from_may_to_april():
    assert (year_of(date(2026, 4, 30)), year_of(date(2026, 5, 1))) == (2025, 2026)
    assert year_in_words(1999) == "1999/00"
    assert months_after(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_after(date(2023, 10, 31), 4) == date(2024, 2, 29)


def test_officers_who_prepare_meetings_are_democracy_officers():
    clerk = make_person(DEMOCRACY_OFFICER)

    assert clerk.has_perm("meetings.record_parenting")
