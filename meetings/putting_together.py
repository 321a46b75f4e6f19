"""Putting an agenda together: what is offered for it, and where each thing goes."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from meetings.agenda import labels_of, locked, relabel
from meetings.models import AgendaItem, Meeting, WorkPlanItem
from meetings.work_plan import waiting

Standing = AgendaItem.Standing
OPENING = [
    Standing.APOLOGIES,
    Standing.DECLARATIONS,
    Standing.MINUTES,
    Standing.PUBLIC,
    Standing.ACTION_LOG,
]
CLOSING = [
    Standing.EXCLUSION,
    Standing.READMISSION,
    Standing.WORK_PLAN,
    Standing.URGENT,
]
COPIED = ["title", "asked", "presenter", "kind", "minutes_allotted"]
# No meeting has as many items: where numbers are parked while they change.
PARKED = 10_000


@dataclass(frozen=True)
class Offer:
    """Something that could be put on the agenda, and whether it stands there."""

    key: str
    item: AgendaItem
    is_there: bool
    row: WorkPlanItem | None = None

    @property
    def subject(self) -> str:
        """By what two offers are known to be the same."""
        return subject_of(self.item)


@dataclass(frozen=True)
class Offers:
    """What is offered, by where it comes from."""

    planned: list[Offer]
    standing: list[Offer]
    waiting: list[Offer]
    last: list[Offer]
    last_meeting: Meeting | None

    def all(self) -> list[Offer]:
        """Everything, in the order in which it goes onto the agenda."""
        found = [*self.standing, *self.planned, *self.waiting, *self.last]
        return sorted(found, key=lambda offer: rank(offer.item))

    def first_choice(self) -> list[str]:
        """What is ticked at first: the plan and the standing items, or all of the
        last agenda where the board has neither."""
        usual = [*self.standing, *self.planned] or self.last
        return [offer.key for offer in usual]


def subject_of(item: AgendaItem) -> str:
    """What an item is about: what it is by law or custom, else its title."""
    return item.standing or item.title.casefold()


def rank(item: AgendaItem) -> tuple[int, int]:
    """Where an item belongs: at the opening, in the middle, or at the close."""
    if item.standing in OPENING:
        return (0, OPENING.index(item.standing))
    if item.standing in CLOSING:
        return (2, CLOSING.index(item.standing))
    return (1, 0)


def offers_for(meeting: Meeting, today: date) -> Offers:
    """What the work plan, the rules and the last agenda have for the meeting.

    What two of them have is offered once. Always the same number of queries.
    """
    there = {subject_of(item) for item in meeting.items.all()}
    rules = meeting.board.work_plan_rules.on(meeting.meets_on).standing()
    standing = [
        Offer(f"rule-{rule.pk}", item_from(rule, rule.standing), rule.standing in there)
        for rule in rules
    ]
    rows = WorkPlanItem.objects.filter(board=meeting.board)
    planned = rows.standing().filter(meeting=meeting).order_by("position", "pk")
    waits = waiting(rows, today).order_by("position", "pk")
    before = last_agenda(meeting)
    known = {offer.subject for offer in standing}
    planned = [offer_of_row(row) for row in planned]
    known |= {offer.subject for offer in planned}
    return Offers(
        planned=planned,
        standing=standing,
        waiting=[offer_of_row(row) for row in waits if row.meeting_id != meeting.pk],
        last=offers_of_last(before, there, known),
        last_meeting=before,
    )


def item_from(source, standing: str = "", **more) -> AgendaItem:
    """An item, not saved, in the words of a rule, a row of the plan or an item."""
    words = {name: getattr(source, name) for name in COPIED}
    return AgendaItem(standing=standing, **words, **more)


def offer_of_row(row: WorkPlanItem) -> Offer:
    """What the work plan has."""
    return Offer(f"row-{row.pk}", item_from(row), row.item_id is not None, row)


def last_agenda(meeting: Meeting) -> Meeting | None:
    """The board's last meeting before this one that has an agenda."""
    earlier = meeting.board.meetings.filter(meets_on__lt=meeting.meets_on)
    earlier = earlier.exclude(state=Meeting.State.CANCELLED).filter(items__gt=0)
    return earlier.order_by("-meets_on").first()


def offers_of_last(before: Meeting | None, there, known) -> list[Offer]:
    """What stood on the last agenda and comes from nowhere else."""
    if before is None:
        return []
    items = before.items.filter(state=AgendaItem.State.STANDS).order_by("number")
    return [
        Offer(
            f"item-{item.pk}",
            item_from(item, item.standing, is_part=item.is_part),
            subject_of(item) in there,
        )
        for item in items
        if subject_of(item) not in known
    ]


def arranged(meeting: Meeting, chosen: list[Offer]) -> list[AgendaItem]:
    """The agenda as it would be: what stands on it, and each new thing in its place.

    What stands keeps its order. Once an item has been published, new ones come last.
    """
    items = list(meeting.items.order_by("number"))
    is_frozen = meeting.items.exclude(publications=None).exists()
    for offer in sorted(chosen, key=lambda offer: rank(offer.item)):
        place = len(items)
        if not is_frozen:
            own = rank(offer.item)
            befores = [n for n, item in enumerate(items, 1) if rank(item) <= own]
            place = max(befores, default=0)
        items.insert(place, offer.item)
    return items


def preview(meeting: Meeting, chosen: list[Offer]) -> list[AgendaItem]:
    """The agenda as it would be, with the numbers it would have; saves nothing."""
    items = arranged(meeting, chosen)
    for place, item in enumerate(items, start=1):
        item.pk = item.pk or -place
    free = {item.pk for item in items if item.pk < 0}
    free |= set(meeting.items.drafts().values_list("pk", flat=True))
    labels = labels_of(items, free)
    for item in items:
        item.label = labels[item.pk]
    return items


def chosen_of(offers: Offers, keys) -> list[Offer]:
    """Those of the offers that were ticked and do not stand there yet, each once."""
    found = {}
    for offer in offers.all():
        if offer.key in keys and not offer.is_there:
            found.setdefault(offer.subject, offer)
    return list(found.values())


@transaction.atomic
def put_together(*, meeting: Meeting, keys, today: date) -> int:
    """Put what was ticked onto the agenda; how many items came.

    What stands there already is left alone, so that asked twice nothing comes twice.
    """
    meeting = locked(meeting)
    chosen = chosen_of(offers_for(meeting, today), keys)
    if chosen:
        renumber(meeting, arranged(meeting, chosen))
        for offer in chosen:
            if offer.row:
                link(offer.row, offer.item)
    return len(chosen)


def renumber(meeting: Meeting, items: list[AgendaItem]):
    """Save the items under the numbers of their order, new ones too."""
    places = list(enumerate(items, start=1))
    moving = [(n, item) for n, item in places if item.number != n]
    # No two items may share a number, not even for a moment.
    for number, item in moving:
        if item.pk:
            item.number = PARKED + number
            item.save_without_historical_record()
    for number, item in moving:
        item.meeting, item.number = meeting, number
        item.save()
    relabel(meeting)


def link(row: WorkPlanItem, item: AgendaItem):
    """The row of the work plan stands on the agenda as this item by now."""
    row.item, row.meeting = item, item.meeting
    row.save()
