"""What a board's page and its paper tell: terms, facts, members, checks."""

from dataclasses import dataclass, field
from datetime import date

from cpboard.exchange.dates import long_date
from meetings import terms as terms_of
from meetings.board_checks import Check, checks_of
from meetings.board_seats import counted
from meetings.boards import all_seats, seated_first
from meetings.elections import OFFICES
from meetings.models import Board, ChairRule, Membership, SeatRule
from meetings.terms_saying import said_of
from meetings.voting import in_words
from meetings.words import ACCESS, CATEGORIES, IN_LAW


@dataclass(frozen=True)
class Fact:
    """A sentence about the board and where in the terms it stands."""

    name: str
    sentences: list[str]
    link: str = ""
    paragraph: str = ""
    is_list: bool = False


@dataclass
class BoardPage:
    """All that is told of a board on a day, to everybody; checks for officers only."""

    board: Board
    today: date
    terms: object
    paragraphs: list
    facts: list[Fact]
    seats: list[Membership]
    past_seats: list[Membership]
    chairs: list[Membership]
    changes: list
    checks: list[dict] = field(default_factory=list)

    @property
    def opening(self) -> list:
        """What the board is for, in the words of its terms."""
        return terms_of.in_blocks(terms_of.opening(self.paragraphs))

    @property
    def headings(self) -> list:
        """The sections of the terms."""
        return [each for each in self.paragraphs if each.kind == terms_of.Kind.HEADING]


def board_page(board: Board, today: date, *, with_checks: bool) -> BoardPage:
    """Put together what the page says; the same number of queries for any board."""
    terms = terms_of.terms_in_force(board, today)
    paragraphs = terms_of.with_anchors(terms.paragraphs.all() if terms else [])
    seats = all_seats(board)
    present, past = seated_first(seats, today)
    with_substitutes(present)
    links = Links(terms, paragraphs)
    seat_rules, chair_rules = (
        list(board.seat_rules.all()),
        list(board.chair_rules.all()),
    )
    page = BoardPage(
        board=board,
        today=today,
        terms=terms,
        paragraphs=paragraphs,
        facts=facts_of(board, seat_rules, chair_rules, links),
        seats=present,
        past_seats=past,
        chairs=who_chaired(seats),
        changes=list(board.basis_changes.all()),
    )
    if with_checks:
        said = said_of(paragraphs)
        found = checks_of(board, seats, seat_rules, chair_rules, today, said)
        page.checks = [with_link(check, links) for check in found]
    return page


class Links:
    """Where the paragraphs of the terms in force stand."""

    def __init__(self, terms, paragraphs):
        self.address = terms.get_absolute_url() if terms else ""
        self.paragraphs = paragraphs

    def to(self, number: str) -> str:
        """The address of a paragraph; "" where the terms have none of the number."""
        anchor = terms_of.anchor_of(number, self.paragraphs)
        return f"{self.address}#{anchor}" if anchor else ""

    def fact(self, name: str, sentence: str, paragraph: str) -> Fact:
        """A fact with the way to its paragraph."""
        return Fact(name, [sentence], self.to(paragraph), paragraph)


def with_link(check: Check, links: Links) -> dict:
    """A check for a template."""
    return {
        "is_met": check.is_met,
        "sentence": check.sentence,
        "paragraph": check.paragraph,
        "link": links.to(check.paragraph),
    }


def with_substitutes(seats: list[Membership]) -> None:
    """Give each seat its words about the vote, and who stands in for it."""
    for seat in seats:
        seat.vote = in_words(seat)
        seat.stand_ins = [
            str(other.person) for other in seats if other.substitute_for_id == seat.pk
        ]


def who_chaired(seats: list[Membership]) -> list[Membership]:
    """Every time in the chair, the last first; chair before vice-chair."""
    chairs = [seat for seat in seats if seat.role in OFFICES]
    chairs.sort(key=lambda seat: OFFICES.index(seat.role))
    return sorted(chairs, key=lambda seat: seat.starts_on, reverse=True)


def facts_of(board, seat_rules, chair_rules, links) -> list[Fact]:
    """What everybody should know of the board, each with its paragraph."""
    found = [Fact("What it is in law", in_law(board)), *facts_asked(board, links)]
    for rule in chair_rules:
        words = chair_asked(rule)
        found.append(links.fact(rule.get_office_display(), words, rule.paragraph))
    if seat_rules:
        asked = [seat_asked(rule) for rule in seat_rules]
        found.append(Fact("Who may sit on it", asked, is_list=True))
    return found


def facts_asked(board: Board, links) -> list[Fact]:
    """Quorum, meetings and who counts from afar."""
    many = "s" if board.quorum != 1 else ""
    quorum = f"{board.quorum} member{many} must be there to decide anything."
    return [
        links.fact("Quorum", quorum, board.quorum_paragraph),
        links.fact("Meetings", meetings_asked(board), board.meetings_paragraph),
        links.fact("Joining remotely", remote(board), board.remote_paragraph),
    ]


def in_law(board: Board) -> list[str]:
    """What the board is in law and whether it is open, as sentences."""
    if not board.sits_in_public:
        return [IN_LAW[board.legal_basis], "It sits in private."]
    access = ACCESS[board.legal_basis]
    return [IN_LAW[board.legal_basis], access or "It sits in public."]


def meetings_asked(board: Board) -> str:
    """How often the board meets."""
    year = board.get_meeting_year_display()
    times = counted(board.least_meetings, "time", small=True)
    return f"At least {times} in a {year[0].lower()}{year[1:]}."


def remote(board: Board) -> str:
    """Whether those who join remotely count (LAW: M8)."""
    if board.remote_counts_from is None:
        return "Only those in the room count for the quorum and vote."
    day = long_date(board.remote_counts_from)
    return f"Those who join remotely count for the quorum and vote, from {day}."


def chair_asked(rule: ChairRule) -> str:
    """Who becomes chair, by whose choice, for how long."""
    who = CATEGORIES[rule.category] if rule.category else "anybody on the board"
    by = f", chosen by {rule.chosen_by}" if rule.chosen_by else ""
    months = f" for {counted(rule.months, 'month', small=True)}" if rule.months else ""
    return f"{who[0].upper()}{who[1:]}{by}{months}."


def seat_asked(rule: SeatRule) -> str:
    """Who has seats, and how many."""
    return f"{rule.who}: {rule.in_words()}"
