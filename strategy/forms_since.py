"""The days between which a plan is compared with itself."""

from datetime import date

from django import forms
from django.utils import timezone

from cpboard.exchange.dates import long_date
from cpboard.forms import HouseDateField
from strategy.forms import AsAtForm


class ShownDateField(HouseDateField):
    """A date that stands in its box as the house prints it, however it was sent."""

    def bound_data(self, data, initial):
        """The date where the words are one, else the words as they were typed."""
        try:
            return self.to_python(data) or data
        except forms.ValidationError:
            return data


class PlanDatesForm(AsAtForm):
    """The day a plan is read as at and an earlier one to compare it with."""

    as_at = ShownDateField(label="As at", required=False, help_text="")
    since = ShownDateField(label="Since", required=False, help_text="")

    def clean(self):
        """Nothing can have changed since a day that comes later."""
        data = super().clean()
        since, on = data.get("since"), data.get("as_at") or timezone.localdate()
        if since and since > on:
            raise forms.ValidationError(
                {"since": f"Enter a day before {long_date(on)}, when the plan is read"}
            )
        return data

    def since_day(self) -> date | None:
        """The day asked for; None where none is, or none that makes sense."""
        self.full_clean()
        return self.cleaned_data.get("since")
