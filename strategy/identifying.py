"""Words in public text by which a child might be known (LAW: the children).

Each finding is a warning in one sentence, never a block: a person decides. It looks
for names where children live, for initials, and for one to five children.
"""

import re

CHILD = r"(?:child(?:ren)?|young (?:person|people)|care leavers?)"
FEW = r"(?:[1-5]|two|three|four|five)"
WORDS_BETWEEN = r"(?:[\w'’-]+\s+){0,2}?"
# "3 children", "2 of our care leavers"; not 13, 2.5, "3 in 10", "3 years".
FEW_CHILDREN = re.compile(
    rf"(?<![\d.,£/-])\b{FEW}\s+(?!(?:in|out of)\s+(?:\d|ten))(?!years?\b)"
    rf"{WORDS_BETWEEN}{CHILD}\b",
    re.IGNORECASE,
)
# "Children: 3", "care leavers (2)".
CHILDREN_FEW = re.compile(
    rf"\b{CHILD}\s*[:=(]\s*[1-5]\b(?![.,/]?\d|\s*(?:in|out of)\s)", re.IGNORECASE
)
# "Only one child" is a count; "one young person said" is how a quotation begins.
ONE_CHILD = re.compile(
    rf"\b(?:only|just)\s+one\s+{WORDS_BETWEEN}{CHILD}\b", re.IGNORECASE
)
# "J.S.", "child A", "JS", "B said"; not "I", and "A" only behind "child".
INITIALS = re.compile(
    r"\b(?:[A-Z]\.\s?){1,2}[A-Z]\b\.?"
    r"|(?<![.!?…]\s)(?<!^)(?<![\w'’&-])[B-HJ-Z](?![\w'’&-])\.?"
    r"|(?<=\b[Cc]hild )[A-Z]\b(?!['’])"
    r"|\b[A-Z]{2}\b",
    re.MULTILINE,
)
# Short forms that are nobody's initials.
SHORT_FORMS = {"AI", "CV", "DJ", "EU", "GP", "HR", "ID", "IT", "OK", "PC", "PE"}
SHORT_FORMS |= {"TV", "UK"}
HOME = re.compile(
    r"\b(?:placements?|placed|foster(?:ed|ing)?|carers?|residential|moved|moving"
    r"|children['’]?s homes?|liv(?:es?|ed|ing) (?:with|in|at|near))\b",
    re.IGNORECASE,
)
NAME = re.compile(r"\b(?:[A-Z]['’])?[A-Z][a-z]+(?:['’-][A-Z]?[a-z]+)?\b")
# Words with a capital letter that name nobody: most of them begin a sentence.
COMMON = """
A About After All Also An And Another Any April Are As Ask Asked At August Because
Before Being Both But By Can Care Carer Carers Child Children Christmas Complaint
Could Council December Did Do Each Easter Even Every Everybody Everyone February Few
First For Foster Fostering Four Friday From Get Give Go Good Had Half Has Have He Her
Here His Homes How However I If In Is It It's Its January July June Just Keep Last Let
Like Living Make Many March May Meet Monday More Most Moved Moving Much My New Next No
Nobody Not November Now October Of On Once One Only Or Other Our Over People Please
Police Residential Saturday School September She Since So Social Some Somebody Someone
Sometimes Staff Stop Summer Sunday Tell Ten Thank Thanks That The Their Then There
These They This Those Three Thursday To Too Tuesday Two Until Us Very Wait Was We
Wednesday Well Were What When Where Which While Who Why Will With Workers Would Year
Years Yes You Young Your
"""
NO_NAMES = frozenset(COMMON.split())


def could_identify(text: str, known=()) -> list[str]:
    """What in the text might tell who a child is, a sentence each; [] for nothing.

    ``known``: names of places and services, which are nobody's.
    """
    for name in known:
        text = re.sub(rf"\b{re.escape(name)}\b", "…", text)
    return [
        *(
            f"“{words}”: so few that somebody could tell who they are."
            for words in few_children(text)
        ),
        *(f"“{words}” could be somebody's initials." for words in initials(text)),
        *(
            f"“{name}” looks like a name, beside where somebody lives or moved."
            for name in names_beside_homes(text)
        ),
    ]


def few_children(text: str) -> list[str]:
    """Counts of one to five beside child, young person or care leaver."""
    found = [
        match
        for pattern in (FEW_CHILDREN, CHILDREN_FEW, ONE_CHILD)
        for match in pattern.finditer(text)
    ]
    return in_order(found)


def initials(text: str) -> list[str]:
    """Letters that stand for a name."""
    found = [
        match for match in INITIALS.finditer(text) if match.group() not in SHORT_FORMS
    ]
    return in_order(found)


def names_beside_homes(text: str) -> list[str]:
    """Names in a sentence that says where somebody lives, lived or moved."""
    found = []
    for sentence in re.finditer(r"[^.!?…\n]+", text):
        if HOME.search(sentence.group()):
            found += [
                match
                for match in NAME.finditer(text, *sentence.span())
                if match.group() not in NO_NAMES
            ]
    return in_order(found)


def in_order(matches) -> list[str]:
    """What was found, each once, as it stands in the text."""
    ordered = sorted(matches, key=lambda match: match.start())
    return list(dict.fromkeys(" ".join(match.group().split()) for match in ordered))
