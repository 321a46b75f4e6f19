"""What a written report has to say, in the order in which the board reads it."""

from dataclasses import dataclass

from meetings.models import Report


@dataclass(frozen=True)
class Section:
    """A part of a report: its field, its heading, and what belongs there."""

    name: str
    title: str
    hint: str
    rows: int = 6
    is_needed: bool = True


PURPOSE = Section("purpose", "Purpose", "In two or three sentences: why it comes.", 3)
PROSE = [
    Section(
        "background",
        "Background",
        "What the board needs to know to decide, and no more.",
        10,
        is_needed=False,
    ),
    Section(
        "voice",
        "What young people said",
        "What children in care and care leavers said about it, or why nobody was "
        "asked. No names, and nothing that tells who said it.",
    ),
    Section(
        "options",
        "Options considered",
        "What else could be done, and why it is not recommended.",
        is_needed=False,
    ),
]
IMPLICATIONS = [
    Section("money", "Money", "What it costs and who pays, or “None”.", 3),
    Section("law", "Law", "What the law asks or forbids, or “None”.", 3),
    Section("equality", "Equality", "Whom it helps or harms more, or “None”.", 3),
    Section("data", "Data protection", "What is known of whom by it, or “None”.", 3),
    Section(
        "rights",
        "Children's rights",
        "Which of their rights it touches and how, or “None”.",
        3,
    ),
]
# Local Government Act 1972, s.100D (LAW: A3).
BACKGROUND_PAPERS = Section(
    "background_papers",
    "Background papers",
    "The documents that the report rests on, or “None”. The law asks for this list.",
    3,
)
SECTIONS = [PURPOSE, *PROSE, *IMPLICATIONS, BACKGROUND_PAPERS]
NAMES = [section.name for section in SECTIONS]
RECOMMENDATIONS = "Recommendations"


def texts_of(report: Report, recommendations) -> list[tuple[str, str]]:
    """All that people read of it: (heading, words) for each part that has words."""
    found = [(part.title, getattr(report, part.name)) for part in SECTIONS]
    found += [
        (RECOMMENDATIONS, words)
        for row in recommendations
        for words in (row.text, row.reason)
    ]
    return [(title, words) for title, words in found if words]
