"""Who may do what to one follow-up."""

import rules

from meetings.models import FollowUp


@rules.predicate
def owns_open_follow_up(person, follow_up):
    """Whether the person is the one who does it, and has not said that it is done."""
    if follow_up is None or follow_up.owner_id != person.pk:
        return False
    return follow_up.state == FollowUp.State.OPEN


rules.add_perm("meetings.propose_follow_up", owns_open_follow_up)
