"""Comments on draft minutes: who may read them, and whom they wait for."""

from datetime import date

from cpboard.exchange.dates import long_date
from cpboard.needs import Need
from meetings.models import Minutes, MinutesComment


def comments_for(minutes: Minutes, user) -> list[MinutesComment]:
    """Comments on the minutes that the person may read, in order.

    Members read each other's; on exempt minutes only those who may read these.
    """
    comments = MinutesComment.objects.filter(minute__minutes=minutes)
    if not user.has_perm("meetings.view_exempt"):
        comments = comments.filter(minute__is_exempt=False)
    return list(
        comments.select_related("author", "answered_by", "minute").order_by(
            "minute__position", "made_at", "pk"
        )
    )


def needs_of(person, today: date) -> list[Need]:
    """Drafts that a member can comment on; for the clerk comments to answer."""
    needs = []
    if person.has_perm("meetings.comment_minutes"):
        sent = Minutes.objects.circulated_to(person).filter(comments_until__gte=today)
        sent = sent.select_related("meeting__board")
        needs += [need_of_member(each) for each in sent]
    if person.has_perm("meetings.change_meeting"):
        open_ones = MinutesComment.objects.filter(verdict="")
        waiting = Minutes.objects.filter(
            pk__in=open_ones.values("minute__minutes"), state=Minutes.State.DRAFT
        ).select_related("meeting__board")
        needs += [need_of_clerk(each, today) for each in waiting]
    return needs


def need_of_member(minutes: Minutes) -> Need:
    """A draft that was sent to the person."""
    return Need(
        on=minutes.comments_until,
        what=f"Draft minutes of the {minutes.meeting}",
        why=f"You can comment until {long_date(minutes.comments_until)}.",
        button="Read the draft",
        url=minutes.get_absolute_url(),
    )


def need_of_clerk(minutes: Minutes, today: date) -> Need:
    """Comments that nobody has answered yet."""
    return Need(
        on=minutes.comments_until or today,
        what=f"Draft minutes of the {minutes.meeting}",
        why="Members have commented on them and wait for an answer.",
        button="Answer the comments",
        url=f"{minutes.get_absolute_url()}write/",
    )
