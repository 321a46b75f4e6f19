"""Update rounds, worklists and drafts."""

from datetime import timedelta

from django.utils import timezone

from cpboard.people.roles import ADMINISTRATOR, OFFICER
from strategy.models import UpdateDraft, UpdateRound
from tests.access.strategy import (
    action_of_another,
    action_of_the_officer,
    actions,
    approved_plan,
    draft_plan,
)
from tests.access.table import Row, person_in

# The democracy officer sets up plans; the administrator owns this one.
RUNS = "login 403 403 403 200 200"
RUNS_AND_GOES_ON = "login 403 403 403 302 302"
RATES = "login 403 200 200 200 200"
# The officer leads it, the performance officer is of the same agency, and the
# administrator owns its plan: of these the first and the last may send it too.
TEAM_READS = "login 403 302 200 403 302"
TEAM_SAVES = "login 403 302 302 403 302"
# Whoever may send an action's draft may throw it away.
SENDS = "login 403 302 403 403 302"
NOWHERE = "login 404 404 404 404 404"


def running():
    """The round that runs in the demo council."""
    return UpdateRound.objects.running().get().pk


def closed():
    return UpdateRound.objects.exclude(closed_at=None).first().pk


def prepared():
    """A round that nobody has been asked in."""
    return UpdateRound.objects.create(
        strategy_id=UpdateRound.objects.running().get().strategy_id,
        due_on=timezone.localdate() + timedelta(days=100),
        made_by=person_in(ADMINISTRATOR),
    ).pk


def drafted():
    """The action of the officer for which a colleague has written a draft."""
    return UpdateDraft.objects.get(action__lead_officer=person_in(OFFICER)).action_id


def without_a_lead():
    return actions("approved").filter(lead_officer=None).first().pk


ROWS = [
    Row("round_list", RUNS, slug=approved_plan),
    # The performance officer may read the draft, and the member not.
    Row("round_list", "login 404 403 403 200 200", state="draft", slug=draft_plan),
    Row("round_create", RUNS, slug=approved_plan),
    Row("round_create", RUNS, state="empty form", post={}, slug=approved_plan),
    Row("round_detail", RUNS, state="running", pk=running),
    Row("round_detail", RUNS, state="closed", pk=closed),
    Row("round_detail", RUNS, state="prepared", pk=prepared),
    Row("round_edit", RUNS, pk=running),
    Row("round_edit", RUNS, state="empty form", post={}, pk=running),
    Row("round_edit", RUNS_AND_GOES_ON, state="closed", pk=closed),
    Row("round_open", RUNS_AND_GOES_ON, post={}, pk=prepared),
    Row("round_close", RUNS_AND_GOES_ON, post={}, pk=running),
    Row("round_discard", RUNS_AND_GOES_ON, post={}, pk=prepared),
    Row("round_csv", RUNS, pk=running),
    Row("round_xlsx", RUNS, pk=closed),
    Row("round_worklist", RATES, state="running", pk=running),
    Row("round_worklist", RATES, state="closed", pk=closed),
    Row("round_worklist", NOWHERE, state="prepared", pk=prepared),
    Row(
        "round_worklist",
        "login 403 302 302 302 302",
        state="nothing ticked",
        post={},
        pk=running,
    ),
    Row("action_draft", TEAM_READS, state="of the officer", pk=drafted),
    Row("action_draft", TEAM_SAVES, state="fresh", post={}, pk=action_of_the_officer),
    Row(
        "action_draft",
        "login 403 403 403 403 302",
        state="another's",
        post={},
        pk=action_of_another,
    ),
    Row(
        "action_draft",
        "login 403 403 403 403 302",
        state="without a lead",
        pk=without_a_lead,
    ),
    Row("draft_discard", SENDS, post={}, pk=drafted),
    Row("action_rate", "login 403 200 403 403 200", state="drafted", pk=drafted),
]
