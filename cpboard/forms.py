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
UNREADABLE_TIME = "Enter a time, for example 5.00pm"


# No box holds more, so that nobody fills the disk with one.
LONGEST_TEXT = 20_000


def check_is_not_endless(words):
    """A check and no ``maxlength``: a browser cuts off what is pasted, unsaid."""
    if len(words) > LONGEST_TEXT:
        raise forms.ValidationError(
            f"Shorten this to {LONGEST_TEXT:,} characters: it has {len(words):,}"
        )


def check_is_of_our_time(day):
    """Nothing here is older than the Children Act 1989, or of the far future."""
    if not 1989 <= day.year <= 2100:
        raise forms.ValidationError("Enter a year between 1989 and 2100")


class HouseDateInput(forms.DateInput):
    """One text box that shows a date the way the house prints it."""

    def __init__(self, attrs=None):
        super().__init__({"class": "govuk-input--width-10", **(attrs or {})})

    def format_value(self, value):
        """A date as "27 March 2026"; what a person typed stays as it was."""
        if hasattr(value, "strftime"):
            return dateformat.format(value, "j F Y")
        return value


class HouseTimeInput(forms.TimeInput):
    """One text box that shows a time the way the house prints it."""

    def __init__(self, attrs=None):
        super().__init__({"class": "govuk-input--width-5", **(attrs or {})})

    def format_value(self, value):
        """A time as "5.00pm"; what a person typed stays as it was."""
        if hasattr(value, "strftime"):
            return f"{value:%I.%M%p}".lower().lstrip("0")
        return value


class HouseDateField(forms.DateField):
    """A date as people write it: 27/3/2026, 27.3.26, 27th March 2026, 2026-03-27.

    A month alone, a quarter or "ongoing" is refused, never guessed at; so is a year
    in which no board of ours can have met.
    """

    widget = HouseDateInput
    default_validators = [check_is_of_our_time]

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


class HouseTimeField(forms.TimeField):
    """A time as people write it: 5pm, 5.00pm, 5:00 PM, 17:00."""

    widget = HouseTimeInput

    def __init__(self, **kwargs):
        kwargs.setdefault("help_text", "For example, 5.00pm")
        kwargs.setdefault("input_formats", ["%I:%M%p", "%I%p", "%H:%M"])
        kwargs["error_messages"] = {"invalid": UNREADABLE_TIME} | (
            kwargs.get("error_messages") or {}
        )
        super().__init__(**kwargs)

    def to_python(self, value):
        """The time, with full stop or colon, with or without space; None if empty."""
        if isinstance(value, str):
            value = re.sub(r"\s+", "", value).replace(".", ":").lower()
            value = value.replace("noon", "12pm").replace("a:m:", "am")
            value = value.replace("p:m:", "pm")
        return super().to_python(value)


class HouseDateTimeWidget(forms.SplitDateTimeWidget):
    """A box for the date and a box for the time, each with its label."""

    template_name = "govuk/controls/date_time.html"

    def __init__(self, attrs=None):
        super().__init__(attrs)
        self.widgets = [HouseDateInput(), HouseTimeInput()]


class HouseDateTimeField(forms.SplitDateTimeField):
    """A day and a time of day, as people write both; gives an aware datetime."""

    widget = HouseDateTimeWidget

    def __init__(self, **kwargs):
        kwargs.setdefault("help_text", "For example, 27 3 2026 and 5.00pm")
        kwargs["error_messages"] = {
            "invalid_date": UNREADABLE,
            "invalid_time": UNREADABLE_TIME,
        } | (kwargs.get("error_messages") or {})
        super().__init__(**kwargs)
        self.fields = (
            HouseDateField(required=False, help_text=""),
            HouseTimeField(required=False, help_text=""),
        )
