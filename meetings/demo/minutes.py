"""The demo's minutes: what the board decided, and what became of it."""

import tomllib
from datetime import date, time, timedelta

from django.utils import timezone

from meetings import follow_ups
from meetings.bringing import bring_in
from meetings.minutes import save_state
from meetings.minutes_publishing import publish_minutes
from meetings.models import FollowUp, Meeting, Membership, Minutes

from .boards import BOARD
from .days import at, working_day
from .minutes_rows import load_evening
from .people import FOLDER, person


def load_minutes(today: date):
    """Minutes of every meeting that the board has held; the last still a draft."""
    held = Meeting.objects.filter(board__slug=BOARD, meets_on__lt=today)
    meetings = list(held.select_related("board").order_by("meets_on"))
    folder = FOLDER / "minutes"
    for number, meeting in enumerate(meetings[:-1], start=1):
        text = (folder / f"{number}.txt").read_text(encoding="utf-8")
        bring_in(meeting=meeting, text=text, author=person("Eleri Quill"))
    for meeting, following in zip(meetings, meetings[1:], strict=False):
        approve(Minutes.objects.get(meeting=meeting), following)
    last = load_evening(meetings[-1], today)
    publish_last(last, Minutes.objects.get(meeting=meetings[-2]))
    told = tomllib.loads((folder / "outcomes.toml").read_text(encoding="utf-8"))
    for outcome in told["outcomes"]:
        finish(meetings[outcome["meeting"] - 1], outcome)


def publish_last(draft, signed):
    """The last draft and the last signed minutes as PDF, a week after each meeting."""
    for minutes, after in [(signed, draft.meeting), (draft, draft.meeting)]:
        on = at(working_day(after.meets_on + timedelta(days=8)), time(10))
        publish_minutes(
            minutes=minutes, author=person("Eleri Quill"), at=min(on, timezone.now())
        )


def approve(minutes, following):
    """Approved and signed at the following meeting, by whoever chaired it."""
    seats = Membership.objects.on(following.meets_on).filter(role="chair")
    chair = seats.get(board=following.board).person
    minutes.approved_on = minutes.signed_on = following.meets_on
    minutes.approved_by = minutes.signed_by = chair
    minutes.approving_meeting = following
    save_state(minutes, Minutes.State.SIGNED)


def finish(meeting, outcome):
    """Say of a follow-up that it is done, and close it unless it is only said."""
    follow_up = FollowUp.objects.filter(
        clause__resolution__minute__minutes__meeting=meeting,
        clause__number=outcome["clause"],
        clause__text__contains=outcome.get("text", ""),
        state=FollowUp.State.OPEN,
    ).first()
    follow_up.outcome = outcome["words"]
    on = meeting.meets_on + timedelta(days=outcome["days"])
    if outcome.get("said"):
        author = person(outcome["by"])
        follow_ups.propose(follow_up=follow_up, author=author, today=on)
    else:
        author = person("Eleri Quill")
        follow_ups.close(follow_up=follow_up, author=author, today=on)
