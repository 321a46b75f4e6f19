"""Lines that open something: a decision, its reason, a heading, a list of names."""

import re

from .lines import Line

DECIDED = "resolved|agreed|decided|recommended|noted|decisions?|resolutions?"
HOW = r"(?:,? (?i:unanimously|\(unanimous(?:ly)?\)))?"
# "RESOLVED 24/15 - That": some boards number their decisions.
OWN_NUMBER = r"(?: [A-Z]{0,5}[0-9][0-9/.-]{0,9})?"
# In capitals it decides wherever it stands; otherwise only with a colon, a dash,
# the end of the line or "that" behind it.
CAPITALS = re.compile(
    rf"(?:IT WAS |It was )?(?:{DECIDED.upper().replace('S?', 's?')}){HOW}{OWN_NUMBER}\b"
)
FIRST_CAPITAL = re.compile(
    rf"(?:{DECIDED.title().replace('S?', 's?')}){HOW}{OWN_NUMBER}"
    r"(?=\s*[:–—-]|$| that\b)"
)
IT_WAS = re.compile(
    r"it was (?:then |therefore |further |also |unanimously )?(?:agreed|resolved)"
    rf"{HOW}(?=:| that\b| to\b|$)",
    re.IGNORECASE,
)
SOMEBODY = re.compile(
    r"(?:The |This )?[A-Z][A-Za-z ]{2,60}?(?:RESOLVED|AGREED|DECIDED)\b"
    r"|(?:The |This )?[A-Z][A-Za-z ]{2,60}? (?:resolved|agreed)"
    rf"{HOW}(?=(?: that| to)?:$)"
)
BEHIND = re.compile(r"\s*[:–—-]*\s*(?:(?:that|to)\s*[:–—-]+\s*|(?:that|to)$)?", re.I)
REASON = re.compile(
    r"reasons?(?: for (?:the )?(?:decisions?|recommendations?|resolutions?))?"
    r"\s*(?:[:–—-]\s*|$)",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"(?P<number>(?:[A-Z]{2,5}[ /.-]?)?[0-9]{1,4}(?:/[0-9]{2,4})?[.:)]?) "
    r"(?P<title>\S.*)"
)
MOST_LETTERS, MOST_WORDS = 120, 16


def decision_in(line: Line) -> tuple[str, str] | None:
    """The words that open a decision and those behind them, None where none opens."""
    head = f"{line.printed} " if line.printed else ""
    for form in (CAPITALS, FIRST_CAPITAL, IT_WAS, SOMEBODY):
        match = form.match(line.body)
        if match:
            end = BEHIND.match(line.body, match.end()).end()
            return (head + line.body[:end]).strip(), line.body[end:]
    return None


def reason_in(line: Line) -> tuple[str, str] | None:
    """The label of a reason and what follows, None where the line is no reason."""
    match = None if line.marker else REASON.match(line.words)
    if not match:
        return None
    return match.group().strip(), line.words[match.end() :]


def is_title(words: str) -> bool:
    """Whether the words could stand over a minute: short, no sentence."""
    return (
        2 < len(words) <= MOST_LETTERS
        and words[0].isupper()
        and words[-1] not in ".;:,?!"
        and len(words.split()) <= MOST_WORDS
        and not words.startswith(("That ", "To "))
    )


def is_shouted(words: str) -> bool:
    """Whether the words are a title in capitals."""
    return is_title(words) and words.isupper() and len(words) > 5


def heading_in(line: Line, before: Line | None, last_number: int) -> tuple | None:
    """The number and title of a heading, with its count; None for other lines.

    ``before``: the line above; a list that it announces is no heading.
    ``last_number``: the count of the heading before, 0 where there was none.
    """
    if decision_in(line):
        return None
    number, title, count = numbered_title(line)
    if number:
        follows = last_number == 0 or 0 < count - last_number <= 3
        if (line.after_gap and follows and is_title(title)) or is_shouted(title):
            announced = before is not None and before.words.endswith(":")
            return (number, title, count) if not announced else None
    if line.marker:
        return None
    alone = line.after_gap and line.before_gap and is_title(line.words)
    if before is not None and before.words.endswith((":", ",", ";")):
        return None
    return ("", line.words, last_number) if alone or is_shouted(line.words) else None


def numbered_title(line: Line) -> tuple[str, str, int]:
    """A minute's number, title and count: "12.", "Health", 12; else "", "", 0."""
    if line.marker and line.marker.values[0][0] == "decimal":
        return line.printed, line.body, line.marker.values[0][1]
    match = None if line.marker else NUMBERED.match(line.words)
    if match and match["title"].isupper():
        digits = re.search("[0-9]+", match["number"]).group()
        return match["number"], match["title"], int(digits)
    return "", "", 0
