"""Bringing minutes over: from their text to minutes, resolutions and follow-ups."""

from dataclasses import dataclass
from hashlib import sha256

from django.db import transaction
from django.db.models import Max
from django.db.models.functions import Coalesce
from django.utils import timezone

from cpboard.exchange.dates import long_date
from meetings.agenda import locked
from meetings.asked import choice_of, save_follow_up
from meetings.clauses import save_clauses
from meetings.follow_ups import next_day_after
from meetings.minutes_reading import (
    ReadClause,
    ReadMinutes,
    ReadResolution,
    read_minutes,
)
from meetings.minutes_reading.asks import Asked, asked_of, due_from
from meetings.minutes_reading.lines import plain_text
from meetings.models import (
    Attendance,
    Meeting,
    Minute,
    Minutes,
    Resolution,
)
from meetings.names import one_of_name, people_by_name
from meetings.urgency import refusal

# A form has a thousand fields at most, five a clause.
MOST_CLAUSES = 190
MOST_ROWS = 1000
# Shorter words are in many titles.
LEAST_TITLE = 8


class MinutesRefused(Exception):
    """Why a text cannot become the minutes of a meeting, in a sentence."""


@dataclass(frozen=True)
class Proposal:
    """A clause that is to be followed up, and what the words make of it."""

    key: str
    heading: str
    number: str
    above: str
    text: str
    asked: Asked
    reading: str


def proposals(read: ReadMinutes, next_on=None) -> list[Proposal]:
    """A follow-up for each clause that has none below it, by its words alone."""
    found, seen, heading = [], {}, ""
    for minute in read.items:
        heading = minute.heading or heading
        resolution = minute.resolution or ReadResolution("")
        for path in leaves(resolution.clauses):
            number = " ".join(clause.number for clause in path if clause.number)
            above = " ".join(clause.text for clause in path[:-1])
            # The same words keep what was typed about them when the text is read
            # again; twice the same words are told apart.
            mark = sha256(f"{number} {above} {path[-1].text}".encode()).hexdigest()[:12]
            seen[mark] = seen.get(mark, 0) + 1
            asked = asked_of(path[-1].text, above, resolution.opening)
            found.append(
                Proposal(
                    key=f"c{mark}-{seen[mark]}",
                    heading=heading,
                    number=number,
                    above=above,
                    text=path[-1].text,
                    asked=asked,
                    reading=reading_of(asked, next_on),
                )
            )
    return found


def leaves(clauses, above=()) -> list[tuple[ReadClause, ...]]:
    """Each clause with none below it, behind those it stands under."""
    found = []
    for clause in clauses:
        path = (*above, clause)
        found += leaves(clause.clauses, path) if clause.clauses else [path]
    return found


def reading_of(asked: Asked, next_on) -> str:
    """What was understood of the date, as the preview says it."""
    if not asked.due:
        return ""
    on, _ = due_from(asked.due, next_on)
    day = f"taken as {long_date(on)}" if on else "kept as words: no day is known yet"
    return f"The clause {asked.because}; {day}."


def refuse_meeting(meeting: Meeting, today=None):
    """Raise MinutesRefused where the meeting cannot take minutes now."""
    if meeting.state == Meeting.State.CANCELLED:
        raise MinutesRefused("This meeting was cancelled: it has no minutes.")
    if meeting.meets_on > (today or timezone.localdate()):
        raise MinutesRefused("This meeting is still to come: it has no minutes yet.")
    minutes = Minutes.objects.filter(meeting=meeting).first()
    if minutes and not minutes.is_draft():
        raise MinutesRefused(
            "The minutes of this meeting have been approved: they stay as they are."
        )


def refuse_noted(meeting: Meeting):
    """Raise MinutesRefused where the evening was noted here: it is minuted already.

    Each item would stand twice.
    """
    if meeting.began_at:
        raise MinutesRefused(
            "The evening of this meeting was noted here, and every item has its minute "
            "already. Paste the words into those minutes; or remove this draft first, "
            "if the text is to stand in its place."
        )


def refuse_reading(read: ReadMinutes):
    """Raise MinutesRefused for what is empty, or no minutes of one meeting."""
    if not read.minutes:
        raise MinutesRefused("There is nothing to read in this text.")
    clauses = sum(len(leaves(resolution.clauses)) for resolution in read.resolutions)
    most = max(len(read.minutes), len(read.attendance))
    if clauses > MOST_CLAUSES or most > MOST_ROWS:
        raise MinutesRefused(
            f"This is more than the minutes of one meeting: {most} headings or names, "
            f"{clauses} clauses. Bring it in meeting by meeting."
        )


def refuse_late(items):
    """Raise MinutesRefused where one came too late and has no reason (LAW: N4)."""
    for item in items:
        if why := refusal(item):
            raise MinutesRefused(
                f"{why} Open the item on the meeting’s page, say there why it could "
                "not wait, and bring this text in again."
            )


@transaction.atomic
def bring_in(*, meeting: Meeting, text: str, author=None, choices=None) -> Minutes:
    """Save what the text says as draft minutes, behind what was brought in before.

    ``choices`` maps a proposal's key to what a person made of it (owner, due,
    why_none, is_open, is_item); the words decide where it has none. All or nothing.
    """
    meeting = locked(meeting)
    refuse_meeting(meeting)
    refuse_noted(meeting)
    read = read_minutes(text)
    refuse_reading(read)
    minutes = Minutes.objects.filter(meeting=meeting).first()
    minutes = minutes or Minutes(meeting=meeting, brought_by=author)
    source = "\n".join(plain_text(text).splitlines()).strip()
    if source in minutes.source:
        raise MinutesRefused("This text has been brought in already.")
    minutes.source = f"{minutes.source}\n\n{source}".strip()
    minutes.save()
    saver = Saver(minutes, read, choices or {})
    refuse_late(saver.decided_items())
    saver.save()
    if meeting.state == Meeting.State.PUBLISHED:
        # What has minutes has been held.
        meeting.state = Meeting.State.HELD
        meeting.save()
    return minutes


class Saver:
    """Saves one text's rows, looking up people and items once."""

    def __init__(self, minutes, read, choices):
        self.minutes, self.read, self.choices = minutes, read, choices
        self.people = people_by_name()
        self.titles = [(plain(i.title), i) for i in minutes.meeting.items.all()]
        self.next_on = next_day_after(minutes.meeting)
        self.proposals = iter(proposals(read))

    def save(self):
        """The rows in the order of the text."""
        self.save_attendance()
        item, place = None, last_place(self.minutes.rows)
        for number, part in enumerate(self.read.minutes, start=place + 1):
            if part.heading:
                item = self.item_of(part.heading)
            row = Minute.objects.create(
                minutes=self.minutes,
                position=number,
                number=part.number,
                heading=part.heading[:500],
                asked=part.asked,
                # What a long title leaves over is text: no word is dropped.
                text=f"{part.heading[500:]}\n\n{part.text}".strip(),
                item=None if part.is_attendance else item,
                is_attendance=part.is_attendance,
            )
            if part.resolution and not part.is_attendance:
                self.save_resolution(row, part.resolution)

    def decided_items(self):
        """The items of the agenda on which the text has a decision."""
        item, found = None, {}
        for part in self.read.minutes:
            if part.heading:
                item = self.item_of(part.heading)
            if part.resolution and not part.is_attendance and item:
                found[item.pk] = item
        return found.values()

    def save_attendance(self):
        """Everybody named, linked where exactly one person has the name."""
        place = last_place(self.minutes.attendance)
        for number, each in enumerate(self.read.attendance, start=place + 1):
            Attendance.objects.create(
                minutes=self.minutes,
                position=number,
                group=each.group,
                name=each.name,
                words=each.words,
                person=self.person(each.name),
            )

    def save_resolution(self, row, read):
        """A decision with its clauses."""
        resolution = Resolution.objects.create(
            minute=row,
            opening=read.opening,
            reason=read.reason,
            mover=read.mover[:200],
            seconder=read.seconder[:200],
        )
        saved = save_clauses(resolution, read.clauses)
        with_some_below = {clause.parent_id for clause in saved}
        for clause in saved:
            if clause.pk not in with_some_below:
                self.save_follow_up(clause, next(self.proposals))

    def save_follow_up(self, clause, proposal):
        """What is to be done about the clause, as a person or the words have it."""
        chosen = self.choices.get(proposal.key) or choice_of(proposal.asked)
        save_follow_up(
            clause=clause, chosen=chosen, people=self.people, next_on=self.next_on
        )

    def person(self, name):
        """The one person of the name; None where there are none or several."""
        return one_of_name(name, self.people)

    def item_of(self, heading):
        """The agenda item that the heading names; None where none or several do."""
        words = plain(heading)
        same = [item for title, item in self.titles if title == words]
        if not same and len(words) >= LEAST_TITLE:
            same = [
                item
                for title, item in self.titles
                if len(title) >= LEAST_TITLE
                and (title.startswith(words) or words.startswith(title))
            ]
        return same[0] if len(same) == 1 else None


def plain(title: str) -> str:
    """A title without capitals and signs, to compare it by."""
    return "".join(letter for letter in title.casefold() if letter.isalnum())


def last_place(rows) -> int:
    """The last place that is taken among a queryset's rows."""
    return rows.aggregate(last=Coalesce(Max("position"), 0))["last"]
