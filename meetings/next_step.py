"""The one thing that whoever prepares a meeting does next, on the meeting's page."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from meetings.models import Meeting, Minutes, Publication


@dataclass(frozen=True)
class Step:
    """The words of the one primary button, and the name of the page it leads to."""

    words: str
    name: str
    meeting: Meeting

    def url(self) -> str:
        """The page where it is done."""
        meeting = self.meeting
        return reverse(self.name, args=[meeting.board.slug, meeting.meets_on])


def next_step(meeting: Meeting, user, *, entries, minutes, draft) -> Step | None:
    """What comes next on the way from an empty agenda to signed minutes, if anything.

    ``draft`` is what would go out now (drafts.Draft), ``minutes`` those of the meeting.
    """
    if meeting.state == Meeting.State.CANCELLED:
        return None
    if minutes:
        found = after_the_evening(meeting, minutes, user)
    else:
        found = before_the_minutes(meeting, entries, draft, user)
    return Step(*found, meeting) if found else None


def before_the_minutes(meeting, entries, draft, user):
    """The agenda, its publication, the evening: (words, page), or None."""
    today = timezone.localdate()
    is_ahead = meeting.meets_on >= today
    if is_ahead and meeting.is_without_agenda():
        if not entries:
            return "Put together the agenda", "agenda_put_together"
        return publishing(draft, user)
    if meeting.meets_on > today:
        return publishing(draft, user)
    if meeting.source_id:
        return "Bring in its minutes", "minutes_bring_in"
    return "Open the evening", "evening_open"


def publishing(draft, user):
    """The way to publish what waits, for those who may."""
    if not draft or not user.has_perm("meetings.publish_meeting"):
        return None
    is_agenda = draft.kind == Publication.Kind.AGENDA
    words = "Publish the agenda" if is_agenda else "Publish a supplement"
    return words, "meeting_publish"


def after_the_evening(meeting, minutes, user):
    """Writing, signing and publishing the minutes: (words, page), or None."""
    if minutes.state == Minutes.State.DRAFT:
        if meeting.began_at and not meeting.ended_at:
            return "Go on with the evening", "evening_open"
        return "Write the minutes", "minutes_write"
    if minutes.state == Minutes.State.APPROVED:
        return "Record their signature", "minutes_approve"
    return None
