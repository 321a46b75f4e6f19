"""The public excluded by resolution, and its coming back (LAW: E2)."""

from datetime import datetime

from django.db import transaction

from meetings.evening import EveningError, held_open
from meetings.models import Exclusion, Meeting, Minute, Resolution
from meetings.motions import ASSENT, decide, put_motion, recommend_anew
from meetings.words import listed, paragraphs_in_words


@transaction.atomic
def exclude(*, minute: Minute, covers, paragraphs: str, mover="", seconder=""):
    """Put the motion that excludes the public for items, naming the paragraphs.

    Once it is carried, the minutes of these items are exempt (LAW: E2).
    """
    evening = held_open(minute.minutes.meeting)
    if evening.exclusion:
        raise EveningError("The public is excluded already.")
    motion = put_motion(
        minute=minute,
        text=exclusion_words(covers, paragraphs),
        mover=mover,
        seconder=seconder,
    )
    exclusion = Exclusion.objects.create(resolution=motion, paragraphs=paragraphs)
    exclusion.covers.set(covers)
    return motion


def exclusion_words(covers, paragraphs: str) -> str:
    """The motion that names items and paragraphs (s.100A(4) and (5))."""
    numbers = [row.number for row in covers]
    items = f"item{'' if len(numbers) == 1 else 's'} {listed(numbers)}"
    which = paragraphs_in_words(paragraphs)
    it = f"{items} {'involves' if len(numbers) == 1 else 'involve'}"
    return (
        "That, under section 100A(4) of the Local Government Act 1972, the public be "
        f"excluded from the meeting during {items}, on the grounds that {it} the "
        f"likely disclosure of exempt information as defined in {which} of Part 1 of "
        "Schedule 12A to that Act, and that in all the circumstances of the case the "
        "public interest in maintaining the exemption outweighs the public interest "
        "in disclosing the information."
    )


@transaction.atomic
def put_exclusion(*, is_agreed: bool, **fields) -> Resolution:
    """Put the exclusion of the public, decided at once where nobody wants a vote."""
    motion = exclude(**fields)
    return decide(motion=motion, tally=ASSENT) if is_agreed else motion


@transaction.atomic
def readmit(*, meeting: Meeting, at: datetime | None = None) -> Exclusion:
    """The public comes back; items not taken yet are minuted in public again."""
    evening = held_open(meeting)
    exclusion = evening.exclusion
    if exclusion is None:
        raise EveningError("The public is not excluded now.")
    exclusion.ended_at = at or evening.now
    exclusion.save()
    for row in evening.rows:
        if row.is_exempt and row.began_at is None:
            row.is_exempt, row.exempt_paragraphs = False, ""
            row.save()
            recommend_anew(row)
    return exclusion
