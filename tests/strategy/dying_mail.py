"""A mail server that counts, and a run that is killed in the middle.

``python -m tests.strategy.dying_mail FOLDER DAY NUMBER [WHEN]`` sends the reminders of
the day into files in the folder, and kills its own process outright when the
mail of that number was handed over (``after``) or just before (``before``); 0 lets it
live.
"""

import os
import signal
import sys
from pathlib import Path

from django.core.mail.backends.base import BaseEmailBackend


class EmailBackend(BaseEmailBackend):
    """Writes a file for each mail, and dies at one of them."""

    def __init__(self, *, folder, number, when, **options):
        super().__init__(**options)
        self.folder, self.number, self.when = Path(folder), number, when
        self.sent = 0

    def send_messages(self, messages):
        """Hand over each mail: a file that is named after who gets it."""
        for message in messages:
            self.sent += 1
            self.die_if("before")
            (address,) = message.to
            file = self.folder / f"{address}.{os.getpid()}.{self.sent}"
            file.write_text(message.body, encoding="utf-8")
            self.die_if("after")
        return len(messages)

    def die_if(self, when):
        """End as a machine ends that loses its power."""
        if self.sent == self.number and self.when == when:
            os.kill(os.getpid(), signal.SIGKILL)


def main(folder, on, number, when="after"):
    """Run the command with that mail server."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cpboard.settings")
    # Here, not above: only the child has no Django yet.
    import django
    from django.conf import settings
    from django.core.management import call_command

    django.setup()
    settings.MAILERS = {
        "default": {
            "BACKEND": "tests.strategy.dying_mail.EmailBackend",
            "OPTIONS": {"folder": folder, "number": int(number), "when": when},
        }
    }
    call_command("send_reminders", "--on", on, "--json")


if __name__ == "__main__":
    main(*sys.argv[1:])
