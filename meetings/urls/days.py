"""The day in an address, and the address of a meeting."""

from datetime import date

from django.urls import register_converter


class DayConverter:
    """A day in an address: 2021-01-19."""

    regex = "[0-9]{4}-[0-9]{2}-[0-9]{2}"

    def to_python(self, value):
        """The date; a day that does not exist is no address."""
        return date.fromisoformat(value)

    def to_url(self, value):
        """The day as written in addresses."""
        return str(value)


register_converter(DayConverter, "day")

MEETING = "meetings/<slug:slug>/<day:day>/"
