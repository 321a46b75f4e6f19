"""Who champions what, and what of their work plan is due."""

from datetime import date

from django.db.models import Q

from cpboard.exchange.dates import long_date
from cpboard.needs import Need
from meetings.models import Board, Champion, ChampionTask
from meetings.years import first_day, last_day


def champions_of(board: Board, today: date) -> tuple[list[Champion], list[Champion]]:
    """Those of today or still to come, and those of the past; two queries."""
    found = with_tasks(board.champions.all())
    past = [each for each in found if each.ends_on and each.ends_on < today]
    return [each for each in found if each not in past], past


def champions_in(board: Board, year: int) -> list[Champion]:
    """Those who were champions on any day of the municipal year; two queries."""
    running = Q(ends_on=None) | Q(ends_on__gte=first_day(year))
    return with_tasks(board.champions.filter(running, starts_on__lte=last_day(year)))


def with_tasks(champions) -> list[Champion]:
    """The champions with their person and the lines of their work plan."""
    return list(champions.select_related("person", "board").prefetch_related("tasks"))


def may_change(person, champion: Champion) -> bool:
    """Officers who keep champions, and the champion."""
    is_own = person.is_authenticated and person.pk == champion.person_id
    return is_own or person.has_perm("meetings.record_parenting")


def needs_of(person, today: date) -> list[Need]:
    """Lines of the person's own work plan whose day has come; one query."""
    tasks = ChampionTask.objects.filter(
        Q(champion__ends_on=None) | Q(champion__ends_on__gte=today),
        champion__person=person,
        done_on=None,
        due_on__lte=today,
    )
    return [
        Need(
            on=task.due_on,
            what=task.what,
            why=f"By {long_date(task.due_on)}: you champion "
            f"{task.champion.subject.lower()}.",
            button="Say how it went",
            url=task.champion.get_absolute_url(),
        )
        for task in tasks.select_related("champion")
    ]
