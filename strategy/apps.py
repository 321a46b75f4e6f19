from django.apps import AppConfig


class StrategyConfig(AppConfig):
    """What the council promises its children."""

    name = "strategy"
