"""What the demo has published: every agenda whose day has come, and late papers."""

from datetime import date, time

from meetings.clock import closure_days
from meetings.models import Meeting, Publication
from meetings.notice import ONE_DAY, is_working_day, publish_by
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
            before = working_day(last_day - ONE_DAY)
            publish_pack(meeting, Publication.Kind.AGENDA, clerk, before)
            if bring_late_papers(meeting):
                after = working_day_after(last_day, closure_days(meeting.board))
                publish_pack(meeting, Publication.Kind.SUPPLEMENT, clerk, after)
        if meeting.meets_on < today:
            meeting.refresh_from_db()
            meeting.state = Meeting.State.HELD
            meeting.save()


def publish_pack(meeting, kind, author, day):
    """Publish on the afternoon of a day."""
    publish(meeting=meeting, kind=kind, author=author, published_at=at(day, AFTERNOON))


def working_day_after(day: date, closed) -> date:
    """The next working day: after the last in time it leaves four clear days."""
    day += ONE_DAY
    while not is_working_day(day, closed):
        day += ONE_DAY
    return day
