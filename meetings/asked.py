"""What follows from a clause: saved where minutes are brought in and where written."""

from meetings.asked_items import put_on_work_plan, take_off_work_plan
from meetings.follow_ups import next_day_after, set_due, set_owner
from meetings.minutes_reading.asks import Asked, asked_of
from meetings.models import Clause, FollowUp, Minutes, Resolution
from meetings.names import one_of_name, people_by_name


def choice_of(asked: Asked) -> dict:
    """What the words of a clause ask for, as a form would send it."""
    return {
        "owner": asked.owner,
        "due": asked.due,
        "why_none": asked.why_none,
        "is_open": asked.is_open,
        "is_item": asked.is_item,
    }


def save_follow_up(*, clause: Clause, chosen: dict, people, next_on) -> FollowUp:
    """Save what is to be done about a clause: who, by when, or why nothing is.

    What asks for an item of a meeting stands on the work plan by itself.

    ``people`` as ``names.people_by_name`` gives them; ``next_on``: the day that "next
    meeting" means.
    """
    follow_up = FollowUp(clause=clause, why_none=chosen["why_none"][:300])
    set_owner(follow_up, chosen["owner"], one_of_name(chosen["owner"], people))
    set_due(follow_up, chosen["due"], next_on)
    if not chosen["is_open"]:
        follow_up.state = FollowUp.State.NONE
    follow_up.save()
    if chosen["is_open"] and chosen.get("is_item"):
        put_on_work_plan(follow_up)
    return follow_up


def let_go(minutes: Minutes, before: dict[int, tuple]) -> int:
    """Take away what followed from words that have changed, to be taken up anew.

    ``before``: what the words of each clause asked for, by its key, as ``wording_of``
    gave it. What a person corrected stays, and so does what was worked on. Gives how
    many.
    """
    now = wording_of(minutes)
    changed = [pk for pk, words in before.items() if now.get(pk, words) != words]
    untouched = FollowUp.objects.filter(
        clause__in=changed,
        state__in=[FollowUp.State.OPEN, FollowUp.State.NONE],
        notes=None,
        answers=None,
    )
    next_on = next_day_after(minutes.meeting)
    gone = [
        each.pk
        for each in untouched.select_related("owner")
        if is_as_read(each, before[each.clause_id], next_on)
    ]
    rows = FollowUp.objects.filter(pk__in=gone)
    take_off_work_plan(rows)
    rows.delete()
    return len(gone)


def wording_of(minutes: Minutes) -> dict[int, tuple]:
    """What each clause is read from: its words, those above, those that open it."""
    clauses = Clause.objects.filter(resolution__minute__minutes=minutes)
    rows = clauses.values_list("pk", "text", "parent__text", "resolution__opening")
    return {pk: (text, above or "", opening) for pk, text, above, opening in rows}


def is_as_read(follow_up: FollowUp, words: tuple, next_on) -> bool:
    """Whether it still is what the words made of it, so that nobody corrected it."""
    asked = asked_of(*words)
    read = FollowUp()
    set_due(read, asked.due, next_on)
    is_open = follow_up.state == FollowUp.State.OPEN
    return (
        follow_up.who() == asked.owner.strip()[:200]
        and follow_up.due_words == read.due_words
        and follow_up.why_none == asked.why_none[:300]
        and is_open == asked.is_open
    )


def take_up(minutes: Minutes) -> int:
    """Give each clause that was decided its follow-up, where it has none yet.

    Nothing follows from what was lost or withdrawn, from an amendment (its words are
    in the motion) or from a clause with others below it: what had been noted there
    goes, unless work on it was reported. Gives how many were taken up.
    """
    clauses = Clause.objects.filter(resolution__minute__minutes=minutes)
    leaves = clauses.filter(
        clauses=None,
        resolution__outcome=Resolution.Outcome.CARRIED,
        resolution__amends=None,
    )
    untouched = [FollowUp.State.OPEN, FollowUp.State.NONE]
    idle = FollowUp.objects.filter(clause__in=clauses, state__in=untouched)
    gone = idle.exclude(clause__in=leaves)
    take_off_work_plan(gone)
    gone.delete()
    waiting = list(leaves.filter(follow_up=None).select_related("parent", "resolution"))
    people = people_by_name() if waiting else {}
    next_on = next_day_after(minutes.meeting)
    for clause in waiting:
        above = clause.parent.text if clause.parent else ""
        asked = asked_of(clause.text, above, clause.resolution.opening)
        save_follow_up(
            clause=clause, chosen=choice_of(asked), people=people, next_on=next_on
        )
    return len(waiting)
