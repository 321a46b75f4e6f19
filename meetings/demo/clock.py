"""What the demo has of late and exempt business: an urgent item, a released paper."""

from datetime import date, time, timedelta

from meetings import agenda, urgency
from meetings.models import AgendaItem, ExemptionReview, Meeting, Paper, Publication
from meetings.packs import publish
from meetings.republishing import Decision, release

from .boards import BOARD
from .days import at, working_day
from .people import person

URGENT = "Storm damage at the Harbour Street home"
WHY_URGENT = (
    "The roof was damaged on Sunday night and the children had to sleep elsewhere; the "
    "repair has to be ordered before the board meets again."
)
RELEASED = "Buying a house for our second children's home"
WHY_RELEASED = "The purchase is complete, and the price is in the land register."
DAYS_TO_RELEASE = 190


def load_clock(today: date):
    """An item that came too late, and a paper that is public now."""
    bring_urgent_item(today)
    release_paper(today)


def bring_urgent_item(today: date):
    """An item on the day before the last meeting, taken because the chair found so."""
    held = Meeting.objects.filter(board__slug=BOARD, meets_on__lt=today)
    meeting = held.select_related("board").latest("meets_on")
    item = AgendaItem(meeting=meeting, title=URGENT, presenter="Gareth Tallow")
    item.asked = "The board is asked to support the order of the repair."
    item = agenda.add_item(item=item)
    publish(
        meeting=meeting,
        kind=Publication.Kind.SUPPLEMENT,
        author=person("Eleri Quill"),
        published_at=at(working_day(meeting.meets_on - timedelta(days=1)), time(9, 30)),
    )
    urgency.record(
        item=item,
        reason=WHY_URGENT,
        chair=person("Marigold Tansy"),
        at=at(meeting.meets_on, time(17, 5)),
    )


def release_paper(today: date):
    """The prices of a house that has been bought meanwhile."""
    paper = Paper.objects.select_related("item__meeting").get(title=RELEASED)
    on = paper.item.meeting.meets_on + timedelta(days=DAYS_TO_RELEASE)
    on = working_day(min(on, today))
    release(
        paper=paper,
        decision=Decision(
            outcome=ExemptionReview.Outcome.RELEASED,
            reason=WHY_RELEASED,
            decided_by=person("Eleri Quill"),
            decided_on=on,
        ),
        author=person("Eleri Quill"),
        at=at(on, time(11, 20)),
    )
