"""The clauses of a decision, saved in the order in which they are read."""

from meetings.models import Clause, Resolution


def save_clauses(
    resolution: Resolution, clauses, parent: Clause | None = None, place: int = 0
) -> list[Clause]:
    """Save clauses, those below one behind it; gives all of them in order.

    ``clauses`` are ReadClause rows; ``place`` is the last place taken.
    """
    saved = []
    for each in clauses:
        row = Clause.objects.create(
            resolution=resolution,
            parent=parent,
            depth=parent.depth + 1 if parent else 0,
            position=place + len(saved) + 1,
            number=each.number,
            text=each.text,
        )
        below = save_clauses(resolution, each.clauses, row, row.position)
        saved += [row, *below]
    return saved
