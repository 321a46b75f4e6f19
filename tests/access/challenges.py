"""Challenges: a member asks, the lead answers, the member decides."""

from cpboard.people.roles import MEMBER, OFFICER
from strategy.models import Challenge
from tests.access.strategy import (
    DRAFT,
    action_of_a_draft,
    action_of_another,
    action_of_the_officer,
    approved_plan,
    draft_plan,
)
from tests.access.table import SIGNED_IN, Row, person_in

# Members ask; nobody but they.
ASKS = "login 200 403 403 403 403"
# The officer leads the action; the administrator owns its plan.
ANSWERS = "login 403 200 403 403 200"
# The member who asked.
DECIDES = "login 200 403 403 403 403"


def waiting():
    """A question on an action that the officer leads."""
    challenges = Challenge.objects.unanswered()
    return challenges.get(action__lead_officer=person_in(OFFICER)).pk


def answered():
    """The member's own question, answered."""
    return Challenge.objects.get(state="answered", asked_by=person_in(MEMBER)).pk


def closed():
    """A question whose answer was accepted, of somebody else."""
    return Challenge.objects.get(state="accepted").pk


ROWS = [
    Row("challenge_list", SIGNED_IN),
    Row("challenge_list", SIGNED_IN, state="all", query="?closed=on"),
    Row("challenge_detail", SIGNED_IN, state="waiting", pk=waiting),
    Row("challenge_detail", SIGNED_IN, state="answered", pk=answered),
    Row("challenge_detail", SIGNED_IN, state="closed", pk=closed),
    Row("challenge_create", ASKS, pk=action_of_another),
    Row("challenge_create", ASKS, state="empty form", post={}, pk=action_of_another),
    Row(
        "challenge_create",
        "login 302 403 403 403 403",
        post={"words": "How many?"},
        pk=action_of_the_officer,
    ),
    Row(
        "challenge_create",
        "login 404 403 403 403 403",
        state="draft",
        pk=action_of_a_draft,
    ),
    Row("challenge_answer", ANSWERS, state="empty form", post={}, pk=waiting),
    Row("challenge_reply", DECIDES, state="empty form", post={}, pk=answered),
    Row(
        "challenge_reply",
        "login 403 403 403 403 403",
        state="another's",
        post={},
        pk=closed,
    ),
    Row("challenges_paper", SIGNED_IN, slug=approved_plan),
    Row(
        "challenges_paper",
        DRAFT.replace("404", "login", 1),
        state="draft",
        slug=draft_plan,
    ),
]
