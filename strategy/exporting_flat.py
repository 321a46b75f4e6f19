"""The plan's rows for Excel and CSV: a row an action, a column a field."""

from cpboard.exchange.shapes_out import Column, Table
from strategy.reading.layout import BESIDE, BETWEEN, FLAT, NAMELESS

# In centimetres.
WIDTHS = {
    "objective": 3.8,
    "ref": 1.3,
    "activity": 6.2,
    "where_now": 6.8,
    "reason": 4.2,
    "next_steps": 4.2,
    "evidence": 4.2,
    "lead": 3.8,
    "due": 2.8,
    "rating": 2,
    "flags": 2.6,
    "standing": 2.1,
    "first_due": 2.8,
    "completed": 2.8,
    "rating_words": 2.6,
    "agencies": 3.8,
    "officer_told": 3,
}
OTHER_WIDTH = 3.5
# On the screen only: on paper the rest would be too small to read.
SCREEN_ONLY = {"first_due", "completed", "rating_words", "agencies", "officer_told"}
# Left out of a workbook in which nobody has anything to say there.
WHERE_FILLED = {"first_due", "rating_words"}


def sheet_of(export) -> Table:
    """The sheet of a workbook, without columns in which nobody has anything to say."""
    fields = [
        name
        for name in fields_of(export)
        if name not in WHERE_FILLED or any(row.told[name] for row in export.rows)
    ]
    others = other_headings(export.rows)
    return Table(
        "Plan",
        (*columns_of(export, fields), *further(heading for heading, _ in others)),
        tuple(cells_of(row, fields, others) for row in export.rows),
        groups=tuple(row.objective.pk for row in export.rows),
    )


def records_of(export) -> Table:
    """The one table of a CSV: each row says its objective, the plan and the day.

    An objective without actions has a row of its own, so that it is not lost.
    """
    fields, others = fields_of(export), other_headings(export.rows)
    rows = [
        (*cells_of(row, fields, others), *beside(export, row.objective))
        for row in export.rows
    ]
    used = {row.objective.pk for row in export.rows}
    nothing = [""] * (len(fields) + len(others))
    rows += [
        (numbered(objective), *nothing, *beside(export, objective))
        for objective in export.objectives
        if objective.pk not in used
    ]
    headings = [*(heading for heading, _ in others), *BESIDE.values()]
    columns = (*columns_of(export, fields), *further(headings))
    return Table("Plan", columns, tuple(rows))


def fields_of(export) -> list[str]:
    """The fields behind the objective, in their order."""
    return [
        name
        for name in FLAT
        if name != "objective" and (name != "officer_told" or export.with_names)
    ]


def columns_of(export, fields: list[str]) -> list[Column]:
    """The columns of objective and fields; the lead's says if names were left out."""
    headings = FLAT if export.with_names else FLAT | {"lead": NAMELESS}
    return [
        Column(headings[name], WIDTHS[name], name in SCREEN_ONLY)
        for name in ("objective", *fields)
    ]


def further(headings) -> list[Column]:
    """Columns that the plan's own layout does not know."""
    return [Column(heading, OTHER_WIDTH, True) for heading in headings]


def cells_of(row, fields: list[str], others) -> tuple:
    """The cells of an action: objective, fields, further columns."""
    told = [row.told[name] for name in fields]
    told = [BETWEEN.join(v) if isinstance(v, list) else v for v in told]
    return (numbered(row.objective), *told, *in_columns(row.others, others))


def beside(export, objective) -> tuple:
    """What a CSV says in each row: objective, plan and day."""
    return (objective.statement, objective.how, export.title, export.plan.on)


def numbered(objective) -> str:
    """The objective as this layout names it."""
    return f"{objective.number}. {objective.title}".strip()


def other_headings(rows) -> list[tuple[str, int]]:
    """Every further column: heading, and the how-manyth of that heading it is."""
    return list(dict.fromkeys(key for row in rows for key in texts_by(row.others)))


def texts_by(others) -> dict[tuple[str, int], str]:
    """Further texts by their columns: a heading that comes twice is two columns."""
    found = {}
    for heading, text in others:
        count = sum(known == heading for known, _ in found)
        found[heading, count] = text
    return found


def in_columns(others, headings) -> list[str]:
    """The texts of an action's further columns in the order of all."""
    texts = texts_by(others)
    return [texts.get(key, "") for key in headings]
