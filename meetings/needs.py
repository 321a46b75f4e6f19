"""What of the meetings needs a person: the next agenda, what the board asked for."""

from datetime import date

from django.utils import timezone

from cpboard.needs import Need
from meetings import exemptions, follow_ups, minutes_comments, reports_waiting
from meetings.clock import clock, closure_days
from meetings.models import Answer, Meeting
from meetings.notice import publish_by


def needs_of(person, today: date) -> list[Need]:
    """The next agenda, what is exempt, follow-ups, answers, draft minutes, reports.

    At most seven queries more than the agenda's.
    """
    return [
        *needs_of_agenda(person, today),
        *exemptions.needs_of(person, today),
        *follow_ups.needs_of(person, today),
        *needs_of_answers(person),
        *minutes_comments.needs_of(person, today),
        *reports_waiting.needs_of(person, today),
    ]


def needs_of_answers(person) -> list[Need]:
    """For the clerk, answers that have come and are still to be sent to the members."""
    if not person.has_perm("meetings.change_meeting"):
        return []
    came = Answer.objects.visible_to(person).filter(circulated_at=None).with_origin()
    return [
        Need(
            on=timezone.localdate(answer.given_at),
            what=f"{answer.get_kind_display()}: {answer}",
            why=f"It answers what the {answer.follow_up.meeting()} asked for.",
            button="Send it to the members",
            url=answer.get_absolute_url(),
        )
        for answer in came
    ]


def needs_of_agenda(person, today: date) -> list[Need]:
    """The next meeting whose agenda is still to be published; at most four queries."""
    if not person.has_perm("meetings.publish_meeting"):
        return []
    states = [Meeting.State.DRAFT, Meeting.State.ANNOUNCED]
    drafts = Meeting.objects.filter(state__in=states, meets_on__gte=today)
    meeting = drafts.select_related("board").order_by("meets_on").first()
    if meeting is None:
        return []
    told = clock(meeting, today)
    return [
        Need(
            on=publish_by(meeting.meets_on, closure_days(meeting.board)),
            what=f"Agenda of the {meeting}",
            why=f"{told.says} {told.then}".strip(),
            button="Prepare it",
            url=meeting.get_absolute_url(),
        )
    ]
