from django.apps import AppConfig


class PerformanceConfig(AppConfig):
    """How the council knows whether it keeps its promises."""

    name = "performance"
