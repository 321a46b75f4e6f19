"""Who may do what to one follow-up or one meeting."""

import rules
from django.utils import timezone

from meetings.models import FollowUp, Meeting, Membership

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
