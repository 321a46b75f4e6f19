"""What the floor above tells the measures, without their importing it."""

from collections.abc import Callable

from strategy.hooks import AskedFor

# indicator, user -> what the boards asked for that the user may know of, newest first.
asked_for: list[Callable[[object, object], list[AskedFor]]] = []


def asked_of_indicator(indicator, user) -> list[AskedFor]:
    """What the boards asked for and tied to the indicator, as the user may know it."""
    return [each for told in asked_for for each in told(indicator, user)]
