"""From the rows of a meeting's evening to the minutes as they are read."""

from django.db.models import Prefetch

from cpboard.exchange.dates import long_date
from meetings import minutes_words as words
from meetings import private, short_notice, urgency
from meetings.minutes_quorum import inquorate
from meetings.models import (
    AgendaItem,
    Clause,
    Interest,
    Minute,
    Minutes,
    Movement,
    Resolution,
    Vote,
)
from meetings.quorum import counts_remotely
from meetings.words import time_in_words
from meetings.written import (
    Written,
    WrittenClause,
    WrittenMinute,
    WrittenResolution,
    from_json,
)

STANDING = AgendaItem.Standing
# What the board has still to decide is no part of its minutes.
PUT = [
    Resolution.Outcome.CARRIED,
    Resolution.Outcome.LOST,
    Resolution.Outcome.WITHDRAWN,
]


def read_by(minutes: Minutes, user) -> Written:
    """The minutes as the person may read them; they come from ``visible_to``.

    Approved ones as they were approved; drafts live for those who prepare or comment,
    for everybody else as they were published. Exempt minutes are cut to their public
    summary without ``meetings.view_exempt``.
    """
    if not minutes.is_draft() or is_live_for(minutes, user):
        written = standing_text(minutes)
    else:
        written = from_json(minutes.as_published)
    if user.has_perm("meetings.view_exempt"):
        return written
    return written.for_public()


def is_live_for(minutes: Minutes, user) -> bool:
    """Whether the person reads the draft's rows as they are now."""
    if user.has_perm("meetings.view_draft"):
        return True
    return Minutes.objects.circulated_to(user).filter(pk=minutes.pk).exists()


def standing_text(minutes: Minutes) -> Written:
    """All of them, exempt ones too: as approved, else as the rows are now."""
    if minutes.as_approved:
        return from_json(minutes.as_approved)
    return compose(minutes)


def compose(minutes: Minutes) -> Written:
    """The minutes out of their rows; always the same number of queries."""
    meeting = minutes.meeting
    people = minutes.attendance.select_related("membership__person")
    attendance = list(people.prefetch_related("movements", "interests"))
    rows = fetched(minutes)
    evening = Evening(minutes, attendance, rows)
    day = long_date(meeting.meets_on)
    return Written(
        board=meeting.board.name,
        day=f"{meeting.meets_on:%A} {day}",
        time=time_in_words(meeting.meets_at),
        venue=meeting.venue,
        is_draft=minutes.is_draft(),
        standing=standing(minutes),
        groups=words.groups(attendance),
        head=head(meeting, attendance),
        minutes=[evening.minute(row) for row in rows],
        closing=words.times(meeting),
        corrections=words.lines(minutes.corrections),
        signed=signed(minutes),
    )


def head(meeting, attendance) -> list[str]:
    """Who was in the chair, and what notice the meeting and its private part had."""
    said = [
        words.chair(attendance),
        short_notice.sentence(meeting),
        private.sentence(meeting),
    ]
    return [sentence for sentence in said if sentence]


def standing(minutes: Minutes) -> list[str]:
    """How far they are, in sentences."""
    if minutes.is_draft():
        return ["Draft: the board has still to approve these minutes."]
    day = long_date(minutes.approved_on)
    return [f"Approved on {day}, {minutes.approved_by} in the chair."]


def signed(minutes: Minutes) -> str:
    """Who signed them and when; "" before that."""
    if not minutes.signed_on:
        return ""
    return f"Signed on {long_date(minutes.signed_on)} by {minutes.signed_by}."


def fetched(minutes: Minutes) -> list[Minute]:
    """The rows with all that their sentences are made of.

    ``moves`` and ``interests_here`` are lists.
    """
    clauses = Clause.objects.order_by("position")
    votes = Vote.objects.select_related("attendance").order_by("attendance__position")
    covers = Minute.objects.order_by("position").select_related("item")
    resolutions = (
        Resolution.objects.order_by("position")
        .select_related("casting_by", "exclusion")
        .prefetch_related(
            Prefetch("clauses", clauses),
            Prefetch("named_votes", votes),
            Prefetch("exclusion__covers", covers),
        )
    )
    moves = Movement.objects.select_related("attendance").order_by("at", "pk")
    interests = Interest.objects.select_related("attendance")
    rows = minutes.rows.order_by("position").select_related(
        "item__urgent_chair", "chaired_by"
    )
    return list(
        rows.prefetch_related(
            Prefetch("resolutions", resolutions),
            Prefetch("movements", moves, to_attr="moves"),
            Prefetch("interests", interests, to_attr="interests_here"),
        )
    )


class Evening:
    """What the sentences of one minute need to know of the whole meeting."""

    def __init__(self, minutes, attendance, rows):
        meeting = minutes.meeting
        self.attendance, self.rows = attendance, rows
        self.remote_counts = counts_remotely(
            meeting.board.remote_counts_from, meeting.meets_on
        )
        self.quorum = inquorate(attendance, rows, meeting)
        self.exclusions = [each for row in rows for each in exclusions_at(row)]
        approves = meeting.approves.exclude(state=Minutes.State.DRAFT)
        self.approves = list(approves.select_related("meeting"))
        # Brought-in minutes say all this in their own text.
        self.is_noted = any(each.membership for each in attendance)

    def minute(self, row: Minute) -> WrittenMinute:
        """One minute with its sentences where they stand."""
        item = row.item
        asked = item.asked if item and (row.heading or self.is_noted) else ""
        return WrittenMinute(
            pk=row.pk,
            number=row.number,
            heading=row.heading or (item.title if item and self.is_noted else ""),
            item_id=row.item_id,
            item_title=item.title if item else "",
            asked=row.asked or asked,
            in_public=self.in_public(row),
            before=self.before(row),
            text=row.text,
            after=self.after(row),
            resolutions=[
                self.resolution(row, each)
                for each in row.resolutions.all()
                if each.outcome in PUT
            ],
            is_attendance=row.is_attendance,
            is_exempt=row.is_exempt,
            exempt_paragraphs=row.exempt_paragraphs,
            public_summary=row.public_summary,
        )

    def in_public(self, row: Minute) -> list[str]:
        """What everybody reads, whatever the minute is: why it was urgent (LAW: N4)."""
        said = urgency.sentence(row.item) if row.item else ""
        return [said] if said else []

    def after(self, row: Minute) -> list[str]:
        """What stands behind the text: the public out, people gone, the quorum."""
        said = [words.excluded(each) for each in exclusions_at(row)]
        said += [words.moved(each) for each in row.moves]
        return said + self.quorum.get(row.pk, [])

    def before(self, row: Minute) -> list[str]:
        """What stands before the text: the item's own sentences, then interests."""
        said = []
        if row.item:
            said += words.off_agenda(row.item)
            said += self.customary(row) if self.is_noted else []
        if row.chaired_by:
            said.append(words.chaired(row.chaired_by))
        if row.item and row.item.standing == STANDING.DECLARATIONS:
            return said
        return said + [words.declared(each) for each in row.interests_here]

    def customary(self, row: Minute) -> list[str]:
        """The sentences of what every agenda has."""
        match row.item.standing:
            case STANDING.APOLOGIES:
                return words.apologies(
                    self.attendance, remote_counts=self.remote_counts
                )
            case STANDING.DECLARATIONS:
                return words.all_declared(self.interests())
            case STANDING.MINUTES:
                return words.approved_here(self.approves)
            case STANDING.EXCLUSION:
                return [] if self.exclusions else words.excluded_for(self.rows)
            case STANDING.READMISSION:
                return words.readmitted(row, self.exclusions, self.rows)
        return []

    def interests(self) -> list[Interest]:
        """Every interest of the meeting, in the order of its minutes."""
        return [
            with_minute(each, row) for row in self.rows for each in row.interests_here
        ]

    def resolution(self, row: Minute, resolution: Resolution) -> WrittenResolution:
        """What was put, with its sentences; who moved it unless the text says so."""
        is_decision = resolution.is_carried() and not resolution.amends_id
        is_said = resolution.mover and resolution.mover in row.text
        return WrittenResolution(
            pk=resolution.pk,
            opening=resolution.opening,
            became="" if is_decision else words.became(resolution),
            moved="" if is_said else words.put(resolution),
            reason=resolution.reason,
            recommended=resolution.recommended if is_decision else "",
            vote=words.vote(resolution, list(resolution.named_votes.all())),
            clauses=[
                WrittenClause(clause.pk, clause.number, clause.text, clause.depth)
                for clause in resolution.clauses.all()
            ],
        )


def exclusions_at(row: Minute) -> list:
    """The exclusions of the public that the board decided at the minute."""
    decided = [each for each in row.resolutions.all() if hasattr(each, "exclusion")]
    return [each.exclusion for each in decided if each.exclusion.began_at]


def with_minute(interest: Interest, row: Minute) -> Interest:
    """The interest with the minute that is fetched already."""
    interest.minute = row
    return interest
