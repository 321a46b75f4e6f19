"""What a performance officer puts in: counts, never a sum done elsewhere."""

from datetime import date

from django import forms

from performance.measuring import PER, Unit, worked_out
from performance.models import Figure
from performance.periods import Period, last_full_periods

# How many periods back a first figure can be entered.
REACH = 8
SYMBOLS = [
    ("", "There is a figure"),
    (Figure.Symbol.NOT_AVAILABLE, "Not available for this period"),
    (Figure.Symbol.NOT_APPLICABLE, "Does not apply to this period"),
]
NARROW = forms.NumberInput(attrs={"class": "govuk-input--width-5"})


class FigureForm(forms.Form):
    """The figure of one period; the percentage or rate is worked out from it."""

    numerator = forms.IntegerField(min_value=0, widget=NARROW)
    denominator = forms.IntegerField(label="Out of", min_value=1, widget=NARROW)
    value = forms.DecimalField(
        label="The figure",
        min_value=0,
        max_digits=12,
        decimal_places=4,
        widget=NARROW,
    )
    symbol = forms.ChoiceField(
        label="Or why there is none", choices=SYMBOLS, required=False
    )
    is_provisional = forms.BooleanField(label="Still provisional", required=False)
    commentary = forms.CharField(
        label="What stands behind it?",
        help_text="Why it changed, in words the board understands. No names.",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args, indicator, **kwargs):
        super().__init__(*args, **kwargs)
        self.indicator = indicator
        self.fields["numerator"].label = f"How many {indicator.counted}"
        if indicator.unit in PER:
            self.asked = ["numerator", "denominator"]
        elif indicator.unit == Unit.COUNT:
            self.asked = ["numerator"]
        else:
            self.asked = ["value"]
        for name in {"numerator", "denominator", "value"} - set(self.asked):
            del self.fields[name]
        for name in self.asked:
            self.fields[name].error_messages["required"] = (
                "Enter a number, or say why there is none"
            )

    def clean(self):
        data = super().clean()
        if data.get("symbol"):
            for name in self.asked:
                self.errors.pop(name, None)
            return data
        part, whole = data.get("numerator"), data.get("denominator")
        if part is not None and whole is not None and part > whole:
            self.add_error("numerator", "A part cannot be more than the whole")
        return data

    def said(self):
        """The fields of a Figure, the value worked out (DESIGN: disclosure, NULL)."""
        data = self.cleaned_data
        words = {"commentary": data["commentary"]}
        if data["is_provisional"]:
            words["status"] = Figure.Status.PROVISIONAL
        if data["symbol"]:
            return words | {"symbol": data["symbol"]}
        counts = {name: data[name] for name in self.asked}
        if "value" not in counts:
            counts["value"] = worked_out(
                self.indicator.unit, data["numerator"], data.get("denominator")
            )
        return words | counts


class NewFigureForm(FigureForm):
    """The first figure of a period that has none yet."""

    period = forms.ChoiceField(
        label="Which period?", error_messages={"required": "Choose a period"}
    )
    field_order = ["period"]

    def __init__(self, *args, on: date, **kwargs):
        super().__init__(*args, **kwargs)
        known = set(self.indicator.figures.values_list("period_ends_on", flat=True))
        self.periods = {
            str(period.ends_on): period
            for period in reversed(
                last_full_periods(self.indicator.frequency, on, REACH)
            )
            if period.ends_on not in known
        }
        self.fields["period"].choices = [
            (key, period.label) for key, period in self.periods.items()
        ]

    def chosen(self) -> Period:
        """The period that was chosen."""
        return self.periods[self.cleaned_data["period"]]
