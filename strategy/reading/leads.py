"""Leads: which agencies, posts and people the words of a plan name."""

import re
from collections import Counter
from collections.abc import Iterable

from cpboard.exchange.words import one_line

from .shapes import ReadLead

POST_FRONT = re.compile(
    r"(?:(?:interim|acting|deputy|joint) )?(?:head of"
    r"|(?:corporate |assistant |executive |strategic |service )*director"
    r"|ad\b|dcs\b|chief|principal"
    r"|designated (?:nurse|doctor)"
    r"|(?:service|team|group|senior|strategic|operations?|business|project|programme)"
    r" (?:manager|lead|commissioner)|manager|chair of|executive member|lead member"
    r"|virtual school head|independent reviewing officer)",
    re.IGNORECASE,
)
POST_END = re.compile(
    r"\b(?:manager|officer|lead|director|head|headteacher|co-?ordinator|nurse|doctor"
    r"|commissioner|chair|psychologist|practitioner|adviser|advisor|worker|consultant)s?$",
    re.IGNORECASE,
)
# Words that no person's name has: a part with one of them is a service or a post.
NOT_A_NAME = re.compile(
    r"\b(?:service|team|care|health|school|council|partner|partnership|education|board"
    r"|head|manager|director|officer|lead|social|trust|nhs|police|housing|nurse|family"
    r"|families|support|youth|young|people|person|child|children|childrens|fostering"
    r"|adoption|virtual|pathway|corporate|adult|safeguarding|commissioning|early|help"
    r"|learning|skills|employment|leaving|leavers?|carers?|rights|participation|group"
    r"|city|county|district|borough|public|mental|community|communities|voluntary|sector"
    r"|quality|assurance|review|performance|planning|policy|finance|inclusion|placements?"
    r"|permanence|wellbeing|access|resources|training|agency|agencies|forum|panel|network|unit|department|directorate|office|services"
    r"|teams|partners|schools|all|and|the|of|for|with|in|to|lac|cic|camhs|icb|ccg|vsh)\b",
    re.IGNORECASE,
)
NAME = re.compile(
    r"(?:(?:dr|mr|mrs|ms|miss|cllr|councillor|prof|rev)\.? )?"
    r"[A-Z](?:[a-z'’-]+[A-Za-z'’-]*|\.)?"
    r"(?: (?:[A-Z][A-Za-z'’-]*\.?|de|van|der|la|le|al|bin)){1,3}",
)
TITLED = re.compile(
    r"(?:dr|mr|mrs|ms|miss|cllr|councillor|prof|rev)\.? ", re.IGNORECASE
)
NOBODY = {
    "tbc",
    "tba",
    "tbd",
    "to be confirmed",
    "to be agreed",
    "na",
    "none",
    "vacant",
}
STRONG = re.compile(r"\s*(?:\n|;|\s[|/]\s)\s*")
WEAK = re.compile(r"(\s*,\s*(?:and\s+)?|\s+and\s+|\s*&\s*|\s*/\s*|\s+with\s+)")
BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")
# Far past any real cell; without an end, one cell could keep the server busy for hours.
MOST_LETTERS = 1000
MOST_PIECES = 16
LONGEST_RUN = 4


def key_of(name: str) -> str:
    """One key for the spellings of a name: case, apostrophes, "the", end marks."""
    plain = one_line(name).casefold().replace("’", "'").strip(" .,;:-")
    return " ".join(plain.removeprefix("the ").split())


def is_person(words: str) -> bool:
    """Whether words look like a person's first and last name."""
    words = words.strip(" .,;:")
    if TITLED.match(words) and not NOT_A_NAME.search(words):
        return len(words.split()) > 1
    return bool(NAME.fullmatch(words)) and not NOT_A_NAME.search(words)


def is_post(words: str) -> bool:
    """Whether words name a post, such as "Head of Fostering"."""
    return bool(POST_FRONT.match(words) or POST_END.search(words))


class Leads:
    """Reads the leads of one plan; knows which agencies stand alone in it."""

    def __init__(self, texts: Iterable[str], known_agencies: Iterable[str] = ()):
        """``texts`` are the plan's lead cells; known agencies lend their spelling."""
        self.spelling = {key_of(name): name for name in known_agencies}
        self.alone = set(self.spelling)
        self.derived = set()
        texts = [text for text in dict.fromkeys(texts) if len(text) <= MOST_LETTERS]
        parts = [part for text in texts for part in self.strong_parts(text)[0]]
        self.alone |= {
            key_of(p) for p in parts if not WEAK.search(p) and not is_post(p)
        }
        self.derive(parts)
        self.learn_spelling(parts)

    def read(self, words: str) -> tuple[ReadLead, str]:
        """The lead and what is odd about it ("" if nothing)."""
        if key_of(words).replace("/", "") in NOBODY:
            return ReadLead(words), "No lead is named yet."
        if len(words) > MOST_LETTERS:
            return ReadLead(words), "Too long to name a lead: nobody was read from it."
        parts, people = self.strong_parts(words)
        agencies, posts, unsplit = [], [], []
        for part in parts:
            pieces = self.split(part)
            for piece in pieces:
                if is_post(piece) and key_of(piece) not in self.alone:
                    posts.append(piece)
                else:
                    agencies.append(self.spelling.get(key_of(piece), piece))
                    if WEAK.search(piece) and key_of(piece) not in self.alone:
                        unsplit.append(piece)
        lead = ReadLead(
            words,
            tuple(dict.fromkeys(agencies)),
            tuple(dict.fromkeys(posts)),
            tuple(dict.fromkeys(people)),
        )
        if not unsplit:
            return lead, ""
        return lead, f'Kept as one agency: "{unsplit[0]}". No part of it leads alone.'

    def strong_parts(self, words: str) -> tuple[list[str], list[str]]:
        """Parts that surely stand apart, and the people named."""
        parts, people = [], []
        for line in STRONG.split(words):
            if not line.strip(" .,;:"):
                continue
            rest, inside = self.without_brackets(line)
            people += inside
            for part in self.without_people(rest, people):
                if part:
                    parts.append(part)
        return parts, people

    def without_brackets(self, line: str) -> tuple[str, list[str]]:
        """The line without the names in brackets: "Service (First Last)"."""
        people = []

        def take(match: re.Match) -> str:
            names = re.split(r"\s*(?:,|&|/|\band\b)\s*", match[1])
            if not all(is_person(name) for name in names):
                return match[0]
            people.extend(names)
            return " "

        return BRACKETS.sub(take, line).strip(" .,;:"), people

    def without_people(self, line: str, people: list[str]) -> list[str]:
        """The line's parts without "..., First Last"; names go to ``people``."""
        pieces = WEAK.split(line)
        if len(pieces) == 1:
            return self.sole(line, people)
        names, marks = pieces[::2], pieces[1::2]
        first, last = self.named(names, marks)
        people += [name.strip(" .,;:") for name in names[:first] + names[last:]]
        return [trimmed("".join(pieces[2 * first : max(2 * last - 1, 0)]))]

    def named(self, names: list[str], marks: list[str]) -> tuple[int, int]:
        """Which pieces are not people: from the first place up to the last.

        Names stand after a comma ("Service, First Last"), or before one and a post,
        or fill the line: "Quality Assurance, Review and Audit" names nobody.
        """
        people = [is_person(n) and key_of(n) not in self.alone for n in names]
        if all(people):
            return len(names), len(names)
        first, last = people.index(False), len(people) - people[::-1].index(False)
        if first and not (marks[first - 1].strip() == "," and is_post(names[first])):
            first = 0
        if last < len(names) and marks[last - 1].strip() != ",":
            last = len(names)
        return first, last

    def sole(self, line: str, people: list[str]) -> list[str]:
        """A line without separators: a person, or one agency or post."""
        dashed = re.split(r"\s+[-–—:]\s+|:\s+", line, maxsplit=1)
        if len(dashed) == 2 and any(is_person(part) for part in dashed):
            people += [part for part in dashed if is_person(part)]
            return [part for part in dashed if not is_person(part)]
        if is_person(line) and key_of(line) not in self.alone:
            people.append(line)
            return []
        return [line]

    def derive(self, parts: list[str]):
        """Learn from "Known and Other" that Other is one, until nothing is new."""
        before = -1
        while before != len(self.derived):
            before = len(self.derived)
            for part in parts:
                pieces = self.split(part)
                if len(pieces) > 1:
                    names = {key_of(p) for p in pieces if not WEAK.search(p)}
                    self.derived |= names - self.alone

    def split(self, part: str) -> list[str]:
        """The agencies in a part, only where the plan shows that they are several."""
        pieces = WEAK.split(part)
        names, marks = pieces[::2], pieces[1::2]
        is_list = 1 < len(names) <= MOST_PIECES
        if not is_list or key_of(part) in self.alone:
            return [part]
        runs = self.runs(names, marks)
        sure = sum(known for _, known in runs)
        if is_post(part) and sure < len(runs):
            return [part]
        if any(known and key_of(text) in self.alone for text, known in runs):
            return [text for text, _ in runs]
        return [text for text, _ in runs] if sure == len(runs) else [part]

    def runs(self, names: list[str], marks: list[str]) -> list[tuple[str, bool]]:
        """Known agencies, longest first, and what stands between them kept whole."""
        runs, place, last_known = [], 0, True
        while place < len(names):
            end, known = self.longest(names, marks, place)
            text = "".join(
                names[n] + (marks[n] if n < end - 1 else "") for n in range(place, end)
            )
            if not known and not last_known:
                text = runs.pop()[0] + marks[place - 1] + text
            runs.append((text, known))
            place, last_known = end, known
        return runs

    def longest(self, names, marks, place: int) -> tuple[int, bool]:
        """Where the longest known agency from this place ends, and whether one does."""
        for end in range(min(len(names), place + LONGEST_RUN), place, -1):
            text = "".join(
                names[n] + (marks[n] if n < end - 1 else "") for n in range(place, end)
            )
            if key_of(text) in self.alone or key_of(text) in self.derived:
                return end, True
        return place + 1, False

    def learn_spelling(self, parts: list[str]):
        """The commonest spelling of each name; known agencies keep theirs."""
        counts = Counter(piece for part in parts for piece in self.split(part))
        for name, _ in counts.most_common():
            self.spelling.setdefault(key_of(name), name.strip(" .,;:"))


def trimmed(words: str) -> str:
    """Words without the marks and joining words left at their ends."""
    return re.sub(r"^(?:and|with)\s+|[\s.,;:&/]+$", "", words.strip(" ,&/"))
