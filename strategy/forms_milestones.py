"""What is asked of somebody who writes down a step of an action."""

from crispy_forms.layout import Div
from django import forms
from django.utils import timezone

from cpboard.forms import HouseDateField
from strategy.forms_editing import with_button
from strategy.models import Milestone


class MilestoneForm(forms.ModelForm):
    """A step, the day it is due, and the day it was done."""

    due_on = HouseDateField(label="Due", required=False)
    done_on = HouseDateField(
        label="Done", required=False, help_text="Empty while it is not done."
    )

    class Meta:
        model = Milestone
        fields = ["what", "due_on", "done_on"]
        labels = {"what": "What is the step?"}
        error_messages = {"what": {"required": "Enter what the step is"}}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        dates = ["due_on", "done_on"]
        if self.instance.pk is None:
            dates = ["due_on"]
            del self.fields["done_on"]
        button = "Save this milestone" if self.instance.pk else "Add this milestone"
        self.helper = with_button(
            "what", Div(*dates, css_class="cp-row"), button=button
        )

    def clean_done_on(self):
        """What is done was done today or before."""
        done_on = self.cleaned_data["done_on"]
        if done_on and done_on > timezone.localdate():
            raise forms.ValidationError("The day it was done is still ahead")
        return done_on
