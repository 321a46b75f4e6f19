"""What comes again and again: to which meetings, and what is missing."""

from datetime import date

import pytest

from meetings.models import Meeting, WorkPlanItem, WorkPlanRule
from meetings.work_plan import drop, move_to
from meetings.work_plan_rules import comings, fill, let_wait, missing, save_rule
from tests.meetings.makers import make_board, make_meeting, make_rule

TODAY = date(2026, 11, 25)
# The board meets in September, December, March, June and July.
DAYS = [
    date(2026, 9, 15),
    date(2026, 12, 8),
    date(2027, 3, 9),
    date(2027, 6, 8),
    date(2027, 7, 13),
]


def rule(every, **fields):
    """A rule that no database knows."""
    fields.setdefault("starts_on", date(2020, 1, 1))
    return WorkPlanRule(every=every, title="Annual report", **fields)


def come_to(every, *, days=DAYS, taken=(), **fields):
    """What a rule brings: the month it comes in, or the words for what is missing."""
    meetings = [Meeting(pk=pk, meets_on=day) for pk, day in enumerate(days, start=1)]
    found = comings(rule(every, **fields), meetings, TODAY, taken=taken)
    return [f"{c.meeting.meets_on:%b}" if c.meeting else f"? {c.words}" for c in found]


@pytest.mark.parametrize(
    ("every", "expected"),
    [
        ("meeting", ["Sep", "Dec", "Mar", "Jun", "Jul"]),
        ("second", ["Sep", "Mar", "Jul"]),
        ("quarter", ["Dec", "Mar", "Jun", "Jul"]),
        ("half_year", ["Dec", "Jun"]),
    ],
)
def test_a_rule_comes_to_meetings_by_their_days(every, expected):
    assert come_to(every) == expected


@pytest.mark.parametrize(
    ("month", "expected"),
    [(6, ["Jun"]), (11, ["? November 2026"]), (8, ["? August 2027"]), (9, [])],
)
def test_what_comes_once_a_year_comes_in_its_month_or_is_missing(month, expected):
    days = DAYS if month != 9 else [*DAYS, date(2027, 9, 14)]

    found = come_to("year", days=days, month=month)

    assert found == (expected or ["Sep"])


def test_a_quarter_without_a_meeting_is_missing_within_the_year_ahead():
    days = [date(2026, 12, 8), date(2027, 6, 8)]

    found = come_to("quarter", days=days)

    assert found == [
        "Dec",
        "? January to March 2027",
        "Jun",
        "? July to September 2027",
    ]


def test_what_came_earlier_in_the_quarter_is_not_due_again():
    days = [date(2026, 10, 6), date(2026, 12, 8)]

    assert come_to("quarter", days=days)[0] == "Oct"


def test_a_half_year_over_new_year_says_both_years():
    days = [date(2027, 6, 8)]

    assert come_to("half_year", days=days)[0] == "? October 2026 to March 2027"


def test_months_that_lie_only_partly_within_the_rule_are_not_missing():
    found = come_to("quarter", days=[], starts_on=date(2026, 11, 1))
    ended = come_to("quarter", days=[], ends_on=date(2027, 2, 1))

    assert found[0] == "? January to March 2027"
    assert ended == ["? October to December 2026"]


def test_a_rule_holds_from_its_first_to_its_last_day():
    found = come_to("meeting", starts_on=DAYS[1], ends_on=DAYS[3])

    assert found == ["Dec", "Mar", "Jun"]


def test_every_second_meeting_is_counted_from_those_that_have_it():
    assert come_to("second", taken={"m2"}) == ["Dec", "Jun"]


def test_a_meeting_set_up_in_between_takes_nothing_from_the_next():
    days = [DAYS[1], DAYS[2], date(2027, 4, 1), DAYS[3]]

    assert come_to("second", days=days, taken={"m1", "m4"}) == ["Dec", "Jun"]


def board_of(*days):
    """A board with draft meetings on the days."""
    board = make_board()
    for day in days:
        make_meeting(board=board, state="draft", meets_on=day)
    return board


def planned(board):
    """Title and month of what is on the plan."""
    rows = WorkPlanItem.objects.filter(board=board).select_related("meeting")
    return [(r.title, r.meeting and f"{r.meeting.meets_on:%b}") for r in rows]


@pytest.mark.django_db
def test_rules_fill_the_meetings_ahead_once():
    board = board_of(*DAYS)
    make_rule(board=board, every="quarter", title="Scorecard")
    make_rule(board=board, standing="apologies", title="Apologies")

    made = [fill(board=board, today=TODAY), fill(board=board, today=TODAY)]

    assert made == [4, 0]
    assert planned(board) == [("Scorecard", m) for m in ["Dec", "Mar", "Jun", "Jul"]]


@pytest.mark.django_db
def test_what_was_moved_or_dropped_is_not_planned_again():
    board = board_of(*DAYS[1:3])
    make_rule(board=board, every="meeting")
    fill(board=board, today=TODAY)
    first, second = WorkPlanItem.objects.order_by("pk")

    move_to(row=first, meeting=None)
    drop(row=second, because="It was done in the autumn.")

    assert fill(board=board, today=TODAY) == 0


@pytest.mark.django_db
@pytest.mark.parametrize("state", ["cancelled", "published", "held"])
def test_only_meetings_whose_agenda_is_to_come_are_filled(state):
    board = make_board()
    make_meeting(board=board, state=state, meets_on=DAYS[1])
    make_rule(board=board)

    assert fill(board=board, today=TODAY) == 0


@pytest.mark.django_db
def test_an_extraordinary_meeting_is_not_counted():
    board = board_of(DAYS[1])
    make_meeting(board=board, state="draft", meets_on=DAYS[2], is_extraordinary=True)
    make_rule(board=board)

    assert fill(board=board, today=TODAY) == 1


@pytest.mark.django_db
def test_what_is_due_and_has_no_meeting_is_told_of_until_it_waits_for_one():
    board = board_of(DAYS[1])
    report = make_rule(board=board, every="year", month=6, title="Annual report")

    told = missing(board, TODAY)
    rows = [
        let_wait(rule=report, slot=told[0].coming.slot, today=TODAY) for _ in range(2)
    ]

    assert [str(each) for each in told] == [
        "“Annual report” is due in June 2027: no meeting is planned for June 2027."
    ]
    assert (rows[0].meeting, rows[0].why, rows[1]) == (None, "Due in June 2027", None)
    assert missing(board, TODAY) == []


@pytest.mark.django_db
def test_a_changed_rule_takes_what_it_planned_with_it():
    board = board_of(*DAYS)
    report = make_rule(board=board, every="meeting", title="Report")
    fill(board=board, today=TODAY)
    kept, reworded = WorkPlanItem.objects.order_by("meeting__meets_on")[:2]
    drop(row=kept, because="Not needed.")
    reworded.title = "A word of our own"
    reworded.save()

    report.every, report.title = "quarter", "Scorecard"
    save_rule(rule=report, today=TODAY)

    assert planned(board) == [
        ("Report", "Dec"),
        ("Scorecard", "Dec"),
        ("Scorecard", "Mar"),
        ("Scorecard", "Jun"),
        ("Scorecard", "Jul"),
    ]


@pytest.mark.django_db
def test_words_that_an_officer_changed_stay_when_the_rule_changes():
    board = board_of(DAYS[1])
    report = make_rule(board=board, title="Report", presenter="Ann")
    fill(board=board, today=TODAY)
    row = WorkPlanItem.objects.get()
    row.title = "A word of our own"
    row.save()

    report.title, report.presenter = "Scorecard", "Ben"
    save_rule(rule=report, today=TODAY)

    row.refresh_from_db()
    assert (row.title, row.presenter) == ("A word of our own", "Ben")


@pytest.mark.django_db
def test_a_rule_that_ends_leaves_no_row_behind_its_end():
    board = board_of(*DAYS)
    report = make_rule(board=board, title="Report")
    fill(board=board, today=TODAY)

    report.ends_on = DAYS[2]
    save_rule(rule=report, today=TODAY)

    assert planned(board) == [("Report", "Dec"), ("Report", "Mar")]
