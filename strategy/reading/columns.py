"""What only the rows below a heading can tell of its column."""

from cpboard.exchange.shapes import Row

from . import rows
from .headers import LATEST_WINS, Columns

LEVELS = {"high", "medium", "low", "h", "m", "l", "must", "should", "could"}


def with_ref(columns: Columns, body: list[Row]) -> Columns:
    """The columns, with a first one that has no heading and holds refs as "ref"."""
    if "ref" in columns.places or columns.headings[0] or columns.places["activity"] < 1:
        return columns
    cells = [row.cells[0] for row in body if row.cells[0].span == 1]
    texts = [cell.text for cell in cells if cell.text]
    if not texts or not all(rows.REF.fullmatch(text) for text in texts):
        return columns
    return Columns(**{**vars(columns), "places": {"ref": 0, **columns.places}})


def with_latest(columns: Columns, body: list[Row]) -> Columns:
    """The columns, the latest of a kind being the last that anybody has filled yet."""
    places, doubled = dict(columns.places), list(columns.doubled)
    for name in LATEST_WINS & set(places):
        chosen = places[name]
        others = sorted(other for first, other in doubled if first == chosen)
        filled = [p for p in (*others, chosen) if has_words(body, p)]
        if filled and not has_words(body, chosen):
            places[name] = filled[-1]
            doubled = [pair for pair in doubled if pair[0] != chosen]
            doubled += [(filled[-1], p) for p in (*others, chosen) if p != filled[-1]]
    return Columns(**{**vars(columns), "places": places, "doubled": tuple(doubled)})


def has_words(body: list[Row], place: int) -> bool:
    """Whether any row has words or a colour in the column, lines across aside."""
    cells = (rows.cell_at(row.cells, place) for row in body)
    return any(cell.span == 1 and (cell.text or cell.fill) for cell in cells)


def is_level_column(body: list[Row], place: int) -> bool:
    """Whether "Priority" here means high, medium or low."""
    texts = {rows.cell_at(row.cells, place).text.casefold().strip() for row in body}
    texts.discard("")
    return bool(texts) and texts <= LEVELS
