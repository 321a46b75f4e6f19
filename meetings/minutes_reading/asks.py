"""What a clause asks for: of whom, by when, and why it was understood so."""

import re
from dataclasses import dataclass
from datetime import date

from cpboard.exchange.dates import read_date

NEXT_MEETING = "next meeting"
AT_NEXT = re.compile(
    r"\bnext (?:(?:ordinary|scheduled|formal|quarterly) )?(?:board |panel |committee )?"
    r"meeting\b(?! but one)",
    re.IGNORECASE,
)
# "by 31 March 2026", "before the end of June 2026", "in January 2016".
DAY = re.compile(
    r"\b(?:by|before|no later than|in|on|for|from) (?:the )?(?:end of )?"
    r"(?P<day>(?:[0-9]{1,2}(?:st|nd|rd|th)? (?:of )?)?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December),? [0-9]{4}|[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{2,4})\b",
    re.IGNORECASE,
)
OFTEN = re.compile(
    r"\b(?:bi-? ?annual(?:ly)?|half-? ?yearly|six-? ?monthly|annual(?:ly)?|quarterly"
    r"|monthly|every (?:meeting|month|quarter|year|six months)"
    r"|each (?:meeting|year))\b",
    re.IGNORECASE,
)
CONDITION = re.compile(r"\b(?:once|when|until) [^.;]{3,120}", re.IGNORECASE)
# "Action: the Clerk to write", as some boards put it below a decision.
ACTION = re.compile(r"action(?: points?)?s?\s*[:–—-]\s*(?=\S)", re.IGNORECASE)
DOES = re.compile(
    r"^(?:that )?(?:the )?(?P<who>\w[^.;:,]{1,90}?) (?:to|will|shall) [a-z]+",
    re.IGNORECASE,
)
# What the board itself takes up: an item of one of its meetings.
ITEM = re.compile(
    r"\b(?:to|at) the (?:board.s )?next (?:\w+ ){0,2}?meeting\b(?! but one)"
    r"|\bbe (?:brought|presented|reported|submitted) (?:back )?to the "
    r"(?:board|committee|panel)\b",
    re.IGNORECASE,
)
# Nobody is named: the board itself considers it, and it does so when it meets.
CONSIDERED = re.compile(
    r"\b(?:be|is|are) (?:re-?)?(?:considered|discussed|reviewed)\b", re.IGNORECASE
)
WORK_PLAN = re.compile(
    r"\b(?:work ?plan|work ?programme|forward plan|work-plan)\b[^.;]{0,60}?"
    r"\b(?:be|is) (?:updated|amended|revised|changed)\b"
    r"|\b(?:added|add|put|placed) (?:on|onto|to) the (?:board.s )?"
    r"(?:work ?plan|work ?programme|forward plan|agenda)\b",
    re.IGNORECASE,
)
ASKED = re.compile(
    r"^(?:that )?(?:the )?(?P<who>\w[^.;:]{2,90}?) "
    r"(?:be|is|are|was|were) (?:asked|requested|invited|instructed|authorised|tasked"
    r"|required) to\b",
    re.IGNORECASE,
)
ASK = re.compile(
    r"^(?:that |to )?(?:asks?|requests?|invites?|instructs?) (?:the |that the )?"
    r"(?P<who>\w[^.;:,]{2,90}?) to\b",
    re.IGNORECASE,
)
WILL = re.compile(
    r"^(?:that )?(?:the )?(?P<who>\w[^.;:,]{2,90}?) (?:will|to|shall) "
    r"(?:write|report|bring|arrange|provide|send|circulate|ask|check|publish|make|meet"
    r"|prepare|share|set|invite|find|take|give|look|tell|come|agree|add|draw|work)\b",
    re.IGNORECASE,
)
NOTED = re.compile(
    r"^(?:that |to )?(?:note[sd]?|welcome[sd]?|thank(?:s|ed)?|endorse[sd]?|receive[sd]?"
    r"|approve[sd]?|agree[sd]?|support[sd]?)\b"
    r"|\b(?:be|is|are|was|were) (?:noted|received|welcomed|endorsed|thanked"
    r"|supported|approved|adopted|agreed|confirmed)\b",
    re.IGNORECASE,
)
NOTHING_TO_DO = "Decided as it stands: nothing is left to do."
NOT_NAMED = {
    (False, False): "The minutes name neither who does it nor by when.",
    (False, True): "The minutes do not name who does it.",
    (True, False): "The minutes do not say by when.",
}
# Far longer than any clause; the rest adds nothing to what is asked.
MOST_LETTERS = 2000


@dataclass(frozen=True)
class Asked:
    """Of whom, by when (a day or words), and the words that say so.

    ``is_open``: whether anything is left to do. ``why_none``: why nobody or no
    date is named. ``because``: what the product went by, for the preview.
    ``is_item``: whether it comes to the board as an item.
    """

    owner: str = ""
    due: str = ""
    is_open: bool = True
    why_none: str = ""
    because: str = ""
    is_item: bool = False


def asked_of(text: str, above: str = "", opening: str = "") -> Asked:
    """What a clause asks for; ``above`` is the text of the clause it stands under.

    ``opening``: the words that open the decision; "NOTED" asks for nothing.

    Decided by the words alone: "at the next meeting" is one, and so is a thing
    that is to "be considered" without a condition, as a board does so by meeting.
    """
    text, above = text[:MOST_LETTERS], above[:MOST_LETTERS]
    if ACTION.match(f"{opening} x") and not ACTION.match(text):
        text = f"{opening} {text}"
    owner = owner_in(text) or owner_in(above)
    due, because = due_in(text)
    if not due and above:
        due, because = due_in(above)
    notes = NOTED.search(text) or NOTED.match(opening)
    if not (owner or due) and notes:
        return Asked(
            is_open=False, why_none=NOTHING_TO_DO, because="only notes or agrees"
        )
    why_none = NOT_NAMED.get((bool(owner), bool(due)), "")
    return Asked(
        owner=owner,
        due=due,
        why_none=why_none,
        because=because,
        is_item=is_item(text, owner),
    )


def is_item(text: str, owner: str) -> bool:
    """Whether the words bring something to the board, by whom or itself."""
    if ITEM.search(text) or WORK_PLAN.search(text):
        return True
    return not owner and bool(CONSIDERED.search(text))


def owner_in(text: str) -> str:
    """Who is asked: the words before "be asked to"; "" where nobody is."""
    if action := ACTION.match(text):
        does = DOES.search(text[action.end() :])
        return does["who"][:200] if does else ""
    for form in (ASKED, ASK, WILL):
        if match := form.search(text):
            return match["who"][:200]
    return ""


def due_in(text: str) -> tuple[str, str]:
    """By when, as words that ``due_from`` knows, and what said so."""
    if match := AT_NEXT.search(text):
        return NEXT_MEETING, f"says “{match.group()}”"
    if match := DAY.search(text):
        return match["day"], f"says “{match.group()}”"
    if match := CONDITION.search(text):
        return match.group()[:100], f"says “{match.group()[:100]}”"
    if match := WORK_PLAN.search(text):
        return NEXT_MEETING, f"“{match.group()}”: the board does so when it next meets"
    if CONSIDERED.search(text) and not owner_in(text):
        word = CONSIDERED.search(text).group()
        return NEXT_MEETING, f"“{word}”, by nobody else: the board's next meeting"
    if match := OFTEN.search(text):
        return match.group(), f"says “{match.group()}”"
    return "", ""


def due_from(words: str, next_meeting_on: date | None) -> tuple[date | None, str]:
    """The day that the words mean, where they mean one, and the words.

    ``next_meeting_on``: the board's next meeting after the one that is minuted.
    """
    words = " ".join(words.split())
    if AT_NEXT.search(words):
        return next_meeting_on, words
    return read_date(words).on, words
