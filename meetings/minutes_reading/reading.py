"""Reading minutes line by line: what each line opens, goes on with, or closes."""

from .asks import ACTION
from .attendance import apologies_in, attendees, could_be_names, is_prose, label_in
from .checks import remarks_on
from .drafts import DraftMinute, DraftResolution, Words
from .lines import Line, lines_of, plain_text
from .numbers import continues
from .openings import decision_in, heading_in, reason_in
from .shapes import Mark, ReadMinute, ReadMinutes, Remark


def read_minutes(text: str) -> ReadMinutes:
    """Read the text of minutes; never raises, loses no word, guesses at none.

    What is not understood stays as text of a minute. Lines are read once and in
    order, so that long texts take time in step with their length.
    """
    lines = lines_of(plain_text(text))
    reader = Reader(lines)
    for place in range(len(lines)):
        reader.take(place)
    return reader.finished()


class Reader:
    """The minutes so far, and the one that is being read."""

    def __init__(self, lines: list[Line]):
        self.lines = lines
        self.next_marked = next_marked(lines)
        self.parts: list[DraftMinute | Mark] = []
        self.attendance = []
        self.warnings: list[Remark] = []
        self.minute: DraftMinute | None = None
        self.group = ""
        self.count = 0
        self.after_agenda_item = False

    @property
    def resolution(self) -> DraftResolution | None:
        """The decision that is being read."""
        return self.minute.resolution if self.minute else None

    def take(self, place: int):
        """Put one line where it belongs: the first that knows it has it."""
        line = self.lines[place]
        before = self.lines[place - 1] if place else None
        _ = (
            self.take_mark(line)
            or self.take_title(line)
            or self.take_decision(place, line)
            or self.take_into_decision(place, line, before)
            or self.take_names(place, line)
            or self.take_heading(line, before)
            or self.take_text(line)
        )

    def open_minute(self, line: Line, **fields) -> DraftMinute:
        """A new minute, which the next lines belong to."""
        self.minute = DraftMinute(line.number, **fields)
        self.parts.append(self.minute)
        self.group = ""
        return self.minute

    def take_mark(self, line: Line) -> bool:
        """A mark of the page: "Agenda item", "Minutes:", "Supporting documents:"."""
        if not line.mark:
            return False
        copied = self.minute and self.minute.is_copied
        is_first = copied and not self.resolution and not self.minute.mark
        if line.mark == "minutes" and is_first:
            self.minute.asked = str(self.minute.text)
            self.minute.mark, self.minute.text = line.words, Words()
            return True
        self.after_agenda_item = line.mark == "agenda item"
        self.parts.append(Mark(line.number, line.words))
        self.minute, self.group = None, ""
        return True

    def take_title(self, line: Line) -> bool:
        """The line below "Agenda item" is its title, whatever it looks like."""
        if not self.after_agenda_item:
            return False
        self.after_agenda_item = False
        self.open_minute(line, heading=line.words, is_copied=True)
        return True

    def take_decision(self, place: int, line: Line) -> bool:
        """A line that opens a decision."""
        found = decision_in(line)
        if not found:
            return False
        if self.minute is None or self.resolution or self.minute.is_attendance:
            self.open_minute(line)
        self.group = ""
        opening, rest = found
        self.minute.resolution = DraftResolution(Words([opening]))
        if rest:
            behind = lines_of(rest)[0]
            if behind.marker and not behind.marker.is_bullet:
                self.add_clause(behind, self.next_marked[place])
            else:
                self.resolution.add_plain(rest)
        return True

    def add_clause(self, line: Line, following: Line | None):
        """A clause, and a remark where its number is odd."""
        if told := self.resolution.add_clause(line, following):
            self.warnings.append(Remark(line.number, line.words, told))

    def take_into_decision(self, place: int, line: Line, before: Line) -> bool:
        """A line of the decision that is open: a clause, its reason, more words."""
        if not self.resolution:
            return False
        if reason := reason_in(line):
            if self.resolution.reason is not None:
                return False
            self.resolution.label, words = reason
            self.resolution.reason = Words([words] if words else [])
            return True
        if ACTION.match(line.words):
            return self.take_action(line)
        if line.marker and self.resolution.reason is None:
            if self.is_heading(line, before):
                return False
            self.add_clause(line, self.next_marked[place])
            return True
        return self.take_more(place, line)

    def take_action(self, line: Line) -> bool:
        """Who is to do what about a decision; behind its reason it stands alone."""
        if self.resolution.reason is not None:
            self.open_minute(line)
            opening = ACTION.match(line.words).group().strip()
            self.minute.resolution = DraftResolution(Words([opening]))
            self.resolution.add_plain(line.words[len(opening) :].strip())
        else:
            self.resolution.add_action(line.words)
        return True

    def is_heading(self, line: Line, before: Line) -> bool:
        """Whether a numbered line among clauses begins the next minute instead."""
        found = heading_in(line, before, self.count)
        if not found or not found[0]:
            return False
        is_next = any(continues(line.marker, each) for each in self.resolution.lists)
        if self.resolution.lists:
            return not is_next or (self.count and found[1].isupper())
        return bool(self.count) and bool(self.resolution.clauses)

    def take_more(self, place: int, line: Line) -> bool:
        """Words without a number: the decision goes on, or ends before them."""
        resolution = self.resolution
        awaits = resolution.reason is not None and not resolution.reason.lines
        if resolution.reason is None and not resolution.clauses:
            resolution.add_plain(line.words)
            return True
        shouted = heading_in(line, None, self.count) if line.words.isupper() else None
        if awaits or (not line.after_gap and not shouted and not line.marker):
            resolution.go_on(line.words, after_gap=False)
            return True
        if resolution.reason is not None or line.marker or shouted:
            return False
        if not resolution.lists and line.words.startswith(("That ", "To ")):
            resolution.add_plain(line.words)
            return True
        follower = self.next_marked[place]
        if follower and any(continues(follower.marker, e) for e in resolution.lists):
            resolution.go_on(line.words, after_gap=True)
            return True
        return False

    def take_names(self, place: int, line: Line) -> bool:
        """A label such as "Present:" or a line of the list below it."""
        found = None if self.count or self.resolution else label_in(line.words)
        if found and (found[1] or not self.is_sentence_below(place)):
            if not (self.minute and self.minute.is_attendance):
                self.open_minute(line, is_attendance=True)
            self.group, names = found
        elif self.group and could_be_names(line.body) and not self.is_over_prose(place):
            names = line.body
        else:
            self.group = ""
            return False
        self.minute.text.add(line.words, after_gap=line.after_gap)
        self.attendance += attendees(self.group, names)
        return True

    def is_sentence_below(self, place: int) -> bool:
        """Whether the next line is a sentence: then this one is a heading."""
        below = self.lines[place + 1] if place + 1 < len(self.lines) else None
        return below is None or is_prose(below.words) or " were " in below.words

    def is_over_prose(self, place: int) -> bool:
        """Whether the line stands alone above a sentence, as a heading does."""
        line = self.lines[place]
        alone = line.after_gap and line.before_gap
        return alone and place + 1 < len(self.lines) and self.is_sentence_below(place)

    def take_heading(self, line: Line, before: Line | None) -> bool:
        """A heading: a minute of its own, unless it only follows another."""
        found = heading_in(line, before, self.count)
        if not found:
            return False
        number, title, count = found
        if not number and self.minute and self.minute.heading and self.minute.is_bare:
            return False
        self.count = count
        self.open_minute(line, number=number, heading=title)
        return True

    def take_text(self, line: Line) -> bool:
        """Anything else is text of the minute; behind a decision, of a new one."""
        if not self.minute or self.resolution or self.minute.is_attendance:
            self.open_minute(line)
        self.minute.text.add(line.words, after_gap=line.after_gap)
        return True

    def finished(self) -> ReadMinutes:
        """All that was read."""
        parts = tuple(p if isinstance(p, Mark) else p.finished() for p in self.parts)
        minutes = [part for part in parts if isinstance(part, ReadMinute)]
        sent = [a for m in minutes if not m.is_attendance for a in apologies_in(m.text)]
        named = {(attendee.group, attendee.name) for attendee in self.attendance}
        new = [a for a in sent if (a.group, a.name) not in named]
        warnings = sorted(
            [*self.warnings, *remarks_on(minutes)], key=lambda remark: remark.line
        )
        return ReadMinutes(parts, (*self.attendance, *new), tuple(warnings))


def next_marked(lines: list[Line]) -> list[Line | None]:
    """For each line the next one that has a number, before any decision opens."""
    found: list[Line | None] = []
    following = None
    for line in reversed(lines):
        found.append(following)
        if line.marker:
            following = line
        elif line.mark or reason_in(line) or decision_in(line):
            following = None
    return found[::-1]
