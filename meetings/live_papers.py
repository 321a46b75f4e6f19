"""Papers that are pages of the product: what there is, and how each is printed.

A new kind is one entry of ``KINDS`` and one choice of ``Paper.Kind``. None of them
names anybody: packs are for the public too (strategy.naming).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import timezone

from meetings.action_log import action_log_paper
from meetings.models import Meeting, Paper
from strategy.exceptions import exception_report
from strategy.papers import plan_paper
from strategy.papers_challenges import challenges_paper


@dataclass(frozen=True)
class LiveKind:
    """A live page as a paper: what it is called, what it needs, how it is made.

    ``has_a_day`` says whether it can be read as at another day than today. ``make``
    gives its PDF; ``address`` where it stands as a page, "" for a reader who
    has no such page.
    """

    label: str
    says: str
    needs_strategy: bool
    has_a_day: bool
    make: Callable[[Paper], bytes]
    address: Callable[[Paper, object], str]


def day_of(paper: Paper) -> date:
    """The day as at which the paper reads."""
    return paper.as_at or paper.item.meeting.meets_on


def board_met_before(paper: Paper) -> date | None:
    """The day on which the board last met before the paper's meeting; one query."""
    meeting = paper.item.meeting
    held = meeting.board.meetings.filter(
        state=Meeting.State.HELD, meets_on__lt=meeting.meets_on
    )
    last = held.order_by("-meets_on").first()
    return last.meets_on if last else None


def make_plan(paper: Paper) -> bytes:
    """The delivery plan as at its day."""
    return plan_paper(paper.strategy, day_of(paper))


def make_exceptions(paper: Paper) -> bytes:
    """Red, Amber and overdue as at its day, and what changed since the board met."""
    since = board_met_before(paper)
    return exception_report(paper.strategy, day_of(paper), since)


def make_questions(paper: Paper) -> bytes:
    """Questions as they stand today: there is no reading them as at another day."""
    today = timezone.localdate()
    return challenges_paper(paper.strategy, today, board_met_before(paper))


def make_action_log(paper: Paper) -> bytes:
    """What the board asked for, as at its day."""
    return action_log_paper(paper.item.meeting.board, day_of(paper))


def plan_address(paper: Paper, user) -> str:
    """The plan's page as at the paper's day, where the reader may see the plan."""
    strategy = paper.strategy
    if strategy.state == strategy.State.DRAFT and not user.has_perm(
        "strategy.view_draft"
    ):
        return ""
    return f"{strategy.get_absolute_url()}?as_at={day_of(paper)}"


def questions_address(paper: Paper, user) -> str:
    """The page of all questions, for those who have signed in."""
    return reverse("challenge_list") if user.is_authenticated else ""


def action_log_address(paper: Paper, user) -> str:
    """The board's list, for those who have signed in."""
    if not user.is_authenticated:
        return ""
    return reverse("follow_up_list", args=[paper.item.meeting.board.slug])


KINDS = {
    Paper.Kind.PLAN: LiveKind(
        label="Delivery plan",
        says="Every action as it stands on a day, printed into the pack.",
        needs_strategy=True,
        has_a_day=True,
        make=make_plan,
        address=plan_address,
    ),
    Paper.Kind.EXCEPTIONS: LiveKind(
        label="Exception report",
        says="Four pages at most: what is Red, Amber or overdue, and what changed "
        "since the board last met.",
        needs_strategy=True,
        has_a_day=True,
        make=make_exceptions,
        address=plan_address,
    ),
    Paper.Kind.QUESTIONS: LiveKind(
        label="Questions from members",
        says="What members asked about actions of a plan: the open ones, and those "
        "closed since the board last met. It names nobody.",
        needs_strategy=True,
        has_a_day=False,
        make=make_questions,
        address=questions_address,
    ),
    Paper.Kind.ACTION_LOG: LiveKind(
        label="Action log",
        says="What the board asked for: who does it, by when, and what was done.",
        needs_strategy=False,
        has_a_day=True,
        make=make_action_log,
        address=action_log_address,
    ),
}
