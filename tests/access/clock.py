"""The statutory clock, late items, exempt papers and withdrawn publications."""

from meetings.demo.boards import BOARD, SCRUTINY
from meetings.models import AgendaItem, Board, Paper, Publication
from meetings.republishing import withdraw
from tests.access.meetings import CLERKS, DONE, NO_PAGE, draft, meeting_page, page
from tests.access.publications import PUBLISHED, PUBLISHERS
from tests.access.table import PUBLIC, Row, person_in

GONE = "410 410 410 410 410 410"
REASON = {"reason": "It held what was not for the public."}


def newest(**fields):
    """A publication that stands."""
    found = Publication.objects.standing().filter(**fields)
    return {"pk": found.order_by("pk").first().pk}


def standing():
    """A publication of the board that nothing has superseded."""
    return newest(meeting__board__slug=BOARD)


def again():
    """A publication that took the place of another."""
    return newest(supersedes__isnull=False)


def withdrawn():
    """A publication that is withdrawn; where the demo has none, one of scrutiny's."""
    rows = Publication.objects.filter(superseded_by=None).order_by("pk")
    found = rows.exclude(withdrawn_at=None).first()
    if found is None:
        found = rows.filter(meeting__board__slug=SCRUTINY).first()
        withdraw(publication=found, author=None, reason=REASON["reason"])
    return {"pk": found.pk}


def executive():
    """The next meeting of scrutiny, as if that were an executive body."""
    board = Board.objects.get(slug=SCRUTINY)
    board.legal_basis = Board.LegalBasis.EXECUTIVE
    board.save()
    return {"slug": SCRUTINY, "day": board.meetings.latest("meets_on").meets_on}


def late_item():
    """The item that came too late."""
    return {"pk": AgendaItem.objects.get(is_late=True).pk}


def item_in_time():
    """An item of an agenda."""
    return {"pk": AgendaItem.objects.filter(is_late=False).first().pk}


def exempt():
    """An exempt paper that is out."""
    return {"pk": Paper.objects.filter(is_exempt=True).published().first().pk}


def released():
    """A paper that was exempt."""
    return {"pk": Paper.objects.exclude(exemption_reviews=None).first().pk}


def urgency_sent():
    """Who was in the chair."""
    return person_in("Member").pk


SENT = {"reason": "The roof.", "chair": urgency_sent} | {
    "at_0": "1 6 2026",
    "at_1": "5.00pm",
}
KEPT = {"outcome": "stays", "reason": "Not yet.", "next_on": "1 6 2091"} | {
    "decided_by": urgency_sent
}

NOTICE = {"published_on": "1 6 2026", "words": "A contract is on the agenda."}

ROWS = [
    page("publication_detail", PUBLIC, standing),
    page("publication_detail", PUBLIC, again, state="again"),
    page("publication_certificate", "login 403 403 403 200 200", standing),
    page("publication_withdraw", PUBLISHERS, standing),
    page("publication_withdraw", PUBLISHERS, standing, state="empty", post={}),
    page("publication_withdraw", PUBLISHED, standing, post=REASON),
    page("publication_replace", PUBLISHED, standing, state="standing"),
    page("publication_replace", PUBLISHERS, withdrawn, state="withdrawn"),
    page("publication_replace", PUBLISHED, withdrawn, post={"save": "1"}),
    page("publication_public", GONE, withdrawn, state="withdrawn"),
    page("item_urgent", CLERKS, late_item),
    page("item_urgent", DONE, item_in_time, state="in time"),
    page("item_urgent", CLERKS, late_item, state="empty", post={"save": "1"}),
    page("item_urgent", DONE, late_item, post=SENT),
    Row("exemption_list", PUBLISHERS, slug=BOARD),
    Row("exemption_list", PUBLISHERS, slug=SCRUTINY, state="empty"),
    page("exemption_review", "login 403 403 403 200 403", exempt),
    page("exemption_review", PUBLISHED, released, state="released"),
    page("exemption_review", PUBLISHED, exempt, post=KEPT),
    meeting_page("exclusion_add", NO_PAGE, draft),
    meeting_page("exclusion_add", DONE, draft, post={}),
    meeting_page(
        "private_notice_record",
        "login 403 403 403 404 404",
        draft,
        state="no executive",
        kind="first",
    ),
    meeting_page("private_notice_record", CLERKS, executive, kind="first"),
    meeting_page("private_notice_record", DONE, executive, kind="first", post=NOTICE),
]
