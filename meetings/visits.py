"""Visits to children's homes and services: what may be read of them, what is due.

Where children live is nobody's business: no address is ever public, and a home that is
not to be named is not named anywhere in public, in nobody's words.
"""

import re
from dataclasses import dataclass
from datetime import date

from django.db.models import Max
from django.urls import reverse

from cpboard.exchange.dates import long_date
from cpboard.needs import Need
from meetings.models import Board, FollowUp, Home, Membership, Visit
from meetings.years import first_day, last_day, months_after
from strategy.models import Action

POSTCODE = re.compile(r"\b[A-Z]{1,2}[0-9][A-Z0-9]?\s?[0-9][A-Z]{2}\b", re.IGNORECASE)
STREET = re.compile(
    r"\b[0-9]{1,4}[a-z]?,?\s+(?:[A-Z][\w'’-]*\s+){1,3}"
    r"(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|Drive|Crescent|Way|Terrace|Gardens"
    r"|Grove|Place|Square|Court|Hill|Row|Park|Mews)\b"
)
LEFT_OUT = "(address left out)"
WORDS = ("saw", "children_said", "asked", "outcome")


def address_in(text: str) -> str:
    """What in the text looks like an address, as it stands there; "" for nothing."""
    found = POSTCODE.search(text) or STREET.search(text)
    return found.group().strip() if found else ""


def unnamed_homes() -> list[Home]:
    """Every home that is not to be named in public, the longest name first."""
    homes = Home.objects.filter(is_named_in_public=False)
    return sorted(homes, key=lambda home: len(home.name), reverse=True)


def masked(text: str, homes) -> str:
    """The text as the public reads it: no address, and homes by their public names.

    Capitals and spaces aside, and also without the "The" before the name.
    """
    for home in homes:
        text = naming(home).sub(lambda _, home=home: home.public_name, text)
    return STREET.sub(LEFT_OUT, POSTCODE.sub(LEFT_OUT, text))


def naming(home: Home) -> re.Pattern:
    """What names the home in a text."""
    words = home.name.split()
    if len(words) > 1 and words[0].casefold() == "the":
        words = words[1:]
    name = r"[\s-]+".join(map(re.escape, words))
    return re.compile(rf"(?<!\w)(?:the\s+)?{name}(?!\w)", re.IGNORECASE)


@dataclass(frozen=True)
class Report:
    """A visit as one reader may see it."""

    visit: Visit
    home: str
    saw: str
    children_said: str
    asked: str
    outcome: str
    visitors: list[str]
    follow_up: FollowUp | None = None
    action: Action | None = None


def reports(board: Board, user, year: int | None = None) -> list[Report]:
    """The visits that the person may read, the last first; of one year or of all.

    At most five queries.
    """
    visits = Visit.objects.visible_to(user).filter(home__board=board)
    if year is not None:
        visits = visits.filter(visited_on__range=(first_day(year), last_day(year)))
    return reports_of(visits, user)


def reports_of(visits, user) -> list[Report]:
    """The visits as the person may see them; what they may not know of is left out."""
    visits = list(
        visits.select_related("home__board", "author").prefetch_related("visitors")
    )
    is_public = not user.is_authenticated
    hidden = unnamed_homes() if is_public else []
    follow_ups = FollowUp.objects.visible_to(user).select_related("clause")
    known = in_bulk(follow_ups, visits, "follow_up_id")
    actions = in_bulk(Action.objects.visible_to(user), visits, "action_id")
    return [
        Report(
            visit=visit,
            home=home_for(visit.home, user),
            visitors=sorted(person.name for person in visit.visitors.all()),
            follow_up=known.get(visit.follow_up_id),
            action=actions.get(visit.action_id),
            **{
                name: masked(getattr(visit, name), hidden)
                if is_public
                else getattr(visit, name)
                for name in WORDS
            },
        )
        for visit in visits
    ]


def in_bulk(queryset, visits, name: str) -> dict:
    """The rows that the visits name, as far as the queryset has them."""
    keys = {getattr(visit, name) for visit in visits} - {None}
    return {row.pk: row for row in queryset.filter(pk__in=keys)} if keys else {}


def home_for(home: Home, user) -> str:
    """What the person reads as the home's name."""
    is_named = user.is_authenticated or home.is_named_in_public
    return home.name if is_named else home.public_name


@dataclass(frozen=True)
class Due:
    """A home, its last visit, and when the next one is due."""

    home: Home
    last_on: date | None
    next_on: date | None

    def is_overdue(self, today: date) -> bool:
        """Whether it should have been visited by now; due today is not overdue."""
        return self.next_on is not None and self.next_on < today

    def words(self, today: date) -> str:
        """When it is due, as the list says it."""
        if self.home.visit_every_months is None:
            return "As often as members wish"
        if self.last_on is None:
            return "Not visited yet"
        before = "Overdue since" if self.is_overdue(today) else "Due by"
        return f"{before} {long_date(self.next_on)}"


def due_visits(board: Board) -> list[Due]:
    """The homes that members visit now, those never visited and due first first.

    One query.
    """
    return due_of(board.homes.all())


def due_of(homes) -> list[Due]:
    """The same of any homes."""
    homes = homes.filter(is_visited=True).annotate(last=Max("visits__visited_on"))
    found = [Due(home, home.last, next_visit(home, home.last)) for home in homes]
    return sorted(found, key=lambda due: (urgency(due), due.home.name))


def urgency(due: Due):
    """Never visited first, then by day; those without a rhythm last."""
    if due.home.visit_every_months is None:
        return date.max
    return due.next_on or date.min


def next_visit(home: Home, last_on: date | None) -> date | None:
    """When members are to come again; None before the first visit, or by no rhythm."""
    if last_on is None or home.visit_every_months is None:
        return None
    return months_after(last_on, home.visit_every_months)


def may_report(person, board: Board, today: date) -> bool:
    """Officers who keep the visits, and everybody with a seat on the board."""
    if person.has_perm("meetings.record_parenting"):
        return True
    return Membership.objects.on(today).filter(person=person, board=board).exists()


def may_change(person, visit: Visit) -> bool:
    """Officers who keep the visits, and whoever wrote the report."""
    is_own = person.is_authenticated and visit.author_id == person.pk
    return is_own or person.has_perm("meetings.record_parenting")


def needs_of(person, today: date) -> list[Need]:
    """For those who keep the visits: a line a board of homes overdue; one query."""
    if not person.has_perm("meetings.record_parenting"):
        return []
    late = {}
    for due in due_of(Home.objects.select_related("board")):
        if due.is_overdue(today):
            late.setdefault(due.home.board, []).append(due)
    return [need_of(board, found) for board, found in late.items()]


def need_of(board: Board, late: list[Due]) -> Need:
    """A board's line: the home that is overdue, or how many are."""
    first = late[0]
    if len(late) == 1:
        what = "A visit to a home"
        why = f"{first.home}: overdue since {long_date(first.next_on)}."
    else:
        what = f"Visits to {len(late)} homes"
        why = "The time set for members to visit them again has passed."
    return Need(
        on=first.next_on,
        what=what,
        why=why,
        button="See the visits",
        url=reverse("visit_list", args=[board.slug]),
    )
