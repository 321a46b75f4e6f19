"""Publications that take the place of others: a paper released, an error put right.

Page numbers stay as they were: each paper is taken as it was printed then.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from cpboard.exchange.dates import long_date
from meetings.clock import published_on, root_of
from meetings.drafts import Draft, Entry, PackError
from meetings.models import ExemptionReview, Meeting, Paper, Publication
from meetings.packs import (
    build,
    files_stored,
    paper_bytes,
    record_of,
    save_rows,
)

AGAIN = "Somebody else has published this again meanwhile. Look at what stands now."


@dataclass(frozen=True)
class Decision:
    """What was decided about papers that are out: by whom, when, and why."""

    outcome: str
    reason: str
    decided_by: object
    decided_on: object
    next_on: object = None
    paragraphs: str = ""


@transaction.atomic
def withdraw(*, publication: Publication, author, reason: str, at=None):
    """Take a publication's files from everybody; record and hash stay (LAW: A2).

    What it took the place of goes with it: the error may be there too. Who withdraws
    it first is on record; a second time changes nothing.
    """
    Meeting.objects.select_for_update().get(pk=publication.meeting_id)
    at = at or timezone.now()
    each = Publication.objects.get(pk=publication.pk)
    while each:
        if each.withdrawn_at is None:
            each.withdrawn_at, each.withdrawn_by = at, author
            each.withdrawn_reason = reason
            each.save(
                update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"]
            )
        each = each.supersedes
    publication.refresh_from_db()


def release(*, paper: Paper, decision: Decision, author, at=None) -> Publication:
    """Make an exempt paper public: its publication goes out again with it (LAW: E4).

    Raises PackError where it stands in no publication, or cannot be printed as it
    was.
    """
    publication = standing_of(paper)
    words = (
        f"A report under item {paper.item.label} that was exempt is public in it now."
    )
    return publish_again(
        publication=publication,
        papers=[paper],
        decision=decision,
        because=words,
        author=author,
        at=at,
    )


def replace_withdrawn(
    *, publication: Publication, papers, decision: Decision | None, author, at=None
) -> Publication:
    """Publish again what was withdrawn, with the papers named now exempt.

    Raises PackError where it is not withdrawn, or where another took its place.
    """
    if publication.withdrawn_at is None:
        raise PackError("Withdraw this publication first.")
    if publication.kind == Publication.Kind.MINUTES:
        raise PackError("Minutes are published again from the meeting’s page.")
    on = long_date(timezone.localdate(publication.withdrawn_at))
    return publish_again(
        publication=publication,
        papers=papers,
        decision=decision,
        because=f"It takes the place of one that was withdrawn on {on}.",
        author=author,
        at=at,
    )


def standing_of(paper: Paper) -> Publication:
    """The publication that stands with the paper in it; PackError where none does."""
    standing = Publication.objects.standing().filter(published_papers__paper=paper)
    publication = standing.select_related("meeting__board").first()
    if publication is None:
        raise PackError(
            "This paper stands in no publication. Publish the replacement of what was "
            "withdrawn first."
        )
    return publication


def publish_again(
    *, publication: Publication, papers, decision, because, author, at
) -> Publication:
    """Build a publication anew with other papers exempt, and let it take its place."""
    if hasattr(publication, "superseded_by"):
        raise PackError(AGAIN)
    at = at or timezone.now()
    placed = list(publication.published_papers.select_related("paper__item"))
    changed = {paper.pk for paper in papers}
    for row in placed:
        if row.paper_id in changed:
            decide_in_memory(row.paper, decision)
    draft = draft_again(publication, placed, because, at)
    by_paper = {row.paper_id: printed_bytes(row) for row in placed}
    sources = [by_paper[paper.pk] for paper in draft.papers]
    built = build(draft, published_at=at, sources=sources)
    fresh = record_of(draft, built, author=author, published_at=at)
    fresh.supersedes, fresh.superseding_reason = publication, because
    with files_stored(fresh, draft, built) as printed:
        save_again(fresh, draft, built, printed, changed, decision, author)
    return fresh


def decide_in_memory(paper: Paper, decision: Decision):
    """The paper as the decision leaves it, not saved yet."""
    if decision.outcome == ExemptionReview.Outcome.RELEASED:
        paper.is_exempt, paper.exempt_paragraphs = False, ""
        paper.public_interest_test, paper.exempt_author = "", None
        paper.exempt_review_on = None
    else:
        paper.is_exempt, paper.exempt_paragraphs = True, decision.paragraphs
        paper.public_interest_test = decision.reason
        paper.exempt_author = decision.decided_by
        paper.exempt_review_on = decision.next_on


def draft_again(publication: Publication, placed, because: str, at: datetime) -> Draft:
    """The publication as a draft that can be built: same items, papers, numbers."""
    meeting = Meeting.objects.select_related("board").get(pk=publication.meeting_id)
    entries = []
    for item in publication.items.order_by("number"):
        item.meeting = meeting
        papers = [row.paper for row in placed if row.paper.item_id == item.pk]
        held = [paper.pk for paper in papers]
        others = item.papers.filter(is_exempt=False).exclude(pk__in=held)
        entries.append(Entry(item, papers, is_awaited=others.exists()))
    first_number, prefix = numbers_of(publication)
    draft = Draft(
        meeting, publication.kind, publication.number, entries, first_number, prefix
    )
    first = long_date(published_on(root_of(publication)))
    today = long_date(timezone.localdate(at))
    name = draft.name.lower()
    return replace(
        draft,
        again=f"This {name} was first published on {first} and is published again on "
        f"{today}. {because}",
    )


def numbers_of(publication: Publication) -> tuple[int, str]:
    """The first page number and the prefix that its pages were given."""
    numbered = [row for row in publication.page_map if row["number"]]
    if not numbered:
        return publication.last_number + 1, ""
    first = min(numbered, key=lambda row: row["number"])
    return first["number"], first["label"].removesuffix(str(first["number"]))


def printed_bytes(row) -> bytes:
    """A paper as it was printed; PackError where that cannot be had any more."""
    if row.source:
        with row.source.open("rb") as file:
            return file.read()
    data = paper_bytes(row.paper)
    if row.sha256 and sha256(data).hexdigest() != row.sha256:
        raise PackError(
            f"“{row.paper}” cannot be printed as it was then: it was published before "
            "printed papers were kept. Add it to the item as a file and publish a "
            "supplement."
        )
    return data


@transaction.atomic
def save_again(fresh, draft, built, printed, changed, decision, author):
    """Save the new publication and what was decided, if nobody did meanwhile."""
    Meeting.objects.select_for_update().get(pk=draft.meeting.pk)
    if Publication.objects.filter(supersedes=fresh.supersedes_id).exists():
        raise PackError(AGAIN)
    for paper in draft.papers:
        if paper.pk in changed:
            stands = Paper.objects.get(pk=paper.pk)
            record(stands, decision, author)
            decide_in_memory(stands, decision)
            stands.save()
    save_rows(fresh, draft, built, printed)


def record(paper: Paper, decision: Decision, author) -> ExemptionReview:
    """Keep a decision about a paper, with the paragraphs that it was exempt under."""
    return ExemptionReview.objects.create(
        paper=paper,
        outcome=decision.outcome,
        reason=decision.reason,
        decided_by=decision.decided_by,
        decided_on=decision.decided_on,
        paragraphs=paper.exempt_paragraphs or decision.paragraphs,
        next_on=decision.next_on,
        recorded_by=author,
    )
