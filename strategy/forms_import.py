"""What is asked of somebody who brings in a plan."""

from django import forms
from django.conf import settings
from django.template.defaultfilters import filesizeformat

from cpboard.exchange.grids import UnreadableFile
from cpboard.forms import HouseDateField
from strategy import importing
from strategy.models import PlanImport


class PlanImportForm(forms.ModelForm):
    """A file, the plan it belongs to, and the day it tells of."""

    file = forms.FileField(
        label="The plan",
        help_text="A Word document (.docx), an Excel workbook (.xlsx) or a CSV file.",
        widget=forms.FileInput(attrs={"accept": ".docx,.xlsx,.csv"}),
        error_messages={
            "required": "Choose a file",
            "empty": "This file is empty. Choose the file again.",
        },
    )
    as_at = HouseDateField(
        label="The day it tells of",
        required=False,
        help_text="Only for a plan from the past. Left empty, it tells of today.",
    )

    class Meta:
        model = PlanImport
        fields = ["file", "strategy", "as_at"]
        labels = {"strategy": "Which plan is it?"}
        help_texts = {"strategy": "A new plan starts as a draft, titled by its file."}

    def __init__(self, *args, strategies, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["strategy"].queryset = strategies
        self.fields["strategy"].empty_label = "A new plan"

    def clean_file(self):
        """A file that can be read as a plan; else a sentence that says why not."""
        file = self.cleaned_data["file"]
        if file.size > settings.MAX_UPLOAD_BYTES:
            most = filesizeformat(settings.MAX_UPLOAD_BYTES)
            raise forms.ValidationError(f"This file is too big: the most is {most}.")
        self.instance.name = file.name[:255]
        try:
            plan = importing.read_file(file, file.name)
        except UnreadableFile as error:
            raise forms.ValidationError(str(error)) from error
        if not plan.actions:
            raise forms.ValidationError(plan.errors[0].message)
        file.seek(0)
        return file

    def clean(self):
        """A file of the past is told of a plan that held nothing later."""
        data = super().clean()
        if data.get("as_at"):
            try:
                importing.check_day(data.get("strategy"), data["as_at"])
            except importing.PlanImportError as error:
                self.add_error("as_at", str(error))
        return data


class UnknownRatingsForm(forms.ModelForm):
    """The choice to keep rating words that nobody knows, as "not rated"."""

    class Meta:
        model = PlanImport
        fields = ["keeps_unknown_ratings"]
        labels = {"keeps_unknown_ratings": "Not rated, keep the word"}
