"""Column headings: which of the plan's fields each one means."""

import re
from dataclasses import dataclass
from functools import lru_cache

from cpboard.exchange.shapes import EMPTY, Row
from cpboard.exchange.words import one_line

LONGEST_HEADING = 90
# Field and pattern, the surest first: where two columns mean one field, the surer
# one is it. Patterns match whole headings in lower case without punctuation.
PATTERNS = [
    ("ref", r"(?:action |activity |item |plan |our )?(?:ref|reference|no|number|#|id)"),
    ("ref", r"(?:action |activity )?(?:ref|reference) (?:no|number|id)|item|line|s no"),
    ("extra", r"(?:source|recommendation|report|inspection) (?:ref|reference|no)"),
    ("extra", r"links?(?:ed)? (?:to |with )?(?:other |related )?(?:plans?|strateg\w+)"),
    ("extra", r"(?:key |main )?milestones?|resources?|budget|costs?|start(?: date)?"),
    ("extra", r"(?:next )?review(?: date)?|date added|risks?"),
    (
        "revised_due",
        r"(?:revised|new|updated|amended|extended) (?:.* )?(?:date|timescale)",
    ),
    (
        "revised_due",
        r"(?:revised|new|updated|amended|extended) (?:due|by when|deadline)",
    ),
    (
        "completed",
        r"(?:date|actual date|when) (?:action )?(?:was )?(?:completed|closed)",
    ),
    (
        "completed",
        r"(?:completed|closed) (?:on|date)|actual (?:completion|end)(?: date)?",
    ),
    (
        "due",
        r"by when|(?:to be )?due(?: date| by)?|(?:original )?(?:due|target) dates?",
    ),
    (
        "due",
        r"(?:target |original )?(?:timescales?|timelines?|time ?frames?|deadlines?)",
    ),
    (
        "due",
        r"(?:target|planned|expected|original|estimated) (?:completion|end)(?: date)?",
    ),
    ("due", r"when|date|dates|end date|by|when will (?:we|it|this) .*|delivery date"),
    ("completion", r"completion(?: date)?|date of completion|to be completed by"),
    (
        "rating",
        r"(?:current |overall )?(?:b ?r ?a ?g ?g?|r ?a ?g ?b?)(?: rating| status)?",
    ),
    ("rating", r"(?:brag|rag|progress|current|overall) (?:rating|status|score|colour)"),
    ("rating", r"(?:.* )?(?:brag|rag)(?: .*)?"),
    ("rating", r"rating|status|ratings?(?: .*)|colour"),
    ("where_now", r"where are we now|how is it going|current position|position"),
    ("where_now", r"(?:latest |current |progress |status |our |quarterly )*updates?"),
    (
        "where_now",
        r"(?:latest |current |our )?progress(?: to date| made| so far| notes?)?",
    ),
    ("where_now", r"what (?:have we done|progress|has been done|has happened).*"),
    ("where_now", r"(?:progress|updates?) .*|.* (?:progress|updates?)"),
    ("where_now", r"comments?|commentary|narrative|notes"),
    ("evidence", r"evidence(?: .*)?|monitoring and evaluation"),
    ("evidence", r"(?:success |performance |outcome |our )?measures?(?: of success)?"),
    ("evidence", r"(?:expected |intended |desired )?(?:outcomes?|impact|results?)"),
    ("evidence", r"success criteria|kpis?|indicators?|how will we know.*|.*success.*"),
    ("evidence", r"(?:what )?difference .*|how will (?:we|it|this) (?:be )?measure.*"),
    ("lead", r"lead agenc(?:y|ies) (?:and )?(?:lead )?officers?|lead(?:s|ers?)?|who"),
    ("lead", r"responsible|responsibility|(?:action )?owners?|by whom|accountable"),
    ("lead", r"who (?:is|will|s) .*|(?:lead|responsible|accountable) (?:.* )?and .*"),
    ("officer", r"(?:lead|responsible|accountable|named|reporting) officers?"),
    (
        "officer",
        r"officers?(?: responsible)?|(?:lead |named )?persons?(?: .*)?|named leads?",
    ),
    (
        "officer",
        r"(?:responsible|lead|named) (?:person|persons|people|individual|manager)",
    ),
    ("agency", r"(?:lead |responsible )?(?:agenc(?:y|ies)|services?|partners?|teams?)"),
    ("agency", r"(?:lead |responsible )?(?:organisations?|departments?|directorates?)"),
    (
        "activity",
        r"(?:key |agreed |planned |our |specific )?(?:actions?|activit(?:y|ies))",
    ),
    (
        "activity",
        r"(?:actions?|activit(?:y|ies)|tasks?) (?:required|needed|to .*|points?)",
    ),
    (
        "activity",
        r"(?:actions?|activit(?:y|ies)) (?:and|or) .*|tasks?|action description",
    ),
    ("activity", r"what (?:will we|we will|are we going to|do we need to|we are) .*"),
    ("activity", r"areas? (?:for|of) improvement|what|deliverables?|recommendations?"),
    ("activity", r"how(?: we)? (?:will|are|do) (?:we )?.*|how|improvement|description"),
    ("pledge", r"(?:our )?(?:pledges?|promises?|commitments?|offer)"),
    ("objective", r"(?:strategic |key |our )*(?:objectives?|priorit(?:y|ies)|themes?)"),
    (
        "objective",
        r"(?:strategic |key |our )*(?:strands?|aims?|ambitions?|goals?|pillars?)",
    ),
    ("objective", r"(?:objective|priority|theme|outcome) (?:areas?|titles?|names?|no)"),
    ("objective", r"workstreams?|domains?|areas?|sections?|headings?"),
]
ANY = re.compile("|".join(pattern for _, pattern in PATTERNS))
COMPILED = [(name, re.compile(pattern)) for name, pattern in PATTERNS]
# Columns of these stand once a quarter or so, the latest on the right.
LATEST_WINS = {"where_now", "rating"}


@dataclass(frozen=True)
class Columns:
    """Which column has which field. ``places`` maps field to column from 0.

    ``headings`` has each column's heading as the file has it; ``row`` is the
    heading row's number, ``extra`` the columns with a heading that we know and
    have no field for, ``unknown`` those that we do not know.
    """

    row: int
    places: dict[str, int]
    headings: tuple[str, ...]
    extra: tuple[int, ...] = ()
    unknown: tuple[int, ...] = ()
    doubled: tuple[tuple[int, int], ...] = ()

    def heading(self, name: str) -> str:
        """The heading of a field's column as the file has it, "" without one."""
        place = self.places.get(name)
        return "" if place is None else self.headings[place]

    @property
    def width(self) -> int:
        """Columns that have a heading or stand left of one."""
        named = [place for place, heading in enumerate(self.headings) if heading]
        return named[-1] + 1 if named else 0


def plain_heading(heading: str) -> str:
    """The heading in lower case, without brackets, punctuation and articles."""
    text = re.sub(r"\([^()]*\)", " ", one_line(heading).casefold())
    text = text.replace("&", " and ")
    text = re.sub(r"[^\w#%]+", " ", text.replace("'", "").replace("’", ""))
    return " ".join(word for word in text.split() if word not in {"the", "an"})


@lru_cache(maxsize=4096)
def meaning(heading: str) -> tuple[str, int] | None:
    """The field a heading means and how unsure that is (0 the surest)."""
    if not heading or len(heading) > LONGEST_HEADING:
        return None
    plain = plain_heading(heading)
    if not ANY.fullmatch(plain):
        return None
    fitting = (n for n, (_, pattern) in enumerate(COMPILED) if pattern.fullmatch(plain))
    unsure = next(fitting)
    return COMPILED[unsure][0], unsure


def read_header(row: Row, below: Row | None = None) -> tuple[Columns, bool] | None:
    """The columns of a heading row, and whether the row below is part of it.

    Two-row headings come merged, or as a second row that only has headings.
    """
    texts = [cell.text for cell in row.cells]
    if any(len(text) > LONGEST_HEADING for text in texts):
        return None
    columns = columns_of(row.number, [one_line(text) for text in texts])
    if columns is None or below is None or not is_second_row(row, below):
        return None if columns is None else (columns, False)
    return columns_of(row.number, joined(row, below)) or columns, True


def is_second_row(row: Row, below: Row) -> bool:
    """Whether the row below splits the headings of this one."""
    texts = [cell.text for cell in below.cells if cell.text]
    known = [text for text in texts if meaning(text)]
    if not known or any(len(text) > LONGEST_HEADING for text in texts):
        return False
    # Beneath a heading of its own column stands a value; one that has several
    # columns is merged, or the cell beside it is empty.
    pairs = zip(row.cells, below.cells, (*row.cells[1:], EMPTY), strict=False)
    clash = any(
        cell.text and under.text and cell.span == 1 and beside.text
        for cell, under, beside in pairs
    )
    return not clash and sum(bool(cell.text) for cell in row.cells) > 1


def joined(row: Row, below: Row) -> list[str]:
    """Headings of two rows as one: "RAG" under "Progress" is "Progress RAG"."""
    headings, over, left = [], "", 0
    for place, cell in enumerate(row.cells):
        if cell.text or left == 0:
            over, left = one_line(cell.text), max(cell.span, 1)
        left -= 1
        under = below.cells[place].text if place < len(below.cells) else ""
        under = one_line(under)
        headings.append(
            under if meaning(under) or not over else f"{over} {under}".strip()
        )
    return headings


def columns_of(number: int, headings: list[str]) -> Columns | None:
    """The columns of a heading row; None where these are not headings of a plan."""
    meant = {place: meaning(text) for place, text in enumerate(headings)}
    meant = {place: found for place, found in meant.items() if found}
    filled = sum(bool(text) for text in headings)
    names = {name for name, _ in meant.values()}
    does = names & {"activity", "pledge", "objective"}
    if not does or len(names) < 2 or (len(names) < 3 and len(meant) < filled):
        return None
    places, doubled = choose(meant)
    settle(places)
    used = set(places.values())
    extra = [p for p in meant if p not in used]
    unknown = [p for p, text in enumerate(headings) if text and p not in meant]
    return Columns(
        number, places, tuple(headings), tuple(extra), tuple(unknown), tuple(doubled)
    )


def choose(meant: dict[int, tuple[str, int]]):
    """One column a field, the surest; and the pairs (chosen, left over)."""
    places, doubled = {}, []
    for name in dict.fromkeys(name for name, _ in meant.values()):
        if name == "extra":
            continue
        same = {place: unsure for place, (n, unsure) in meant.items() if n == name}
        side = max if name in LATEST_WINS else min
        surest = min(same.values())
        chosen = side(place for place, unsure in same.items() if unsure == surest)
        places[name] = chosen
        doubled += [(chosen, place) for place in same if place != chosen]
    return places, doubled


def settle(places: dict[str, int]):
    """Decide the headings whose meaning hangs on their neighbours."""
    pledge = places.pop("pledge", None)
    if pledge is not None:
        # "Pledge" beside "Action" is what the actions are for.
        name = "objective" if "activity" in places else "activity"
        places.setdefault(name, pledge)
    if "activity" not in places:
        places["activity"] = places.pop("objective")
    completion = places.pop("completion", None)
    if completion is not None:
        places.setdefault("completed" if "due" in places else "due", completion)
