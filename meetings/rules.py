"""Who may do what to one follow-up, one meeting and one written report."""

import rules
from django.utils import timezone

from meetings.models import FollowUp, Meeting, Membership, Report

LEADERS = [
    Membership.Role.CHAIR,
    Membership.Role.CO_CHAIR,
    Membership.Role.VICE_CHAIR,
]


@rules.predicate
def owns_open_follow_up(person, follow_up):
    """Whether the person is the one who does it, and has not said that it is done."""
    if follow_up is None or follow_up.owner_id != person.pk:
        return False
    return follow_up.state == FollowUp.State.OPEN


@rules.predicate
def answers_for(person, follow_up):
    """Whether the board still waits for it, of the person or of one who prepares.

    Who does it can answer again once it is said to be done, until it is closed.
    """
    if follow_up is None or not follow_up.is_waited_for():
        return False
    return follow_up.owner_id == person.pk or person.has_perm("meetings.change_meeting")


rules.add_perm("meetings.answer_follow_up", answers_for)
rules.add_perm("meetings.propose_follow_up", owns_open_follow_up)


@rules.predicate
def prepares_or_leads(person, meeting: Meeting | None):
    """Whether the person prepares meetings, or leads the board of this one today."""
    if meeting is None or not person.is_authenticated:
        return False
    if person.has_perm("meetings.change_meeting"):
        return True
    seats = Membership.objects.on(timezone.localdate())
    return seats.filter(
        board=meeting.board_id, person=person, role__in=LEADERS
    ).exists()


rules.add_perm("meetings.view_chairs_copy", prepares_or_leads)


@rules.predicate
def may_know_of_paper(person, report):
    """Whether the person prepares meetings and may read the paper, exempt or not."""
    if report is None or not person.has_perm("meetings.change_meeting"):
        return False
    return not report.paper.is_exempt or person.has_perm("meetings.view_exempt")


@rules.predicate
def writes_report(person, report):
    """Whether the report is the person's to write."""
    return bool(report and report.author_id) and report.author_id == person.pk


@rules.predicate
def approves_report(person, report):
    """Whether the person is the second one, who stands for its words."""
    if report is None or not report.approver_id or writes_report(person, report):
        return False
    return report.approver_id == person.pk


@rules.predicate
def is_asked_to_approve(person, report):
    """Whether it waits for this person's approval."""
    return report is not None and report.state == Report.State.READY


rules.add_perm("meetings.write_report", writes_report | may_know_of_paper)
rules.add_perm(
    "meetings.read_report", writes_report | approves_report | may_know_of_paper
)
rules.add_perm("meetings.approve_report", approves_report & is_asked_to_approve)
