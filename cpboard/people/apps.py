from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Who uses the board's memory."""

    name = "cpboard.people"
    label = "people"
