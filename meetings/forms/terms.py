"""Forms for a board's terms of reference, and for what they ask."""

from crispy_forms.layout import Fieldset
from django import forms
from django.utils import timezone

from cpboard.forms import HouseDateField, RadiosWithHints
from meetings.forms.fields import helper, plain_required
from meetings.models import (
    BasisChange,
    Board,
    ChairRule,
    Membership,
    SeatRule,
    TermsOfReference,
)
from meetings.terms_reading import read_terms
from meetings.terms_saying import said_of
from meetings.words import LEGAL_BASES

# A constitution's longest part; the box of a comment holds less.
LONGEST_TERMS = 100_000
NARROW = {"class": "govuk-input--width-2"}


class TermsForm(forms.ModelForm):
    """The text of a version, pasted or typed, and its days."""

    adopted_on = HouseDateField(label="Adopted on", required=False)
    in_force_from = HouseDateField(
        label="In force from",
        error_messages={"required": "Enter the day from which these terms hold"},
    )

    class Meta:
        model = TermsOfReference
        fields = ["source", "adopted_on", "in_force_from"]
        help_texts = {
            "source": "Paste the whole text. Numbers (1., 1.1), headings and points of "
            "a list are recognised; an empty line starts a new paragraph.",
        }
        widgets = {"source": forms.Textarea(attrs={"rows": 24})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        plain_required(self, source="Paste or type the terms of reference")
        if not self.instance.pk:
            self.initial["in_force_from"] = timezone.localdate()
        self.helper = helper(*self.fields, button="Save this version")

    def clean_source(self):
        """Words, and not without end."""
        text = self.cleaned_data["source"]
        if len(text) > LONGEST_TERMS:
            raise forms.ValidationError(
                f"Shorten this to {LONGEST_TERMS:,} characters: it has {len(text):,}"
            )
        if not read_terms(text):
            raise forms.ValidationError("Paste or type the terms of reference")
        return text

    def clean(self):
        data = super().clean()
        adopted, from_on = data.get("adopted_on"), data.get("in_force_from")
        if adopted and from_on and from_on < adopted:
            self.add_error("in_force_from", "Terms hold from the day they are adopted")
        return data


def paragraph_field(terms, value: str, label: str) -> forms.ChoiceField:
    """A choice of the numbered paragraphs of the terms in force, or of none."""
    paragraphs = terms.paragraphs.all() if terms else []
    numbers = {p.number: f"{p.number} {p.text[:60]}" for p in paragraphs if p.number}
    if value and value not in numbers:
        numbers[value] = f"{value} (not in the terms of today)"
    return forms.ChoiceField(
        label=label, choices=[("", "None"), *numbers.items()], required=False
    )


class BoardRulesForm(forms.ModelForm):
    """What the terms ask that a machine can check: quorum, meetings, votes."""

    remote_counts_from = HouseDateField(
        label="Those who join remotely count from",
        required=False,
        help_text="Left empty, only those in the room count for quorum and votes.",
    )

    class Meta:
        model = Board
        fields = [
            "quorum",
            "quorum_paragraph",
            "least_meetings",
            "meeting_year",
            "meetings_paragraph",
            "remote_counts_from",
            "remote_paragraph",
            "coopted_vote",
        ]
        labels = {"least_meetings": "Meetings a year at least"}
        widgets = {
            "quorum": forms.NumberInput(attrs=NARROW),
            "least_meetings": forms.NumberInput(attrs=NARROW),
            "meeting_year": forms.RadioSelect,
        }
        help_texts = {"quorum": "How many members must be there to decide anything."}

    def __init__(self, *args, terms=None, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ["quorum", "meetings", "remote"]:
            name = f"{name}_paragraph"
            value, label = getattr(self.instance, name), "Paragraph that says so"
            self.fields[name] = paragraph_field(terms, value, label)
        self.say_what_the_terms_say(terms)
        plain_required(
            self,
            quorum="Enter how many members make a quorum",
            least_meetings="Enter how often the board meets in a year at least",
        )
        self.helper = helper(
            Fieldset("Quorum", "quorum", "quorum_paragraph"),
            Fieldset(
                "Meetings", "least_meetings", "meeting_year", "meetings_paragraph"
            ),
            Fieldset("Joining remotely", "remote_counts_from", "remote_paragraph"),
            Fieldset("Votes", "coopted_vote"),
            button="Save what the terms ask",
        )

    def say_what_the_terms_say(self, terms):
        """The numbers that the words of the terms name, and their paragraphs."""
        said = said_of(terms.paragraphs.all()) if terms else {}
        for name, box in [("quorum", "quorum"), ("meetings", "least_meetings")]:
            if name in said:
                value, paragraph = said[name]
                words = f"Paragraph {paragraph} of the terms names {value}."
                self.fields[box].help_text = f"{self.fields[box].help_text} {words}"
                self.initial[f"{name}_paragraph"] = (
                    self.initial[f"{name}_paragraph"] or paragraph
                )

    def clean_quorum(self):
        """A board of nobody decides nothing."""
        quorum = self.cleaned_data["quorum"]
        if quorum < 1:
            raise forms.ValidationError("A quorum is 1 member or more")
        return quorum

    def clean_least_meetings(self):
        """More often than weekly is a slip of the finger."""
        number = self.cleaned_data["least_meetings"]
        if number > 52:
            raise forms.ValidationError("Enter 52 meetings a year or fewer")
        return number


class SeatRuleForm(forms.ModelForm):
    """Seats that the terms give: to whom, as what, how many."""

    class Meta:
        model = SeatRule
        fields = ["who", "category", "role", "least", "most", "paragraph"]
        labels = {"least": "Seats at least", "most": "Seats at most"}
        help_texts = {"most": "Left empty, the terms set no limit."}
        widgets = {
            "role": forms.RadioSelect,
            "least": forms.NumberInput(attrs=NARROW),
            "most": forms.NumberInput(attrs=NARROW),
        }

    def __init__(self, *args, terms=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["paragraph"] = paragraph_field(
            terms, self.instance.paragraph, "Paragraph that says so"
        )
        plain_required(
            self,
            who="Say who sits there, in the words of the terms",
            least="Enter how many seats there are at least: 0 where nobody has to",
        )
        self.helper = helper(*self.fields, button="Save this seat")

    def clean(self):
        data = super().clean()
        least, most = data.get("least"), data.get("most")
        if least is not None and most is not None and most < max(least, 1):
            self.add_error("most", f"Enter {max(least, 1)} or more, or leave it empty")
        return data


class ChairRuleForm(forms.ModelForm):
    """What the terms ask of the chair or of the vice-chair."""

    class Meta:
        model = ChairRule
        fields = ["category", "chosen_by", "months", "paragraph"]
        labels = {"category": "Must be", "months": "For how many months"}
        help_texts = {"months": "Left empty, the terms set no time."}
        widgets = {"months": forms.NumberInput(attrs=NARROW)}

    def __init__(self, *args, terms=None, **kwargs):
        super().__init__(*args, **kwargs)
        choices = [("", "Anybody on the board"), *Membership.Category.choices]
        self.fields["category"].choices = choices
        self.fields["paragraph"] = paragraph_field(
            terms, self.instance.paragraph, "Paragraph that says so"
        )
        self.helper = helper(*self.fields, button="Save this rule")

    def clean_months(self):
        """Some time, and not a lifetime."""
        months = self.cleaned_data["months"]
        if months is not None and not 1 <= months <= 120:
            raise forms.ValidationError("Enter a number of months from 1 to 120")
        return months


class BasisForm(forms.ModelForm):
    """A change of what the board is in law or of its sitting: from when, and why."""

    from_on = HouseDateField(
        label="From", error_messages={"required": "Enter the day of the change"}
    )
    is_public = forms.TypedChoiceField(
        label="How it sits",
        choices=[("yes", "In public"), ("no", "In private")],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
        error_messages={"required": "Say whether it sits in public"},
    )

    class Meta:
        model = BasisChange
        fields = ["new_basis", "is_public", "from_on", "reason"]
        labels = {"new_basis": "What it is in law"}
        help_texts = {"reason": "Who decided it and why. Everybody reads it."}
        widgets = {"new_basis": RadiosWithHints(hints=LEGAL_BASES)}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        board = self.instance.board
        plain_required(self, reason="Say why the board changes")
        self.fields["new_basis"].choices = Board.LegalBasis.choices
        self.initial = {
            "new_basis": board.legal_basis,
            "is_public": "yes" if board.sits_in_public else "no",
            "from_on": timezone.localdate(),
        }
        self.helper = helper(*self.fields, button="Record this change")

    def clean_from_on(self):
        """What is to come is recorded when it comes: pages show what holds today."""
        day = self.cleaned_data["from_on"]
        if day > timezone.localdate():
            raise forms.ValidationError("Record the change on its day or afterwards")
        return day

    def clean(self):
        data = super().clean()
        now = (self.instance.board.legal_basis, self.instance.board.sits_in_public)
        if now == (data.get("new_basis"), data.get("is_public")):
            self.add_error("new_basis", "The board is so already: nothing would change")
        return data
