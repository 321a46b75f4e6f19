"""What the board asked for: the list, saying it is done, closing it, being reminded."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from cpboard.people.roles import DEMOCRACY_OFFICER, MEMBER
from meetings.follow_ups import FollowUpError, close, propose, reopen
from meetings.models import FollowUp
from meetings.needs import needs_of
from tests.meetings.makers import make_meeting
from tests.meetings.minutes_files import DAY, approve, follow_ups_of, make_minutes
from tests.meetings.pages import told
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db

TODAY = timezone.localdate()


def make_follow_up(**fields):
    """A follow-up of approved minutes."""
    (follow_up,) = follow_ups_of(approve(make_minutes()))
    for name, value in fields.items():
        setattr(follow_up, name, value)
    follow_up.save()
    return follow_up


def said(on=DAY):
    """What a follow-up holds that is said to be done."""
    return {"state": "proposed", "outcome": "Letter sent.", "proposed_on": on}


def test_the_list_has_overdue_ones_first(sign_in):
    text = "Resolved:\n" + "".join(f"({letter}) Do it.\n" for letter in "abcde")
    minutes = approve(make_minutes(text=text))
    late, today, proposed, done, none = follow_ups_of(minutes)
    changes = [
        (late, {"due_on": TODAY - timedelta(days=1)}),
        (today, {"due_on": TODAY}),
        (proposed, said() | {"due_on": DAY}),
        (done, {"state": "done", "outcome": "Sent.", "done_on": DAY}),
        (none, {"state": "none"}),
    ]
    for follow_up, fields in changes:
        for name, value in fields.items():
            setattr(follow_up, name, value)
        follow_up.save()

    page = sign_in(make_person(MEMBER)).get(
        f"/boards/{minutes.meeting.board.slug}/follow-ups/"
    )

    assert page.context["groups"] == [
        ("Overdue", [late]),
        ("Said to be done", [proposed]),
        ("To do", [today]),
        ("Done", [done]),
        ("Nothing to do", [none]),
    ]
    assert list(FollowUp.objects.overdue(TODAY)) == [late]


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_costs_the_same_for_many(sign_in, rows, django_assert_num_queries):
    text = "Resolved:\n" + "".join(f"({letter}) Do.\n" for letter in "abc"[:rows])
    minutes = approve(make_minutes(text=text))
    client = sign_in(make_person(DEMOCRACY_OFFICER))

    with django_assert_num_queries(8):
        client.get(f"/boards/{minutes.meeting.board.slug}/follow-ups/")


def test_its_owner_says_that_it_is_done_and_the_clerk_closes_it(client):
    owner, clerk = make_person(), make_person(DEMOCRACY_OFFICER)
    follow_up = make_follow_up(owner=owner, owner_words="")

    client.force_login(owner)
    client.post(f"/follow-ups/{follow_up.pk}/propose/", {"outcome": "Letter sent."})
    follow_up.refresh_from_db()
    proposed = (follow_up.state, follow_up.proposed_on, follow_up.proposed_by)
    client.force_login(clerk)
    client.post(f"/follow-ups/{follow_up.pk}/close/", {"outcome": "Letter sent."})

    follow_up.refresh_from_db()
    assert proposed == ("proposed", TODAY, owner)
    assert (follow_up.state, follow_up.done_on, follow_up.closed_by) == (
        "done",
        TODAY,
        clerk,
    )
    assert [row.state for row in follow_up.history.all()][:2] == ["done", "proposed"]


def test_what_is_closed_is_not_closed_again(sign_in):
    clerk = make_person(DEMOCRACY_OFFICER)
    done = {"state": "done", "outcome": "Letter sent.", "done_on": DAY}
    follow_up = make_follow_up(**done)

    page = sign_in(clerk).post(
        f"/follow-ups/{follow_up.pk}/close/", {"outcome": "Other words"}, follow=True
    )

    follow_up.refresh_from_db()
    assert told(page) == ["Nothing is changed: it stands as “done” by now."]
    assert (follow_up.outcome, follow_up.done_on) == ("Letter sent.", DAY)


@pytest.mark.parametrize(
    ("step", "state"),
    [(propose, "proposed"), (propose, "done"), (close, "done"), (reopen, "open")],
)
def test_a_step_is_taken_from_the_row_as_it_stands_now(step, state):
    owner = make_person()
    seen = make_follow_up(owner=owner, owner_words="")
    fields = {
        "open": {},
        "proposed": said(),
        "done": {"state": "done", "outcome": "Letter sent.", "done_on": DAY},
    }
    quicker = FollowUp.objects.get(pk=seen.pk)
    for name, value in fields[state].items():
        setattr(quicker, name, value)
    quicker.save()

    with pytest.raises(FollowUpError, match="Nothing is changed"):
        step(follow_up=seen, author=owner, today=TODAY)

    assert FollowUp.objects.get(pk=seen.pk).outcome == quicker.outcome


@pytest.mark.parametrize("verb", ["propose", "close"])
def test_nothing_is_done_without_words(sign_in, verb):
    clerk = make_person(DEMOCRACY_OFFICER)
    follow_up = make_follow_up(owner=clerk, owner_words="")

    page = sign_in(clerk).post(f"/follow-ups/{follow_up.pk}/{verb}/", {"outcome": " "})

    assert page.context["form"].errors == {"outcome": ["Say what was done"]}
    assert FollowUp.objects.get().state == "open"


def test_only_its_owner_says_so_and_only_while_it_is_open(sign_in):
    owner = make_person()
    follow_up = make_follow_up(owner=owner, owner_words="", **said())
    address = f"/follow-ups/{follow_up.pk}/propose/"

    answers = [
        sign_in(person).post(address, {"outcome": "Again."}).status_code
        for person in [owner, make_person(MEMBER)]
    ]

    assert answers == [403, 403]


def test_the_clerk_takes_it_up_again(sign_in):
    follow_up = make_follow_up(**said())
    client = sign_in(make_person(DEMOCRACY_OFFICER))

    page = client.post(
        f"/follow-ups/{follow_up.pk}/close/", {"reopen": "1"}, follow=True
    )

    follow_up.refresh_from_db()
    assert (follow_up.state, follow_up.outcome) == ("open", "")
    assert told(page) == ["It is open again; its owner is asked once more."]


def test_where_nothing_is_to_be_done_nothing_is_closed(sign_in):
    follow_up = make_follow_up(state="none")

    page = sign_in(make_person(DEMOCRACY_OFFICER)).post(
        f"/follow-ups/{follow_up.pk}/close/", {"outcome": "Sent."}, follow=True
    )

    assert told(page) == ["Nothing was to be done here."]


@pytest.mark.parametrize(
    ("state", "sent", "after"),
    [
        ("open", {"owner": "Clerk", "due": "May 2031", "is_open": "on"}, "open"),
        ("open", {"why_none": "Overtaken."}, "none"),
        ("none", {"owner": "Clerk", "due": "soon", "is_open": "on"}, "open"),
        ("proposed", {"owner": "Clerk", "due": "soon", "is_open": "on"}, "proposed"),
    ],
)
def test_the_clerk_says_who_and_by_when(sign_in, state, sent, after):
    fields = said() if state == "proposed" else {"state": state}
    follow_up = make_follow_up(**fields)

    sign_in(make_person(DEMOCRACY_OFFICER)).post(
        f"/follow-ups/{follow_up.pk}/edit/", sent
    )

    follow_up.refresh_from_db()
    assert (follow_up.state, follow_up.who()) == (after, sent.get("owner", ""))
    assert follow_up.due_words == sent.get("due", "")


def test_the_form_shows_what_stands(sign_in):
    owner = make_person(name="Hazel Rowan")
    follow_up = make_follow_up(owner=owner, owner_words="", due_on=DAY)

    page = sign_in(make_person(DEMOCRACY_OFFICER)).get(
        f"/follow-ups/{follow_up.pk}/edit/"
    )

    assert page.context["form"].initial == {
        "owner": "Hazel Rowan",
        "due": "4 March 2025",
        "why_none": "The minutes do not say by when.",
        "is_open": True,
    }


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"due_on": DAY}, "Overdue since 4 March 2025. Asked for by the "),
        ({"due_on": date(2090, 1, 2)}, "Due on 2 January 2090. Asked for by the "),
        ({"due_words": "soon"}, "By when: soon. Asked for by the "),
        ({}, "By when: no date was set. Asked for by the "),
    ],
)
def test_its_owner_is_told_on_the_home_page(fields, why):
    owner = make_person()
    follow_up = make_follow_up(owner=owner, owner_words="", **fields)

    (need,) = needs_of(owner, TODAY)

    meeting = follow_up.clause.resolution.minute.minutes.meeting
    assert need.what == "That Robin Elm be asked to write."
    assert need.why == f"{why}{meeting}"
    assert need.url == f"/follow-ups/{follow_up.pk}/"


def test_the_clerk_is_told_of_what_is_said_to_be_done():
    make_follow_up(**said())

    (need,) = needs_of(make_person(DEMOCRACY_OFFICER), TODAY)

    assert need.why == "Robin Elm said on 4 March 2025 that it is done. Is it?"


def test_a_long_clause_is_cut_at_a_word():
    owner = make_person()
    (follow_up,) = follow_ups_of(make_minutes(text=f"Resolved: That{' word' * 50}."))
    follow_up.owner = owner
    follow_up.save()

    (need,) = needs_of(owner, TODAY)

    assert need.what == f"That{' word' * 23} …"


def test_next_meeting_gets_its_day_once_that_meeting_is_set_up(sign_in):
    minutes = make_minutes(
        text="Resolved:\n(a) That it come to the next meeting.\n(b) Do it in 2031.\n"
    )
    board = minutes.meeting.board
    client = sign_in(make_person(DEMOCRACY_OFFICER))
    sent = {"board": board.pk, "meets_at": "5pm", "venue": "The Guildhall"}

    client.post("/new-meeting/", sent | {"meets_on": "3 6 2031"})
    client.post("/new-meeting/", sent | {"meets_on": "2 9 2031"})

    assert [f.due_on for f in follow_ups_of(minutes)] == [date(2031, 6, 3), None]


def test_a_meeting_further_on_is_not_the_next(sign_in):
    minutes = make_minutes(text="Resolved: That it come to the next meeting.")
    make_meeting(board=minutes.meeting.board, meets_on=date(2030, 1, 1))
    client = sign_in(make_person(DEMOCRACY_OFFICER))

    client.post(
        "/new-meeting/",
        {
            "board": minutes.meeting.board.pk,
            "meets_on": "3 6 2031",
            "meets_at": "5pm",
            "venue": "The Guildhall",
        },
    )

    assert [f.due_on for f in follow_ups_of(minutes)] == [date(2030, 1, 1)]
