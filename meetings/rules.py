"""Who may do what to one follow-up."""

import rules

from meetings.models import FollowUp


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
