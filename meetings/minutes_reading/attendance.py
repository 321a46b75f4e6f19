"""Who was there: names out of the lines that list them."""

import re

from .shapes import ReadAttendee

PRESENT, APOLOGIES, IN_ATTENDANCE = "present", "apologies", "in attendance"
LABEL = re.compile(
    r"(?P<label>(?:(?:board|committee|elected|co-opted|voting) )?"
    r"(?:(?:members|councillors|officers|others|also) )?"
    r"(?:present|in attendance|attendees|apologies(?: for absence| received)?"
    r"|absent|officers|observers|substitutes|guests))"
    r"(?P<who> \([^()]{1,60}\))?\s*(?P<mark>[:–—-]|$)\s*",
    re.IGNORECASE,
)
HONORIFIC = re.compile(
    r"(?:Councillors?|Cllrs?\.?|Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Rev(?:d)?"
    r"|Lord|Lady|Alderman)\.?(?= )"
)
PLURAL = re.compile(r"(?P<one>Councillor|Cllr)(?:s|s\.|\.s) ")
# A list of jobs, to tell "Helen Ash, Lead Nurse" from two people.
JOBS = re.compile(
    r"\b(?:officer|director|manager|head|lead|chair|clerk|nurse|doctor|adviser|advisor"
    r"|secretary|solicitor|chief|inspector|teacher|worker|carer|carers|representative"
    r"|co-ordinator|coordinator|commissioner|member|services|service|trust|council"
    r"|police|assistant|independent|deputy|team|business|social|substitute|remote)\b",
    re.IGNORECASE,
)
NAME_WORD = re.compile(r"(?:[A-Z][\w’'.-]*|de|van|von|der|le|la|bin|al|O’\w+)$")
WORDS_BEHIND = re.compile(r"\s*(?:\(|,|\s[–—-]\s)")
RECEIVED = re.compile(
    r"apologies(?: for absence)? (?:were|had been|have been) received from "
    r"(?P<names>[^.]{3,400})",
    re.IGNORECASE,
)
# A longer line lists nobody: it stays as text.
MOST_LETTERS = 3000
NOBODY = {"none", "nil", "no apologies", "none received", "n/a"}


def label_in(words: str) -> tuple[str, str] | None:
    """The group that a label opens and what follows it; None for other lines."""
    match = LABEL.match(words)
    if not match:
        return None
    label = match["label"].casefold()
    if "apolog" in label or "absent" in label:
        group = APOLOGIES
    elif "also" in label or "others" in label or "officers" in label:
        group = IN_ATTENDANCE
    elif "present" in label or "attendees" in label:
        group = PRESENT
    else:
        group = IN_ATTENDANCE
    return group, words[match.end() :]


def is_prose(words: str) -> bool:
    """Whether the line is a sentence and lists no names."""
    sentence = words.endswith(".") and len(words.split()) > 8
    return sentence and not HONORIFIC.search(words[:200])


def could_be_names(words: str) -> bool:
    """Whether the line may go on with a list of names."""
    if len(words) > 1000 or is_prose(words):
        return False
    first = WORDS_BEHIND.split(words, maxsplit=1)[0]
    if HONORIFIC.match(first) or first.casefold() in NOBODY:
        return True
    return is_name(first) or any(is_name(part) for part in first.split(" and "))


def is_name(words: str) -> bool:
    """Whether the words look like one person's name."""
    bare = HONORIFIC.sub("", words, count=1).strip() if words else ""
    parts = bare.split()
    if not 1 < len(parts) + bool(HONORIFIC.match(words)) <= 6 or len(bare) > 60:
        return False
    return all(NAME_WORD.match(part) for part in parts) and not JOBS.search(bare)


def attendees(group: str, words: str) -> list[ReadAttendee]:
    """Everybody named in a line, with the words that follow each name."""
    if len(words) > MOST_LETTERS or words.casefold().strip(". ") in NOBODY | {""}:
        return []
    words = words.strip(" .;,")
    plural = PLURAL.match(words)
    title = f"{plural['one']} " if plural else ""
    if plural:
        words = words[plural.end() :]
    found = []
    for part in people_in(words, is_plural=bool(plural)):
        name, behind = split_name(part)
        own = title if title and not HONORIFIC.match(name) else ""
        if name:
            found.append(ReadAttendee(group, f"{own}{name}"[:200], behind[:300]))
    return found


def people_in(words: str, *, is_plural: bool) -> list[str]:
    """The line cut into one part a person."""
    if ";" in words:
        return [
            part for p in words.split(";") for part in people_in(p, is_plural=False)
        ]
    parts = [part.strip() for part in re.split(r",(?![^()]*\))", words)]
    last = re.split(r"\s+(?:and|&)\s+(?![^()]*\))", parts[-1])
    pieces = [p for p in (*parts[:-1], *last) if p]
    bare = [re.sub(r"\s*\([^()]*\)", "", piece) for piece in pieces]
    if is_plural or (len(pieces) > 1 and all(is_name(piece) for piece in bare)):
        return pieces
    if len(pieces) > 1 and all(HONORIFIC.match(piece) for piece in pieces):
        return pieces
    return [words]


def split_name(part: str) -> tuple[str, str]:
    """A name and the words behind it: "(Chair)", ", Lead nurse", "- by video"."""
    match = WORDS_BEHIND.search(part)
    if not match:
        return part.strip(), ""
    behind = part[match.start() :].strip(" ,–—-")
    if behind.startswith("(") and behind.endswith(")") and behind.count("(") == 1:
        behind = behind[1:-1]
    return part[: match.start()].strip(), behind


def apologies_in(text: str) -> list[ReadAttendee]:
    """Those whose apologies a sentence of the minutes tells of."""
    found = RECEIVED.search(text[:4000])
    return attendees(APOLOGIES, found["names"]) if found else []
