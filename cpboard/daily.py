"""What runs once a day by itself where one machine does everything."""

from datetime import datetime

from django.conf import settings
from django.utils import timezone


class Daily:
    """Starts the commands of ``settings.DAILY_COMMANDS`` once a day, after its hour.

    After a new start they may run a second time in a day: what is named there must
    bear that.
    """

    def __init__(self, start):
        self.start = start
        self.last_on = None
        self.running = []

    def tick(self, now: datetime | None = None) -> None:
        """Start what is due; called again and again."""
        now = now or timezone.localtime()
        # Asked for how they are, children that have ended are let go.
        self.running = [child for child in self.running if child.poll() is None]
        if self.last_on == now.date() or now.hour < settings.DAILY_HOUR:
            return
        self.last_on = now.date()
        self.running += [
            self.start("manage.py", command, "--skip-checks", "--verbosity=0")
            for command in settings.DAILY_COMMANDS
        ]
