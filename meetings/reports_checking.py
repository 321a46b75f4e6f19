"""What a written report still lacks, and what its writer should look at again."""

from dataclasses import dataclass
from functools import partial

from cpboard.markdown import faults, plain_words
from cpboard.readability import Readability, readability
from meetings.models import Report
from meetings.reports_sections import RECOMMENDATIONS, SECTIONS, texts_of
from strategy.forms_warning import names_of_nobody
from strategy.identifying import could_identify


@dataclass(frozen=True)
class Checks:
    """What was found: ``missing`` and ``faults`` stand in the way of approval.

    ``warnings`` never do: people judge them (LAW: the children).
    """

    missing: list[str]
    faults: list[str]
    warnings: list[str]
    gap: str
    ease: Readability | None

    @property
    def in_the_way(self) -> list[str]:
        """All that has to be mended before anybody approves it."""
        return [*self.missing, *self.faults]


def checked(report: Report, recommendations, principles) -> Checks:
    """Look at the words of a report; one query, for the names of agencies."""
    texts = texts_of(report, recommendations)
    said = [plain_words(words) for _, words in texts]
    return Checks(
        missing=missing_of(report, recommendations),
        faults=[
            f"{title}: {fault}" for title, words in texts for fault in faults(words)
        ],
        warnings=warnings_of([f"{report.paper.title}\n", *said]),
        gap=""
        if principles
        else "It serves none of the seven principles, as far as it says. A gap is no "
        "fault; the board may ask why.",
        ease=readability(*said),
    )


def missing_of(report: Report, recommendations) -> list[str]:
    """The parts that every report has and this one does not say yet."""
    found = [
        f"{part.title}: nothing is written yet."
        for part in SECTIONS
        if part.is_needed and not getattr(report, part.name)
    ]
    if not recommendations:
        found.append(f"{RECOMMENDATIONS}: the board is asked for nothing yet.")
    return found


def warnings_of(texts: list[str]) -> list[str]:
    """What in the words might tell who a child is."""
    found = map(partial(could_identify, known=names_of_nobody()), texts)
    return list(dict.fromkeys(warning for each in found for warning in each))
