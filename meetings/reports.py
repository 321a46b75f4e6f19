"""Written reports: what they recommend, and their way to approval."""

from meetings.models import AgendaItem, Recommendation, Report


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
