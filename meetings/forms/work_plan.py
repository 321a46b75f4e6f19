"""Forms of the work plan: what comes, why it does not, what comes again and again."""

from calendar import month_name

from django import forms

from cpboard.exchange.dates import long_date
from cpboard.forms import HouseDateField, check_is_not_endless
from meetings.forms.fields import helper, plain_required
from meetings.models import WorkPlanItem, WorkPlanRule

SMALL = {"class": "govuk-input--width-3", "inputmode": "numeric"}
SHORT = {
    "asked": forms.Textarea(attrs={"rows": 3}),
    "minutes_allotted": forms.TextInput(attrs=SMALL),
}


class PlanItemForm(forms.ModelForm):
    """Something that is to come to a meeting."""

    class Meta:
        model = WorkPlanItem
        fields = [
            "title",
            "meeting",
            "kind",
            "asked",
            "presenter",
            "minutes_allotted",
            "why",
        ]
        labels = {
            "meeting": "Which meeting",
            "kind": "What for",
            "presenter": "Who presents it",
            "minutes_allotted": "Minutes for it",
        }
        help_texts = {
            "title": "The public reads this as soon as the meeting is announced.",
            "why": "A note for officers.",
        }
        widgets = SHORT

    def __init__(self, *args, meetings, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["meeting"].queryset = meetings
        self.fields["meeting"].empty_label = "It waits for a meeting"
        self.fields["meeting"].label_from_instance = day_of
        self.fields["kind"].required = False
        if self.instance.item_id:
            # It stands on an agenda: which one is no longer for the plan to say.
            del self.fields["meeting"]
        self.fields["asked"].validators.append(check_is_not_endless)
        plain_required(self, title="Enter what comes")
        self.helper = helper(*self.fields, button="Save")


def day_of(meeting):
    """A meeting among others of its board: its day."""
    return f"{meeting.meets_on:%A} {long_date(meeting.meets_on)}"


class DropForm(forms.ModelForm):
    """Why something does not come any more."""

    class Meta:
        model = WorkPlanItem
        fields = ["dropped_because"]
        labels = {"dropped_because": "Why does it not come any more?"}
        help_texts = {"dropped_because": "A note for officers."}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["dropped_because"].required = True
        plain_required(self, dropped_because="Say why it does not come any more")
        self.helper = helper("dropped_because", button="Drop it", is_grave=True)


class RuleForm(forms.ModelForm):
    """What comes again and again, and how often."""

    starts_on = HouseDateField(
        label="From", error_messages={"required": "Enter the day it holds from"}
    )
    ends_on = HouseDateField(
        label="To",
        required=False,
        help_text="Left empty, it goes on. What it planned after that day goes.",
    )
    month = forms.TypedChoiceField(
        label="Month",
        choices=[("", "Only for once a year")]
        + [(number, month_name[number]) for number in range(1, 13)],
        coerce=int,
        empty_value=None,
        required=False,
    )

    class Meta:
        model = WorkPlanRule
        fields = [
            "title",
            "every",
            "month",
            "standing",
            "kind",
            "asked",
            "presenter",
            "minutes_allotted",
            "starts_on",
            "ends_on",
        ]
        labels = {
            "title": "What comes",
            "every": "How often",
            "kind": "What for",
            "presenter": "Who presents it",
            "minutes_allotted": "Minutes for it",
        }
        help_texts = {
            "standing": "What is chosen here is offered for every agenda, in the usual "
            "place, and no work plan lists it."
        }
        widgets = SHORT

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["standing"].choices = [
            ("", "Nothing of these: it comes onto the work plan"),
            *WorkPlanRule._meta.get_field("standing").choices,
        ]
        self.fields["kind"].required = False
        self.fields["asked"].validators.append(check_is_not_endless)
        plain_required(self, title="Enter what comes", every="Choose how often")
        self.helper = helper(*self.fields, button="Save this rule")

    def clean(self):
        data = super().clean()
        every = data.get("every")
        if every != WorkPlanRule.Every.YEAR:
            data["month"] = None
        elif data.get("month") is None:
            self.add_error("month", "Choose the month in which it comes")
        if data.get("standing") and every and every != WorkPlanRule.Every.MEETING:
            self.add_error("every", "What stands on every agenda comes every meeting")
        starts_on, ends_on = data.get("starts_on"), data.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", "This is before the day it holds from")
        return data
