"""Forms for minutes: bringing them in, what follows from a clause."""

from django import forms

from cpboard.exchange.dates import long_date
from cpboard.exchange.shapes import UnreadableFile
from cpboard.forms import check_is_not_endless
from meetings.follow_ups import set_due, set_owner
from meetings.forms.fields import helper, plain_required
from meetings.minutes_reading.files import MOST_LETTERS, text_of_file
from meetings.models import FollowUp
from meetings.names import one_of_name, people_by_name

WHO_OR_WHY = "Say who does it and by when, or why not"


class BringInForm(forms.Form):
    """The text of minutes, pasted or in a file; the file wins."""

    file = forms.FileField(
        label="A file",
        required=False,
        help_text="A Word document (.docx) or a text file (.txt).",
        widget=forms.FileInput(attrs={"accept": ".docx,.txt,text/plain"}),
        error_messages={"empty": "The file is empty"},
    )
    text = forms.CharField(
        label="Or their text",
        required=False,
        max_length=MOST_LETTERS,
        help_text="Paste it with its headings, names and numbers.",
        widget=forms.Textarea(attrs={"rows": 16}),
    )

    def clean_file(self):
        """The text of the file; a refused one says why."""
        file = self.cleaned_data["file"]
        if not file:
            return ""
        try:
            return text_of_file(file.read())
        except UnreadableFile as error:
            raise forms.ValidationError(str(error)) from error

    def clean(self):
        """``text`` is what is to be read, wherever it came from."""
        data = super().clean()
        data["text"] = data.get("file") or data.get("text", "")
        if not self.errors and not data["text"].strip():
            self.add_error("text", "Choose a file, or paste the text")
        return data


class FollowUpFields(forms.Form):
    """Who does it and by when, or why nobody does."""

    owner = forms.CharField(
        label="Who does it",
        required=False,
        max_length=200,
        help_text="A name that is known here, or the post as the minutes have it.",
    )
    due = forms.CharField(
        label="By when",
        required=False,
        max_length=200,
        help_text="A date, “next meeting”, or words.",
        widget=forms.TextInput(attrs={"class": "govuk-input--width-20"}),
    )
    why_none = forms.CharField(
        label="Why nobody or no date is named", required=False, max_length=300
    )
    is_open = forms.BooleanField(label="Something is left to do", required=False)

    field_order = ["is_open", "owner", "due", "why_none"]

    def clean(self):
        """Both, or a reason; where nothing is to be done, a reason."""
        data = super().clean()
        named = data.get("owner") and data.get("due")
        if not self.errors and not data["why_none"]:
            if not data["is_open"]:
                self.add_error("why_none", "Say why nothing is left to do")
            elif not named:
                self.add_error("why_none", WHO_OR_WHY)
        return data


class ClauseForm(FollowUpFields):
    """What follows from a clause that is being brought in."""

    is_item = forms.BooleanField(
        label="Put it on the board's work plan as an item", required=False
    )

    def __init__(self, *args, proposal, **kwargs):
        asked = proposal.asked
        initial = {
            "owner": asked.owner,
            "due": asked.due,
            "why_none": asked.why_none,
            "is_open": asked.is_open,
            "is_item": asked.is_item,
        }
        super().__init__(*args, prefix=proposal.key, initial=initial, **kwargs)
        self.proposal = proposal


class FollowUpForm(FollowUpFields):
    """What follows from a clause that is on record."""

    def __init__(self, *args, follow_up, **kwargs):
        day = long_date(follow_up.due_on) if follow_up.due_on else ""
        initial = {
            "owner": follow_up.who(),
            "due": follow_up.due_words or day,
            "why_none": follow_up.why_none,
            "is_open": follow_up.state != FollowUp.State.NONE,
        }
        super().__init__(*args, initial=initial, **kwargs)
        self.follow_up = follow_up
        self.helper = helper(*self.field_order, button="Save")

    def save(self, next_on):
        """Save the follow-up; "next meeting" is the day given."""
        data, follow_up = self.cleaned_data, self.follow_up
        person = one_of_name(data["owner"], people_by_name())
        set_owner(follow_up, data["owner"], person)
        set_due(follow_up, data["due"], next_on)
        follow_up.why_none = data["why_none"]
        if follow_up.state in {FollowUp.State.OPEN, FollowUp.State.NONE}:
            is_open = data["is_open"]
            follow_up.state = FollowUp.State.OPEN if is_open else FollowUp.State.NONE
        follow_up.save()
        return follow_up


class OutcomeForm(forms.ModelForm):
    """What was done."""

    class Meta:
        model = FollowUp
        fields = ["outcome"]
        labels = {"outcome": "What was done?"}
        widgets = {"outcome": forms.Textarea(attrs={"rows": 4})}

    def __init__(self, *args, button, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["outcome"].required = True
        self.fields["outcome"].validators.append(check_is_not_endless)
        plain_required(self, outcome="Say what was done")
        self.helper = helper("outcome", button=button)
