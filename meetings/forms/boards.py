"""Forms for boards and the days they are closed."""

from crispy_forms.layout import Fieldset
from django import forms

from cpboard.forms import HouseDateField, RadiosWithHints
from meetings.forms.fields import helper, plain_required
from meetings.models import Board, ClosureDay
from meetings.words import LEGAL_BASES


class BoardForm(forms.ModelForm):
    """A board's name, what it is in law, its quorum and contact.

    Once it is set up, the basis changes with a reason and the quorum with the terms.
    """

    class Meta:
        model = Board
        fields = [
            "name",
            "legal_basis",
            "quorum",
            "supplement_numbering",
            "minute_numbering",
            "clause_numbering",
            "contact_name",
            "contact_job_title",
            "contact_phone",
            "contact_email",
        ]
        labels = {
            "contact_name": "Full name",
            "contact_job_title": "Job title",
            "contact_phone": "Telephone",
            "contact_email": "E-mail address",
        }
        help_texts = {
            "quorum": "How many members must be there to decide anything.",
        }
        widgets = {
            "legal_basis": RadiosWithHints(hints=LEGAL_BASES),
            "supplement_numbering": forms.RadioSelect,
            "minute_numbering": forms.RadioSelect,
            "clause_numbering": forms.RadioSelect,
            "quorum": forms.NumberInput(attrs={"class": "govuk-input--width-2"}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        plain_required(
            self,
            name="Enter the board's name",
            quorum="Enter how many members make a quorum",
        )
        in_law = ["legal_basis", "quorum"]
        if self.instance.pk:
            for name in in_law:
                del self.fields[name]
            in_law = []
        # What a shorter form leaves out stays as it is.
        self.fields["minute_numbering"].required = False
        self.fields["clause_numbering"].required = False
        self.helper = helper(
            "name",
            *in_law,
            "supplement_numbering",
            "minute_numbering",
            "clause_numbering",
            Fieldset(
                "Who to ask",
                "contact_name",
                "contact_job_title",
                "contact_phone",
                "contact_email",
            ),
            button="Save this board",
        )

    def clean_quorum(self):
        """A board of nobody decides nothing."""
        quorum = self.cleaned_data["quorum"]
        if quorum < 1:
            raise forms.ValidationError("A quorum is 1 member or more")
        return quorum


class ClosureDayForm(forms.ModelForm):
    """A day on which the board's offices are closed."""

    closed_on = HouseDateField(
        label="Closed on", error_messages={"required": "Enter the day"}
    )

    class Meta:
        model = ClosureDay
        fields = ["closed_on", "reason"]
        help_texts = {"reason": "For example, Christmas Eve"}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        plain_required(self, reason="Say why the offices are closed")
        self.helper = helper("closed_on", "reason", button="Add this day")

    def clean_closed_on(self):
        """Each day once."""
        day = self.cleaned_data["closed_on"]
        if self.instance.board.closure_days.filter(closed_on=day).exists():
            raise forms.ValidationError("This day is on the list already")
        return day
