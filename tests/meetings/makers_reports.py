"""Written reports for tests."""

from django.utils import timezone

from meetings.models import Paper, Recommendation, Report
from tests.meetings.makers import make_item
from tests.people.makers import make_person

WORDS = {
    "purpose": "To choose where the money for fares goes.",
    "background": "Fares have risen twice.",
    "voice": "They told us that the bus costs too much.",
    "options": "To leave it as it is.",
    "money": "£4,000 a year, within the budget.",
    "law": "None",
    "equality": "None",
    "data": "None",
    "rights": "It helps them to see their friends.",
    "background_papers": "None",
}


def make_report(*, item=None, recommendations=("Pay the fares.",), **fields):
    """A draft report with all its words, as a paper of an item."""
    words = {name: fields.pop(name, text) for name, text in WORDS.items()}
    own = {name: fields.pop(name) for name in list(fields) if is_of_report(name)}
    fields.setdefault("title", "Fares")
    paper = Paper.objects.create(item=item or make_item(), kind="report", **fields)
    if own.get("state") == "approved":
        own.setdefault("approved_by", make_person())
        own.setdefault("approved_at", timezone.now())
    report = Report.objects.create(paper=paper, **({"state": "draft"} | words | own))
    for position, text in enumerate(recommendations, start=1):
        Recommendation.objects.create(report=report, position=position, text=text)
    return report


def is_of_report(name):
    """Whether a field is the report's, not its paper's."""
    return name in {field.name for field in Report._meta.fields}
