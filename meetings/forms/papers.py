"""Forms for papers: an uploaded file or a live page, public or exempt."""

from crispy_forms.layout import Div, Fieldset
from django import forms
from django.utils import timezone

from cpboard.forms import HouseDateField
from cpboard.pdf.inspect import RefusedUpload, inspect
from cpboard.people.models import Person
from meetings.forms.fields import helper, plain_required
from meetings.models import Paper
from meetings.words import EXEMPT_PARAGRAPHS
from strategy.models import Strategy

EXEMPT_FIELDS = {
    "exempt_paragraphs": "Choose the paragraph of Schedule 12A that lets it be exempt",
    "public_interest_test": "Write why keeping it private outweighs publishing it",
    "exempt_author": "Choose who decided that it is exempt",
    "exempt_review_on": "Enter when the decision is looked at again",
}
EMPTY = {
    "exempt_paragraphs": "",
    "public_interest_test": "",
    "exempt_author": None,
    "exempt_review_on": None,
}


class PaperForm(forms.ModelForm):
    """What every paper has: a title, and all four reasons if it is exempt.

    Local Government Act 1972, Schedule 12A (LAW: E1).
    """

    exempt_paragraphs = forms.MultipleChoiceField(
        label="Which paragraph of Schedule 12A lets it be exempt?",
        choices=[
            (number, f"{number}. {words}")
            for number, words in EXEMPT_PARAGRAPHS.items()
        ],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    exempt_review_on = HouseDateField(
        label="When is the decision looked at again?", required=False
    )

    # What ``inspect`` says of a new file, where the form takes one.
    found = None

    class Meta:
        model = Paper
        fields = ["title", "is_exempt", *EXEMPT_FIELDS]
        labels = {
            "is_exempt": "This paper is exempt: the public must not read it",
            "public_interest_test": "Why does privacy outweigh publishing it?",
            "exempt_author": "Who decided?",
        }
        help_texts = {
            "title": "Everybody reads it on the agenda, unless the paper is exempt.",
            "exempt_author": "Usually the monitoring officer.",
        }
        widgets = {"public_interest_test": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        numbers = self.instance.exempt_paragraphs
        self.initial["exempt_paragraphs"] = numbers.split(", ") if numbers else []
        self.fields["exempt_author"].queryset = Person.objects.active()
        self.fields["exempt_author"].empty_label = "Choose"
        plain_required(self, title="Enter what the paper is called")

    def lay_out(self, *own, button):
        """The form's own fields, then what only an exempt paper needs."""
        self.helper = helper(
            *own,
            Fieldset(
                "May the public read it?",
                "is_exempt",
                Div(*EXEMPT_FIELDS, css_class="cp-exempt-reasons"),
            ),
            button=button,
        )

    def clean_exempt_review_on(self):
        """A day to come, or the day that was set before."""
        day = self.cleaned_data["exempt_review_on"]
        if day and day != self.instance.exempt_review_on and day < timezone.localdate():
            raise forms.ValidationError("The day to look at it again has passed")
        return day

    def clean(self):
        data = super().clean()
        if not data.get("is_exempt"):
            for name in EXEMPT_FIELDS:
                self.errors.pop(name, None)
            return data | EMPTY
        for name, message in EXEMPT_FIELDS.items():
            if name not in self.errors and not data.get(name):
                self.add_error(name, message)
        data["exempt_paragraphs"] = ", ".join(data.get("exempt_paragraphs", []))
        return data


class UploadForm(PaperForm):
    """A PDF file, or its place kept until it comes."""

    file = forms.FileField(
        label="PDF file",
        required=False,
        widget=forms.FileInput(attrs={"accept": ".pdf,application/pdf"}),
        error_messages={"empty": "The file is empty"},
    )
    field_order = ["title", "file"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["file"].help_text = (
            "Choose a file only to put another in its place."
            if self.instance.file
            else 'Leave it empty while the paper is "to follow".'
        )
        self.lay_out("title", "file", button="Save this paper")

    def clean_file(self):
        """A file that can go into a pack; a refused one says why."""
        file = self.cleaned_data["file"]
        if not file:
            return None
        try:
            self.found = inspect(file)
        except RefusedUpload as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        return file


class LivePaperForm(PaperForm):
    """A live page as a paper: of which strategy, as at when."""

    as_at = HouseDateField(
        label="As at",
        required=False,
        help_text="Left empty, as it stands on the day of the meeting.",
    )

    class Meta(PaperForm.Meta):
        fields = ["title", "strategy", "as_at", *PaperForm.Meta.fields[1:]]

    def __init__(self, *args, user, live, **kwargs):
        super().__init__(*args, **kwargs)
        if not live.has_a_day:
            del self.fields["as_at"]
        if live.needs_strategy:
            self.fields["strategy"].queryset = Strategy.objects.visible_to(user)
            self.fields["strategy"].required = True
            self.fields["strategy"].empty_label = "Choose"
            plain_required(self, strategy="Choose whose delivery plan it is")
        else:
            del self.fields["strategy"]
        own = [name for name in ("strategy", "as_at") if name in self.fields]
        self.lay_out("title", *own, button="Save this paper")
