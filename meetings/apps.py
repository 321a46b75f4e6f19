from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """Where the council answers for its promises."""

    name = "meetings"
