"""A written report laid out for reading: the same parts on a page and on paper."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from cpboard.markdown import to_html
from meetings.models import Paper, Recommendation, Report
from meetings.reports_sections import (
    BACKGROUND_PAPERS,
    IMPLICATIONS,
    PROSE,
    PURPOSE,
    Section,
)
from strategy.models import Principle


@dataclass(frozen=True)
class Part:
    """A heading and its words as HTML."""

    name: str
    title: str
    html: SafeString


@dataclass(frozen=True)
class Laid:
    """A report as it is read; parts that have no words are not there."""

    report: Report
    paper: Paper
    purpose: Part | None
    recommendations: list[Recommendation]
    prose: list[Part]
    principles: list[Principle]
    implications: list[Part]
    background_papers: Part | None


def laid_out(report: Report, recommendations=None, principles=None) -> Laid:
    """Lay the report out; with what somebody typed, before it is saved, as well."""
    if recommendations is None:
        recommendations = report.recommendations.order_by("position")
    if principles is None:
        principles = report.principles.all()
    return Laid(
        report=report,
        paper=report.paper,
        purpose=part_of(report, PURPOSE),
        recommendations=list(recommendations),
        prose=parts_of(report, PROSE),
        principles=list(principles),
        implications=parts_of(report, IMPLICATIONS),
        background_papers=part_of(report, BACKGROUND_PAPERS),
    )


def parts_of(report: Report, sections: list[Section]) -> list[Part]:
    """Those of the sections that have words."""
    parts = [part_of(report, section) for section in sections]
    return [part for part in parts if part]


def part_of(report: Report, section: Section) -> Part | None:
    """The section's words as HTML; None where it has none."""
    words = getattr(report, section.name)
    if not words:
        return None
    return Part(section.name, section.title, to_html(words))
