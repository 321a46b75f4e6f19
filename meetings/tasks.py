"""Slow work of meetings, in the background: calls of functions that run alone too."""

from datetime import timedelta

from django.db.models import Q
from django.tasks import task
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from cpboard.people.models import Person
from meetings import answers, packs
from meetings.drafts import PackError
from meetings.models import Meeting

# A pack takes seconds; a task that was killed says "running" for ever.
PATIENCE = timedelta(minutes=10)


@task
def publish_pack(meeting_pk: int, kind: str, author_pk: int, seen: str) -> dict:
    """Publish an agenda or supplement; what became of it, for the waiting page.

    ``seen`` is the mark of the draft that the author looked at. In what comes back
    ``publication`` is a primary key; where nothing was published it is None and
    ``sentence`` says why.
    """
    meeting = Meeting.objects.select_related("board").get(pk=meeting_pk)
    author = Person.objects.get(pk=author_pk)
    try:
        publication = packs.publish(
            meeting=meeting, kind=kind, author=author, seen=seen
        )
    except PackError as error:
        return {"publication": None, "sentence": str(error)}
    return {"publication": publication.pk, "sentence": f"{publication} is published."}


@task
def circulate_answer(answer_pk: int, site: str) -> int:
    """Tell the members of the board of an answer; how many were told."""
    return answers.circulate(answer_pk, site)


def publishing_now(meeting: Meeting) -> str | None:
    """The id of the task that publishes for this meeting, waiting or at work."""
    waiting = Q(status="READY")
    at_work = Q(status="RUNNING", started_at__gt=timezone.now() - PATIENCE)
    task = DBTaskResult.objects.filter(
        waiting | at_work,
        task_path=publish_pack.module_path,
        args_kwargs__args__0=meeting.pk,
    ).first()
    return str(task.pk) if task else None


def has_stopped(result) -> bool:
    """Whether a task that says "running" was most likely killed."""
    started = result.started_at
    return started is not None and started < timezone.now() - PATIENCE
