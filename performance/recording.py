"""Entering a figure, and correcting one without losing what was said before."""

from django.db import transaction

from performance.models import Figure, Indicator
from performance.periods import Period


@transaction.atomic
def record_figure(*, indicator: Indicator, period: Period, author, **said) -> Figure:
    """Add a figure for the period; where there is one, a new revision of it.

    ``said`` names fields of Figure: counts, value or symbol, status, commentary.
    """
    # Held so that two corrections at once become revisions 2 and 3.
    Indicator.objects.select_for_update().get(pk=indicator.pk)
    before = indicator.figures.filter(period_ends_on=period.ends_on)
    last = before.order_by("revision").last()
    if last:
        said["status"] = Figure.Status.REVISED
    return Figure.objects.create(
        indicator=indicator,
        period_starts_on=period.starts_on,
        period_ends_on=period.ends_on,
        period_label=period.label,
        revision=last.revision + 1 if last else 1,
        entered_by=author,
        **said,
    )
