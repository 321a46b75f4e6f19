"""What is read out of an answer of Modern.Gov's web service."""

import json
from dataclasses import asdict, dataclass, field
from datetime import date, time
from hashlib import sha256


@dataclass(frozen=True)
class Remark:
    """Something odd, and the meeting and item where it stands; never a secret title."""

    meeting: str
    item: str
    message: str

    def as_json(self) -> dict:
        """The keys that scripts rely on."""
        return asdict(self)


@dataclass(frozen=True)
class ReadDocument:
    """A document under an item: where it lies, and whether it is restricted."""

    source_id: str
    title: str
    address: str
    is_restricted: bool
    published_on: date | None
    owner: str


@dataclass(frozen=True)
class ReadItem:
    """An item of the agenda; without a number it is a heading."""

    source_id: str
    label: str
    title: str
    text: str
    is_restricted: bool
    is_heading: bool
    documents: tuple[ReadDocument, ...]


@dataclass(frozen=True)
class ReadMeeting:
    """A meeting: its day, and what the answer says of it in words."""

    source_id: str
    meets_on: date
    meets_at: time | None
    venue: str
    status: str
    items: tuple[ReadItem, ...]

    @property
    def is_cancelled(self) -> bool:
        """Whether its status says that it did not take place."""
        words = self.status.casefold()
        return any(word in words for word in ("cancel", "abandon", "postpone"))

    @property
    def is_extraordinary(self) -> bool:
        """Whether its status says that it is an extraordinary one."""
        return "extraordinary" in self.status.casefold()

    def digest(self) -> str:
        """The same for the same words, so that the same file changes nothing."""
        told = json.dumps(asdict(self), sort_keys=True, default=str)
        return sha256(told.encode()).hexdigest()


@dataclass
class Reading:
    """All that one or more files say, and what was odd in them."""

    meetings: list[ReadMeeting] = field(default_factory=list)
    warnings: list[Remark] = field(default_factory=list)

    @property
    def items(self) -> int:
        """How many items, headings among them."""
        return sum(len(meeting.items) for meeting in self.meetings)

    @property
    def documents(self) -> int:
        """How many documents, each once under its item; restricted ones among them."""
        return len(self._documents())

    @property
    def restricted(self) -> int:
        """How many of the documents are restricted."""
        return sum(document.is_restricted for document in self._documents())

    def add(self, other: "Reading"):
        """Take over what another file says; a meeting that is here already stays."""
        known = {meeting.source_id for meeting in self.meetings}
        self.warnings += other.warnings
        for meeting in other.meetings:
            if meeting.source_id in known:
                where = f"Meeting {meeting.source_id}"
                self.warnings.append(
                    Remark(where, "", "It is in several files: the first is taken.")
                )
            else:
                self.meetings.append(meeting)

    def in_words(self) -> str:
        """In words: "1 meeting, 2 items, 5 documents, 1 of them restricted"."""
        counts = [
            f"{number} {word}{'' if number == 1 else 's'}"
            for number, word in [
                (len(self.meetings), "meeting"),
                (self.items, "item"),
                (self.documents, "document"),
            ]
        ]
        return f"{', '.join(counts)}, {self.restricted} of them restricted."

    def _documents(self) -> list[ReadDocument]:
        return [
            document
            for meeting in self.meetings
            for item in meeting.items
            for document in item.documents
        ]

    def as_json(self) -> dict:
        """The keys that scripts rely on."""
        return {
            "meetings": len(self.meetings),
            "items": self.items,
            "documents": self.documents,
            "restricted": self.restricted,
            "warnings": [remark.as_json() for remark in self.warnings],
        }
