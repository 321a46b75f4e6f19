"""Loading the demo council, once, and taking everything away again."""

from datetime import date

from django.apps import apps
from django.db import connection, models, transaction
from django.utils import timezone

from meetings.models import Board, Meeting
from strategy.models import Action

from .boards import BOARD, load_boards
from .challenges import load_challenges
from .clock import load_clock
from .covenant import load_covenant
from .details import load_details
from .doubts import load_doubts
from .evening import load_evening
from .figures import load_figures
from .follow_ups import load_follow_ups
from .meetings import load_meetings
from .minutes import load_minutes
from .parents import load_parents
from .people import load_people, sign_ins
from .plans import load_plans
from .publications import publish_meetings
from .rewordings import reword
from .rounds import load_draft
from .standings import load_standings
from .terms_of_reference import load_elections, load_terms
from .voices import load_voices
from .work_plan import load_work_plan

# Whose rows a reset deletes: the four floors and the sign-in addresses.
FLOORS = {"people", "strategy", "performance", "meetings", "account"}
# Rows that migrations made: they are no part of the demo.
KEPT = {"principle"}


def is_loaded() -> bool:
    """Whether the demo council is here already."""
    return Board.objects.filter(slug=BOARD).exists()


@transaction.atomic
def load(today: date | None = None) -> None:
    """Make the whole demo council as at a day; all of it or nothing."""
    today = today or timezone.localdate()
    load_people()
    load_boards(today)
    load_terms(today)
    load_plans(today)
    load_standings(today)
    load_challenges(today)
    load_voices(today)
    load_draft(today)
    load_covenant(today)
    load_details(today)
    reword(today)
    load_figures(today)
    load_doubts(today)
    load_meetings(today)
    publish_meetings(today)
    load_clock(today)
    load_minutes(today)
    load_work_plan(today)
    load_elections(today)
    load_evening(today)
    load_follow_ups(today)
    load_parents(today)


@transaction.atomic
def remove_everything() -> None:
    """Empty the tables of all four floors and delete their stored files.

    By SQL, since much of it protects itself from being deleted, and rightly so.
    """
    files = stored_files()
    with connection.cursor() as cursor:
        for model in apps.get_models(include_auto_created=True):
            label, name = model._meta.app_label, model._meta.model_name
            if label in FLOORS and name not in KEPT:
                table = connection.ops.quote_name(model._meta.db_table)
                cursor.execute(f"DELETE FROM {table}")  # noqa: S608 our own names
    transaction.on_commit(lambda: delete_unused(files))


def stored_files() -> set:
    """Every stored file that a row names, as (storage, name)."""
    return {
        (field.storage, name)
        for model in apps.get_models()
        if model._meta.app_label in FLOORS
        for field in model._meta.get_fields()
        if isinstance(field, models.FileField)
        for name in model._base_manager.values_list(field.name, flat=True)
        if name
    }


def delete_unused(files) -> None:
    """Delete those stored files that no row names any more."""
    for storage, name in files - stored_files():
        storage.delete(name)


def summary() -> dict:
    """What stands, as the command's JSON says it."""
    return {
        "people": sign_ins(),
        "boards": Board.objects.count(),
        "meetings": Meeting.objects.count(),
        "actions": Action.objects.count(),
    }
