"""What comes again and again: to which meetings, and which of them is missing."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction

from meetings.models import Board, Meeting, WorkPlanItem, WorkPlanRule
from meetings.work_plan import last_position, locked

A_YEAR = timedelta(days=365)
WORDS = ["title", "asked", "presenter", "kind", "minutes_allotted"]
Every = WorkPlanRule.Every
MONTHS = {Every.QUARTER: 3, Every.HALF_YEAR: 6, Every.YEAR: 1}


@dataclass(frozen=True)
class Coming:
    """One coming of a rule: to a meeting, or due in a time that has none.

    ``slot`` names it for good: "m12" for a meeting, "2027-07/3" for three months.
    """

    slot: str
    words: str
    meeting: Meeting | None


@dataclass(frozen=True)
class Period:
    """Some months, in which something comes once."""

    first: date
    last: date

    @property
    def words(self) -> str:
        """ "June 2027" or "July to September 2027"."""
        if self.first.month == self.last.month:
            return f"{self.last:%B %Y}"
        year = "" if self.first.year == self.last.year else f" {self.first.year}"
        return f"{self.first:%B}{year} to {self.last:%B %Y}"


def comings(
    rule: WorkPlanRule, meetings, today: date, *, taken: Collection[str] = ()
) -> list[Coming]:
    """Every coming of the rule from today's period on, in order; no query.

    ``meetings`` are the board's ordinary ones that are not cancelled, by date, those
    behind included; ``taken`` the slots that stand already, so that every second
    meeting is counted from there. What comes once in some months comes to their first
    meeting; quarters begin with January, half years with April and October. Without a
    meeting it is told of where the months lie wholly within the rule and the year
    ahead.
    """
    held = [each for each in meetings if runs_on(rule, each.meets_on)]
    if rule.every == Every.MEETING:
        return [at_meeting(each) for each in held]
    if rule.every == Every.SECOND:
        return every_second(held, taken)
    last_on = held[-1].meets_on if held else today
    found = []
    for period in periods(rule, today, max(last_on, today + A_YEAR)):
        within = [e for e in held if period.first <= e.meets_on <= period.last]
        if within or is_whole(period, rule, today):
            slot = f"{period.first:%Y-%m}/{MONTHS[rule.every]}"
            found.append(Coming(slot, period.words, within[0] if within else None))
    return found


def runs_on(rule: WorkPlanRule, day: date) -> bool:
    """Whether the rule holds on the day."""
    return rule.starts_on <= day and (rule.ends_on is None or day <= rule.ends_on)


def is_whole(period: Period, rule: WorkPlanRule, today: date) -> bool:
    """Whether all of the period lies within the rule and the year ahead."""
    until = min(today + A_YEAR, rule.ends_on or date.max)
    return rule.starts_on <= period.first and period.last <= until


def at_meeting(meeting: Meeting) -> Coming:
    """What comes to a meeting because it is one."""
    return Coming(f"m{meeting.pk}", "", meeting)


def every_second(held, taken: Collection[str]) -> list[Coming]:
    """Every second meeting, counted from those that have it already."""
    found, apart = [], 2
    each_coming = [at_meeting(each) for each in held]
    follows = [*(each.slot in taken for each in each_coming[1:]), False]
    for coming, is_next_taken in zip(each_coming, follows, strict=False):
        if coming.slot in taken or (apart >= 2 and not is_next_taken):
            found.append(coming)
            apart = 0
        apart += 1
    return found


def periods(rule: WorkPlanRule, today: date, until: date):
    """The months in which the rule is due once, from today's on."""
    length = MONTHS[rule.every]
    first = today.replace(day=1)
    if rule.every == Every.YEAR:
        first = first.replace(month=rule.month)
        if first.replace(day=1) < today.replace(day=1):
            first = first.replace(year=first.year + 1)
    else:
        # Half years begin in April and October, quarters in January too.
        first = months_on(first, -((today.month - 4) % length))
    while first <= until:
        yield Period(first, months_on(first, length) - timedelta(days=1))
        first = months_on(first, 12 if rule.every == Every.YEAR else length)


def months_on(first: date, months: int) -> date:
    """The first of the month so many months later."""
    years, month = divmod(first.month - 1 + months, 12)
    return first.replace(year=first.year + years, month=month + 1)


def ordinary_meetings(board: Board) -> list[Meeting]:
    """Those that rules count, by date; extraordinary ones have their own business."""
    found = board.meetings.filter(is_extraordinary=False).order_by("meets_on")
    return list(found.exclude(state=Meeting.State.CANCELLED))


def slots_of(rules) -> dict[int, set[str]]:
    """The slots that stand already by the key of their rule; one query."""
    found = {rule.pk: set() for rule in rules}
    rows = WorkPlanItem.objects.filter(rule__in=found).exclude(slot="")
    for key, slot in rows.values_list("rule", "slot"):
        found[key].add(slot)
    return found


@transaction.atomic
def fill(*, board: Board, today: date) -> int:
    """Plan whatever the board's rules bring to the meetings ahead; how many rows.

    Meetings whose agenda is out stay as they are. What was moved, dropped or put on
    an agenda since is not planned again.
    """
    board = locked(board)
    rules = list(board.work_plan_rules.planning())
    taken, meetings = slots_of(rules), ordinary_meetings(board)
    made = 0
    for rule in rules:
        for coming in comings(rule, meetings, today, taken=taken[rule.pk]):
            if coming.slot in taken[rule.pk] or not is_open(coming.meeting, today):
                continue
            plan_coming(rule, coming.slot, coming.meeting)
            made += 1
    return made


def is_open(meeting: Meeting | None, today: date) -> bool:
    """Whether the meeting is ahead and its agenda still to come."""
    return bool(meeting and meeting.meets_on >= today and meeting.is_without_agenda())


def plan_coming(rule: WorkPlanRule, slot: str, meeting: Meeting | None, why: str = ""):
    """A row of the work plan that the rule brings."""
    return WorkPlanItem.objects.create(
        board_id=rule.board_id,
        meeting=meeting,
        position=last_position(rule.board, meeting) + 1,
        rule=rule,
        slot=slot,
        why=why,
        **{name: getattr(rule, name) for name in WORDS},
    )


@dataclass(frozen=True)
class Missing:
    """Something that is due and that no meeting is planned for."""

    rule: WorkPlanRule
    coming: Coming

    def __str__(self):
        when = self.coming.words
        return (
            f"“{self.rule.title}” is due in {when}: no meeting is planned for {when}."
        )


def missing(board: Board, today: date) -> list[Missing]:
    """What is due within a year and has no meeting; always three queries."""
    rules = list(board.work_plan_rules.planning())
    taken, meetings = slots_of(rules), ordinary_meetings(board)
    return [
        Missing(rule, coming)
        for rule in rules
        for coming in comings(rule, meetings, today, taken=taken[rule.pk])
        if coming.meeting is None and coming.slot not in taken[rule.pk]
    ]


@transaction.atomic
def let_wait(*, rule: WorkPlanRule, slot: str, today: date) -> WorkPlanItem | None:
    """Have what is due without a meeting wait for one; None where it does already."""
    board = locked(rule.board)
    for each in missing(board, today):
        if (each.rule, each.coming.slot) == (rule, slot):
            return plan_coming(rule, slot, None, why=f"Due in {each.coming.words}")
    return None


@transaction.atomic
def save_rule(*, rule: WorkPlanRule, today: date) -> WorkPlanRule:
    """Save a rule and have the meetings ahead follow it.

    Rows that it planned and nobody changed take its new words; those that it does not
    bring any more go, unless they stand on an agenda or were dropped with a reason.
    """
    board = locked(rule.board)
    before = WorkPlanRule.objects.filter(pk=rule.pk).first()
    rule.save()
    if before:
        follow(rule, before, board, today)
    fill(board=board, today=today)
    return rule


def follow(rule: WorkPlanRule, before: WorkPlanRule, board: Board, today: date):
    """Bring the rows that the rule planned into line with what it says now."""
    rows = rule.items.to_come().filter(meeting__meets_on__gte=today).exclude(slot="")
    rows = list(rows)
    kept = slots_of([rule])[rule.pk] - {row.slot for row in rows}
    wanted = set()
    if not rule.standing:
        found = comings(rule, ordinary_meetings(board), today, taken=kept)
        wanted = {coming.slot for coming in found}
    for row in rows:
        if row.slot not in wanted:
            row.delete()
            continue
        for name in WORDS:
            if getattr(row, name) == getattr(before, name):
                setattr(row, name, getattr(rule, name))
        row.save()
