"""What of the meetings needs a person: the next agenda, what the board asked for."""

from datetime import date

from django.db.models import Count, Min
from django.urls import reverse
from django.utils import timezone

from cpboard.needs import Need
from meetings import (
    absences,
    champions,
    exemptions,
    follow_ups,
    minutes_comments,
    reports_waiting,
    training,
    visits,
)
from meetings.clock import clock, closure_days
from meetings.models import Answer, Meeting, Paper
from meetings.notice import publish_by


def needs_of(person, today: date) -> list[Need]:
    """The agenda, what is exempt, follow-ups and their answers, draft minutes and
    reports, and what members owe the children as parents; a fixed number of queries.
    """
    return [
        *needs_of_agenda(person, today),
        *exemptions.needs_of(person, today),
        *needs_of_restricted(person),
        *follow_ups.needs_of(person, today),
        *needs_of_answers(person),
        *minutes_comments.needs_of(person, today),
        *reports_waiting.needs_of(person, today),
        *training.needs_of(person, today),
        *visits.needs_of(person, today),
        *champions.needs_of(person, today),
        *absences.needs_of(person, today),
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


def needs_of_restricted(person) -> list[Need]:
    """Papers restricted where they came from, to be completed; one query."""
    if not person.has_perms(["meetings.change_meeting", "meetings.view_exempt"]):
        return []
    board = "item__meeting__board"
    found = Paper.objects.not_stated().values_list(f"{board}__slug", f"{board}__name")
    counted = found.annotate(count=Count("pk"), on=Min("exempt_review_on"))
    return [
        Need(
            on=on,
            what="A restricted paper" if count == 1 else f"{count} restricted papers",
            why=f"Nobody has stated yet why the public may not read it. {name}"
            if count == 1
            else f"Nobody has stated yet why the public may not read them. {name}",
            button="Complete it" if count == 1 else "Complete them",
            url=reverse("restricted_list", args=[slug]),
        )
        for slug, name, count, on in counted.order_by("on", f"{board}__slug")
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
