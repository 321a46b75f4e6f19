"""Reading an answer of Modern.Gov's web service: safely, and with its faults."""

import re
from hashlib import sha256

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from lxml import etree

from cpboard.exchange.dates import Precision, long_date, read_date
from cpboard.exchange.shapes import UnreadableFile
from cpboard.forms import HouseTimeField

from .shapes import ReadDocument, Reading, ReadItem, ReadMeeting, Remark
from .words import one_line, text_of_html, unescaped

MAX_BYTES = 10 * 2**20
MOST_MEETINGS, MOST_ITEMS = 500, 300
LABEL, TITLE, WORDS = 8, 300, 20_000
is_address = URLValidator(schemes=["http", "https"])


def read_answer(data: bytes) -> Reading:
    """The meetings in one file; raises UnreadableFile with a sentence for others.

    Without document type, entities or network; a file of another encoding than it
    says, or larger than 10 MB, is refused.
    """
    root = tree_of(data)
    # Saved from a browser, an answer may stand as text inside a single element.
    if not len(root) and (root.text or "").lstrip().startswith("<"):
        root = tree_of(root.text.strip().encode())
    found = [node for node in root.iter(etree.Element) if name_of(node) == "meeting"]
    if not found:
        raise UnreadableFile(
            "There is no meeting in this file: save the answer of GetMeeting or "
            "GetMeetings and bring that in."
        )
    if len(found) > MOST_MEETINGS:
        raise UnreadableFile(
            f"This file has more than {MOST_MEETINGS} meetings: bring them in year "
            "by year."
        )
    reading = Reading()
    for node in found:
        MeetingReader(node, reading).read()
    return reading


def tree_of(data: bytes):
    """The root of the file; nothing in it is resolved or fetched."""
    if len(data) > MAX_BYTES:
        raise UnreadableFile(
            f"This file is larger than {MAX_BYTES // 2**20} MB: bring its meetings in "
            "one by one."
        )
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFile(
            "This is no XML file, or it was cut short: save the answer of Modern.Gov "
            "again and bring that in."
        ) from error
    # By what was parsed, so that no encoding hides it.
    if root.getroottree().docinfo.doctype:
        raise UnreadableFile(
            "This file has a document type, which Modern.Gov never writes: it is not "
            "read."
        )
    return root


def name_of(node) -> str:
    """The element's name without capitals and namespace."""
    return etree.QName(node).localname.casefold()


def children(node, *names):
    """The elements found by going down the names, as often as each stands there."""
    found = [node]
    for name in names:
        found = [
            child
            for each in found
            for child in each.iterchildren(etree.Element)
            if name_of(child) == name
        ]
    return found


def raw(node, name: str) -> str:
    """All that stands in the first element of the name, HTML in it included."""
    found = children(node, name)
    if not found:
        return ""
    inside = [etree.tostring(child, encoding="unicode") for child in found[0]]
    return (found[0].text or "") + "".join(inside)


def line(node, name: str) -> str:
    """The first element of the name as one line of plain text."""
    return one_line(raw(node, name))


def is_true(node, name: str) -> bool:
    """Whether the element says so."""
    return line(node, name).casefold() in {"true", "1", "yes"}


def mark_of(*words: str) -> str:
    """Something to know a thing again by, where Modern.Gov gives it no number."""
    return "t" + sha256("\n".join(words).encode()).hexdigest()[:24]


class MeetingReader:
    """Reads one meeting, noting what is odd."""

    def __init__(self, node, reading):
        self.node, self.reading = node, reading
        self.source_id = line(node, "meetingid")[:40]
        self.where = f"Meeting {self.source_id or 'without a number'}"

    def remark(self, message: str, item: str = ""):
        """Note something odd."""
        self.reading.warnings.append(Remark(self.where, item, message))

    def read(self):
        """The meeting, unless it has no number or no day."""
        said = line(self.node, "meetingdate")
        found = read_date(said)
        if not self.source_id or found.precision != Precision.DAY:
            self.remark(
                f"It has no number or no day that can be read (“{said}”): left out."
            )
            return
        self.where = f"Meeting {self.source_id}, {long_date(found.on)}"
        if any(each.source_id == self.source_id for each in self.reading.meetings):
            self.remark("It is in the file twice: the first is taken.")
            return
        meeting = ReadMeeting(
            source_id=self.source_id,
            meets_on=found.on,
            meets_at=self.time(),
            venue=line(self.node, "meetinglocation")[:200],
            status=line(self.node, "meetingstatus")[:300],
            items=self.items(),
        )
        self.note_attendees()
        self.reading.meetings.append(meeting)

    def time(self):
        """The time of day; None where there is none that can be read."""
        said = line(self.node, "meetingtime")
        try:
            found = HouseTimeField(required=False).clean(said)
        except ValidationError:
            found = None
        if found is None:
            told = f"Its time (“{said}”) cannot be read" if said else "It has no time"
            self.remark(f"{told}: set it by hand once the meeting is here.")
        return found

    def note_attendees(self):
        """Names without a word whether they came are nobody's attendance."""
        count = len(children(self.node, "attendees", "attendee"))
        if count:
            self.remark(
                f"{count} attendees are named, and not whether they came: their "
                "attendance comes with the minutes."
            )

    def items(self) -> tuple[ReadItem, ...]:
        """The items in their order, each once."""
        found, seen = [], set()
        nodes = children(self.node, "agendaitems", "agendaitem")
        if len(nodes) > MOST_ITEMS:
            self.remark(f"It has {len(nodes)} items: only {MOST_ITEMS} are taken.")
        for place, node in enumerate(nodes[:MOST_ITEMS], start=1):
            item = self.item(node, place, {each.label for each in found})
            if item.source_id in seen:
                self.remark("It is listed twice: the first is taken.", f"Item {place}")
                continue
            seen.add(item.source_id)
            found.append(item)
        return tuple(found)

    def item(self, node, place: int, taken) -> ReadItem:
        """One item with its number as shown, its text and its documents."""
        where = f"Item {place}"
        title = line(node, "agendaitemtitle") or "No title"
        documents = self.documents(node, where)
        is_restricted = self.is_secret(node, where)
        is_heading = self.is_heading(node, documents, where) and not is_restricted
        return ReadItem(
            source_id=line(node, "agendaitemid")[:80] or mark_of(str(place), title),
            label="" if is_heading else self.label(node, taken, where),
            title=self.cut(title, TITLE, "title", where),
            text=self.cut(text_of_html(raw(node, "agendatext")), WORDS, "text", where),
            is_restricted=is_restricted,
            is_heading=is_heading,
            documents=documents,
        )

    def is_secret(self, node, where: str) -> bool:
        """Whether the item itself is restricted, and not only what lies under it."""
        if not is_true(node, "isrestricted"):
            return False
        self.remark(
            "It is restricted: its title stays with an exempt paper, its text is not "
            "brought over.",
            where,
        )
        return True

    def is_heading(self, node, documents, where: str) -> bool:
        """Whether the item's number is "0" or empty; no number at all says nothing."""
        is_there = bool(children(node, "agendaitemnumber"))
        if not is_there or line(node, "agendaitemnumber") not in {"", "0"}:
            return False
        if documents:
            self.remark("It has no number and has documents: no heading.", where)
        return not documents

    def cut(self, words: str, most: int, what: str, where: str) -> str:
        """The words, as many as find room."""
        if len(words) > most:
            self.remark(f"Its {what} is cut to {most} letters.", where)
        return words[:most]

    def label(self, node, taken, where: str) -> str:
        """The number as shown, where it fits and no other item has it."""
        number = line(node, "agendaitemnumber").lstrip("0")
        shown = line(node, "fulldisplaynumberformat").rstrip(".): ") or number
        if len(shown) > LABEL:
            self.remark(f"Its number “{shown}” is too long to print: left out.", where)
            return ""
        if shown and shown in taken:
            self.remark(f"Its number “{shown}” stands before already: left out.", where)
            return ""
        return shown

    def documents(self, node, where: str) -> tuple[ReadDocument, ...]:
        """The documents, each once; restricted in one place is restricted in all."""
        found = {}
        for each in children(node, "linkeddocuments", "linkeddoc"):
            document = self.document(each, where)
            before = found.get(document.source_id)
            if before is None:
                found[document.source_id] = document
                continue
            self.remark("A document is listed twice: it is taken once.", where)
            if document.is_restricted and not before.is_restricted:
                found[document.source_id] = document
        return tuple(found.values())

    def document(self, node, where: str) -> ReadDocument:
        """One document; an address that is none is left out."""
        title = line(node, "title") or "No title"
        address = unescaped(raw(node, "url")).strip()
        try:
            is_address(address)
            address = address if len(address) <= 500 else ""
        except ValidationError:
            self.remark("A document has no address that can be read.", where)
            address = ""
        number = re.search(r"[?&]ID=([0-9]+)", address, re.IGNORECASE)
        # As elsewhere, what cannot be told to be public is not.
        said = line(node, "isrestricted").casefold()
        return ReadDocument(
            source_id=line(node, "attachmentid")[:80]
            or (f"d{number[1]}"[:80] if number else mark_of(title, address)),
            title=title[:TITLE],
            address=address,
            is_restricted=said not in {"false", "0", "no"},
            published_on=read_date(line(node, "publicationdate")[:10]).on,
            owner=line(node, "ownertitle")[:200],
        )
