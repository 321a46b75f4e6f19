"""Motions that wait for a decision: while there is one, minutes are not finished."""

from django.urls import reverse

from meetings.models import Minutes, Resolution


def open_motions(minutes: Minutes) -> list[Resolution]:
    """Motions and amendments of the minutes that are not decided, in their order."""
    rows = Resolution.objects.filter(
        minute__minutes=minutes, outcome=Resolution.Outcome.OPEN
    )
    rows = rows.select_related("minute__item", "minute__minutes__meeting__board")
    return list(rows.order_by("minute__position", "position"))


def sentence(motions) -> str:
    """What stands in the way, by the numbers of the items; "" where nothing."""
    if not motions:
        return ""
    numbers = dict.fromkeys(each.minute.number for each in motions)
    at = f"item{'s' if len(numbers) > 1 else ''} {', '.join(numbers)}"
    what = "A motion" if len(motions) == 1 else f"{len(motions)} motions"
    is_or_are = "is" if len(motions) == 1 else "are"
    return (
        f"{what} at {at} {is_or_are} not decided yet. Note what became of it before "
        "these minutes are approved or published."
    )


def where_to_decide(motion: Resolution) -> str:
    """The address at which the motion is decided, or put right."""
    minute = motion.minute
    if minute.item is None:
        return reverse("resolution_edit", args=[motion.pk])
    meeting = minute.minutes.meeting
    arguments = [meeting.board.slug, meeting.meets_on, minute.item.number]
    return f"{reverse('evening_item', args=arguments)}#motion-{motion.pk}"
