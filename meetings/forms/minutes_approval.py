"""Forms for approving and signing minutes (LAW: A1)."""

from django import forms
from django.utils import timezone

from cpboard.exchange.dates import long_date
from cpboard.forms import HouseDateField, check_is_not_endless
from cpboard.people.models import Person
from meetings.forms.fields import helper, plain_required
from meetings.models import Meeting, Minutes


class ApproveForm(forms.ModelForm):
    """When the board approved its minutes, and who chaired."""

    state = Minutes.State.APPROVED
    approved_on = HouseDateField(
        label="Or the day of a meeting that is not here",
        required=False,
    )
    without_summary = forms.BooleanField(
        label="The public may read nothing of them", required=False
    )

    class Meta:
        model = Minutes
        fields = ["approving_meeting", "approved_on", "approved_by", "corrections"]
        labels = {
            "approving_meeting": "Which meeting approved them?",
            "approved_by": "Who chaired that meeting?",
            "corrections": "What the board had corrected",
        }
        help_texts = {
            "corrections": "A correction a line: In minute 12, “five” to read “six”. "
            "Everybody reads these lines. The minutes themselves are mended before "
            "they are approved.",
        }
        widgets = {"corrections": forms.Textarea(attrs={"rows": 4})}

    def __init__(self, *args, bare=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.bare = bare
        if not bare:
            del self.fields["without_summary"]
        meeting = self.instance.meeting
        later = meeting.board.meetings.filter(
            meets_on__gt=meeting.meets_on, meets_on__lte=timezone.localdate()
        )
        choice = self.fields["approving_meeting"]
        choice.queryset = later.exclude(state=Meeting.State.CANCELLED)
        choice.empty_label = "A meeting that is not here"
        self.initial["approving_meeting"] = choice.queryset.order_by("meets_on").first()
        choice.label_from_instance = lambda row: long_date(row.meets_on)
        choice.help_text = ""
        self.fields["corrections"].validators.append(check_is_not_endless)
        self.fields["approved_by"].queryset = Person.objects.active()
        self.fields["approved_by"].empty_label = "Choose"
        self.fields["approved_by"].required = True
        plain_required(self, approved_by="Choose who chaired the meeting")
        self.helper = helper(*self.fields, button="Approve these minutes")

    def clean_approved_on(self):
        """The chosen meeting's day, or a day between the meeting and today."""
        chosen = self.cleaned_data.get("approving_meeting")
        day = chosen.meets_on if chosen else self.cleaned_data["approved_on"]
        if day is None:
            raise forms.ValidationError(
                "Enter the day of the meeting that approved them"
            )
        return checked_day(day, self.instance.meeting.meets_on)

    def clean(self):
        """What is exempt leaves the public a fair record, or nobody minds (LAW: E3)."""
        data = super().clean()
        if self.bare and not data.get("without_summary"):
            self.add_error(
                "without_summary",
                "Write what the public reads instead, or say that it reads nothing",
            )
        return data


class SignForm(forms.ModelForm):
    """When the minutes were signed, and by whom."""

    state = Minutes.State.SIGNED
    signed_on = HouseDateField(
        label="Signed on", error_messages={"required": "Enter the day they were signed"}
    )

    class Meta:
        model = Minutes
        fields = ["signed_on", "signed_by"]
        labels = {"signed_by": "Who signed them?"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["signed_by"].queryset = Person.objects.active()
        self.fields["signed_by"].empty_label = "Choose"
        self.fields["signed_by"].required = True
        plain_required(self, signed_by="Choose who signed them")
        self.helper = helper(*self.fields, button="Record the signature")

    def clean_signed_on(self):
        """A day between their approval and today, of no extraordinary meeting."""
        day = checked_day(self.cleaned_data["signed_on"], self.instance.approved_on)
        meetings = self.instance.meeting.board.meetings
        if meetings.filter(meets_on=day, is_extraordinary=True).exists():
            raise forms.ValidationError(
                "The board met extraordinarily on this day. Minutes are signed at the "
                "next ordinary meeting (Local Government Act 1972, Schedule 12, "
                "paragraph 41)"
            )
        return day


def checked_day(day, earliest):
    """The day, unless it is before the earliest or still to come."""
    if day < earliest:
        raise forms.ValidationError(f"This is before {long_date(earliest)}")
    if day > timezone.localdate():
        raise forms.ValidationError("This day is still to come")
    return day
