"""Exempt papers that are out, and when each is looked at again (LAW: E4)."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.urls import reverse

from cpboard.exchange.dates import long_date
from cpboard.needs import Need
from meetings.models import Board, ExemptionReview, Paper
from meetings.republishing import Decision, record

# So long before the day a review is near enough to be worked on.
NEAR = timedelta(days=28)


@dataclass(frozen=True)
class Review:
    """An exempt paper and how its review stands on a day."""

    paper: Paper
    says: str
    is_due: bool


def reviews_of(board: Board, today: date) -> list[Review]:
    """The board's exempt papers that are out, the earliest review first; one query."""
    papers = Paper.objects.filter(is_exempt=True, item__meeting__board=board)
    papers = papers.published().select_related("item__meeting__board", "exempt_author")
    return [review(paper, today) for paper in papers.order_by("exempt_review_on", "pk")]


def review(paper: Paper, today: date) -> Review:
    """Whether the paper's exemption has to be looked at now."""
    on = paper.exempt_review_on
    day = long_date(on)
    if on < today:
        return Review(paper, f"Should have been looked at by {day}", is_due=True)
    is_near = on <= today + NEAR
    return Review(paper, f"To be looked at by {day}", is_due=is_near)


def decisions_of(board: Board) -> list[ExemptionReview]:
    """What has been decided about the board's exempt papers, the last first."""
    rows = ExemptionReview.objects.filter(paper__item__meeting__board=board)
    return list(
        rows.select_related("paper__item__meeting__board", "decided_by").order_by("-pk")
    )


@transaction.atomic
def keep_exempt(*, paper: Paper, decision: Decision, author) -> ExemptionReview:
    """Record that a paper stays exempt, why, who says so, and until when."""
    paper = Paper.objects.select_for_update().get(pk=paper.pk)
    kept = record(paper, decision, author)
    paper.exempt_review_on = decision.next_on
    paper.save()
    return kept


def needs_of(person, today: date) -> list[Need]:
    """Boards with exempt papers whose review has come, for who decides; one query."""
    if not person.has_perms(["meetings.publish_meeting", "meetings.view_exempt"]):
        return []
    due = Paper.objects.filter(is_exempt=True, exempt_review_on__lte=today + NEAR)
    papers = due.published().select_related("item__meeting__board")
    by_board = {}
    for paper in papers.order_by("exempt_review_on"):
        by_board.setdefault(paper.item.meeting.board, []).append(paper)
    return [need_of(board, found) for board, found in by_board.items()]


def need_of(board: Board, papers: list[Paper]) -> Need:
    """The board's papers as one line: never a title, the page may be on a screen."""
    on = papers[0].exempt_review_on
    which = "One exempt paper" if len(papers) == 1 else f"{len(papers)} exempt papers"
    return Need(
        on=on,
        what=f"{which} of the {board}: still exempt?",
        why=f"To be looked at by {long_date(on)}.",
        button="Look and decide",
        url=reverse("exemption_list", args=[board.slug]),
    )
