"""Forms of the statutory clock and of exempt business: each asks for a reason."""

from django import forms
from django.utils import timezone

from cpboard.forms import (
    HouseDateField,
    HouseDateTimeField,
    RadiosWithHints,
    check_is_not_endless,
)
from cpboard.keys import RowsField
from cpboard.people.models import Person
from meetings.forms.fields import helper, plain_required
from meetings.forms.papers import EXEMPT_FIELDS
from meetings.models import ExemptionReview, Paper, PrivateNotice
from meetings.republishing import Decision
from meetings.words import EXEMPT_PARAGRAPHS


def reason_field(label, missing, help_text=""):
    """A box for a reason, which may not be left empty."""
    return forms.CharField(
        label=label,
        help_text=help_text,
        widget=forms.Textarea(attrs={"rows": 3}),
        validators=[check_is_not_endless],
        error_messages={"required": missing},
    )


def choose_person(field):
    """Let a field choose among those who are here now."""
    field.queryset = Person.objects.active()
    field.empty_label = "Choose"


class ShortNoticeForm(forms.Form):
    """Why a meeting is convened at shorter notice (LAW: N3)."""

    short_notice_reason = reason_field(
        "Why is the meeting convened at shorter notice?",
        "Say why the meeting is convened at shorter notice",
        "The notice certificate says it to everybody, and the minutes may.",
    )


class UrgentForm(forms.Form):
    """Why an item that came too late cannot wait (LAW: N4)."""

    reason = reason_field(
        "Why can it not wait?",
        "Say which special circumstances make it urgent",
        "The special circumstances, in a sentence. Everybody reads it.",
    )
    chair = forms.ModelChoiceField(
        label="Who was in the chair and found so?",
        queryset=Person.objects.none(),
        error_messages={"required": "Choose who was in the chair"},
    )
    at = HouseDateTimeField(
        label="When?", error_messages={"required": "Enter the day and the time"}
    )

    def __init__(self, *args, item, **kwargs):
        initial = {
            "reason": item.urgent_reason,
            "chair": item.urgent_chair_id,
            "at": item.urgent_at,
        }
        super().__init__(*args, initial=initial, **kwargs)
        choose_person(self.fields["chair"])
        self.helper = helper("reason", "chair", "at", button="Record the reason")

    def clean_at(self):
        """A moment that has been."""
        at = self.cleaned_data["at"]
        if at > timezone.now():
            raise forms.ValidationError("This time is still to come")
        return at


class WithdrawForm(forms.Form):
    """Why a publication is withdrawn."""

    reason = reason_field(
        "Why is it withdrawn?",
        "Say why it is withdrawn",
        "Everybody who opens its address reads this: do not repeat here what must "
        "not be read.",
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.helper = helper("reason", button="Withdraw it now", is_grave=True)


class ReplaceForm(forms.Form):
    """Which papers of a withdrawn publication are exempt, with all four facts."""

    papers = RowsField(
        label="Which papers must the public not read?",
        help_text="Choose none where nothing of it is exempt.",
        queryset=Paper.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    exempt_paragraphs = forms.MultipleChoiceField(
        label="Which paragraph of Schedule 12A lets them be exempt?",
        choices=[(key, f"{key}. {words}") for key, words in EXEMPT_PARAGRAPHS.items()],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    public_interest_test = forms.CharField(
        label="Why does privacy outweigh publishing them?",
        widget=forms.Textarea(attrs={"rows": 3}),
        validators=[check_is_not_endless],
        required=False,
    )
    exempt_author = forms.ModelChoiceField(
        label="Who decided?",
        queryset=Person.objects.none(),
        help_text="Usually the monitoring officer.",
        required=False,
    )
    exempt_review_on = HouseDateField(
        label="When is the decision looked at again?", required=False
    )

    def __init__(self, *args, papers, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["papers"].queryset = papers
        choose_person(self.fields["exempt_author"])
        self.helper = helper(*self.fields, button="Publish the replacement")

    def clean(self):
        """All four facts where a paper is chosen."""
        data = super().clean()
        if not data.get("papers"):
            for name in EXEMPT_FIELDS:
                self.errors.pop(name, None)
            return data
        for name, message in EXEMPT_FIELDS.items():
            if name not in self.errors and not data.get(name):
                self.add_error(name, message)
        day = data.get("exempt_review_on")
        if day and day < timezone.localdate():
            self.add_error("exempt_review_on", "The day to look at it again has passed")
        return data

    def decision(self):
        """What was decided; None where no paper was chosen."""
        data = self.cleaned_data
        if not data["papers"]:
            return None
        return Decision(
            outcome=ExemptionReview.Outcome.EXEMPTED,
            reason=data["public_interest_test"],
            decided_by=data["exempt_author"],
            decided_on=timezone.localdate(),
            next_on=data["exempt_review_on"],
            paragraphs=", ".join(data["exempt_paragraphs"]),
        )


class PrivateNoticeForm(forms.ModelForm):
    """When a notice of a meeting in private was published, and its words (LAW: N6)."""

    published_on = HouseDateField(
        label="When was it published?",
        error_messages={"required": "Enter the day it was published"},
    )

    class Meta:
        model = PrivateNotice
        fields = ["published_on", "words"]
        labels = {"words": "What does it say?"}
        help_texts = {
            "words": "Why the meeting is in private; the 5-day notice also says what "
            "was said against it and the answer."
        }
        widgets = {"words": forms.Textarea(attrs={"rows": 5})}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["words"].validators.append(check_is_not_endless)
        plain_required(self, words="Enter what the notice says")
        self.helper = helper("published_on", "words", button="Record this notice")

    def clean_published_on(self):
        """A day that has been."""
        day = self.cleaned_data["published_on"]
        if day > timezone.localdate():
            raise forms.ValidationError("This day is still to come")
        return day


class ReviewForm(forms.Form):
    """Whether a paper stays exempt, and why (LAW: E4)."""

    outcome = forms.ChoiceField(
        label="What is decided?",
        choices=[("stays", "It stays exempt"), ("released", "It is released")],
        widget=RadiosWithHints(
            hints={
                "stays": "The public interest in keeping it private still outweighs.",
                "released": "Its publication goes out again, with this paper public. "
                "This cannot be undone.",
            }
        ),
        error_messages={"required": "Choose what is decided"},
    )
    reason = reason_field("Why?", "Say why", "Officers read this, not the public.")
    decided_by = forms.ModelChoiceField(
        label="Who decided?",
        queryset=Person.objects.none(),
        help_text="Usually the monitoring officer.",
        error_messages={"required": "Choose who decided"},
    )
    next_on = HouseDateField(
        label="If it stays exempt, when is it looked at again?", required=False
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        choose_person(self.fields["decided_by"])
        self.helper = helper(*self.fields, button="Record the decision")

    def clean(self):
        """A day to come where it stays exempt, none where it is released."""
        data = super().clean()
        if data.get("outcome") != "stays":
            self.errors.pop("next_on", None)
            return data | {"next_on": None}
        if "next_on" in self.errors:
            return data
        if not data.get("next_on"):
            self.add_error("next_on", "Enter when the decision is looked at again")
        elif data["next_on"] <= timezone.localdate():
            self.add_error("next_on", "Enter a day to come")
        return data

    def decision(self):
        """What was decided."""
        data = self.cleaned_data
        return Decision(decided_on=timezone.localdate(), **data)
