"""Form fields that every floor shares."""

import re

from django import forms
from django.utils import dateformat

# The orders in which people here write a date: day first, always.
DATE_FORMATS = [
    "%d %m %Y",
    "%d %m %y",
    "%d %B %Y",
    "%d %b %Y",
    "%d %B %y",
    "%d %b %y",
    "%Y %m %d",
]
UNREADABLE = "Enter a date with a day, a month and a year, for example 27 3 2026"


class HouseDateInput(forms.DateInput):
    """One text box that shows a date the way the house prints it."""

    def __init__(self, attrs=None):
        super().__init__({"class": "govuk-input--width-10", **(attrs or {})})

    def format_value(self, value):
        """A date as "27 March 2026"; what a person typed stays as it was."""
        if hasattr(value, "strftime"):
            return dateformat.format(value, "j F Y")
        return value


class HouseDateField(forms.DateField):
    """A date as people write it: 27/3/2026, 27.3.26, 27th March 2026, 2026-03-27.

    A month alone, a quarter or "ongoing" is refused, never guessed at.
    """

    widget = HouseDateInput

    def __init__(self, **kwargs):
        kwargs.setdefault("help_text", "For example, 27 3 2026")
        kwargs.setdefault("input_formats", DATE_FORMATS)
        kwargs["error_messages"] = {"invalid": UNREADABLE} | (
            kwargs.get("error_messages") or {}
        )
        super().__init__(**kwargs)

    def to_python(self, value):
        """The date, whatever stands between its parts; None where it is empty."""
        if isinstance(value, str):
            value = re.sub(r"(?<=\d)(st|nd|rd|th)\b", "", value, flags=re.IGNORECASE)
            value = re.sub(r"\bSept\b", "Sep", value, flags=re.IGNORECASE)
            value = re.sub(r"[\s/.,-]+", " ", value).strip()
        return super().to_python(value)


class RadiosWithHints(forms.RadioSelect):
    """Radio buttons that say under each what choosing it means.

    ``hints``: value of the option -> its words; options without one have none.
    """

    def __init__(self, attrs=None, choices=(), hints=None):
        super().__init__(attrs, choices)
        self.hints = hints or {}

    def create_option(self, name, value, *args, **kwargs):
        """Django's own option with the hint beside its label."""
        option = super().create_option(name, value, *args, **kwargs)
        return {**option, "hint": self.hints.get(str(value), "")}
