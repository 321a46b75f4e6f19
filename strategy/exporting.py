"""The plan as files that come in again as the same plan: Excel, Word, CSV.

The layout, and what is read back from it, stand in ``strategy.reading.layout``.
"""

from dataclasses import dataclass
from datetime import date

from cpboard.exchange.dates import display_date, long_date, read_date
from cpboard.exchange.documents_out import write_document
from cpboard.exchange.separated_out import write_separated
from cpboard.exchange.shapes_out import Column, Heading, Shaded, Table, Text
from cpboard.exchange.sheets_out import write_workbook
from cpboard.people.models import Person
from strategy import exporting_flat, exporting_paper, progress, rating
from strategy.models import Action, Objective, Precision, Rating, Standing, Strategy
from strategy.naming import lead_in_words
from strategy.papers import plan_paper
from strategy.reading.layout import HOW, MEANS, NO_DATE, OBJECTIVES, RATINGS

# The house's colours of ratings: fill and ink (LOOK: tokens).
COLOURS = {
    Rating.BLUE: ("1D5FA8", "FFFFFF"),
    Rating.GREEN: ("1B6E3C", "FFFFFF"),
    Rating.AMBER: ("FFB81C", "1A1A1A"),
    Rating.RED: ("B3261E", "FFFFFF"),
    Rating.NOT_RATED: ("FFFFFF", "1A1A1A"),
}


@dataclass(frozen=True)
class Row:
    """One action as a file tells it: values by the names of ``layout.FLAT``."""

    action: Action
    objective: Objective
    told: dict
    others: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Export:
    """A plan as at a day, ready to be written."""

    plan: progress.PlanAsAt
    objectives: list[Objective]
    rows: list[Row]
    with_names: bool

    @property
    def title(self) -> str:
        """The strategy's own title."""
        return self.plan.strategy.title

    def as_at(self) -> str:
        """As at when, how many, and how they are rated, on one line."""
        plan = self.plan
        counts = ", ".join(f"{count.count} {count.label}" for count in plan.counts)
        many = "action" if plan.total == 1 else "actions"
        said = f"As at {long_date(plan.on)}: {plan.total} {many}, {counts}"
        return f"{said}; {plan.overdue} overdue."

    def remarks(self) -> list[str]:
        """What has to be said of the day."""
        shown_from = self.plan.shown_from
        if shown_from is None:
            return []
        return [
            f"First entered on {long_date(shown_from)}: the first entry is shown, with "
            "lateness as it was on the day."
        ]


def gather(strategy: Strategy, on: date, *, with_names: bool) -> Export:
    """Read the plan as at the day; five queries however long it is."""
    plan = progress.plan_as_at(strategy, on)
    people = Person.objects.filter(
        pk__in=plan.actions.order_by().values("updates__lead_officer")
    )
    names = {person.pk: person.name for person in people} if with_names else {}
    rows = []
    for action in plan.actions:
        told = told_of(action, names, on, with_names=with_names)
        # What stands in columns that nobody knows may name somebody.
        others = tuple(map(tuple, action.other)) if with_names else ()
        rows.append(Row(action, plan.objective_of(action), told, others))
    return Export(plan, objectives_then(plan, rows), rows, with_names)


def objectives_then(plan, rows: list) -> list[Objective]:
    """The plan's objectives of the day in their order: what came later is not told."""
    stood_under = {row.objective.pk for row in rows}
    return [
        objective
        for objective in sorted(plan.objectives.values(), key=lambda o: o.number)
        if objective.pk in stood_under
        or plan.records[objective.pk][0].history_date <= plan.moment
    ]


def told_of(action: Action, names: dict, on: date, *, with_names: bool) -> dict:
    """All that a file says of an action in columns of their own."""
    flags = rating.flags(action, on, action.first_due_on)
    fill, ink = COLOURS[action.rating]
    told = {
        "ref": action.ref_then,
        "activity": action.activity_then,
        "where_now": action.where_now,
        "evidence": action.evidence,
        "reason": action.reason,
        "next_steps": action.next_steps,
        "lead": lead_in_words(action, action.lead_words_then, with_names=with_names),
        "agencies": [agency.name for agency in action.agencies.all()],
        "officer_told": names.get(action.lead_officer_then, ""),
        "due": due_of(action.due_on, action.due_precision, action.due_words),
        "first_due": first_due_of(action),
        "rating": Shaded(Rating(action.rating).label, fill, ink),
        "flags": "; ".join(flags),
        "standing": standing_of(action),
        "completed": action.completed_on,
        "rating_words": action.rating_words,
    }
    if not with_names:
        del told["officer_told"]
    return told


def standing_of(action: Action) -> str:
    """The state in words, "" for the usual one."""
    is_usual = action.standing == Standing.UNDER_WAY
    return "" if is_usual else Standing(action.standing).label


def first_due_of(action: Action) -> str | date:
    """The date that never changes, where the action was moved from it."""
    if not rating.is_redated(action, action.first_due_on):
        return ""
    return due_of(action.first_due_on, action.first_due_precision, "")


def due_of(on: date | None, precision: str, words: str) -> str | date:
    """A due date in words that are read as this very date again; a plain day as it is.

    The plan's own words, where they say so; else in house form.
    """
    words = " ".join(words.split())
    read = read_date(words)
    if on is None and not words:
        return NO_DATE
    says_so = (read.on, read.precision) == (on, precision)
    if on and precision == Precision.DAY and words in ("", f"{on:%d/%m/%Y}"):
        return on
    return words if says_so else display_date(on, precision, words)


def as_workbook(export: Export) -> bytes:
    """An Excel workbook: the plan, its objectives, what the ratings mean."""
    objectives = Table(
        "Objectives",
        tuple(
            Column(heading, width)
            for heading, width in zip(OBJECTIVES.values(), (2, 7, 11, 11), strict=True)
        ),
        tuple((o.number, o.title, o.statement, o.how) for o in export.objectives),
    )
    meanings = export.plan.strategy.rating_meanings()
    ratings = Table(
        "Ratings",
        (Column("Rating word", 3), Column("What it means", 16)),
        tuple(
            (Shaded(Rating(value).label, *COLOURS[value]), words)
            for value, words in meanings.items()
        ),
    )
    tables = [exporting_flat.sheet_of(export), objectives, ratings]
    return write_workbook(export.title, [export.as_at(), *export.remarks()], tables)


def as_separated(export: Export) -> bytes:
    """A CSV file: one table that says everything in every row."""
    return write_separated(exporting_flat.records_of(export))


def as_document(export: Export) -> bytes:
    """A Word document: a heading and a table for each objective."""
    leads = exporting_paper.WordsOfLeads(export)
    blocks = [Text(export.as_at()), *(Text(line) for line in export.remarks())]
    blocks.append(Heading(RATINGS, 1))
    for value, words in export.plan.strategy.rating_meanings().items():
        blocks.append(Text(words, Shaded(Rating(value).label, *COLOURS[value])))
    for objective in export.objectives:
        blocks.append(Heading(f"Objective {objective.number}: {objective.title}", 1))
        for label, text in ((MEANS, objective.statement), (HOW, objective.how)):
            if text.strip():
                blocks += [Heading(label, 2), Text(text)]
        blocks.append(exporting_paper.table_of(export, objective, leads))
    return write_document(export.title, blocks)


FORMATS = {
    "xlsx": (
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        as_workbook,
    ),
    "docx": (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        as_document,
    ),
    "csv": ("text/csv; charset=utf-8", as_separated),
}


def export_plan(
    strategy: Strategy, kind: str, on: date, *, with_names: bool
) -> tuple[bytes, int]:
    """The plan as at a day as a file of that kind, and how many actions it has.

    ``kind`` is xlsx, docx, csv or pdf. Raises UnwritableTable where that kind of
    file cannot hold the plan.
    """
    if kind == "pdf":
        total = progress.plan_as_at(strategy, on).total
        return plan_paper(strategy, on, with_names=with_names), total
    export = gather(strategy, on, with_names=with_names)
    _, write = FORMATS[kind]
    return write(export), len(export.rows)
