"""Minutes as a page shows them, and how they become approved and signed."""

from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Prefetch, Q
from django.utils import timezone

from meetings.asked_items import take_off_work_plan
from meetings.minutes_reading.numbers import marker_of
from meetings.models import (
    Answer,
    Attendance,
    Clause,
    FollowUp,
    Meeting,
    Minute,
    Minutes,
)


@dataclass
class Laid:
    """Minutes beside an agenda: who was there, and what no item of it takes."""

    minutes: Minutes
    groups: list[tuple[str, list[Attendance]]]
    lists: list[Minute]
    rest: list[Minute] = field(default_factory=list)


def minutes_for(meeting: Meeting, user) -> Minutes | None:
    """The meeting's minutes with all that a page shows, where the person may read."""
    clauses = Clause.objects.select_related("follow_up__owner").order_by("position")
    # What came back, as far as the person may read it, under its clause.
    answers = Answer.objects.visible_to(user)
    clauses = clauses.prefetch_related(Prefetch("follow_up__answers", answers))
    rows = Minute.objects.order_by("position").prefetch_related(
        "resolutions", Prefetch("resolutions__clauses", clauses)
    )
    minutes = Minutes.objects.visible_to(user).select_related(
        "approved_by", "signed_by"
    )
    return (
        minutes.filter(meeting=meeting)
        .prefetch_related(
            Prefetch("rows", rows),
            Prefetch("attendance", Attendance.objects.order_by("position")),
        )
        .first()
    )


def may_have_minutes(meeting: Meeting) -> bool:
    """Whether minutes can be brought in, as far as the meeting itself goes."""
    is_over = meeting.meets_on <= timezone.localdate()
    return is_over and meeting.state != Meeting.State.CANCELLED


def laid_out(minutes: Minutes | None, entries) -> Laid | None:
    """Put each minute under its item of the agenda; what has no item stays apart.

    Gives the items of ``entries`` their minutes as ``minuted``.
    """
    under = {entry.item.pk: [] for entry in entries}
    laid = minutes and Laid(
        minutes,
        groups=in_groups(minutes.attendance.all()),
        lists=[row for row in minutes.rows.all() if row.is_attendance],
    )
    for row in minutes.rows.all() if minutes else []:
        if not row.is_attendance:
            under.get(row.item_id, laid.rest).append(row)
    for entry in entries:
        entry.item.minuted = under[entry.item.pk]
    return laid


def in_groups(attendance) -> list[tuple[str, list[Attendance]]]:
    """Those there, those who sent apologies, those in attendance; none empty."""
    found = [
        (group.label, [each for each in attendance if each.group == group])
        for group in Attendance.Group
    ]
    return [(label, people) for label, people in found if people]


def text_blocks(text: str) -> list[dict]:
    """The text's paragraphs and bulleted lists, in order, for a template."""
    found = []
    is_new = True
    for line in text.split("\n"):
        if not line:
            is_new = True
            continue
        marker = marker_of(line)
        if marker and marker.is_bullet:
            if not (found and found[-1]["is_list"]):
                found.append({"is_list": True, "lines": []})
            found[-1]["lines"].append(line[len(marker.printed) :].strip())
        elif is_new or not found:
            found.append({"is_list": False, "lines": [line]})
        else:
            found[-1]["lines"][-1] += f" {line}"
        is_new = False
    return found


@transaction.atomic
def save_state(minutes: Minutes, state: str) -> Minutes:
    """Save minutes that a form has dated as approved or signed (LAW: A1).

    Approved minutes are public, and so is the meeting that they say was held.
    """
    minutes.state = state
    minutes.save()
    if minutes.meeting.state != Meeting.State.HELD:
        minutes.meeting.state = Meeting.State.HELD
        minutes.meeting.save()
    return minutes


@transaction.atomic
def remove_minutes(minutes: Minutes) -> bool:
    """Take draft minutes away; False once approved, or where work was reported.

    Local Government Act 1972, s.100C: approved minutes stay (LAW: A2).
    """
    minutes = Minutes.objects.select_for_update().get(pk=minutes.pk)
    rows = Clause.objects.filter(resolution__minute__minutes=minutes)
    used = Q(follow_up__state__in=["proposed", "done"])
    used |= Q(follow_up__answers__isnull=False) | Q(follow_up__notes__isnull=False)
    is_used = rows.filter(used).exists()
    if is_used or not minutes.is_draft():
        return False
    take_off_work_plan(FollowUp.objects.filter(clause__in=rows))
    minutes.delete()
    return True
