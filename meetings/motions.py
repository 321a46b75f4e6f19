"""Motions: put in words, amended, decided, withdrawn; the words become clauses."""

import re

from django.db import transaction

from meetings.asked import take_up
from meetings.bringing import last_place
from meetings.clauses import save_clauses
from meetings.evening import EveningError, again, held_open
from meetings.minutes_reading import ReadResolution
from meetings.minutes_reading.drafts import DraftResolution, Words
from meetings.minutes_reading.lines import lines_of, plain_text
from meetings.minutes_reading.openings import decision_in
from meetings.models import Exclusion, Minute, Resolution, Vote
from meetings.reports import recommendations_of
from meetings.urgency import refusal
from meetings.votes import Tally, result_of

RESOLVED, MOTION, AMENDMENT = "Resolved:", "Motion:", "Amendment:"
ASSENT = Tally(Resolution.Method.ASSENT)
BOARD_IS_ASKED = re.compile(r"(?:The )?[\w ]{3,60}? (?:is|are) asked to ", re.I)


def recommended_to(row: Minute) -> str:
    """What the item's approved reports recommend, else what the agenda asks.

    What an exempt report recommends only where the minute is exempt itself; whoever
    may not read what is exempt never comes to the page of such a minute.
    """
    return recommendations_of(row.item, with_exempt=row.is_exempt) or row.item.asked


def recommend_anew(row: Minute):
    """A minute that is exempt no longer tells nothing that only exempt reports say."""
    for motion in row.resolutions.exclude(recommended=""):
        motion.recommended = recommended_to(row)
        motion.save()


def first_words(recommended: str) -> str:
    """A recommendation as a motion begins: "is asked to note" becomes "To note"."""
    match = BOARD_IS_ASKED.match(recommended)
    return f"To {recommended[match.end() :]}" if match else recommended


def read_motion(text: str) -> ReadResolution:
    """The typed words as an opening and clauses; no word of them is lost.

    (i), (a), 1) nest as in minutes that are brought in.
    """
    lines = lines_of(plain_text(text))
    draft = DraftResolution(Words([RESOLVED]))
    if opened := lines and decision_in(lines[0]):
        draft.opening = Words([opened[0]])
        lines[:1] = lines_of(opened[1])
    for place, line in enumerate(lines):
        if line.marker:
            following = next((each for each in lines[place + 1 :] if each.marker), None)
            draft.add_clause(line, following)
        elif draft.path:
            draft.go_on(line.words, after_gap=line.after_gap)
        else:
            draft.add_plain(line.words)
    return draft.finished("")


def text_of(motion: Resolution) -> str:
    """The motion's words again, to be changed; its clauses come with it."""
    opening = motion.opening.split("\n")[1:]
    clauses = [f"{c.number} {c.text}".strip() for c in motion.clauses.all()]
    return "\n".join([*opening, *clauses])


def opened_with(opening: str, word: str) -> str:
    """The words that open a decision, with another first word or line."""
    return "\n".join([word, *opening.split("\n")[1:]])


def refuse_decision(evening, row: Minute):
    """Raise EveningError where the board may not decide on the item now."""
    refused = evening.count(row).refusal or refusal(row.item)
    if refused:
        raise EveningError(refused)


@transaction.atomic
def put_motion(
    *,
    minute: Minute,
    text: str,
    mover="",
    seconder="",
    amends: Resolution | None = None,
) -> Resolution:
    """Put a motion, or an amendment to one; it is open until the board decides."""
    evening = held_open(minute.minutes.meeting)
    row = again(evening, minute)
    refuse_decision(evening, row)
    if amends and (not amends.is_open() or open_amendments(amends)):
        raise EveningError("Another amendment is open, or the motion is decided.")
    refuse_movers(evening.count(row), mover, seconder)
    read = read_motion(text)
    if not read.clauses:
        raise EveningError("Write what the board is to decide.")
    motion = Resolution.objects.create(
        minute=row,
        position=last_place(Resolution.objects.filter(minute=row)) + 1,
        opening=opened_with(read.opening, AMENDMENT if amends else MOTION),
        mover=mover,
        seconder=seconder,
        recommended="" if amends else recommended_to(row),
        amends=amends,
        outcome=Resolution.Outcome.OPEN,
    )
    save_clauses(motion, read.clauses)
    return motion


def refuse_movers(count, mover: str, seconder: str):
    """Only members in the room move and second, and nobody does both."""
    names = {each.name for each in count.entitled}
    for name in filter(None, [mover, seconder]):
        if name not in names:
            raise EveningError(f"{name} is not among the members here who can vote.")
    if seconder and seconder == mover:
        raise EveningError("Somebody else has to second it.")
    if seconder and not mover:
        raise EveningError("Say who moved it.")


def open_amendments(motion: Resolution):
    """Amendments that have to be decided before their motion."""
    return motion.amendments.filter(outcome=Resolution.Outcome.OPEN)


def undecided(motion: Resolution) -> Resolution:
    """The motion as it stands, locked; EveningError where it is decided."""
    motion = Resolution.objects.select_for_update().get(pk=motion.pk)
    if not motion.is_open():
        stands = motion.get_outcome_display().lower()
        raise EveningError(f"This motion is {stands} already.")
    return motion


@transaction.atomic
def reword(*, motion: Resolution, text: str) -> Resolution:
    """Put an open motion in other words."""
    held_open(motion.minute.minutes.meeting)
    motion = undecided(motion)
    read = read_motion(text)
    if not read.clauses:
        raise EveningError("Write what the board is to decide.")
    replace(motion, read.opening, read.clauses)
    return motion


def replace(motion: Resolution, opening: str, clauses):
    """Give a motion the words of another."""
    motion.opening = opened_with(opening, motion.opening.split("\n")[0])
    motion.save()
    motion.clauses.all().delete()
    save_clauses(motion, clauses)


@transaction.atomic
def decide(*, motion: Resolution, tally: Tally, at=None) -> Resolution:
    """The board decides; refused where vote, quorum or notice do not allow it.

    A carried amendment becomes the motion, which stays open. Raises EveningError or
    VoteRefused.
    """
    evening = held_open(motion.minute.minutes.meeting)
    motion = undecided(motion)
    row = again(evening, motion.minute)
    refuse_decision(evening, row)
    if open_amendments(motion).exists():
        raise EveningError("Decide the amendment first.")
    count, chair = evening.count(row), evening.chair(row)
    result = result_of(tally, count, chair)
    for name, value in vars(result).items():
        setattr(motion, name, value)
    motion.method = tally.method
    motion.casting_by = chair if result.casting_vote else None
    motion.decided_at = at or evening.now
    motion.could_vote, motion.quorum = count.could_vote, count.quorum
    motion.save()
    for attendance, choice in tally.named.items():
        Vote.objects.create(resolution=motion, attendance=attendance, choice=choice)
    if motion.is_carried():
        carry(motion)
    follow(evening)
    return motion


def follow(evening):
    """What is decided or opened again after the end has its follow-ups at once."""
    if evening.meeting.ended_at:
        take_up(evening.minutes)


def carry(motion: Resolution):
    """What a carried motion brings about by itself."""
    if motion.amends:
        read = read_motion(text_of(motion))
        replace(motion.amends, motion.opening, read.clauses)
        return
    motion.opening = opened_with(motion.opening, RESOLVED)
    motion.save()
    if exclusion := Exclusion.objects.filter(resolution=motion).first():
        exclusion.began_at = motion.decided_at
        exclusion.save()
        for row in exclusion.covers.all():
            row.is_exempt, row.exempt_paragraphs = True, exclusion.paragraphs
            row.save()


@transaction.atomic
def withdraw(*, motion: Resolution) -> Resolution:
    """Its mover takes the motion back; it stays in the minutes as withdrawn."""
    evening = held_open(motion.minute.minutes.meeting)
    motion = undecided(motion)
    for each in [*open_amendments(motion), motion]:
        each.outcome = Resolution.Outcome.WITHDRAWN
        each.decided_at = evening.now
        each.save()
    return motion


@transaction.atomic
def reopen(*, motion: Resolution) -> Resolution:
    """A decision that was noted wrongly is open again, its votes gone."""
    evening = held_open(motion.minute.minutes.meeting)
    motion = Resolution.objects.select_for_update().get(pk=motion.pk)
    is_amendment_carried = motion.amends_id and motion.is_carried()
    if is_amendment_carried or Exclusion.objects.filter(resolution=motion).exists():
        raise EveningError("This decision has already had its effect: it stays.")
    motion.named_votes.all().delete()
    motion.outcome, motion.method = Resolution.Outcome.OPEN, ""
    motion.votes_for = motion.votes_against = motion.abstentions = None
    motion.casting_vote, motion.casting_by = "", None
    motion.could_vote = motion.quorum = motion.decided_at = None
    word = AMENDMENT if motion.amends_id else MOTION
    motion.opening = opened_with(motion.opening, word)
    motion.save()
    follow(evening)
    return motion


@transaction.atomic
def put(*, is_agreed: bool, **fields) -> Resolution:
    """Put a motion, and decide it at once where nobody asks for a vote."""
    motion = put_motion(**fields)
    return decide(motion=motion, tally=ASSENT) if is_agreed else motion
