from django.apps import AppConfig


class PerformanceConfig(AppConfig):
    """How the council knows whether it keeps its promises."""

    name = "performance"

    def ready(self):
        """Tell the plan which measures are off target."""
        from performance.targets import off_target
        from strategy import hooks

        hooks.off_target.append(off_target)
