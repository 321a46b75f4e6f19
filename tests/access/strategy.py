"""Plans, actions and their ratings."""

from datetime import date

from django.core.files.base import ContentFile
from django.utils import timezone

from cpboard.people.roles import DEMOCRACY_OFFICER, OFFICER
from strategy.models import Action, PlanImport, Standing, Strategy
from tests.access.table import PUBLIC, SIGNED_IN, Row, person_in

# Drafts are hidden from the public and from members.
DRAFT = "404 404 200 200 200 200"
SETS_UP = "login 403 403 403 200 200"
IMPORTS = "login 403 403 200 200 200"
# The officer leads the action; the administrator owns its plan.
LEAD_AND_OWNER = "login 403 200 403 403 200"
OWNER = "login 403 403 403 403 200"
# Whoever brought the file in, and nobody else.
UPLOADER = "login 403 403 404 200 404"


def actions(state):
    """Actions of plans in the state."""
    return Action.objects.filter(objective__strategy__state=state).order_by("pk")


def plan(state):
    """The address part of the plan in the state."""
    return Strategy.objects.filter(state=state).first().slug


def approved_plan():
    return plan(Strategy.State.APPROVED)


def draft_plan():
    return plan(Strategy.State.DRAFT)


def action_of_the_officer():
    led = actions(Strategy.State.APPROVED).filter(lead_officer=person_in(OFFICER))
    return led.first().pk


def action_of_another():
    led = actions(Strategy.State.APPROVED).exclude(lead_officer=None)
    return led.exclude(lead_officer=person_in(OFFICER)).first().pk


def action_of_a_draft():
    return actions(Strategy.State.DRAFT).first().pk


def withdrawn_action():
    said = actions(Strategy.State.APPROVED).as_at(timezone.now())
    return said.filter(standing=Standing.WITHDRAWN).first().pk


def waiting_import():
    """A file that the democracy officer has brought in and not saved yet."""
    return PlanImport.objects.create(
        strategy=Strategy.objects.get(slug=draft_plan()),
        file=ContentFile(b"Ref,Activity\n1,Meet every child monthly\n", "plan.csv"),
        name="plan.csv",
        as_at=date(2026, 1, 31),
        uploaded_by=person_in(DEMOCRACY_OFFICER),
    ).pk


ROWS = [
    Row("strategy_list", PUBLIC),
    Row("strategy_detail", PUBLIC, slug=approved_plan),
    Row("strategy_detail", DRAFT, state="draft", slug=draft_plan),
    # Of a day before the plan began: an empty paper is a quick one.
    Row("strategy_paper", PUBLIC, query="?as_at=2000-01-01", slug=approved_plan),
    Row(
        "strategy_paper",
        DRAFT,
        state="draft",
        query="?as_at=2000-01-01",
        slug=draft_plan,
    ),
    Row("strategy_export", PUBLIC, slug=approved_plan, kind="xlsx"),
    Row("strategy_export", PUBLIC, state="csv", slug=approved_plan, kind="csv"),
    Row("strategy_export", DRAFT, state="draft", slug=draft_plan, kind="docx"),
    Row("strategy_create", SETS_UP),
    Row("strategy_create", SETS_UP, state="empty form", post={}),
    Row("strategy_edit", SETS_UP, slug=approved_plan),
    Row("strategy_edit", SETS_UP, state="empty form", post={}, slug=approved_plan),
    Row("action_detail", PUBLIC, pk=action_of_another),
    Row("action_detail", DRAFT, state="draft", pk=action_of_a_draft),
    Row("my_actions", SIGNED_IN),
    Row("action_rate", LEAD_AND_OWNER, state="own", pk=action_of_the_officer),
    Row("action_rate", OWNER, state="another's", pk=action_of_another),
    Row(
        "action_rate",
        "login 404 200 403 403 403",
        state="draft",
        pk=action_of_a_draft,
    ),
    Row(
        "action_rate",
        LEAD_AND_OWNER,
        state="own, empty form",
        post={},
        pk=action_of_the_officer,
    ),
    Row(
        "action_rate",
        OWNER,
        state="another's, empty form",
        post={},
        pk=action_of_another,
    ),
    Row(
        "action_rate",
        LEAD_AND_OWNER,
        state="own, somebody else was quicker",
        post={"seen": "0", "rating": "green", "where_now": "Half of it."},
        pk=action_of_the_officer,
    ),
    Row(
        "action_rate",
        "login 403 403 403 403 302",
        state="withdrawn",
        pk=withdrawn_action,
    ),
    Row("action_detail", PUBLIC, state="withdrawn", pk=withdrawn_action),
    Row(
        "action_confirm",
        "login 403 403 403 403 302",
        state="own",
        post={},
        pk=action_of_the_officer,
    ),
    Row("plan_import", IMPORTS),
    Row("plan_import", IMPORTS, state="empty form", post={}),
    Row("plan_import_preview", UPLOADER, pk=waiting_import),
    Row(
        "plan_import_ratings",
        "login 403 403 404 302 404",
        post={},
        pk=waiting_import,
    ),
    Row(
        "plan_import_save",
        "login 403 403 404 302 404",
        state="without its digest",
        post={},
        pk=waiting_import,
    ),
]
