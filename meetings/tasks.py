"""Slow work of meetings, in the background: calls of functions that run alone too."""

from django.tasks import task

from cpboard.people.models import Person
from meetings import packs
from meetings.models import Meeting


@task
def publish_pack(meeting_pk: int, kind: str, author_pk: int) -> dict:
    """Publish an agenda or supplement; what became of it, for the waiting page.

    ``publication`` is its primary key; where nothing was published it is None and
    ``sentence`` says why.
    """
    meeting = Meeting.objects.select_related("board").get(pk=meeting_pk)
    author = Person.objects.get(pk=author_pk)
    try:
        publication = packs.publish(meeting=meeting, kind=kind, author=author)
    except packs.PackError as error:
        return {"publication": None, "sentence": str(error)}
    return {"publication": publication.pk, "sentence": f"{publication} is published."}
