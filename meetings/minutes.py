"""Minutes as a page shows them, and how they become approved and signed."""

from dataclasses import dataclass, field

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from meetings.asked import take_up
from meetings.asked_items import take_off_work_plan
from meetings.composing import compose, read_by, signed, standing
from meetings.difference import Piece, difference, differs
from meetings.minutes_reading.numbers import marker_of
from meetings.models import Answer, Attendance, Clause, FollowUp, Meeting, Minutes
from meetings.numbering import number_if_bare
from meetings.open_motions import open_motions, sentence
from meetings.written import Written, WrittenMinute
from strategy.identifying import could_identify


@dataclass(frozen=True)
class Decided:
    """One decision in a line, and where on the meeting's page it stands."""

    words: str
    name: str
    anchor: str
    is_exempt: bool


@dataclass
class Laid:
    """Minutes beside an agenda: as they are read, and what no item of it takes."""

    minutes: Minutes
    written: Written
    rest: list[WrittenMinute] = field(default_factory=list)
    decided: list[Decided] = field(default_factory=list)

    @property
    def groups(self) -> list[tuple[str, list[str]]]:
        """Who was there."""
        return self.written.groups

    @property
    def lists(self) -> list[WrittenMinute]:
        """Who was there, in the words of the minutes."""
        return self.written.lists()


def minutes_for(meeting: Meeting, user) -> Minutes | None:
    """The meeting's minutes, where the person may read them."""
    minutes = Minutes.objects.visible_to(user).select_related(
        "meeting__board", "approved_by", "signed_by"
    )
    return minutes.filter(meeting=meeting).first()


def may_have_minutes(meeting: Meeting) -> bool:
    """Whether minutes can be brought in, as far as the meeting itself goes."""
    is_over = meeting.meets_on <= timezone.localdate()
    return is_over and meeting.state != Meeting.State.CANCELLED


def laid_out(minutes: Minutes | None, entries, user) -> Laid | None:
    """Put each minute under its item of the agenda; what has no item stays apart.

    Gives the items of ``entries`` their minutes as ``minuted``, as the person may
    read them.
    """
    under = {entry.item.pk: [] for entry in entries}
    laid = minutes and Laid(minutes, with_follow_ups(read_by(minutes, user), user))
    for row in laid.written.said() if laid else []:
        under.get(row.item_id, laid.rest).append(row)
    for entry in entries:
        entry.item.minuted = under[entry.item.pk]
    if laid:
        laid.decided = decided(entries, laid.rest)
    return laid


def decided(entries, rest) -> list[Decided]:
    """What was decided under the items and beside them; nothing lost or withdrawn."""
    items = [entry.item for entry in entries]
    rows = [
        (minute, item.spoken_name(), f"item-{item.number}")
        for item in items
        for minute in item.minuted
    ]
    rows += [
        (minute, f"{minute.number} {minute.heading}".strip(), "") for minute in rest
    ]
    return [
        Decided(resolution.words(), name, anchor, minute.is_exempt)
        for minute, name, anchor in rows
        for resolution in minute.resolutions
        if not resolution.became and resolution.clauses
    ]


def with_follow_ups(written: Written, user) -> Written:
    """The same, each clause with what follows from it and the answers that came back,
    where the person may know of them.
    """
    clauses = {
        clause.pk: clause
        for minute in written.minutes
        for resolution in minute.resolutions
        for clause in resolution.clauses
    }
    visible = FollowUp.objects.visible_to(user).select_related("owner")
    if clauses and user.is_authenticated:
        for follow_up in visible.filter(clause__in=list(clauses)):
            clauses[follow_up.clause_id].followed_up = follow_up
    answers = Answer.objects.visible_to(user).select_related("follow_up")
    if clauses:
        for answer in answers.filter(follow_up__clause__in=list(clauses)):
            clauses[answer.follow_up.clause_id].answers += (answer,)
    return written


def changed_words(resolution) -> list[Piece]:
    """What the board changed in the recommendation; [] where it is as it was."""
    resolved = resolution.words()
    if not differs(resolution.recommended, resolved):
        return []
    return difference(resolution.recommended, resolved)


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


class NotDecided(Exception):
    """Why minutes cannot be approved: a motion is open."""


@transaction.atomic
def save_state(minutes: Minutes, state: str) -> Minutes:
    """Save minutes that a form has dated as approved or signed (LAW: A1).

    What was approved is kept as it was read. Approved minutes are public, and so is
    the meeting that they say was held. Raises NotDecided while a motion is open.
    """
    if undecided := open_motions(minutes):
        raise NotDecided(sentence(undecided))
    if minutes.is_draft():
        take_up(minutes)
    minutes.state = state
    kept = minutes.as_approved or compose(minutes).as_json()
    minutes.as_approved = kept | {
        "is_draft": False,
        "standing": standing(minutes),
        "signed": signed(minutes),
    }
    minutes.save()
    if minutes.meeting.state != Meeting.State.HELD:
        minutes.meeting.state = Meeting.State.HELD
        minutes.meeting.save()
    return minutes


def doubts(written: Written) -> list[str]:
    """Words of the public edition that might tell who a child is (a warning)."""
    known = {line for _, lines in written.groups for line in lines}
    found = []
    for minute in written.for_public().minutes:
        decided = [resolution.words() for resolution in minute.resolutions]
        words = "\n".join([minute.text, *minute.in_public, *minute.before, *decided])
        where = f"{minute.number} {minute.heading}".strip() or "A minute"
        found += [f"{where}: {said}" for said in could_identify(words, known)]
    return found


@transaction.atomic
def circulate(*, minutes: Minutes, until) -> Minutes:
    """Send the draft to the members of the board for comments until a day."""
    take_up(minutes)
    number_if_bare(minutes)
    minutes.circulated_at = minutes.circulated_at or timezone.now()
    minutes.comments_until = until
    minutes.save()
    return minutes


@transaction.atomic
def remove_minutes(minutes: Minutes) -> bool:
    """Take draft minutes away; False once approved, published, or work was reported.

    Local Government Act 1972, s.100C: approved minutes stay (LAW: A2).
    """
    minutes = Minutes.objects.select_for_update().get(pk=minutes.pk)
    rows = Clause.objects.filter(resolution__minute__minutes=minutes)
    used = Q(follow_up__state__in=["proposed", "done"])
    used |= Q(follow_up__answers__isnull=False) | Q(follow_up__notes__isnull=False)
    is_used = rows.filter(used).exists()
    if is_used or minutes.as_published or not minutes.is_draft():
        return False
    take_off_work_plan(FollowUp.objects.filter(clause__in=rows))
    minutes.delete()
    meeting = minutes.meeting
    # Where the evening was noted, it can be noted again.
    meeting.began_at = meeting.ended_at = None
    meeting.save()
    return True
