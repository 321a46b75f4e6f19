"""The loop: ties, dates that follow meetings, notes, items, closing by the board."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.utils import timezone

from cpboard.people.roles import DEMOCRACY_OFFICER, MEMBER, OFFICER
from meetings.models import FollowUp, Meeting, Minutes, WorkPlanItem
from meetings.needs import needs_of
from strategy.reminders import send_reminders
from tests.meetings.loop_makers import board_of, make_follow_up, make_note
from tests.meetings.makers import make_board, make_meeting
from tests.meetings.minutes_files import DAY, approve, follow_ups_of, make_minutes
from tests.meetings.pages import text_of, told
from tests.people.makers import make_person
from tests.performance.makers import make_indicator
from tests.strategy.makers import make_action

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()
MONDAY = date(2031, 3, 3)
PLANTED = "That Wren be moved."


def move(client, meeting, day):
    """Give a meeting another day, through its page."""
    client.post(
        f"{meeting.get_absolute_url()}edit/",
        {
            "board": meeting.board.pk,
            "meets_on": day,
            "meets_at": "5pm",
            "venue": "The Guildhall",
        },
    )


def make_asked(words="That it come to the next meeting."):
    """Minutes that wait for a next meeting, which is set up, and that meeting."""
    minutes = make_minutes(text=f"Resolved: {words}")
    later = make_meeting(
        board=minutes.meeting.board, meets_on=date(2031, 6, 3), state="draft"
    )
    return minutes, later


def test_a_date_that_came_from_the_next_meeting_moves_with_it(clerk):
    minutes, later = make_asked()
    dates, reasons = [], []

    for step in ["edit", "cancel", "restore"]:
        if step == "edit":
            move(clerk, later, "10 6 2031")
            later = Meeting.objects.get(pk=later.pk)
        else:
            sent = {"cancelled_because": "Snow."} if step == "cancel" else {}
            clerk.post(f"{later.get_absolute_url()}{step}/", sent)
        (follow_up,) = follow_ups_of(minutes)
        dates.append(follow_up.due_on)
        reasons.append(follow_up.history.first().history_change_reason)

    assert dates == [date(2031, 6, 10), None, date(2031, 6, 10)]
    assert reasons == [
        "The next meeting is on 10 June 2031.",
        "The next meeting has no day any more.",
        "The next meeting is on 10 June 2031.",
    ]


def test_a_date_that_a_person_set_stays(clerk):
    minutes, later = make_asked()
    (follow_up,) = follow_ups_of(minutes)
    sent = {"owner": "Clerk", "due": "1 May 2031", "is_open": "on"}
    clerk.post(f"/follow-ups/{follow_up.pk}/edit/", sent)

    move(clerk, later, "10 6 2031")

    assert follow_ups_of(minutes)[0].due_on == date(2031, 5, 1)


def test_an_extraordinary_meeting_is_not_the_next(clerk):
    minutes, later = make_asked()
    make_meeting(board=later.board, meets_on=date(2031, 5, 6), is_extraordinary=True)

    move(clerk, later, "10 6 2031")

    assert follow_ups_of(minutes)[0].due_on == date(2031, 6, 10)


def test_an_item_that_a_clause_asks_for_stands_on_the_work_plan_by_itself():
    following = make_meeting(
        board=(board := make_board()), meets_on=date(2031, 6, 3), state="draft"
    )
    meeting = make_meeting(board=board, meets_on=DAY, state="held")
    text = (
        "Resolved:\n(a) That the accounts be considered at the next meeting.\n"
        "(b) That the panel be considered once the home is open.\n"
        "(c) That Robin Elm be asked to write before the next meeting.\n"
    )

    make_minutes(meeting=meeting, text=text)

    items = WorkPlanItem.objects.order_by("pk")
    assert [(item.title, item.meeting) for item in items] == [
        ("That the accounts be considered at the next meeting.", following),
        ("That the panel be considered once the home is open.", None),
    ]
    assert items[0].why == "The board asked for it on 4 March 2025."


def test_an_item_goes_with_the_draft_minutes_that_asked_for_it(clerk):
    minutes, _ = make_asked()

    clerk.post(f"{minutes.meeting.get_absolute_url()}remove-minutes/")

    assert WorkPlanItem.objects.count() == 0


def test_the_clerk_puts_it_on_the_work_plan_once_and_nothing_exempt_is_in_its_title(
    clerk,
):
    follow_up = make_follow_up(is_exempt=True, text=f"Resolved: {PLANTED}")

    pages = [clerk.post(f"/follow-ups/{follow_up.pk}/plan/", follow=True) for _ in "ab"]

    (item,) = WorkPlanItem.objects.all()
    assert item.title == "What the board asked for in private"
    assert told(pages[0]) == [
        "It stands on the work plan, for a meeting that is still to choose."
    ]


def ties():
    """A follow-up tied to an action, an indicator and another board."""
    action, indicator, other = make_action(), make_indicator(), make_board()
    follow_up = make_follow_up()
    sent = {"action": action.pk, "indicator": indicator.pk, "referred_to": other.pk}
    return follow_up, sent, (action, indicator, other)


def test_ties_are_shown_on_both_sides(clerk):
    follow_up, sent, sides = ties()

    clerk.post(f"/follow-ups/{follow_up.pk}/ties/", sent)

    pages = [text_of(clerk.get(side.get_absolute_url())) for side in sides]
    titles = ["Asked for by the board", "Asked for by the board", "Referred to us (1)"]
    for title, page in zip(titles, pages, strict=True):
        words = [title, follow_up.clause.text, str(follow_up.meeting())]
        assert [each in page for each in words] == [True, True, True]
    own = text_of(clerk.get(f"/follow-ups/{follow_up.pk}/"))
    assert [str(side) in own for side in sides[1:]] == [True, True]


@pytest.mark.parametrize(
    ("fields", "role", "shown"),
    [
        ({}, None, True),
        ({"is_draft": True}, None, False),
        ({"is_exempt": True}, None, False),
        ({"is_exempt": True}, OFFICER, False),
        ({"is_draft": True}, OFFICER, False),
        ({"is_exempt": True}, MEMBER, True),
    ],
)
def test_the_page_of_an_action_tells_only_what_the_reader_may_know(
    client, fields, role, shown
):
    action = make_action()
    make_follow_up(text=f"Resolved: {PLANTED}", action=action, **fields)
    if role:
        client.force_login(make_person(role))

    page = client.get(action.get_absolute_url())

    assert (page.status_code, PLANTED in text_of(page)) == (200, shown)


def test_the_public_page_of_an_action_names_the_post(client):
    person = make_person(name="Wren Alder", job_title="Designated nurse, health")
    action = make_action()
    make_follow_up(owner=person, action=action, text="Resolved: Wren Alder to write.")

    text = text_of(client.get(action.get_absolute_url()))

    assert ("the designated nurse to write." in text, "Alder" in text) == (True, False)


def note(client, follow_up, **fields):
    """Send a note."""
    names = {f"note-{name}": value for name, value in fields.items()}
    return client.post(f"/follow-ups/{follow_up.pk}/note/", names, follow=True)


def test_its_owner_says_where_it_stands_and_asks_for_another_date(client):
    owner, clerk = make_person(), make_person(DEMOCRACY_OFFICER)
    follow_up = make_follow_up(owner=owner, due_on=DAY, due_words="next meeting")
    client.force_login(owner)
    note(client, follow_up, words="Begun.", new_due_on="3 6 2090", reason="Illness")
    again = note(client, follow_up, new_due_on="3 7 2090", reason="More")
    client.force_login(clerk)
    (need,) = needs_of(clerk, TODAY)

    client.post(f"/follow-up-notes/{follow_up.notes.get().pk}/decide/", {"agree": "1"})

    follow_up.refresh_from_db()
    assert need.why == f"{owner} asks for a new date."
    assert told(again) == ["A new date has been asked for already."]
    assert (follow_up.due_on, follow_up.due_words) == (date(2090, 6, 3), "")
    assert "New date agreed: Illness" in text_of(client.get(need.url))
    assert "instead of 4 March 2025: Illness Agreed" in text_of(client.get(need.url))


def test_the_clerk_keeps_the_old_date_and_decides_once(clerk):
    follow_up = make_follow_up(owner=make_person(), due_on=DAY)
    asked = make_note(
        follow_up, new_due_on=date(2090, 1, 2), reason="Illness", state="asked"
    )

    pages = [
        clerk.post(f"/follow-up-notes/{asked.pk}/decide/", sent, follow=True)
        for sent in ({"refuse": "1"}, {"agree": "1"})
    ]

    follow_up.refresh_from_db()
    assert [told(page) for page in pages] == [
        ["The date stays as it was."],
        ["Nothing is changed: somebody has decided by now."],
    ]
    assert follow_up.due_on == DAY


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({}, {"words": ["Say where we are now"]}),
        ({"new_due_on": "1 1 2001"}, {"new_due_on": ["1 January 2001 is not ahead"]}),
        (
            {"new_due_on": "1 1 2090"},
            {"reason": ["Say why another date is needed"]},
        ),
        (
            {"words": "So.", "reason": "So."},
            {"new_due_on": ["Enter the date, or leave the reason empty"]},
        ),
    ],
)
def test_a_note_says_something_and_a_new_date_why(sign_in, fields, errors):
    owner = make_person()

    page = note(sign_in(owner), make_follow_up(owner=owner), **fields)

    assert page.context["note_form"].errors == errors


def test_only_whoever_is_asked_and_the_clerk_leave_notes(sign_in):
    follow_up = make_follow_up(owner=make_person())

    page = note(sign_in(make_person(MEMBER)), follow_up, words="So.")

    assert page.status_code == 403


def said(**fields):
    """A follow-up that is said to be done."""
    fields = {"outcome": "Letter sent.", "proposed_on": DAY} | fields
    return make_follow_up(state="proposed", owner=make_person(), **fields)


def later_meeting(follow_up, text="Resolved:\n(b) That the letter be noted.\n"):
    """A later meeting of the same board, held, and a clause of its minutes."""
    meeting = make_meeting(
        board=board_of(follow_up), meets_on=date(2025, 6, 3), state="held"
    )
    (closing,) = follow_ups_of(approve(make_minutes(meeting=meeting, text=text)))
    return meeting, closing.clause


def test_the_board_closes_it_by_a_decision(clerk):
    follow_up = said()
    _, clause = later_meeting(follow_up)
    address = f"/follow-ups/{follow_up.pk}/"

    clerk.post(f"{address}close/", {"outcome": "Sent.", "closed_in": clause.pk})

    follow_up.refresh_from_db()
    assert (follow_up.state, follow_up.closed_in) == ("done", clause)
    words = "Closed by the board on 3 June 2025: (b) That the letter be noted."
    assert words in text_of(clerk.get(address))


def test_a_decision_of_another_board_closes_nothing(clerk):
    follow_up, other = said(), said()
    _, clause = later_meeting(other)

    clerk.post(
        f"/follow-ups/{follow_up.pk}/close/",
        {"outcome": "Sent.", "closed_in": clause.pk},
    )

    follow_up.refresh_from_db()
    assert follow_up.state == "proposed"


def test_many_are_closed_as_the_board_noted_them_at_a_meeting(clerk):
    follow_up = said()
    meeting, _ = later_meeting(follow_up)
    address = f"/boards/{meeting.board.slug}/follow-ups/to-close/"

    page = clerk.post(
        address, {"follow_ups": [follow_up.pk], "noted_at": meeting.pk}, follow=True
    )

    follow_up.refresh_from_db()
    assert told(page) == ["Closed: 1. They stay on the list."]
    assert (follow_up.state, follow_up.noted_at) == ("done", meeting)
    assert "The board noted it at its meeting on 3 June 2025." in text_of(
        clerk.get(f"/follow-ups/{follow_up.pk}/")
    )


def test_the_action_log_is_put_on_the_next_agenda_once(clerk):
    follow_up = said()
    board = board_of(follow_up)
    address = f"/boards/{board.slug}/follow-ups/to-close/agenda/"
    none = clerk.post(address, follow=True)
    meeting = make_meeting(
        board=board, meets_on=TODAY + timedelta(days=30), state="draft"
    )

    for _ in "ab":
        clerk.post(address)

    assert told(none) == ["No meeting is ahead: set one up first."]
    (item,) = meeting.items.all()
    assert (item.standing, item.label) == ("action_log", "1")
    assert item.asked.endswith("1 of what it asked for is said to be done.")


def test_reopening_forgets_how_the_board_closed_it(clerk):
    follow_up = said()
    meeting, _ = later_meeting(follow_up)
    address = f"/follow-ups/{follow_up.pk}/close/"
    clerk.post(address, {"outcome": "Sent.", "noted_at": meeting.pk})

    clerk.post(address, {"reopen": "1"})

    follow_up.refresh_from_db()
    assert (follow_up.state, follow_up.noted_at) == ("open", None)


def days_written(start, number):
    """On which of so many days, one run each, somebody was written to."""
    days = [start + timedelta(days=offset) for offset in range(number)]
    return [(on - MONDAY).days for on in days if send_reminders(on).sent]


def test_owners_hear_a_week_before_on_the_day_and_each_seventh_day_after():
    make_follow_up(owner=make_person(), due_on=MONDAY)

    assert days_written(MONDAY - timedelta(days=10), 30) == [-7, 0, 7, 14]


def test_the_mail_says_what_the_board_asked_for_and_nothing_exempt():
    owner = make_person(email="ash@example.org")
    make_follow_up(owner=owner, due_on=MONDAY)
    make_follow_up(
        owner=owner, due_on=MONDAY, is_exempt=True, text=f"Resolved: {PLANTED}"
    )

    send_reminders(MONDAY + timedelta(days=1))
    send_reminders(MONDAY + timedelta(days=1))

    (message,) = mail.outbox
    assert (message.to, message.subject) == (
        ["ash@example.org"],
        "Late: 2 things that the board asked you for",
    )
    assert "- That Robin Elm be asked to write.\n" in message.body
    assert PLANTED not in message.body


def test_nobody_is_told_of_what_is_said_to_be_done():
    said(due_on=MONDAY)

    assert send_reminders(MONDAY).sent == []


def test_nothing_follows_from_what_was_lost(sign_in):
    owner = make_person()
    follow_up = make_follow_up(is_draft=True, owner=owner, due_on=MONDAY)
    resolution = follow_up.clause.resolution
    resolution.outcome = "lost"
    resolution.save()
    Minutes.objects.update(state="approved", approved_on=MONDAY, approved_by=owner)

    assert send_reminders(MONDAY).sent == []
    assert list(FollowUp.objects.visible_to(owner)) == []
    assert list(FollowUp.objects.public()) == []


def test_an_exempt_ask_is_known_to_its_owner_and_to_those_who_read_exempt_papers():
    owner = make_person()
    follow_up = make_follow_up(owner=owner, is_exempt=True)
    people = [owner, make_person(OFFICER), make_person(MEMBER)]

    found = [list(FollowUp.objects.visible_to(person)) for person in people]

    assert found == [[follow_up], [], [follow_up]]
