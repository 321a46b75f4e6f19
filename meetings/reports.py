"""Written reports: what they recommend, and their way to approval."""

import json
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from meetings.agenda import locked, save_paper
from meetings.models import AgendaItem, Paper, Recommendation, Report
from meetings.reports_checking import checked
from meetings.reports_sections import NAMES

WHO_AND_WHEN = ["author", "approver", "due_on"]
REVISED = " (revised)"
EXEMPT = ["exempt_paragraphs", "public_interest_test", "exempt_author"]
EXEMPT += ["exempt_review_on"]


def recommendations_of(item: AgendaItem, *, with_exempt: bool = False) -> str:
    """What the item's approved reports recommend: "1. …" a line; "" where nothing.

    The numbers run on over several reports. A version that was published and revised
    counts no more. What an exempt report recommends is left out unless it is asked
    for: whatever takes it over must then be exempt too. One query.
    """
    rows = Recommendation.objects.filter(
        report__paper__item=item, report__in=Report.objects.standing()
    )
    if not with_exempt:
        rows = rows.filter(report__paper__is_exempt=False)
    rows = rows.order_by("report__paper__position", "report__paper", "position")
    texts = [" ".join(row.text.split()) for row in rows]
    return "\n".join(f"{number}. {text}" for number, text in enumerate(texts, start=1))


class ReportError(Exception):
    """Why nothing was changed, in a sentence for the person."""


@transaction.atomic
def commission(*, paper: Paper, report: Report) -> Report | None:
    """Save who writes what for an item by when; None where it is published by now."""
    locked(paper.item.meeting)
    if paper.pk:
        # It may have been approved, or written at, while the form was open.
        paper.sha256 = Paper.objects.values_list("sha256", flat=True).get(pk=paper.pk)
    if save_paper(paper=paper) is None:
        return None
    report.paper = paper
    report.save(update_fields=WHO_AND_WHEN if report.pk else None)
    return report


def locked_report(report: Report) -> Report:
    """The report as it stands now, held until the transaction ends.

    Publishing holds the meeting while it freezes what it read, so that is held first.
    """
    locked(report.paper.item.meeting)
    held = Report.objects.select_for_update(of=["self"])
    return held.select_related("paper__item__meeting__board").get(pk=report.pk)


def is_published(report: Report) -> bool:
    """Whether its words went out, so that they stay for good."""
    return report.paper.published_papers.exists()


def refusal_to_change(report: Report) -> str:
    """Why its words may not be changed, in a sentence; "" where they may."""
    if is_published(report):
        return "This report has been published: its words stay. Write a new version."
    if report.is_approved():
        return "This report is approved. Withdraw the approval to change its words."
    return ""


@transaction.atomic
def save_words(*, report: Report, recommendations, principles) -> Report:
    """Save the words of a report that may be changed, and number what it recommends.

    ``recommendations``: (text, reason) in order. Raises ReportError once approved.
    """
    if refusal := refusal_to_change(locked_report(report)):
        raise ReportError(refusal)
    if report.state == Report.State.TO_FOLLOW:
        report.state = Report.State.DRAFT
    report.save()
    report.principles.set(principles)
    number_recommendations(report, recommendations)
    return report


def number_recommendations(report: Report, recommendations) -> None:
    """Make the report's clauses say these (text, reason), in this order."""
    rows = list(report.recommendations.order_by("position"))
    for row in rows[len(recommendations) :]:
        row.delete()
    for position, (text, reason) in enumerate(recommendations, start=1):
        row = rows[position - 1] if position <= len(rows) else Recommendation()
        if (row.text, row.reason) == (text, reason):
            continue
        row.report, row.position, row.text, row.reason = report, position, text, reason
        row.save()


def mark_of(report: Report) -> str:
    """Differs as soon as any word of the report differs; two queries."""
    rows = report.recommendations.order_by("position").values_list("text", "reason")
    principles = report.principles.order_by("pk").values_list("pk", flat=True)
    words = [getattr(report, name) for name in ["report_of", *NAMES]]
    told = json.dumps([words, [list(row) for row in rows], list(principles)])
    return sha256(told.encode()).hexdigest()


def in_state(report: Report, *states) -> Report:
    """The report, held; ReportError where somebody was quicker."""
    report = locked_report(report)
    if report.state not in states or is_published(report):
        stands = "published" if is_published(report) else report.get_state_display()
        raise ReportError(f"Nothing is changed: it stands as “{stands}” by now.")
    return report


def in_the_way(report: Report) -> list[str]:
    """What keeps the report from being approved."""
    found = checked(report, report.recommendations.all(), report.principles.all())
    return found.in_the_way


@transaction.atomic
def say_ready(*, report: Report) -> Report:
    """Its writer says that it is done; ReportError where something is missing."""
    report = in_state(report, Report.State.TO_FOLLOW, Report.State.DRAFT)
    if found := in_the_way(report):
        raise ReportError(f"It is not ready yet. {found[0]}")
    report.state = Report.State.READY
    report.sent_back_because = ""
    report.save()
    return report


@transaction.atomic
def send_back(*, report: Report, because: str) -> Report:
    """Back to its writer, with what is still to be done."""
    report = in_state(report, Report.State.READY)
    report.state = Report.State.DRAFT
    report.sent_back_because = " ".join(because.split())[:500]
    report.save()
    return report


@transaction.atomic
def approve(*, report: Report, author, seen: str) -> Report:
    """A second person stands for its words, so that they go into the next pack.

    ``seen`` is the mark of the words that the person has read. Raises ReportError
    where they were changed since, or where the person wrote it.
    """
    report = in_state(report, Report.State.READY)
    if author.pk == report.author_id:
        raise ReportError("Somebody else approves it: you wrote it.")
    if seen != mark_of(report):
        raise ReportError("Its words were changed while you read: read it once more.")
    if found := in_the_way(report):
        raise ReportError(f"It is not ready yet. {found[0]}")
    report.state = Report.State.APPROVED
    report.approved_by, report.approved_at = author, timezone.now()
    report.save()
    report.paper.sha256 = seen
    report.paper.save()
    return report


@transaction.atomic
def withdraw_approval(*, report: Report) -> Report:
    """Back to its writer; refused once it is published."""
    report = in_state(report, Report.State.APPROVED)
    report.state = Report.State.DRAFT
    report.approved_by = report.approved_at = None
    report.save()
    report.paper.sha256 = ""
    report.paper.save()
    return report


@transaction.atomic
def revise(*, report: Report) -> Report:
    """A new version of a published report, as a draft that a supplement can carry.

    The published one stays as it went out. Raises ReportError where nothing is
    published, or where a new version is begun already.
    """
    report = locked_report(report)
    if not is_published(report):
        raise ReportError("It is not published yet: change its words themselves.")
    if report.revisions.exists():
        raise ReportError("A new version is begun already.")
    new = copied(report)
    new.principles.set(report.principles.all())
    rows = report.recommendations.order_by("position")
    number_recommendations(new, list(rows.values_list("text", "reason")))
    return new


def copied(report: Report) -> Report:
    """The words and the people of a report, under a new paper of the same item."""
    old = report.paper
    paper = Paper(item=old.item, kind=Paper.Kind.REPORT, title=revised_title(old.title))
    for name in ["is_exempt", *EXEMPT]:
        setattr(paper, name, getattr(old, name))
    new = Report(state=Report.State.DRAFT, revises=report)
    for name in ["author", "approver", "report_of", *NAMES]:
        setattr(new, name, getattr(report, name))
    return commission(paper=paper, report=new)


def revised_title(title: str) -> str:
    """The title with "(revised)", which it says once however often it is revised."""
    bare = title.removesuffix(REVISED)
    return f"{bare[: 300 - len(REVISED)]}{REVISED}"
