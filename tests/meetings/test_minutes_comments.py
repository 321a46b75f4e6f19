"""A draft goes to the members, who comment on it, and the clerk answers."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from cpboard.people.roles import DEMOCRACY_OFFICER, MEMBER
from meetings.minutes import circulate
from meetings.minutes_comments import comments_for, needs_of
from meetings.models import Minutes, MinutesComment
from tests.meetings.evening_rows import make_evening, make_exempt_minute, make_minute
from tests.meetings.makers import make_seat
from tests.meetings.minutes_files import approve
from tests.meetings.pages import text_of, told
from tests.people.makers import make_person

pytestmark = pytest.mark.django_db


def make_member(minutes):
    """A member with a seat on the board of the minutes."""
    person = make_person(MEMBER)
    make_seat(board=minutes.meeting.board, person=person)
    return person


def make_circulated(days=7):
    """A draft of one minute that the members can comment on for some days."""
    minutes = make_evening()
    make_minute(minutes=minutes, text="Said.")
    until = timezone.localdate() + timedelta(days=days)
    return circulate(minutes=minutes, until=until)


def make_comment(*, minute, **fields):
    """A comment that waits for its answer."""
    fields = {"words": "Say it was raining."} | fields
    fields.setdefault("author", make_person(MEMBER))
    return MinutesComment.objects.create(minute=minute, **fields)


def test_the_clerk_sends_the_draft_until_a_day(sign_in):
    minutes = make_evening()
    row = make_minute(minutes=minutes)
    client = sign_in(make_person(DEMOCRACY_OFFICER))
    address = f"{minutes.get_absolute_url()}circulate/"

    over = client.post(address, {"comments_until": "3 3 2025"})
    sent = client.post(address, {"comments_until": "3 3 2090"}, follow=True)

    minutes.refresh_from_db()
    row.refresh_from_db()
    assert over.context["form"].errors == {"comments_until": ["3 March 2025 is over"]}
    assert told(sent) == [
        "Members of the board read the draft and can comment until 3 March 2090. Tell "
        "them: nothing is sent by itself."
    ]
    assert (minutes.comments_until, row.number) == (date(2090, 3, 3), "1.")


def test_a_member_comments_and_reads_the_answer(sign_in):
    minutes = make_circulated()
    row = minutes.rows.get()
    member = make_member(minutes)

    client = sign_in(member)
    client.post(f"/minutes/{row.pk}/comment/", {"words": "Say it was raining."})
    comment = MinutesComment.objects.get()
    client = sign_in(make_person(DEMOCRACY_OFFICER))
    answer = {"verdict": "taken", "answer": "It says so now."}
    client.post(f"/minutes-comments/{comment.pk}/answer/", answer)
    page = text_of(sign_in(member).get(minutes.get_absolute_url()))

    assert (comment.author, comment.minute) == (member, row)
    assert "Say it was raining. Taken It says so now." in page


def test_an_answer_has_a_verdict_and_a_word(sign_in):
    comment = make_comment(minute=make_circulated().rows.get())
    client = sign_in(make_person(DEMOCRACY_OFFICER))

    page = client.post(f"/minutes-comments/{comment.pk}/answer/", {"answer": ""})

    assert page.context["form"].errors == {
        "verdict": ["Choose whether the comment is taken"],
        "answer": ["Say in a word why, or what it says now"],
    }
    with pytest.raises(IntegrityError), transaction.atomic():
        MinutesComment.objects.update(verdict="taken")


def test_nobody_comments_after_the_day_nor_from_another_board(sign_in):
    minutes = make_circulated(days=-1)
    row = minutes.rows.get()
    address = f"/minutes/{row.pk}/comment/"

    late = sign_in(make_member(minutes)).post(address, {"words": "So."}, follow=True)
    other = sign_in(make_member(make_evening())).post(address, {"words": "So."})
    approve(minutes)
    over = sign_in(make_member(minutes)).get(address)

    assert told(late) == ["The time for comments on this draft is over."]
    assert (other.status_code, over.status_code) == (404, 404)
    assert MinutesComment.objects.count() == 0


def test_comments_on_what_is_exempt_are_for_those_who_read_it(sign_in):
    minutes = make_circulated()
    closed = make_exempt_minute(minutes=minutes)
    comment = make_comment(minute=closed, words="SECRET")
    member = make_member(minutes)
    outsider = make_person("Administrator")

    answer = sign_in(outsider).get(f"/minutes-comments/{comment.pk}/answer/")

    assert comments_for(minutes, member) == [comment]
    assert comments_for(minutes, outsider) == []
    assert answer.status_code == 404


def test_drafts_and_comments_wait_on_the_home_page():
    minutes = make_circulated()
    member, clerk = make_member(minutes), make_person(DEMOCRACY_OFFICER)
    today = timezone.localdate()
    before = needs_of(clerk, today)
    make_comment(minute=minutes.rows.get())

    assert before == []
    assert [need.button for need in needs_of(member, today)] == ["Read the draft"]
    assert [need.button for need in needs_of(clerk, today)] == ["Answer the comments"]
    assert needs_of(member, today + timedelta(days=30)) == []
    assert needs_of(make_person(MEMBER), today) == []


def test_a_draft_is_sent_until_a_day_in_the_database_too():
    make_evening()

    with pytest.raises(IntegrityError), transaction.atomic():
        Minutes.objects.update(circulated_at=timezone.now())
