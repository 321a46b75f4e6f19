"""The demo's loop: what the board asked for, tied, noted, answered and told."""

import tomllib
from datetime import date, datetime, time, timedelta
from hashlib import sha256

from django.core.files.base import ContentFile
from django.utils import timezone

from meetings.models import (
    Answer,
    AnswerMail,
    Board,
    FollowUp,
    FollowUpNote,
    Meeting,
    Membership,
)
from performance.models import Indicator
from strategy.models import Action

from .boards import BOARD, SCRUTINY
from .papers import paper_pdf
from .people import FOLDER, person


def load_follow_ups(today: date):
    """Ties, notes and answers of the board's follow-ups, as the file tells them."""
    told = tomllib.loads((FOLDER / "follow_ups.toml").read_text(encoding="utf-8"))
    held = Meeting.objects.filter(board__slug=BOARD, meets_on__lt=today)
    meetings = list(held.order_by("meets_on"))
    for row in told["follow_ups"]:
        meeting = meetings[row["meeting"] - 1]
        follow_up = FollowUp.objects.with_origin().get(
            clause__resolution__minute__minutes__meeting=meeting,
            clause__text__contains=row["text"],
        )
        tie(follow_up, row)
        for note in row.get("notes", []):
            add_note(follow_up, note, today)
        for answer in row.get("answers", []):
            add_answer(follow_up, answer)


def tie(follow_up, row):
    """What it concerns."""
    if "action" in row:
        follow_up.action = Action.objects.get(
            objective__strategy__slug="our-promise", ref=row["action"]
        )
    if "indicator" in row:
        follow_up.indicator = Indicator.objects.get(slug=row["indicator"])
    if row.get("referred"):
        follow_up.referred_to = Board.objects.get(slug=SCRUTINY)
    follow_up.save()


def add_note(follow_up, row, today):
    """What its owner said on the way; a new date waits for the clerk."""
    note = FollowUpNote(
        follow_up=follow_up,
        author=person(row["by"]),
        said_at=noon(follow_up.meeting().meets_on + timedelta(days=row["days"])),
        words=row["words"],
    )
    if "new_due" in row:
        note.new_due_on = today + timedelta(days=row["new_due"])
        note.reason, note.state = row["reason"], FollowUpNote.State.ASKED
        note.due_before = "the next meeting"
    note.save()


def add_answer(follow_up, row):
    """An answer in words or as a document, and its members told of it."""
    meeting = follow_up.meeting()
    on = meeting.meets_on + timedelta(days=row["days"])
    answer = Answer(
        follow_up=follow_up,
        kind=row["kind"],
        title=row["title"],
        text=row.get("text", ""),
        is_public=row.get("public", False),
        given_by=person(row["by"]),
        given_at=noon(on),
    )
    if "document" in row:
        attach(answer, FOLDER / "papers" / f"{row['document']}.md", on)
    if row.get("sent"):
        answer.circulated_at = noon(on)
        answer.circulated_by = person("Eleri Quill")
    answer.save()
    if row.get("sent"):
        tell(answer, on)


def attach(answer, text, on):
    """Give the answer its file and what is known of a file that we made ourselves."""
    board = answer.follow_up.meeting().board
    pdf = paper_pdf(text, board.name, on, answer.given_by.name)
    answer.original_name = f"{text.stem}.pdf"
    answer.file.save(answer.original_name, ContentFile(pdf), save=False)
    answer.size, answer.pages = len(pdf), 1
    answer.sha256 = sha256(pdf).hexdigest()


def tell(answer, on):
    """Every member of the day who can be told was told."""
    board = answer.follow_up.meeting().board
    seats = Membership.objects.filter(board=board).on(on).seated()
    AnswerMail.objects.bulk_create(
        AnswerMail(answer=answer, person=seat.person, sent_at=noon(on))
        for seat in seats.select_related("person")
        if seat.person.is_active and seat.person.email
    )


def noon(day: date):
    """The middle of the day, in the council's time."""
    return timezone.make_aware(datetime.combine(day, time(12)))
