"""Measures that are off target, told to the plan beside the actions they measure."""

from datetime import date

from django.db.models import OuterRef, Prefetch, Subquery

from performance.measuring import answer, target_words
from performance.models import Figure, Indicator
from strategy.models import Action
from strategy.progress import end_of


def is_off_target(indicator: Indicator, value) -> bool:
    """Whether the value misses the target by more than the tolerance.

    Within the tolerance it is at risk, not off; where neither direction is better,
    either miss counts.
    """
    if indicator.target is None or value is None:
        return False
    above = value - indicator.target
    if indicator.polarity == Indicator.Polarity.HIGH:
        return -above > indicator.tolerance
    if indicator.polarity == Indicator.Polarity.LOW:
        return above > indicator.tolerance
    return abs(above) > indicator.tolerance


def off_target(actions: list[Action], on: date, user) -> dict[int, list[str]]:
    """Action pk -> a sentence for each measure beside it that is off target.

    From the figures known by the end of the day. Figures are internal: for a user
    who may not see them it is as if there were none. Three queries, or none.
    """
    if not user.has_perm("performance.view_figure"):
        return {}
    strategies = {action.objective.strategy_id for action in actions}
    linked = Action.objects.filter(objective__strategy__in=strategies)
    indicators = list(
        Indicator.objects.filter(actions__in=linked, target__isnull=False)
        .distinct()
        .annotate(known=Subquery(known_by(on).values("pk")[:1]))
        .prefetch_related(Prefetch("actions", linked.only("pk")))
    )
    figures = Figure.objects.in_bulk([each.known for each in indicators if each.known])
    wanted, found = {action.pk for action in actions}, {}
    for indicator in indicators:
        figure = figures.get(indicator.known)
        if figure is None or not is_off_target(indicator, figure.value):
            continue
        for action in indicator.actions.all():
            if action.pk in wanted:
                found.setdefault(action.pk, []).append(told(indicator, figure))
    return found


def known_by(on: date):
    """The figures of the outer indicator that were known by the day, newest first."""
    return Figure.objects.filter(
        indicator=OuterRef("pk"), period_ends_on__lte=on, recorded_at__lte=end_of(on)
    ).order_by("-period_ends_on", "-revision")


def told(indicator: Indicator, figure: Figure) -> str:
    """The sentence, with figure, period and target."""
    return (
        f"The measure “{indicator.title}” is off target: {answer(indicator, figure)}, "
        f"{figure.period_label}. {target_words(indicator)}."
    )
