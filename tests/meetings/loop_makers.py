"""Follow-ups, answers and notes for tests."""

from django.utils import timezone

from meetings.answers import give
from meetings.models import Answer, FollowUpNote
from tests.meetings.makers import make_seat
from tests.meetings.minutes_files import approve, follow_ups_of, make_minutes
from tests.people.makers import make_person

TODAY = timezone.localdate()


def make_follow_up(*, is_draft=False, is_exempt=False, text=None, **fields):
    """A follow-up of approved minutes, or of a draft."""
    minutes = make_minutes(text=text)
    if is_exempt:
        minutes.rows.filter(resolutions__isnull=False).update(
            is_exempt=True, exempt_paragraphs="1"
        )
    if not is_draft:
        approve(minutes)
    (follow_up,) = follow_ups_of(minutes)
    if "owner" in fields:
        fields.setdefault("owner_words", "")
    for name, value in fields.items():
        setattr(follow_up, name, value)
    follow_up.save()
    return follow_up


def board_of(follow_up):
    """The board that asked."""
    return follow_up.clause.resolution.minute.minutes.meeting.board


def make_member(board, **fields):
    """Somebody with a role who sits on the board."""
    person = make_person("Member", **fields)
    make_seat(board=board, person=person)
    return person


def make_answer(*, follow_up=None, circulated=False, **fields):
    """An answer in words, for members."""
    fields = {
        "title": "Waiting times",
        "text": "Six weeks.",
        "kind": "briefing",
    } | fields
    author = make_person()
    if circulated:
        fields |= {"circulated_at": timezone.now(), "circulated_by": author}
    answer = Answer(follow_up=follow_up or make_follow_up(), given_by=author, **fields)
    return give(answer=answer)


def make_note(follow_up, **fields):
    """A note of the owner's."""
    fields = {"words": "Half of it is done."} | fields
    note = FollowUpNote(follow_up=follow_up, author=make_person(), **fields)
    note.save()
    return note
