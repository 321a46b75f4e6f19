"""Publishing, and what was published."""

from uuid import uuid4

from meetings.models import Meeting, Publication
from meetings.packs import publish
from tests.access.meetings import held, meeting_page, page
from tests.access.table import PUBLIC

# Only the democracy officer publishes; the administrator prepares.
PUBLISHERS = "login 403 403 403 200 403"
PUBLISHED = "login 403 403 403 302 403"
NOBODYS = "login 403 403 403 404 403"
MAY_READ_EXEMPT = "login 200 403 403 200 403"


def publication():
    """An agenda that is out; where the demo has none, that of a past meeting."""
    out = Publication.objects.order_by("pk").first()
    if out is None:
        meeting = Meeting.objects.get(
            board__slug=held()["slug"], meets_on=held()["day"]
        )
        out = publish(meeting=meeting, kind="agenda")
    return {"pk": out.pk}


ROWS = [
    meeting_page("meeting_publish", PUBLISHERS),
    meeting_page("meeting_publish", PUBLISHED, post={}),
    meeting_page("meeting_preview", PUBLISHERS, edition="public"),
    meeting_page("meeting_preview", PUBLISHERS, edition="full", state="full"),
    meeting_page("meeting_preview", NOBODYS, edition="other", state="unknown"),
    meeting_page("meeting_publishing", NOBODYS, task_id=uuid4().hex),
    page("publication_public", PUBLIC, publication),
    page("publication_full", MAY_READ_EXEMPT, publication),
]
