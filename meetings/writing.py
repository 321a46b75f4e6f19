"""Writing minutes: a minute, a resolution with its clauses."""

from django.db import transaction

from meetings.asked import let_go, take_up, wording_of
from meetings.models import (
    Clause,
    FollowUp,
    Minute,
    Resolution,
)
from meetings.motions import recommend_anew
from meetings.numbering import number_if_bare


@transaction.atomic
def save_minute(*, minute: Minute) -> Minute:
    """Save the words of a minute; what was asked in it gets its follow-ups.

    A draft that has no numbers yet gets them.
    """
    was_exempt = Minute.objects.filter(pk=minute.pk, is_exempt=True).exists()
    minute.save()
    if was_exempt and minute.item and not minute.is_exempt:
        recommend_anew(minute)
    number_if_bare(minute.minutes)
    take_up(minute.minutes)
    return minute


@transaction.atomic
def save_resolution(*, resolution: Resolution, clauses, removed) -> Resolution:
    """Save a resolution with its clauses in order, each with its depth.

    What followed from words that are changed is read from them anew, unless somebody
    corrected it. A clause whose work was reported stays: ``removed`` ones go with
    what was to follow from them. Raises ClauseInUse for such a one.
    """
    minutes = resolution.minute.minutes
    before = wording_of(minutes)
    resolution.save()
    done = [FollowUp.State.PROPOSED, FollowUp.State.DONE]
    gone = Clause.objects.filter(pk__in=[clause.pk for clause in removed])
    if gone.filter(follow_up__state__in=done).exists():
        raise ClauseInUse
    # Those below a clause that goes would go with it.
    below = Clause.objects.filter(parent__in=gone).exclude(pk__in=gone)
    for clause in below:
        clause.parent, clause.depth = None, 0
        clause.save()
    gone.delete()
    # No two clauses may share a place, not even for a moment.
    for offset in (len(clauses) + 1000, 1):
        above = []
        for place, clause in enumerate(clauses):
            above = above[: clause.depth]
            clause.resolution = resolution
            clause.parent = above[-1] if above else None
            clause.position = place + offset
            clause.save()
            above.append(clause)
    let_go(minutes, before)
    take_up(minutes)
    return resolution


class ClauseInUse(Exception):
    """Work on a clause was reported, so that it cannot be taken out."""
