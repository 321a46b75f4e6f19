"""Objectives: number, title, statement and how, out of lines in any split."""

import re
from dataclasses import dataclass, field

from cpboard.exchange.words import one_line

from .quotes import Quote, quotes, sentence_start, unquoted
from .shapes import Place

KINDS = (
    "objective|priority|theme|aim|outcome|pledge|promise|commitment|ambition|goal"
    "|strand|workstream|domain|area|pillar|section|part|chapter"
)
NUMBER_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
LABEL = re.compile(
    rf"(?P<kind>(?:(?:strategic|our|key|corporate|priority) )*(?:{KINDS}))(?: area)?"
    rf"\s*(?:no\.?|number|#)?\s*(?P<number>\d+(?:\.\d+)*|[a-z]\b|[ivx]+\b"
    rf"|(?:{'|'.join(NUMBER_WORDS)})\b)?\s*(?P<mark>[-–—:.)]*)\s*",
    re.IGNORECASE,
)
BARE_NUMBER = re.compile(
    r"(?P<number>\d{1,2}(?:\.\d+)*)(?P<mark>\s*[-–—:.)]+\s*|\s+)(?=\D)"
)
HOW = re.compile(
    r"(?:^|(?<=[\s'\"’”.]))H(?:ow|OW)\s+(?i:(?:(?:will|do|are|shall|can)\s+we|we\s+(?:will"
    r"|are|shall|do|can))\s+(?:going\s+to\s+)?(?:achieve|do|deliver|get|make)(?:\s+(?:this"
    r"|it|there|them|that|our\s+aims?|happen))*)(?:\s*[:.?–—-]+|\s*$|(?=\n))"
)
SAID = re.compile(
    r"^(?:(?:our )?(?:aim|statement|ambition|vision|outcome|intention)"
    r"|what we want(?: to achieve)?|we want)\s*[:–—-]\s*",
    re.IGNORECASE | re.MULTILINE,
)
COLOURS = re.compile(r"\b(blue|red|amber|green)\b", re.IGNORECASE)


@dataclass
class Draft(Place):
    """An objective while its lines and actions are gathered."""

    texts: list[str] = field(default_factory=list)
    actions: list = field(default_factory=list)
    key: str = ""


@dataclass(frozen=True)
class Parts:
    """What an objective's lines say. ``label`` is its number as the file has it."""

    label: str
    title: str
    statement: str
    how: str
    full_title: str


def is_labelled(text: str) -> bool:
    """Whether a line calls itself an objective: "Objective 3 – ...", "4. ..."."""
    match = LABEL.match(text)
    if match and (match["number"] or match["mark"]):
        # "Aim higher" and "Area a mile wide" are sentences.
        is_lone = len(match["number"] or "") == 1 and match["number"].isalpha()
        return not is_lone or bool(match["mark"]) or match.end() == len(text)
    return bool(BARE_NUMBER.match(text))


def is_how(text: str) -> bool:
    """Whether a line begins with "How will we achieve this"."""
    return bool(HOW.match(text.lstrip("'\"‘“ ")))


def is_key(text: str) -> bool:
    """Whether a line explains the ratings: it names three of the four colours."""
    return len({word.lower() for word in COLOURS.findall(text)}) >= 3


def split_objective(texts: list[str]) -> Parts:
    """Number, title, statement and how of an objective, whatever row held which.

    The marks round a quoted statement or "how" go; every word stays, but the
    label "How will we achieve this", which is the field's own name.
    """
    whole = "\n".join(texts)
    how_label = HOW.search(whole)
    before = whole[: how_label.start()] if how_label else whole
    how = unquoted(whole[how_label.end() :]) if how_label else ""
    label, rest = split_label(before.strip())
    title, statement = split_statement(rest)
    unlabelled = before.strip()[: len(before.strip()) - len(rest)]
    full_title = one_line(f"{unlabelled}{title}").strip()
    return Parts(label, title, statement, how, full_title)


def split_label(text: str) -> tuple[str, str]:
    """The number and what follows it: ("3", "Being heard") of "Objective 3 – ..."."""
    if not is_labelled(text):
        return "", text
    match = LABEL.match(text)
    if not match or not (match["number"] or match["mark"]):
        match = BARE_NUMBER.match(text)
    number = (match["number"] or "").rstrip(".")
    if number.lower() in NUMBER_WORDS:
        number = str(NUMBER_WORDS.index(number.lower()) + 1)
    return number, text[match.end() :].strip()


def split_statement(text: str) -> tuple[str, str]:
    """Title and statement: parted by a quoted sentence, a label, or a line break."""
    start = sentence_start(text)
    if start == 0:
        first, _, rest = text.partition("\n")
        return tidy_title(unquoted(first)), unquoted(rest)
    if start:
        return tidy_title(text[:start]), unquoted(text[start:])
    if (said := SAID.search(text)) and said.start():
        return tidy_title(text[: said.start()]), unquoted(text[said.end() :])
    lines = text.split("\n")
    # A line that goes on in lower case is the title broken to fit its cell.
    last = 1
    while last < len(lines) and lines[last][:1].islower():
        last += 1
    return tidy_title("\n".join(lines[:last])), unquoted("\n".join(lines[last:]))


def tidy_title(text: str) -> str:
    """The title on one line, without marks round it or a dash that led on from it."""
    title = one_line(text).strip().rstrip("-–—:").strip()
    is_quoted = quotes(title) == [Quote(0, len(title) - 1)]
    return title[1:-1].strip() if is_quoted else title


def number_objectives(parts: list[Parts]) -> list[int]:
    """A number for each objective, unique in the plan.

    The file's own where these are whole numbers and used once; objectives without
    a number follow after the last. Else all are numbered in their order.
    """
    own = [part.label for part in parts if part.label]
    if not all(is_whole(label) for label in own) or len(set(map(int, own))) < len(own):
        return list(range(1, len(parts) + 1))
    following = max(map(int, own), default=0)
    numbers = []
    for part in parts:
        if not part.label:
            following += 1
        numbers.append(int(part.label) if part.label else following)
    return numbers


def is_whole(label: str) -> bool:
    """Whether a label is a plain small number."""
    return label.isascii() and label.isdigit() and int(label) < 1000
