"""What is done next with a meeting: prepare, meet, write, circulate, approve, sign."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from cpboard.exchange.dates import long_date
from meetings.composing import standing_text
from meetings.drafts import AGENDA, Draft
from meetings.models import AgendaItem, Meeting, Minutes, MinutesComment
from meetings.open_motions import open_motions, sentence, where_to_decide


@dataclass(frozen=True)
class Step:
    """The one next step, with the button that leads to it; ``url`` "" where none."""

    says: str
    button: str = ""
    url: str = ""


def next_step(
    meeting: Meeting, minutes: Minutes | None, draft: Draft | None, user, today: date
) -> Step:
    """What whoever prepares the meeting does next.

    ``draft``: the pack that would go out now.
    """
    if minutes:
        return step_of_minutes(minutes, user, today)
    if meeting.state == Meeting.State.CANCELLED:
        return Step("")
    if meeting.meets_on <= today:
        return step_of_the_day(meeting, today)
    return step_before(meeting, draft, user)


def to(name: str, meeting: Meeting) -> str:
    """A page of the meeting."""
    return reverse(name, args=[meeting.board.slug, meeting.meets_on])


def step_before(meeting: Meeting, draft: Draft | None, user) -> Step:
    """Prepare: put the agenda together, publish it, then what came later."""
    if draft is None and meeting.is_without_agenda():
        return Step(
            "The agenda is still empty.",
            "Put together the agenda",
            to("agenda_put_together", meeting),
        )
    if draft is None:
        day = long_date(meeting.meets_on)
        return Step(f"Everything is published. The evening opens here on {day}.")
    if not user.has_perm("meetings.publish_meeting"):
        return Step(f"{draft.name} waits for somebody who may publish it.")
    is_agenda = draft.kind == AGENDA
    button = "Publish the agenda" if is_agenda else "Publish a supplement"
    says = "" if is_agenda else waiting_in(draft)
    return Step(says, button, to("meeting_publish", meeting))


def waiting_in(draft: Draft) -> str:
    """What waits to go out in a supplement."""
    number = len(draft.papers)
    what = f"{number} paper{' waits' if number == 1 else 's wait'}"
    return (
        f"{what if number else 'A new item waits'} to go out in {draft.name.lower()}."
    )


def step_of_the_day(meeting: Meeting, today: date) -> Step:
    """The day is there, or over, and nothing is minuted yet."""
    if meeting.meets_on == today:
        return Step(
            "The board meets today.", "Open the evening", to("evening_open", meeting)
        )
    return Step(
        "The day is over, and this meeting has no minutes here yet.",
        "Bring in its minutes",
        to("minutes_bring_in", meeting),
    )


def step_of_minutes(minutes: Minutes, user, today: date) -> Step:
    """Note, write, circulate, approve, sign, publish."""
    meeting = minutes.meeting
    if not minutes.is_draft():
        return step_after_approval(minutes, user)
    if meeting.began_at and not meeting.ended_at:
        return Step(
            "The evening is being noted.",
            "Go on with the evening",
            to("evening_open", meeting),
        )
    if undecided := open_motions(minutes):
        address = where_to_decide(undecided[0])
        return Step(sentence(undecided), "Decide the open motion", address)
    return step_of_draft(minutes, today)


def step_of_draft(minutes: Minutes, today: date) -> Step:
    """Write the draft, then send it round."""
    meeting = minutes.meeting
    if minutes.circulated_at:
        return step_of_sent(minutes, today)
    if waiting := unwritten(minutes):
        are = "minute is" if waiting == 1 else "minutes are"
        says = f"{waiting} {are} still to be written."
        return Step(says, "Write the minutes", to("minutes_write", meeting))
    if meeting.began_at:
        return Step(
            "Every minute says something: read them, then let the members read them.",
            "Send the draft to the members",
            to("minutes_circulate", meeting),
        )
    return step_of_sent(minutes, today)


def step_of_sent(minutes: Minutes, today: date) -> Step:
    """Answer what members say of the draft; the board approves it."""
    meeting = minutes.meeting
    comments = MinutesComment.objects.filter(minute__minutes=minutes, verdict="")
    if waiting := comments.count():
        what = "1 comment waits" if waiting == 1 else f"{waiting} comments wait"
        return Step(
            f"{what} for an answer.", "Answer the members", to("minutes_write", meeting)
        )
    approve = "Record their approval", to("minutes_approve", meeting)
    if later_meeting(meeting, today):
        return Step("The board has met since.", *approve)
    says = "The board approves the draft at its next meeting."
    if minutes.takes_comments(today):
        until = long_date(minutes.comments_until)
        says = f"Members can comment until {until}. {says}"
    return Step(says, "Look at the minutes", minutes.get_absolute_url())


def later_meeting(meeting: Meeting, today: date) -> Meeting | None:
    """A meeting of the board that can have approved the minutes of this one."""
    later = meeting.board.meetings.exclude(state=Meeting.State.CANCELLED)
    return later.filter(meets_on__gt=meeting.meets_on, meets_on__lte=today).first()


def unwritten(minutes: Minutes) -> int:
    """How many minutes are notes alone, or an item that was taken and says nothing."""
    silent = minutes.rows.filter(
        text="",
        is_attendance=False,
        notes="",
        item__standing="",
        item__state=AgendaItem.State.STANDS,
        resolutions=None,
    )
    return (only_notes(minutes) | silent).distinct().count()


def only_notes(minutes: Minutes):
    """Minutes with the clerk's notes alone, and no words yet."""
    rows = minutes.rows.filter(text="", is_attendance=False).exclude(notes="")
    # What is noted at these stands in their sentences.
    return rows.exclude(item__standing__in=["apologies", "declarations"])


def step_after_approval(minutes: Minutes, user) -> Step:
    """Sign, then publish what stands."""
    meeting = minutes.meeting
    if minutes.state == Minutes.State.APPROVED:
        return Step(
            "The board has approved the minutes.",
            "Record their signature",
            to("minutes_approve", meeting),
        )
    is_out = minutes.as_published == standing_text(minutes).as_json()
    if is_out or not user.has_perm("meetings.publish_meeting"):
        return Step("The minutes are signed. Nothing is left to do.")
    return Step(
        "The minutes are signed.", "Publish the minutes", to("minutes_publish", meeting)
    )
