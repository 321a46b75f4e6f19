"""What the demo has published: every agenda whose day has come, and late papers."""

from datetime import date, time, timedelta

from meetings.clock import closure_days
from meetings.models import Meeting, Publication
from meetings.notice import publish_by
from meetings.packs import publish

from .days import at, working_day
from .papers import bring_late_papers
from .people import person

AFTERNOON = time(15, 40)


def publish_meetings(today: date):
    """Publish the agendas that had to be out before today, then what came late."""
    clerk = person("Eleri Quill")
    for meeting in Meeting.objects.select_related("board").order_by("meets_on"):
        last_day = publish_by(meeting.meets_on, closure_days(meeting.board))
        if last_day <= today:
            publish_pack(meeting, Publication.Kind.AGENDA, clerk, last_day, -1)
            if bring_late_papers(meeting):
                publish_pack(meeting, Publication.Kind.SUPPLEMENT, clerk, last_day, 2)
        if meeting.meets_on < today:
            meeting.refresh_from_db()
            meeting.state = Meeting.State.HELD
            meeting.save()


def publish_pack(meeting, kind, author, last_day, days):
    """Publish so many days after the last one on which five clear days were left."""
    day = working_day(last_day + timedelta(days=days))
    publish(meeting=meeting, kind=kind, author=author, published_at=at(day, AFTERNOON))
